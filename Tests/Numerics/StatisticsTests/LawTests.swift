import Statistics
import Testing
import _TestSupport

/// A figure computed from two columns that belong together row by row.
private struct PairedFigure: Sendable, CustomTestStringConvertible {
  let name: String
  /// Whether adding a constant to a column, and multiplying it by a positive one, change nothing.
  let ignoresShift: Bool
  let ignoresScale: Bool
  let value: @Sendable ([Double], [Double]) -> Double?

  var testDescription: String { name }

  static let all: [PairedFigure] = [
    PairedFigure(name: "Kendall", ignoresShift: true, ignoresScale: true) {
      RankCorrelation.kendallTauB($0, $1)
    },
    PairedFigure(name: "Spearman", ignoresShift: true, ignoresScale: true) {
      RankCorrelation.spearman($0, $1)
    },
    PairedFigure(name: "Pearson", ignoresShift: true, ignoresScale: true) {
      RankCorrelation.pearson($0, $1)
    },
    PairedFigure(name: "Kendall W", ignoresShift: true, ignoresScale: true) { x, y in
      KendallW(zip(x, y).map { [$0, $1] })?.coefficient
    },
    PairedFigure(name: "ICC3", ignoresShift: true, ignoresScale: true) { x, y in
      IntraclassCorrelation(zip(x, y).map { [$0, $1] })?.coefficient(.twoWayFixed)?.estimate
    },
    PairedFigure(name: "ICC2", ignoresShift: true, ignoresScale: true) { x, y in
      IntraclassCorrelation(zip(x, y).map { [$0, $1] })?.coefficient(.twoWayRandom)?.estimate
    },
    PairedFigure(name: "alpha, ordinal", ignoresShift: true, ignoresScale: true) { x, y in
      KrippendorffAlpha(zip(x, y).map { [$0, $1] }, metric: .ordinal).estimate
    },
    PairedFigure(name: "alpha, interval", ignoresShift: true, ignoresScale: true) { x, y in
      KrippendorffAlpha(zip(x, y).map { [$0, $1] }, metric: .interval).estimate
    },
    PairedFigure(name: "alpha, ratio", ignoresShift: false, ignoresScale: true) { x, y in
      KrippendorffAlpha(zip(x, y).map { [$0, $1] }, metric: .ratio).estimate
    },
    PairedFigure(name: "AC2", ignoresShift: true, ignoresScale: true) { x, y in
      CategoricalAgreement(zip(x, y).map { [$0, $1] }).estimate(.gwet, weights: .quadratic)?.value
    },
  ]
}

/// What holds for any sensible figure, whatever the data.
@Suite struct LawTests {
  private func columns(_ seed: Int, count: Int = 25, levels: Int = 9) -> ([Double], [Double]) {
    var stream = RandomStream(seed: 1).substream("laws").substream(seed)
    let x = (0..<count).map { _ in Double(1 + stream.integer(below: levels)) }
    let y = x.map { $0 + Double(stream.integer(below: 5)) }
    return (x, y)
  }

  @Test(arguments: PairedFigure.all)
  fileprivate func rowOrderDoesNotMatter(figure: PairedFigure) throws {
    let (x, y) = columns(1)
    var stream = RandomStream(seed: 2)
    let order = stream.permutation(x.count)
    let expected = try #require(figure.value(x, y))
    #expect(isClose(figure.value(order.map { x[$0] }, order.map { y[$0] }), expected, absolute: 1e-12))
  }

  @Test(arguments: PairedFigure.all)
  fileprivate func shiftsAndScales(figure: PairedFigure) throws {
    let (x, y) = columns(2)
    let expected = try #require(figure.value(x, y))
    let shifted = figure.value(x.map { $0 + 40 }, y.map { $0 + 40 })
    let scaled = figure.value(x.map { $0 * 8 }, y.map { $0 * 8 })
    #expect(isClose(shifted, expected, absolute: 1e-10) == figure.ignoresShift)
    #expect(isClose(scaled, expected, absolute: 1e-12) == figure.ignoresScale)
  }

  @Test(arguments: PairedFigure.all)
  fileprivate func swappingTheColumns(figure: PairedFigure) throws {
    let (x, y) = columns(3)
    let expected = try #require(figure.value(x, y))
    #expect(isClose(figure.value(y, x), expected, absolute: 1e-12))
  }

  /// No data is nil, never a trap and never not-a-number; nor is one row, or a constant.
  @Test(arguments: PairedFigure.all)
  fileprivate func degenerateData(figure: PairedFigure) {
    for (x, y) in [([], []), ([3], [4]), ([2, 2, 2], [2, 2, 2]), ([0.1, 0.1, 0.1], [0.3, 0.3, 0.3])]
      as [([Double], [Double])]
    {
      if let value = figure.value(x, y) { #expect(value.isFinite, "\(x) \(y): \(value)") }
    }
  }

  /// Repeating every row changes no correlation, and no percentile of a constant.
  @Test(arguments: PairedFigure.all.filter { ["Kendall", "Spearman", "Pearson"].contains($0.name) })
  fileprivate func repeatedRows(figure: PairedFigure) throws {
    let (x, y) = columns(4)
    let expected = try #require(figure.value(x, y))
    #expect(isClose(figure.value(x + x, y + y), expected, absolute: 1e-12))
  }

  /// Streams of neighbouring seeds, indices and names are uncorrelated: 300 pairs, correlations of 1000 uniforms within 4.5/√1000.
  @Test func neighbouringStreamsAreUncorrelated() throws {
    func head(_ stream: RandomStream) -> [Double] {
      var stream = stream
      return (0..<1000).map { _ in stream.uniform() }
    }
    let root = RandomStream(seed: 1)
    for index in 0..<100 {
      let pairs = [
        (RandomStream(seed: UInt64(index)), RandomStream(seed: UInt64(index + 1))),
        (root.substream(index), root.substream(index + 1)), (root.substream("\(index)"), root.substream(index)),
      ]
      for (a, b) in pairs {
        let correlation = try #require(RankCorrelation.pearson(head(a), head(b)))
        #expect(abs(correlation) < 4.5 / 1000.0.squareRoot())
      }
    }
  }
}
