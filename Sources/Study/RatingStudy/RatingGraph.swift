package import Panels

/// Who scored whom, as a bipartite graph: raters within a component on one side, what they scored on the other.
///
/// Two effects can be compared only when a path of ratings joins them. The nodes are rater × component (a rater's
/// severity is a matter of one component) and person × period, or the target where targets come from a column. An edge is
/// one rating. The graph knows no scores and no model.
package struct RatingGraph: Sendable {
  /// A rater within a component.
  package struct RaterNode: Sendable, Hashable {
    /// The rater's code.
    package var rater: Int32
    /// The component's code.
    package var component: Int32
  }
  /// What was scored, with the group and the unit that the person belonged to.
  package struct Subject: Sendable, Hashable {
    /// The person's code.
    package var person: Int32
    /// The period's code.
    package var period: Int32
    /// The code of the person's unit then; −1 where not stated.
    package var unit: Int32
    /// The code of the person's group then; −1 where not stated.
    package var group: Int32
  }

  /// In the order of component, then rater.
  package let raters: [RaterNode]
  /// In the order of period, then person (or in the order of targets).
  package let subjects: [Subject]
  /// For each edge its row in the ratings.
  package let row: [Int32]
  /// For each edge the index of its rater node.
  package let raterOf: [Int32]
  /// For each edge the index of its subject.
  package let subjectOf: [Int32]
  /// For each rater node its connected part; parts are numbered in the order of their first rater.
  package let raterPart: [Int32]
  /// For each subject its connected part.
  package let subjectPart: [Int32]
  /// How many connected parts there are; 0 for an empty graph.
  package let partCount: Int

  /// Builds the graph of some ratings.
  ///
  /// - Parameters:
  ///   - ratings: the ratings of a study.
  ///   - keep: which rows count; all by default.
  /// - Complexity: O(n log n) in the number of rows.
  package init(_ ratings: Ratings, where keep: (Int) -> Bool = { _ in true }) {
    let rows = (0..<ratings.count).filter(keep)
    let nodes = DenseCodes(crossing: rows.map { ratings.component[$0] }, rows.map { ratings.rater[$0] })
    let scored =
      ratings.targetIsStated
      ? DenseCodes(rows.map { ratings.target[$0] })
      : DenseCodes(crossing: rows.map { ratings.period[$0] }, rows.map { ratings.person[$0] })
    raters = nodes.firstRows.map { RaterNode(rater: ratings.rater[rows[$0]], component: ratings.component[rows[$0]]) }
    subjects = scored.firstRows.map { edge in
      let row = rows[edge]
      return Subject(
        person: ratings.person[row], period: ratings.period[row], unit: ratings.personUnit[row],
        group: ratings.personGroup[row])
    }
    row = rows.map(Int32.init)
    raterOf = nodes.codes
    subjectOf = scored.codes
    let parts = ConnectedParts(TwoWayDesign(nodes, scored))
    raterPart = parts.first
    subjectPart = parts.second
    partCount = parts.count
  }

  /// The raters who score both groups within one component and period: they measure both on one scale.
  ///
  /// - Parameters:
  ///   - first: a group's code.
  ///   - second: another group's code.
  ///   - period: only ratings of that period count; `nil`: of any one period.
  /// - Returns: indices of rater nodes, in order.
  package func linkingRaters(_ first: Int32, _ second: Int32, period: Int32? = nil) -> [Int] {
    var seen = Set<Int64>()
    var linking = Set<Int>()
    for edge in row.indices {
      let subject = subjects[Int(subjectOf[edge])]
      guard period == nil || subject.period == period else { continue }
      guard subject.group == first || subject.group == second else { continue }
      let cell = (Int64(raterOf[edge]) << 24 | Int64(subject.period + 1)) << 1
      let isFirst: Int64 = subject.group == first ? 1 : 0
      if seen.contains(cell | (1 - isFirst)) { linking.insert(Int(raterOf[edge])) }
      seen.insert(cell | isFirst)
    }
    return linking.sorted()
  }

  /// Whether some path of ratings joins the two groups' subjects, all in one part.
  package func joins(_ first: Int32, _ second: Int32, period: Int32? = nil) -> Bool {
    func parts(_ group: Int32) -> Set<Int32> {
      Set(
        zip(subjects, subjectPart).compactMap { subject, part in
          subject.group == group && (period == nil || subject.period == period) ? part : nil
        })
    }
    return !parts(first).isDisjoint(with: parts(second))
  }

  /// Who scored whom as the two effects of a rating: subjects, then raters.
  package var subjectsByRaters: TwoWayDesign {
    TwoWayDesign(first: subjectOf, firstCount: subjects.count, second: raterOf, secondCount: raters.count)
  }
}
