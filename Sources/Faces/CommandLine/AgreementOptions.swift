import ArgumentParser
import Evenhand

/// What is asked about agreement on categories and of pairs of raters.
struct AgreementOptions: ParsableArguments {
  @Option(
    help: .init(
      en:
        "All categories that can be given: 1,2,3,4,5, or names of tiers (default: the scale that study.yaml states, else those that occur).",
      zh: "可以给出的全部类别：1,2,3,4,5，或各等次的名称（默认：study.yaml 写明的量表，否则为实际出现过的类别）。", value: "类别"))
  var categories: String?

  @Option(
    help: .init(
      en: "Partial agreement of categories: ordinal, linear, quadratic, radical, ratio, circular, bipolar, separated by commas.",
      zh: "各类别之间的部分一致怎样计：ordinal、linear、quadratic、radical、ratio、circular、bipolar，用逗号分隔。", value: "方式"))
  var weights: String = "ordinal,linear,quadratic"

  @Option(
    help: .init(
      en: "Two raters to look at closely, separated by a comma: coefficients with intervals, and what each gave beside the other.",
      zh: "细看两位评分人，用逗号分隔：各系数及其区间，以及两人给分的对照。", value: "评分人"))
  var pair: String?

  @Option(
    help: .init(
      en: "Pairs of raters, and of components, with fewer targets in common are left out.", zh: "共同评过的对象少于此数的评分人对、分项对不列出。", value: "个数"))
  var leastCommon: Int = 5

  func validate() throws {
    try OptionBounds.count("--least-common", leastCommon, from: 2, upTo: OptionBounds.mostDraws)
    for name in NameList.names(weights) where name != "none" && AgreementWeights(rawValue: name) == nil {
      let known = AgreementWeights.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError(.someOf(option: "--weights", value: name, known: known))
    }
  }

  func apply(to options: inout ReliabilityOptions) {
    options.categories = categories.map { NameList.names($0) }
    options.weights = NameList.names(weights).compactMap { AgreementWeights(rawValue: $0) }.filter { $0 != .identity }
    options.pair = pair.map { NameList.names($0) }
    options.leastCommon = leastCommon
  }
}
