internal import Messages
internal import RatingStudy
internal import Statistics

/// A kind of study for the calibration of bands: people rated in two components by raters with levels of their own, and a scheme and a
/// proposal that weigh the components differently.
package struct BandScenario: Sendable {
  /// The scenario's name, as `calibrate --bands` prints it.
  package var name: String
  /// What is special, in a sentence.
  package var title: ScenarioTitle
  /// People who are rated.
  package var people: Int
  /// Of whom each person meets half, in each component.
  package var raters: Int
  /// Standard deviations: merit, a component's own part, a rater's level, error.
  package var meritSD = 3.0
  /// Standard deviation, in points, of what one component sees in a person beyond merit.
  package var deviationSD = 1.5
  /// Standard deviation, in points, of a rater's level.
  package var severitySD = 2.0
  /// Standard deviation, in points, of a single rating's error.
  package var errorSD = 2.0
  /// Scores are rounded to multiples of it; 0: not at all.
  package var step = 0.0
  /// The correlation of one rater's errors about one person over the components; not 0: the same raters score both.
  package var errorCorrelation = 0.0
  /// Half of the people lie this far above the others' mean merit, in points; 0: one hump.
  package var humps = 0.0

  /// What `calibrate --bands` runs.
  package static let all: [BandScenario] = [
    BandScenario(
      name: "plain", title: .init(en: "60 people, 6 raters a component, error SD 2", zh: "60 人，每个分项 6 名评分人，误差标准差 2"), people: 60, raters: 6),
    BandScenario(name: "noisy", title: .init(en: "the same, error SD 4", zh: "同上，误差标准差 4"), people: 60, raters: 6, errorSD: 4),
    BandScenario(name: "many", title: .init(en: "60 people, 12 raters a component", zh: "60 人，每个分项 12 名评分人"), people: 60, raters: 12),
    BandScenario(name: "whole", title: .init(en: "scores in whole points", zh: "评分为整数分"), people: 60, raters: 6, step: 1),
    BandScenario(name: "coarse", title: .init(en: "scores in steps of 5 points", zh: "评分步长为 5 分"), people: 60, raters: 6, step: 5),
    BandScenario(name: "small", title: .init(en: "24 people, 6 raters a component", zh: "24 人，每个分项 6 名评分人"), people: 24, raters: 6),
    BandScenario(
      name: "together",
      title: .init(
        en: "the same 6 raters in both components, errors correlate by 0.7, error SD 4", zh: "两个分项由相同的 6 名评分人评，误差相关 0.7，误差标准差 4"),
      people: 60, raters: 6,
      errorSD: 4, errorCorrelation: 0.7),
    BandScenario(name: "humps", title: .init(en: "half of the people 8 points better", zh: "一半人员高 8 分"), people: 60, raters: 6, humps: 8),
  ]

  private static func scheme(_ x: Int64, _ y: Int64) -> Scheme {
    Scheme(
      components: [("x", x), ("y", y)].map { name, weight in
        var component = SchemeComponent(name, weight: ComponentWeight(ExactDecimal(mantissa: weight)))
        component.from = .ratings
        return component
      },
      bands: [Band("excellent", top: .fraction(1, of: 5)), Band("low", bottom: .fraction(1, of: 10))])
  }

  /// Weights 70 and 30, the best fifth and the last tenth in bands.
  var before: Scheme { Self.scheme(70, 30) }
  /// The weights exchanged.
  var after: Scheme { Self.scheme(30, 70) }

  /// A study, what it would be without error, and what the same raters would say another time.
  func draw(seed: UInt64) throws(DataError) -> (study: Study, truth: Study, again: Study) {
    let sheets = sheets(seed: seed)
    return (try sheets[0].study(), try sheets[1].study(), try sheets[2].study())
  }

  /// A study, what it would be without error, and what the raters would say of those whom they have not met.
  func drawnWhole(seed: UInt64) throws(DataError) -> Whole {
    let sheets = sheets(seed: seed)
    return Whole(study: try sheets[0].study(), truth: try sheets[1].study(), rows: sheets[0].rows, further: sheets[3].rows)
  }

  /// A study that can be added to.
  struct Whole {
    let study: Study
    let truth: Study
    fileprivate let rows: [Sheet.Row]
    fileprivate let further: [Sheet.Row]

    /// The study with further ratings of a person, in a component, by a rater.
    func with(_ chosen: [(person: String, component: String, rater: String)]) throws(DataError) -> Study {
      let wanted = Set(chosen.map { [$0.person, $0.component, $0.rater] })
      return try Sheet(rows: rows + further.filter { wanted.contains(["p\($0.person)", Sheet.names[$0.component], $0.rater]) }).study()
    }

    /// As many further ratings of the component that weighs most, of one person after the other in a random order.
    func evenly(_ count: Int, seed: UInt64) -> [(person: String, component: String, rater: String)] {
      var stream = RandomStream(seed: seed).substream("evenly")
      let byPerson = Dictionary(grouping: further.filter { $0.component == 0 }, by: \.person)
      let own = byPerson.keys.sorted().compactMap { byPerson[$0] }.map { rows in stream.permutation(rows.count).map { rows[$0] } }
      let people = stream.permutation(own.count)
      return (0..<count).compactMap { place in
        let (round, person) = place.quotientAndRemainder(dividingBy: people.count)
        let rows = own[people[person]]
        guard round < rows.count else { return nil }
        return ("p\(rows[round].person)", Sheet.names[0], rows[round].rater)
      }
    }
  }

  private func sheets(seed: UInt64) -> [Sheet] {
    let streams = RandomStream(seed: seed).substream("bands")
    var stream = streams.substream("people")
    var (errors, later) = (streams.substream("errors"), streams.substream("again"))
    let isJoint = errorCorrelation > 0
    let names = (0..<2 * raters).map { isJoint ? "r\($0 % raters)" : "\($0 / raters == 0 ? "x" : "y")\($0 % raters)" }
    let levels = (0..<2 * raters).map { _ in severitySD * stream.normal() }
    var further = streams.substream("further")
    var sheets = [Sheet(), Sheet(), Sheet(), Sheet()]
    for person in 0..<people {
      let merit = meritSD * stream.normal() + (2 * person < people ? humps : 0)
      let shared = isJoint ? (0..<2).map { which in (0..<raters).map { _ in which == 0 ? errors.normal() : later.normal() } } : []
      func error(_ which: Int, _ rater: Int, _ stream: inout RandomStream) -> Double {
        let own = errorSD * stream.normal()
        guard isJoint else { return own }
        return errorCorrelation.squareRoot() * errorSD * shared[which][rater] + (1 - errorCorrelation).squareRoot() * own
      }
      for component in 0..<2 {
        let own = 80 + merit + deviationSD * stream.normal()
        for rater in 0..<raters {
          let level = levels[component * raters + rater]
          let name = names[component * raters + rater]
          guard (rater + person) % 2 == 0 else {
            sheets[3].add(person, component, name, held(own + level + errorSD * further.normal()))
            continue
          }
          sheets[0].add(person, component, name, held(own + level + error(0, rater, &errors)))
          sheets[1].add(person, component, name, own)
          sheets[2].add(person, component, name, held(own + level + error(1, rater, &later)))
        }
      }
    }
    return sheets
  }

  private func held(_ score: Double) -> Double { step > 0 ? (score / step).rounded() * step : score }

  /// The rows of a ratings table.
  fileprivate struct Sheet {
    typealias Row = (person: Int, component: Int, rater: String, score: Double)
    static let names = ["x", "y"]
    var rows: [Row] = []

    mutating func add(_ person: Int, _ component: Int, _ rater: String, _ score: Double) {
      rows.append((person, component, rater, score))
    }

    func study() throws(DataError) -> Study {
      let names = Self.names
      let columns = [
        TextColumn(name: "person", texts: rows.map { "p\($0.person)" }),
        TextColumn(name: "component", texts: rows.map { names[$0.component] }),
        TextColumn(name: "rater", texts: rows.map(\.rater)),
        TextColumn(name: "score", texts: rows.map { "\($0.score)" }),
      ]
      return try Study(tables: [
        Table(
          name: "ratings", source: TableSource(file: "ratings"), columns: columns,
          rowNumbers: rows.indices.map { Int32($0 + 2) })
      ])
    }
  }
}
