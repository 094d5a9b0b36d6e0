import LinearAlgebra
import Testing
import _TestSupport

@Suite struct MatrixTests {
  static let a = Matrix(rows: [[1, 2, 3], [4, 5, 6]])
  static let b = Matrix(rows: [[1, 0], [2, -1], [0, 3]])

  @Test func layout() {
    #expect(Self.a.values == [1, 4, 2, 5, 3, 6])
    #expect(Self.a[1, 2] == 6)
    #expect(Self.a.column(1) == [2, 5])
    #expect(Self.a.row(1) == [4, 5, 6])
    #expect(Self.a.transposed == Matrix(columns: [[1, 2, 3], [4, 5, 6]]))
    #expect(Self.a.withColumn(2) { $0[0] + $0[1] } == 9)
    #expect(Self.a.selectingColumns([2, 0]).values == [3, 6, 1, 4])
    #expect(Self.a.selectingRows([1]).values == [4, 5, 6])
  }

  @Test func products() {
    #expect(Self.a * Self.b == Matrix(rows: [[5, 7], [14, 13]]))
    #expect(Matrix.product(Self.a, Self.b, transposingFirst: true, transposingSecond: true) == (Self.b * Self.a).transposed)
    #expect(Self.a * [1, 1, 1] == [6, 15])
    #expect(Self.a.times([1, 1], transposing: true) == [5, 7, 9])
    #expect(Self.a.crossProduct == Self.a.transposed * Self.a)
    #expect(2 * Self.a - Self.a == Self.a)
  }

  @Test func emptyMatricesMultiply() {
    let none = Matrix(rows: 0, columns: 3)
    #expect((Self.a * Matrix(rows: 3, columns: 0)).columns == 0)
    #expect(none.crossProduct == Matrix(rows: 3, columns: 3))
    #expect(none * [1, 2, 3] == [])
  }

  @Test func eigenvalues() throws {
    // [[2, 1], [1, 2]] has eigenvalues 1 and 3.
    let matrix = Matrix(rows: [[2, 1], [1, 2]])
    let eigen = try SymmetricEigen(matrix)
    #expect(isClose(eigen.values, [1, 3], absolute: 1e-14))
    #expect(isClose(eigen.applying { $0 }.values, matrix.values, absolute: 1e-14))
    #expect(isClose((eigen.applying { 1 / $0 } * matrix).values, Matrix.identity(2).values, absolute: 1e-14))
    #expect(throws: LinearAlgebraError.notFinite) { try SymmetricEigen(Matrix(rows: [[.nan]])) }
  }

  @Test func pivotedQRFindsTheRankWhateverTheUnits() throws {
    let columns: [[Double]] = [[1, 1, 1, 1], [1e9, 2e9, 3e9, 5e9], [1e9 + 1, 2e9 + 1, 3e9 + 1, 5e9 + 1], [0, 1, 0, 0]]
    #expect(try PivotedQR(Matrix(columns: columns)).rank == 3)
    #expect(try PivotedQR(Matrix(columns: [columns[0], columns[3]])).rank == 2)
    #expect(try PivotedQR(Matrix(rows: 3, columns: 2)).rank == 0)
  }

  @Test func leastSquares() throws {
    let x = Matrix(columns: [[1, 1, 1, 1], [0, 1, 2, 3]])
    // Line through (0,1), (1,3), (2,4), (3,8): slope 2.2, intercept 0.7.
    #expect(isClose(try PivotedQR(x).leastSquares([1, 3, 4, 8]), [0.7, 2.2], absolute: 1e-13))
  }
}
