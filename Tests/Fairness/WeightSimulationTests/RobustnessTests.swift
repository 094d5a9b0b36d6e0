import RatingStudy
import Scoring
import Statistics
import Testing
import _TestSupport

@testable import WeightSimulation

/// Ranks over regions of weights, exact and drawn.
struct RobustnessTests {
  @Test(
    "Winning probabilities in closed form (Varsi 1973)",
    arguments: [
      ([1, -1], 0.5), ([2, -1], 2.0 / 3), ([1, 1, -1], 0.75), ([1, -1, -1], 0.25), ([0, 0, 1, -1], 0.5), ([0, 0], 0), ([1, 0], 1),
    ] as [([Double], Double)])
  func closedForms(differences: [Double], expected: Double) {
    #expect(abs(PairwiseWins.probability(of: differences) - expected) < 1e-15)
  }

  @Test("The recursion against drawing", arguments: 0..<5)
  func recursion(seed: Int) {
    var stream = RandomStream(seed: UInt64(seed) + 1)
    let differences = (0..<6).map { _ in stream.normal() }
    let draws = 40_000
    var (wins, ordinalWins) = (0, 0)
    for _ in 0..<draws {
      var weights = stream.simplex(parts: 6)
      if zip(weights, differences).reduce(0, { $0 + $1.0 * $1.1 }) > 0 { wins += 1 }
      weights.sort(by: >)
      if zip(weights, differences).reduce(0, { $0 + $1.0 * $1.1 }) > 0 { ordinalWins += 1 }
    }
    let exact = PairwiseWins.probability(of: differences)
    #expect(abs(Double(wins) / Double(draws) - exact) < 4 * (exact * (1 - exact) / Double(draws)).squareRoot() + 1e-9)
    let ordinal = PairwiseWins.probability(of: PairwiseWins.ordinal(differences))
    #expect(
      abs(Double(ordinalWins) / Double(draws) - ordinal) < 4 * (ordinal * (1 - ordinal) / Double(draws)).squareRoot() + 1e-9)
  }

  /// Means and variances of drawn weights.
  private func moments(_ region: WeightRegion, _ center: [Double], draws: Int = 40_000) throws -> (mean: [Double], variance: [Double]) {
    let sampler = try #require(WeightSampler(region, center: center))
    var stream = RandomStream(seed: 5)
    var sums = [Double](repeating: 0, count: center.count)
    var squares = sums
    sampler.draw(draws, from: &stream) { weights in
      for index in sums.indices {
        sums[index] += weights[index]
        squares[index] += weights[index] * weights[index]
      }
    }
    let means = sums.map { $0 / Double(draws) }
    return (means, zip(squares, means).map { $0 / Double(draws) - $1 * $1 })
  }

  @Test("Uniform on the simplex: mean 1/d, variance (d − 1)/(d²(d + 1))", arguments: [2, 3, 6, 8])
  func simplexMoments(parts: Int) throws {
    let (mean, variance) = try moments(.simplex, Array(repeating: 1 / Double(parts), count: parts))
    let d = Double(parts)
    let expected = (d - 1) / (d * d * (d + 1))
    for index in 0..<parts {
      #expect(abs(mean[index] - 1 / d) < 4 * (expected / 40_000).squareRoot())
      #expect(abs(variance[index] - expected) < 0.05 * expected)
    }
  }

  @Test("Ordered weights average to the rank-order centroids .6111, .2778, .1111, in the scheme's order")
  func centroids() throws {
    let (mean, _) = try moments(.ordinal, [0.2, 0.5, 0.3])
    for (drawn, expected) in zip(mean, [1.0 / 9, 11.0 / 18, 5.0 / 18]) { #expect(abs(drawn - expected) < 0.005) }
  }

  @Test("A box keeps its bounds and its center; a region without interior is refused")
  func box() throws {
    let sampler = try #require(WeightSampler(.box(0.1), center: [0.5, 0.3, 0.15, 0.05]))
    var stream = RandomStream(seed: 2)
    var outside = 0
    sampler.draw(5_000, from: &stream) { weights in
      for (weight, center) in zip([weights[0], weights[1], weights[2], weights[3]], [0.5, 0.3, 0.15, 0.05]) {
        if weight < max(0, center - 0.1) - 1e-9 || weight > center + 0.1 + 1e-9 { outside += 1 }
      }
      if abs(weights[0] + weights[1] + weights[2] + weights[3] - 1) > 1e-9 { outside += 1 }
    }
    #expect(outside == 0)
    let (mean, _) = try moments(.box(0.1), [0.4, 0.3, 0.3])
    for (drawn, expected) in zip(mean, [0.4, 0.3, 0.3]) { #expect(abs(drawn - expected) < 0.005) }
    // w2 + w3 ≤ w1 and w1 ≤ w3 leave a single point.
    let degenerate = WeightRegion.linear([
      LinearConstraint([-1, 1, 1], atMost: 0), LinearConstraint([1, 0, -1], atMost: 0),
    ])
    #expect(WeightSampler(degenerate, center: [0.5, 0.2, 0.3]) == nil)
    #expect(WeightRegion("box:0.1") == .box(0.1) && WeightRegion("box:x") == nil && WeightRegion("cube") == nil)
  }

  @Test("A box as wide as the simplex is the simplex: hit-and-run against exact draws")
  func chains() throws {
    let (mean, variance) = try moments(.box(1), [0.25, 0.25, 0.25, 0.25])
    for index in 0..<4 {
      #expect(abs(mean[index] - 0.25) < 0.006)
      #expect(abs(variance[index] - 0.0375) < 0.003)
    }
  }

  private func result(_ table: String, _ text: String) throws -> (ScoreResult, Scheme) {
    let scheme = try makeScheme(text)
    return (try Scorer(scheme).score(makeStudy(["components": table])), scheme)
  }

  private static let four = "components: {c0: 4, c1: 3, c2: 2, c3: 1}"

  @Test("Rows sum to 1, columns too without ties; drawn and exact agree; people with equal scores tie")
  func laws() throws {
    let (scores, scheme) = try result(randomTable(30, 4, seed: 6), Self.four)
    var options = RobustnessOptions()
    options.draws = 20_000
    let robustness = Robustness(scores, scheme, options)
    for row in robustness.rows {
      #expect(abs(row.acceptability.reduce(0, +) - 1) < 1e-12)
      let drawn = row.acceptability.enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element }
      #expect(abs(drawn - row.expectedRank) < 0.2)
      #expect(row.isExact)
      #expect((row.centralWeights == nil) == (row.acceptability[0] == 0))
      if let central = row.centralWeights { #expect(abs(central.reduce(0, +) - 1) < 1e-9 && row.confidence == 1) }
    }
    for rank in 0..<30 { #expect(abs(robustness.rows.reduce(0) { $0 + $1.acceptability[rank] } - 1) < 1e-9) }
    let (tied, _) = try result("person,c0,c1,c2,c3\nA,1,2,3,4\nB,1,2,3,4\nC,0,0,0,0", Self.four)
    let rows = Robustness(tied, scheme, options).rows
    #expect(rows[0].acceptability == [1, 0, 0] && rows[1].acceptability == [1, 0, 0] && rows[2].acceptability == [0, 0, 1])
    #expect(rows[0].wins == [0, 0, 1] && rows[2].expectedRank == 3)
  }

  @Test("One thread or four, the same figures; another seed, others")
  func threads() throws {
    let (scores, scheme) = try result(randomTable(40, 4, seed: 8, missing: 0.1), Self.four)
    var options = RobustnessOptions()
    options.draws = 3_000
    let one = Robustness(scores, scheme, options)
    options.threads = 4
    let four = Robustness(scores, scheme, options)
    #expect(one.rows.map(\.acceptability) == four.rows.map(\.acceptability))
    #expect(one.rows.map(\.centralWeights) == four.rows.map(\.centralWeights))
    options.seed = 2
    #expect(Robustness(scores, scheme, options).rows.map(\.acceptability) != one.rows.map(\.acceptability))
    #expect(one.rows.contains { !$0.isExact && $0.wins.isEmpty })
  }

  @Test("The kernel's order against a plain sort, bunched totals included", arguments: 0..<20)
  func kernel(seed: Int) {
    var stream = RandomStream(seed: UInt64(seed) + 10)
    let n = 1 + stream.integer(below: 60)
    let columns = (0..<3).map { _ in
      (0..<n).map { person in person % 5 == 0 ? 1e6 : (stream.uniform() * 4).rounded() + (seed % 2 == 0 ? stream.uniform() : 0) }
    }
    let kernel = RankKernel(columns, people: n)
    let workspace = RankWorkspace(people: n)
    kernel.rank([0.2, 0.5, 0.3], workspace)
    let totals = (0..<n).map { workspace.total(of: $0) }
    let order = (0..<n).map { workspace.person(at: $0) }
    #expect(order.map { totals[$0] } == totals.sorted(by: >))
    #expect(Set(order).count == n)
    for person in 0..<n { #expect(workspace.rank(of: person) == totals.count { $0 > totals[person] }) }
  }

  static let available = ReferenceData.exists("weights/tai23_normalised.csv", "weights/tai23_smaa_expected.json")

  @Test(
    "TAI of 23 countries: pairwise wins and expected ranks to 1e-9, acceptabilities within 4 Monte Carlo errors", .enabled(if: available))
  func technologyAchievement() throws {
    let (study, components) = try TechnologyAchievementTests.countries()
    let scheme = Scheme(components: components.map { SchemeComponent($0, weight: ComponentWeight(1)) })
    var options = RobustnessOptions()
    options.draws = 50_000
    let robustness = Robustness(try Scorer(scheme).score(study), scheme, options)
    let expected = try ReferenceData.json("weights/tai23_smaa_expected.json")
    let names = try #require(expected["countries"].array).compactMap { $0.string?.replacing(" ", with: "_") }
    let rows = try names.map { name in try #require(robustness.rows.first { $0.person == name }) }
    let positions = names.map { name in robustness.rows.firstIndex { $0.person == name } ?? 0 }
    for (i, row) in rows.enumerated() {
      #expect(abs(row.expectedRank - (expected["expected_rank_exact"][i].double ?? 0)) < 1e-9)
      for j in names.indices {
        #expect(abs(row.wins[positions[j]] - (expected["pwi_exact"][i][j].double ?? 0)) < 1e-9)
        let share = expected["rank_acceptability_mc2e6"][i][j].double ?? 0
        let error = (share * (1 - share) * (1 / 50_000 + 1 / 2e6)).squareRoot()
        #expect(abs(row.acceptability[j] - share) <= 5 * error + 1e-4)
      }
    }
  }
}
