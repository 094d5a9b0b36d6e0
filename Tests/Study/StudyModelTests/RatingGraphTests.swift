import RatingStudy
import Statistics
import Testing
import _TestSupport

@testable import StudyModel

/// Ratings given as (rater, person) pairs of one component; persons p1… belong to units of the named groups.
func smallStudy(_ pairs: [(String, String)], groups: [String: String], scores: [Double]? = nil) throws -> Study {
  let persons = groups.keys.sorted()
  return try Study(tables: [
    District.table("units", ["unit", "group"], persons.map { ["unit of \($0)", groups[$0] ?? ""] }),
    District.table("people", ["person", "unit"], persons.map { [$0, "unit of \($0)"] }),
    District.table(
      "ratings", ["rater", "person", "score"],
      pairs.enumerated().map { [$1.0, $1.1, String(scores?[$0] ?? Double($0))] }),
  ])
}

@Suite("The graph of who scored whom")
struct RatingGraphTests {
  let groups = ["p1": "A", "p2": "A", "p3": "B", "p4": "B"]

  @Test("Parts, linking raters and joined groups of a graph drawn by hand")
  func parts() throws {
    let study = try smallStudy(
      [("r1", "p1"), ("r1", "p2"), ("r2", "p2"), ("r2", "p3"), ("r3", "p4")], groups: groups)
    let graph = RatingGraph(try #require(study.ratings))
    #expect(graph.partCount == 2)
    #expect(graph.raters.count == 3 && graph.subjects.count == 4)
    #expect(graph.linkingRaters(0, 1).map { study.raters[graph.raters[$0].rater] } == ["r2"])
    #expect(graph.joins(0, 1))
    let apart = RatingGraph(try #require(study.ratings)) { study.ratings?.rater[$0] != 1 }
    #expect(!apart.joins(0, 1))
    #expect(apart.linkingRaters(0, 1).isEmpty)
  }

  @Test("The smallest cut is the one rating that joins the groups, or two of them")
  func cut() throws {
    let one = try smallStudy(
      [("r1", "p1"), ("r1", "p2"), ("r2", "p2"), ("r2", "p3"), ("r3", "p3"), ("r3", "p4")], groups: groups)
    let graph = RatingGraph(try #require(one.ratings))
    let cut = SmallestCut(graph, from: [0, 1], to: [2, 3], limit: 5)
    #expect(cut.edges.count == 1 && !cut.exceedsLimit)
    // Without it nothing joins the groups.
    let lost = Set(cut.edges.map { Int(graph.row[$0]) })
    let without = RatingGraph(try #require(one.ratings)) { !lost.contains($0) }
    #expect(!without.joins(0, 1))
    let full = try smallStudy(
      ["r1", "r2", "r3"].flatMap { rater in groups.keys.sorted().map { (rater, $0) } }, groups: groups)
    let crossed = RatingGraph(try #require(full.ratings))
    // Each rater must lose both of their ratings of one side.
    #expect(SmallestCut(crossed, from: [0, 1], to: [2, 3], limit: 6).edges.count == 6)
    #expect(SmallestCut(crossed, from: [0, 1], to: [2, 3], limit: 5).exceedsLimit)
  }

  @Test("Cuts and parts agree with brute force on random graphs", arguments: 0..<20)
  func bruteForce(seed: Int) throws {
    var stream = RandomStream(seed: UInt64(seed))
    let people = ["p1": "A", "p2": "A", "p3": "B", "p4": "B", "p5": "B"]
    var pairs: [(String, String)] = []
    for rater in ["r1", "r2", "r3"] {
      for person in people.keys.sorted() where stream.uniform() < 0.55 { pairs.append((rater, person)) }
    }
    guard Set(pairs.map(\.1)).count == 5, pairs.count <= 14 else { return }
    let study = try smallStudy(pairs, groups: people)
    let ratings = try #require(study.ratings)
    let graph = RatingGraph(ratings)
    let cut = SmallestCut(graph, from: [0, 1], to: [2, 3, 4], limit: 20)
    var smallest = Int.max
    for subset in 0..<(1 << ratings.count) where subset.nonzeroBitCount < smallest {
      let rest = RatingGraph(ratings) { subset & (1 << $0) == 0 }
      if !rest.joins(0, 1) { smallest = subset.nonzeroBitCount }
    }
    #expect(cut.edges.count == smallest)
  }

  @Test("The variance of the contrast is that of dense least squares", arguments: 0..<10)
  func variance(seed: Int) throws {
    var stream = RandomStream(seed: 100 + UInt64(seed))
    let people = Dictionary(uniqueKeysWithValues: (1...8).map { ("p\($0)", $0 <= 3 ? "A" : "B") })
    var pairs: [(String, String)] = []
    for rater in 1...5 {
      for person in people.keys.sorted() where stream.uniform() < 0.5 { pairs.append(("r\(rater)", person)) }
    }
    let scores = pairs.map { _ in stream.normal() }
    let study = try smallStudy(pairs, groups: people, scores: scores)
    let graph = RatingGraph(try #require(study.ratings))
    guard graph.partCount == 1 else { return }
    let first = graph.subjects.indices.filter { graph.subjects[$0].group == 0 }
    let second = graph.subjects.indices.filter { graph.subjects[$0].group == 1 }
    let contrast = try #require(GraphContrast(graph, first, second))
    let (variance, estimate) = dense(graph, first, second, scores)
    #expect(isClose(contrast.variance, variance, relative: 1e-9))
    let ours = zip(contrast.weights, graph.row).reduce(0) { $0 + $1.0 * scores[Int($1.1)] }
    #expect(isClose(ours, estimate, relative: 1e-8, absolute: 1e-9))
    #expect(contrast.converged)
  }

  /// Dense least squares with the first rater's effect at 0, by Gauss–Jordan.
  private func dense(
    _ graph: RatingGraph, _ first: [Int], _ second: [Int], _ scores: [Double]
  ) -> (Double, Double) {
    let subjects = graph.subjects.count
    let size = subjects + graph.raters.count - 1
    var matrix = [[Double]](repeating: Array(repeating: 0, count: size + 2), count: size)
    for edge in graph.row.indices {
      let rater = Int(graph.raterOf[edge])
      let columns = [Int(graph.subjectOf[edge])] + (rater > 0 ? [subjects + rater - 1] : [])
      for one in columns {
        for other in columns { matrix[one][other] += 1 }
        matrix[one][size + 1] += scores[Int(graph.row[edge])]
      }
    }
    var c = [Double](repeating: 0, count: size)
    for subject in first { c[subject] = 1 / Double(first.count) }
    for subject in second { c[subject] = -1 / Double(second.count) }
    for row in 0..<size { matrix[row][size] = c[row] }
    for pivot in 0..<size {
      let best = (pivot..<size).max { abs(matrix[$0][pivot]) < abs(matrix[$1][pivot]) } ?? pivot
      matrix.swapAt(pivot, best)
      for row in 0..<size where row != pivot {
        let factor = matrix[row][pivot] / matrix[pivot][pivot]
        for column in pivot...(size + 1) { matrix[row][column] -= factor * matrix[pivot][column] }
      }
    }
    var variance = 0.0
    var estimate = 0.0
    for row in 0..<size {
      variance += c[row] * matrix[row][size] / matrix[row][row]
      estimate += c[row] * matrix[row][size + 1] / matrix[row][row]
    }
    return (variance, estimate)
  }
}
