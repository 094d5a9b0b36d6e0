internal import Statistics

extension AuditSettings {
  /// The smallest effect of interest in points, given the standard deviation of a single rating's error.
  func smallestEffect(error: Double) -> Double { smallestEffect ?? smallestEffectInErrors * error }

  /// How a permutation test is run, and how much it may draw (when it stops earlier: `MonteCarloPermutation`): its levels are all that step-up procedures could compare p with.
  func permutation(deciding: Bool, family: Int) -> PermutationOptions {
    var options = PermutationOptions()
    options.alternative = alternative.statistics
    options.maximumDraws = deciding ? draws : min(draws, evidenceDraws)
    options.threads = threads
    options.standardErrors = decidedErrors
    options.enumerationLimit = enumerationLimit
    options.latticeLimit = latticeLimit
    options.equalityTolerance = equalityTolerance
    options.known = permutationCounts
    let size = max(1, family)
    if deciding { options.thresholds = (1...size).map { fdrLevel * Double($0) / Double(size) } }
    return options
  }
}
