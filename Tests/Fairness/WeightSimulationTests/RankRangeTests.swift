import Messages
import RatingStudy
import Scoring
import Statistics
import Testing

@testable import WeightSimulation

/// Best and worst ranks while weights move, and what happens to bands on the path.
struct RankRangeTests {
  @Test("Two components: limits and reached ranks are those of a fine sweep", arguments: 0..<6)
  func twoComponents(seed: Int) throws {
    let study = try makeStudy(["components": randomTable(15, 2, seed: UInt64(seed) + 40)])
    let scheme = try makeScheme("components: {c0: 60, c1: 40}")
    let scores = try Scorer(scheme).score(study)
    let ranges = RankRanges(scores, scheme, distance: 0.15)
    for (row, person) in ranges.people.enumerated() {
      var (best, worst) = (15, 1)
      for step in 0...3_000 {
        let share = 0.45 + 0.3 * Double(step) / 3_000
        let totals = (0..<15).map { share * scores.components[0].adjusted[$0] + (1 - share) * scores.components[1].adjusted[$0] }
        let rank = 1 + totals.count { $0 > totals[row] + 1e-9 }
        best = min(best, rank)
        worst = max(worst, rank)
      }
      // Nothing lies outside the limits, and the search reaches what the sweep does.
      #expect(person.bestLimit <= person.bestReached && person.worstReached <= person.worstLimit)
      #expect(person.bestLimit <= best && worst <= person.worstLimit)
      #expect(person.bestReached <= best && worst <= person.worstReached)
    }
  }

  @Test("The largest difference over the region is at one of its corners", arguments: 0..<20)
  func corners(seed: Int) {
    var stream = RandomStream(seed: UInt64(seed) + 1)
    let center = stream.simplex(parts: 4)
    let box = center.map { max(0, $0 - 0.1)...min(1, $0 + 0.1) }
    let differences = (0..<4).map { _ in stream.normal() }
    let corners = RankRanges.corners(box)
    for corner in corners {
      #expect(abs(corner.reduce(0, +) - 1) < 1e-12)
      #expect(zip(corner, box).allSatisfy { $0 >= $1.lowerBound - 1e-9 && $0 <= $1.upperBound + 1e-9 })
    }
    let best = corners.map { zip($0, differences).reduce(0) { $0 + $1.0 * $1.1 } }.max() ?? 0
    #expect(abs(RankRanges.largest(differences, box) - best) < 1e-9)
  }

  @Test("Equal people never pass each other; one person has rank 1")
  func ties() throws {
    let study = try makeStudy(["components": "person,a,b\nP,80,60\nQ,80,60\nR,10,20"])
    let scheme = try makeScheme("components: {a: 1, b: 1}")
    let ranges = RankRanges(try Scorer(scheme).score(study), scheme, distance: 0.2)
    #expect(ranges.people.map(\.bestLimit) == [1, 1, 3])
    #expect(ranges.people.map(\.worstLimit) == [1, 1, 3])
    #expect(ranges.people.allSatisfy { $0.isExact })
  }

  @Test("People who lack a component are ranked among all: the limits hold what a sweep with their weights spread over the rest finds")
  func lacking() throws {
    let rows = ["P,90,70,80", "Q,85,,82", "R,80,88,75", "S,,84,79", "T,78,,", "U,70,95,60"]
    let study = try makeStudy(["components": (["person,c0,c1,c2"] + rows).joined(separator: "\n")])
    let scheme = try makeScheme("missing: renormalize\ncomponents: {c0: 50, c1: 30, c2: 20}")
    let scores = try Scorer(scheme).score(study)
    let ranges = RankRanges(scores, scheme, distance: 0.1)
    #expect(ranges.people.count == 6)
    #expect(ranges.notes.contains { $0.text(in: .english).contains("3 people lack a component") })
    let columns = scores.components.map(\.adjusted)
    var (best, worst) = ([Int](repeating: 6, count: 6), [Int](repeating: 1, count: 6))
    for first in 0...40 {
      for second in 0...40 {
        let weights = [0.4 + 0.005 * Double(first), 0.2 + 0.005 * Double(second), 0.0]
        let last = 1 - weights[0] - weights[1]
        guard last >= 0.1 - 1e-12, last <= 0.3 + 1e-12 else { continue }
        let all = [weights[0], weights[1], last]
        let totals = (0..<6).map { person -> Double in
          let has = all.indices.filter { columns[$0][person].isFinite }
          return has.reduce(0) { $0 + all[$1] * columns[$1][person] } / has.reduce(0) { $0 + all[$1] }
        }
        for person in 0..<6 {
          let rank = 1 + totals.count { $0 > totals[person] + 1e-9 }
          best[person] = min(best[person], rank)
          worst[person] = max(worst[person], rank)
        }
      }
    }
    for (row, person) in ranges.people.enumerated() {
      #expect(person.bestLimit <= best[row] && worst[row] <= person.worstLimit)
      #expect(Double(person.bestLimit) <= person.rank && person.rank <= Double(person.worstLimit))
      #expect(person.bestLimit <= person.bestReached && person.worstReached <= person.worstLimit)
    }
    // T has one score, which no weight moves.
    #expect(RankRanges.extremes([78, .nan, .nan], [0.4...0.6, 0.2...0.4, 0.1...0.3]) == 78...78)
  }

