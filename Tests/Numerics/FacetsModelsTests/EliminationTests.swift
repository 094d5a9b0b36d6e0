import Statistics
import Testing
import _TestSupport

@testable import FacetsModels

/// Elements solved by elimination: right, and quick where raters hang together like a chain.
@Suite struct EliminationTests {
  /// Persons each rated by neighbouring raters, from the first to the last.
  static func chain(persons: Int, raters: Int, among: Int = 2, step: Int = 1, cut: Int? = nil) -> FacetsData {
    var codes: (person: [Int32], rater: [Int32]) = ([], [])
    var scores: [Double] = []
    for p in 0..<persons {
      let first = p * (raters - among + 1) / persons
      for r in stride(from: first, to: first + among, by: step) where cut.map({ first >= $0 || first + among <= $0 }) ?? true {
        codes.person.append(Int32(p))
        codes.rater.append(Int32(r))
        scores.append(Double((p * 7 + r * 5 + p * r) % 4))
      }
    }
    return FacetsData(
      facets: [
        Facet(name: "person", elements: (0..<persons).map { "p\($0)" }, codes: codes.person, isPositive: true),
        Facet(name: "rater", elements: (0..<raters).map { "r\($0)" }, codes: codes.rater),
      ], scores: scores)
  }

  private static func design(_ data: FacetsData) throws -> ActiveDesign {
    ActiveDesign(data, try DesignPreparation(data, partialCredit: nil, keepingExtremes: nil), thresholdsAreFree: true)
  }

  /// Three facets, the smallest of which meets all, some elements given: what comes out solves the equations, and stays off the null space.
  @Test func eliminationInvertsTheInformation() throws {
    var data = Self.chain(persons: 90, raters: 30, among: 6, step: 2)
    let tasks = data.scores.indices.map { Int32(($0 * 5 + $0 / 3) % 4) }
    data.facets.append(Facet(name: "task", elements: ["a", "b", "c", "d"], codes: tasks))
    data.facets[1].anchors = (0..<30).map { $0 % 11 == 3 ? 0.5 : nil }
    for anchored in [true, false] {
      if !anchored { data.facets[1].anchors = [] }
      let design = try Self.design(data)
      let elimination = try #require(FacetElimination(design))
      let weights = (0..<design.count).map { 0.2 + Double($0 % 7) / 5 }
      func multiply(_ x: [Double]) -> [Double] {
        let eta = design.logits(x)
        var y = [Double](repeating: 0, count: design.parameterCount)
        for (column, sign) in zip(design.codes, design.signs) {
          for i in 0..<design.count { y[Int(column[i])] += sign * weights[i] * eta[i] }
        }
        for p in y.indices where !design.isFree[p] { y[p] = 0 }
        return y
      }
      var stream = RandomStream(seed: 3).substream("elimination")
      let x = (0..<design.parameterCount).map { $0 < design.thresholdStart && design.isFree[$0] ? stream.uniform() : 0 }
      let right = multiply(x)
      var solution = right
      EliminatedInformation(design, elimination, weights).solve(inPlace: &solution)
      for (a, b) in zip(multiply(solution), right) { #expect(abs(a - b) < 1e-5) }
    }
  }

  /// A product is what the gradient loses along the direction, with sums by threshold (one scale) and without (a scale for every rater).
  @Test(arguments: [nil, 1] as [Int?]) func productsAreTheGradientsFall(partialCredit: Int?) throws {
    let data = Self.chain(persons: 40, raters: 12, among: 3)
    let design = ActiveDesign(
      data, try DesignPreparation(data, partialCredit: partialCredit, keepingExtremes: nil), thresholdsAreFree: true)
    let sums = design.thresholdStart * design.scales.thresholdCount
    #expect((sums <= design.count * design.scales.mostSteps) == (partialCredit == nil))
    var stream = RandomStream(seed: 8).substream("product")
    let at = (0..<design.parameterCount).map { _ in stream.normal() }
    let direction = at.indices.map { _ in stream.normal() }
    func gradient(_ step: Double) -> [Double] { JointState(design, zip(at, direction).map { $0 + step * $1 }).gradient }
    let step = 1e-5
    let fall = zip(gradient(-step), gradient(step)).map { ($0 - $1) / (2 * step) }
    #expect(isClose(InformationProduct(design, JointState(design, at))(direction), fall, absolute: 1e-7))
  }

  /// A chain so long that news carried one rater further a step would not arrive.
  @Test func longChainsAreFoundToBeConnected() throws {
    for (cut, parts) in [(nil, 1), (7000, 2)] as [(Int?, Int)] {
      let data = Self.chain(persons: 60_000, raters: 15_000, among: 3, cut: cut)
      var stream = RandomStream(seed: 1).substream("chain")
      let connection = Connection(try Self.design(data), data, stream: &stream)
      #expect(connection.settled)
      #expect(connection.classes[1].count == parts)
    }
  }

  /// Where elimination would be dear, single parameters precondition instead.
  @Test func wellKnitDesignsAreNotEliminated() throws {
    var data = Self.chain(persons: 6000, raters: 2000, among: 2)
    var stream = RandomStream(seed: 5).substream("knit")
    data.facets[1].codes = data.facets[1].codes.map { _ in Int32(stream.integer(below: 2000)) }
    #expect(FacetElimination(try Self.design(data)) == nil)
    #expect(FacetElimination(try Self.design(Self.chain(persons: 6000, raters: 2000, among: 3))) != nil)
  }
}
