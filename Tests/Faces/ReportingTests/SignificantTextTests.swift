import Messages
import Testing

@testable import Reporting

@Suite("Numbers of any size") struct SignificantTextTests {
  @Test(arguments: [
    (1.003372e-6, "1.00337e-06"), (-1.67909e-8, "-1.67909e-08"), (0, "0.000000"), (0.5, "0.500000"), (0.00012345, "0.000123"),
    (0.00009, "9.00000e-05"), (1_019_865_391.5, "1019865391.500000"), (.nan, "–"), (-0.0, "0.000000"),
  ])
  func text(_ value: Double, _ text: String) { #expect(SignificantText.text(value, 6) == text) }

  @Test("both ends of an interval, in both languages")
  func interval() {
    let cell = DataTable.Cell.significantInterval(-2.3e-8, 1, places: 6)
    #expect(cell.text(in: .english) == "-2.30000e-08 to 1.000000")
    #expect(cell.text(in: .chinese) == "-2.30000e-08 至 1.000000")
    #expect(cell.values == [-2.3e-8, 1])
  }

  @Test("the first line names the periods, long lists by their ends")
  func heading() {
    let title = Message(ReportSentence.fitTitle)
    var document = Document(title: title, sections: [])
    #expect(document.heading == title)
    document.periods = ["10月"]
    #expect(TerminalText(language: .chinese).render(document).split(separator: "\n").first?.hasSuffix("（时期：10月）") == true)
    document.periods = (2010...2020).map(String.init)
    #expect(document.heading.text(in: .english).hasSuffix("(period: 2010, …, 2020)"))
  }
}
