package import Messages
package import Statistics

/// Within what labels are exchanged, and between which groups.
package struct Stratification: Sendable, Hashable {
  /// What makes a stratum.
  package enum Strata: Sendable, Hashable {
    /// The person's unit.
    case unit
    /// The raters who scored the person.
    case rater
    /// The reference case; labels are those that it was shown under.
    case referenceCase
    /// The value of a column of people, units or ratings.
    case column(String)

    /// `unit`, `rater`, `case`, or a column.
    package init(_ text: String) {
      self =
        switch text {
        case "unit": .unit
        case "rater": .rater
        case "case": .referenceCase
        default: .column(text)
        }
    }

    /// As it was asked for.
    package var name: String {
      switch self {
      case .unit: "unit"
      case .rater: "rater"
      case .referenceCase: "case"
      case .column(let name): name
      }
    }
  }

  /// What makes a stratum.
  package var strata: Strata
  /// The column of people, units or ratings whose values make the groups.
  package var group = "group"
  /// Random assignments where there are too many to look at each.
  package var draws = 19_999

  /// Groups within strata, 19,999 draws.
  package init(_ strata: Strata, group: String = "group") { (self.strata, self.group) = (strata, group) }
}

/// Gaps between groups, each tested by exchanging labels within strata (``RandomizedDifference``): beside its null hypothesis, what that needs.
///
/// The labels weren't drawn by anybody: the p-value says how rare so large a difference would be if within strata labels had nothing to do with scores,
/// not why it is there.
package struct StratifiedGaps: Sendable {
  /// Who has the label, and is exchanged whole.
  package enum Exchanged: String, Sendable, Hashable, CaseIterable {
    /// A person, with all scores.
    case person
    /// A unit, where all its people are of one group.
    case unit
    /// A rating of a reference case, or all of a rater's where labels were drawn for raters.
    case rating
  }

  /// What made the strata.
  package var within: String
  /// What made the groups.
  package var group: String
  /// Who is exchanged.
  package var exchanged: Exchanged
  /// What is tested.
  package var null: Message
  /// What that needs in order to be right.
  package var needs: Message
  /// Of the intervals.
  package var level: Double
  /// Of the assignments drawn.
  package var seed: UInt64
  /// Scores without a group or a stratum.
  package var leftOut: Int
  /// Every pair of groups, component by component.
  package var gaps: [StratifiedGap]
  /// Components of which nothing is said, and why.
  package var notes: [Message]
}

/// A gap within strata.
package struct StratifiedGap: RandomizedFinding, Sendable {
  /// The component.
  package var component: String
  /// The group whose mean is taken first.
  package var from: String
  /// The group whose mean is subtracted.
  package var to: String
  /// Within strata, each weighing n₁n₀/(n₁ + n₀), in points; `nil` where no stratum has both groups.
  package var found: RandomizedDifference?
  /// Adjusted for all other pairs and components (Benjamini–Hochberg).
  package var qValue: Double?
  /// People (units, ratings) of the first group that can be exchanged.
  package var fromCount = 0
  /// Of the second.
  package var toCount = 0
  /// Strata with both groups: people (units) whom the same strata saw.
  package var strata = 0
  /// Strata of one group only, where nothing can be exchanged.
  package var strataOfOne = 0
  /// People (units, ratings) in these.
  package var alone = 0
  /// Why nothing can be said, or nothing small enough can be found.
  package var reason: Message?
  /// What was seen.
  package var message: Message
}
