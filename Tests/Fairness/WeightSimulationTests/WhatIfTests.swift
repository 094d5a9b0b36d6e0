import Foundation
import RatingStudy
import Scoring
import Statistics
import Testing
import _TestSupport

@testable import WeightSimulation

/// What a change of scheme does to people and groups.
struct WhatIfTests {
  private func schemes(_ old: [Int], _ new: [Int], rules: String = "") throws -> (Scheme, Scheme) {
    let make = { (weights: [Int]) in
      try makeScheme(
        "\(rules)components: {\(weights.enumerated().map { "c\($0): \($1)" }.joined(separator: ", "))}")
    }
    return (try make(old), try make(new))
  }

  @Test(
    "Drivers sum to the change of the total, whatever the rules",
    arguments: [
      "", "round: 2\n", "total: sum\n", "total: geometric\n", "round: {places: 1, mode: truncate}\ntotal: geometric\n",
    ])
  func drivers(rules: String) throws {
    let study = try makeStudy(["components": randomTable(40, 4, seed: 3, missing: 0.1)])
    let (old, new) = try schemes([40, 20, 15, 25], [25, 30, 0, 45], rules: rules)
    let result = try WhatIf(before: old, after: new).run(study)
    for (row, change) in result.changes.enumerated() where !change.drivers.isEmpty {
      let sum = change.drivers.reduce(0) { $0 + $1.contribution }
      #expect(abs(sum - (result.after.scores.total[row] - result.before.scores.total[row])) < 2e-9)
    }
    #expect(result.changes.contains { !$0.drivers.isEmpty })
  }

