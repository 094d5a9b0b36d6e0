import ArgumentParser
import Evenhand

/// What distribution `fit`'s response has, and what is asked of it.
struct FamilyOptions: ParsableArguments {
  @Option(
    help:
      "The response's distribution: gaussian, ordinal (cumulative logit), ordinal-probit, binomial (successes/trials, or 0 and 1) or poisson."
  )
  var family: ResponseFamily = .gaussian

  @Option(help: "Thresholds between ordered categories: flexible or equidistant.")
  var threshold: ThresholdKind = .flexible

  @Option(
    help:
      "The ordered categories from the lowest to the highest, separated by commas (default: numbers ascending, texts in their natural order)."
  )
  var categories: String?

  @Flag(help: "Test every fixed term of a --family by its likelihood ratio.")
  var testTerms = false

  @Flag(help: "Add what a --family expects of every row: probabilities of categories, of a success, or the mean count.")
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
