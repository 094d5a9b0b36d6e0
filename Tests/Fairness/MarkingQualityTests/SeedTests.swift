import MarkingQuality
import Messages
import RaterBias
import RatingStudy
import Statistics
import Testing
import _TestSupport

/// Markers beside the definitive marks of seeds: counts by hand, verdicts, stages, adjustments, level and coverage.
@Suite("Seeds") struct SeedTests {
  private static func report(_ study: Study, _ change: (inout MarkingOptions) -> Void = { _ in }) -> MarkingReport {
    var options = MarkingOptions()
    options.tolerance.whole = 3
    options.draws = 1_000
    options.resamples = 60
    change(&options)
    return MarkingAnalysis(study, period: 0, components: nil, options).report()
  }

  private static let byHand: [[String?]] = [
    ["P1", "X", "50", "50", "standardisation"], ["P2", "X", "58", "54", "standardisation"], ["S1", "X", "44", "40", "live"],
    ["L1", "X", "47", nil, "live"], ["S2", "X", "55", "50", "live"], ["S3", "X", "63", "60", "live"], ["S4", "X", "76", "70", "live"],
    ["L2", "X", "66", nil, "live"], ["P1", "Y", "51", "50", "standardisation"], ["P2", "Y", "54", "54", "standardisation"],
    ["S1", "Y", "40", "40", "live"], ["S2", "Y", "49", "50", "live"], ["S3", "Y", "61", "60", "live"], ["S4", "Y", "70", "70", "live"],
    ["L3", "Y", "52", nil, "live"], ["Z1", "Z", "52", nil, "live"], ["S1", "Z", "41", "40", "live"],
  ]

  @Test("Counts, differences, stages and stops are those of the table")
  func counts() throws {
    let study = try MarkingFixture.study(Self.byHand, ["person", "rater", "score", "definitive", "stage"])
    let seeds = try #require(Self.report(study).parts.first?.seeds)
    #expect(seeds.seeds == 4 && seeds.marks == 9 && seeds.markers.map(\.marker) == ["X", "Y", "Z"])
    let x = seeds.markers[0]
    // 4, 5, 3, 6 above: one of four within 3.
    #expect(x.seeds == 4 && x.within?.count == 1 && x.difference.estimate == 4.5 && x.largest == 6)
    #expect(isClose(try #require(x.spread), (5.0 / 3).squareRoot(), absolute: 1e-12))
    // Clopper & Pearson of 1 in 4.
    #expect(isClose(try #require(x.within?.interval?[0]), 0.006309463, absolute: 1e-8))
    #expect(isClose(try #require(x.within?.interval?[1]), 0.8058796, absolute: 1e-6))
    #expect(x.standardisation?.within.count == 1 && x.standardisation?.isApproved == false && x.standardisation?.meanDifference == 2)
    // Out of tolerance at the first, second and fourth; of two live scripts one was marked before the fourth.
    #expect(x.stop?.seed == 4 && x.stop?.outAt == [1, 2, 4] && x.stop?.marksBefore == 1 && x.stop?.marksAfter == 1)
    #expect(seeds.markers[1].stop == nil && seeds.markers[1].standardisation?.isApproved == true)
    // A marker with one seed: nothing is said, and why.
    let z = seeds.markers[2]
    #expect(z.difference.verdict == .untestable && z.adjustment.action == .untestable && z.difference.detectable != nil)
    #expect(z.message.text(in: .english).contains("1 mark only"))
    #expect(!seeds.isOrdered)
    // Rows in another order with their place stated: the same.
    let ordered = Self.byHand.enumerated().map { $1 + [String($0)] }
    let shuffled = try MarkingFixture.study(Array(ordered.reversed()), ["person", "rater", "score", "definitive", "stage", "order"])
    let again = try #require(Self.report(shuffled).parts.first?.seeds)
    #expect(again.isOrdered && again.markers[0].stop == x.stop && again.markers[0].difference.interval == x.difference.interval)
  }

  @Test("A lenient marker is flagged and would be adjusted by what was planted; the others' marks stand")
  func lenient() throws {
    var fixture = MarkingFixture()
    (fixture.lenient, fixture.seeds) = (5, 16)
    let report = Self.report(try fixture.study()) { $0.boundaries = GradeBoundary.list("A:70,B:60,C:50") ?? [] }
    let markers = try #require(report.parts[0].seeds).markers
    let own = markers[0].adjustment
    #expect(markers[0].difference.verdict == .flagged && own.action == .adjust)
    #expect(own.interval.map { $0[0] < -5 && -5 < $0[1] } == true && own.applied == own.applied.rounded() && own.applied < -3)
    #expect(own.scripts == report.parts[0].liveMarks / 6 || own.scripts > 0)
    #expect((own.gradeChanges ?? 0) > 0 && (own.withinAfter?.count ?? 0) > (markers[0].within?.count ?? 99))
    // One amount fits all: no marks by a line.
    #expect(own.points.isEmpty && own.slopeQValue.map { $0 > 0.05 } == true)
    #expect(markers.dropFirst().allSatisfy { $0.adjustment.action == .none && $0.adjustment.applied == 0 })
    #expect(report.looks.contains { $0.text(in: .english).contains("M0") && $0.text(in: .english).contains("Adjusting") })
  }

