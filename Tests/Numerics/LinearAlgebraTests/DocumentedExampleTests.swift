import LinearAlgebra
import Testing

/// The code of the module's documentation, line by line.
@Suite struct DocumentedExampleTests {
  @Test func overview() throws {
    let matrix = Matrix(rows: [[4, 2], [2, 3]])
    let factor = try Cholesky(matrix)
    let x = factor.solve([2, 3])
    // Halves and quarters are exact but for the root's rounding.
    #expect(abs(x[0]) < 1e-14 && abs(x[1] - 1) < 1e-14)
  }
}
