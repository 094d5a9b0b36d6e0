import Testing
import _TestSupport

@testable import Statistics

@Suite struct ReliabilityTests {
  /// Codes of a column of names.
  static func codes(_ rows: [[String]], _ column: Int) -> [Int32] {
    var places: [String: Int32] = [:]
    return rows.map { row in
      if let code = places[row[column]] { return code }
      places[row[column]] = Int32(places.count)
      return Int32(places.count - 1)
    }
  }

  /// Brennan 2001, *Generalizability Theory*, synthetic data 1 and 4: four digits are given.
  @Test(
    .enabled(if: ReferenceData.exists("models/brennan_expected.json")),
    arguments: [
      ("models/brennan_synth1_pxi.csv", "synth1_pxi", "p x i", ["p", "i", "pi"]),
      ("models/brennan_synth4_px_r_in_t.csv", "synth4_px_r_in_t", "p x (r:t)", ["p", "t", "pt", "rt", "prt"]),
    ])
  func brennan(file: String, key: String, text: String, names: [String]) throws {
    let rows = Array(try ReferenceData.csv(file).dropFirst())
    let expected = try ReferenceData.json("models/brennan_expected.json")[key]
    let design = try GeneralizabilityDesign(parsing: text)
    let facets =
      text == "p x i" ? [Self.codes(rows, 0), Self.codes(rows, 1)] : [Self.codes(rows, 0), Self.codes(rows, 2), Self.codes(rows, 1)]
    let scores = rows.map { Double($0.last ?? "") ?? .nan }
    let levels = EffectLevels(design, facets: facets)
    let found = try #require(ExpectedMeanSquares(levels, scores: scores))
    #expect(found.effects.count == names.count)
    for (e, effect) in design.effects.enumerated() {
      // The reference names effects by their letters in the order p, r, t.
      let name = "prti".filter { letter in effect.facets.contains { design.facets[$0] == String(letter) } }
      let wanted = name == "rt" || name == "prt" ? name : name == "pt" ? "pt" : name
      #expect(isClose(found.effects[e].meanSquare, try #require(expected["MS"][wanted].double), absolute: 6e-4))
      #expect(isClose(found.effects[e].variance, try #require(expected["var"][wanted].double), absolute: 6e-4))
    }
    let sizes = try #require(levels.balancedSizes).map(Double.init)
    func decide(_ fixed: Set<Int>, _ sizes: [Double]) -> DecisionStudy {
      DecisionStudy(design, variances: found.effects.map(\.variance), object: 0, fixed: fixed, sizes: sizes)
    }
    // Two digits are given for synthetic data 4, three for 1.
    let tolerance = text == "p x i" ? 6e-4 : 5.1e-3
    #expect(isClose(decide([], sizes).relative, try #require(expected["rho2"].double), absolute: tolerance))
    #expect(isClose(decide([], sizes).absolute, try #require(expected["phi"].double), absolute: tolerance))
    if text == "p x i" {
      // Three digits, cut off rather than rounded: .871603 stands there as .871.
      for (count, pair) in try #require(expected["d_study"].object) {
        let own = decide([], [1, try #require(Double(count))])
        #expect(isClose([own.relative ?? 0, own.absolute ?? 0], try #require(pair.doubles), absolute: 1e-3))
      }
    } else {
      let fixed = decide([2], sizes)
      #expect(isClose(fixed.relative, try #require(expected["with_t_fixed"]["rho2"].double), absolute: tolerance))
      #expect(isClose(fixed.absolute, try #require(expected["with_t_fixed"]["phi"].double), absolute: tolerance))
    }
  }

  @Test func designs() throws {
    let nested = try GeneralizabilityDesign(parsing: "p x (r:t)")
    #expect(nested.effects.map(\.name) == ["p", "t", "p×t", "r:t", "p×r:t"])
    #expect(throws: GeneralizabilityDesign.SyntaxError.duplicate("p")) { try GeneralizabilityDesign(parsing: "p x p") }
    #expect(throws: GeneralizabilityDesign.SyntaxError.empty) { try GeneralizabilityDesign(parsing: " ") }
    #expect(throws: GeneralizabilityDesign.SyntaxError.unexpected("")) { try GeneralizabilityDesign(parsing: "p x (r:t") }
  }

  /// Over draws of the errors the leave-out variances have the true ones as their mean; the plug-in ones don't.
  @Test func leaveOutIsUnbiased() throws {
    var design = RandomStream(seed: 2)
    let raters = (0..<12).map { _ in design.normal() }
    var target: [Int32] = []
    var rater: [Int32] = []
    for t in 0..<40 {
      for k in 0..<3 {
        target.append(Int32(t))
        rater.append(Int32((t * 5 + k * 7 + t / 12) % 12))
      }
    }
    var mean = (plugIn: 0.0, corrected: 0.0)
    let effects = rater.map { raters[Int($0)] }
    let centre = effects.reduce(0, +) / Double(effects.count)
    let truth = effects.reduce(0) { $0 + ($1 - centre) * ($1 - centre) } / Double(effects.count)
    let studies = 400
    for study in 0..<studies {
      var stream = RandomStream(seed: 3).substream(study)
      // Errors differ by target: the correction assumes nothing of them.
      let scores = target.indices.map { effects[$0] + Double(target[$0] % 5) + (target[$0] % 2 == 0 ? 1.5 : 0.5) * stream.normal() }
      let found = try #require(LeaveOutVariance(scores: scores, target: target, rater: rater, targets: 40, raters: 12))
      #expect(found.leverages == .exact && found.kept.ratings == 120)
      mean.plugIn += found.plugIn.rater / Double(studies)
      mean.corrected += found.corrected.rater / Double(studies)
    }
    #expect(abs(mean.corrected - truth) < 0.05, "\(mean) \(truth)")
    #expect(mean.plugIn - truth > 0.08, "\(mean) \(truth)")
  }

  /// The twin: every rating's own solution of the normal equations, and the moments of its effects.
  @Test(arguments: [false, true]) func exactLeveragesAreThoseOfEveryRatingsSolution(withGroups: Bool) throws {
    var stream = RandomStream(seed: 6)
    var (target, rater, scores): ([Int32], [Int32], [Double]) = ([], [], [])
    for t in 0..<70 {
      for k in 0..<(2 + t % 3) {
        target.append(Int32(t))
        rater.append(Int32((t * 5 + k * 7 + t / 9) % 11))
        scores.append(stream.normal())
      }
    }
    // A fifth of the targets are in no group.
    let groups = (0..<70).map { Int32($0 % 5 - 1) }
    let system = try #require(
      TwoWaySystem(
        scores: scores, target: target, rater: rater, targets: 70, raters: 11, groups: withGroups ? groups : nil,
        isKept: scores.map { _ in true }, threads: 1))
    let parts = ExactLeverages(system, threads: 3).parts(threads: 3)
    #expect(parts.count == system.count)
    for i in 0..<system.count {
      var (left, right) = ([Double](repeating: 0, count: system.targets), [Double](repeating: 0, count: system.raters))
      left[Int(system.target[i])] = 1
      right[Int(system.rater[i])] = 1
      let z = system.solve(target: left, rater: right)
      let b = system.moments(z, z)
      // Rounding alone is between them.
      #expect(
        isClose(parts[i].inverseRemainder, 1 / (1 - z.target[Int(system.target[i])] - z.rater[Int(system.rater[i])]), relative: 1e-10))
      #expect(isClose(parts[i].b.rater, b.rater, absolute: 1e-12) && isClose(parts[i].b.target, b.target, absolute: 1e-12))
      #expect(isClose(parts[i].b.covariance, b.covariance, absolute: 1e-12))
      #expect((parts[i].b.group == nil) == !withGroups)
      if let group = b.group { #expect(isClose(parts[i].b.group, group, absolute: 1e-12)) }
    }
  }

