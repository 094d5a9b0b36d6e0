internal import Messages
internal import Statistics

/// A roster under rules as a problem of rows and raters.
package struct RosterProblem: Sendable {
  /// What is to be solved.
  package private(set) var problem: PlanProblem
  /// Everybody by themselves, whoever they are scored with: what a design is between people.
  package let byPerson: PlanProblem
  /// By row its people.
  package private(set) var members: [[Int]]
  /// By person their block, where there are blocks.
  package private(set) var block: [String?]

  /// - Throws: `RosterErrors`: everything about the rules that can't be.
  package init(_ roster: Roster, _ rules: PlanRules) throws(RosterErrors) {
    var problems: [RatingPlanSentence] = roster.contradictory.map {
      .wantedAndForbidden(rater: roster.raters[$0.rater].name, person: roster.people[$0.person].name)
    }
    if rules.share != nil, let person = roster.people.first(where: { $0.ratings != nil }) {
      problems.append(.shareAndRatings(person: person.name))
    }
    if roster.people.isEmpty { problems.append(.nobodyToScore) }
    if roster.raters.isEmpty { problems.append(.nobodyScores) }
    guard problems.isEmpty else { throw RosterErrors(problems) }
    block = Self.blocks(roster, rules)
    members = roster.people.indices.map { [$0] }
    if rules.panel != nil {
      members = Self.gathered(roster) { [block] in block[$0] ?? "" }
    } else if rules.unitsTogether {
      // Whoever has no unit is scored alone.
      members = Self.gathered(roster) { [block] person in
        Self.unit(roster.people[person]).map { $0 + "\u{1f}" + (block[person] ?? "") } ?? "\u{1f}\u{1f}\(person)"
      }
    }
    let single = Self.rows(roster)
    let limits = roster.raters.map { PlanProblem.Limit(minimum: $0.minimum ?? rules.minimum ?? 0, maximum: $0.maximum ?? rules.maximum) }
    byPerson = PlanProblem(rows: single, limits: limits)
    problem = PlanProblem(
      rows: members.map { own in
        PlanProblem.Row(
          people: own.count, raters: 0, group: single[own[0]].group,
          unit: Set(own.map { single[$0].unit }).count == 1 ? single[own[0]].unit : -1)
      }, limits: limits)
    // A row of a panel may hold several groups: who scores it links them all.
    problem.links = rules.panel == nil ? rules.links : 0
    decide(roster, rules)
    if let share = rules.share { deal(share, rules) } else { demand(roster, rules) }
    for rater in roster.raters.indices where members.indices.allSatisfy({ problem.forbidden[$0, rater] }) {
      if problem.limits[rater].minimum > 0 {
        problems.append(.inConflictWithAll(rater: roster.raters[rater].name, minimum: problem.limits[rater].minimum))
      }
    }
    guard problems.isEmpty else { throw RosterErrors(problems) }
  }

  /// Everybody as a row of their own.
  private static func rows(_ roster: Roster) -> [PlanProblem.Row] {
    let groups = roster.groups
    let units = Dictionary(uniqueKeysWithValues: Set(roster.people.compactMap { unit($0) }).sorted().enumerated().map { ($1, $0) })
    return roster.people.map { person in
      PlanProblem.Row(raters: 0, group: groups.firstIndex(of: person.group) ?? 0, unit: unit(person).flatMap { units[$0] } ?? -1)
    }
  }

  /// By person the raters of a plan.
  package func raters(_ plan: RatingPlan) -> [[Int]] {
    var own = [[Int]](repeating: [], count: byPerson.rows.count)
    for (row, people) in members.enumerated() { for person in people { own[person] = plan.raters[row] } }
    return own
  }

  /// A unit, which is one within its group; `nil` where it isn't known.
  private static func unit(_ person: Roster.Person) -> String? { person.unit.map { (person.group ?? "") + "\u{1f}" + $0 } }

  /// People by what they share, in its order.
  private static func gathered(_ roster: Roster, by key: (Int) -> String) -> [[Int]] {
    let named = Dictionary(grouping: roster.people.indices, by: key)
    return named.keys.sorted().compactMap { named[$0] }
  }

  /// People's blocks as stated, or dealt: as many of each group to each block as can be.
  private static func blocks(_ roster: Roster, _ rules: PlanRules) -> [String?] {
    guard let count = rules.blocks else { return roster.people.map(\.block) }
    var stream = RandomStream(seed: rules.seed).substream("blocks")
    let order = stream.permutation(roster.people.count)
    let sorted = order.sorted { first, second in
      let (a, b) = (roster.people[first], roster.people[second])
      return (a.group ?? "", a.unit ?? "") < (b.group ?? "", b.unit ?? "")
    }
    var result = [String?](repeating: nil, count: roster.people.count)
    let places = String(count).count
    for (place, person) in sorted.enumerated() {
      let number = String(place % count + 1)
      result[person] = "B" + String(repeating: "0", count: places - number.count) + number
    }
    return result
  }

  /// Pairs that must or must not be.
  private mutating func decide(_ roster: Roster, _ rules: PlanRules) {
    for (row, own) in members.enumerated() {
      for rater in roster.raters.indices {
        let blocks = roster.raters[rater].blocks
        if !blocks.isEmpty, let block = block[own[0]], !blocks.contains(block) { problem.forbidden[row, rater] = true }
      }
      var settled: Set<Int> = []
      var kept: Set<Int> = []
      for person in own {
        for (rater, rule) in roster.rules[person] {
          switch rule {
          case .forbidden: problem.forbidden[row, rater] = true
          case .wanted: settled.insert(rater)
          }
        }
        if rules.keepsPresent { kept.formUnion(roster.present?[person] ?? []) }
      }
      // This year's pairs stay as far as they may; what is wanted and must not be is a contradiction.
      settled.formUnion(kept.filter { !problem.forbidden[row, $0] })
      problem.fixed += settled.sorted().map { PlanProblem.Pair(row: row, rater: $0) }
    }
  }

  /// As many raters as people want, or the panel has.
  private mutating func demand(_ roster: Roster, _ rules: PlanRules) {
    let present = roster.present.map { own in
      Int((Double(own.reduce(0) { $0 + $1.count }) / Double(max(1, own.count))).rounded())
    }
    let each = rules.ratings ?? present ?? PlanRules.usual
    for (row, own) in members.enumerated() {
      problem.rows[row].raters = rules.panel ?? own.compactMap { roster.people[$0].ratings }.max() ?? each
    }
    let settled = Dictionary(grouping: problem.fixed, by: \.row).mapValues(\.count)
    for (row, count) in settled { problem.rows[row].raters = max(problem.rows[row].raters, count) }
  }

  /// Every rater scores the settled and a share of the others, within what is stated of them; people get as even a number of these as can be.
  private mutating func deal(_ share: Double, _ rules: PlanRules) {
    var settled = [Int](repeating: 0, count: problem.rows.count)
    var own = [Int](repeating: 0, count: problem.limits.count)
    for pair in problem.fixed {
      settled[pair.row] += 1
      own[pair.rater] += 1
    }
    var total = 0
    for rater in problem.limits.indices {
      let others = problem.rows.indices.count { !problem.forbidden[$0, rater] } - own[rater]
      let limit = problem.limits[rater]
      let load = min(max(own[rater] + Int((share * Double(others)).rounded()), limit.minimum), limit.maximum ?? .max)
      problem.limits[rater] = .init(minimum: load, maximum: load)
      total += max(0, load - own[rater])
    }
    let (each, rest) = total.quotientAndRemainder(dividingBy: problem.rows.count)
    var stream = RandomStream(seed: rules.seed).substream("share")
    let more = Set(stream.subset(size: rest, of: problem.rows.count))
    for row in problem.rows.indices { problem.rows[row].raters = settled[row] + each + (more.contains(row) ? 1 : 0) }
  }
}

