package import Messages

/// What is said of ranks and of what can't be distinguished.
package enum RanksSentence: Sentence {
  case title
  case setsTitle
  /// What stands before the table.
  case intro(level: Double)
  /// Of how many pairs it is known who stands above.
  case pairs(told: Int, all: Int)
  case noPairs
  case first(m: Int, count: Int, people: [String])
  case firstIn(m: Int, pool: String, count: Int, people: [String])
  case independent
  case redrawn(draws: Int)
  case noRanks(reasons: [Message])
  case poolsTooLarge(count: Int, draws: Int)
  case noNumber
  case negativeError
  case noPool

  package var text: Bilingual {
    switch self {
    case .title: .init(en: "Which ranks can't be ruled out", zh: "哪些名次不能排除")
    case .setsTitle: .init(en: "Ranks and their uncertainty", zh: "名次及其不确定性")
    case .intro(let level):
      .init(
        en:
          "Each rank is given with the ranks that the errors do not rule out, at \(percent: level, places: 0): for one person by itself, and for all at once, which is what a list is read for.",
        zh: "每个名次都附有在 \(percent: level, places: 0) 水平下误差所不能排除的名次：先是单就一人而言，再是对所有人同时成立；读整张名单时应看后者。")
    case .pairs(let told, let all):
      .init(
        en: "Of \(all) pairs \(told) can be distinguished; in the others the one who stands higher may truly stand lower.",
        zh: "共 \(all) 对，其中 \(told) 对能够区分先后；其余各对中，排在前面的实际上也可能在后。")
    case .noPairs: .init(en: "There are no two to be ranked against each other.", zh: "没有可以互相排名的两人。")
    case .first(let m, let count, let people):
      .init(
        en: "\(count) could be among the first \(m): \(people)", zh: "可能位列前 \(m) 名的有 \(count) 人：\(people)")
    case .firstIn(let m, let pool, let count, let people):
      .init(
        en: "\(pool): \(count) could be among the first \(m): \(people)", zh: "\(pool)：可能位列前 \(m) 名的有 \(count) 人：\(people)")
    case .independent:
      .init(
        en: "The errors are taken as independent: what several estimates share, such as a rater, is not in the table.",
        zh: "各估计的误差按相互独立处理：几个估计所共有的部分（例如同一评分人）表中没有给出。")
    case .redrawn(let draws):
      .init(
        en:
          "The errors are \(draws) draws of ratings by other raters of the same kind in the same places, each scored by the whole scheme: steps, caps and rounding count as they do, and what two people's raters share cancels in their difference.",
        zh:
          "误差由 \(draws) 次抽取得出：设想由同类的其他评分人在相同位置评分，并按完整方案计分；档次、上限和取整均照样计入，两人共有的评分人在比较时相互抵消。")
    case .noRanks(let reasons):
      .init(en: "ranks can't be given with their uncertainty: \(reasons)", zh: "无法给出名次的不确定性：\(reasons)")
    case .poolsTooLarge(let count, let draws):
      .init(
        en:
          "ranks were not drawn: \(count) people in pools as large as these have too many pairs for \(draws) draws; name one period (--period), rank in smaller pools (pools: in the scheme), or draw less often (--draws)",
        zh: "未抽取名次：\(count) 人分在这样大的排名组内，成对数过多，无法抽取 \(draws) 次；请指定一个周期（--period）、在方案中划小排名组（pools:），或减少抽取次数（--draws）")
    case .noNumber: .init(en: "a number is needed to rank by", zh: "排名需要数字")
    case .negativeError: .init(en: "a standard error is 0 or more", zh: "标准误应不小于 0")
    case .noPool: .init(en: "it is not said who is ranked against whom", zh: "未说明与谁一起排名")
    }
  }
}