  /// Leverages from random signs give what exact ones give, up to the noise of the signs, which falls with their number.
  @Test func leaveOutByProjection() throws {
    var stream = RandomStream(seed: 5)
    let (targets, raters) = (300, 25)
    var (target, rater, scores): ([Int32], [Int32], [Double]) = ([], [], [])
    let levels = (0..<raters).map { _ in stream.normal() }
    for t in 0..<targets {
      let merit = 2 * stream.normal()
      for k in 0..<3 {
        let r = (t * 3 + k * 11 + t / 25) % raters
        target.append(Int32(t))
        rater.append(Int32(r))
        scores.append(merit + levels[r] + (t % 3 == 0 ? 2 : 0.7) * stream.normal())
      }
    }
    func found(_ draws: Int?) throws -> LeaveOutVariance {
      var options = LeaveOutVariance.Options()
      if let draws { (options.draws, options.exactWork) = (draws, 0) }
      return try #require(
        LeaveOutVariance(scores: scores, target: target, rater: rater, targets: targets, raters: raters, options: options))
    }
    let exact = try found(nil)
    let projected = try found(2000)
    #expect(exact.leverages == .exact && projected.leverages == .projection)
    #expect(projected.plugIn == exact.plugIn && projected.kept == exact.kept)
    let noise = abs(exact.plugIn.target - exact.corrected.target)
    #expect(abs(projected.corrected.target - exact.corrected.target) < 0.05 * noise)
    #expect(abs(projected.corrected.rater - exact.corrected.rater) < 0.05 * abs(exact.plugIn.rater - exact.corrected.rater) + 0.01)
    #expect(abs(projected.residual / exact.residual - 1) < 0.03)
  }

  /// A bridge goes, and with it what hangs on it.
  @Test func leaveOutConnectedSet() {
    // Targets 0 and 1 share raters 0 and 1; target 2 hangs on rater 1 by one rating.
    let set = LeaveOutConnectedSet(left: [0, 0, 1, 1, 2], right: [0, 1, 0, 1, 1], leftCount: 3, rightCount: 2)
    #expect(set.isKept == [true, true, true, true, false] && set.bridges == 1)
  }

  /// With reliability 1 nobody is misclassified; with 0 the chance of the other band is that of independence.
  @Test func misclassification() {
    let cuts: [BandMisclassification.Cut] = [.quantile(0.8)]
    #expect(BandMisclassification(reliability: 1, cuts: cuts).probability < 1e-6)
    // Nearly 1: arccos(√r)/π for the median.
    let nearly = BandMisclassification(reliability: 0.999_999, cuts: [.quantile(0.5)]).probability
    #expect(isClose(nearly, 0.000_318_310, absolute: 1e-7))
    #expect(isClose(BandMisclassification(reliability: 0, cuts: cuts).probability, 2 * 0.2 * 0.8, absolute: 1e-4))
    // Median cut: arccos(√reliability)/π (Sheppard 1899).
    let half = BandMisclassification(reliability: 0.5, cuts: [.quantile(0.5)])
    #expect(isClose(half.probability, 0.25, absolute: 1e-4))
  }

  @Test func allocation() throws {
    let total = CompositeReliability(weights: [0.5, 0.5], universe: 1, errors: [1, 4], sizes: [2, 2])
    let found = try #require(total.allocation(wanted: 0.8))
    #expect(try #require(total.coefficient(found.map(Double.init))) >= 0.8)
    // Twice as many where the error deviation is twice as large.
    #expect(found == [3, 6] || found == [4, 5] || found == [3, 7])
    #expect(total.needed(component: 0, wanted: 0.99) == nil)
  }
}
