import Statistics
import Testing
import _TestSupport

@testable import Panels

@Suite struct LeaveOutTests {
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
      let found = try #require(LeaveOutVariance(scores, TwoWayDesign(first: target, firstCount: 40, second: rater, secondCount: 12)))
      #expect(found.leverages == .exact && found.kept.count == 120)
      mean.plugIn += found.plugIn.second / Double(studies)
      mean.corrected += found.corrected.second / Double(studies)
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
      LeaveOutSystem(
        scores, TwoWayDesign(first: target, firstCount: 70, second: rater, secondCount: 11), groups: withGroups ? groups : nil,
        isKept: scores.map { _ in true }, threads: 1))
    let parts = ExactLeverages(system, threads: 3).parts(threads: 3)
    #expect(parts.count == system.count)
    for i in 0..<system.count {
      let (t, r) = (Int(system.design.first[i]), Int(system.design.second[i]))
      var (left, right) = ([Double](repeating: 0, count: 70), [Double](repeating: 0, count: 11))
      left[t] = 1
      right[r] = 1
      let z = system.solve(first: left, second: right)
      let b = system.moments(z, z)
      // Rounding alone is between them.
      #expect(isClose(parts[i].inverseRemainder, 1 / (1 - z.first[t] - z.second[r]), relative: 1e-10))
      #expect(isClose(parts[i].b.first, b.first, absolute: 1e-12) && isClose(parts[i].b.second, b.second, absolute: 1e-12))
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
      let design = TwoWayDesign(first: target, firstCount: targets, second: rater, secondCount: raters)
      return try #require(LeaveOutVariance(scores, design, options: options))
    }
    let exact = try found(nil)
    let projected = try found(2000)
    #expect(exact.leverages == .exact && projected.leverages == .projection)
    #expect(projected.plugIn == exact.plugIn && projected.kept == exact.kept)
    let noise = abs(exact.plugIn.first - exact.corrected.first)
    #expect(abs(projected.corrected.first - exact.corrected.first) < 0.05 * noise)
    #expect(abs(projected.corrected.second - exact.corrected.second) < 0.05 * abs(exact.plugIn.second - exact.corrected.second) + 0.01)
    #expect(abs(projected.residual / exact.residual - 1) < 0.03)
  }

  /// A bridge goes, and with it what hangs on it.
  @Test func leaveOutConnectedSet() {
    // Targets 0 and 1 share raters 0 and 1; target 2 hangs on rater 1 by one rating.
    let set = LeaveOutConnectedSet(
      TwoWayDesign(first: [0, 0, 1, 1, 2], firstCount: 3, second: [0, 1, 0, 1, 1], secondCount: 2))
    #expect(set.isKept == [true, true, true, true, false] && set.bridges == 1)
  }
}
