import Messages
import RatingStudy
import Statistics
import Testing
import _TestSupport

@testable import RaterBias
@testable import Synthesis

/// Members who score each other: reciprocity, blocs, the social relations model, and what can't be tested.
@Suite struct MutualTests {
  static func run(_ name: String, _ replications: Int) throws -> CalibrationResult {
    var settings = AuditSettings()
    settings.smallestEffect = 0
    let scenario = try #require((CalibrationScenario.reciprocity + CalibrationScenario.bloc).first { $0.name == name })
    return try Calibration(settings: settings, replications: replications, designs: 5, threads: 2).run(scenario)
  }

  /// Unlike units, strong tastes, lenient raters are no blocs. Bounds are four Monte Carlo errors.
  @Test(arguments: ["bloc-rivals", "bloc-few"]) func holdsTheLevel(_ name: String) throws {
    let result = try Self.run(name, 40)
    for (rate, level) in zip(result.nullRejections, [0.01, 0.05, 0.10]) {
      #expect(rate.value <= level + 4 * max(rate.error, 0.003), "\(name) at \(level): \(rate.value)")
    }
    for overall in result.overall { #expect(overall.rejected.value <= 0.05 + 4 * 0.035) }
  }

  @Test(arguments: ["reciprocity-rivals", "reciprocity-few"]) func reciprocityHoldsTheLevel(_ name: String) throws {
    let overall = try #require(try Self.run(name, 60).overall.first)
    #expect(overall.rejected.value <= 0.05 + 4 * 0.028)
  }

  @Test func findsWhatIsPlanted() throws {
    #expect((try Self.run("reciprocity-planted", 12).overall.first?.rejected.value ?? 0) > 0.5)
    // Power is 0.45; 48 planted members of 12 studies leave an error of 0.1.
    #expect((try Self.run("bloc-four-plain", 12).power?.value ?? 0) > 0.2)
  }

  static func audit(_ detector: Detector, _ study: Study, _ change: (inout AuditSettings) -> Void = { _ in }) -> [Finding] {
    var settings = AuditSettings()
    settings.detectors = [detector]
    change(&settings)
    return Auditor(settings).audit(study).findings
  }

  /// Six persons who score each other: ``RoundRobinTests/kenny``.
  static func kenny(_ change: (Double) -> Double = { $0 }, reversed: Bool = false) throws -> Study {
    var rows: [[String]] = []
    for (i, scores) in RoundRobinTests.kenny.enumerated() {
      for (j, score) in scores.enumerated() where i != j { rows.append(["r\(i)", "p\(j)", "\(change(score))"]) }
    }
    let raters = (0..<6).map { ["r\($0)", "p\($0)"] }
    return try Study(tables: [
      District.table("ratings", ["rater", "person", "score"], reversed ? rows.reversed() : rows),
      District.table("raters", ["rater", "person"], raters),
    ])
  }

  /// Where everybody scored everybody the correlation is that of the relationship effects, and the components are the published example's.
  @Test func agreesWithTheSocialRelationsModel() throws {
    let finding = try #require(Self.audit(.reciprocity, try Self.kenny()).first)
    let robin = try #require(RoundRobin(RoundRobinTests.kenny))
    var product = 0.0
    var square = 0.0
    for i in 0..<6 {
      for j in 0..<6 where j > i {
        product += 2 * robin.relationship[i][j] * robin.relationship[j][i]
        square += robin.relationship[i][j] * robin.relationship[i][j] + robin.relationship[j][i] * robin.relationship[j][i]
      }
    }
    #expect(isClose(finding.estimate, product / square, absolute: 1e-9))
    #expect(finding.n == 30 && finding.interval != nil && finding.pValue != nil)
    guard case .object(let model)? = finding.evidence["socialRelations"], case .object(let perceiver)? = model["perceiver"] else {
      Issue.record("no social relations model")
      return
    }
    #expect(isClose(perceiver.number("estimate"), robin.components.perceiver, absolute: 1e-12))
    #expect((perceiver.number("standardError") ?? 0) > 0)
  }

  /// The order of rows changes nothing, a shift nothing, a scale only points.
  @Test func followsOrderShiftAndScale() throws {
    let own = Self.audit(.reciprocity, try Self.kenny()) + Self.audit(.bloc, try Self.kenny())
    let turned = try Self.kenny(reversed: true)
    let scaled = try Self.kenny { 10 + 4 * $0 }
    for (study, factor) in [(turned, 1.0), (scaled, 4.0)] {
      let other = Self.audit(.reciprocity, study) + Self.audit(.bloc, study)
      #expect(own.count == other.count)
      for (a, b) in zip(own, other) {
        #expect(a.subject == b.subject && a.verdict == b.verdict)
        guard let estimate = a.estimate, let p = a.pValue else { continue }
        #expect(isClose(b.estimate, estimate * (a.detector == .bloc ? factor : 1), relative: 1e-9, absolute: 1e-9))
        #expect(isClose(b.pValue, p, relative: 1e-9))
      }
    }
  }

  /// What is given back exactly is found by any exchange of members.
  @Test func seesAMirror() throws {
    var stream = RandomStream(seed: 3)
    var shared: [[Double]] = Array(repeating: Array(repeating: 0, count: 8), count: 8)
    for i in 0..<8 {
      for j in 0..<8 where j > i {
        shared[i][j] = stream.normal()
        shared[j][i] = shared[i][j]
      }
    }
    var rows: [[String]] = []
    for i in 0..<8 { for j in 0..<8 where i != j { rows.append(["r\(i)", "p\(j)", "\(80 + 3 * shared[i][j])"]) } }
    var study = try Study(tables: [
      District.table("ratings", ["rater", "person", "score"], rows),
      District.table("raters", ["rater", "person"], (0..<8).map { ["r\($0)", "p\($0)"] }),
    ])
    let unstated = try #require(Self.audit(.reciprocity, study).first)
    study.settings.memberKinds = .alike
    let finding = try #require(Self.audit(.reciprocity, study).first)
    #expect((finding.estimate ?? 0) > 0.9 && (finding.pValue ?? 1) < 0.001 && finding.verdict == .flagged)
    // Without a word about kinds it may be what those of one profession give each other.
    #expect(unstated.estimate == finding.estimate && unstated.verdict == .inconclusive && unstated.reason != nil)
  }

  /// Units of a bloc are named, and so is their community.
  @Test func namesTheBloc() throws {
    let scenario = try #require(CalibrationScenario.bloc.first { $0.name == "bloc-four" })
    let (study, truth) = try Cast(scenario.plan).draw(seed: 5, edit: scenario.edit)
    let findings = Self.audit(.bloc, study)
    let planted = truth.planted.keys.sorted()
    let community = try #require(findings.first { $0.level == .group })
    #expect(
      community.verdict == .flagged
        && Set(planted).isSubset(of: Set((community.subject.group ?? "").split(separator: ", ").map(String.init))))
    let flagged = findings.filter { $0.level == .pair && $0.verdict == .flagged }
    #expect(flagged.allSatisfy { planted.contains($0.subject.unit ?? "") && planted.contains($0.subject.other ?? "") })
  }

