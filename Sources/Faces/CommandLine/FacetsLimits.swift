import ArgumentParser
import Evenhand

/// The constants that decide what is said of a many-facet model.
struct FacetsLimits: ParsableArguments {
  @Option(
    help: .init(
      en: "How a family of interactions is adjusted: bh, by, bky, holm or bonferroni.", zh: "一族交互作用怎样做多重校正：bh、by、bky、holm 或 bonferroni。",
      value: "方法"))
  var fdr: MultipleTesting = .benjaminiHochberg

  @Option(help: .init(en: "The error rate of that family.", zh: "这一族的错误率。", value: "水平"))
  var fdrLevel: Double = 0.05

  @Option(help: .init(en: "Standardized residuals beyond this are listed.", zh: "标准化残差超过此数的评分列出。", value: "数值"))
  var unexpected: Double = 2

  @Option(help: .init(en: "By so much of a category an extreme score is adjusted inwards.", zh: "极端分向内调整多少个类别。", value: "数值"))
  var extreme: Double = 0.3

  @Option(help: .init(en: "Nodes of the quadrature of mml.", zh: "mml 求积的节点数。", value: "个数"))
  var points: Int = 15

  @Option(help: .init(en: "More categories than this are refused.", zh: "类别超过此数时不予计算。", value: "个数"))
  var maximumCategories: Int = 60

  var options: FacetsOptions {
    var options = FacetsOptions()
    options.fdr = fdr
    options.fdrLevel = fdrLevel
    options.unexpectedBeyond = unexpected
    options.extremeAdjustment = extreme
    options.quadraturePoints = points
    options.maximumCategories = maximumCategories
    return options
  }

  func validate() throws {
    try OptionBounds.level("--fdr-level", fdrLevel)
    try OptionBounds.size("--unexpected", unexpected)
    if !(extreme >= 1e-6 && extreme < 0.5) { throw ValidationError(.extreme) }
    if !(3...101).contains(points) { throw ValidationError(.wholeNumber(option: "--points", low: 3, high: 101)) }
    try OptionBounds.count("--maximum-categories", maximumCategories, from: 2, upTo: 10_000)
  }
}
