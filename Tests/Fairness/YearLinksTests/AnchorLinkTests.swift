import LinearAlgebra
import Statistics
import Testing

@testable import YearLinks

/// Ten common elements, of which the sixth drifted; reference values by numpy 2.4 and scipy 1.17 (`ddof=1`, `t.sf`), written out to the last digit.
private enum Ten {
  static let onto = [71.2, 78.5, 80.1, 84.0, 66.3, 90.2, 75.4, 82.7, 69.9, 77.0]
  static let from = [73.9, 81.0, 83.4, 86.2, 69.5, 97.4, 77.6, 85.9, 72.1, 79.8]
  static var anchors: [LinkAnchor] { zip(onto, from).map { LinkAnchor(onto: $0, from: $1) } }
  static let tolerance = 1e-8
}

@Suite("Mean–sigma links: published formulas")
struct PublishedLinkTests {
  @Test("the line of Kolen & Brennan 2014, eqs. 6.8 and 6.9, by numpy")
  func line() throws {
    let line = try #require(MeanSigma(Ten.anchors, Array(0..<10), weights: Array(repeating: 1, count: 10), movesSpread: true))
    #expect(abs(line.scale - 0.8814565169716384) < Ten.tolerance)
    #expect(abs(line.intercept - 6.414088210728224) < Ten.tolerance)
    #expect(abs(line.converted(90) - 85.74517473817568) < Ten.tolerance)
    #expect(abs(line.correlation - 0.9891597979137903) < Ten.tolerance)
  }

  @Test("deletion statistics, q and the link without the drifted element, by numpy and scipy")
  func displaced() throws {
    var rule = LinkRule()
    rule.scale = .never
    let link = try #require(AnchorLink(Ten.anchors, rule: rule))
    #expect(link.kept == [0, 1, 2, 3, 4, 6, 7, 8, 9])
    let drifted = link.displacements[5]
    #expect(drifted.isDrifted)
    #expect(abs(drifted.estimate - 4.5) < Ten.tolerance)
    #expect(abs(drifted.standardError - 0.4801620096962701) < Ten.tolerance)
    #expect(abs(drifted.pValue - 1.3747739228125967e-05) < 1e-12)
    #expect(abs(drifted.qValue - 1.3747739228125967e-04) < 1e-11)
    let shift = link.shift(at: 80)
    #expect(abs(shift.estimate - 2.7) < Ten.tolerance)
    // The jackknife of the whole procedure, 9/10 Σ (θ₍ₐ₎ − θ̄)², is the larger variance.
    #expect(abs((shift.standardError ?? 0) - 0.02334375.squareRoot()) < Ten.tolerance)
    let interval = try #require(shift.interval)
    #expect(abs(interval[0] - 2.347673431916966) < Ten.tolerance)
    #expect(abs(interval[1] - 3.0523265680830334) < Ten.tolerance)
  }

  @Test("the interval of a ratio of correlated spreads (Pitman 1939; Morgan 1939), by scipy")
  func ratio() throws {
    var rule = LinkRule()
    rule.minimumForDrift = 99
    let link = try #require(AnchorLink(Ten.anchors, rule: rule))
    let measured = try #require(link.measuredScale)
    #expect(abs(measured.estimate - 0.8814565169716384) < Ten.tolerance)
    #expect(abs(measured.interval[0] - 0.7822225651317326) < Ten.tolerance)
    #expect(abs(measured.interval[1] - 0.9932794398240415) < Ten.tolerance)
  }

