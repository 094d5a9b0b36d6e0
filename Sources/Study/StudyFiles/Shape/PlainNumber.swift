internal import RatingStudy

/// Whether a text is a number.
enum PlainNumber {
  static func isNumber(_ text: String) -> Bool { NumberText.value(text) != nil }

  /// Whether most of a column's distinct texts are numbers, words for missing cells aside.
  static func areNumbers(_ column: TextColumn) -> Bool {
    let numbers = column.levels.count { isNumber($0) }
    return numbers > 0 && numbers * 2 > column.levels.count { isNumber($0) || !MissingWord.isOne($0) }
  }
}
