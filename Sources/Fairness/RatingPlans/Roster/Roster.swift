/// Who could score whom: people, raters, what is known of them, and which pairs must or must not be.
package struct Roster: Sendable {
  /// Somebody to be scored.
  package struct Person: Sendable, Hashable {
    /// Their name.
    package var name: String
    /// Their unit; `nil`: not stated.
    package var unit: String?
    /// The unit's group; `nil`: not stated.
    package var group: String?
    /// The day, room or session; `nil`: any.
    package var block: String?
    /// Ratings wanted; `nil`: as many as everybody gets.
    package var ratings: Int?

    /// Somebody of that name.
    package init(name: String, unit: String? = nil, group: String? = nil, block: String? = nil, ratings: Int? = nil) {
      (self.name, self.unit, self.group, self.block, self.ratings) = (name, unit, group, block, ratings)
    }
  }

  /// Somebody who scores.
  package struct Rater: Sendable, Hashable {
    /// Their name.
    package var name: String
    /// Their own unit; `nil`: none, or not stated.
    package var unit: String?
    /// At least so many people; `nil`: what the rules say.
    package var minimum: Int?
    /// At most so many people; `nil`: what the rules say.
    package var maximum: Int?
    /// The blocks in which they can score; empty: any.
    package var blocks: Set<String>

    /// Somebody of that name.
    package init(name: String, unit: String? = nil, minimum: Int? = nil, maximum: Int? = nil, blocks: Set<String> = []) {
      (self.name, self.unit, self.minimum, self.maximum, self.blocks) = (name, unit, minimum, maximum, blocks)
    }
  }

  /// What is decided of a pair.
  package enum PairRule: String, Sendable, Hashable, CaseIterable {
    /// They must not meet.
    case forbidden
    /// They are to meet.
    case wanted
  }

  /// In an order of their own.
  package var people: [Person]
  /// In an order of their own.
  package var raters: [Rater]
  /// By person, then rater: pairs that are decided.
  package private(set) var rules: [[Int: PairRule]]
  /// By person the raters of this year; `nil`: nobody has rated yet.
  package var present: [[Int]]?
  /// Pairs that were both wanted and forbidden.
  package private(set) var contradictory: [(person: Int, rater: Int)] = []

  /// Nothing decided.
  package init(people: [Person], raters: [Rater]) {
    (self.people, self.raters) = (people, raters)
    rules = Array(repeating: [:], count: people.count)
  }

  /// Decides of a pair; what is forbidden stays so, and a pair that is wanted as well is kept in mind as a contradiction.
  package mutating func decide(_ rule: PairRule, person: Int, rater: Int) {
    if let other = rules[person][rater], other != rule {
      contradictory.append((person, rater))
      rules[person][rater] = .forbidden
    } else {
      rules[person][rater] = rule
    }
  }

  /// The groups' names in order; people without a stated group are one of their own, without a name.
  package var groups: [String?] {
    let named = Set(people.compactMap(\.group)).sorted()
    return named.map { $0 } + (people.contains { $0.group == nil } ? [nil] : [])
  }
}
