import Messages

/// What is said of the options of `plan`.
enum PlanVerbSentence: Sentence {
  case needsStudyOrTables
  case settleNeedsStudy
  case badSpread(text: String)

  var text: Bilingual {
    switch self {
    case .needsStudyOrTables: .init(en: "a study is needed, or --people and --raters", zh: "需要给出数据，或 --people 与 --raters")
    case .settleNeedsStudy: .init(en: "--settle needs a study whose ratings are in", zh: "--settle 需要已有评分的数据")
    case .badSpread(let text):
      .init(
        en: "--spread \(text): error (above 0), people, severity and taste are stated as NAME=POINTS",
        zh: "--spread \(text)：请以“名称=分”给出 error（大于 0）、people、severity、taste")
    }
  }
}
