import Testing

@testable import Charts

extension Sample {
  /// Estimates of either sign, near and far from chance, with none, some and many measured attributes, one beside another and at the edges.
  static func contours(_ language: Language) -> [Sample] {
    [(1.2, 4.0, 60.0, 0), (-2.35, -5.5, 300, 2), (0.08, 2.1, 40, 9), (125.4, 30, 25, 4), (1.2, 1.5, 12, 3)].map {
      estimate, t, freedom, count in
      var numbers = Numbers(UInt64(count) + 5)
      let points = (0..<count).map { index -> HiddenReasonContour.Point in
        let (treatment, outcome) = index == 3 ? (0, 0.9) : index < 3 ? (0.03, 0.05) : (0.4 * numbers.uniform(), 0.3 * numbers.uniform())
        return .init(
          label: language.unit(index), said: language.unit(index) + ": 0.55", treatment: treatment, outcome: outcome,
          remaining: estimate * (1 - numbers.uniform()))
      }
      return Sample(
        name: "contour-\(language)-\(count)",
        chart: HiddenReasonContour(
          id: "contour-\(count)",
          text: language.text(
            ("How strong a hidden reason must be: Anderson", "未测量的原因须有多强：王伟"),
            horizontal: ("explains of who stands in the relation (share of the rest)", "对“谁处于这一关系”的解释（占剩余部分的比例）"),
            vertical: ("explains of the scores (share of the rest)", "对评分的解释（占剩余部分的比例）")),
          estimate: estimate, t: t, degreesOfFreedom: freedom, level: 0.05, points: points,
          names: .init(
            contour: language("so many points would be left", "差异还剩的分数"), zero: language("nothing would be left", "差异为 0"),
            significance: language("no longer beyond chance", "落入偶然范围"),
            equal: language("explains as much of both: 14.5%", "对两者解释相同的比例：14.5%"))))
    }
  }
}

/// What a contour chart shows.
@Suite struct ContourTests {
  private static func chart(t: Double = 4, points: [HiddenReasonContour.Point] = []) -> HiddenReasonContour {
    HiddenReasonContour(
      id: "one", text: Language.english.text(("One", "一")), estimate: t * 0.3, t: t, degreesOfFreedom: 60, level: 0.05, points: points,
      names: .init(contour: "left", zero: "nothing", significance: "chance", equal: "both: 40.0%"))
  }

  /// The line of zero is there, the diamond stands on it; lines of what is left stand on either side of nothing.
  @Test func drawsTheLines() throws {
    let root = try #require(Markup.read(Self.chart().svg()))
    let lines = root.all.compactMap { $0.attributes["data-remaining"].flatMap(Double.init) }
    #expect(lines.contains(0) && lines.contains { $0 > 0 } && lines.contains { $0 < 0 } && lines.allSatisfy { $0 < 1.2 })
    #expect(root.all.count { $0.attributes["data-line"] == "significance" } == 1)
    let equal = try #require(root.all.first { $0.attributes["data-equal"] != nil }?.attributes["data-equal"].flatMap(Double.init))
    // f = 4/√60: RV = ½(√(f⁴ + 4f²) − f²).
    let f = 4 / 60.0.squareRoot()
    #expect(abs(equal - ((f * f * f * f + 4 * f * f).squareRoot() - f * f) / 2) < 1e-12)
    #expect(root.all.contains { $0.text.contains("both: 40.0%") } && abs(equal - 0.4) < 1e-9)
  }

  /// A difference that is not significant has no line of significance; none has none at all.
  @Test func leavesOutWhatIsNotThere() throws {
    let weak = try #require(Markup.read(Self.chart(t: 1).svg()))
    #expect(!weak.all.contains { $0.attributes["data-line"] != nil } && weak.all.contains { $0.attributes["data-equal"] != nil })
    let nothing = Self.chart(t: 0).svg()
    #expect(nothing.contains("There is nothing to draw.") && !nothing.contains("data-equal"))
  }

  /// Attributes carry their figures, six at most are drawn, and the rest is counted; what is no share is not drawn.
  @Test func drawsAttributes() throws {
    let points = (0..<9).map {
      HiddenReasonContour.Point(label: "a\($0)", said: "a\($0) said", treatment: 0.01 * Double($0), outcome: 0.05, remaining: 1)
    }
    let svg = Self.chart(points: points + [.init(label: "odd", said: "odd", treatment: 1.5, outcome: 0.1, remaining: 1)]).svg()
    let root = try #require(Markup.read(svg))
    #expect(root.all.compactMap { $0.attributes["data-name"] } == (0..<6).map { "a\($0)" })
    #expect(svg.contains("6 of 9 are drawn.") && !svg.contains("odd"))
  }
}
