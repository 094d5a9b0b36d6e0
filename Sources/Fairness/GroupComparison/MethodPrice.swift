public import Normalization
internal import RatingStudy
internal import Statistics
package import StudyModel

/// Normalizations side by side, and what each would change.
public struct MethodComparison: Sendable {
  /// One for each method of the report, in its order.
  public var methods: [PricedMethod]

  /// What the methods did, without their price.
  public var report: NormalizationReport { NormalizationReport(methods.map(\.report)) }

  /// - Parameters:
  ///   - report: what the methods did.
  ///   - lines: what people may cross.
  ///   - model: the study's; without it nothing is said of merit.
  ///   - errorVariance: of a person's raw score, in points², by person's name and period's name; `nil` where not known, and then nothing is
  ///     said of reliability.
  package init(
    _ report: NormalizationReport, lines: MethodLines = MethodLines(), model: FittedStudyModel?,
    errorVariance: (_ person: String, _ period: String?) -> Double?
  ) {
    var merit: [Who: Double] = [:]
    for own in model?.merits ?? [] { merit[Who(own.person, own.period)] = own.points }
    methods = report.methods.map { PricedMethod($0, lines, merit, errorVariance) }
  }
}

/// A person in a period, by names.
struct Who: Hashable {
  var person: String
  var period: String?

  init(_ person: String, _ period: String?) {
    self.person = person
    self.period = period
  }
}

/// A method and its price.
public struct PricedMethod: Sendable {
  /// With the bands of people filled in.
  public var report: MethodReport
  /// `nil` when the method was refused.
  public var price: MethodPrice?
}

/// What a method would change, over all people of a period in one list.
public struct MethodPrice: Sendable {
  /// How many people cross one line.
  public struct Crossing: Sendable, Hashable {
    /// The band's name.
    public var band: String
    /// People who are in the band after, and were not before.
    public var entered: Int
    /// People who were in the band before, and are not after.
    public var left: Int
  }

  /// In the order of the lines. A line in points says nothing under a method whose results are no points, and is left out.
  public var crossings: [Crossing]
  /// People whose band changes.
  public var bandChanges: Int
  /// The mean of |rank − raw rank|.
  public var meanRankShift: Double
  /// Kendall's τ_b of scores before and after, averaged over periods weighted by people; `nil` where either is constant.
  public var kendallTau: Double?
  /// Pearson's correlation with merit as the study model estimates it, before and after; `nil` without a model.
  public var meritCorrelationBefore: Double?
  /// The same for the scores after; `nil` without a model.
  public var meritCorrelationAfter: Double?
  /// 1 − mean error variance/variance over people (n − 1), at least 0; after: each group's error scaled by its slope of new scores on old ones.
  /// `nil` where the error is not known (scores without raters) or scores don't vary.
  public var reliabilityBefore: Double?
  /// The same for the scores after.
  public var reliabilityAfter: Double?
}

extension PricedMethod {

  init(
    _ report: MethodReport, _ lines: MethodLines, _ merit: [Who: Double], _ errorVariance: (String, String?) -> Double?
  ) {
    self.report = report
    price = nil
    guard !report.people.isEmpty else { return }
    let keepsPoints = report.method.normalizer().keepsPoints
    for members in Self.split(report.people.indices, by: { report.people[$0].period }) {
      let people = members.map { report.people[$0] }
      let before = lines.bands(people.map(\.raw), ranks: people.map(\.rawRank), arePoints: true)
      let after = lines.bands(people.map(\.adjusted), ranks: people.map(\.rank), arePoints: keepsPoints)
      for (place, index) in members.enumerated() {
        self.report.people[index].rawBand = before[place]
        self.report.people[index].band = after[place]
      }
    }
    price = MethodPrice(
      self.report.people, lines.bands.filter { keepsPoints || ($0.below == nil && $0.above == nil) }.map(\.name), merit,
      errorVariance)
  }

  /// Positions by a key, in the order in which keys occur.
  static func split<Key: Hashable>(_ positions: some Sequence<Int>, by key: (Int) -> Key) -> [[Int]] {
    var place: [Key: Int] = [:]
    var result: [[Int]] = []
    for position in positions {
      let own = key(position)
      if let known = place[own] {
        result[known].append(position)
      } else {
        place[own] = result.count
        result.append([position])
      }
    }
    return result
  }
}

extension MethodPrice {
  fileprivate init(
    _ people: [NormalizedPerson], _ lines: [String], _ merit: [Who: Double], _ errorVariance: (String, String?) -> Double?
  ) {
    crossings = lines.map { line in
      Crossing(
        band: line, entered: people.count { $0.band == line && $0.rawBand != line },
        left: people.count { $0.rawBand == line && $0.band != line })
    }
    bandChanges = people.count { $0.band != $0.rawBand }
    meanRankShift = people.reduce(0) { $0 + Double(abs($1.rank - $1.rawRank)) } / Double(people.count)
    let periods = PricedMethod.split(people.indices, by: { people[$0].period })
    func average(_ figure: ([Int]) -> Double?) -> Double? {
      let found = periods.compactMap { members in figure(members).map { (value: $0, n: Double(members.count)) } }
      guard !found.isEmpty else { return nil }
      return found.reduce(0) { $0 + $1.value * $1.n } / found.reduce(0) { $0 + $1.n }
    }
    let (raw, adjusted) = (people.map(\.raw), people.map(\.adjusted))
    kendallTau = average { members in RankCorrelation.kendallTauB(members.map { raw[$0] }, members.map { adjusted[$0] }) }
    let merits = people.map { merit[Who($0.person, $0.period)] }
    func withMerit(_ scores: [Double]) -> Double? {
      average { members in
        let pairs = members.compactMap { place in merits[place].map { (scores[place], $0) } }
        return pairs.count > 2 ? RankCorrelation.pearson(pairs.map(\.0), pairs.map(\.1)) : nil
      }
    }
    meritCorrelationBefore = withMerit(raw)
    meritCorrelationAfter = withMerit(adjusted)
    let errors = people.map { errorVariance($0.person, $0.period) }
    guard errors.contains(where: { ($0 ?? 0) > 0 }) else {
      reliabilityBefore = nil
      reliabilityAfter = nil
      return
    }
    let groups = people.map(\.group)
    reliabilityBefore = average { Self.reliability(of: raw, $0, raw: raw, groups, errors) }
    reliabilityAfter = average { Self.reliability(of: adjusted, $0, raw: raw, groups, errors) }
  }

  /// 1 − mean error variance / variance, of those members whose error is known.
  private static func reliability<Group: Hashable>(
    of scores: [Double], _ members: [Int], raw: [Double], _ groups: [Group], _ errors: [Double?]
  ) -> Double? {
    let known = members.filter { errors[$0] != nil }
    guard known.count > 2 else { return nil }
    var error = 0.0
    for own in PricedMethod.split(known, by: { groups[$0] }) {
      let slope = slope(own.map { raw[$0] }, own.map { scores[$0] })
      for place in own { error += slope * slope * (errors[place] ?? 0) }
    }
    let values = known.map { scores[$0] }
    let mean = values.reduce(0, +) / Double(values.count)
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
    return variance > 1e-18 * max(1, mean * mean) ? max(0, 1 - error / Double(known.count) / variance) : nil
  }

  /// Least squares slope; 1 where x is constant.
  private static func slope(_ x: [Double], _ y: [Double]) -> Double {
    let meanX = x.reduce(0, +) / Double(x.count)
    let meanY = y.reduce(0, +) / Double(y.count)
    let square = x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
    guard square > 1e-18 * max(1, meanX * meanX) else { return 1 }
    return zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) } / square
  }
}
