package import Messages

/// What is said about plans of synthetic studies.
package enum PlanSentence: Sentence {
  case unknownName(name: String, known: [String])
  case favoritismNeedsOversight
  case departureNeedsMoves
  case rotationNeedsTiers
  case notARange
  case written(file: String, persons: Int, ratings: Int)

  package var text: Bilingual {
    switch self {
    case .unknownName(let name, let known):
      .init(
        en: "the plan speaks of \(name), but defines only \(known)",
        zh: "计划中用到了 \(name)，但只定义了 \(known)")
    case .favoritismNeedsOversight:
      .init(
        en: "effects.favoritism needs oversight: it is the overseers who favor",
        zh: "effects.favoritism 需要 oversight（分管关系）")
    case .departureNeedsMoves:
      .init(
        en: "effects.departure needs moves: somebody must leave",
        zh: "effects.departure 需要 moves（人员调动）")
    case .rotationNeedsTiers:
      .init(
        en: "effects.rotation needs tiers: something must go round",
        zh: "effects.rotation 需要 tiers（评定等次）")
    case .notARange:
      .init(
        en: "two numbers [minimum, maximum] are expected here",
        zh: "此处应为 [最小, 最大] 两个数")
    case .written(let file, let persons, let ratings):
      .init(
        en: "\(file): \(persons) people, \(ratings) ratings; what was planted is in truth.json",
        zh: "\(file)：\(persons) 人，\(ratings) 条评分；植入的效应见 truth.json")
    }
  }
}
