package import Messages

/// What is said of a randomized comparison.
package enum RandomizedSentence: Sentence {
  case title
  case note
  case pair(
    outcome: String, from: String, to: String, difference: Double, low: Double?, high: Double?, level: Double, p: Double, how: Message,
    fromRows: Int, toRows: Int, strata: Int)
  case untestable(from: String, to: String, reason: Message)
  case exact
  case drawn(draws: Int, error: Double)
  case noStratum
  case leftOut(count: Int)
  case noNumber, noStratumNamed, noOwner, oneLabel
  case twoLabels(unit: String)
  case needsBoth
  case first, second, difference, error, rowsFrom, rowsTo, strata, assignments, method, q

  package var text: Bilingual {
    switch self {
    case .title: .init(en: "A randomized comparison", zh: "随机化比较")
    case .note:
      .init(
        en:
          "Only the draw of labels is taken to be random: within strata labels are exchanged as they could have been drawn. The interval holds the differences that this does not reject, the same for every row.",
        zh: "只把标签的抽取看作随机：在层内按可能的抽法置换标签；区间为不被拒绝的分差（假定各行相同）。")
    case .pair(
      let outcome, let from, let to, let difference, let low, let high, let level, let p, let how, let fromRows, let toRows, let strata):
      .init(
        en:
          "\(outcome): \(from) \(signed: difference, places: 3) against \(to) (\(percent: level, places: 0) interval \(low, places: 3) to \(high, places: 3), p \(pEquals: p), \(how)); \(counting: fromRows) rows against \(counting: toRows) in \(strata) \(strata, one: "stratum", many: "strata") with both",
        zh:
          "\(outcome)：\(from)比\(to) \(signed: difference, places: 3)（\(percent: level, places: 0) 区间 \(low, places: 3) 至 \(high, places: 3)，p \(pEquals: p)，\(how)）；在同时含两种标签的 \(strata) 个层中，\(counting: fromRows) 行对 \(counting: toRows) 行"
      )
    case .untestable(let from, let to, let reason):
      .init(en: "\(from) against \(to): not tested, \(reason)", zh: "\(from)与\(to)：无法检验，\(reason)")
    case .exact: .init(en: "exact", zh: "精确")
    case .drawn(let draws, let error):
      .init(
        en: "\(draws) random assignments, its Monte Carlo error \(error, places: 4)", zh: "随机抽取 \(draws) 种分配，蒙特卡罗误差 \(error, places: 4)")
    case .noStratum: .init(en: "no stratum has rows under both labels", zh: "没有任何一层同时含两种标签")
    case .leftOut(let count):
      .init(
        en: "\(count) \(count, one: "row", many: "rows") without an outcome or label \(count, one: "was", many: "were") left out",
        zh: "有 \(count) 行缺少结果或标签，未计入")
    case .noNumber: .init(en: "the outcome must be a number", zh: "结果须为数字")
    case .noStratumNamed: .init(en: "every row needs its stratum", zh: "每行都要有所属的层")
    case .noOwner: .init(en: "every row must say for whom its label was drawn", zh: "每行都要写明标签为谁而抽")
    case .oneLabel: .init(en: "all rows stand under one label; a comparison takes two", zh: "所有行只有一种标签；比较至少需要两种")
    case .twoLabels(let unit):
      .init(en: "\(unit) stands under two labels, though one was drawn for all its rows", zh: "\(unit) 有两种标签，而其所有行应只抽一种")
    case .needsBoth: .init(en: "a randomized comparison takes --outcome and --label", zh: "随机化比较需要同时给出 --outcome 与 --label")
    case .first: .init(en: "label", zh: "标签")
    case .second: .init(en: "against", zh: "对照标签")
    case .difference: .init(en: "difference", zh: "差")
    case .error: .init(en: "standard error", zh: "标准误")
    case .rowsFrom: .init(en: "rows, first", zh: "前者行数")
    case .rowsTo: .init(en: "rows, second", zh: "后者行数")
    case .strata: .init(en: "strata", zh: "层数")
    case .assignments: .init(en: "assignments", zh: "分配数")
    case .method: .init(en: "how", zh: "方式")
    case .q: .init(en: "q", zh: "q")
    }
  }
}
