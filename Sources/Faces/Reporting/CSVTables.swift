package import Messages

/// The tables of a document for a face that holds one at a time: by their names, one of them the main one.
package struct CSVTables {
  /// Main tables by their names, the first that a document has; where it has none of them its first table is.
  private static let main = [
    "score-people", "audit-findings", "normalize-side-by-side", "simulate-changes", "assignments-table", "years-people-table",
    "check-problems",
  ]

  /// The tables with names of their own, in the document's order.
  package let tables: [(name: String, table: DataTable)]
  private let language: Language

  /// All tables of a document, with those that put together what stands in several.
  package init(_ document: Document, language: Language) {
    self.language = language
    let found = document.joined + document.sections.flatMap(\.blocks).compactMap { if case .table(let table) = $0 { table } else { nil } }
    var counts: [String: Int] = [:]
    tables = found.map { table in
      let name = Self.fileName(table.id)
      counts[name, default: 0] += 1
      let count = counts[name, default: 1]
      return (count == 1 ? name : "\(name)-\(count)", table)
    }
  }

  /// The name of the table that is written where none is asked for; `nil` where there is no table.
  package var mainName: String? {
    let names = tables.map(\.name)
    return Self.main.first(where: names.contains) ?? names.first { $0.hasPrefix("normalize-") && $0.hasSuffix("-people") } ?? names.first
  }

  /// The names of the others.
  package func others(than name: String) -> [String] { tables.map(\.name).filter { $0 != name } }

  /// The text of a table; `nil` where none is called so.
  package func text(_ name: String) -> String? {
    tables.first { $0.name == name }.map { CSVText(language: language).render($0.table) }
  }

  /// A file for each table, as Excel takes it for UTF-8: with a byte order mark.
  package func files() -> [(name: String, bytes: [UInt8])] {
    tables.map { ("\($0.name).csv", Array(("\u{FEFF}" + CSVText(language: language).render($0.table)).utf8)) }
  }

  /// A name that is a file's: words of people in it don't lead elsewhere, and steer nothing.
  private static func fileName(_ id: String) -> String {
    let scalars = id.unicodeScalars.map { scalar -> Character in
      let isPlain = scalar.properties.isAlphabetic || scalar.properties.numericType != nil || "-_".unicodeScalars.contains(scalar)
      return isPlain ? Character(scalar) : "_"
    }
    return scalars.isEmpty ? "table" : String(String(scalars).prefix(longestName))
  }
  /// So many characters fit a file's name in any script.
  private static let longestName = 60
}
