/// Where a table came from, in words a person can follow.
public struct TableSource: Sendable, Hashable {
  /// The file's name as the person gave it (a path relative to the study's folder).
  public var file: String
  /// The sheet of a workbook or the table of a database; `nil` for a CSV file.
  public var sheet: String?

  /// A table source, each parameter the property of its name.
  public init(file: String, sheet: String? = nil) {
    self.file = file
    self.sheet = sheet
  }
}

/// A column of text as it was read, dictionary coded: each distinct cell text is stored once.
///
/// Numbers are parsed once per distinct text, identities are codes already, and a million cells take four megabytes.
public struct TextColumn: Sendable, Hashable {
  /// What the column is: the format's own name for it (`person`, `score`, …), else its header.
  public var name: String
  /// The header as it stands in the file (after joining a header of several rows): the name to use towards people.
  public var header: String
  /// The distinct texts, in order of first appearance, without surrounding white space.
  public var levels: [String]
  /// For each row the index of its text in `levels`; −1 where the cell is missing.
  public var codes: [Int32]

  /// - Parameter header: the header as written; the name when left out.
  public init(name: String, header: String? = nil, levels: [String], codes: [Int32]) {
    self.name = name
    self.header = header ?? name
    self.levels = levels
    self.codes = codes
  }

  /// Codes a column of texts; `nil` is a missing cell.
  public init(name: String, header: String? = nil, texts: some Sequence<String?>) {
    var index: [String: Int32] = [:]
    var levels: [String] = []
    let codes = texts.map { text -> Int32 in
      guard let text else { return -1 }
      if let code = index[text] { return code }
      let code = Int32(levels.count)
      index[text] = code
      levels.append(text)
      return code
    }
    self.init(name: name, header: header, levels: levels, codes: codes)
  }

  /// The text of a row; `nil` where the cell is missing.
  @inlinable public subscript(row: Int) -> String? {
    let code = codes[row]
    return code < 0 ? nil : levels[Int(code)]
  }

  /// The number of rows.
  public var count: Int { codes.count }
}

/// A rectangular table as it was read: text columns of one length, each row with the number the person sees in their
/// own file or sheet.
public struct Table: Sendable {
  /// What the table is: `ratings`, `people`, … or a free name for a file that is no study table.
  public var name: String
  /// The file, and sheet, it was read from.
  public var source: TableSource
  /// The columns, in the file's order, all of one length.
  public var columns: [TextColumn]
  /// For each row its number in the file or sheet, counted from 1, headers and blank lines included.
  public var rowNumbers: [Int32]

  /// A table, each parameter the property of its name.
  public init(name: String, source: TableSource, columns: [TextColumn], rowNumbers: [Int32]) {
    self.name = name
    self.source = source
    self.columns = columns
    self.rowNumbers = rowNumbers
  }

  /// The number of rows.
  public var rowCount: Int { rowNumbers.count }

  /// The column of a name; the name is compared exactly.
  public func column(_ name: String) -> TextColumn? {
    columns.first { $0.name == name }
  }
}

extension Sequence<TextColumn> {
  /// The column of that name, or that the file heads so.
  package func named(_ name: String) -> TextColumn? { first { $0.name == name || $0.header == name } }
}
