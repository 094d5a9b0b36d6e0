internal import RatingStudy
internal import Statistics

/// Further ratings by which favoritism of raters can be asked about: of people tied to them whom they did not score, and of people who are not.
struct TieRemedy {
  /// What is so of a rater, and would be asked of them.
  struct Rater {
    /// People tied to the rater whom somebody untied scores as well, and those of them whom the rater scored.
    var (tied, scored): (Int, Int)
    /// Further people to be scored, tied and not.
    var (further, untied): (Int, Int)
  }

  /// By rater of the roster.
  let raters: [Int: Rater]
  /// Who would score whom, this year's ratings among them; by person of the roster.
  let assigned: [[Int]]

  /// So many untied people, at least, for the tied ones to be held against.
  private static let untiedWanted = 10

  /// - Parameters:
  ///   - raters: whose favoritism can't be tested, by the roster's numbers.
  ///   - tie: a kind of tie, or a rule.
  ///   - minimum: tied people below which nothing is said.
  /// - Throws: where the tie can't be read.
  init(_ roster: StudyRoster, raters: [Int], tie: String, minimum: Int, seed: UInt64) throws {
    let stream = RandomStream(seed: seed).substream("tied")
    var assigned = roster.roster.present ?? Array(repeating: [], count: roster.persons.count)
    let ties = Dictionary(grouping: try roster.pairs(tied: tie), by: \.rater).mapValues { Set($0.map(\.person)) }
    var found: [Int: Rater] = [:]
    for rater in raters {
      var own = stream.substream(rater)
      // Only who is scored by somebody else who isn't tied to them can be compared.
      let all = (ties[rater] ?? []).filter { person in
        roster.roster.rules[person][rater] != .forbidden
          && assigned[person].contains { $0 != rater && ties[$0]?.contains(person) != true }
      }
      let scored = all.filter { assigned[$0].contains(rater) }
      let missing = all.subtracting(scored).sorted()
      let further = all.count >= minimum ? min(missing.count, max(0, minimum - scored.count)) : 0
      for place in own.subset(size: further, of: missing.count) { assigned[missing[place]].append(rater) }
      // Whom others score as well is what the tied are held against.
      let others = assigned.indices.filter { !all.contains($0) && !assigned[$0].isEmpty && roster.roster.rules[$0][rater] != .forbidden }
      let held = others.count { assigned[$0].contains(rater) }
      let open = others.filter { !assigned[$0].contains(rater) }
      let wanted = min(open.count, max(0, Self.untiedWanted - held))
      found[rater] = Rater(tied: all.count, scored: scored.count, further: further, untied: further + scored.count > 0 ? wanted : 0)
      for place in own.subset(size: wanted, of: open.count) { assigned[open[place]].append(rater) }
    }
    self.assigned = assigned.map { $0.sorted() }
    self.raters = found
  }
}
