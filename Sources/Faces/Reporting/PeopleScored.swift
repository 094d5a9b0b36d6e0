internal import Messages
internal import RaterBias
internal import RatingStudy

/// How many people each rater scored.
struct PeopleScored {
  private var counts: [String: Int] = [:]
  private var byComponent: [[String]: Int] = [:]

  private struct Place: Hashable {
    var rater: Int32
    var component: Int32
  }

  init(_ study: Study) {
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
  func count(_ subject: Subject) -> Int? {
    guard let rater = subject.rater else { return nil }
    if let component = subject.component, let count = byComponent[[rater, component]] { return count }
    return counts[rater]
  }

  /// A class that tells no exact number.
  static func range(_ count: Int, from minimum: Int) -> Message {
    let starts = [minimum] + [10, 20, 50, 100].filter { $0 > minimum }
    let place = starts.lastIndex { count >= $0 } ?? 0
    guard place + 1 < starts.count else { return Message(PublicationMessage.countOver, ["low": .integer(starts[place])]) }
    return Message(PublicationMessage.countRange, ["low": .integer(starts[place]), "high": .integer(starts[place + 1] - 1)])
  }
}
