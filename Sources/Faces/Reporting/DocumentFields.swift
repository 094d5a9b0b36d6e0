package import Evenhand
package import Messages

/// A document as data: its sections with their sentences and tables, every number in full.
///
/// For results whose only content is what people see of them, so that no form tells more than another.
struct SectionRecord: Record {
  let section: Document.Section

  static let fields: Fields<SectionRecord> = [
    Field("id", \.section.id, "The section's stable name.", "部分的固定标识。"),
    Field("title", \.section.title, "Its title.", "标题。"),
    Field("sentences", \.sentences, "What is said in it.", "文字说明。"),
    Field("tables", \.tables, "Its tables.", "各表。"),
  ]

  private var sentences: [Message] {
    section.blocks.flatMap { block -> [Message] in
      switch block {
      case .paragraph(let message): [message]
      case .notes(let notes): notes
      case .answer(let answer): answer.messages
      case .remark(let remark): [remark.whole]
      case .table, .chart: []
      }
    }
  }

  private var tables: [TableRecord] {
    section.blocks.compactMap { if case .table(let table) = $0 { TableRecord(table: table) } else { nil } }
  }
}

/// A table of a document.
struct TableRecord: Record {
  let table: DataTable

  static let fields: Fields<TableRecord> = [
    Field("id", \.table.id, "The table's stable name.", "表的固定标识。"),
    Field("columns", { $0.table.columns.map(\.title) }, "The headings.", "各列标题。"),
    Field("rows", { Array($0.table.rows) }, "The cells, row by row; an interval is a pair of numbers.", "逐行的单元格；区间为一对数。"),
  ]
}

extension DataTable.Cell: JSONValue {
  package static var shape: JSONShape { .any }

  /// Writes a number, a pair of numbers for an interval, a text, or null.
  package func write(to json: inout JSONWriter) throws {
    switch self {
    case .text(let text): json.text(text)
    case .message(let message): message.write(to: &json)
    case .integer(let value): json.integer(value)
    case .number(let value, _), .signed(let value, _), .percent(let value, _), .probability(let value), .significant(let value, _):
      try json.number(value)
    case .interval(let low, let high, _), .significantInterval(let low, let high, _): try json.numbers([low, high])
    case .missing: json.null()
    }
  }
}

extension PublishedReport {
  /// How many figures were hidden.
  struct Suppressed: Record {
    let primary: Int
    let complementary: Int
    let groups: Int

    static let fields: Fields<Suppressed> = [
      Field("primary", \.primary, "Counts of too few people.", "人数过少的计数。"),
      Field("complementary", \.complementary, "Counts by which these could be worked out.", "可据以推出前者的计数。"),
      Field("groups", \.groups, "Groups of too few people.", "人数过少的组。"),
    ]
  }
}

extension PublishedReport: Record {
  /// What the page says, section by section.
  package static let fields: Fields<PublishedReport> = [
    Field("view", { _ in "publication" }, "That this is for whoever it is shown to.", "表示可对外公开。"),
    Field("study", \.report.name, "The study's name.", "研究名称。"),
    Field("minimum", \.minimum, in: .people, "Figures of fewer people are hidden.", "人数少于此数的数字不公开。"),
    Field(
      "suppressed",
      {
        Suppressed(
          primary: $0.bands?.suppression.primary ?? 0, complementary: $0.bands?.suppression.complementary ?? 0,
          groups: $0.hiddenGroups.count)
      }, "How many figures were hidden.", "不公开的数字个数。"),
    Field("sections", { Document($0).sections.map { SectionRecord(section: $0) } }, "What the page says, section by section.", "页面各部分的内容。"),
  ]
}