  @Test("First changes of bands and fair stretches against scoring at many points of the path", arguments: 0..<4)
  func path(seed: Int) throws {
    let study = try makeStudy(["components": randomTable(24, 3, seed: UInt64(seed) + 70)])
    let rules = "pools: {by: unit}\nbands: {good: {top: 40%}, yellow: {bottom: 1}, red: {below: 62}}\n"
    let old = try makeScheme("\(rules)components: {c0: 50, c1: 30, c2: 20}")
    let new = try makeScheme("\(rules)components: {c0: 10, c1: 30, c2: 60}")
    let result = try WhatIf(before: old, after: new).run(study)
    let path = try #require(result.path)
    // Shares at t, as decimals: 1000 steps of the path.
    func score(_ step: Int) throws -> ScoreResult {
      var scheme = old
      for (index, ends) in [(50, 10), (30, 30), (20, 60)].enumerated() {
        scheme.components[index].weight = ComponentWeight(ExactDecimal(mantissa: Int64(ends.0 * (1000 - step) + ends.1 * step)))
      }
      return try Scorer(scheme).score(study)
    }
    let start = try score(0)
    var firstSeen: [String: Double] = [:]
    var fairSteps: [String: [Bool]] = [:]
    for step in 0...1000 {
      let scores = try score(step)
      for row in 0..<scores.count where scores.band[row] != start.band[row] {
        for band in [start.bandName(row), scores.bandName(row)].compactMap({ $0 }) {
          let key = "\(band) \(scores.poolName(row) ?? "")"
          if firstSeen[key] == nil { firstSeen[key] = Double(step) / 1000 }
        }
      }
      for (index, band) in old.bands.enumerated() {
        var counts: [String: (Int, Int)] = [:]
        for row in 0..<scores.count {
          let person = scores.persons.names[Int(scores.person[row])]
          let group = (Int(person.dropFirst()) ?? 0) % 2 == 0 ? "town" : "office"
          let isSelected = (scores.band[row] == Int32(index)) == band.isFavorable
          counts[group, default: (0, 0)].0 += isSelected ? 1 : 0
          counts[group, default: (0, 0)].1 += 1
        }
        let groups = counts.values.map { Proportion(successes: $0.0, trials: $0.1) }
        fairSteps[band.name, default: []].append(!ImpactRatios(groups).flagged.contains(true))
      }
    }
    for change in path.firstChanges {
      let seen = firstSeen["\(change.band) \(change.pool ?? "")"]
      #expect((change.at == nil) == (seen == nil), "\(change)")
      if let at = change.at, let seen { #expect(seen >= at - 1e-9 && seen <= at + 0.0011, "\(change) \(seen)") }
    }
    for fairness in path.fair {
      let steps = try #require(fairSteps[fairness.band])
      var disagreements = 0
      for step in 1..<1000 {
        let t = Double(step) / 1000
        let isInside = fairness.intervals.contains { t > $0[0] && t < $0[1] }
        if isInside != steps[step] { disagreements += 1 }
      }
      // Only steps that fall on an event can disagree.
      #expect(disagreements <= 2, "\(fairness)")
    }
  }
}
