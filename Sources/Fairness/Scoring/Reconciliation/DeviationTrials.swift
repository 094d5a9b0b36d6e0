internal import RatingStudy

/// What a study's people would get if the office had computed otherwise: each combination of deviations is scored once.
struct DeviationTrials {
  /// The results of one combination, by row of the original result.
  struct Outcome {
    var total: [Double]
    var exactTotal: [Double]
    var rank: [Double]
    var band: [Int32]
    /// The rows of each pool.
    var pools: [[Int]]
    /// By pool how many people are listed in it.
    var listed: [Int]
  }

  private let scheme: Scheme
  private let study: Study
  private let adjuster: any Adjuster
  private let periods: [Int32]
  private let rows: [Int64: Int]
  private let count: Int
  private var prepared: [Key: [PreparedScores]] = [:]
  private var known: [[Deviation]: Outcome?] = [:]
  /// How many combinations were scored.
  private(set) var tried = 0

  private struct Key: Hashable {
    var preparation: Scheme
    var ofStudy: [Deviation]
  }

  /// Figures and preparations are kept for later as long as they come to no more than so many people.
  private static let mostKept = 2_000_000

  init(_ scheme: Scheme, _ study: Study, _ result: ScoreResult, _ adjuster: any Adjuster) {
    self.scheme = scheme
    self.study = study
    self.adjuster = adjuster
    periods = Set(result.period).sorted()
    count = result.count
    rows = Dictionary(
      (0..<result.count).map { (Self.key(result.period[$0], result.person[$0]), $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func key(_ period: Int32, _ person: Int32) -> Int64 { Int64(period) << 32 | Int64(UInt32(bitPattern: person)) }

  /// The outcome of some deviations together; `nil` where the scheme can't be applied then.
  mutating func outcome(_ deviations: [Deviation]) -> Outcome? {
    if let outcome = known[deviations] { return outcome }
    tried += 1
    let outcome = try? computed(deviations)
    if (known.count + 1) * count <= Self.mostKept { known[deviations] = .some(outcome) }
    return outcome
  }

  private mutating func computed(_ deviations: [Deviation]) throws -> Outcome {
    let scheme = deviations.reduce(scheme) { $1.applied(to: $0) }
    let study = deviations.reduce(study) { $1.applied(to: $0) }
    let scorer = Scorer(scheme, adjuster: adjuster)
    let key = Key(preparation: scheme.preparation, ofStudy: deviations.filter(\.isOfStudy))
    let ready = try prepared[key] ?? scorer.prepare(study, periods: periods)
    if (prepared.count + 1) * count <= Self.mostKept { prepared[key] = ready }
    let result = try scorer.score(ready, study, periods: periods)
    let empty = [Double](repeating: .nan, count: count)
    var outcome = Outcome(
      total: empty, exactTotal: empty, rank: empty, band: Array(repeating: -1, count: count),
      pools: Array(repeating: [], count: result.poolNames.count), listed: result.poolListed)
    for row in 0..<result.count {
      guard let place = rows[Self.key(result.period[row], result.person[row])] else { continue }
      outcome.total[place] = result.total[row]
      outcome.exactTotal[place] = result.exactTotal[row]
      outcome.rank[place] = result.rank[row]
      outcome.band[place] = result.band[row]
      outcome.pools[Int(result.pool[row])].append(place)
    }
    return outcome
  }
}
