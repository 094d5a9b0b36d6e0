internal import RatingStudy

/// What words of a ledger's status column may mean that nobody knows (待核实): as the office's own sums beside its totals tell, else that it is
/// not decided yet.
struct StatusProposal: Hashable {
  /// The word as it stands in the ledger.
  var word: String
  /// What it is proposed to mean.
  var status: PointEntry.Status
  /// Whether the office's own sums of points tell it.
  var isTold: Bool

  /// A proposal for every word that is not known.
  static func all(in source: StudySource) -> [StatusProposal] {
    guard let ledger = source.table(.points), let persons = ledger.column("person"), let points = ledger.column("points"),
      let statuses = ledger.column("status")
    else { return [] }
    let unknown = statuses.levels.filter { source.settings.statuses[$0] == nil && PointEntry.Status(word: $0) == nil }
    guard !unknown.isEmpty else { return [] }
    let sums = officialSums(source)
    return unknown.map { word in
      // Each person with the word: the sum with and without the entries that bear it, and the office's.
      var with = 0
      var without = 0
      var people: Set<String> = []
      for row in 0..<ledger.rowCount where statuses[row] == word { if let person = persons[row] { people.insert(person) } }
      for person in people {
        guard let official = sums[person] else { continue }
        var (all, others) = (0.0, 0.0)
        for row in 0..<ledger.rowCount where persons[row] == person {
          guard let value = points[row].flatMap({ NumberText.value($0) }), counts(statuses[row], word, source.settings) else { continue }
          all += value
          if statuses[row] != word { others += value }
        }
        if abs(all - official) < 1e-9 { with += 1 }
        if abs(others - official) < 1e-9 { without += 1 }
      }
      let isTold = with != without
      return StatusProposal(word: word, status: with > without ? .active : .appealed, isTold: isTold)
    }
  }

  /// Whether an entry counts: one that is active, or bears the word in question.
  private static func counts(_ status: String?, _ word: String, _ settings: StudySettings) -> Bool {
    guard let status, status != word else { return true }
    return (settings.statuses[status] ?? PointEntry.Status(word: status)) == .active
  }

  /// For each person what the office's own table has in its column of points; 0 where that is empty.
  private static func officialSums(_ source: StudySource) -> [String: Double] {
    let words: Set<String> = ["加减分", "加扣分", "加减分合计", "加扣分合计", "奖惩分", "points"]
    for kind in [TableKind.official, .people, .components] {
      guard let table = source.table(kind), let persons = table.column("person"),
        let column = table.columns.first(where: { words.contains(HeaderNames.bare($0.header)) })
      else { continue }
      var sums: [String: Double] = [:]
      for row in 0..<table.rowCount {
        if let person = persons[row] { sums[person] = column[row].flatMap { NumberText.value($0) } ?? 0 }
      }
      return sums
    }
    return [:]
  }
}
