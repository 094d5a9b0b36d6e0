/// A list of names with values as it is typed on the command line: `a=40,b=60`.
enum NamedValues {
  /// The parts in the order given, each with the text it was read from.
  ///
  /// - Returns: `nil` in the place of a part that is no name and value.
  static func parts(_ text: String) -> [(text: String, entry: (name: String, value: String)?)] {
    text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { $0.filter { $0 != " " } }
      guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else { return (String(part), nil) }
      return (String(part), (sides[0], sides[1]))
    }
  }
}
