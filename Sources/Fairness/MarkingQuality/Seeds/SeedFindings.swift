package import Messages
package import RaterBias

/// A share with its interval and count.
package struct CountedShare: Sendable, Hashable {
  /// How many.
  package var count: Int
  /// Of how many.
  package var of: Int
  /// `count` over `of`; `nil` of none.
  package var share: Double?
  /// Clopper & Pearson's.
  package var interval: [Double]?
}

/// A mean difference with what may be said of it.
package struct TestedDifference: Sendable {
  /// In marks; positive: above the definitive marks.
  package var estimate: Double?
  /// Of a flagged difference adjusted for its selection.
  package var interval: [Double]?
  /// Of no difference, two-sided.
  package var pValue: Double?
  /// Adjusted for the others of the kind.
  package var qValue: Double?
  /// Drawn towards what the others have in common.
  package var shrunken: Double?
  /// What may be said.
  package var verdict = Verdict.untestable
  /// The smallest difference found with a power of .8, in marks.
  package var detectable: Double?
  /// Why nothing can be said.
  package var reason: Message?
}

/// How near markers come to the definitive marks of seeds.
package struct SeedFindings: Sendable {
  /// A marker.
  package struct Marker: Sendable {
    /// Who.
    package var marker: String
    /// Seeds marked while live scripts were.
    package var seeds: Int
    /// Of these within tolerance; `nil` without a tolerance.
    package var within: CountedShare?
    /// Of no other share within tolerance than the others', one-sided: worse.
    package var withinPValue: Double?
    /// Adjusted for the other markers.
    package var withinQValue: Double?
    /// Marks less definitive marks.
    package var difference: TestedDifference
    /// The standard deviation of the differences, n − 1; `nil` of one.
    package var spread: Double?
    /// Of a spread no larger than all others' together, one-sided.
    package var spreadPValue: Double?
    /// Adjusted for the other markers.
    package var spreadQValue: Double?
    /// The largest difference, either way.
    package var largest: Double?
    /// Seeds of standardisation; `nil` where there is no such stage.
    package var standardisation: Standing?
    /// Where the marker would have been stopped; `nil` where nowhere.
    package var stop: Stop?
    /// What would be adjusted.
    package var adjustment: MarkAdjustment
    /// What was seen, in a sentence.
    package var message: Message
  }

  /// Of a stage before live marking.
  package struct Standing: Sendable, Hashable {
    /// Seeds within tolerance.
    package var within: CountedShare
    /// Their mean difference, in marks.
    package var meanDifference: Double
    /// Whether the share within tolerance is that of an approved marker.
    package var isApproved: Bool
  }

  /// Where a marker has been out of tolerance too often.
  package struct Stop: Sendable, Hashable {
    /// The live seed at which it is so, from 1.
    package var seed: Int
    /// The live seeds out of tolerance up to there.
    package var outAt: [Int]
    /// Live marks given before.
    package var marksBefore: Int
    /// Live marks given after it, which would have to be looked at.
    package var marksAfter: Int
  }

  /// A seed.
  package struct Script: Sendable {
    /// Which.
    package var script: String
    /// Its definitive mark.
    package var definitive: Double
    /// Markers.
    package var marks: Int
    /// Within tolerance; `nil` without one.
    package var within: CountedShare?
    /// Marks less the definitive mark, over markers.
    package var difference: TestedDifference
  }

  /// Seeds marked while live scripts were, or all where there is no stage before.
  package var seeds: Int
  /// Their marks.
  package var marks: Int
  /// All of them within tolerance; `nil` without one.
  package var within: CountedShare?
  /// The mean difference of all, in marks, over seeds like these.
  package var difference: TestedDifference
  /// Differences below this don't matter, in marks.
  package var smallestEffect: Double
  /// A marker is stopped at so many out of tolerance.
  package var stopAfter: Int
  /// Markers to be stopped by chance, were all out of tolerance as often as those are who are not stopped; `nil` without a tolerance, and where all are stopped.
  package var stoppedByChance: Double?
  /// Whether the order of marks is stated, not that of the file's rows.
  package var isOrdered: Bool
  /// In the order of their names.
  package var markers: [Marker]
  /// In the order of their names.
  package var scripts: [Script]
  /// The error variance of a mark about the definitive one, in marks².
  package var errorVariance: Double
  /// Its degrees of freedom, by leaving out one marker at a time.
  package var errorFreedom: Double
}

/// What would be done with the marks of a marker, or of a centre.
package struct MarkAdjustment: Sendable {
  /// What.
  package enum Action: String, Sendable, Hashable, CaseIterable {
    /// Marks stand.
    case none
    /// All live marks move by one amount: the differences are consistent.
    case adjust
    /// Live scripts are marked again: the differences are not.
    case remark
    /// Too few seeds.
    case untestable
  }

  /// The definitive mark that belongs to a mark, by the line of marks on definitive marks.
  package struct Point: Sendable, Hashable {
    /// The mark given.
    package var mark: Double
    /// What it would become.
    package var adjusted: Double
    /// Of that; `nil` where there is no line.
    package var interval: [Double]
  }

  /// What would be done.
  package var action: Action
  /// What would be added to every live mark, in marks; `nil` where nothing can be said.
  package var amount: Double?
  /// Around it.
  package var interval: [Double]?
  /// The amount in steps of the marks, as it would be applied; 0 where marks stand.
  package var applied: Double
  /// Marks given per definitive mark; 1: one amount fits all; `nil` with too few seeds.
  package var slope: Double?
  /// Around it.
  package var slopeInterval: [Double]?
  /// Of a slope of 1, two-sided.
  package var slopePValue: Double?
  /// Adjusted for the other markers.
  package var slopeQValue: Double?
  /// The lowest, the middle and the highest live mark within those of seeds, by the line; empty where its slope may be 1.
  package var points: [Point]
  /// The share within tolerance were each seed's mark moved by what the others say; `nil` without a tolerance.
  package var withinAfter: CountedShare?
  /// Live marks that would move.
  package var scripts: Int
  /// Of these, other grades; `nil` without boundaries.
  package var gradeChanges: Int?
  /// Why.
  package var reason: Message
}
