package import Messages

/// What is said of bands and ranks whose totals have error.
package enum UncertaintySentence: Sentence {
  case title
  case question
  case wrong(bands: [Message])
  case ofBand(band: String, n: Int, wrong: Double, low: Int, high: Int)
  case nothingDrawn
  case basis(draws: Int)
  case pairs(told: Int, all: Int, level: Double)
  case ladder(level: Double)
  case sure(pool: String?, band: String, sure: Int, n: Int, others: Int, level: Double)
  case person(rank: Double, low: Int, high: Int, lowest: Int, highest: Int, level: Double)
  case bandsBefore
  case bandsAfter
  case wrongHead
  case missedHead
  case formulaHead
  case reliabilityHead
  case marginalHead
  case simultaneousHead
  case notDrawn(count: Int)
  case poolsTooLarge(count: Int)

  package var text: Bilingual {
    switch self {
    case .title: .init(en: "What the error of the ratings leaves open", zh: "评分误差使哪些结果难以确定")
    case .question: .init(en: "How sure are bands and ranks?", zh: "等次和名次有多可靠？")
    case .wrong(let bands):
      .init(en: "If the true scores were known, these would not be there: \(bands).", zh: "若已知真实分数，以下人数不在其列：\(bands)。")
    case .ofBand(let band, let n, let wrong, let low, let high):
      .init(
        en: "of \(n) \(band) about \(wrong, places: 0) (\(low) to \(high))",
        zh: "\(n) 名“\(band)”中约 \(wrong, places: 0) 人（\(low) 至 \(high) 人）")
    case .nothingDrawn: .init(en: "Nobody has a band.", zh: "无人获得等次。")
    case .basis(let draws):
      .init(
        en:
          "Counts are means over \(draws) draws of the scores without the error of the ratings, each scored by the whole scheme, with the range of 95% of the draws; errors that all raters share are not in them.",
        zh: "人数为 \(draws) 次抽取（去除评分误差、按完整方案重新计分）的平均值及 95% 的范围；所有评分人共有的误差不在其中。")
    case .pairs(let told, let all, let level):
      .init(
        en:
          "Of \(all) pairs of people who are ranked against each other \(told) can be distinguished at \(percent: level, places: 0); in the others the one who stands higher may truly stand lower.",
        zh: "互相排名的 \(all) 对人员中，在 \(percent: level, places: 0) 水平下能够区分先后的有 \(told) 对；其余各对中，排在前面的实际上也可能在后。")
    case .ladder(let level):
      .init(
        en:
          "Each bar spans the ranks that can't be ruled out for one person, for all of the pool at once at \(percent: level, places: 0); a bar that crosses a line of the bands does not settle who stands on which side.",
        zh: "每条竖线为一人在 \(percent: level, places: 0) 水平下（对全组同时成立）不能排除的名次；竖线跨过等次界线，即无法断定此人在界线哪一侧。")
    case .sure(let pool?, let band, let sure, let n, let others, let level):
      .init(
        en:
          "\(pool): \(sure) of \(n) \(band) stand there beyond doubt at \(percent: level, places: 0); \(others) others could.",
        zh: "\(pool)：\(n) 名“\(band)”中，在 \(percent: level, places: 0) 水平下确定无疑的有 \(sure) 人；另有 \(others) 人也可能在其列。")
    case .sure(nil, let band, let sure, let n, let others, let level):
      .init(
        en: "\(sure) of \(n) \(band) stand there beyond doubt at \(percent: level, places: 0); \(others) others could.",
        zh: "\(n) 名“\(band)”中，在 \(percent: level, places: 0) 水平下确定无疑的有 \(sure) 人；另有 \(others) 人也可能在其列。")
    case .person(let rank, let low, let high, let lowest, let highest, let level):
      .init(
        en:
          "Rank \(rank, places: 0): the error of the ratings does not rule out ranks \(low) to \(high) for this person alone, \(lowest) to \(highest) for all of the pool at once (\(percent: level, places: 0)).",
        zh:
          "第 \(rank, places: 0) 名：在 \(percent: level, places: 0) 水平下，评分误差单就此人而言不能排除第 \(low) 至 \(high) 名，对全组同时成立时不能排除第 \(lowest) 至 \(highest) 名。"
      )
    case .bandsBefore: .init(en: "Who would not be in a band if the true scores were known, now", zh: "若已知真实分数不在其列的人数（现行）")
    case .bandsAfter: .init(en: "The same under the proposal", zh: "若已知真实分数不在其列的人数（拟议）")
    case .wrongHead: .init(en: "would not be there", zh: "不应在其列")
    case .missedHead: .init(en: "others who would", zh: "应在其列而未得")
    case .formulaHead: .init(en: "would not, by formula", zh: "不应在其列（公式）")
    case .reliabilityHead: .init(en: "reliability", zh: "信度")
    case .marginalHead: .init(en: "ranks, alone", zh: "名次范围（单独）")
    case .simultaneousHead: .init(en: "ranks, all at once", zh: "名次范围（同时）")
    case .notDrawn(let count):
      .init(
        en:
          "Ranks that can't be ruled out were not looked for: pools of \(count) people in all are too large; evenhand ranks does it on request.",
        zh: "未计算不能排除的名次：各排名组共 \(count) 人，人数过多；可用 evenhand ranks 单独计算。")
    case .poolsTooLarge(let count):
      .init(
        en:
          "Ranks that can't be ruled out were not looked for: pools of \(count) people in all are too large, for evenhand ranks, too, unless it draws less often (--draws) or the scheme has smaller pools.",
        zh: "未计算不能排除的名次：各排名组共 \(count) 人，人数过多，evenhand ranks 也无法计算；须减少抽取次数（--draws），或在方案中划小排名组。")
    }
  }
}

extension ScoreUncertainty {
  /// Of each band that anybody has, over all pools, how many would not be there, in a sentence.
  package var message: Message {
    let bands = wholeBands.filter { $0.n > 0 }.map { own in
      Message(
        UncertaintySentence.ofBand(
          band: own.band, n: own.n, wrong: own.wrong.mean, low: own.wrong.interval.lowerBound, high: own.wrong.interval.upperBound))
    }
    return Message(bands.isEmpty ? UncertaintySentence.nothingDrawn : .wrong(bands: bands))
  }
}