  @Test func saysWhyThereIsNoAnswer() throws {
    let oneWay = try SyntheticStudy(CalibrationScenario.leaders(periods: 1)).study()
    for detector in [Detector.reciprocity, .bloc] {
      let findings = Self.audit(detector, oneWay)
      #expect(!findings.isEmpty && findings.allSatisfy { $0.verdict == .untestable && $0.reason != nil })
      let few = Self.audit(detector, try Self.kenny()) { $0.minimumMembers = 7 }
      #expect(few.map(\.verdict) == [.untestable])
      let equal = Self.audit(detector, try Self.kenny { _ in 50.1 })
      #expect(!equal.isEmpty && equal.allSatisfy { $0.verdict == .untestable && $0.reason != nil })
    }
  }

  /// By hand: {0, 1, 2} stand out by 3 each, everything else by nothing.
  @Test func findsTheCommunity() {
    var excess = MutualExcess(pairs: [], degreesOfFreedom: 10)
    for i in 0..<6 {
      for j in 0..<6 where j > i {
        var pair = MutualExcess.Pair(first: i, second: j, forth: 1, back: 1, scores: 2)
        pair.error = 1
        pair.excess = j < 3 ? 3 : 0
        excess.pairs.append(pair)
      }
    }
    let search = ExcessCommunities(members: 6, excess)
    let found = search.found(maximum: 1)
    #expect(found.first?.members == [0, 1, 2])
    #expect(isClose(found.first?.statistic ?? 0, 9 / 3.0.squareRoot(), absolute: 1e-12))
  }

  /// 16,000 members in rings of eight who score their two neighbours: a matrix of members by members would hold 256 million cells. The ring whose pairs
  /// stand out is the community.
  @Test func manyMembersOfFewPairs() {
    let members = 16_000
    var excess = MutualExcess(pairs: [], degreesOfFreedom: 10)
    for first in 0..<members {
      let second = first % 8 == 7 ? first - 7 : first + 1
      var pair = MutualExcess.Pair(first: min(first, second), second: max(first, second), forth: 1, back: 1, scores: 2)
      pair.error = 1
      pair.excess = first / 8 == 1_234 ? 4 : Double(first % 5) * 0.01
      excess.pairs.append(pair)
    }
    let found = ExcessCommunities(members: members, excess).found(maximum: 1)
    #expect(found.first?.members == Array(9_872..<9_880))
    // Eight members, 28 pairs of which eight were observed.
    #expect(isClose(found.first?.statistic ?? 0, 32 / 28.0.squareRoot(), absolute: 1e-12))
  }

  /// Places are those of a full matrix read row by row, and lines hold the same cells in the same order.
  @Test func observedCellsAreThoseOfTheMatrix() {
    let n = 7
    let seen = { (from: Int, to: Int) in from != to && (from * 5 + to * 3) % 4 != 1 }
    let all = (0..<n).flatMap { from in (0..<n).filter { seen(from, $0) }.map { (from: from, to: $0) } }
    let observed = ObservedCells(all, members: n)
    for from in 0..<n {
      for to in 0..<n {
        #expect(observed.place(from, to) == (all.firstIndex { $0.from == from && $0.to == to } ?? all.count))
      }
    }
    let rows = (0..<n).map { own in all.indices.filter { all[$0].from == own } }
    let columns = (0..<n).map { own in all.indices.filter { all[$0].to == own } }
    #expect(observed.lines(MemberTypes()) == (rows + columns).filter { !$0.isEmpty })
  }
}
