internal import RatingStudy
internal import Statistics

/// Further ratings by which raters come to share enough people with others that their habits can be seen: each person of theirs who is chosen gets one more rater, or two or three, by the engine
/// that plans next year's assignment.
struct SharingRemedy {
  /// Raters who come to share enough people.
  let raters: Int
  /// Further ratings, people who get them, and the most that one rater gives.
  let (ratings, people, most): (Int, Int, Int)
  /// Who get further ratings, and how many each, by the roster's numbers.
  let (chosen, further): ([Int], Int)
  /// The fewest people that a rater is to score, by the roster's numbers.
  let minimum: [Int: Int]
  /// Who would score whom, this year's ratings among them; by person of the roster.
  let assigned: [[Int]]

  /// More raters a person than this are not asked for.
  private static let mostFurther = 3

  /// - Parameters:
  ///   - lonely: the raters, by the roster's numbers.
  ///   - needed: people whom somebody else scores as well, of each.
  /// - Returns: the fewest ratings that reach most of them; `nil` where none are reached.
  init?(_ roster: StudyRoster, lonely: [Int], needed: Int, seed: UInt64) {
    guard let present = roster.roster.present, roster.raters.count > 1 else { return nil }
    var best: SharingRemedy?
    for further in 1...Self.mostFurther {
      // Whoever scores others' people shares these too, so that half may be enough.
      for wanted in (needed + 1) / 2...needed {
        guard
          let own = SharingRemedy(
            roster, present, lonely, wanted: wanted, further: further, needed: needed, RandomStream(seed: seed).substream("sharing"), seed)
        else { continue }
        if own.raters == lonely.count {
          self = own
          return
        }
        if own.raters > best?.raters ?? 0 { best = own }
      }
    }
    guard let best else { return nil }
    self = best
  }

  private init?(
    _ roster: StudyRoster, _ present: [[Int]], _ lonely: [Int], wanted: Int, further: Int, needed: Int, _ stream: RandomStream,
    _ seed: UInt64
  ) {
    var roster = roster
    var scored = [[Int]](repeating: [], count: roster.raters.count)
    for (person, own) in present.enumerated() { for rater in own { scored[rater].append(person) } }
    var chosen: Set<Int> = []
    var minimum: [Int: Int] = [:]
    for rater in lonely {
      var own = stream.substream(rater)
      let alone = scored[rater].filter { present[$0].count == 1 }
      let mine = own.subset(size: min(wanted, alone.count), of: alone.count).map { alone[$0] }
      chosen.formUnion(mine)
      minimum[rater] = scored[rater].count + max(0, needed - mine.count)
      roster.limit(rater, minimum: minimum[rater], maximum: nil, blocks: [])
    }
    roster.demand(further, of: chosen)
    var rules = PlanRules()
    (rules.keepsPresent, rules.links, rules.seed) = (true, 0, seed)
    var planner = RatingPlanner()
    planner.seed = seed
    guard !chosen.isEmpty, let rows = try? RosterProblem(roster.roster, rules), let plan = try? planner.quick(rows.problem) else {
      return nil
    }
    let assigned = rows.raters(plan)
    var shared = [Int](repeating: 0, count: roster.raters.count)
    var added = shared
    for (person, own) in assigned.enumerated() {
      let before = Set(present[person])
      for rater in own {
        if own.count > 1 { shared[rater] += 1 }
        if !before.contains(rater) { added[rater] += 1 }
      }
    }
    (self.assigned, self.chosen, self.further, self.minimum) = (assigned, chosen.sorted(), further, minimum)
    (people, ratings, most) = (chosen.count, added.reduce(0, +), added.max() ?? 0)
    raters = lonely.count { shared[$0] >= needed }
  }
}
