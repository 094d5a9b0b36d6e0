package import Messages

/// What is said of further ratings that settle bands.
package enum SettleSentence: Sentence {
  case title
  case listTitle
  case summary(people: Int, wrong: Double, ratings: Int, after: Double, even: Double)
  case nothing(people: Int, wrong: Double)
  case reached(certainty: Double)
  case how
  case someoneElse
  case nothingRated
  case nothingLeft
  case noLines
  case lineHead
  case beforeHead
  case afterHead
  case expectedHead
  case anotherRater

  package var text: Bilingual {
    switch self {
    case .title: .init(en: "Which few further ratings would settle most", zh: "再补评哪几次最能定局")
    case .listTitle: .init(en: "The further ratings", zh: "补评安排")
    case .summary(let people, let wrong, let ratings, let after, let even):
      .init(
        en:
          "Of \(people) bands about \(wrong, places: 1) are expected to be other than the scores without error would give. \(ratings) further ratings, made where they settle most, bring that to about \(after, places: 1); dealt evenly over everybody, as many would bring it to \(even, places: 1).",
        zh:
          "\(people) 人的等次中，预期约有 \(wrong, places: 1) 人与无误差时不同。在最能定局处补评 \(ratings) 次，可降至约 \(after, places: 1) 人；同样多的评分若平均分给所有人，只能降至 \(even, places: 1) 人。"
      )
    case .nothing(let people, let wrong):
      .init(
        en: "Of \(people) bands about \(wrong, places: 1) are expected to be wrong; no further rating is proposed.",
        zh: "\(people) 人的等次中，预期约有 \(wrong, places: 1) 人有误；没有建议补评。")
    case .reached(let certainty):
      .init(
        en: "It stops as soon as \(percent: certainty, places: 1) of the bands are expected to be right.",
        zh: "预期等次正确者达到 \(percent: certainty, places: 1) 即停止。")
    case .how:
      .init(
        en:
          "Nobody is chosen by name: what counts is how near a total stands to a line between bands and how uncertain it is. A further rating enters the component's mean like the others. It can move a total either way; only the expected number of wrong bands falls.",
        zh: "不按姓名选人：只看总分离等次界线有多近、有多不确定。补评与其他评分一样计入该项均分；总分可能升也可能降，下降的只是预期出错的人数。")
    case .someoneElse:
      .init(
        en: "Where no rater is named, all who rate in the component have scored the person: somebody else of the same kind would have to.",
        zh: "未列评分人之处，该项的评分人都已评过此人：需要另请同类的评分人。")
    case .nothingRated:
      .init(
        en: "The scheme counts no component that is rated and whose error is known: nothing could be settled by further ratings.",
        zh: "方案中没有由评分构成且误差已知的项目：无法靠补评定局。")
    case .nothingLeft:
      .init(
        en: "No further rating would lower the expected number of wrong bands, or no rater is left without conflict or workload.",
        zh: "再补评已不能减少预期出错的人数，或已没有不回避且尚有余量的评分人。")
    case .noLines:
      .init(en: "Everybody has the same band, or the scheme has no bands: there is no line to settle.", zh: "所有人等次相同，或方案没有等次：没有需要定局的界线。")
    case .lineHead: .init(en: "nearest line", zh: "最近的界线")
    case .beforeHead: .init(en: "band right, now", zh: "等次正确（目前）")
    case .afterHead: .init(en: "band right, after all", zh: "等次正确（补评后）")
    case .expectedHead: .init(en: "wrong bands expected", zh: "预期出错人数")
    case .anotherRater: .init(en: "somebody else", zh: "另请他人")
    }
  }
}
