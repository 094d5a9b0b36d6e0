package import Messages
package import RatingStudy

/// What a template holds: tables and their columns, each explained; with the rows that a study fills them with.
package struct TemplateContents: Record {
  /// A table of the template.
  package struct TemplateTable: Record {
    /// The table's name.
    package let table: String
    /// Of data.
    package let rows: Int
    /// What it holds; `nil` for a table that is none of a study's.
    package let meaning: Message?
    /// In order.
    package let columns: [TemplateColumn]

    package static let fields: Fields<TemplateTable> = [
      Field("table", \.table, "The table's name.", "表名。"),
      Field("rows", \.rows, "How many rows of data it holds; 0 in a template to fill in.", "数据行数；空白模板为 0。"),
      Field("meaning", \.meaning, "What the table holds; null for a table that is none of a study's.", "该表的内容；非考核数据表为 null。"),
      Field("columns", \.columns, "Its columns, in order.", "各列，按顺序。"),
    ]
  }

  /// A column of a table.
  package struct TemplateColumn: Record {
    /// The column's name.
    package let column: String
    /// Whether the table can't do without it.
    package let isRequired: Bool
    /// The column that may stand in its place.
    package let instead: String?
    /// What stands in it; `nil` for a column that is none of the format's.
    package let meaning: Message?
    /// Other headers under which it is known.
    package let headers: [String]

    package static let fields: Fields<TemplateColumn> = [
      Field("column", \.column, "The column's name.", "列名。"),
      Field("required", \.isRequired, "Whether the table can't do without it.", "该列是否必需。"),
      Field("instead", \.instead, "The column of which this or that is needed; null where there is none.", "与之二选一的列；没有则为 null。"),
      Field("meaning", \.meaning, "What stands in it; null for a column that is none of the format's.", "该列的含义；非本格式的列为 null。"),
      Field("headers", \.headers, "Other headers under which it is known.", "可识别的其他列名。"),
    ]
  }

  /// The study that fills it; `nil`: a template to fill in.
  package let study: String?
  /// In the format's order.
  package let tables: [TemplateTable]

  package static let fields: Fields<TemplateContents> = [
    Field("study", \.study, "The study whose tables fill it; null for a template to fill in.", "所取数据；空白模板为 null。"),
    Field("tables", \.tables, "The tables, in the format's order.", "各表，按格式的顺序。"),
  ]
}

extension StudyTemplate {
  /// What the template to fill in holds.
  package static var contents: TemplateContents {
    TemplateContents(
      study: nil, tables: TableKind.allCases.map { kind in table(kind, kind.columns.filter { !isSpare($0, kind) }, rows: 0) })
  }

  /// What the template holds that a study's tables fill.
  ///
  /// - Parameter name: of the study.
  package static func contents(_ tables: [Table], of name: String) -> TemplateContents {
    TemplateContents(
      study: name,
      tables: tables.map { own in
        let columns = own.columns.map(\.name)
        guard let kind = TableKind(rawValue: own.name) else {
          return .init(table: own.name, rows: own.rowCount, meaning: nil, columns: columns.map { column(named: $0) })
        }
        return table(kind, columns, rows: own.rowCount)
      })
  }

  private static func table(_ kind: TableKind, _ columns: [String], rows: Int) -> TemplateContents.TemplateTable {
    .init(
      table: kind.rawValue, rows: rows, meaning: Message(meaning(of: kind)),
      columns: columns.map { name in
        guard kind.columns.contains(name) else { return column(named: name) }
        return .init(
          column: name, isRequired: kind.requiredColumns.contains(name), instead: alternative(to: name, kind),
          meaning: Message(meaning(name, kind)), headers: ColumnAliases.headers(of: name, in: kind))
      })
  }

  private static func column(named name: String) -> TemplateContents.TemplateColumn {
    .init(column: name, isRequired: false, instead: nil, meaning: nil, headers: [])
  }
}
