internal import Messages

/// What would make a finding testable.
enum RemedySentence: Sentence {
  case sharing(component: String, ratings: Int, people: Int, most: Int, raters: Int, all: Int, seen: Message, command: String)
  case sharingImpossible(component: String, people: Int)
  case tied(rater: String, component: String, tie: String, scored: Int, tied: Int, further: Int, seen: Message)
  case untied(rater: String, component: String, tie: String, untied: Int, seen: Message)
  case both(rater: String, component: String, tie: String, scored: Int, tied: Int, further: Int, untied: Int, seen: Message)
  case fewTied(rater: String, tie: String, tied: Int, minimum: Int)
  case leavers(missing: Int)
  case tooLarge(command: String)
  /// What one could then see.
  case levelSeen(effect: Double, power: Double)
  case favorSeen(effect: Double, power: Double)

  var text: Bilingual {
    switch self {
    case .sharing(let component, let ratings, let people, let most, let raters, let all, let seen, let command):
      .init(
        en:
          "What would make it testable: \(ratings) further \(ratings, one: "rating", many: "ratings") in \(component), of \(people) \(people, one: "person", many: "people") by raters who have not scored them (at most \(most) a rater). Then \(raters) of these \(all) raters could be compared\(seen). \(command) says who scores whom.",
        zh:
          "怎样才能检验：在 \(component) 中补评 \(ratings) 次，让 \(people) 名被考核人再由未评过他们的评分人评分（每名评分人最多补评 \(most) 人）。届时这 \(all) 名评分人中有 \(raters) 名可以比较\(seen)。\(command) 可列出由谁来评。"
      )
    case .sharingImpossible(let component, let people):
      .init(
        en:
          "No further ratings of this year's people make it testable: raters in \(component) would have to share \(people) people with others, and there are too few people or raters.",
        zh: "仅靠补评今年的人员仍无法检验：\(component) 的评分人须与他人共评 \(people) 人，而人员或评分人不够。")
    case .tied(let rater, let component, let tie, let scored, let tied, let further, let seen):
      .init(
        en:
          "What would make it testable: \(rater) scored \(scored) of the \(tied) people tied by \(tie) whom others score; \(further) more of them in \(component) are enough\(seen).",
        zh: "怎样才能检验：\(rater) 评了另有他人评分、且有 \(tie) 关系的 \(tied) 名中的 \(scored) 名；在 \(component) 中再评其中 \(further) 名即可\(seen)。")
    case .untied(let rater, let component, let tie, let untied, let seen):
      .init(
        en:
          "What would make it testable: \(rater) would have to score \(untied) further people in \(component) who are not tied by \(tie)\(seen).",
        zh: "怎样才能检验：\(rater) 须在 \(component) 中补评 \(untied) 名无 \(tie) 关系者\(seen)。")
    case .both(let rater, let component, let tie, let scored, let tied, let further, let untied, let seen):
      .init(
        en:
          "What would make it testable: \(rater) scored \(scored) of the \(tied) people tied by \(tie) whom others score; \(further) more of them in \(component), and \(untied) further people who are not tied, are enough\(seen).",
        zh:
          "怎样才能检验：\(rater) 评了另有他人评分、且有 \(tie) 关系的 \(tied) 名中的 \(scored) 名；在 \(component) 中再评其中 \(further) 名，并补评 \(untied) 名无此关系者即可\(seen)。"
      )
    case .fewTied(let rater, let tie, let tied, let minimum):
      .init(
        en:
          "No assignment of one year makes it testable: \(tied) \(tied, one: "person", many: "people") whom others score as well \(tied, one: "is", many: "are") tied to \(rater) by \(tie), and \(minimum) are needed. Scores of further years count together with these.",
        zh: "仅调整一年的分工无法检验：与 \(rater) 有 \(tie) 关系、且另有他人评分者 \(tied) 名，而至少需要 \(minimum) 名。可与其他年度的评分合并检验。")
    case .leavers(let missing):
      .init(
        en:
          "No assignment of raters makes a unit testable that too few people left: it takes \(missing) more \(missing, one: "leaver", many: "leavers"), of this or another year.",
        zh: "调离者太少的单位，调整分工也无法检验：还需 \(missing) 名调离者（其他年度的可以并入）。")
    case .tooLarge(let command):
      .init(
        en:
          "What would make it testable: \(command) says so; there are too many people and raters to plan in passing.",
        zh: "怎样才能检验：请用 \(command) 规划；人员与评分人太多，此处不便顺带计算。")
    case .levelSeen(let effect, let power):
      .init(
        en:
          ", and one who scores \(effect, places: 1) points above or below the others would be found with probability \(power, places: 2)",
        zh: "，其中偏高或偏低 \(effect, places: 1) 分者被检出的概率为 \(power, places: 2)")
    case .favorSeen(let effect, let power):
      .init(
        en: "; favoritism of \(effect, places: 1) points would then be found with probability \(power, places: 2)",
        zh: "；届时 \(effect, places: 1) 分的厚此薄彼被检出的概率为 \(power, places: 2)")
    }
  }

  /// What one could then see of a rater's level; nothing where it isn't known.
  static func seen(_ effect: Double?, _ power: Double) -> Message {
    effect.map { Message(RemedySentence.levelSeen(effect: $0, power: power)) } ?? Message(verbatim: "")
  }

  /// What one could then see of favoritism; nothing where it isn't known.
  static func favored(_ effect: Double?, _ power: Double) -> Message {
    effect.map { Message(RemedySentence.favorSeen(effect: $0, power: power)) } ?? Message(verbatim: "")
  }
}
