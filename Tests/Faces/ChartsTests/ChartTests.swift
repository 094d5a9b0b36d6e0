import Testing

@testable import Charts

/// What holds for the figures and names of each chart.
@Suite struct ChartTests {
  static let hostile = "<script>alert('x')</script>\"&]]>\u{0}\u{1B}\u{202E}\n<b onload=\"1\">"

  static func text(_ horizontal: String = "") -> ChartText {
    Language.english.text((hostile, hostile), horizontal: (hostile, hostile), vertical: (hostile, hostile))
  }

  /// Every chart with one name everywhere and one value everywhere.
  static func charts(named name: String, value: Double, text: ChartText) -> [any Chart] {
    let estimate = Estimate(value, Interval(value - 1, value + 1))
    let names = StatusNames(flagged: name, clear: name, inconclusive: name, untestable: name)
    return [
      CaterpillarChart(
        id: name, text: text, rows: [.init(label: name, estimate: estimate, status: .flagged)],
        references: [ReferenceLine(0, name: name)], smallestEffect: SmallestEffect(0.5, name: name), statusNames: names),
      HeatMap(
        id: name, text: text, rowNames: [name], columnNames: [name],
        cells: [.init(row: 0, column: 0, value: value, isMarked: true)], scaleName: name, missingName: name,
        markedName: name),
      EventStudyChart(
        id: name, text: text,
        series: [.init(name: name, points: [.init(time: 0, estimate: estimate, isReference: true)])],
        periods: [.init(from: 0, through: 0, name: name)], referenceName: name),
      SlopeChart(
        id: name, text: text, beforeName: name, afterName: name,
        lines: [.init(label: name, before: value, after: value + 1, isHighlighted: true)],
        cuts: [.init(before: value, after: value, name: name)],
        names: .init(up: name, down: name, same: name, others: name)),
      RankLadderChart(
        id: name, text: text, steps: [.init(label: name, rank: value, low: value, high: value + 1)],
        cuts: [.init(after: value, name: name)],
        names: .init(settled: name, open: name, rank: name)),
      HiddenReasonContour(
        id: name, text: text, estimate: 1, t: 4, degreesOfFreedom: 60, level: 0.05,
        points: [.init(label: name, said: name, treatment: 0.1, outcome: 0.1, remaining: value)],
        names: .init(contour: name, zero: name, significance: name, equal: name)),
      SpecificationCurve(
        id: name, text: text, columns: [.init(estimate: estimate, status: .flagged, options: [0])],
        choices: [.init(name: name, options: [name])], statusNames: names),
      ImportanceChart(
        id: name, text: text, measures: [name], components: [.init(label: name, values: [estimate])]),
      DecompositionChart(
        id: name, text: text, partNames: [name, name], totalName: name,
        components: [.init(label: name, parts: [estimate, nil], total: estimate, missing: name)]),
      RankAcceptabilityChart(
        id: name, text: text, rows: [.init(label: name, shares: [value.magnitude, 0])], scaleName: name, neverName: name
      ),
      DistributionChart(
        id: name, text: text, panels: [.init(title: name, groups: [.init(label: name, values: [value])])],
        names: .init(value: name, box: name, mean: name)),
      DistributionChart(
        id: name, text: text, panels: [.init(title: name, groups: [.init(label: name, values: [value])])],
        names: .init(value: name, box: name, mean: name, counted: name)),
      ShareBars(
        id: name, text: text, rows: [.init(label: name, count: 1, shares: [value.magnitude, 0], others: [value, 1])],
        names: .init(categories: [name], others: name, count: name)),
      SwapPathChart(
        id: name, text: text, startName: name, endName: name,
        lines: [.init(label: name, start: value, end: value + 1, isHighlighted: true)],
        crossings: [.init(at: 0.5, up: 0, down: 0), .init(at: .nan, up: 0, down: 9)], crossingName: name),
      WrightMap(
        id: name, text: text, personsName: name, persons: [value],
        facets: [.init(name: name, items: [.init(label: name, measure: value)])],
        thresholds: [.init(label: name, measure: value)]),
    ]
  }

  @Test func hostileNamesStayText() throws {
    for chart in Self.charts(named: Self.hostile, value: 1.5, text: Self.text()) {
      let svg = chart.svg()
      #expect(!svg.contains("<script") && !svg.contains("<b ") && !svg.contains("]]>") && !svg.contains("\u{0}"))
      let root = try #require(Markup.read(svg), "\(type(of: chart))")
      let names = Set(root.all.flatMap { $0.attributes.keys })
      #expect(!names.contains("onload"))
      for (one, other) in TextBox.overlaps(in: root) { Issue.record("\(type(of: chart)) \(one) over \(other)") }
      for box in root.all.compactMap(TextBox.init) {
        #expect(box.left >= -0.5 && box.right <= 700.5, "\(type(of: chart)) \(box)")
      }
      for id in root.all.compactMap({ $0.attributes["id"] }) {
        #expect(id.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) })
      }
    }
  }

