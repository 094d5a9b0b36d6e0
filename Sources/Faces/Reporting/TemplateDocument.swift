package import Evenhand
internal import Messages

extension Document {
  /// What a template holds, a table a table.
  package init(_ contents: TemplateContents) {
    let heads: [TemplateSentence] = [.columnHeader, .requiredHeader, .meaningHeader, .aliasesHeader]
    self.init(
      title: Message(TemplateSentence.guide),
      sections: contents.tables.map { table in
        let rows = table.columns.map { column -> [DataTable.Cell] in
          [
            .text(column.column), Self.need(column), column.meaning.map { .message($0) } ?? .missing,
            column.headers.isEmpty ? .missing : .text(column.headers.joined(separator: "、")),
          ]
        }
        return Section(
          id: "template-\(table.table)", title: Message(verbatim: table.table),
          blocks: (table.meaning.map { [.paragraph($0)] } ?? []) + [
            .table(
              DataTable(
                id: "template-\(table.table)-columns", columns: heads.map { .init(Message($0), isNumeric: false) }, rows: rows))
          ])
      })
  }

  private static func need(_ column: TemplateContents.TemplateColumn) -> DataTable.Cell {
    if column.isRequired { return .message(Message(TemplateSentence.yes)) }
    return column.instead.map { .message(Message(TemplateSentence.either(other: $0))) } ?? .missing
  }
}
