package import FacetsModels
internal import Messages
internal import RealModule
internal import Statistics

/// A kind of ratings drawn from a many-facet Rasch model whose parameters are known, and how they are estimated.
package struct FacetsScenario: Sendable {
  /// The scenario's name, as `calibrate --facets` prints it.
  package var name: String
  /// What is special, in words.
  package var title: ScenarioTitle
  /// How many persons.
  package var persons: Int
  /// How many raters.
  package var raters: Int
  /// How many items.
  package var items: Int
  /// So many raters rate each person on all items; the raters go round.
  package var ratersEach: Int
  /// Raters who throw dice.
  package var random = 0
  /// How measures are estimated.
  package var method = FacetsOptions.Method.joint
  /// The correction of the estimates' bias.
  package var correction = FacetsOptions.Correction.none

  /// Measures: persons 1, raters 0.5, items 0.3 logits of standard deviation; thresholds −1.5, 0, 1.5.
  static let personSD = 1.0
  static let raterSD = 0.5
  static let itemSD = 0.3
  static let thresholds = [-1.5, 0, 1.5]

  /// What `calibrate --facets` runs.
  package static let all: [FacetsScenario] = [
    FacetsScenario(
      name: "mml", title: .init(en: "80 persons, 5 raters, 4 items, all crossed; MML", zh: "80 人、5 名评分人、4 个项目，全部交叉；MML"), persons: 80,
      raters: 5, items: 4, ratersEach: 5,
      method: .marginal),
    FacetsScenario(
      name: "jmle-weighted", title: .init(en: "the same; JMLE, weighted", zh: "同上；JMLE，加权"), persons: 80, raters: 5, items: 4,
      ratersEach: 5, correction: .weighted),
    FacetsScenario(
      name: "jmle", title: .init(en: "the same; JMLE, uncorrected", zh: "同上；JMLE，不校正"), persons: 80, raters: 5, items: 4, ratersEach: 5),
    FacetsScenario(
      name: "sparse-mml",
      title: .init(en: "300 persons, 20 raters of whom 3 rate each, 2 items; MML", zh: "300 人、20 名评分人，每人由其中 3 名评分，2 个项目；MML"), persons: 300,
      raters: 20, items: 2,
      ratersEach: 3, method: .marginal),
    FacetsScenario(
      name: "sparse-jmle-weighted", title: .init(en: "the same; JMLE, weighted", zh: "同上；JMLE，加权"), persons: 300, raters: 20, items: 2,
      ratersEach: 3,
      correction: .weighted),
    FacetsScenario(
      name: "random", title: .init(en: "as jmle-weighted, one of 5 raters throws dice", zh: "同 jmle-weighted，5 名评分人中有一名如掷骰子般打分"),
      persons: 80, raters: 5, items: 4, ratersEach: 5, random: 1,
      correction: .weighted),
    FacetsScenario(
      name: "sparse-random",
      title: .init(en: "as sparse-jmle-weighted, 2 of 20 raters throw dice", zh: "同 sparse-jmle-weighted，20 名评分人中有 2 名如掷骰子般打分"),
      persons: 300, raters: 20, items: 2, ratersEach: 3,
      random: 2,
      correction: .weighted),
  ]

  /// Ratings with the measures they were drawn from.
  struct Drawn: Sendable {
    var data: FacetsData
    /// In the facets' order.
    var truth: [[Double]]
  }

  /// - Parameter stream: of the study.
  func draw(_ stream: RandomStream) -> Drawn {
    var measures = stream.substream("measures")
    var ratings = stream.substream("ratings")
    let truth = [
      (0..<persons).map { _ in Self.personSD * measures.normal() }, (0..<raters).map { _ in Self.raterSD * measures.normal() },
      (0..<items).map { _ in Self.itemSD * measures.normal() },
    ]
    var codes: [[Int32]] = [[], [], []]
    var scores: [Double] = []
    for person in 0..<persons {
      for turn in 0..<ratersEach {
        // Going round by another step in every round, so that raters meet different colleagues.
        let rater = (person + turn * (1 + person / raters % max(1, (raters - 1) / max(1, ratersEach)))) % raters
        for item in 0..<items {
          for (f, code) in [person, rater, item].enumerated() { codes[f].append(Int32(code)) }
          let eta = truth[0][person] - truth[1][rater] - truth[2][item]
          scores.append(Double(rater < random ? ratings.integer(below: Self.thresholds.count + 1) : Self.category(eta, &ratings)))
        }
      }
    }
    let names = [("person", persons), ("rater", raters), ("item", items)]
    let facets = names.enumerated().map { f, one in
      Facet(name: one.0, elements: (0..<one.1).map { "\(one.0)\($0)" }, codes: codes[f], isPositive: f == 0)
    }
    return Drawn(data: FacetsData(facets: facets, scores: scores), truth: truth)
  }

  private static func category(_ eta: Double, _ stream: inout RandomStream) -> Int {
    var weights = [1.0]
    for tau in thresholds { weights.append((weights.last ?? 1) * Double.exp(eta - tau)) }
    var rest = stream.uniform() * weights.reduce(0, +)
    for (k, weight) in weights.enumerated() {
      rest -= weight
      if rest < 0 { return k }
    }
    return thresholds.count
  }
}
