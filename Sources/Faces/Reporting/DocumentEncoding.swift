internal import Evenhand
internal import Messages

/// A document as data: its sections with their sentences and tables, every number in full.
///
/// For results whose only content is what people see of them, so that no form tells more than another.
struct DocumentEncoding: Encodable {
  private let sections: [SectionEncoding]

  init(_ document: Document) { sections = document.sections.map(SectionEncoding.init) }

  func encode(to encoder: any Encoder) throws { try sections.encode(to: encoder) }

  private struct SectionEncoding: Encodable {
    var id: String
    var title: Message
    var sentences: [Message] = []
    var tables: [TableEncoding] = []

    init(_ section: Document.Section) {
      id = section.id
      title = section.title
      for block in section.blocks {
        switch block {
        case .paragraph(let message): sentences.append(message)
        case .notes(let notes): sentences += notes
        case .table(let table): tables.append(TableEncoding(table))
        case .chart: break
        }
      }
    }
  }

  private struct TableEncoding: Encodable {
    var id: String
    var columns: [Message]
    var rows: [[CellEncoding]]

    init(_ table: DataTable) {
      id = table.id
      columns = table.columns.map(\.title)
      rows = table.rows.map { $0.map(CellEncoding.init) }
    }
  }

  /// A number, a pair of numbers for an interval, a text, or null.
  private struct CellEncoding: Encodable {
    let cell: DataTable.Cell

    init(_ cell: DataTable.Cell) { self.cell = cell }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch cell {
      case .text(let text): try container.encode(text)
      case .message(let message): try container.encode(message)
      case .integer(let value): try container.encode(value)
      case .number(let value, _), .signed(let value, _), .percent(let value, _), .probability(let value), .significant(let value, _):
        try container.encode(value)
      case .interval(let low, let high, _), .significantInterval(let low, let high, _): try container.encode([low, high])
      case .missing: try container.encodeNil()
      }
    }
  }
}

extension PublishedReport: Encodable {
  private enum Key: String, CodingKey { case view, study, minimum, suppressed, sections }
  private enum CountKey: String, CodingKey { case primary, complementary, groups }

  /// What the page says, section by section.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode("publication", forKey: .view)
    try container.encode(report.name, forKey: .study)
    try container.encode(minimum, forKey: .minimum)
    var counts = container.nestedContainer(keyedBy: CountKey.self, forKey: .suppressed)
    try counts.encode(bands?.suppression.primary ?? 0, forKey: .primary)
    try counts.encode(bands?.suppression.complementary ?? 0, forKey: .complementary)
    try counts.encode(hiddenGroups.count, forKey: .groups)
    try container.encode(DocumentEncoding(Document(self)), forKey: .sections)
  }
}
