package import Messages

/// Who gives which grades in a component, beside guidelines and beside the last cycle.
///
/// Where nobody is graded by several raters, a rater who grades high can't be distinguished from one whose people are better: what stands here is what a meeting looks at,
/// not a finding about anybody.
package struct GradeDistribution: Sendable {
  /// Whose grades they are.
  package enum Level: String, Sendable, Hashable, CaseIterable {
    /// Given by a rater.
    case rater
    /// Given to people of a unit.
    case unit
    /// Given to people of a group.
    case group
  }

  /// What may be said of how far grades lie from the others'.
  package enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// By more than chance, and by more than matters: worth a look.
    case look
    /// By less than matters.
    case alike
    /// Neither can be said.
    case open
    /// Too few people.
    case untestable
  }

  /// A comparison with everybody else's, in grade steps; positive: higher.
  package struct Difference: Sendable, Hashable {
    /// Of the means, within positions.
    package var estimate: Double?
    /// The shifts that exchanging people at random does not reject; `nil` where there are no two ends.
    package var interval: [Double]?
    /// Of no difference, two-sided.
    package var pValue: Double?
    /// Adjusted for the others of the level.
    package var qValue: Double?
    /// People it rests on.
    package var n: Int
    /// What may be said.
    package var verdict: Verdict
    /// Why nothing can.
    package var reason: Message?
  }

  /// Grades beside a guideline.
  package struct Share: Sendable, Hashable {
    /// The grades that count together.
    package var grades: [String]
    /// People with these.
    package var count: Int
    /// Of all.
    package var share: Double
    /// So many are allowed, limits rounded outwards to whole people.
    package var allowed: [Int]
    /// People beyond: positive too many, negative too few.
    package var excess: Int
    /// How likely it is to be as far beyond by chance, were all grades dealt at random; `nil` where it isn't beyond, or over all.
    package var chance: Double?
    /// `chance` adjusted for all others of the level, and for all guidelines; `nil` as that is.
    package var qValue: Double?
  }

  /// Whoever gives, or gets, grades.
  package struct Giver: Sendable {
    /// What it is.
    package var level: Level
    /// Its name.
    package var name: String
    /// Grades given.
    package var n: Int
    /// By grade, the best first.
    package var counts: [Int]
    /// The mean, in steps above the lowest grade.
    package var mean: Double
    /// Beside the others.
    package var difference: Difference
    /// Beside the guidelines.
    package var guidelines: [Share]
    /// People who got better, the same and worse grades than in the last cycle; `nil` where nobody was graded then.
    package var changes: [Int]?
    /// How the changes lie beside the others'.
    package var change: Difference?
  }

  /// Somebody whose grade a meeting should look at.
  package struct Person: Sendable {
    /// Who.
    package var person: String
    /// By whom.
    package var raters: [String]
    /// The grades.
    package var grades: [String]
    /// The grades of the last cycle.
    package var before: [String]
    /// In steps; positive: better.
    package var change: Double?
    /// Whether other raters graded then.
    package var isOtherRater: Bool
    /// Why.
    package var reason: Message
  }

  /// The component.
  package var component: String
  /// The grades, the best first.
  package var grades: [String]
  /// Ratings.
  package var n: Int
  /// By grade.
  package var counts: [Int]
  /// The whole beside the guidelines.
  package var guidelines: [Share]
  /// Raters, then units, then groups.
  package var givers: [Giver]
  /// People to look at, those whose grade changed most first.
  package var people: [Person]
  /// People who were graded by several raters.
  package var shared: Int
  /// All people.
  package var peopleCount: Int
  /// Of those graded in both cycles, the ones graded by others then.
  package var switched: Int
  /// Those graded in both cycles.
  package var both: Int
  /// What can be said of raters on this design, and what not.
  package var reach: Message
  /// What a meeting should look at, the most important first.
  package var looks: [Message]
}

extension GradeDistribution {
  /// Raters, units and groups that lie apart from the others, the farthest first.
  package var apart: [Giver] { GradeWords.apart(self) }

  /// What there is to look at beside whoever lies apart: guidelines, changes, people.
  package var furtherLooks: [Message] {
    GradeWords.whole(self) + GradeWords.moved(self) + GradeWords.rarely(self) + GradeWords.changed(self)
  }
}
