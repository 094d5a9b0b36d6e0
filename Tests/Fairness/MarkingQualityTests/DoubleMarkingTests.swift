import MarkingQuality
import Messages
import RatingStudy
import Statistics
import Testing
import _TestSupport

/// Two markers a script: rules by hand, third markers, what rules do to marks, and grades whose truth is known.
@Suite("Double marking and grades") struct DoubleMarkingTests {
  @Test("Rules: the mean, the higher, a third marker, the closest two, the middle one")
  func rules() {
    func marks(_ own: [Double]) -> [Double?] { ResolutionRule.allCases.map { $0.mark(own, limit: 4) } }
    #expect(ResolutionRule.allCases == [.mean, .higher, .third, .closest, .median])
    #expect(marks([60, 64]) == [62, 64, 62, 62, 62])
    #expect(marks([60, 65]) == [62.5, 65, nil, nil, nil])
    #expect(marks([60, 66, 61]) == [63, 66, 61, 60.5, 61])
    #expect(marks([60, 66, 63]) == [63, 66, 63, 64.5, 63])
    #expect(marks([60, 66, 70]) == [63, 66, 70, 68, 66])
    // .1 + .2 is .3 here.
    #expect(ResolutionRule.third.mark([0.1, 0.4], limit: 0.1 + 0.2) == 0.25)
  }

  @Test("Boundaries: read, the highest first, nothing else is taken for one")
  func boundaries() {
    #expect(GradeBoundary.list("B=60, A:70")?.map(\.grade) == ["A", "B"])
    for wrong in ["", "A", "A:", ":70", "A:x", "A:70,A:60", "A:70,B:70", "A:70,,B:60"] {
      #expect(GradeBoundary.list(wrong) == nil, "\(wrong)")
    }
  }

