import MarkingQuality
import Messages
import RaterBias
import RatingStudy
import Statistics
import Testing
import _TestSupport

/// Tables that are short of something, or have too much of it.
@Suite("Hard cases of marking") struct HardCaseTests {
  private static func report(_ rows: [[String?]], _ columns: [String]? = nil, _ change: (inout MarkingOptions) -> Void = { _ in }) throws
    -> MarkingReport
  {
    var options = MarkingOptions()
    (options.tolerance.whole, options.draws, options.resamples) = (4, 2_000, 60)
    change(&options)
    let study = try MarkingFixture.study(rows, columns ?? ["person", "rater", "score", "definitive"])
    return MarkingAnalysis(study, period: 0, components: nil, options).report()
  }

  @Test("Grades of no scripts, of counts of 0 and of too many are refused, each with its reason")
  func none() throws {
    let rows = MarkingFixture(scripts: 0).rows()
    let found = try Self.report(rows) { $0.boundaries = GradeBoundary.list("A:60,B:50") ?? [] }
    #expect(found.grades?.bases[0].reason?.text(in: .english).contains("no live script") == true)
    var options = MarkingOptions()
    (options.reliability, options.boundaries) = (0.8, GradeBoundary.list("A:60,B:50") ?? [])
    for (counts, scripts, reason) in [([], 0, "no live script"), ([2e14, 9e14], 1_000_000_000_000_000, "10¹⁵")] as [([Double], Int, String)]
    {
      let scores = ScoreCounts(scores: counts.indices.map { 50 + 10 * Double($0) }, counts: counts)
      let basis = try #require(MarkingReport(of: scores, called: "total", options).grades?.bases.first)
      #expect(basis.scripts == scripts && basis.accuracy == nil && basis.reason?.text(in: .english).contains(reason) == true)
    }
  }

  @Test("A marker who is 8 above on every seed is flagged and adjusted by what the seeds say; it is not said of all markers")
  func constant() throws {
    var stream = RandomStream(seed: 3)
    var rows: [[String?]] = []
    for seed in 0..<15 {
      for marker in 0..<5 {
        let error = marker == 4 ? 8 : stream.normal().rounded()
        rows.append(["S\(seed)", "M\(marker)", String(Int(40 + 2 * Double(seed) + error)), String(40 + 2 * seed)])
      }
    }
    for script in 0..<20 { rows.append(["L\(script)", "M\(script % 5)", String(40 + script), nil]) }
    let found = try Self.report(rows) { $0.smallestEffect = 1 }
    let seeds = try #require(found.parts.first?.seeds)
    let own = seeds.markers[4]
    #expect(own.difference.verdict == .flagged && own.adjustment.action == .adjust && own.adjustment.applied == -8)
    #expect(own.difference.interval.map { $0[0] < 8 && 8 < $0[1] } == true && (seeds.difference.estimate ?? 0) > 1)
    #expect(!found.looks.contains { $0.text(in: .english).contains("all markers together") })
    // Four of five are never out: by their rate nobody would be stopped by chance.
    #expect(own.stop != nil && seeds.stoppedByChance.map { $0 < 0.01 } == true)
    let seedsOnly = try #require(Self.report(rows.filter { $0[3] != nil }).parts.first?.seeds)
    #expect(seedsOnly.markers[4].difference.verdict == .flagged && seedsOnly.markers[4].adjustment.action == .none)
  }

  @Test("Times stand in the order of the clock; what can't be put in order gives way to rows, and it is said so, as are missing cells")
  func order() throws {
    func rows(_ times: [String?]) -> [[String?]] {
      [["S1", "50", "40"], ["S2", "50", "40"], ["S3", "50", "40"], ["L1", "44", nil], ["L2", "45", nil], ["L3", "46", nil]].enumerated()
        .map { [$1[0], "X", $1[1], $1[2], times[$0]] }
    }
    func before(_ times: [String?]) throws -> (Int?, [String]) {
      let found = try Self.report(rows(times), ["person", "rater", "score", "definitive", "time"])
      return (found.parts.first?.seeds?.markers[0].stop?.marksBefore, found.notes.map { $0.text(in: .english) })
    }
    #expect(try before(["8:00", "9:00", "10:00", "9:30", "9:45", "10:15"]).0 == 2)
    let dates = [("3", "8:00"), ("3", "23:59"), ("12", "7:05:01.5"), ("3", "10:00"), ("4", "9:00"), ("12", "07:05:02")]
    #expect(try before(dates.map { "2026-05-\($0.0) \($0.1)" }).0 == 2)
    #expect(try before(dates.map { "2026/5/\($0.0)" }).0 == 2)
    // Noon in Greenwich is later than 13:00 two hours east of it.
    let zoned = ["01:00Z", "02:00Z", "12:00Z", "13:00+02:00", "13:00-02:00", "12:01Z"]
    #expect(try before(zoned.map { "2026-05-03T\($0)" }).0 == 1)
    for wrong in ["3 May", "10:00 pm", "12:61", "03.05.2026", "7"] {
      let found = try before(["8:00", "9:00", "10:00", "9:30", wrong, "10:15"])
      #expect(found.0 == 0 && found.1.contains { $0.contains("Column time can't be put in order") }, "\(wrong)")
    }
    let missing = try before(["8:00", "9:00", "10:00", "9:30", nil, "10:15"])
    #expect(missing.0 == 1 && missing.1.contains { $0.hasPrefix("1 mark has nothing in column time") })
  }

