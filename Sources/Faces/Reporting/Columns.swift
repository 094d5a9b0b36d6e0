internal import Messages

extension DataTable.Column {
  /// A column of numbers.
  static func number(_ title: ColumnSentence) -> Self { .init(Message(title)) }
  /// A column of texts.
  static func text(_ title: ColumnSentence) -> Self {
    var column = Self(Message(title), isNumeric: false)
    column.isSentence = title == .summary
    return column
  }
  /// A column named by the data: a component.
  static func named(_ name: String) -> Self { .init(Message(verbatim: name)) }
}

extension DataTable.Cell {
  /// A number that may be missing as NaN.
  static func finite(_ value: Double, places: Int) -> Self { value.isFinite ? .number(value, places: places) : .missing }
  /// A text, or a missing cell.
  static func optional(_ text: String?) -> Self { text.map { .text($0) } ?? .missing }
  /// An interval given as two numbers, or a missing cell.
  static func interval(_ ends: [Double]?, places: Int) -> Self {
    guard let ends, ends.count == 2 else { return .missing }
    return .interval(ends[0], ends[1], places: places)
  }
  /// A rank: whole unless ties share an average.
  static func rank(_ value: Double) -> Self {
    guard value.isFinite else { return .missing }
    return value == value.rounded() ? .integer(Int(value)) : .number(value, places: 1)
  }
}
