package import Messages

/// What is said of an event study.
package enum EventStudySentence: Sentence {
  case title, effectsTitle, pathTitle, boundsTitle
  /// What the average is.
  case average(estimate: Double, low: Double, high: Double, level: Double, observations: Int, clusters: Int)
  case noAverage
  case leads(p: Double)
  case noLeads
  case unidentified(count: Int)
  case pathIntro
  case boundsIntro(estimate: Double, low: Double, high: Double)
  case breakdown(multiple: Double)
  case alwaysHolds(multiple: Double)
  case neverHolds
  case smoothBreakdown(m: Double, largest: Double)
  case assumes
  case relative, smooth, bound, time, effect, error, interval, count, original
  case chartTitle, chartText, chartAxis, chartVertical, chartSeries, chartReference, chartAfter

  case leadsAbsorbed, nothingAround
  case fewLeads(leads: Int, fewest: Int)
  case noNumber, noWholeNumber, noName, noTime, noRows, negativeVariance, notSymmetric
  case twoFirstTimes(unit: String)
  case observedTwice(unit: String, time: String)
  case referenceNotZero(time: Int)
  case gap(reference: Int)
  case wrongSize(rows: Int, columns: Int, size: Int)
  case noSuchTime(time: Int, known: [String])
  case needsColumns, needsBoth

  package var text: Bilingual {
    switch self {
    case .title: .init(en: "What happened around an event", zh: "事件前后发生了什么")
    case .effectsTitle: .init(en: "Effects by imputation", zh: "插补法效应")
    case .pathTitle: .init(en: "Against the last time before the event", zh: "以事件前最后一期为基准")
    case .boundsTitle: .init(en: "Honest bounds", zh: "稳健界限")
    case .average(let estimate, let low, let high, let level, let observations, let clusters):
      .init(
        en:
          "Over all treated observations the effect is \(estimate, places: 3) (\(percent: level, places: 0) interval \(low, places: 3) to \(high, places: 3)); \(counting: observations) rows, \(counting: clusters) clusters.",
        zh:
          "全部受处理观测的平均效应为 \(estimate, places: 3)（\(percent: level, places: 0) 区间 \(low, places: 3) 至 \(high, places: 3)）；共 \(counting: observations) 行、\(counting: clusters) 个聚类。"
      )
    case .noAverage: .init(en: "No effect is identified.", zh: "没有可识别的效应。")
    case .leads(let p):
      .init(
        en: "Before the event: joint test of the leads, p \(pEquals: p); a large p is no proof that nothing was going on.",
        zh: "事件之前：前置期联合检验 p \(pEquals: p)；p 大并不证明此前没有变化。")
    case .noLeads: .init(en: "Nothing can be tested before the event.", zh: "事件之前没有可检验的内容。")
    case .unidentified(let count):
      .init(
        en:
          "The effect of \(counting: count) treated observations is not identified: nobody untreated was seen at that time, or never the unit itself.",
        zh: "有 \(counting: count) 个受处理观测的效应不可识别：同期没有未受处理者，或该单位从未在受处理前被观测到。")
    case .pathIntro:
      .init(
        en:
          "Leads and lags are estimated in one model, each against the last time before the event, with one covariance; the bounds need that.",
        zh: "前后各期同在一个模型中估计，均以事件前最后一期为基准，共有一个协方差矩阵；下面的界限以此为据。")
    case .boundsIntro(let estimate, let low, let high):
      .init(
        en:
          "The effect that the bounds are about is \(estimate, places: 4) (\(low, places: 4) to \(high, places: 4) if nothing was going on).",
        zh: "界限所针对的效应为 \(estimate, places: 4)（若此前没有变化，区间为 \(low, places: 4) 至 \(high, places: 4)）。")
    case .breakdown(let multiple):
      .init(
        en:
          "It would still hold if without the event there had been changes after it, from one time to the next, of up to \(multiple, places: 2) times the largest change before it.",
        zh: "即使没有该事件，其后每期的变化达到此前最大变化的 \(multiple, places: 2) 倍，这一效应仍然成立。")
    case .alwaysHolds(let multiple):
      .init(
        en:
          "It would hold even if without the event there had been changes after it, from one time to the next, of \(multiple, places: 0) times the largest change before it.",
        zh: "即使没有该事件，其后每期的变化达到此前最大变化的 \(multiple, places: 0) 倍，这一效应也仍然成立。")
    case .neverHolds: .init(en: "Even if nothing was going on, the effect is within chance.", zh: "即使此前没有任何变化，这一效应也未超出偶然范围。")
    case .smoothBreakdown(let m, let largest):
      .init(
        en:
          "It would still hold if without the event the change from one time to the next had itself changed by up to \(m, places: 4); the largest change before the event is \(largest, places: 4).",
        zh: "若无该事件，逐期变化本身的改变不超过 \(m, places: 4) 时，这一效应仍然成立；事件前最大的变化为 \(largest, places: 4)。")
    case .assumes:
      .init(
        en:
          "It assumes that errors of different clusters are independent and estimates about normal, and that what would have happened without the event lies within the class named; whether it does, no data after the event can say.",
        zh: "其前提是不同聚类的误差相互独立、估计近似正态，且若无该事件所会发生的变化属于所列的一类；事件之后的数据无法证明这一点。")
    case .relative: .init(en: "multiple of the largest change before", zh: "此前最大变化的倍数")
    case .smooth: .init(en: "largest change of the change", zh: "逐期变化的最大改变")
    case .bound: .init(en: "bound", zh: "界限")
    case .time: .init(en: "time", zh: "时间")
    case .effect: .init(en: "effect", zh: "效应")
    case .error: .init(en: "standard error", zh: "标准误")
    case .interval: .init(en: "interval", zh: "区间")
    case .count: .init(en: "observations", zh: "观测数")
    case .original: .init(en: "nothing going on", zh: "此前没有变化")
    case .chartTitle: .init(en: "Before and after the event", zh: "事件前后")
    case .chartText:
      .init(en: "Coefficients against the last time before the event, with intervals.", zh: "以事件前最后一期为基准的系数及其区间。")
    case .chartAxis: .init(en: "time since the event", zh: "距事件的期数")
    case .chartVertical: .init(en: "outcome's unit", zh: "结果的单位")
    case .chartSeries: .init(en: "coefficient", zh: "系数")
    case .chartReference: .init(en: "reference", zh: "基准期")
    case .chartAfter: .init(en: "since the event", zh: "事件之后")
    case .leadsAbsorbed:
      .init(
        en:
          "the leads can't be distinguished from the effects of units and times: without units that are never treated, a straight line before the event could be either",
        zh: "前置期与单位、时间效应无法区分：没有从未受处理的单位时，事件前的直线趋势两者皆可解释")
    case .nothingAround:
      .init(
        en: "nothing was seen in the last time before the event, or nothing after it is identified", zh: "事件前最后一期没有观测，或事件之后没有可识别的效应")
    case .fewLeads(let leads, let fewest):
      .init(
        en: "the bounds need \(fewest) times before the reference without a gap, and there \(leads, one: "is", many: "are") \(leads)",
        zh: "界限需要基准期之前至少连续 \(fewest) 期，现有 \(leads) 期")
    case .noNumber: .init(en: "a number is needed", zh: "需要数字")
    case .noWholeNumber: .init(en: "a whole number is needed", zh: "需要整数")
    case .noName: .init(en: "it is not said whose observation this is", zh: "未说明是谁的观测")
    case .noTime: .init(en: "it is not said when this was", zh: "未说明时间")
    case .noRows: .init(en: "the table has no rows", zh: "表中没有数据行")
    case .negativeVariance: .init(en: "a variance is 0 or more", zh: "方差应不小于 0")
    case .notSymmetric: .init(en: "a covariance is the same from both sides of the diagonal", zh: "协方差矩阵应当对称")
    case .twoFirstTimes(let unit):
      .init(en: "\(unit) has two times of first treatment", zh: "\(unit) 有两个首次受处理时间")
    case .observedTwice(let unit, let time): .init(en: "\(unit) stands here twice at \(time)", zh: "\(unit) 在 \(time) 出现两次")
    case .referenceNotZero(let time):
      .init(en: "the coefficient of the reference \(time) is 0 or left out", zh: "基准期 \(time) 的系数应为 0 或省略")
    case .gap(let reference):
      .init(
        en: "times follow each other without a gap around the reference \(reference), each once", zh: "基准期 \(reference) 前后的时间应连续且各出现一次")
    case .wrongSize(let rows, let columns, let size):
      .init(
        en: "the covariance has \(rows) rows and \(columns) columns of numbers; \(size) of each are needed",
        zh: "协方差矩阵有 \(rows) 行、\(columns) 列数字；各需 \(size)")
    case .noSuchTime(let time, let known): .init(en: "there is no time \(time); there are \(known)", zh: "没有时间 \(time)；现有 \(known)")
    case .needsColumns:
      .init(
        en: "a panel needs --unit, --time, --first-treated and --outcome; coefficients need --estimates, --event-time and --covariance",
        zh: "面板数据需要 --unit、--time、--first-treated、--outcome；直接给出系数需要 --estimates、--event-time、--covariance")
    case .needsBoth:
      .init(en: "either a panel's columns or coefficients, not both", zh: "面板的列与直接给出的系数不能同时使用")
    }
  }
}