  @Test("A definitive mark that is no number leaves its mark out, and it is said; a dash is none")
  func definitive() throws {
    let found = try Self.report([
      ["S1", "X", "50", "40"], ["S2", "X", "50", "40 marks"], ["S3", "X", "41", "40"], ["L1", "X", "44", "-"], ["L2", "X", "45", nil],
    ])
    #expect(found.parts[0].liveScripts == 2 && found.parts[0].seeds?.seeds == 2)
    #expect(
      found.notes.contains { $0.text(in: .english).contains("1 mark is left out") && $0.text(in: .english).contains("row 3: 40 marks") })
  }

  @Test("Of the higher of two the accuracy is that of its draws, which its interval holds")
  func higher() throws {
    var fixture = MarkingFixture(markers: 12, seeds: 0, scripts: 600, doubleEvery: 1)
    fixture.error = 5
    let found = try Self.report(fixture.rows()) {
      ($0.rule, $0.range, $0.draws) = (.higher, 0...100, 50_000)
      $0.boundaries = GradeBoundary.list("A:70,B:60,C:50") ?? []
    }
    let basis = try #require(found.grades?.bases.last)
    let drawn = try #require(found.parts[0].double?.rules.first { $0.rule == .higher }?.rightGrade)
    let own = try #require(basis.accuracy)
    #expect(abs(own.value - drawn) < 0.03 && own.interval.map { $0[0] < drawn && drawn < $0[1] } == true, "\(own) \(drawn)")
    #expect((basis.tooHigh?.value ?? 0) > 2 * (basis.tooLow?.value ?? 1))
    #expect(isClose(basis.table.reduce(0) { $0 + $1.reduce(0, +) }, 1, absolute: 1e-6))
  }

  @Test("Errors don't make slopes; a marker who draws marks together is told, with marks within those of seeds")
  func slope() throws {
    var fixture = MarkingFixture(markers: 8, seeds: 60, scripts: 80, doubleEvery: 0)
    (fixture.error, fixture.deviation) = (5, 6)
    let none = try #require(Self.report(fixture.rows()).parts.first?.seeds)
    #expect(none.markers.allSatisfy { ($0.adjustment.slopeQValue ?? 0) > 0.05 && $0.adjustment.points.isEmpty })
    let rows = fixture.rows().map { row -> [String?] in
      guard row[1] == "M0", let mark = Double(row[2] ?? "") else { return row }
      return [row[0], row[1], String(60 + (mark - 60) * 0.3), row[3]]
    }
    let own = try #require(Self.report(rows).parts.first?.seeds?.markers.first)
    #expect((own.adjustment.slopeQValue ?? 1) < 0.001 && own.adjustment.slopeInterval.map { $0[0] < 0.3 && 0.3 < $0[1] } == true)
    #expect(own.adjustment.points.count == 3 && own.adjustment.points.allSatisfy { $0.interval[0] < $0.adjusted })
  }

  @Test("A typo among fine steps takes no time; components named twice count once; markers who always agree are told so")
  func odd() throws {
    var rows: [[String?]] = (0..<30).flatMap { [["S\($0)", "a", "\(Double($0) + 0.001)", nil], ["S\($0)", "b", "\(Double($0))", nil]] }
    rows[1][2] = "900000000000"
    #expect(try Self.report(rows).parts[0].double?.beyond.count ?? 0 <= 14)
    let same: [[String?]] = (0..<40).flatMap { own in ["a", "b"].map { ["S\(own)", $0, String(30 + own), nil] } }
    let found = try Self.report(same) { $0.boundaries = GradeBoundary.list("A:60,B:50") ?? [] }
    #expect(found.grades?.bases.allSatisfy { $0.reason?.text(in: .english).contains("too small") == true } == true)
    let twice = MarkingAnalysis(try MarkingFixture.study(same), period: 0, components: [0, 0], MarkingOptions()).report()
    #expect(twice.parts.count == 1 && twice.parts[0].liveMarks == 80)
  }
}