  @Test("Differences, third markers and error variance are those of the table")
  func counts() throws {
    let rows: [[String?]] = [
      ["A", "X", "60", nil], ["A", "Y", "61", nil], ["B", "X", "50", nil], ["B", "Y", "56", nil], ["B", "Z", "55", nil],
      ["C", "X", "40", nil], ["C", "Z", "44", nil], ["D", "Y", "70", nil], ["E", "Z", "65", nil],
    ]
    var options = MarkingOptions()
    options.tolerance.whole = 4
    options.draws = 1_000
    let part = try #require(MarkingAnalysis(try MarkingFixture.study(rows), period: 0, components: nil, options).report().parts.first)
    let double = try #require(part.double)
    #expect(double.scripts == 3 && double.live == 5 && double.third == 1 && double.limit == 4)
    #expect(
      isClose(double.meanDifference, 11.0 / 3, absolute: 1e-12) && isClose(double.errorVariance, (1 + 36 + 16) / 6.0, absolute: 1e-12))
    #expect(double.within?.count == 2 && double.beyond.map(\.limit) == [0, 1, 2, 3, 4, 5, 6])
    #expect(double.beyond.map(\.pairs.count) == [3, 2, 2, 2, 1, 1, 0])
    let third = try #require(double.rules.first { $0.rule == .third })
    #expect(third.resolved == 3 && third.waiting == 0)
    #expect(isClose(try #require(third.meanChange), 2.0 / 3, absolute: 1e-12))
  }

  @Test("By draws: the mean halves the error's variance, the higher is biased by σ/√π, a third marker does what integration says")
  func draws() throws {
    var fixture = MarkingFixture(scripts: 600, doubleEvery: 2)
    fixture.error = 3
    var options = MarkingOptions()
    options.tolerance.whole = 4
    let double = try #require(MarkingAnalysis(try fixture.study(), period: 0, components: nil, options).report().parts.first?.double)
    let error = double.errorDeviation
    #expect(abs(error / 3 - 1) < 0.15 && double.errorInterval[0] < 3.1 && 3 < double.errorInterval[1])
    let by = Dictionary(uniqueKeysWithValues: double.rules.map { ($0.rule, $0) })
    // 100,000 draws: errors of .3 %.
    #expect(isClose(try #require(by[.mean]).errorDeviation, error / 2.squareRoot(), absolute: 0.02))
    #expect(isClose(try #require(by[.higher]).bias, error / Double.pi.squareRoot(), absolute: 0.03))
    let share = 2 * NormalDistribution.standard.upperTail(4.5 / (error * 2.squareRoot()))
    #expect(isClose(try #require(by[.third]).thirdShare, share, absolute: 0.006))
    let at = try #require(double.beyond.first { $0.limit == 4 })
    #expect(isClose(at.expected, share, absolute: 1e-12) && at.pairs.interval.map { $0[0] < share && share < $0[1] } == true)
    // The mean of two is independent of their difference, so that a third mark in its place doubles the variance of those that get one.
    let third = try #require(by[.third])
    #expect(isClose(third.errorDeviation, error * ((1 + third.thirdShare) / 2).squareRoot(), absolute: 0.02))
    let single = try #require(double.reliability)
    #expect(isClose(single, 144 / 153.0, absolute: 0.02))
    // Spearman & Brown.
    #expect(isClose(try #require(by[.mean]?.reliability), 2 * single / (1 + single), absolute: 0.002))
  }

  /// True marks known: of how many scripts the grade is that of the true mark, and whether the intervals hold it.
  @Test("Accuracy and consistency are those of examinations whose true marks are known")
  func truth() throws {
    var (right, accuracy, same, consistency, covered) = (0.0, 0.0, 0.0, 0.0, 0)
    let replications = 20
    for replication in 0..<replications {
      var fixture = MarkingFixture(seeds: 0, scripts: 400, doubleEvery: 1)
      (fixture.error, fixture.seed) = (4, UInt64(replication))
      let rows = fixture.rows()
      // The same draws without errors are the true marks.
      var stream = RandomStream(seed: fixture.seed).substream("fixture")
      var ownRight = 0.0
      for script in 0..<400 {
        let truth = 60 + 12 * stream.normal()
        let marks = (0..<2).map { Double(rows[2 * script + $0][2] ?? "") ?? 0 }
        _ = (0..<2).map { _ in stream.normal() }
        func grade(_ mark: Double) -> Int { [50.0, 60, 70].count { $0 <= mark } }
        ownRight += grade(marks[0]) == grade(truth) ? 1 : 0
        same += grade(marks[0]) == grade(marks[1]) ? 1 : 0
      }
      var options = MarkingOptions()
      (options.range, options.draws, options.resamples) = (0...100, 1_000, 60)
      options.boundaries = GradeBoundary.list("A:70,B:60,C:50") ?? []
      let report = MarkingAnalysis(try MarkingFixture.study(rows), period: 0, components: nil, options).report()
      let single = try #require(report.grades?.bases.first)
      right += ownRight
      accuracy += try #require(single.accuracy).value
      consistency += try #require(single.consistency).value
      let ends = try #require(single.accuracy?.interval)
      let own = ownRight / 400
      // The count itself varies by chance on top.
      let chance = 2 * (own * (1 - own) / 400).squareRoot()
      if ends[0] - chance <= own, own <= ends[1] + chance { covered += 1 }
      #expect(report.grades?.bases.count == 2 && report.grades?.bases[1].rule == .mean)
    }
    // 8,000 scripts: an error of .005; and half a mark's rounding, which the model does not have.
    #expect(abs(right / 8000 - accuracy / Double(replications)) < 0.02, "\(right / 8000) \(accuracy / Double(replications))")
    #expect(abs(same / 8000 - consistency / Double(replications)) < 0.02, "\(same / 8000) \(consistency / Double(replications))")
    #expect(covered >= 18, "\(covered)")
  }

  @Test("Without anything that tells the error grades are untestable, and it is said what would tell it; a stated reliability does")
  func stated() throws {
    let fixture = MarkingFixture(seeds: 0, scripts: 200, doubleEvery: 0)
    var options = MarkingOptions()
    options.boundaries = GradeBoundary.list("pass:50") ?? []
    let study = try fixture.study()
    let report = MarkingAnalysis(study, period: 0, components: nil, options).report()
    #expect(report.grades?.bases[0].accuracy == nil && report.grades?.bases[0].reason?.text(in: .english).contains("two markers") == true)
    #expect(report.notes.count >= 3)
    options.reliability = 0.9
    let known = MarkingAnalysis(study, period: 0, components: nil, options).report()
    #expect((known.grades?.bases[0].accuracy?.value ?? 0) > 0.8 && known.grades?.source == .stated)
  }

  @Test("The same for any number of threads, and for rows in any order where their order is stated")
  func same() throws {
    let fixture = MarkingFixture()
    var options = MarkingOptions()
    options.tolerance.whole = 3
    options.boundaries = GradeBoundary.list("A:70,B:60") ?? []
    (options.draws, options.resamples) = (20_000, 60)
    func text(_ rows: [[String?]], threads: Int) throws -> [String] {
      options.threads = threads
      let study = try MarkingFixture.study(rows, ["person", "rater", "score", "definitive", "order"])
      let report = MarkingAnalysis(study, period: 0, components: nil, options).report()
      return (report.looks + report.notes).map { $0.text(in: .english) } + ["\(report.grades?.bases.map(\.table) ?? [])"]
    }
    let rows = fixture.rows().enumerated().map { $1 + [String($0)] }
    let first = try text(rows, threads: 1)
    #expect(try text(rows, threads: 4) == first)
    #expect(try text(Array(rows.reversed()), threads: 2) == first)
  }
}