  @Test func longNamesAreCutAndKeptWhole() throws {
    let name = String(repeating: "very long 很长的名字 ", count: 40)
    for chart in Self.charts(named: name, value: 0.7, text: Language.chinese.text(("t", "题"))) {
      let root = try #require(Markup.read(chart.svg()))
      for (one, other) in TextBox.overlaps(in: root) { Issue.record("\(type(of: chart)) \(one) over \(other)") }
      for box in root.all.compactMap(TextBox.init) {
        #expect(box.left >= -0.5 && box.right <= 700.5, "\(type(of: chart)) \(box)")
      }
      #expect(root.all.contains { $0.name == "title" && $0.text == name }, "\(type(of: chart))")
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e305]) func valuesThatAreNotNumbersAreCounted(_ value: Double)
    throws
  {
    for chart in Self.charts(named: "n", value: value, text: Language.english.text(("t", "题"))) {
      let svg = chart.svg()
      #expect(Markup.read(svg) != nil)
      #expect(!svg.contains("nan") && !svg.contains("inf"), "\(type(of: chart))")
      #expect(svg.contains("not finite numbers"), "\(type(of: chart))")
    }
  }

  @Test(arguments: [0, -7.25, 1e-12, 123_456_789.125, 0.1 + 0.2]) func figuresCanBeReadBack(_ value: Double) throws {
    for chart in Self.charts(named: "n", value: value, text: Language.english.text(("t", "题"))) {
      let showsShares = chart is RankAcceptabilityChart || chart is ShareBars
      if showsShares && value == 0 { continue }
      let root = try #require(Markup.read(chart.svg()))
      let kept = root.all.flatMap { node in
        node.attributes.filter { $0.key.hasPrefix("data-") }.compactMap { Double($0.value) }
      }
      let wanted = showsShares ? value.magnitude : value
      // A Wright map keeps the measures of facets and thresholds; persons are a histogram.
      #expect(kept.contains(wanted), "\(type(of: chart)) \(value)")
    }
  }

  @Test func nothingToDrawSaysSo() throws {
    let text = Language.chinese.text(("Empty", "空图"))
    let names = StatusNames(flagged: "a", clear: "b", inconclusive: "c", untestable: "d")
    let charts: [any Chart] = [
      CaterpillarChart(id: "a", text: text, rows: [], statusNames: names),
      CaterpillarChart(
        id: "a", text: text, rows: [.init(label: "x", estimate: nil, status: .untestable)], statusNames: names),
      HeatMap(id: "a", text: text, rowNames: ["x"], columnNames: [], cells: [], scaleName: "", missingName: ""),
      EventStudyChart(id: "a", text: text, series: [.init(name: "s", points: [])]),
      SlopeChart(
        id: "a", text: text, beforeName: "", afterName: "", lines: [],
        names: .init(up: "", down: "", same: "", others: "")),
      ImportanceChart(id: "a", text: text, measures: ["m"], components: [.init(label: "c", values: [nil])]),
      RankLadderChart(id: "a", text: text, steps: [], cuts: [], names: .init(settled: "", open: "", rank: "")),
      SpecificationCurve(id: "a", text: text, columns: [], choices: [], statusNames: names),
      DecompositionChart(id: "a", text: text, partNames: [], totalName: "", components: []),
      RankAcceptabilityChart(id: "a", text: text, rows: [], scaleName: "", neverName: ""),
      DistributionChart(
        id: "a", text: text, panels: [.init(title: "p", groups: [])], names: .init(value: "", box: "", mean: "")),
      SwapPathChart(id: "a", text: text, startName: "", endName: "", lines: [], crossings: [], crossingName: ""),
      WrightMap(id: "a", text: text, personsName: "", persons: [], facets: []),
    ]
    for chart in charts {
      let root = try #require(Markup.read(chart.svg()))
      #expect(root.all.contains { $0.name == "text" && $0.text == text.empty }, "\(type(of: chart))")
    }
  }

  @Test func titleIsForScreenReadersEvenWhenNotDrawn() throws {
    let chart = ImportanceChart(
      id: "i", text: Language.english.text(("What counts", "题")), measures: ["m"],
      components: [.init(label: "c", values: [Estimate(0.5)])])
    let root = try #require(Markup.read(chart.svg(.untitled)))
    #expect(root.children.first?.text == "What counts")
    #expect(!root.all.contains { $0.name == "text" && $0.text == "What counts" })
  }

  @Test func idsDoNotCollideAcrossCharts() throws {
    let ids = ["a b", "a_20_b", "a-b", "a_b", "图"].map { id in
      ImportanceChart(
        id: id, text: Language.english.text(("t", "题")), measures: ["m"],
        components: [.init(label: "c", values: [Estimate(0.5)])]
      ).svg()
    }.compactMap { Markup.read($0)?.attributes["id"] }
    #expect(Set(ids).count == 5)
  }

