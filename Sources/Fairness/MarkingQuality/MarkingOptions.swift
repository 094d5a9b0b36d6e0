/// Every constant that decides what is said of marking.
package struct MarkingOptions: Sendable {
  /// How far a mark may lie from the definitive one.
  package var tolerance = MarkTolerance()
  /// The column of the ratings that holds definitive marks; `nil`: one that is called so.
  package var definitive: String?
  /// The column that says whether a seed belongs to standardisation; `nil`: one that is called so.
  package var stage: String?
  /// The column by which a marker's marks stand in order; `nil`: one that is called so, else the file's rows.
  package var order: String?
  /// A marker is stopped at so many live seeds out of tolerance.
  package var stopAfter = 3
  /// A marker is approved with this share of the standardisation's seeds within tolerance.
  package var approval = 0.8
  /// The smallest mean difference that matters, in marks; `nil`: half the tolerance, 0 where there is none.
  package var smallestEffect: Double?
  /// Below so many seeds nothing is said of a marker.
  package var fewest = 3
  /// Of the intervals.
  package var interval = 0.95
  /// Of false flags among those of a kind.
  package var falseShare = 0.05
  /// How several marks of a script become one.
  package var rule = ResolutionRule.mean
  /// Two marks that differ by more go to a third marker; `nil`: the tolerance.
  package var thirdBeyond: Double?
  /// The lowest marks of the grades.
  package var boundaries: [GradeBoundary] = []
  /// What marks can be; `nil`: the study's scale, else from 0 to the highest seen.
  package var range: ClosedRange<Double>?
  /// The reliability of a single mark where it is known otherwise.
  package var reliability: Double?
  /// Draws of markers' errors, by which rules are compared.
  package var draws = 100_000
  /// Samples drawn anew for the intervals of accuracy and consistency.
  package var resamples = 400
  /// Of all draws.
  package var seed: UInt64 = 1
  /// Changes nothing but time.
  package var threads = 1

  /// No tolerance, 95 %.
  package init() {}
}

/// How far a mark may lie from the definitive one: in all, or by component.
package struct MarkTolerance: Sendable, Hashable {
  /// Of a script's total, or of every component where no marker gives totals; `nil`: none.
  package var whole: Double?
  /// By component, or under the total's name.
  package var byPart: [String: Double] = [:]

  /// None.
  package init() {}

  /// Reads `4`, or `essay=2,total=5`, or both: `5,essay=2`.
  ///
  /// - Returns: `nil` for anything else and for numbers below 0.
  package init?(_ text: String) {
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { GradeBoundary.trimmed($0) }
      guard let value = Double(sides.last ?? ""), value >= 0, value < 1e9 else { return nil }
      if sides.count == 1 {
        guard whole == nil else { return nil }
        whole = value
      } else {
        guard !sides[0].isEmpty, byPart[sides[0]] == nil else { return nil }
        byPart[sides[0]] = value
      }
    }
  }

  /// Of a part of a script.
  func of(_ name: String, isWhole: Bool) -> Double? { byPart[name] ?? (isWhole ? whole : nil) }
}
