package import RaterBias
package import RatingStudy

/// How many people each rater scored.
package struct PeoplePerRater: Sendable {
  private var counts: [String: Int] = [:]
  private var byComponent: [[String]: Int] = [:]

  private struct Place: Hashable {
    var rater: Int32
    var component: Int32
  }

  /// Counts them in a study's ratings.
  package init(_ study: Study) {
    guard let ratings = study.ratings else { return }
    var all: [Int32: Set<Int32>] = [:]
    var own: [Place: Set<Int32>] = [:]
    for i in 0..<ratings.count {
      all[ratings.rater[i], default: []].insert(ratings.person[i])
      own[Place(rater: ratings.rater[i], component: ratings.component[i]), default: []].insert(ratings.person[i])
    }
    for (rater, people) in all { if let name = study.raters[rater] { counts[name] = people.count } }
    for (place, people) in own {
      if let rater = study.raters[place.rater], let component = study.components[place.component] {
        byComponent[[rater, component]] = people.count
      }
    }
  }

  /// Of a finding's rater, in its component where it has one.
  package func count(_ subject: Subject) -> Int? {
    guard let rater = subject.rater else { return nil }
    if let component = subject.component, let count = byComponent[[rater, component]] { return count }
    return counts[rater]
  }
}
