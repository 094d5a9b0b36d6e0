import ArgumentParser
import Evenhand

/// The constants that decide what is said of a many-facet model.
struct FacetsLimits: ParsableArguments {
  @Option(help: "How a family of interactions is adjusted: bh, by, bky, holm or bonferroni.")
  var fdr: MultipleTesting = .benjaminiHochberg

  @Option(help: "The error rate of that family.")
  var fdrLevel: Double = 0.05

  @Option(help: "Standardized residuals beyond this are listed.")
  var unexpected: Double = 2

  @Option(help: "By so much of a category an extreme score is adjusted inwards.")
  var extreme: Double = 0.3

  @Option(help: "Nodes of the quadrature of mml.")
  var points: Int = 15

  @Option(help: "More categories than this are refused.")
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
    if !(extreme >= 1e-6 && extreme < 0.5) { throw ValidationError("--extreme lies between 0 and 0.5") }
    if !(3...101).contains(points) { throw ValidationError("--points takes a whole number from 3 to 101") }
    try OptionBounds.count("--maximum-categories", maximumCategories, from: 2, upTo: 10_000)
  }
}
