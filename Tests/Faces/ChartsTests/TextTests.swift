import Testing

@testable import Charts

@Suite struct TextTests {
  @Test func chineseTakesOneEmALetter() {
    #expect(TextMetrics.width(of: "人力资源", size: 10) == 40)
    #expect(TextMetrics.width(of: "", size: 10) == 0)
    #expect(TextMetrics.width(of: "e\u{301}", size: 10) == TextMetrics.width(of: "e", size: 10))
    #expect(TextMetrics.width(of: "WWW", size: 10) > TextMetrics.width(of: "iii", size: 10) * 3)
  }

  @Test(arguments: ["Wang", "van der Westhuizen-Montgomery", "人力资源和社会保障局", "👩‍👩‍👧 family", "ああA漢字B"])
  func cutTextFits(_ text: String) {
    for width in [12.0, 30, 60, 400] {
      let shown = TextMetrics.fit(text, into: width, size: 11)
      #expect(TextMetrics.width(of: shown, size: 11) <= width)
      #expect(shown == text || (shown.hasSuffix("…") && text.hasPrefix(shown.dropLast())))
    }
  }

  @Test(arguments: [
    "How far each rater scores above or below the others of the same people", "各评分人对各单位的评分，与其他评分人之差（分）。",
    "Mixed 混合 text 文本, with Averyveryveryverylongwordthatdoesnotfit inside", "   ", "",
  ]) func wrappedLinesFitAndLoseNothing(_ text: String) {
    for width in [60.0, 120, 500] {
      let lines = TextMetrics.wrap(text, into: width, size: 11)
      for line in lines {
        // A closing mark may hang over by its own width.
        #expect(TextMetrics.width(of: line, size: 11) <= width + 11, "\(line)")
        #expect(!line.isEmpty && !"，。）".contains(line.prefix(1)))
      }
      #expect(lines.joined().filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
    }
  }

  /// Pooling gives the least-squares answer: against a search over all groupings of neighbours (brute force).
  @Test func labelsMoveAsLittleAsPossible() {
    var numbers = Numbers(3)
    for _ in 0..<200 {
      let wanted = (0..<7).map { _ in numbers.uniform() * 60 }.sorted()
      let spread = LabelLayout.spread(wanted, spacing: 12, within: -1000...1000)
      for (one, other) in zip(spread, spread.dropFirst()) { #expect(other - one >= 12 - 1e-9) }
      func cost(_ places: [Double]) -> Double { zip(places, wanted).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } }
      var best = Double.infinity
      for cuts in 0..<(1 << 6) {
        var places: [Double] = []
        var start = 0
        for end in 1...7 where end == 7 || cuts >> (end - 1) & 1 == 1 {
          let block = start..<end
          let mean = block.reduce(0) { $0 + wanted[$1] - Double($1 - start) * 12 } / Double(block.count)
          places += block.map { mean + Double($0 - start) * 12 }
          start = end
        }
        if zip(places, places.dropFirst()).allSatisfy({ $1 - $0 >= 12 - 1e-9 }) { best = min(best, cost(places)) }
      }
      #expect(abs(cost(spread) - best) < 1e-6)
    }
  }

  @Test func labelsStayInBounds() {
    let spread = LabelLayout.spread([1, 1, 1, 99], spacing: 10, within: 0...100)
    #expect(spread == [0, 10, 20, 99])
    #expect(LabelLayout.spread([], spacing: 10, within: 0...10).isEmpty)
    #expect(LabelLayout.spread([50, 50], spacing: 80, within: 0...100) == [10, 90])
  }
}