  @Test("A marker who is off in both directions is to be marked again, not adjusted; a seed that everybody misses is the seed's fault")
  func erratic() throws {
    var stream = RandomStream(seed: 5)
    var rows: [[String?]] = []
    for seed in 0..<20 {
      for marker in 0..<6 {
        let error = marker == 0 ? (seed % 2 == 0 ? 8.0 : -8) : stream.normal()
        rows.append(["S\(seed)", "M\(marker)", String(Int((60 + error + (seed == 3 ? 9 : 0)).rounded())), "60"])
      }
    }
    let seeds = try #require(Self.report(try MarkingFixture.study(rows)).parts.first?.seeds)
    #expect(seeds.markers[0].adjustment.action == .remark && (seeds.markers[0].withinQValue ?? 1) < 0.001)
    #expect(seeds.markers.dropFirst().allSatisfy { $0.adjustment.action == .none })
    #expect(seeds.scripts.filter { $0.difference.verdict == .flagged }.map(\.script) == ["S3"])
  }

  @Test("Reference cases with a key are seeds, too; columns and components that aren't there are named")
  func cases() throws {
    func table(_ name: String, _ columns: [String], _ rows: [[String?]]) -> Table {
      Table(
        name: name, source: TableSource(file: "\(name).csv"),
        columns: columns.indices.map { index in TextColumn(name: columns[index], texts: rows.map { $0[index] }) },
        rowNumbers: rows.indices.map { Int32($0 + 2) })
    }
    let marks = [["S", "X", "62"], ["S", "Y", "59"], ["L", "X", "40"], ["L", "Y", "44"], ["K", "X", "50"], ["K", "Y", "50"]]
    let study = try Study(
      tables: [table("ratings", ["person", "rater", "score"], marks), table("cases", ["person", "key"], [["S", "60"]])],
      settings: StudySettings())
    let part = try #require(Self.report(study).parts.first)
    #expect(part.seeds?.markers.map { $0.difference.estimate } == [2, -1] && part.liveScripts == 2 && part.double?.scripts == 2)
    var options = MarkingOptions()
    (options.definitive, options.order) = ("nothing", nil)
    #expect(MarkReading.missingColumns(study, options) == ["nothing"])
    options.tolerance = try #require(MarkTolerance("5,essay=2"))
    #expect(MarkingAnalysis(study, period: 0, components: nil, options).unknownParts == ["essay"])
    for wrong in ["", "a", "-1", "essay=", "=3", "2,3", "a=1,a=2", "nan", "inf"] { #expect(MarkTolerance(wrong) == nil, "\(wrong)") }
  }

  @Test("Components marked by one marker make a total; marked by different ones each stands alone, and errors add up")
  func components() throws {
    var rows: [[String?]] = []
    var stream = RandomStream(seed: 8)
    for script in 0..<40 {
      let merit = 10 * stream.normal()
      for (index, component) in ["essay", "source"].enumerated() {
        for marker in 0..<2 {
          let value = (30 + merit + 2 * stream.normal()).rounded()
          rows.append(["C\(script)", "M\(marker)", component, String(Int(max(0, value))), "I\(index)\(marker)"])
        }
      }
    }
    let whole = Self.report(try MarkingFixture.study(rows, ["person", "rater", "component", "score", "other"])) {
      $0.boundaries = GradeBoundary.list("A:70,B:50") ?? []
    }
    #expect(whole.parts.map(\.name) == ["essay", "source", "total"] && whole.parts.map(\.tolerance) == [nil, nil, 3])
    #expect(whole.grades?.part == "total" && whole.grades?.source == .doubleMarking)
    let apart = Self.report(try MarkingFixture.study(rows, ["person", "other", "component", "score", "rater"])) {
      $0.boundaries = GradeBoundary.list("A:70,B:50") ?? []
    }
    #expect(apart.parts.map(\.name) == ["essay", "source"] && apart.parts.map(\.tolerance) == [3, 3])
    #expect(apart.grades?.part == "total" && apart.grades?.bases.count == 1 && apart.grades?.bases[0].scripts == 40)
  }

  /// 6 markers, 12 seeds each, no marker lenient.
  @Test("With nothing planted at most one examination in twenty flags a marker; intervals cover; five marks are found")
  func levelAndPower() throws {
    var (any, covered, intervals, found) = (0, 0, 0, 0)
    let replications = 200
    for replication in 0..<replications {
      var fixture = MarkingFixture(scripts: 12, doubleEvery: 0)
      fixture.seed = UInt64(100 + replication)
      // With 0 as the smallest difference that matters the test alone decides.
      let null = try #require(Self.report(try fixture.study()) { $0.smallestEffect = 0 }.parts.first?.seeds)
      if null.markers.contains(where: { $0.difference.verdict == .flagged }) { any += 1 }
      for marker in null.markers {
        guard let ends = marker.difference.interval, marker.difference.verdict != .flagged else { continue }
        intervals += 1
        if ends[0] <= 0, 0 <= ends[1] { covered += 1 }
      }
      fixture.lenient = 3
      let planted = try #require(Self.report(try fixture.study()).parts.first?.seeds)
      if planted.markers[0].difference.verdict == .flagged { found += 1 }
    }
    let error = (0.05 * 0.95 / Double(replications)).squareRoot()
    #expect(Double(any) / Double(replications) <= 0.05 + 2 * error, "\(any)")
    #expect(Double(covered) / Double(intervals) >= 0.95 - 2 * error, "\(covered) of \(intervals)")
    #expect(Double(found) / Double(replications) > 0.6, "\(found)")
  }
}
