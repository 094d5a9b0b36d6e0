import Foundation
import Testing

@testable import Charts

@Suite struct NumberTests {
  /// C's printf rounds the exact binary value, ties to even; so does `fixed`.
  @Test func roundsLikePrintf() {
    var numbers = Numbers(41)
    var values = [0, 0.5, 1.5, 2.5, 0.125, 0.375, 1.005, 1.115, 2.675, 0.285, 1e-9, 123456.785, 9.995, 99.9999, 1e11]
    for _ in 0..<4000 {
      values.append(numbers.normal() * 100)
      values.append((numbers.normal() * 10_000).rounded() / 1000)
    }
    for value in values {
      for places in 0...4 {
        let expected = String(format: "%.\(places)f", value)
        let isZero = expected.allSatisfy { "-0.".contains($0) }
        #expect(
          fixed(value, places: places, minus: "-")
            == (isZero ? expected.replacingOccurrences(of: "-", with: "") : expected),
          "\(value) at \(places)")
      }
    }
  }

  @Test func zeroHasNoSign() {
    #expect(fixed(-0.0, places: 2) == "0.00")
    #expect(fixed(-0.004, places: 2) == "0.00")
    #expect(coordinate(-0.001) == "0")
    #expect(exact(-0.0) == "0.0")
    #expect(fixed(-1.5, places: 1) == "\u{2212}1.5")
  }

  @Test func coordinatesHaveAtMostTwoDecimals() {
    #expect([12, 12.5, 12.34, 12.345, -3.05, 0.1].map(coordinate) == ["12", "12.5", "12.34", "12.35", "-3.05", "0.1"])
    #expect(coordinate(.nan) == "0")
  }

  @Test func percentsAndIntervals() {
    #expect(ValueFormat.percent(places: 1).text(0.1234) == "12.3%")
    #expect(ValueFormat.fixed(places: 1).text(1.25, Interval(-1, 2)) == "1.2 [\u{2212}1.0, 2.0]")
    #expect(ValueFormat.fixed(places: 1).text(.nan) == "–")
  }

  @Test(arguments: [
    (0.0, 1.0), (-3.2, 4.7), (80, 95.5), (1e-12, 3e-12), (-1e200, 1e200), (0.1, 0.1000001), (-7, -6.99),
  ]) func ticksAreRoundAndInside(_ low: Double, _ high: Double) {
    let ticks = Ticks(from: low, to: high, count: 8)
    #expect((2...8).contains(ticks.values.count))
    for tick in ticks.values { #expect(tick >= low - (high - low) * 1e-9 && tick <= high + (high - low) * 1e-9) }
    let texts = ticks.values.prefix(20).map { fixed($0, places: ticks.places) }
    #expect(Set(texts).count == texts.count)
  }

  @Test func equalValuesStillHaveAnAxis() {
    for value in [0.0, 5, -1e9, 1e-300, 1e299] {
      var extent = Extent()
      extent.include(value)
      let limits = extent.limits()
      #expect(limits.low < value && value < limits.high)
      #expect(!Ticks(from: limits.low, to: limits.high, count: 5).values.isEmpty)
    }
  }

  /// R 4.3: quantile(c(1, 2, 4, 8, 16, 100)), type 7: 25 % 2.5, 50 % 6, 75 % 14; upper fence 31.25.
  @Test func boxesFollowTypeSeven() {
    let numbers = FiveNumbers(sorted: [1, 2, 4, 8, 16, 100])
    #expect(numbers.lowQuartile == 2.5 && numbers.median == 6 && numbers.highQuartile == 14)
    #expect(numbers.lowWhisker == 1 && numbers.highWhisker == 16)
    let one = FiveNumbers(sorted: [7])
    #expect(one.lowWhisker == 7 && one.median == 7 && one.highWhisker == 7 && one.mean == 7)
  }

  /// Contrast by the standard's own curve: at least 4.5 : 1 everywhere on both ramps.
  @Test func textOnColoursCanBeRead() {
    func light(_ text: String) -> Double {
      let value = Int(text.dropFirst(), radix: 16) ?? 0
      func part(_ shift: Int) -> Double {
        let share = Double((value >> shift) & 255) / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
    }
    func contrast(_ one: String, _ other: String) -> Double {
      let (first, second) = (light(one), light(other))
      return (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }
    for ramp in [ColorRamp.diverging, .sequential] {
      for step in 0...200 {
        let place = Double(step) / 200
        #expect(contrast(ramp.color(at: place), ramp.ink(at: place)) >= 4.5)
      }
    }
    let theme = Theme.standard
    for ink in [theme.ink, theme.muted, Status.flagged.color, theme.series[0], theme.series[1]] {
      #expect(contrast(ink, theme.background) >= 4.5, "\(ink)")
    }
    #expect(contrast(theme.muted, theme.band) >= 4.5)
    // Marks need 3 : 1.
    for color in theme.series + Status.allCases.map(\.color) {
      #expect(contrast(color, theme.background) >= 3, "\(color)")
    }
  }
}
