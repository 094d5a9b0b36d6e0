package import Messages

/// A report for publication: what is shown, and what is hidden.
package enum PublicationSentence: Sentence {
  case hidden
  case untold
  case title
  case howHidden(last: Int, minimum: Int, primary: Int, complementary: Int)
  case noNames
  case bands
  case bandsNote
  case noBand
  case all
  case raters
  case ratersNote(minimum: Int)
  case ratersFew
  case ratersNone
  case detectors
  case detectorsNote
  case tested
  case untestable
  case flagged
  case countRange(low: Int, high: Int)
  case countOver(low: Int)
  case peopleScored
  case groupsHidden

  package var text: Bilingual {
    switch self {
    case .hidden: .init(en: "hidden", zh: "略")
    case .untold: .init(en: "a hidden number", zh: "若干")
    case .title: .init(en: "For publication", zh: "供公布")
    case .howHidden(let last, let minimum, let primary, let complementary):
      .init(
        en:
          "Counts of 1 to \(last) are hidden, and so is what would give them away: whoever knows all that is shown can only say that a hidden count lies in a range at least \(minimum) wide. Hidden for being small: \(primary); hidden to protect those: \(complementary). Figures that rest on a hidden count are hidden, too.",
        zh:
          "人数为 1 至 \(last) 的数字略去；可据以推算出它们的数字也一并略去：即使知道全部公布内容，也只能说某个略去的人数落在宽度不小于 \(minimum) 的范围内。因人数过少略去 \(primary) 处，为保护前者略去 \(complementary) 处。以略去人数为基础的数字同样略去。"
      )
    case .noNames:
      .init(
        en: "No person, rater or unit is named; there are no ranks, scores or bands of single people.",
        zh: "不出现任何人员、评分人或单位的名称；不含个人的名次、得分或等次。")
    case .bands: .init(en: "Bands by group", zh: "各组等次人数")
    case .bandsNote: .init(en: "People in each band, group by group.", zh: "各组各等次的人数。")
    case .noBand: .init(en: "in no band", zh: "未入等次")
    case .all: .init(en: "all", zh: "合计")
    case .raters: .init(en: "Raters without names", zh: "评分人（不具名）")
    case .ratersNote(let minimum):
      .init(
        en:
          "In the order of their estimates, each table for itself, so that no order, code or place tells who is who. Raters of fewer than \(minimum) people are left out; how many people a rater scored is said in classes.",
        zh: "各表分别按估计值排列，次序、代码和位置都不透露是谁。所评不足 \(minimum) 人的评分人略去；评了多少人只按档次说明。")
    case .ratersFew:
      .init(
        en: "There are too few raters for a table: each could be guessed.",
        zh: "评分人太少，不列表：否则可以猜出是谁。")
    case .ratersNone: .init(en: "No rater can be tested.", zh: "没有评分人可以检验。")
    case .detectors: .init(en: "What was tested", zh: "检验了什么")
    case .detectorsNote:
      .init(
        en:
          "How many raters, units or pairs each detector could test, and how many of them are worth a second look. Flags are hints for review, not conclusions.",
        zh: "每项检验能检验多少评分人、单位或配对，其中多少值得复核。提示供复核，不是结论。")
    case .tested: .init(en: "tested", zh: "可检验")
    case .untestable: .init(en: "untestable", zh: "无法检验")
    case .flagged: .init(en: "flagged", zh: "提示复核")
    case .countRange(let low, let high): .init(en: "\(low)–\(high)", zh: "\(low)–\(high)")
    case .countOver(let low): .init(en: "\(low) and more", zh: "\(low) 及以上")
    case .peopleScored: .init(en: "people scored", zh: "所评人数")
    case .groupsHidden:
      .init(
        en: "Some groups are too small to be shown, or would give away one that is; they are left out of every table.",
        zh: "有的组人数过少，或会使人推算出这样的组；各表均不列这些组。")
    }
  }
}
