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
  private static let (peopleEach, raters) = (6, 3)
  /// Studies of more pairs are not planned in passing.
  private static let mostPairs = 2_000_000

  /// The sentence; `nil` where a plan can't be made in passing, or would join nothing.
  func sentence(component name: String, _ from: String, _ to: String, period: Int32) -> Message? {
    guard let component = study.components.code(of: name), let spreads = RatingSpreads(model, component: name) else { return nil }
    var roster = StudyRoster(study, component: component, period: period)
    let people = roster.roster.people
    guard let present = roster.roster.present, roster.raters.count > 1, people.count * roster.raters.count <= Self.mostPairs else {
      return nil
    }
    var stream = RandomStream(seed: 1).substream("joining").substream(name)
    var further = 0
    for place in people.indices { roster.describe(place, ratings: present[place].count) }
    for group in [from, to] {
      let own = people.indices.filter { people[$0].group == group && !present[$0].isEmpty }
      guard own.count >= 2 else { return nil }
      for chosen in stream.subset(size: min(Self.peopleEach, own.count), of: own.count) {
        roster.describe(own[chosen], ratings: present[own[chosen]].count + 1)
        further += 1
      }
    }
    var rules = PlanRules()
    (rules.keepsPresent, rules.links) = (true, Self.raters)
    guard let rows = try? RosterProblem(roster.roster, rules), let plan = try? RatingPlanner().quick(rows.problem) else { return nil }
    let names = roster.roster.groups
    guard let link = plan.links.first(where: { Set($0.groups.map { names[$0] }) == [from, to] }), let error = link.standardError(spreads)
    else { return nil }
    return Message(AssignmentSentence.wouldJoin(ratings: further, raters: link.raters, points: 1.96 * error, component: name))
  }
}
