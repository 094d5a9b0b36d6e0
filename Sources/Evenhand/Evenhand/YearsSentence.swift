package import Messages

/// What is said of totals, ranks and bands across periods.
package enum YearsSentence: Sentence {
  case title
  case note(onto: String)
  case linksTitle, anchorsTitle, conversionTitle, totalsTitle, bandsTitle, peopleTitle
  case noScheme
  case onlySome
  case nothingLinked
  case geometric
  case totalAdjusted(method: String)
  case componentAdjusted(component: String, method: String)
  case noTotals(reason: Message)
  case noScoreError
  case totals(from: String, onto: String, shift: Double, low: Double, high: Double, share: Double)
  case converted(from: String, score: Double, onto: String, value: Double, low: Double, high: Double)
  case asTheyStand(components: [String])
  case byLine(onto: String, band: String, pool: Message, line: Double, count: Int, low: Int, high: Int, from: String, own: Int)
  case inPool(pool: String)
  case everybody
  case onto, displacement, leftOut, used, anchors, linkingError, scale, score, convertedScore, kind, name, own, rankTogether, ranksTogether,
    bandByLine, line, byLineCount, raters, moved, caseKind, raterKind, personKind

  package var text: Bilingual {
    switch self {
    case .title: .init(en: "Periods on one scale", zh: "各时期统一尺度")
    case .note(let onto):
      .init(
        en: "Scores as they would have been in \(onto). Intervals hold the linking error; those of ranks that of the ratings, too.",
        zh: "分数换算为\(onto)的尺度。区间为衔接误差；名次区间还包含评分误差。")
    case .linksTitle: .init(en: "How the periods differ", zh: "各时期的差异")
    case .anchorsTitle: .init(en: "What they have in common", zh: "共同的锚定项")
    case .conversionTitle: .init(en: "Scores and what they correspond to", zh: "分数对照表")
    case .totalsTitle: .init(en: "Totals", zh: "总分")
    case .bandsTitle: .init(en: "Bands by the kept period's lines", zh: "按所保留时期的分数线划分等次")
    case .peopleTitle: .init(en: "People across periods", zh: "跨时期的人员比较")
    case .noScheme: .init(en: "without a scheme there is no total", zh: "没有方案就没有总分")
    case .onlySome: .init(en: "only some components were asked for", zh: "只选了部分分项")
    case .nothingLinked: .init(en: "no component of the scheme is linked with a known error", zh: "方案中没有误差可知的衔接分项")
    case .geometric: .init(en: "a geometric total has no scale that components could be moved on", zh: "几何平均的总分不能按分项换算")
    case .totalAdjusted(let method):
      .init(
        en: "the scheme adjusts totals within each period (\(method)), which leaves no scale across periods",
        zh: "方案在每个时期内调整总分（\(method)），跨时期已无共同尺度")
    case .componentAdjusted(let component, let method):
      .init(
        en: "the scheme adjusts \(component) within each period (\(method)), which leaves no scale across periods",
        zh: "方案在每个时期内调整\(component)（\(method)），跨时期已无共同尺度")
    case .noTotals(let reason): .init(en: "No totals across periods: \(reason).", zh: "没有跨时期总分：\(reason)。")
    case .noScoreError:
      .init(
        en: "The error of the totals themselves is not known here, so that intervals of ranks hold the linking error alone.",
        zh: "总分自身的误差未知，名次区间只含衔接误差。")
    case .totals(let from, let onto, let shift, let low, let high, let share):
      .init(
        en:
          "Totals: the same performance got \(signed: shift, places: 2) points (\(low, places: 2) to \(high, places: 2)) in \(from) against \(onto); \(percent: share, places: 0) of the weight is linked.",
        zh:
          "总分：同样的表现在\(from)比在\(onto)相差 \(signed: shift, places: 2) 分（\(low, places: 2) 至 \(high, places: 2)）；已衔接的权重占 \(percent: share, places: 0)。"
      )
    case .converted(let from, let score, let onto, let value, let low, let high):
      .init(
        en:
          "A total of \(shortest: score) in \(from) is \(value, places: 1) (\(low, places: 1) to \(high, places: 1)) on the scale of \(onto).",
        zh: "\(from)的总分 \(shortest: score) 分相当于\(onto)的 \(value, places: 1) 分（\(low, places: 1) 至 \(high, places: 1)）。")
    case .asTheyStand(let components):
      .init(
        en: "Nothing links \(components): these scores are taken as they stand, as if a point were the same in both periods.",
        zh: "\(components)无从衔接：按原分计入，视同两期分值相同。")
    case .byLine(let onto, let band, let pool, let line, let count, let low, let high, let from, let own):
      .init(
        en:
          "By the line of \(onto) (\(line, places: 2)), \(counting: count) (\(low) to \(high)) of \(pool) would be \(band) in \(from); \(counting: own) are.",
        zh:
          "按\(onto)的分数线（\(line, places: 2)），\(pool)在\(from)应有 \(counting: count) 人（\(low) 至 \(high)）为\(band)；实际 \(counting: own) 人。")
    case .inPool(let pool): .init(en: "\(pool)", zh: "\(pool)")
    case .everybody: .init(en: "all", zh: "全体人员")
    case .onto: .init(en: "kept period", zh: "保留的时期")
    case .displacement: .init(en: "moved beyond the others", zh: "相对其余的位移")
    case .leftOut: .init(en: "left out", zh: "剔除")
    case .used: .init(en: "used", zh: "采用")
    case .anchors: .init(en: "anchors (left out)", zh: "锚定项（剔除）")
    case .linkingError: .init(en: "linking error", zh: "衔接误差")
    case .scale: .init(en: "points per point", zh: "每分换算")
    case .score: .init(en: "score", zh: "原分")
    case .convertedScore: .init(en: "on the kept scale", zh: "换算分")
    case .kind: .init(en: "kind", zh: "类别")
    case .name: .init(en: "who or what", zh: "名称")
    case .own: .init(en: "own rules", zh: "按本期规则")
    case .rankTogether: .init(en: "rank in all periods", zh: "跨时期名次")
    case .ranksTogether: .init(en: "ranks not ruled out", zh: "不能排除的名次")
    case .bandByLine: .init(en: "band by the kept line", zh: "按保留时期分数线的等次")
    case .line: .init(en: "line", zh: "分数线")
    case .byLineCount: .init(en: "by the line", zh: "按该分数线")
    case .raters: .init(en: "common raters", zh: "共同评分人")
    case .moved: .init(en: "moved period", zh: "被换算的时期")
    case .caseKind: .init(en: "case", zh: "参照案例")
    case .raterKind: .init(en: "rater", zh: "评分人")
    case .personKind: .init(en: "person", zh: "被考核人")
    }
  }
}

/// Puts totals across periods into sentences.
enum YearsWords {
  static func messages(_ link: YearsResult.TotalLink, level: Double) -> [Message] {
    var found = [
      Message(
        YearsSentence.totals(
          from: link.from, onto: link.onto, shift: link.shift, low: link.interval[0], high: link.interval[1], share: link.linkedWeight))
    ]
    if let row = link.conversion.last(where: { $0.score <= 90 }) ?? link.conversion.last, let own = row.interval {
      found.append(
        Message(
          YearsSentence.converted(from: link.from, score: row.score, onto: link.onto, value: row.converted, low: own[0], high: own[1])))
    }
    if !link.asTheyStand.isEmpty { found.append(Message(YearsSentence.asTheyStand(components: link.asTheyStand))) }
    for line in link.bands {
      found.append(
        Message(
          YearsSentence.byLine(
            onto: link.onto, band: line.band,
            pool: line.pool.map { Message(YearsSentence.inPool(pool: $0)) } ?? Message(YearsSentence.everybody),
            line: line.line, count: line.byLine, low: line.interval[0], high: line.interval[1], from: link.from, own: line.own)))
    }
    return found
  }
}
