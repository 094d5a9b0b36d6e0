import ArgumentParser
import Evenhand

/// What is asked about agreement on categories and of pairs of raters.
struct AgreementOptions: ParsableArguments {
  @Option(
    help:
      "All categories that can be given: 1,2,3,4,5, or names of tiers (default: the scale that study.yaml states, else those that occur).")
  var categories: String?

  @Option(help: "Partial agreement of categories: ordinal, linear, quadratic, radical, ratio, circular, bipolar, separated by commas.")
  var weights: String = "ordinal,linear,quadratic"

  @Option(help: "Two raters to look at closely, separated by a comma: coefficients with intervals, and what each gave beside the other.")
  var pair: String?

  @Option(help: "Pairs of raters, and of components, with fewer targets in common are left out.")
  var leastCommon: Int = 5

  func validate() throws {
    try OptionBounds.count("--least-common", leastCommon, from: 2, upTo: OptionBounds.mostDraws)
    for name in NameList.names(weights) where name != "none" && AgreementWeights(rawValue: name) == nil {
      let known = AgreementWeights.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--weights \(name): expected some of \(known)")
    }
  }

  func apply(to options: inout ReliabilityOptions) {
    options.categories = categories.map { NameList.names($0) }
    options.weights = NameList.names(weights).compactMap { AgreementWeights(rawValue: $0) }.filter { $0 != .identity }
    options.pair = pair.map { NameList.names($0) }
    options.leastCommon = leastCommon
  }
}
