package import Messages
internal import RatingStudy

/// A table whose columns were named by hand: columns by name, cells as numbers, and every problem by row and column.
struct NamedColumns<Said: Sentence> {
  let table: Table
  var problems: [Problem] = []

  init(_ table: Table) { self.table = table }

  /// - Throws: a name that no column has, with those there are.
  func column(_ name: String) throws -> TextColumn {
    guard let found = table.column(name) else {
      throw DataError([
        Problem(
          .error, in: table.source, column: name,
          message: Message(NamedColumnSentence.noColumn(column: name, known: table.columns.map(\.header))))
      ])
    }
    return found
  }

  mutating func report(_ row: Int, _ column: TextColumn, _ sentence: Said) {
    problems.append(
      Problem(
        .error, in: table.source, row: Int(table.rowNumbers[row]), column: column.header, value: column[row], message: Message(sentence)))
  }

  /// A cell's number; 0, and a problem, where there is none.
  mutating func number(_ row: Int, _ column: TextColumn, otherwise sentence: Said) -> Double {
    if let value = column[row].flatMap({ NumberSize.value($0) }) { return value }
    report(row, column, sentence)
    return 0
  }

  /// - Throws: everything that was reported.
  func finish() throws { if !problems.isEmpty { throw DataError(problems) } }
}

/// What is said of columns that were named by hand.
package enum NamedColumnSentence: Sentence {
  case noColumn(column: String, known: [String])

  package var text: Bilingual {
    switch self {
    case .noColumn(let column, let known): .init(en: "there is no column \(column); there are \(known)", zh: "没有 \(column) 列；现有 \(known)")
    }
  }
}
