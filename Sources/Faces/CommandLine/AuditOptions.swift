import ArgumentParser
import Evenhand
import Messages

/// Every constant that decides a verdict.
struct AuditOptions: ParsableArguments {
  @Option(help: .init(en: "Which detectors, separated by commas (default: all).", zh: "做哪些检验，用逗号分隔（默认：全部）。", value: "检验"))
  var detectors: String?

  @Option(
    help: .init(
      en: "How the rest of a panel enters: additive, linear or none.", zh: "怎样扣除同组其他评分人的因素：additive（相加）、linear（线性）或 none（不扣除）。", value: "方式"
    ))
  var panelAdjustment: PanelAdjustment?

  @Option(
    help: .init(
      en: "What is exchanged under the deciding null hypothesis: model, units, persons or rows.",
      zh: "起决定作用的零假设之下交换什么：model（模型）、units（单位）、persons（人员）或 rows（行）。", value: "对象"))
  var exchange: Exchange?

  @Option(
    help: .init(
      en: "How it came about whom raters scored: assigned, chosen or unknown (default: what study.yaml says).",
      zh: "给谁评分是怎样定的：assigned（指定）、chosen（自选）或 unknown（不清楚）（默认：以 study.yaml 所写为准）。", value: "方式"))
  var whomToScore: WhomToScore?

  @Option(
    help: .init(
      en:
        "Whether members who score each other are of one kind, where no column names kinds: alike or unknown (default: what study.yaml says).",
      zh: "没有任何一列区分成员类别时，互评的成员是否同属一类：alike（同类）或 unknown（不清楚）（默认：以 study.yaml 所写为准）。", value: "类别")
  )
  var memberKinds: MemberKinds?

  @Option(
    help: .init(en: "The side that is tested: two-sided, greater or less.", zh: "检验哪一侧：two-sided（双侧）、greater（偏高）或 less（偏低）。", value: "方向"))
  var alternative: AuditAlternative?

  @Option(
    help: .init(
      en: "How families are adjusted: bh, by, bky, holm or bonferroni.", zh: "一族检验怎样做多重校正：bh、by、bky、holm 或 bonferroni。", value: "方法"))
  var fdr: MultipleTesting?

  @Option(help: .init(en: "The error rate of a family that is kept.", zh: "一族检验所控制的错误率。", value: "水平"))
  var fdrLevel: Double?

  @Option(help: .init(en: "What a family is: detector or audit.", zh: "以什么为一族：detector（每项检验）或 audit（整次检验）。", value: "范围"))
  var fdrScope: FalseDiscoveryScope?

  @Option(
    help: .init(en: "The smallest effect that matters, in points; 0: every difference matters.", zh: "最小有意义差异，以分计；0：任何差异都有意义。", value: "分"))
  var smallestEffect: Double?

  @Option(help: .init(en: "The level of the intervals.", zh: "区间的置信水平。", value: "水平"))
  var interval: Double?

  @Option(help: .init(en: "The most random assignments of a permutation test that decides.", zh: "起决定作用的置换检验最多随机分配多少次。", value: "次数"))
  var draws: Int?

  @Option(help: .init(en: "With fewer tied people nothing is flagged.", zh: "存在关联的人员少于此数时，不提示复核。", value: "人数"))
  var minimumTied: Int?

  @Option(help: .init(en: "With fewer people who left nothing is flagged.", zh: "调离人员少于此数时，不提示复核。", value: "人数"))
  var minimumLeavers: Int?

  @Option(
    name: .customLong("set"),
    help: .init(
      en: "Any other constant of the printed settings, NAME=VALUE (minimumRatings=8); may be repeated.",
      zh: "结果所列设置中的其他任何常数，写作 名称=数值（minimumRatings=8）；可多次给出。", value: "名称=数值"))
  var constants: [String] = []

  @Option(
    help: .init(
      en: "The tier that may go round (default: the scheme's best band, or the first of tierOrder).",
      zh: "可能轮流给出的等次（默认：方案中最好的等次，或 tierOrder 的第一个）。", value: "等次"))
  var topTier: String?

  /// The settings, defaults where nothing was said.
  func settings(_ work: WorkOptions) throws -> AuditSettings {
    var settings = AuditSettings()
    if let detectors { settings.detectors = try Self.detectors(detectors) }
    settings.panelAdjustment = panelAdjustment ?? settings.panelAdjustment
    settings.exchange = exchange ?? settings.exchange
    settings.whomToScore = whomToScore ?? settings.whomToScore
    settings.memberKinds = memberKinds ?? settings.memberKinds
    settings.alternative = alternative ?? settings.alternative
    settings.fdr = fdr ?? settings.fdr
    settings.fdrLevel = fdrLevel ?? settings.fdrLevel
    settings.fdrScope = fdrScope ?? settings.fdrScope
    settings.smallestEffect = smallestEffect ?? settings.smallestEffect
    settings.interval = interval ?? settings.interval
    settings.draws = draws ?? settings.draws
    settings.minimumTied = minimumTied ?? settings.minimumTied
    settings.minimumLeavers = minimumLeavers ?? settings.minimumLeavers
    for (constant, value) in try constants.map(Self.constant) { constant.set(&settings, to: value) }
    settings.topTier = topTier ?? settings.topTier
    settings.seed = work.seed
    settings.threads = work.threadCount
    return settings
  }

  private static func constant(_ text: String) throws -> (SettableNumber<AuditSettings>, Double) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let constant = AuditSettings.numbers.first(where: { $0.name == parts[0] }) else {
      throw UsageError(
        ConsoleSentence.unknownConstant(constant: text, known: AuditSettings.numbers.map { $0.name }))
    }
    guard let value = Double(parts[1]), constant.accepts(value) else {
      let (low, high) = (constant.range.lowerBound, constant.range.upperBound)
      throw UsageError(
        constant.isWhole
          ? ConsoleSentence.constantNotWhole(constant: constant.name, low: Int(low), value: parts[1])
          : .constantOutOfRange(constant: constant.name, low: "\(low)", high: "\(high)", value: parts[1]))
    }
    return (constant, value)
  }

  private static func detectors(_ list: String) throws -> [Detector] {
    try list.split(separator: ",").map { name in
      let trimmed = String(name.filter { $0 != " " })
      guard let detector = Detector(rawValue: trimmed) else {
        throw UsageError(
          ConsoleSentence.unknownDetector(detector: trimmed, known: Detector.all.map { $0.rawValue }))
      }
      return detector
    }
  }

  func validate() throws {
    try OptionBounds.level("--fdr-level", fdrLevel)
    try OptionBounds.level("--interval", interval)
    try OptionBounds.size("--smallest-effect", smallestEffect)
    try OptionBounds.count("--draws", draws, from: 0, upTo: OptionBounds.mostDraws)
    try OptionBounds.count("--minimum-tied", minimumTied, from: 0, upTo: OptionBounds.mostPeople)
    try OptionBounds.count("--minimum-leavers", minimumLeavers, from: 0, upTo: OptionBounds.mostPeople)
  }
}
