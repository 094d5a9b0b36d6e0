package import Messages

/// What is said of plans: who should score whom.
package enum RatingPlanSentence: Sentence {
  case nobodyToScore
  case nobodyScores
  case wantedAndForbidden(rater: String, person: String)
  case inConflictWithAll(rater: String, minimum: Int)
  case fewRaters(people: [Argument], count: Int, wanted: Int, possible: Int)
  /// Further sentences that are not said.
  case more(count: Int)
  case fewRatings(people: [Argument], count: Int, raters: [Argument], raterCount: Int, missing: Int)
  case fewPeople(rater: String, minimum: Int, possible: Int)
  case settledButForbidden(people: [Argument], rater: String)
  case settledBeyondLimit(rater: String, settled: Int, maximum: Int)
  case limitsCross(rater: String, minimum: Int, maximum: Int)
  /// No assignment was found, which does not say that there is none.
  case notFound(tries: Int, missing: Int)
  case shareAndRatings(person: String)
  case noTies(name: String)
  case unknownTie(name: String, known: [String])
  case ruleOfTooMany(rule: String)
  case nobodyTied(tie: String)
  case noTwoLabels(asked: String, found: Int)
  case manyLabels(asked: String, found: Int, most: Int)

  package var text: Bilingual {
    switch self {
    case .noTwoLabels(let asked, let found):
      .init(
        en:
          "--label \(asked): \(found) different \(found, one: "label", many: "labels"), and a preference is between two; give group, unit, or labels of your own with commas between them",
        zh: "--label \(asked)：只有 \(found) 种不同的标签，而偏好总是在两种之间；请给出 group、unit，或用逗号分隔的若干标签")
    case .manyLabels(let asked, let found, let most):
      .init(
        en: "--label \(asked): \(found) labels; beyond \(most) each is seen too rarely to say anything, so name those that matter",
        zh: "--label \(asked)：共 \(found) 种标签；超过 \(most) 种时每种出现太少，说明不了什么，请只列出要紧的几种")
    case .nobodyTied(let tie):
      .init(en: "nobody scores anybody tied to them by \(tie)", zh: "没有评分人给与其有 \(tie) 关系者评分")
    case .nobodyToScore: .init(en: "there is nobody to be scored", zh: "没有被考核人")
    case .nobodyScores: .init(en: "there is nobody who scores", zh: "没有评分人")
    case .wantedAndForbidden(let rater, let person):
      .init(
        en: "\(rater) and \(person) are both wanted and forbidden as a pair: take one of the two away",
        zh: "\(rater) 与 \(person) 既被要求配对又被禁止配对：请去掉其中一条")
    case .inConflictWithAll(let rater, let minimum):
      .init(
        en:
          "\(rater) may score nobody (every pair is forbidden, or in a block where they don't score), but is to score at least \(minimum)",
        zh: "\(rater) 不能给任何人评分（所有配对都被禁止，或不在其可评的场次），却被要求至少评 \(minimum) 人")
    case .fewRaters(let people, let count, let wanted, let possible):
      .init(
        en:
          "\(count) \(count, one: "person", many: "people") (\(people)): \(wanted) \(wanted, one: "rater is", many: "raters are") wanted and \(possible) may score them; ask for fewer ratings, or lift a conflict",
        zh: "\(count) 人（\(people)）：要求 \(wanted) 名评分人，而可评的只有 \(possible) 名；请减少评分次数，或解除一项回避")
    case .more(let count): .init(en: "and \(count) more of the kind", zh: "另有 \(count) 项同类问题")
    case .fewRatings(let people, let count, let raters, let raterCount, let missing):
      .init(
        en:
          "\(count) \(count, one: "person", many: "people") (\(people)) can only be scored by \(raterCount) \(raterCount, one: "rater", many: "raters") (\(raters)), whose limits leave \(missing) ratings too few: raise their limits by \(missing) in all, or want as many ratings fewer",
        zh: "\(count) 人（\(people)）只能由 \(raterCount) 名评分人（\(raters)）评分，其上限合计少 \(missing) 次：请把他们的上限合计提高 \(missing)，或少要求同样多次评分")
    case .notFound(let tries, let missing):
      .init(
        en:
          "in \(tries) tries no assignment was found: people who are scored together are several at a time, and do not fit into the raters' limits; \(missing) ratings were missing in the best try. Raise some limits, or make the sets of people smaller",
        zh: "尝试 \(tries) 次未找到可行的安排：一起评分的人成组出现，装不进评分人的上限；最好的一次仍少 \(missing) 次。请放宽部分上限，或把人分得更小组")
    case .shareAndRatings(let person):
      .init(
        en: "\(person) states a number of ratings, and --share says how many there are: take one of them away",
        zh: "\(person) 已注明评分次数，而 --share 也决定次数：请去掉其中一个")
    case .noTies(let name):
      .init(en: "\(name) is no rule A == B, and there are no ties to look among", zh: "\(name) 不是 A == B 形式的规则，也没有任何关系可查")
    case .fewPeople(let rater, let minimum, let possible):
      .init(
        en: "\(rater) is to score at least \(minimum) people, and \(possible) can be found: lower the least number to \(possible)",
        zh: "\(rater) 至少应评 \(minimum) 人，但最多只能安排 \(possible) 人：请把下限降到 \(possible)")
    case .settledButForbidden(let people, let rater):
      .init(
        en: "\(rater) is to score \(people), and must not: the pair is settled and forbidden", zh: "\(rater) 既须评 \(people) 又不得评：该配对既已定又被禁止")
    case .settledBeyondLimit(let rater, let settled, let maximum):
      .init(
        en: "\(rater) has \(settled) settled people, more than the limit of \(maximum): raise the limit, or settle fewer",
        zh: "\(rater) 已定 \(settled) 人，超过上限 \(maximum)：请提高上限，或减少已定配对")
    case .limitsCross(let rater, let minimum, let maximum):
      .init(
        en: "\(rater): at least \(minimum) and at most \(maximum) people can't both be kept",
        zh: "\(rater)：至少 \(minimum) 人与至多 \(maximum) 人不能同时满足")
    case .unknownTie(let name, let known):
      .init(
        en: "\(name) is no kind of tie and no rule A == B; kinds in this study: \(known)",
        zh: "\(name) 既不是关系类型，也不是 A == B 形式的规则；本研究中的关系类型：\(known)")
    case .ruleOfTooMany(let rule):
      .init(
        en: "the rule \(rule) would have to be looked up for too many pairs: give the pairs in a table",
        zh: "规则 \(rule) 需要核对的配对太多：请用表格列出配对")
    }
  }
}
