package import Messages

/// What a person says about the columns of their files: `person=diver,rater=judge`, or for one table `people.person=工号`.
///
/// In wide tables several columns may be one thing: `components=a,b,c` (each column a criterion), `raters=J1..J5` (each a rater; two points stand
/// for the columns between), `persons=…`, `attribute=X1,X2` (numbers that are no scores), and `heads=component-rater` says what the two parts
/// of each head are.
package struct HeaderMap: Sendable, Hashable {
  /// One of its statements.
  package struct Entry: Sendable, Hashable {
    /// The table it is about; `nil` for every table that has the header.
    package var table: String?
    /// The format's name for the column.
    package var column: String
    /// The header in the file.
    package var header: String

    /// An entry, each parameter the property of its name.
    package init(table: String? = nil, column: String, header: String) {
      self.table = table
      self.column = column
      self.header = header
    }
  }

  /// A statement that can't be read; wrong use of the command line.
  package struct SyntaxError: Error, Sendable, Hashable {
    /// What is wrong with the statement, as a sentence.
    package var message: Message
  }

  /// What several columns of a table may be.
  static let lists = ["components", "raters", "persons", "attribute"]

  /// The statements, in the order given.
  package var entries: [Entry]

  /// A map of statements; without any, headers are the format's names.
  package init(_ entries: [Entry] = []) { self.entries = entries }

  /// Reads the statements of the command line, each a list `column=header` separated by commas.
  /// - Throws: ``SyntaxError``.
  package init(parsing statements: [String]) throws(SyntaxError) {
    entries = []
    for part in statements.flatMap({ $0.split(separator: ",") }) {
      if !part.contains("="), let last = entries.last, Self.lists.contains(last.column) {
        entries.append(Entry(table: last.table, column: last.column, header: HeaderRow.cleaned(String(part))))
        continue
      }
      let sides = part.split(separator: "=", maxSplits: 1).map { HeaderRow.cleaned(String($0)) }
      guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else {
        throw SyntaxError(message: Message(FileSentence.mapSyntax(text: String(part))))
      }
      let name = sides[0].split(separator: ".", maxSplits: 1).map(String.init)
      let table = name.count == 2 ? TableKind(named: name[0]) : nil
      entries.append(
        Entry(table: table?.rawValue, column: table == nil ? sides[0] : name[1], header: sides[1]))
    }
  }

  /// The map without the statement that several columns are a person's identity (`person=姓名+单位`), and these columns.
  func separatingIdentity() -> (map: HeaderMap, parts: [String]) {
    let isJoin = { (entry: Entry) in entry.column == "person" && entry.header.contains("+") }
    let parts = entries.first(where: isJoin)?.header.split(separator: "+").map { HeaderRow.cleaned(String($0)) } ?? []
    return (HeaderMap(entries.filter { !isJoin($0) }), parts)
  }

  /// The statements about a table.
  func entries(for table: String) -> [Entry] {
    entries.filter { $0.table == nil || $0.table == table }
  }
}
