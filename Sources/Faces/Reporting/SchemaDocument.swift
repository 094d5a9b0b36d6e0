package import Messages

extension Document {
  /// A result's fields for people: a table a record, each field with its form, its unit and what it means.
  package init(_ schema: JSONSchema, in language: Language) {
    self.init(
      title: Message(verbatim: schema.title),
      sections: schema.records.map { record in
        Section(
          id: "fields-\(record.name)", title: Message(verbatim: record.name),
          blocks: [.table(Self.table(record, language))])
      })
  }

  private static func table(_ record: RecordShape, _ language: Language) -> DataTable {
    DataTable(
      id: "fields-\(record.name)-table",
      columns: [ReportSentence.field, .form, .meaning].map { .init(Message($0), isNumeric: false) },
      rows: record.fields().map { field in
        [
          .text(field.isAlwaysThere ? field.name : field.name + "?"), .text(field.shape.words),
          .text(field.description(in: language)),
        ]
      })
  }
}
