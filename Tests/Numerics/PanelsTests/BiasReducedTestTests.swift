import LinearAlgebra
import Panels
import Statistics
import Testing
import _TestSupport

@Suite struct BiasReducedTestTests {
  /// 24 observations in 7 clusters of unlike size, two regressors, a constant absorbed.
  private static let count = 24
  private static let cluster: [Int32] = [0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 5, 5, 5, 6, 6, 6, 6, 6]
  private static let x: [[Double]] = [
    (0..<24).map { Double($0 * 7 % 11) / 3 }, (0..<24).map { cluster[$0] < 3 ? 1 : Double($0 % 3) },
  ]
  private static let y: [Double] = (0..<24).map { Double($0 * $0 % 13) / 2 + x[0][$0] }

  private static func regression(_ y: [Double]) throws -> AbsorbedRegression {
    try #require(AbsorbedRegression(y, on: x, absorbing: .constant(count), clusters: [.init(code: cluster)]))
  }

  /// The definitions, with matrices of observations: A_g as the inverse root of I − H_gg, P_gh from rows of (I − H).
  @Test func agreesWithItsDefinition() throws {
    let regression = try Self.regression(Self.y)
    let n = Self.count
    let design = Matrix(columns: regression.partialled)
    let hat = Matrix.product(design * regression.bread, design, transposingSecond: true)
    let left = Matrix.identity(n) - hat
    let residuals = Matrix(columns: [regression.residuals])
    let contrasts = Matrix(rows: [[1, 0], [0, 1]])
    let loadings = contrasts * regression.bread
    var parts: [Matrix] = []
    var seen = Matrix(rows: 2, columns: 2)
    let working = try SymmetricEigen(Matrix.product(loadings, contrasts, transposingSecond: true)).applying { 1 / $0.squareRoot() }
    for own in Set(Self.cluster).sorted() {
      let rows = (0..<n).filter { Self.cluster[$0] == own }
      let block = left.selectingRows(rows).selectingColumns(rows)
      let adjust = try SymmetricEigen(block).applying { 1 / $0.squareRoot() }
      let x = design.selectingRows(rows)
      let weights = Matrix.product(loadings, x, transposingSecond: true) * adjust
      let score = weights * residuals.selectingRows(rows)
      seen = seen + Matrix.product(score, score, transposingSecond: true)
      parts.append(working * weights * left.selectingRows(rows))
    }
    var sum = 0.0
    for one in parts {
      for two in parts {
        let product = Matrix.product(one, two, transposingSecond: true)
        let trace = product[0, 0] + product[1, 1]
        let square = product * product
        sum += trace * trace + square[0, 0] + square[1, 1]
      }
    }
    let eta = 2 * 3 / sum
    let values = regression.coefficients
    let wald = zip(values, try Cholesky(seen).solve(values)).reduce(0) { $0 + $1.0 * $1.1 }
    let found = try #require(BiasReducedTest(regression, contrasts: [[1, 0], [0, 1]], cluster: Self.cluster))
    #expect(isClose(found.freedom, eta - 1, relative: 1e-8))
    #expect(isClose(found.wald, wald, relative: 1e-8))
    let p = FDistribution(numerator: 2, denominator: eta - 1).upperTail(wald * (eta - 1) / eta / 2)
    #expect(isClose(found.pValue, p, relative: 1e-8))
  }

  /// What is tested is a hypothesis, not its parametrization.
  @Test func doesNotHangOnHowTheHypothesisIsWritten() throws {
    let regression = try Self.regression(Self.y)
    let one = try #require(BiasReducedTest(regression, contrasts: [[1, 0], [0, 1]], cluster: Self.cluster))
    let two = try #require(BiasReducedTest(regression, contrasts: [[1, 1], [2, -1]], cluster: Self.cluster))
    #expect(isClose(one.pValue, two.pValue, relative: 1e-9) && isClose(one.freedom, two.freedom, relative: 1e-9))
  }

  /// 9 of 40 clusters carry three regressors, errors go together within clusters: plain F with G − 1 degrees of freedom rejects far too often.
  @Test func keepsItsLevelWithFewCarriers() throws {
    let clusters = 40
    let each = 4
    let cluster = (0..<clusters * each).map { Int32($0 / each) }
    let x = (0..<3).map { k in cluster.indices.map { cluster[$0] < 9 && $0 % each == k ? 1.0 : 0 } }
    var stream = RandomStream(seed: 3)
    let studies = 2_000
    var (reduced, plain) = (0, 0)
    for _ in 0..<studies {
      var y: [Double] = []
      for _ in 0..<clusters {
        let common = stream.normal()
        for _ in 0..<each { y.append(common + stream.normal()) }
      }
      let design = TwoWayDesign(
        first: cluster, firstCount: clusters, second: cluster.map { _ in 0 }, secondCount: 1)
      let regression = try #require(AbsorbedRegression(y, on: x, absorbing: design, clusters: [.init(code: cluster, firstIsNested: true)]))
      let test = try #require(BiasReducedTest(regression, contrasts: [[1, 0, 0], [0, 1, 0], [0, 0, 1]], cluster: cluster))
      reduced += test.pValue <= 0.05 ? 1 : 0
      plain += (regression.jointPValue([0, 1, 2]) ?? 1) <= 0.05 ? 1 : 0
    }
    let error = (0.05 * 0.95 / Double(studies)).squareRoot()
    #expect(Double(reduced) / Double(studies) <= 0.05 + 2 * error)
    #expect(Double(reduced) / Double(studies) >= 0.02)
    #expect(Double(plain) / Double(studies) > 0.10)
  }
}
