package import Messages

/// What an audit says of members who score each other. Sentences say what was seen and what else could explain it; they never judge.
package enum MutualSentence: Sentence {
  case reciprocityTitle, blocTitle
  case reciprocityAbsent(reason: Message)
  case blocAbsent(reason: Message)

  case people, units
  case reciprocityRivals, blocRivals
  case reciprocitySeen(
    component: String, pairs: Int, members: Int, kind: Message, correlation: Double, low: Double, high: Double, basis: Message,
    verdict: Verdict)
  case reciprocityUntestable(component: String, reason: Message)
  case blocSeen(
    own: String, other: String, component: String, forth: Double, back: Double, count: Int, size: Double, low: Double, high: Double,
    basis: Message, verdict: Verdict)
  case blocUntestable(component: String, reason: Message)
  case communitySeen(
    names: [String], component: String, inside: Int, size: Double, low: Double, high: Double, basis: Message, verdict: Verdict)
  case kindsTakenOut(columns: [String])
  case kindsAlike, kindsUnknown, kindsUnstated
  case noneMutual
  case fewMutual(members: Int, pairs: Int, leastMembers: Int, leastPairs: Int)
  case fewEncounters(members: Int, pairs: Int, encounters: Int, leastMembers: Int, leastPairs: Int)
  case nothingLeft

  package var text: Bilingual {
    switch self {
    case .reciprocityTitle: .init(en: "scores given and returned", zh: "互评对应性")
    case .blocTitle: .init(en: "members who score each other above others", zh: "互相评高")
    case .reciprocityAbsent(let reason):
      .init(
        en: "Whether members who score each other give back what they get cannot be tested: \(reason).",
        zh: "互相评分者给出与得到的是否相应，无法检验：\(reason)。")
    case .blocAbsent(let reason):
      .init(
        en: "Whether members score each other above what the other raters say cannot be tested: \(reason).",
        zh: "互相评分是否高于其他评分人所给，无法检验：\(reason)。")
    case .people: .init(en: "people", zh: "人")
    case .units: .init(en: "units", zh: "个单位")
    case .reciprocityRivals:
      .init(
        en: "Other explanations: members who work together know each other's work better, similar tasks, and a shared idea of good work.",
        zh: "其他可能的解释：共事者更了解彼此的工作、任务相近，或对好工作的看法相同。")
    case .blocRivals:
      .init(
        en:
          "Other explanations: better knowledge of each other's work, truly good work that the other raters do not see, and similar tasks.",
        zh: "其他可能的解释：更了解彼此的工作、其他评分人未看到的真实成绩，或任务相近。")
    case .reciprocitySeen(let component, let pairs, let members, let kind, let correlation, let low, let high, let basis, let verdict):
      .init(
        en:
          "In \(component), over \(pairs) pairs of \(members) \(kind) that score each other, what one gives beyond the others goes together with what it gets back by a correlation of \(correlation, places: 2) (\(low, places: 2) to \(high, places: 2)). \(basis) \(AuditSentence.verdict(verdict)) \(Self.reciprocityRivals)",
        zh:
          "\(component)：互相评分的 \(members) \(kind)、\(pairs) 对之中，一方给对方高出其他人的部分与对方回给的部分相关为 \(correlation, places: 2)（\(low, places: 2) 至 \(high, places: 2)）。\(basis)\(AuditSentence.verdict(verdict))\(Self.reciprocityRivals)"
      )
    case .reciprocityUntestable(let component, let reason):
      .init(
        en:
          "Whether members who score each other give back what they get (\(component)) cannot be tested: \(reason). \(Self.reciprocityRivals)",
        zh: "互相评分者给出与得到的是否相应（\(component)），无法检验：\(reason)。\(Self.reciprocityRivals)")
    case .blocSeen(let own, let other, let component, let forth, let back, let count, let size, let low, let high, let basis, let verdict):
      .init(
        en:
          "\(own) and \(other) (\(component)): \(own) scores \(other) \(forth, places: 1) points, \(other) scores \(own) \(back, places: 1) points above what the other raters say, at their own levels (\(count) scores); against the typical two \(size, places: 1) points (\(low, places: 1) to \(high, places: 1)). \(basis) \(AuditSentence.verdict(verdict)) \(Self.blocRivals)",
        zh:
          "\(own) 与 \(other)（\(component)）：在各自水平上，\(own) 给 \(other) 比其他评分人高 \(forth, places: 1) 分，\(other) 给 \(own) 高 \(back, places: 1) 分（\(count) 条评分）；与一般的两者相比为 \(size, places: 1) 分（\(low, places: 1) 至 \(high, places: 1)）。\(basis)\(AuditSentence.verdict(verdict))\(Self.blocRivals)"
      )
    case .blocUntestable(let component, let reason):
      .init(
        en:
          "Whether members score each other above what the other raters say (\(component)) cannot be tested: \(reason). \(Self.blocRivals)",
        zh: "互相评分是否高于其他评分人所给（\(component)），无法检验：\(reason)。\(Self.blocRivals)")
    case .communitySeen(let names, let component, let inside, let size, let low, let high, let basis, let verdict):
      .init(
        en:
          "\(names) (\(component)): over the \(inside) pairs among them scores lie \(size, places: 1) points (\(low, places: 1) to \(high, places: 1)) above what the other raters say, against the typical two. \(basis) \(AuditSentence.verdict(verdict)) \(Self.blocRivals)",
        zh:
          "\(names)（\(component)）：其间 \(inside) 对的互评比其他评分人高 \(size, places: 1) 分（\(low, places: 1) 至 \(high, places: 1)），与一般的两者相比。\(basis)\(AuditSentence.verdict(verdict))\(Self.blocRivals)"
      )
    case .kindsTakenOut(let columns):
      .init(
        en: "What kinds of members give each other (\(columns)) is taken out.",
        zh: "已扣除不同类别成员之间（\(columns)）的一般评分差异。")
    case .kindsAlike:
      .init(
        en: "The study states that its members are of one kind.",
        zh: "研究已说明各成员同属一类。")
    case .kindsUnknown:
      .init(
        en: "Nothing in the study tells kinds of members apart: that those of one profession score each other alike is not taken out.",
        zh: "研究中没有区分成员类别的信息：同行之间评分相近的部分未予扣除。")
    case .kindsUnstated:
      .init(
        en:
          "those of one profession may score each other alike with no give and take between any two; a column of professions among the units or the people would settle it, or `memberKinds: alike` where all are of one kind",
        zh: "同行之间即使没有互相照顾，评分也可能相近；在单位表或人员表中加一列类别即可判断，若同属一类，可写明 `memberKinds: alike`")
    case .noneMutual:
      .init(
        en: "no two members scored each other: it is not known which person or unit a rater belongs to, or only one direction was scored",
        zh: "没有两方互相评分：不知道评分人是哪个人或属于哪个单位，或只有单向评分")
    case .fewMutual(let members, let pairs, let leastMembers, let leastPairs):
      .init(
        en:
          "\(members) members and \(pairs) pairs scored each other, and below \(leastMembers) members or \(leastPairs) pairs nothing is said",
        zh: "互相评分的有 \(members) 方、\(pairs) 对，少于 \(leastMembers) 方或 \(leastPairs) 对不作判断")
    case .fewEncounters(let members, let pairs, let encounters, let leastMembers, let leastPairs):
      .init(
        en:
          "\(members) members and \(pairs) pairs with \(encounters) or more scores either way, and below \(leastMembers) members or \(leastPairs) pairs nothing is said",
        zh: "双向各有 \(encounters) 条以上评分的有 \(members) 方、\(pairs) 对，少于 \(leastMembers) 方或 \(leastPairs) 对不作判断")
    case .nothingLeft:
      .init(
        en: "after what members give and get from everybody no differences between pairs are left",
        zh: "扣除各方对所有人给出和得到的水平之后，各对之间没有差异")
    }
  }
}
