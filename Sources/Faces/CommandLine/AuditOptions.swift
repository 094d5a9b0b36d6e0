import ArgumentParser
import Evenhand
import Messages

/// Every constant that decides a verdict.
struct AuditOptions: ParsableArguments {
  @Option(help: "Which detectors, separated by commas (default: all).")
  var detectors: String?

  @Option(help: "How the rest of a panel enters: additive, linear or none.")
  var panelAdjustment: PanelAdjustment?

  @Option(help: "What is exchanged under the deciding null hypothesis: model, units, persons or rows.")
  var exchange: Exchange?

  @Option(help: "How it came about whom raters scored: assigned, chosen or unknown (default: what study.yaml says).")
  var whomToScore: WhomToScore?

  @Option(
    help:
      "Whether members who score each other are of one kind, where no column names kinds: alike or unknown (default: what study.yaml says)."
  )
  var memberKinds: MemberKinds?

  @Option(help: "The side that is tested: two-sided, greater or less.")
  var alternative: AuditAlternative?

  @Option(help: "How families are adjusted: bh, by, bky, holm or bonferroni.")
  var fdr: MultipleTesting?

  @Option(help: "The error rate of a family that is kept.")
  var fdrLevel: Double?

  @Option(help: "What a family is: detector or audit.")
  var fdrScope: FalseDiscoveryScope?

  @Option(help: "The smallest effect that matters, in points; 0: every difference matters.")
  var smallestEffect: Double?

  @Option(help: "The level of the intervals.")
  var interval: Double?

  @Option(help: "The most random assignments of a permutation test that decides.")
  var draws: Int?

  @Option(help: "With fewer tied people nothing is flagged.")
  var minimumTied: Int?

  @Option(help: "With fewer people who left nothing is flagged.")
  var minimumLeavers: Int?

  @Option(
    name: .customLong("set"),
    help: "Any other constant of the printed settings, NAME=VALUE (minimumRatings=8); may be repeated.")
  var constants: [String] = []

  @Option(help: "The tier that may go round (default: the scheme's best band, or the first of tierOrder).")
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
