import Messages
import RatingStudy
import Scoring
import Statistics
import Testing

@testable import WeightSimulation

/// Weights that keep impact ratios, and regions written as constraints.
struct FairRegionTests {
  private func region(seed: UInt64 = 3) throws -> (FairRegion, Scheme, Study) {
    let study = try makeStudy(["components": randomTable(60, 3, seed: seed)])
    let rules = "bands: {good: {top: 30%}, red: {below: 65}}\n"
    let old = try makeScheme("\(rules)components: {c0: 5, c1: 3, c2: 2}")
    let new = try makeScheme("\(rules)components: {c0: 2, c1: 3, c2: 5}")
    var options = WhatIf.Options()
    options.searchesFairWeights = true
    let result = try WhatIf(before: old, after: new, options: options).run(study)
    return (try #require(result.fairRegion), new, study)
  }

  @Test("Every point of the grid is judged as the scorer would")
  func points() throws {
    let (region, scheme, study) = try region()
    #expect(region.resolution == 20)
    #expect(region.points.count == 231)
    for point in region.points.prefix(40) {
      var own = scheme
      for (index, weight) in point.weights.enumerated() {
        own.components[index].weight = ComponentWeight(ExactDecimal(mantissa: Int64((weight * 20).rounded())))
      }
      let scores = try Scorer(own).score(study)
      for (band, rule) in own.bands.enumerated() {
        let groups = [0, 1].map { group -> Proportion in
          let rows = (0..<scores.count).filter { (Int(scores.persons.names[Int(scores.person[$0])].dropFirst()) ?? 0) % 2 == group }
          return Proportion(
            successes: rows.count { (scores.band[$0] == Int32(band)) == rule.isFavorable }, trials: rows.count)
        }
        #expect(point.isFair[band] == !ImpactRatios(groups).flagged.contains(true))
      }
    }
  }

  @Test("The nearest fair weights are fair, and nothing in the front is beaten")
  func front() throws {
    let (region, _, _) = try region(seed: 8)
    for (band, near) in region.nearest.enumerated() {
      guard let near else { continue }
      let point = try #require(region.points.first { $0.weights == near.weights })
      #expect(point.isFair[band])
    }
    #expect(!region.pareto.isEmpty)
    for point in region.pareto {
      let isBeaten = region.points.contains { other in
        guard let discrepancy = other.discrepancy, let ratio = other.ratios[0], let stability = other.stability,
          let ownDiscrepancy = point.discrepancy, let ownRatio = point.ratios[0], let ownStability = point.stability
        else { return false }
        return discrepancy <= ownDiscrepancy && ratio >= ownRatio && stability >= ownStability
          && (discrepancy < ownDiscrepancy || ratio > ownRatio || stability > ownStability)
      }
      #expect(!isBeaten)
    }
  }

  @Test("Grids have all ways of sharing, and stay within the bound", arguments: 2...8)
  func grids(components: Int) {
    let resolution = FairRegion.resolution(components)
    let grid = FairRegion.grid(components, resolution)
    #expect(grid.count <= FairRegion.mostPoints || resolution == 2)
    #expect(Set(grid).count == grid.count)
    let sums = grid.allSatisfy { $0.reduce(0, +) == resolution }
    #expect(sums)
  }

  @Test("Constraints as people write them")
  func constraints() throws {
    let text = "# bounds\nunit >= 0.2\nunit + head <= 0.5\n\nleaders >= team-day  # a name with a sign\n2*unit <= leaders + 0.1"
    let region = try WeightRegion(constraints: text, components: ["unit", "head", "leaders", "team-day"], file: "region.txt")
    #expect(
      region
        == .linear([
          LinearConstraint([-1, 0, 0, 0], atMost: -0.2), LinearConstraint([1, 1, 0, 0], atMost: 0.5),
          LinearConstraint([0, 0, -1, 1], atMost: 0), LinearConstraint([2, 0, -1, 0], atMost: 0.1),
        ]))
  }

  @Test("What can't be read is named with its line")
  func wrongConstraints() throws {
    var rows: [Int?] = []
    do throws(DataError) {
      _ = try WeightRegion(
        constraints: "unit >= 0.2\nunits <= 1\nunit 0.5", components: ["unit"], file: "region.txt")
    } catch {
      rows = error.problems.map { $0.row }
    }
    #expect(rows == [2, 3])
    #expect(throws: DataError.self) { try WeightRegion(constraints: "# nothing", components: ["unit"], file: "r") }
  }

  @Test("Ranks over linear constraints keep them, and where a component weighs nothing it is left out")
  func linear() throws {
    let study = try makeStudy(["components": randomTable(20, 3, seed: 2)])
    let scheme = try makeScheme("components: {c0: 5, c1: 0, c2: 5}")
    var options = RobustnessOptions()
    options.draws = 2_000
    options.region = try WeightRegion(constraints: "c0 >= 0.4", components: ["c0", "c1", "c2"], file: "r")
    let robustness = Robustness(try Scorer(scheme).score(study), scheme, options)
    let first = try #require(robustness.rows.first { $0.centralWeights != nil }?.centralWeights)
    #expect(first[0] >= 0.4 && first[1] == 0)
  }
}