  @Test("levels and their covariances in an unbalanced panel, by numpy's normal equations")
  func panel() throws {
    var rows = YearPanel.Rows()
    rows.score = [72.0, 68.9, 69.4, 73.4, 75.0, 79.3, 75.0, 79.8, 66.1, 69.3, 69.2, 76.1, 76.7]
    rows.target = [0, 0, 0, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4]
    rows.rater = [0, 1, 2, 0, 1, 1, 2, 3, 0, 2, 3, 1, 3]
    rows.person = rows.target
    rows.isCase = rows.target.map { $0 >= 3 }
    let panel = try #require(YearPanel(rows))
    let levels = [-0.42444331983805483, 0.3666497975708296, -0.8517712550607408, 1.4524797570850012]
    for (own, other) in zip(panel.levels, levels) { #expect(abs(own - other) < 1e-7) }
    #expect(abs(panel.values[0] - 68.14124493927127) < 1e-7)
    #expect(abs(panel.values[1] - 75.49043522267209) < 1e-7)
    #expect(abs(panel.residualVariance - 4.043437246963555) < 1e-7)
    let raters = try #require(panel.raterCovariance)
    for (place, own) in [1.2431114005720443, 0.7028950882246868, 1.1817231832598447, 1.7096618521447626].enumerated() {
      #expect(abs(raters[place, place] - own) < 1e-7)
    }
    #expect(abs(raters[0, 1] + 0.4512033972446679) < 1e-7)
    let cases = try #require(panel.targetCovariance)
    #expect(abs(cases[0, 0] - 1.6073481566244299) < 1e-7)
    #expect(abs(cases[1, 1] - 2.5158937728449855) < 1e-7)
    #expect(abs(cases[0, 1] - 0.0030694108656100245) < 1e-7)
  }
}

/// Anchors drawn at random: values of spread 4, differences of spread 1 around a shift of 3.
private func drawn(_ count: Int, drifted: Int = 0, by points: Double = 8, stretch: Double = 1, seed: UInt64) -> [LinkAnchor] {
  var stream = RandomStream(seed: seed).substream("anchors")
  return (0..<count).map { place in
    let value = 75 + 4 * stream.normal()
    let noise = stream.normal()
    return LinkAnchor(onto: value, from: 75 + stretch * (value - 75) + 3 + noise + (place < drifted ? points : 0))
  }
}

@Suite("Links of years: laws")
struct LinkLawTests {
  @Test(
    "onto and from exchanged: the inverse line, the same anchors left out", arguments: [UInt64(1), 2, 3], [LinkRule.Scale.never, .always])
  func symmetry(seed: UInt64, scale: LinkRule.Scale) throws {
    var rule = LinkRule()
    rule.scale = scale
    let anchors = drawn(20, drifted: 3, stretch: 1.2, seed: seed)
    let link = try #require(AnchorLink(anchors, rule: rule))
    let back = try #require(AnchorLink(anchors.map { LinkAnchor(onto: $0.from, from: $0.onto) }, rule: rule))
    #expect(link.kept == back.kept)
    for score in [60.0, 75, 90] { #expect(abs(back.converted(link.converted(score).converted).converted - score) < 1e-9) }
    if scale == .never {
      let (one, other) = (link.shift(at: 75), back.shift(at: 75))
      #expect(abs(one.estimate + other.estimate) < 1e-9)
      #expect(abs((one.standardError ?? 0) - (other.standardError ?? 1)) < 1e-9)
    }
  }

  @Test("nothing drifted: the plain mean of the differences and its plain error")
  func plain() throws {
    var rule = LinkRule()
    (rule.scale, rule.smallestDisplacement) = (.never, 100)
    let anchors = drawn(12, seed: 4)
    let link = try #require(AnchorLink(anchors, rule: rule))
    let differences = anchors.map { $0.from - $0.onto }
    let mean = differences.reduce(0, +) / 12
    let variance = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 11
    #expect(link.kept.count == 12)
    #expect(abs(link.shift(at: 80).estimate - mean) < 1e-9)
    #expect(abs((link.shift(at: 80).standardError ?? 0) - (variance / 12).squareRoot()) < 1e-9)
  }

  @Test("both periods' scores times 2 plus 5: everything follows", arguments: [LinkRule.Scale.never, .always])
  func affine(scale: LinkRule.Scale) throws {
    var rule = LinkRule()
    rule.scale = scale
    let anchors = drawn(20, drifted: 2, seed: 5)
    let link = try #require(AnchorLink(anchors, rule: rule))
    var wider = rule
    wider.smallestDisplacement *= 2
    let moved = try #require(
      AnchorLink(anchors.map { LinkAnchor(onto: 2 * $0.onto + 5, from: 2 * $0.from + 5) }, rule: wider))
    #expect(link.kept == moved.kept)
    for score in [60.0, 90] {
      let (own, other) = (link.converted(score), moved.converted(2 * score + 5))
      #expect(abs(2 * own.converted + 5 - other.converted) < 1e-8)
      #expect(abs(2 * (own.standardError ?? 0) - (other.standardError ?? 0)) < 1e-8)
    }
  }

