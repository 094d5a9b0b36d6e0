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
    let raterKeys = rows.map { Int64(ratings.component[$0]) << 32 | Int64(ratings.rater[$0]) }
    let subjectKeys = rows.map { row in
      ratings.targetIsStated
        ? Int64(ratings.target[row]) : Int64(ratings.period[row]) << 32 | Int64(ratings.person[row])
    }
    let (raterLevels, raterOf) = Self.coded(raterKeys)
    let (subjectLevels, subjectOf) = Self.coded(subjectKeys)
    var subjects = [Subject](
      repeating: Subject(person: -1, period: -1, unit: -1, group: -1), count: subjectLevels.count)
    for (edge, row) in rows.enumerated().reversed() {
      subjects[Int(subjectOf[edge])] = Subject(
        person: ratings.person[row], period: ratings.period[row], unit: ratings.personUnit[row],
        group: ratings.personGroup[row])
    }
    raters = raterLevels.map { RaterNode(rater: Int32(truncatingIfNeeded: $0), component: Int32($0 >> 32)) }
    self.subjects = subjects
    row = rows.map(Int32.init)
    self.raterOf = raterOf
    self.subjectOf = subjectOf
    let parts = Self.parts(raterOf, subjectOf, raters: raterLevels.count, subjects: subjectLevels.count)
    raterPart = parts.raters
    subjectPart = parts.subjects
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

  /// Distinct keys in order, and for each key its position among them.
  static func coded(_ keys: [Int64]) -> (levels: [Int64], codes: [Int32]) {
    let levels = Array(Set(keys)).sorted()
    let index = Dictionary(uniqueKeysWithValues: zip(levels, Int32(0)...))
    return (levels, keys.map { index[$0] ?? -1 })
  }

  /// Connected parts by union–find with path halving.
  private static func parts(
    _ raterOf: [Int32], _ subjectOf: [Int32], raters: Int, subjects: Int
  ) -> (raters: [Int32], subjects: [Int32], count: Int) {
    var parent = Array(0..<raters + subjects)
    func root(_ node: Int) -> Int {
      var node = node
      while parent[node] != node {
        parent[node] = parent[parent[node]]
        node = parent[node]
      }
      return node
    }
    for edge in raterOf.indices {
      let left = root(Int(raterOf[edge]))
      let right = root(raters + Int(subjectOf[edge]))
      if left != right { parent[max(left, right)] = min(left, right) }
    }
    var number = [Int32](repeating: -1, count: raters + subjects)
    var count: Int32 = 0
    let labels = (0..<raters + subjects).map { node -> Int32 in
      let top = root(node)
      if number[top] < 0 {
        number[top] = count
        count += 1
      }
      return number[top]
    }
    return (Array(labels[..<raters]), Array(labels[raters...]), Int(count))
  }
}
