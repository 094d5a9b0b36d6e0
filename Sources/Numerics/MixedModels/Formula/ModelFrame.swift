internal import Panels

/// A table of named columns that a formula is read against.
public struct ModelFrame: Sendable {
  /// A column's values.
  public enum Column: Sendable, Equatable {
    /// Numbers; NaN is a missing value.
    case numeric([Double])
    /// Numbers with the texts in which they were written: as a variable they are their values, as a group or factor their texts, so that 7
    /// and 007, or 1.1 and 1.10, stay apart. NaN and −1 are a missing value.
    case written([Double], levels: [String], codes: [Int32])
    /// Text values as codes into their levels, in the order in which levels are to be listed; −1 is a missing value.
    case factor(levels: [String], codes: [Int32])

    /// Number of rows.
    public var count: Int {
      switch self {
      case .numeric(let values), .written(let values, _, _): values.count
      case .factor(_, let codes): codes.count
      }
    }

    /// The column as a variable; `nil` for texts.
    package var numbers: [Double]? {
      switch self {
      case .numeric(let values), .written(let values, _, _): values
      case .factor: nil
      }
    }
  }

  /// Number of rows.
  public let rows: Int
  /// Names in the table's order.
  public let names: [String]
  private let byName: [String: Column]

  /// A table; when a name occurs twice the first column of that name counts.
  ///
  /// - Precondition: all columns have the same number of rows, and factors' codes lie in −1 ..< levels.count.
  public init(_ columns: [(name: String, column: Column)]) {
    rows = columns.first?.column.count ?? 0
    let count = rows
    precondition(columns.allSatisfy { $0.column.count == count }, "columns have one length")
    names = columns.map(\.name)
    byName = Dictionary(columns.map { ($0.name, $0.column) }) { first, _ in first }
  }

  /// The column of a name.
  public subscript(name: String) -> Column? { byName[name] }
}

/// A column as a grouping factor.
struct GroupingColumn: Sendable {
  let levels: [String]
  let codes: [Int32]

  /// The levels of a text column; the distinct texts of written numbers in the order of their values, then of the texts; the distinct numbers of
  /// a numeric column in ascending order.
  init(_ column: ModelFrame.Column) {
    switch column {
    case .factor(let levels, let codes):
      self.levels = levels
      self.codes = codes
    case .written(let values, let levels, let codes):
      var value = [Double](repeating: .nan, count: levels.count)
      for (row, code) in codes.enumerated() where code >= 0 { value[Int(code)] = values[row] }
      let order = levels.indices.filter { !value[$0].isNaN }.sorted { (value[$0], levels[$0]) < (value[$1], levels[$1]) }
      var place = [Int32](repeating: -1, count: levels.count)
      for (code, level) in order.enumerated() { place[level] = Int32(code) }
      self.levels = order.map { levels[$0] }
      self.codes = codes.map { $0 < 0 ? -1 : place[Int($0)] }
    case .numeric(let values):
      let dense = DenseCodes(values)
      levels = dense.firstRows.map { Self.text(values[$0]) }
      codes = dense.codes
    }
  }

  /// One level per combination that occurs, in the order of the first factor's levels, then the second's.
  init(_ first: GroupingColumn, _ second: GroupingColumn) {
    let width = Int64(second.levels.count)
    let keys = zip(first.codes, second.codes).map { $0 < 0 || $1 < 0 ? -1 : Int64($0) * width + Int64($1) }
    let dense = DenseCodes(keys, missing: -1)
    levels = dense.firstRows.map { "\(first.levels[Int(first.codes[$0])]):\(second.levels[Int(second.codes[$0])])" }
    codes = dense.codes
  }

  private init(levels: [String], codes: [Int32]) {
    self.levels = levels
    self.codes = codes
  }

  /// The chosen rows, without levels that none of them has.
  func selecting(_ rows: [Int]) -> GroupingColumn {
    let own = rows.map { codes[$0] }
    let dense = DenseCodes(own, missing: -1)
    return GroupingColumn(levels: dense.firstRows.map { levels[Int(own[$0])] }, codes: dense.codes)
  }

  /// Whole numbers without a fraction, others in shortest round-trip form.
  private static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
  }
}
