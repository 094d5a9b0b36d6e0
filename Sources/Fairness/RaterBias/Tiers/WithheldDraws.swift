internal import Panels
internal import RatingStudy
internal import Statistics

/// Draws of the total that would be missing were the least of merit, as many as required, given the low tiers wherever they work.
struct WithheldDraws: Sendable {
  private let merit: MeritDraws

  init(_ study: Study, _ duties: [QuotaAvoidance.Duty], _ model: MeritModel) {
    let (persons, places) = DenseCodes.places(duties.map(\.people))
    merit = MeritDraws(
      model, persons: persons, periods: study.periods.count,
      contests: zip(duties, places).map { ($0.period, $1) }, sign: -1)
  }

  /// How closely those who were given a low tier are the least of merit; merit itself where too few were given one to tell.
  func fidelity(_ duties: [QuotaAvoidance.Duty], minimum: Int, count: Int, stream: RandomStream) -> TierFidelity {
    let told = duties.filter { $0.given > 0 && $0.given < $0.people.count }.reduce(0) { $0 + $1.given }
    guard told >= minimum else { return .merit }
    let isLow = duties.flatMap(\.isLow)
    let seen = isLow.indices.reduce(0.0) { $0 + (isLow[$1] ? merit.expected[$1] : 0) }
    return TierFidelity.measured([merit], quotas: [duties.map(\.given)], seen: seen, count: count, stream: stream, threads: 1)
  }

  /// By draw: how many low tiers would be missing over all heads and periods.
  ///
  /// The bar below which merit lies is the same for all heads and periods: the one that as many people fall short of on average as are required.
  func values(_ duties: [QuotaAvoidance.Duty], _ fidelity: TierFidelity, count: Int, stream: RandomStream) -> [Double] {
    let coefficients = merit.coefficients(fidelity)
    let required = duties.reduce(0) { $0 + $1.required }
    var lasting = [Double](repeating: 0, count: merit.persons)
    var standing = [Double](repeating: 0, count: merit.person.count)
    var pool: [Double] = []
    var first = stream.substream("bar")
    let barDraws = 100
    for _ in 0..<barDraws {
      merit.draw(coefficients, &first, &lasting, &standing)
      pool += standing
    }
    pool.sort(by: >)
    let bar = pool[min(pool.count - 1, required * barDraws)]
    var own = stream.substream("draws")
    return (0..<count).map { _ in
      merit.draw(coefficients, &own, &lasting, &standing)
      var missing = 0
      for (duty, range) in zip(duties, merit.ranges) {
        var below = 0
        for entry in range where standing[entry] > bar { below += 1 }
        missing += max(0, duty.required - below)
      }
      return Double(missing)
    }
  }
}
