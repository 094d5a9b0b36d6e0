import Charts
import Testing

/// The code of the module's documentation, line by line.
@Suite struct DocumentedExampleTests {
  @Test func overview() {
    let text = Language.english.text(("Levels of raters", "评分者水平"))
    let chart = CaterpillarChart(
      id: "levels", text: text,
      rows: [
        CaterpillarChart.Row(label: "R1", estimate: Estimate(1.5, Interval(0.6, 2.4)), status: .flagged),
        CaterpillarChart.Row(label: "R2", estimate: Estimate(-0.2, Interval(-1.1, 0.7)), status: .clear),
      ],
      statusNames: StatusNames(
        flagged: "flagged", clear: "clear", inconclusive: "inconclusive", untestable: "untestable"))
    let svg = chart.svg()
    #expect(svg.hasPrefix("<svg") && svg.contains("R1"))
  }
}
