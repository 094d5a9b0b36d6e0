/// A dense matrix of doubles, stored column after column.
///
/// Element (i, j) is `values[i + j * rows]`, the order BLAS and LAPACK expect. A value type: copies are independent.
/// A matrix may have no rows or no columns.
public struct Matrix: Sendable, Equatable {
  /// The number of rows.
  public private(set) var rows: Int
  /// The number of columns.
  public private(set) var columns: Int
  /// The elements, column after column; there are always `rows * columns` of them.
  public var values: [Double]

  /// A matrix filled with one value.
  package init(rows: Int, columns: Int, repeating value: Double = 0) {
    precondition(rows >= 0 && columns >= 0, "a matrix has no negative size")
    self.rows = rows
    self.columns = columns
    self.values = [Double](repeating: value, count: rows * columns)
  }

  /// A matrix from its elements, column after column; there must be `rows * columns` of them.
  package init(rows: Int, columns: Int, values: [Double]) {
    precondition(rows >= 0 && columns >= 0 && values.count == rows * columns, "rows × columns values are needed")
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  /// A matrix from its columns, all of the same length.
  package init(columns: [[Double]]) {
    let rows = columns.first?.count ?? 0
    precondition(columns.allSatisfy { $0.count == rows }, "columns have one length")
    self.init(rows: rows, columns: columns.count, values: columns.flatMap { $0 })
  }

  /// A matrix from its rows, all of the same length.
  package init(rows: [[Double]]) {
    let width = rows.first?.count ?? 0
    precondition(rows.allSatisfy { $0.count == width }, "rows have one length")
    self.init(rows: rows.count, columns: width)
    for (i, row) in rows.enumerated() {
      for (j, value) in row.enumerated() { self[i, j] = value }
    }
  }

  /// The identity of the given order.
  package static func identity(_ order: Int) -> Matrix {
    var result = Matrix(rows: order, columns: order)
    for i in 0..<order { result[i, i] = 1 }
    return result
  }

  /// A square matrix with the given diagonal and zeros elsewhere.
  package static func diagonal(_ entries: [Double]) -> Matrix {
    var result = Matrix(rows: entries.count, columns: entries.count)
    for i in entries.indices { result[i, i] = entries[i] }
    return result
  }

  /// The element in row `i` and column `j`, both counted from 0.
  @inlinable public subscript(i: Int, j: Int) -> Double {
    get { values[i + j * rows] }
    _modify { yield &values[i + j * rows] }
  }

  /// Column `j` as an array.
  package func column(_ j: Int) -> [Double] { Array(values[(j * rows)..<((j + 1) * rows)]) }

  /// Row `i` as an array.
  package func row(_ i: Int) -> [Double] { (0..<columns).map { self[i, $0] } }

  /// The entries with equal row and column number.
  public var diagonalEntries: [Double] { (0..<min(rows, columns)).map { self[$0, $0] } }

  /// The matrix with rows and columns exchanged.
  public var transposed: Matrix {
    var result = Matrix(rows: columns, columns: rows)
    for j in 0..<columns {
      for i in 0..<rows { result[j, i] = self[i, j] }
    }
    return result
  }

  /// The chosen columns, in the given order.
  package func selectingColumns(_ chosen: [Int]) -> Matrix {
    var taken = [Double]()
    taken.reserveCapacity(chosen.count * rows)
    for j in chosen { taken.append(contentsOf: values[(j * rows)..<((j + 1) * rows)]) }
    return Matrix(rows: rows, columns: chosen.count, values: taken)
  }

  /// The chosen rows, in the given order.
  package func selectingRows(_ chosen: [Int]) -> Matrix {
    var taken = [Double]()
    taken.reserveCapacity(chosen.count * columns)
    for j in 0..<columns {
      for i in chosen { taken.append(values[i + j * rows]) }
    }
    return Matrix(rows: chosen.count, columns: columns, values: taken)
  }

  /// Lets `body` read column `j` without copying it.
  @inlinable package func withColumn<Result>(_ j: Int, _ body: (Span<Double>) throws -> Result) rethrows -> Result {
    try body(values.span.extracting((j * rows)..<((j + 1) * rows)))
  }
}

extension Matrix {
  /// The elementwise sum of two matrices of one shape.
  package static func + (a: Matrix, b: Matrix) -> Matrix {
    precondition(a.rows == b.rows && a.columns == b.columns, "shapes differ")
    return Matrix(rows: a.rows, columns: a.columns, values: zip(a.values, b.values).map { $0 + $1 })
  }

  /// The elementwise difference of two matrices of one shape.
  package static func - (a: Matrix, b: Matrix) -> Matrix {
    precondition(a.rows == b.rows && a.columns == b.columns, "shapes differ")
    return Matrix(rows: a.rows, columns: a.columns, values: zip(a.values, b.values).map { $0 - $1 })
  }

  /// Every element multiplied by a number.
  package static func * (factor: Double, a: Matrix) -> Matrix {
    Matrix(rows: a.rows, columns: a.columns, values: a.values.map { factor * $0 })
  }
}
