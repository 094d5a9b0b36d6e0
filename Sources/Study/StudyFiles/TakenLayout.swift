internal import RatingStudy

/// What a reading took for what: which file or sheet became which table, which header which column.
package struct TakenLayout: Sendable {
  /// Where each table is.
  var places: [TableKind: TableChoice] = [:]
  /// For each table its columns: the format's name and the header, in the file's order.
  private(set) var columns: [TableKind: [(column: String, header: String)]] = [:]
  /// For a wide table the headers of its scores, and what they are.
  private(set) var scores: [TableKind: (subjects: [String], headers: [String])] = [:]
  /// Columns of numbers that were said to be no scores.
  private(set) var attributes: [TableKind: [String]] = [:]

  /// Notes what became of a table or of one part of it.
  mutating func add(_ result: TablePartReader.Result, _ kind: TableKind) {
    for pair in result.named where !(columns[kind] ?? []).contains(where: { $0.column == pair.column }) {
      columns[kind, default: []].append(pair)
    }
    if !result.scores.isEmpty, scores[kind] == nil { scores[kind] = (result.subjects, result.scores) }
    attributes[kind] = result.roles.attributes
  }

  /// Notes that other columns than those first taken say who is meant.
  mutating func align(_ table: Table, _ kind: TableKind) {
    for name in ["person", "name"] {
      let header = table.column(name)?.header
      guard let place = columns[kind]?.firstIndex(where: { $0.column == name }) else {
        if let header, columns[kind] != nil, name == "name" { columns[kind]?.append((name, header)) }
        continue
      }
      if let header { columns[kind]?[place].header = header } else { columns[kind]?.remove(at: place) }
    }
  }
}
