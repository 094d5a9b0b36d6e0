import RatingStudy
import Testing

@Suite("Numbers") struct NumberTextTests {
  @Test(
    "what counts as a number",
    arguments: [
      ("9.5", 9.5), ("-0.25", -0.25), ("+7", 7), (".5", 0.5), ("5.", 5), ("1e3", 1000), ("1.5E-2", 0.015), ("007", 7),
      ("９５．５", 95.5), ("－３", -3), ("−3", -3), ("\u{3000}8 ", 8), ("85%", 0.85), ("８５％", 0.85), ("12.5 %", 0.125),
      ("1,234,567", 1_234_567), ("1,234.5", 1234.5), ("12,345,678.25", 12_345_678.25), ("0.1", 0.1),
      ("3.14159265358979323846", 3.14159265358979323846), ("9007199254740993", 9_007_199_254_740_992),
      ("123456789012345678901234567890", 1.2345678901234568e29), ("1e-400", 0),
    ] as [(String, Double)])
  func numbers(text: String, value: Double) {
    #expect(NumberText.value(text) == value)
  }

  @Test(
    "what does not",
    arguments: [
      "", " ", "a", "1,5", "1,234", "0,123,456", "1,23,456", "1.2.3", "--1", "+-1", "+", ".", "%", "1e", "e5", "1e5.5", "nan", "NaN",
      "inf", "0x10", "1e400", "1 2", "95分", "五", "1_000", "1e+", "٣",
    ])
  func words(text: String) {
    #expect(NumberText.value(text) == nil)
  }

  @Test("rounded as the standard library rounds", arguments: 0..<5000)
  func rounding(seed: UInt64) {
    var state = (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 29
    let digits = Int(state % 19) + 1
    let decimals = Int(state >> 32) % 12
    var text = String(state &* 0xBF58_476D_1CE4_E5B9).prefix(digits) + "." + String(state >> 7).prefix(decimals)
    if decimals == 0 { text.removeLast() }
    #expect(NumberText.value(String(text)) == Double(String(text)))
  }
}
