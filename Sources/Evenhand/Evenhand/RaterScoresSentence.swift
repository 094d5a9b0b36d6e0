package import Messages

/// What is said beside raters' scores as they were given.
package enum RaterScoresSentence: Sentence {
  case title
  case bodyTitle
  case alone(component: String, alone: Int, raters: Int, minimum: Int)
  case compared(component: String, raters: Int)
  case all
  case othersMean
  case isAlone
  case aloneYes
  case shareOf(category: String)

  package var text: Bilingual {
    switch self {
    case .title: .init(en: "Scores as each rater gave them", zh: "各评分人的打分分布")
    case .bodyTitle: .init(en: "What each rater gave: nothing here can be tested", zh: "各评分人的打分分布（无法检验，仅供了解）")
    case .alone(let component, let alone, let raters, let minimum):
      .init(
        en:
          "\(component): \(alone) of \(raters) raters score people whom nobody else scores, so that a strict rater cannot be distinguished from a weaker team: what follows describes and proves nothing about anybody. It could be tested if, for each rater, somebody else scored at least \(minimum) of the same people, and these second raters linked all of them.",
        zh:
          "\(component)：\(raters) 名评分人中有 \(alone) 名所评的人没有其他人评分，打分偏低究竟是评分人偏严还是所评人员较弱，无法区分：以下只是描述，不能说明任何人有问题。若每名评分人所评的人中至少有 \(minimum) 人另由他人评分，并由这些评分人把各组连接起来，即可检验宽严。"
      )
    case .compared(let component, let raters):
      .init(
        en:
          "\(component): what \(raters) raters gave, as it stands. They scored different people, so that a difference in shares may be the raters' or the people's; whether a rater is strict or lenient is tested under “raters' levels”.",
        zh: "\(component)：\(raters) 名评分人的打分原貌。各人所评对象不同，比例的差异可能出自评分人，也可能出自所评人员；宽严的检验见“评分人宽严”。")
    case .all: .init(en: "all raters", zh: "全部评分人")
    case .othersMean: .init(en: "others' mean", zh: "其他评分人均值")
    case .isAlone: .init(en: "scores these people alone", zh: "独自评分")
    case .aloneYes: .init(en: "yes", zh: "是")
    case .shareOf(let category): .init(en: "\(category)", zh: "\(category)")
    }
  }
}
