internal import RatingStudy

/// Whether a text is a number.
enum PlainNumber {
  static func isNumber(_ text: String) -> Bool { NumberText.value(text) != nil }

  /// Whether most of a column's distinct texts are numbers.
  static func areNumbers(_ column: TextColumn) -> Bool {
    guard !column.levels.isEmpty else { return false }
    return column.levels.count { isNumber($0) } * 2 > column.levels.count
  }
}
