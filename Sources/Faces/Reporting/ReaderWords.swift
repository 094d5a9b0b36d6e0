package import Evenhand
package import Messages

/// What people know of a study beside a result: what they call its words, and who its people are.
package struct ReaderWords: Sendable {
  /// What people call the study's words.
  package let names: Renaming
  private let study: Study?

  /// Nothing is known: everything is called as the result calls it.
  package init() {
    names = Renaming()
    study = nil
  }

  /// The words of a study.
  package init(_ study: Study) {
    names = study.renaming
    self.study = study
  }
}

extension ReaderWords {
  /// What can stand beside a person: name, unit, position; only what the study states of anybody in the table.
  private enum Beside: CaseIterable {
    case name, unit, position

    var title: Message {
      switch self {
      case .name: Message(ColumnSentence.name)
      case .unit: Message(ColumnSentence.unit)
      case .position: Message(ColumnSentence.position)
      }
    }

    func text(_ study: Study, _ person: Int32, _ period: Int32) -> String? {
      switch self {
      case .name: return study.people.attribute("name", of: person, in: period)
      case .unit: return study.unitName(of: person, in: period)
      case .position: return study.people.attribute("position", of: person, in: period)
      }
    }
  }

  /// The document with name, unit and position beside every person: for sheets that are printed and filtered.
  package func beside(_ document: Document) -> Document {
    guard let study else { return document }
    var document = document
    document.sections = document.sections.map { section in
      var own = section
      own.blocks = section.blocks.map { if case .table(let table) = $0 { .table(beside(table, study)) } else { $0 } }
      return own
    }
    return document
  }

  private func beside(_ table: DataTable, _ study: Study) -> DataTable {
    guard let place = table.columns.firstIndex(where: { $0.title == Message(ColumnSentence.person) }) else { return table }
    let ofPeriod = table.columns.firstIndex { $0.title == Message(ColumnSentence.period) }
    let last = Int32(study.periods.count - 1)
    let who = table.rows.map { row -> (person: Int32, period: Int32)? in
      guard case .text(let person) = row[place], let code = study.persons.code(of: person) else { return nil }
      guard let ofPeriod, case .text(let name) = row[ofPeriod] else { return (code, last) }
      return study.periods.code(of: name).map { (code, $0) }
    }
    var result = table
    var next = place + 1
    for kind in Beside.allCases where !table.columns.contains(where: { $0.title == kind.title }) {
      let texts = who.map { who in who.flatMap { kind.text(study, $0.person, $0.period) } }
      guard texts.contains(where: { $0 != nil }) else { continue }
      result.columns.insert(.init(kind.title, isNumeric: false), at: next)
      let (rows, place) = (result.rows, next)
      result.rows = DataTable.Rows(count: rows.count) { row in
        var cells = rows[row]
        cells.insert(.optional(texts[row]), at: place)
        return cells
      }
      next += 1
    }
    return result
  }
}
