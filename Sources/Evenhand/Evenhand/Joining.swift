internal import GroupComparison
internal import Messages
internal import RatingPlans
internal import RatingStudy
internal import Statistics
internal import StudyModel

/// What would make a gap testable that no rater links: a few further ratings across the groups, and how well the gap would then be known.
struct Joining {
  let study: Study
  let model: FittedStudyModel

  /// Further ratings of so many people of each group, joined by at least so many raters.
  static let (peopleEach, raters) = (6, 3)

  /// The sentence; `nil` where a plan can't be made in passing, or would join nothing.
  func sentence(component name: String, _ from: String, _ to: String, period: Int32) -> Message? {
    guard let component = study.components.code(of: name), let spreads = RatingSpreads(model, component: name) else { return nil }
    var roster = StudyRoster(study, component: component, period: period)
    guard roster.roster.present != nil, roster.raters.count > 1, roster.isSmall else { return nil }
    roster.demand(0, of: [])
    let further = Self.ask(of: &roster, [from, to])
    guard further > 0 else { return nil }
    var rules = PlanRules()
    (rules.keepsPresent, rules.links) = (true, Self.raters)
    guard let rows = try? RosterProblem(roster.roster, rules), let plan = try? RatingPlanner().quick(rows.problem) else { return nil }
    let names = roster.roster.groups
    guard let link = plan.links.first(where: { Set($0.groups.map { names[$0] }) == [from, to] }), let error = link.standardError(spreads)
    else { return nil }
    return Message(
      AssignmentSentence.wouldJoin(
        ratings: further, raters: link.raters, points: 1.96 * error, component: name,
        command: PlanCommand.testable(component: name)))
  }

  /// Asks that some people of two groups get a further rating.
  ///
  /// - Returns: how many ratings; 0 where a group has fewer than two people who are rated.
  static func ask(of roster: inout StudyRoster, _ groups: [String]) -> Int {
    guard let present = roster.roster.present else { return 0 }
    let people = roster.roster.people
    let rated = groups.map { group in people.indices.filter { people[$0].group == group && !present[$0].isEmpty } }
    guard rated.allSatisfy({ $0.count >= 2 }) else { return 0 }
    var stream = RandomStream(seed: 1).substream("joining").substream(groups.joined(separator: "\u{1f}"))
    var further = 0
    for own in rated {
      for chosen in stream.subset(size: min(peopleEach, own.count), of: own.count) {
        let wanted = present[own[chosen]].count + 1
        guard people[own[chosen]].ratings ?? 0 < wanted else { continue }
        roster.describe(own[chosen], ratings: wanted)
        further += 1
      }
    }
    return further
  }

  /// Asks that all groups which no rater links come to be linked.
  static func askAll(of roster: inout StudyRoster) {
    guard let present = roster.roster.present else { return }
    var groups = [Set<String>](repeating: [], count: roster.raters.count)
    for (person, own) in present.enumerated() {
      if let group = roster.roster.people[person].group { for rater in own { groups[rater].insert(group) } }
    }
    let names = roster.roster.groups.compactMap(\.self)
    for (place, first) in names.enumerated() {
      for second in names[(place + 1)...] where !groups.contains(where: { $0.isSuperset(of: [first, second]) }) {
        _ = ask(of: &roster, [first, second])
      }
    }
  }
}
