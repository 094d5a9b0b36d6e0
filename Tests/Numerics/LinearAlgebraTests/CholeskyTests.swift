import LinearAlgebra
import RealModule
import Testing
import _TestSupport

@Suite struct CholeskyTests {
  /// A well conditioned positive definite matrix with known entries.
  static func sample(_ n: Int) -> Matrix {
    var b = Matrix(rows: n, columns: n)
    for j in 0..<n { for i in 0..<n { b[i, j] = Double((i * 7 + j * 13 + i * j) % 11) / 11 - 0.5 } }
    var a = b.crossProduct
    for i in 0..<n { a[i, i] += 1 }
    return a
  }

  /// Orders around the tile's size, so that whole, partial and single tiles occur.
  static let orders = [0, 1, 2, 127, 128, 129, 300]

  /// L L' and A A⁻¹ against naive products; rounding grows with the order, 1e-11 covers 300.
  @Test(arguments: orders) func factorAndInverse(_ n: Int) throws {
    let a = Self.sample(n)
    let cholesky = try Cholesky(a, threads: 2)
    for i in stride(from: 0, to: n, by: 17) {
      for j in 0...i {
        let product = (0...j).reduce(0.0) { $0 + cholesky.factor[i, $1] * cholesky.factor[j, $1] }
        #expect(isClose(product, a[i, j], absolute: 1e-11))
      }
    }
    let identity = a * cholesky.inverse(threads: 2)
    #expect(isClose(identity.values, Matrix.identity(n).values, absolute: 1e-11))
    #expect(isClose(cholesky.logDeterminant, (0..<n).reduce(0.0) { $0 + 2 * Double.log(cholesky.factor[$1, $1]) }, relative: 1e-12))
  }

  @Test(arguments: orders) func threadsChangeNoByte(_ n: Int) throws {
    let a = Self.sample(n)
    let one = try Cholesky(a, threads: 1)
    let many = try Cholesky(a, threads: 5)
    #expect(one.factor == many.factor)
    #expect(one.inverse(threads: 1) == many.inverse(threads: 3))
  }

  @Test func solves() throws {
    let a = Self.sample(200)
    let x = (0..<200).map { Double($0 % 9) - 4 }
    #expect(isClose(try Cholesky(a).solve(a * x), x, absolute: 1e-11))
    let matrix = try Cholesky(a).solve(Matrix(columns: [a * x, a * x]))
    #expect(isClose(matrix.column(1), x, absolute: 1e-11))
  }

  @Test func leadingPart() throws {
    let a = Self.sample(150)
    let part = try Cholesky(a.selectingRows(Array(0..<140)).selectingColumns(Array(0..<140))).inverse()
    #expect(isClose(try Cholesky(a).inverse(ofLeading: 140).values, part.values, absolute: 1e-12))
  }

  @Test(arguments: [3, 130, 290]) func saysWhereItIsNotPositiveDefinite(_ order: Int) {
    var a = Self.sample(300)
    a[order - 1, order - 1] = -1
    #expect(throws: LinearAlgebraError.notPositiveDefinite(order: order)) { try Cholesky(a) }
  }
}
