import RatingStudy
import Scoring
import Statistics
import StudyModel
import Testing

@testable import WeightSimulation

/// How sure bands are. Whether what is said comes true is tested with the generator of studies (`BandCalibrationTests`).
struct BandCertaintyTests {
  private static let rules = "bands: {excellent: {top: 20%}, low: {bottom: 10%}}\n"

  /// People rated in two components by raters with severities of their own; and what they would get without error.
  private func generated(people: Int, raters: Int, seed: UInt64) throws -> (study: Study, truth: Study) {
    var stream = RandomStream(seed: seed).substream("certainty")
    let severity = (0..<raters).map { _ in 2 * stream.normal() }
    var rows = ["rater,person,component,score"]
    var trueRows = rows
    for person in 0..<people {
      let merit = 3 * stream.normal()
      for component in ["x", "y"] {
        let own = 80 + merit + 1.5 * stream.normal()
        trueRows.append("t,p\(person),\(component),\(own)")
        // Each is met by half of the raters.
        for rater in 0..<raters where (rater + person) % 2 == 0 {
          rows.append("r\(rater)\(component),p\(person),\(component),\(own + severity[rater] + 2 * stream.normal())")
        }
      }
    }
    return (
      try makeStudy(["ratings": rows.joined(separator: "\n")]), try makeStudy(["ratings": trueRows.joined(separator: "\n")])
    )
  }

  private func schemes() throws -> (Scheme, Scheme) {
    let make = { (x: Int, y: Int) in
      try makeScheme("\(Self.rules)components: {x: {weight: \(x), from: ratings}, y: {weight: \(y), from: ratings}}")
    }
    return (try make(70, 30), try make(30, 70))
  }

  @Test("Same figures on one thread and on four; another seed, others")
  func threads() throws {
    let (old, new) = try schemes()
    let (study, _) = try generated(people: 30, raters: 4, seed: 3)
    func flips(_ threads: Int, _ seed: UInt64) throws -> [Double] {
      var options = BandCertaintyOptions()
      options.draws = 50
      options.threads = threads
      options.seed = seed
      return try BandCertainty(
        before: old, after: new, study, try StudyModel.fit(study), period: 0, adjuster: NormalizationAdjuster(),
        options: options
      ).rows.flatMap { [$0.flip, $0.rightBefore, $0.sameAfter] }
    }
    #expect(try flips(1, 1) == flips(4, 1))
    #expect(try flips(1, 1) != flips(1, 2))
  }

  @Test("More ratings make bands surer; the same scheme on both sides flips nobody; what is not rated is named")
  func sense() throws {
    let (old, _) = try schemes()
    func mean(_ raters: Int) throws -> Double {
      let (study, _) = try generated(people: 40, raters: raters, seed: 11)
      var options = WhatIf.Options()
      var certainty = BandCertaintyOptions()
      certainty.draws = 60
      options.certainty = certainty
      let result = try WhatIf(before: old, after: old, options: options).run(study)
      let rows = try #require(result.certainty?.rows)
      #expect(rows.allSatisfy { $0.flip == 0 })
      #expect(result.changes[0].flipProbability == 0)
      return rows.reduce(0) { $0 + $1.rightBefore } / Double(rows.count)
    }
    #expect(try mean(16) > mean(4))
  }
}
