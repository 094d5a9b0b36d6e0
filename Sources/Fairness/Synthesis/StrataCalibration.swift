internal import GroupComparison
internal import Messages
internal import Statistics

/// A kind of scores in strata, on which the exchange of labels within them is measured.
package struct StrataScenario: NamedScenario {
  /// What the strata are.
  package enum Design: String, Sendable {
    /// 12 units of 12 people; the first group is the rarer, the better the unit.
    case units
    /// 12 raters with 12 people each; the first group is the rarer, the more lenient the rater.
    case raters
    /// 144 people, each scored by two of four raters; the first group is the rarer, the more lenient these are.
    case panels
    /// 24 units of 6 people, each of one group, scored by the same raters.
    case wholeUnits
  }

  /// The scenario's name, as `calibrate --strata` prints it.
  package var name: String
  /// What is planted, in words.
  package var title: ScenarioTitle
  /// What the strata are.
  package var design: Design
  /// What the first group gets more, in points.
  package var gap: Double
}

extension StrataScenario {
  private static func pair(_ design: Design, _ title: ScenarioTitle, _ gap: Double) -> [StrataScenario] {
    [
      StrataScenario(name: "\(design.rawValue)-null", title: .init(en: "\(title); no gap", zh: "\(title)；没有差距"), design: design, gap: 0),
      StrataScenario(
        name: "\(design.rawValue)-gap",
        title: .init(en: "\(title); a gap of \(gap, places: 1) points", zh: "\(title)；差距 \(gap, places: 1) 分"), design: design, gap: gap),
    ]
  }

  /// Four designs, each with and without a gap.
  package static let all =
    pair(.units, .init(en: "12 units of 12, the rarer group in the better units", zh: "12 个单位各 12 人，人少的一组多在较好的单位"), 1.5)
    + pair(.raters, .init(en: "12 raters with 12 people each, the rarer group with the lenient", zh: "12 名评分人各评 12 人，人少的一组多由偏宽者评分"), 1.5)
    + pair(.panels, .init(en: "144 people, each scored by two of four raters", zh: "144 人，每人由四名评分人中的两名评分"), 1.5)
    + pair(.wholeUnits, .init(en: "24 units of 6, each of one group", zh: "24 个单位各 6 人，每个单位同属一组"), 2.5)
}

/// Level, power, bias and coverage of gaps within strata, and what exchanging labels across strata (or people of whole units) would have said.
package struct StrataCalibration: ScenarioCalibration {
  /// Tables drawn, ≥ 1.
  package var replications: Int
  /// The seed of all tables.
  package var seed: UInt64
  /// Worker threads; they change the time taken, never the result.
  package var threads: Int

  /// - Parameter replications: ≥ 1.
  package init(replications: Int, seed: UInt64 = 1, threads: Int = 1) {
    (self.replications, self.seed, self.threads) = (replications, seed, threads)
  }

  /// What one replication showed.
  package struct Outcome: Sendable, Codable {
    /// The estimate less the planted gap; `nil` where no stratum had both groups.
    var miss: Double?
    var half: Double?
    var isCovered = false
    var pValue: Double?
    /// Of the same labels exchanged among all people.
    var freePValue: Double?
  }

  /// Random assignments a table.
  private static let draws = 999
  /// Standard deviations of people, units (raters) and errors, in points.
  private static let (personSD, stratumSD, errorSD) = (3.0, 2.0, 2.0)

  /// What some replications show, in their order; each depends on its own number alone.
  package func outcomes(_ scenario: StrataScenario, _ chosen: [Int]) -> [Outcome] {
    Parallel.map(count: chosen.count, threads: threads) { index in
      outcome(scenario, RandomStream(seed: seed).substream("strata").substream(scenario.name).substream(chosen[index]))
    }
  }

  private func outcome(_ scenario: StrataScenario, _ stream: RandomStream) -> Outcome {
    var drawing = stream.substream("scores")
    let scores = Self.scores(scenario, &drawing)
    var options = RandomizedDifference.options
    (options.maximumDraws, options.enumerationLimit) = (Self.draws, Self.draws)
    let own = StratifiedScores(scores.own).exchange(0, 1)
    let free = StratifiedScores(scores.free).exchange(0, 1)
    var result = Outcome()
    guard let found = RandomizedDifference(units: own.units, options: options, stream: stream.substream("own")) else { return result }
    result.miss = found.estimate - scenario.gap
    if let low = found.lower, let high = found.upper { result.half = (high - low) / 2 }
    result.isCovered = (found.lower ?? -.infinity) <= scenario.gap && scenario.gap <= (found.upper ?? .infinity)
    result.pValue = found.test.pValue
    result.freePValue = RandomizedDifference(units: free.units, options: options, stream: stream.substream("free"))?.test.pValue
    return result
  }

  /// Scores as the design asks for their exchange, and the same people exchanged freely.
  private static func scores(
    _ scenario: StrataScenario, _ stream: inout RandomStream
  ) -> (own: [StratifiedScores.Score], free: [StratifiedScores.Score]) {
    let (count, size) = scenario.design == .wholeUnits ? (24, 6) : scenario.design == .panels ? (6, 24) : (12, 12)
    let pairs: [(Int, Int)] = (0..<4).flatMap { first in ((first + 1)..<4).map { (first, $0) } }
    let levels = (0..<(scenario.design == .panels ? 4 : count)).map { _ in stratumSD * stream.normal() }
    func level(_ stratum: Int) -> Double {
      scenario.design == .panels ? (levels[pairs[stratum].0] + levels[pairs[stratum].1]) / 2 : levels[stratum]
    }
    let order = (0..<count).sorted { level($0) < level($1) }
    var (own, free): ([StratifiedScores.Score], [StratifiedScores.Score]) = ([], [])
    for (place, stratum) in order.enumerated() {
      // From .8 to .2, the better the stratum.
      let share = 0.8 - 0.6 * Double(place) / Double(max(1, count - 1))
      for member in 0..<size {
        let isFirst = scenario.design == .wholeUnits ? stratum % 2 == 0 : stream.uniform() < share
        let person = Int32(stratum * size + member)
        let merit = 75 + personSD * stream.normal() + (isFirst ? scenario.gap : 0)
        let raters: [(key: Int, level: Double)] =
          scenario.design == .panels
          ? [pairs[stratum].0, pairs[stratum].1].map { ($0, levels[$0]) } : [(stratum, levels[stratum])]
        let values = raters.map { ($0.key, merit + $0.level + errorSD * stream.normal()) }
        let label: Int32 = isFirst ? 0 : 1
        for (key, value) in values {
          own.append(
            .init(
              bearer: scenario.design == .wholeUnits ? Int32(stratum) : person, stratum: scenario.design == .wholeUnits ? 0 : Int32(key),
              label: label, value: value))
          free.append(.init(bearer: person, stratum: 0, label: label, value: value))
        }
      }
    }
    return (own, free)
  }

  /// What outcomes show together.
  package func result(_ scenario: StrataScenario, _ outcomes: [Outcome]) -> StrataCalibrationResult {
    StrataCalibrationResult(scenario: scenario, outcomes: outcomes)
  }

  /// Outcomes as a part holds them.
  package static func packed(_ outcomes: [Outcome]) -> CalibrationPart.Outcomes { .strata(outcomes) }

  /// Those of a part; `nil` where something else was measured.
  package static func unpacked(_ outcomes: CalibrationPart.Outcomes) -> [Outcome]? {
    if case .strata(let own) = outcomes { own } else { nil }
  }
}
