internal import Messages
internal import Statistics

/// Puts grades into sentences.
enum GradeWords {
  static func reach(component: String, people: Int, shared: Int, raters: Int) -> Message {
    if shared == 0 { return Message(GradeSentence.nobodyShared(component: component, people: people, raters: max(1, raters))) }
    return Message(
      shared < people
        ? GradeSentence.someShared(component: component, people: people, shared: shared) : .allShared(component: component, people: people))
  }

  static func reason(change: Double?, range: Int?, _ isOtherRater: Bool) -> Message {
    var parts: [GradeSentence] = []
    if let change { parts.append(change > 0 ? .better(steps: change) : .worse(steps: -change)) }
    if change != nil, isOtherRater { parts.append(.otherRater) }
    if let range { parts.append(.apart(steps: range)) }
    let all = parts.map { Message($0) }
    return all.dropFirst().reduce(all.first ?? Message(GradeSentence.nobodyElse)) { Message(GradeSentence.and(first: $0, second: $1)) }
  }

  /// Guidelines of the whole first, then whoever is beyond chance, then single guidelines that chance hardly explains, then people.
  static func looks(_ all: GradeDistribution) -> [Message] {
    let levels = apart(all).map { differs($0, $0.difference, isChange: false) }
    let looks = whole(all) + levels + moved(all) + rarely(all) + changed(all)
    return looks.isEmpty ? [Message(GradeSentence.nothing)] : looks
  }

  /// Everybody together beyond a guideline.
  static func whole(_ all: GradeDistribution) -> [Message] {
    all.guidelines.compactMap { beyond($0, of: Message(GradeSentence.everybody), n: all.n) }
  }

  /// Whoever lies apart, the farthest first.
  static func apart(_ all: GradeDistribution) -> [GradeDistribution.Giver] {
    all.givers.filter { $0.difference.verdict == .look }.sorted(descendingBy: { abs($0.difference.estimate ?? 0) })
  }

  /// Whose grades changed otherwise than everybody else's.
  static func moved(_ all: GradeDistribution) -> [Message] {
    let moved = all.givers.filter { $0.change?.verdict == .look }
    return moved.sorted(descendingBy: { abs($0.change?.estimate ?? 0) }).compactMap { giver in
      giver.change.map { differs(giver, $0, isChange: true) }
    }
  }

  /// Who is beyond a guideline as chance hardly makes it.
  static func rarely(_ all: GradeDistribution) -> [Message] {
    all.givers.flatMap { giver in
      giver.guidelines.filter { ($0.qValue ?? 1) <= rare }.compactMap { beyond($0, of: whom(giver), n: giver.n) }
    }
  }

  /// People whose grade changed far.
  static func changed(_ all: GradeDistribution) -> [Message] {
    all.people.isEmpty
      ? [] : [Message(GradeSentence.changedFar(people: all.people.count, switched: all.people.count(where: \.isOtherRater)))]
  }

  /// A guideline that so many would miss by chance is told in the table alone.
  private static let rare = 0.05

  private static func whom(_ giver: GradeDistribution.Giver) -> Message {
    switch giver.level {
    case .rater: Message(GradeSentence.rater(name: giver.name))
    case .unit: Message(GradeSentence.unit(name: giver.name))
    case .group: Message(GradeSentence.group(name: giver.name))
    }
  }

  private static func beyond(_ share: GradeDistribution.Share, of whom: Message, n: Int) -> Message? {
    guard share.excess != 0 else { return nil }
    let grades = share.grades.map { Argument.text($0) }
    let said: GradeSentence =
      share.excess > 0
      ? .beyond(
        whom: whom, grades: grades, count: share.count, n: n, share: share.share, excess: share.excess, least: share.allowed[0],
        most: share.allowed[1])
      : .short(
        whom: whom, grades: grades, count: share.count, n: n, share: share.share, missing: -share.excess, least: share.allowed[0],
        most: share.allowed[1])
    guard let chance = share.chance else { return Message(said) }
    let rest: GradeSentence = (share.qValue ?? 1) <= rare ? .hardlyChance(chance: chance) : .mayBeChance(chance: chance)
    return Message(GradeSentence.joined(first: Message(said), rest: Message(rest)))
  }

  private static func differs(_ giver: GradeDistribution.Giver, _ found: GradeDistribution.Difference, isChange: Bool) -> Message {
    let estimate = found.estimate ?? 0
    let ends = found.interval.map { estimate < 0 ? [-$0[1], -$0[0]] : $0 }
    let (low, high, q, n) = (ends?[0], ends?[1], found.qValue ?? 1, found.n)
    let size = abs(estimate)
    let said: GradeSentence =
      switch (isChange, estimate > 0) {
      case (false, true): .higher(whom: whom(giver), steps: size, low: low, high: high, q: q, n: n)
      case (false, false): .lower(whom: whom(giver), steps: size, low: low, high: high, q: q, n: n)
      case (true, true): .rose(whom: whom(giver), steps: size, low: low, high: high, q: q, n: n)
      case (true, false): .fell(whom: whom(giver), steps: size, low: low, high: high, q: q, n: n)
      }
    return Message(said)
  }
}
