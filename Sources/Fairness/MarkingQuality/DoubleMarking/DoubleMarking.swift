/// What scripts marked by two or more markers show.
package struct DoubleMarking: Sendable {
  /// Pairs that differ by more than some marks.
  package struct Beyond: Sendable, Hashable {
    /// The limit, in marks.
    package var limit: Double
    /// Pairs that differ by more: scripts for a third marker.
    package var pairs: CountedShare
    /// The share to expect, were errors normal: beside it, how far what follows from that can be trusted.
    package var expected: Double
  }

  /// What a rule does.
  package struct Effect: Sendable {
    /// The rule.
    package var rule: ResolutionRule
    /// Scripts that get a mark by it.
    package var resolved: Int
    /// Scripts that wait for a third marker.
    package var waiting: Int
    /// The share that goes to a third marker, by draws.
    package var thirdShare: Double
    /// By which the mark lies above the true one in the mean, in marks, by draws.
    package var bias: Double
    /// Of the mark's error, in marks, by draws.
    package var errorDeviation: Double
    /// Of the mark.
    package var reliability: Double?
    /// Around it.
    package var reliabilityInterval: [Double]?
    /// The share that gets the grade of the true mark, by draws; `nil` without boundaries.
    package var rightGrade: Double?
    /// Beside the mean of two: the mean change of marks, in marks.
    package var meanChange: Double?
    /// The mean move of ranks, up or down.
    package var rankMove: Double?
    /// The largest.
    package var largestRankMove: Double?
    /// Kendall's τ-b.
    package var tau: Double?
    /// Scripts with another grade; `nil` without boundaries.
    package var gradeChanges: Int?
  }

  /// Scripts with two or more live marks.
  package var scripts: Int
  /// Of how many live scripts.
  package var live: Int
  /// Of these with a third mark.
  package var third: Int
  /// The mean difference of two marks, either way, in marks.
  package var meanDifference: Double
  /// Pairs within tolerance of each other; `nil` without a tolerance.
  package var within: CountedShare?
  /// Two marks that differ by more go to a third marker, in marks.
  package var limit: Double
  /// Of a mark, in marks², markers' severities among it.
  package var errorVariance: Double
  /// Its degrees of freedom, by leaving out one marker at a time.
  package var errorFreedom: Double
  /// Of a mark, in marks.
  package var errorDeviation: Double
  /// Around it.
  package var errorInterval: [Double]
  /// Of a single mark, as all live scripts spread; `nil` where they don't.
  package var reliability: Double?
  /// Around it.
  package var reliabilityInterval: [Double]?
  /// By limit.
  package var beyond: [Beyond]
  /// By rule.
  package var rules: [Effect]
}