/// Everything about a roster's rules that can't be, in sentences.
package struct RosterErrors: Error, Sendable {
  /// Never none.
  package let sentences: [RatingPlanSentence]

  /// At least one.
  package init(_ sentences: [RatingPlanSentence]) { self.sentences = sentences }
}

extension RosterProblem {
  /// Limits that contradict each other, by name.
  package func sentences(_ found: PlanContradictions, _ roster: Roster) -> [RatingPlanSentence] {
    func people(_ rows: [Int]) -> [Argument] { Self.named(rows.flatMap { members[$0] }.map { roster.people[$0].name }) }
    func name(_ rater: Int) -> String { roster.raters[rater].name }
    var sentences: [RatingPlanSentence] = []
    // Rows that want too many raters alike are named together.
    let short = found.all.compactMap { one -> (row: Int, wanted: Int, possible: Int)? in
      if case .fewRaters(let row, let wanted, let possible) = one { (row, wanted, possible) } else { nil }
    }
    for (key, rows) in Dictionary(grouping: short, by: { [$0.wanted, $0.possible] }).sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }
    ) {
      let own = rows.map(\.row).sorted()
      sentences.append(
        .fewRaters(people: people(own), count: own.reduce(0) { $0 + members[$1].count }, wanted: key[0], possible: key[1]))
    }
    sentences += found.all.compactMap { one in
      switch one {
      case .fewRaters: nil
      case .notFound(let tries, let missing): .notFound(tries: tries, missing: missing)
      case .fewRatings(let rows, let raters, let missing):
        .fewRatings(
          people: people(rows), count: rows.reduce(0) { $0 + members[$1].count }, raters: Self.named(raters.map(name)),
          raterCount: raters.count, missing: missing)
      case .fewPeople(let rater, let missing):
        .fewPeople(rater: name(rater), minimum: problem.limits[rater].minimum, possible: problem.limits[rater].minimum - missing)
      case .settledButForbidden(let row, let rater): .settledButForbidden(people: people([row]), rater: name(rater))
      case .settledBeyondLimit(let rater, let settled, let maximum):
        .settledBeyondLimit(rater: name(rater), settled: settled, maximum: maximum)
      case .limitsCross(let rater, let minimum, let maximum): .limitsCross(rater: name(rater), minimum: minimum, maximum: maximum)
      }
    }
    guard sentences.count > Self.mostSentences else { return sentences }
    return Array(sentences.prefix(Self.mostSentences)) + [.more(count: sentences.count - Self.mostSentences)]
  }

  /// More contradictions are counted.
  private static let mostSentences = 12

  /// The first few of many names.
  private static func named(_ names: [String]) -> [Argument] { names.prefix(6).map { .text($0) } + (names.count > 6 ? [.text("…")] : []) }
}
