import ArgumentParser
import Evenhand

/// What distribution `fit`'s response has, and what is asked of it.
struct FamilyOptions: ParsableArguments {
  @Option(
    help: .init(
      en:
        "The response's distribution: gaussian, ordinal (cumulative logit), ordinal-probit, binomial (successes/trials, or 0 and 1) or poisson.",
      zh: "因变量的分布：gaussian（正态）、ordinal（累积 logit）、ordinal-probit、binomial（成功数/试验数，或 0 与 1）或 poisson。", value: "分布")
  )
  var family: ResponseFamily = .gaussian

  @Option(
    help: .init(
      en: "Thresholds between ordered categories: flexible or equidistant.", zh: "有序类别之间的阈值：flexible（自由）或 equidistant（等距）。", value: "方式"))
  var threshold: ThresholdKind = .flexible

  @Option(
    help: .init(
      en:
        "The ordered categories from the lowest to the highest, separated by commas (default: numbers ascending, texts in their natural order).",
      zh: "有序类别，由低到高，用逗号分隔（默认：数字由小到大，文字按自然次序）。", value: "类别")
  )
  var categories: String?

  @Flag(help: .init(en: "Test every fixed term of a --family by its likelihood ratio.", zh: "与 --family 同用：用似然比检验每个固定效应项。"))
  var testTerms = false

  @Flag(
    help: .init(
      en: "Add what a --family expects of every row: probabilities of categories, of a success, or the mean count.",
      zh: "与 --family 同用：给出每一行的预期，即各类别的概率、成功的概率或平均计数。"))
  var predictions = false

  /// - Throws: where an option has no meaning for the family.
  var choice: FamilyChoice {
    get throws {
      let strange: String? =
        !family.isOrdinal && threshold != .flexible
        ? "--threshold"
        : !family.isOrdinal && categories != nil
          ? "--categories" : family != .gaussian ? nil : testTerms ? "--test-terms" : predictions ? "--predictions" : nil
      if let strange { throw Failure(QuestionError.onlyFamily(strange)) }
      var result = FamilyChoice()
      (result.family, result.thresholds) = (family, threshold)
      result.categories = categories.map(NameList.names) ?? []
      (result.testsTerms, result.withPredictions) = (testTerms, predictions)
      return result
    }
  }
}
