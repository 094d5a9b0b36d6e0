/// A table of named columns that a formula is read against.
package struct ModelFrame: Sendable {
  /// A column's values.
  package enum Column: Sendable, Equatable {
    /// Numbers; NaN is a missing value.
    case numeric([Double])
    /// Text values as codes into their levels, in the order in which levels are to be listed; −1 is a missing value.
    case factor(levels: [String], codes: [Int32])

    /// Number of rows.
    package var count: Int {
      switch self {
      case .numeric(let values): values.count
      case .factor(_, let codes): codes.count
      }
    }
  }

  /// Number of rows.
  package let rows: Int
  /// Names in the table's order.
  package let names: [String]
  private let byName: [String: Column]

  /// A table; when a name occurs twice the first column of that name counts.
  ///
  /// - Precondition: all columns have the same number of rows, and factors' codes lie in −1 ..< levels.count.
  package init(_ columns: [(name: String, column: Column)]) {
    rows = columns.first?.column.count ?? 0
    let count = rows
    precondition(columns.allSatisfy { $0.column.count == count }, "columns have one length")
    names = columns.map(\.name)
    byName = Dictionary(columns.map { ($0.name, $0.column) }) { first, _ in first }
  }

  /// The column of a name.
  package subscript(name: String) -> Column? { byName[name] }
}

/// A column as a grouping factor.
struct GroupingColumn: Sendable {
  let levels: [String]
  let codes: [Int32]

  /// The levels of a text column, or the distinct numbers of a numeric one in ascending order.
  init(_ column: ModelFrame.Column) {
    switch column {
    case .factor(let levels, let codes):
      self.levels = levels
      self.codes = codes
    case .numeric(let values):
      let distinct = Set(values.lazy.filter { !$0.isNaN }.map { $0 == 0 ? 0 : $0 }).sorted()
      var place: [Double: Int32] = [:]
      for (code, value) in distinct.enumerated() { place[value] = Int32(code) }
      levels = distinct.map(Self.text)
      codes = values.map { $0.isNaN ? -1 : place[$0 == 0 ? 0 : $0] ?? -1 }
    }
  }

  /// One level per combination that occurs, in the order of the first factor's levels, then the second's.
  init(_ first: GroupingColumn, _ second: GroupingColumn) {
    let width = Int64(second.levels.count)
    let keys = zip(first.codes, second.codes).map { $0 < 0 || $1 < 0 ? -1 : Int64($0) * width + Int64($1) }
    let distinct = Set(keys.lazy.filter { $0 >= 0 }).sorted()
    var place: [Int64: Int32] = [:]
    for (code, key) in distinct.enumerated() { place[key] = Int32(code) }
    levels = distinct.map { "\(first.levels[Int($0 / width)]):\(second.levels[Int($0 % width)])" }
    codes = keys.map { $0 < 0 ? -1 : place[$0] ?? -1 }
  }

  private init(levels: [String], codes: [Int32]) {
    self.levels = levels
    self.codes = codes
  }

  /// The chosen rows, without levels that none of them has.
  func selecting(_ rows: [Int]) -> GroupingColumn {
    var isUsed = [Bool](repeating: false, count: levels.count)
    for row in rows where codes[row] >= 0 { isUsed[Int(codes[row])] = true }
    var renumbered = [Int32](repeating: -1, count: levels.count)
    var next: Int32 = 0
    for level in levels.indices where isUsed[level] {
      renumbered[level] = next
      next += 1
    }
    return GroupingColumn(
      levels: levels.indices.filter { isUsed[$0] }.map { levels[$0] },
      codes: rows.map { codes[$0] < 0 ? -1 : renumbered[Int(codes[$0])] })
  }

  /// Whole numbers without a fraction, others in shortest round-trip form.
  private static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
  }
}