  @Test func caterpillarSortsAndSaysWhatItNames() throws {
    var numbers = Numbers(9)
    let rows = (0..<500).map { index in
      CaterpillarChart.Row(
        label: "r\(index)", estimate: Estimate(numbers.normal()), status: index == 77 ? .flagged : .clear)
    }
    let names = StatusNames(flagged: "flagged", clear: "clear", inconclusive: "", untestable: "")
    let root = try #require(
      Markup.read(
        CaterpillarChart(id: "c", text: Language.english.text(("t", "题")), rows: rows, statusNames: names).svg()))
    let drawn = root.all.filter { $0.attributes["data-status"] != nil }
    #expect(drawn.count == 500)
    let clear = drawn.filter { $0.attributes["data-status"] == "clear" }.compactMap { $0.number("data-value") }
    #expect(clear == clear.sorted(by: >))
    #expect(root.all.contains { $0.name == "text" && $0.text == "r77" })
    #expect(root.all.contains { $0.text == "500 rows are drawn; 11 carry their name." })
  }

  @Test func heatMapKeepsTheStrongestRowsInOrder() throws {
    let cells = (0..<2000).map { HeatMap.Cell(row: $0, column: 0, value: $0.isMultiple(of: 40) ? 5 : 0.1) }
    let root = try #require(
      Markup.read(
        HeatMap(
          id: "h", text: Language.english.text(("t", "题"), horizontal: ("units", ""), vertical: ("raters", "")),
          rowNames: (0..<2000).map { "r\($0)" }, columnNames: ["c"], cells: cells, scaleName: "s", missingName: "m"
        ).svg()))
    let drawn = root.all.compactMap { $0.attributes["data-row"] }
    #expect(drawn.count == 60)
    #expect(Set((0..<50).map { "r\($0 * 40)" }).isSubset(of: drawn))
    let order = drawn.compactMap { Int($0.dropFirst()) }
    #expect(order == order.sorted())
    #expect(root.all.contains { $0.text == "raters: 60 of 2000 are drawn." })
  }

  @Test func partsBeginWhereTheOneBeforeEnds() throws {
    let chart = DecompositionChart(
      id: "d", text: Language.english.text(("t", "题")), partNames: ["one", "two"], totalName: "all",
      components: [.init(label: "c", parts: [Estimate(2), Estimate(-3)], total: Estimate(-1))])
    let root = try #require(Markup.read(chart.svg()))
    func bar(_ part: String) throws -> (left: Double, right: Double) {
      let group = try #require(root.all.first { $0.attributes["data-part"] == part })
      let rect = try #require(group.children.first { $0.name == "rect" })
      let left = try #require(rect.number("x"))
      return (left, left + (try #require(rect.number("width"))))
    }
    let (one, two) = (try bar("one"), try bar("two"))
    #expect(abs(one.right - two.right) < 0.02)
    #expect(abs((two.right - two.left) / (one.right - one.left) - 1.5) < 0.001)
  }

  @Test func stretchesOfRanksAddUp() throws {
    let shares = (0..<100).map { _ in 0.01 }
    let root = try #require(
      Markup.read(
        RankAcceptabilityChart(
          id: "r", text: Language.english.text(("t", "题")), rows: [.init(label: "p", shares: shares)], scaleName: "s",
          neverName: "n"
        ).svg()))
    let values = root.all.compactMap { $0.number("data-value") }
    #expect(values.count == 34)
    #expect(abs(values.reduce(0, +) - 1) < 1e-12)
  }

  @Test func hopelessIntervalsAreCutAndSaidSo() throws {
    let rows = (0..<5).map { index in
      CaterpillarChart.Row(
        label: "r\(index)",
        estimate: Estimate(
          Double(index), index == 2 ? Interval(-900, 900) : Interval(Double(index) - 1, Double(index) + 1)),
        status: .clear)
    }
    let names = StatusNames(flagged: "f", clear: "c", inconclusive: "", untestable: "")
    let svg = CaterpillarChart(id: "c", text: Language.english.text(("t", "题")), rows: rows, statusNames: names).svg()
    #expect(svg.contains("An arrow marks") && svg.contains("data-low=\"-900.0\""))
  }

  @Test func dotsAreSampledBoxesAreNot() throws {
    var numbers = Numbers(2)
    let values = (0..<5000).map { _ in numbers.normal() }
    let root = try #require(
      Markup.read(
        DistributionChart(
          id: "d", text: Language.english.text(("t", "题")),
          panels: [.init(title: "", groups: [.init(label: "g", values: values)])],
          names: .init(value: "v", box: "b", mean: "m")
        ).svg()))
    let group = try #require(root.all.first { $0.attributes["data-n"] != nil })
    #expect(group.attributes["data-n"] == "5000")
    let sorted = values.sorted()
    #expect(group.number("data-median") == FiveNumbers(sorted: sorted).median)
    #expect((group.children.first?.attributes["d"] ?? "").split(separator: "M").count == 400)
    #expect(root.all.contains { $0.text == "400 of 5000 are drawn." })
  }
}
