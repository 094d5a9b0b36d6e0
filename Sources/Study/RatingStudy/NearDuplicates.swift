internal import Messages

/// Names that differ only in width, case, spaces or full-width forms: most often one thing written in two ways.
enum NearDuplicates {
  /// Warnings for units, raters, groups and components; persons only where no two persons are distinguished by such a
  /// difference on purpose (identifiers with digits).
  static func problems(in study: Study, _ tables: [String: Table]) -> [Problem] {
    let kinds: [(Labels, table: String, column: String)] = [
      (study.units, "units", "unit"), (study.groups, "units", "group"), (study.raters, "ratings", "rater"),
      (study.components, "ratings", "component"), (study.persons, "people", "person"),
    ]
    return kinds.flatMap { labels, table, column -> [Problem] in
      guard let source = (tables[table] ?? tables["ratings"] ?? tables["components"])?.source else { return [] }
      return pairs(labels.names).map { first, second in
        Problem(
          .warning, in: source, column: column,
          message: Message(StudySentence.nearDuplicate(first: first, second: second)))
      }
    }
  }

  /// Pairs of names that fold to the same text, or are the same number written in two ways (7 and 007), in the names' order.
  ///
  /// - Parameter form: what two names have in common; `nil`: nothing with any other.
  static func pairs(_ names: [String], by form: (String) -> String? = { number($0) ?? folded($0) }) -> [(String, String)] {
    var first: [String: String] = [:]
    return names.compactMap { name in
      guard let key = form(name) else { return nil }
      guard let earlier = first[key] else {
        first[key] = name
        return nil
      }
      return (earlier, name)
    }
  }

  /// The shortest form of a whole number with zeros before it, or of a number that ends in `.0`; `nil` for any other text.
  static func number(_ name: String) -> String? {
    let bytes = name.utf8
    guard bytes.count <= 18, bytes.allSatisfy({ ($0 >= 48 && $0 <= 57) || $0 == 46 }), let value = Double(name), value < 1e15,
      value == value.rounded()
    else { return nil }
    return String(Int64(value))
  }

  /// A name without spaces, in lower case, with full-width forms (U+FF01…U+FF5E) made narrow.
  static func folded(_ name: String) -> String {
    var text = ""
    for scalar in name.unicodeScalars where !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint {
      let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
      if let narrow = Unicode.Scalar(value) { text.unicodeScalars.append(narrow) }
    }
    return text.lowercased()
  }
}