  @Test("the order of anchors changes nothing")
  func order() throws {
    let anchors = drawn(20, drifted: 4, seed: 6)
    let link = try #require(AnchorLink(anchors))
    let turned = try #require(AnchorLink(anchors.reversed()))
    #expect(link.kept == turned.kept.map { 19 - $0 }.reversed())
    #expect(abs(link.converted(90).converted - turned.converted(90).converted) < 1e-9)
    #expect(abs((link.converted(90).standardError ?? 0) - (turned.converted(90).standardError ?? 1)) < 1e-9)
  }

  @Test("one anchor: a shift without an error; two: one degree of freedom; never half or more left out")
  func few() throws {
    let one = try #require(AnchorLink([LinkAnchor(onto: 70, from: 73)]))
    #expect(one.converted(90).converted == 87)
    #expect(one.converted(90).interval == nil)
    let two = try #require(AnchorLink(drawn(2, seed: 7)))
    #expect(two.degreesOfFreedom == 1)
    #expect(AnchorLink([]) == nil)
    let halves = (0..<10).map { LinkAnchor(onto: 70, from: $0 < 5 ? 70 : 90) }
    #expect(try #require(AnchorLink(halves)).kept.count > 5)
  }

  @Test("errors that hang together within one panel are corrected: the same raters, sampling errors that sum to 0")
  func correction() throws {
    let count = 20
    var covariance = Matrix(rows: count, columns: count, repeating: -1 / Double(count))
    for place in 0..<count { covariance[place, place] += 1 }
    let anchors = drawn(count, seed: 8).map { LinkAnchor(onto: $0.onto, from: $0.from, variance: 0.95) }
    var rule = LinkRule()
    (rule.scale, rule.smallestDisplacement) = (.never, 100)
    let apart = try #require(AnchorLink(anchors, rule: rule)?.shift(at: 75).standardError)
    let together = try #require(AnchorLink(anchors, covariance: covariance, rule: rule)?.shift(at: 75).standardError)
    #expect(together < apart)
    #expect(together >= apart * 0.5.squareRoot() - 1e-9)
  }
}

@Suite("Links of years: calibration")
struct LinkCalibrationTests {
  /// 400 studies: binomial errors of .011 at .95; bounds are ± 4 of them.
  @Test("20 anchors, 0, 2 or 5 drifted by 8 standard deviations: unbiased, covered, found", arguments: [0, 2, 5])
  func drifted(count: Int) throws {
    let studies = 400
    var rule = LinkRule()
    rule.scale = .never
    var (sum, covered, found, falsely) = (0.0, 0, 0, 0)
    for study in 0..<studies {
      let link = try #require(AnchorLink(drawn(20, drifted: count, seed: UInt64(1000 + study)), rule: rule))
      let shift = link.shift(at: 75)
      sum += shift.estimate - 3
      if let interval = shift.interval, interval[0] <= 3, 3 <= interval[1] { covered += 1 }
      found += link.displacements.prefix(count).count(where: \.isDrifted)
      falsely += link.displacements.dropFirst(count).count(where: \.isDrifted)
    }
    // Spread of the estimate about .25, so that the mean of 400 has an error of .0125.
    #expect(abs(sum / Double(studies)) < 0.06)
    #expect((0.906...0.994).contains(Double(covered) / Double(studies)))
    if count > 0 { #expect(Double(found) / Double(studies * count) > 0.97) }
    #expect(Double(falsely) / Double(studies * (20 - count)) < 0.035)
  }

  @Test("3 anchors: Student's t with 2 degrees of freedom covers")
  func few() throws {
    var covered = 0
    for study in 0..<400 {
      let link = try #require(AnchorLink(drawn(3, seed: UInt64(5000 + study))))
      if let interval = link.shift(at: 75).interval, interval[0] <= 3, 3 <= interval[1] { covered += 1 }
    }
    #expect((0.906...0.994).contains(Double(covered) / 400))
  }
}
