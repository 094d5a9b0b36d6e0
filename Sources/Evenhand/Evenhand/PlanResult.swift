package import Messages
package import RatingPlans
internal import Statistics

/// Who should score whom, and what can be seen on it.
package struct PlanResult: Sendable {
  /// A rating to be made.
  package struct Assignment: Sendable {
    /// Who scores.
    package var rater: String
    /// Who is scored.
    package var person: String
    /// The component.
    package var component: String
    /// The person's block, where there are blocks.
    package var block: String?
    /// The person's unit, where it is known.
    package var unit: String?
    /// Whether the pair was settled before: wanted, or kept from this year.
    package var isSettled: Bool
  }

  /// What a rater has to do.
  package struct Load: Sendable {
    /// Who scores.
    package var rater: String
    /// People.
    package var n: Int
    /// Of these, settled before.
    package var settled: Int
  }

  /// How two groups are linked.
  package struct Link: Sendable {
    /// A group.
    package var from: String?
    /// Another.
    package var to: String?
    /// Raters who score both.
    package var raters: Int
    /// Of the difference between the groups' mean levels, in points; `nil` where nothing joins them.
    package var standardError: Double?
  }

  /// A design with what can be seen on it.
  package struct Design: Sendable {
    /// Which one.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
      case plan, present, random, roundRobin
    }

    /// Which one.
    package var kind: Kind
    /// Ratings.
    package var ratings: Int
    /// The least mean variance that as many ratings could have over that of this design; 0 where some people can't be compared.
    package var efficiency: Double
    /// The mean variance of a difference between two people once raters' levels are taken off, in units of that of a single rating; `nil` where some can't be compared.
    package var meanVariance: Double?
    /// The least that any design of as many ratings by as many raters could have.
    package var bound: Double
    /// The standard error of a difference between two people, in points: the root of the mean variance, tastes included; `nil` where some can't be compared.
    package var standardError: Double?
    /// Parts of people and raters that no rating joins.
    package var parts: Int
    /// By pair of groups.
    package var links: [Link]
    /// The reliability of a person's mean, raters' levels taken off; `nil` where it can't be had.
    package var relative: Double?
    /// The reliability of a person's plain mean.
    package var absolute: Double?
    /// What detectors would flag; empty where it wasn't asked for.
    package var detectable: [DetectableEffect] = []
  }

  /// What so many ratings a person would be worth.
  package struct CurvePoint: Sendable {
    /// Ratings a person.
    package var ratings: Int
    /// Ratings a rater, at most.
    package var load: Int
    /// Of a difference between two people, in points.
    package var standardError: Double?
    /// The reliability of a person's mean, raters' levels taken off.
    package var relative: Double?
    /// The reliability of a person's plain mean.
    package var absolute: Double?
  }

  /// The component that is planned.
  package var component: String
  /// The period whose people, raters and design are this year's; `nil` where there are no periods.
  package var period: String?
  /// In the order of people, then raters.
  package var assignments: [Assignment]
  /// In the order of raters.
  package var workload: [Load]
  /// The plan first, then what stands beside it.
  package var designs: [Design]
  /// What more or fewer ratings a person would be worth.
  package var curve: [CurvePoint]
  /// How scores vary.
  package var spreads: RatingSpreads
  /// Whether the spreads were found in this study's ratings; else they are stated or assumed.
  package var spreadsAreMeasured: Bool
  /// Whether they were stated.
  package var spreadsAreStated = false
  /// Why they couldn't be found in ratings that there are; `nil` otherwise.
  package var whyNotMeasured: Message?
  /// The power at which effects are stated.
  package var power: Double
  /// Of everything that was drawn.
  package var seed: UInt64
  /// Reference cases that are added; `nil` where none were asked for.
  package var cases: PlannedCases?
  /// What is to be known of it.
  package var notes: [Message]
  /// The scores that a rater can choose from; empty: any number.
  package var choices: [String] = []

  /// The plan's own figures.
  package var plan: Design { designs[0] }

  /// The order in which a rater's sheet lists so many people, drawn for this rater alone.
  package func sheetOrder(of rater: String, count: Int) -> [Int] {
    var stream = RandomStream(seed: seed).substream("sheet").substream(rater)
    return stream.permutation(count)
  }
}