  @Test("The same scheme on both sides, and scaled weights, change nothing at all")
  func nothing() throws {
    let study = try makeStudy(["components": randomTable(30, 3, seed: 5)])
    let (old, new) = try schemes([40, 20, 15], [80, 40, 30], rules: "bands: {top: {top: 20%}}\n")
    let result = try WhatIf(before: old, after: new).run(study)
    #expect(
      result.summary
        == SimulationSummary(kendallTau: 1, meanAbsoluteRankShift: 0, maximumRankShift: 0, bandChanges: 0))
    #expect(result.swaps.isEmpty)
    #expect(result.changes.allSatisfy { change in change.drivers.allSatisfy { $0.contribution == 0 } })
  }

  @Test("Every swap of the path, against the order of the totals between swaps", arguments: [0.0, 0.15])
  func swaps(missing: Double) throws {
    let study = try makeStudy(["components": randomTable(25, 4, seed: 11, missing: missing)])
    let (old, new) = try schemes([4, 3, 2, 1], [1, 2, 5, 2])
    let result = try WhatIf(before: old, after: new).run(study)
    #expect(result.swaps.count > 20)
    #expect(zip(result.swaps, result.swaps.dropFirst()).allSatisfy { $0.at <= $1.at })
    // Total at t by the scorer itself: shares (1 − t) s + t s'.
    func totals(_ t: Double) throws -> [String: Double] {
      let shares = zip([0.4, 0.3, 0.2, 0.1], [0.1, 0.2, 0.5, 0.2]).map { (1 - t) * $0 + t * $1 }
      let scores = result.before.scores
      return Dictionary(
        uniqueKeysWithValues: (0..<scores.count).map { row in
          var (sum, weight) = (0.0, 0.0)
          for (index, component) in scores.components.enumerated() where component.adjusted[row].isFinite {
            sum += shares[index] * component.adjusted[row]
            weight += shares[index]
          }
          return (scores.persons.names[Int(scores.person[row])], sum / weight)
        })
    }
    let start = try totals(0)
    for swap in result.swaps {
      let at = try totals(swap.at)
      #expect(abs(at[swap.up]! - at[swap.down]!) < 1e-9)
      let later = try totals(min(1, swap.at + 1e-7))
      #expect(later[swap.up]! > later[swap.down]!)
    }
    // People whose order differs at the ends have an odd number of swaps, others an even one.
    let end = try totals(1)
    let names = start.keys.sorted()
    for i in names.indices {
      for j in names.indices.dropFirst(i + 1) {
        let count = result.swaps.count { Set([$0.up, $0.down]) == Set([names[i], names[j]]) }
        let reverses = (start[names[i]]! > start[names[j]]!) != (end[names[i]]! > end[names[j]]!)
        #expect(count % 2 == (reverses ? 1 : 0))
      }
    }
  }

  @Test("τ-b of one pool is the textbook one: Handbook's heights and weights, 22 concordant of 28, τ = .57")
  func kendall() {
    var agreement = KendallPairs()
    agreement.add([1, 2, 3, 4, 5, 6, 7, 8], [3, 4, 1, 2, 5, 7, 8, 6])
    #expect(abs((agreement.tauB ?? 0) - 16.0 / 28) < 1e-15)
    var tied = KendallPairs()
    tied.add([1, 1, 3, 4], [2, 1, 2, 4])
    #expect(tied.tauB == RankCorrelation.kendallTauB([1, 1, 3, 4], [2, 1, 2, 4]))
    var all = KendallPairs()
    all.add([1, 1], [1, 2])
    #expect(all.tauB == nil)
  }

  @Test("Groups: rates, ratios over the best, intervals by units; four fifths exactly is not below")
  func groups() throws {
    // 60 of 100 against 48 of 100, in units of ten people.
    var lines = ["person,group,unit,a"]
    for person in 0..<200 {
      let isTown = person < 100
      let index = person % 100
      lines.append("p\(person),\(isTown ? "town" : "office"),\(isTown ? "t" : "o")\(index / 10),\(index < (isTown ? 60 : 48) ? 90 : 50)")
    }
    let study = try makeStudy(["components": lines.joined(separator: "\n")])
    let scheme = try makeScheme("components: {a: 1}\nbands: {good: {above: 80}}")
    let groups = try WhatIf(before: scheme, after: scheme).run(study).before.groups
    #expect(groups.map(\.group) == ["office", "town"])
    #expect(groups.map(\.selectionRate) == [0.48, 0.6])
    #expect(groups.map(\.isBelowFourFifths) == [false, false])
    #expect(abs((groups[0].impactRatio ?? 0) - 0.8) < 1e-15)
    let interval = try #require(groups[0].impactInterval)
    #expect(interval[0] < 0.8 && interval[1] > 0.8)
    #expect(groups[1].impactRatio == 1 && groups[1].impactInterval == nil)
  }

  @Test("With cards only, keeping clear of them is what counts")
  func cards() throws {
    let study = try makeStudy(["components": "person,group,a\nA,x,50\nB,x,70\nC,y,70\nD,y,80"])
    let scheme = try makeScheme("components: {a: 1}\nbands: {red: {below: 60}}")
    let groups = try WhatIf(before: scheme, after: scheme).run(study).before.groups
    #expect(groups.map(\.selectionRate) == [0.5, 1])
    #expect(groups.map(\.isBelowFourFifths) == [true, false])
  }

  @Test("Bands, caps and rules may differ too; the path is then left out, and it is said")
  func otherRules() throws {
    let study = try makeStudy(["components": randomTable(20, 2, seed: 9)])
    let old = try makeScheme("components: {c0: 1, c1: 1}\nbands: {top: {top: 50%}}")
    let new = try makeScheme("total: geometric\ncomponents: {c0: 1, c1: 1}\nbands: {top: {top: 10%}}")
    let result = try WhatIf(before: old, after: new).run(study)
    #expect(result.summary.bandChanges >= 7)
    #expect(result.swaps.isEmpty && !result.notes.isEmpty)
    #expect(result.changes[0].drivers.map(\.component) == ["total"])
  }

  @Test("One person, one component, nobody in common")
  func smallest() throws {
    let study = try makeStudy(["components": "person,a,b\nP,1,"])
    let old = try makeScheme("components: {a: 1}")
    let result = try WhatIf(before: old, after: old).run(study)
    #expect(result.summary.kendallTau == nil)
    #expect(result.before.importance.map(\.covarianceShare) == [nil])
    let other = try makeScheme("components: {b: 1}")
    #expect(throws: ScoringError.self) { try WhatIf(before: old, after: other).run(study) }
  }

  @Test("JSON has the keys of the design")
  func json() throws {
    let study = try makeStudy(["components": randomTable(6, 2, seed: 1)])
    let (old, new) = try schemes([1, 1], [2, 1], rules: "bands: {top: {top: 50%}}\n")
    let data = Data(try ParsedJSON.bytes(of: try WhatIf(before: old, after: new).run(study)))
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(Set(object.keys) == ["before", "after", "changes", "summary", "swaps", "path"])
    let before = try #require(object["before"] as? [String: Any])
    #expect(Set(before.keys) == ["weights", "people", "importance", "groups"])
    #expect((before["weights"] as? [String: Int]) == ["c0": 1, "c1": 1])
    let person = try #require((before["people"] as? [[String: Any]])?.first)
    #expect(Set(person.keys) == ["person", "period", "pool", "total", "rank", "band"])
    let change = try #require((object["changes"] as? [[String: Any]])?.first)
    #expect(Set(change.keys) == ["person", "period", "rankBefore", "rankAfter", "bandBefore", "bandAfter", "drivers"])
  }
}
