import ArgumentParser
import Evenhand

/// What decides what is said of marking.
struct MarkingArguments: ParsableArguments {
  @Option(
    help: .init(
      en: "How far a mark may lie from the definitive one: 4, or by component: essay=2,total=5.",
      zh: "评分可偏离基准分多少：4，或按分项：essay=2,total=5。", value: "分"))
  var tolerance: String?

  @Option(
    help: .init(
      en: "The lowest marks of the grades: A:70,B:60,C:50.",
      zh: "各等级的最低分：A:70,B:60,C:50。", value: "分数线"))
  var boundaries: String?

  @Option(
    help: .init(
      en: "What marks can be: 0,100 (default: the study's scale, else from 0 to the highest mark).",
      zh: "分数的范围：0,100（默认：数据中的分值范围，否则为 0 至最高得分）。", value: "范围"))
  var range: String?

  @Option(
    help: .init(
      en:
        "How the marks of two markers become one: mean, higher, third (a third marker decides where they differ too far), closest (two of three), median.",
      zh: "两人评分如何合成一个：mean（平均）、higher（取高）、third（相差过大时由第三人裁定）、closest（三个中最接近的两个）、median（中位数）。", value: "规则")
  )
  var rule: ResolutionRule = .mean

  @Option(
    help: .init(
      en: "Two marks that differ by more go to a third marker (default: the tolerance).",
      zh: "两个评分相差超过此值时，交第三人评（默认：允许误差）。", value: "分"))
  var thirdBeyond: Double?

  @Option(
    help: .init(
      en: "The reliability of a single mark, where it is known otherwise.",
      zh: "单个评分的信度，另有资料时给出。", value: "信度"))
  var reliability: Double?

  @Option(
    help: .init(
      en: "The column of definitive marks (default: one called definitive, true mark, moderator mark, ...).",
      zh: "基准分所在的列（默认：名为 definitive、true mark、moderator mark 等的列）。", value: "列"))
  var definitive: String?

  @Option(
    help: .init(
      en: "The column that tells standardisation from live marking (default: one called stage).",
      zh: "区分标准化阶段与正式评卷的列（默认：名为 stage 的列）。", value: "列"))
  var stage: String?

  @Option(
    help: .init(
      en: "The column by which a marker's marks stand in order (default: one called order or time, else the rows).",
      zh: "说明评分先后的列（默认：名为 order 或 time 的列，否则按行序）。", value: "列"))
  var order: String?

  @Option(
    help: .init(
      en: "A marker is stopped at so many live seeds out of tolerance.",
      zh: "正式评卷中超出允许误差的质控卷达到此数，评分人停评。", value: "份数"))
  var stopAfter: Int?

  @Option(
    help: .init(
      en: "A marker is approved with this share of standardisation within tolerance.",
      zh: "标准化阶段在允许误差之内的比例达到此值，评分人方可参加正式评卷。", value: "比例"))
  var approval: Double?

  @Option(
    help: .init(
      en: "The smallest mean difference that matters, in marks (default: half the tolerance).",
      zh: "平均偏差的最小有意义差异，以分计（默认：允许误差的一半）。", value: "分"))
  var smallestEffect: Double?

  @Option(
    help: .init(
      en: "The level of the intervals.",
      zh: "区间的置信水平。", value: "水平"))
  var interval: Double?

  @Option(
    help: .init(
      en: "Draws of markers' errors, by which rules are compared.",
      zh: "比较各种合成规则时，随机抽取评分误差的次数。", value: "次数"))
  var draws: Int?

  func options(_ work: WorkOptions) -> MarkingOptions {
    var options = MarkingOptions()
    options.tolerance = tolerance.flatMap { MarkTolerance($0) } ?? options.tolerance
    options.boundaries = boundaries.flatMap { GradeBoundary.list($0) } ?? []
    options.range = range.flatMap { Self.range($0) }
    (options.rule, options.thirdBeyond, options.reliability) = (rule, thirdBeyond, reliability)
    (options.definitive, options.stage, options.order) = (definitive, stage, order)
    options.stopAfter = stopAfter ?? options.stopAfter
    options.approval = approval ?? options.approval
    options.smallestEffect = smallestEffect
    options.interval = interval ?? options.interval
    options.draws = draws ?? options.draws
    (options.seed, options.threads) = (work.seed, work.threadCount)
    return options
  }

  private static func range(_ text: String) -> ClosedRange<Double>? {
    let ends = text.split(separator: ",", omittingEmptySubsequences: false).map { Double($0.filter { $0 != " " }) }
    guard ends.count == 2, let low = ends[0], let high = ends[1], low < high, abs(low) < 1e9, abs(high) < 1e9 else { return nil }
    return low...high
  }

  func validate() throws {
    if let tolerance, MarkTolerance(tolerance) == nil {
      throw ValidationError(.tolerance(text: tolerance))
    }
    if let boundaries, GradeBoundary.list(boundaries) == nil {
      throw ValidationError(.boundaries(text: boundaries))
    }
    if let range, Self.range(range) == nil { throw ValidationError(.range(text: range)) }
    if let reliability, !(reliability > 0 && reliability < 1) { throw ValidationError(.reliability) }
    if let approval, !(approval > 0 && approval <= 1) { throw ValidationError(.approval) }
    try OptionBounds.size("--third-beyond", thirdBeyond)
    try OptionBounds.size("--smallest-effect", smallestEffect)
    try OptionBounds.level("--interval", interval)
    try OptionBounds.count("--stop-after", stopAfter, from: 1, upTo: OptionBounds.mostPeople)
    try OptionBounds.count("--draws", draws, from: 1_000, upTo: OptionBounds.mostDraws)
  }
}

extension ResolutionRule: ExpressibleByArgument {}
