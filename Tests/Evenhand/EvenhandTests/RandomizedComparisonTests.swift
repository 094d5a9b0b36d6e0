import Messages
import RatingStudy
import Testing

@testable import Evenhand

@Suite("Comparisons of labels drawn at random")
struct RandomizedComparisonTests {
  private func table(_ lines: [String]) -> OpenedTable {
    let rows = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let columns = rows[0].indices.map { place in
      TextColumn(name: rows[0][place], texts: rows.dropFirst().map { $0[place].isEmpty ? nil : $0[place] })
    }
    return OpenedTable(
      table: Table(
        name: "t", source: TableSource(file: "t.csv"), columns: columns, rowNumbers: rows.indices.dropFirst().map { Int32($0 + 1) }),
      notes: [], seconds: 0)
  }

  /// Darwin's cross- and self-fertilized maize, the differences of 15 pairs: Fisher 1935, The Design of Experiments, §21, counts 863 of 32,768
  /// sign assignments with a sum at least as large on one side; two-sided 1,726/32,768 = .0527.
  @Test("Fisher's randomization test of Darwin's data")
  func darwin() throws {
    let differences = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48]
    var lines = ["height,kind,pair"]
    for (pair, difference) in differences.enumerated() {
      lines.append("\(200 + difference),crossed,\(pair)")
      lines.append("200,selfed,\(pair)")
    }
    let found = try RandomizedComparison().run(table(lines), .init(outcome: "height", label: "kind", strata: ["pair"]))
    let pair = try #require(found.pairs.first)
    #expect(pair.method == "enumeration" && pair.assignments == 32_768 && pair.strata == 15)
    #expect(abs((try #require(pair.pValue)) - 1_726.0 / 32_768) < 1e-12)
    #expect(abs((try #require(pair.estimate)) - 314.0 / 15) < 1e-9)
    // By bisection over all assignments (plain Python): -1/6 to 41; the p-value is above .05, so that the interval holds 0.
    let (lower, upper) = (try #require(pair.lower), try #require(pair.upper))
    #expect(abs(lower + 1.0 / 6) < 1e-9 && abs(upper - 41) < 1e-9)
  }

  @Test("Whole units are exchanged, and two labels of one are refused")
  func wholeUnits() throws {
    let lines = ["y,label,rater"] + (0..<6).flatMap { rater in (0..<2).map { "\(70 + 3 * rater + $0),\(rater < 3 ? "a" : "b"),r\(rater)" } }
    let found = try RandomizedComparison().run(table(lines), .init(outcome: "y", label: "label", drawnFor: "rater"))
    #expect(found.pairs.first?.assignments == 20 && abs((found.pairs.first?.pValue ?? 0) - 0.1) < 1e-12)
    #expect(throws: Failure.self) {
      try RandomizedComparison().run(self.table(lines + ["70,b,r0"]), .init(outcome: "y", label: "label", drawnFor: "rater"))
    }
  }

  @Test("Rows without an outcome or label are left out and said; one label alone is refused")
  func badRows() throws {
    let found = try RandomizedComparison().run(table(["y,label", "1,a", ",a", "2,", "3,b", "4,b"]), .init(outcome: "y", label: "label"))
    #expect(found.leftOut == 2 && found.rows == 3)
    #expect(throws: Failure.self) {
      try RandomizedComparison().run(self.table(["y,label", "1,a", "2,a"]), .init(outcome: "y", label: "label"))
    }
    #expect(throws: Failure.self) {
      try RandomizedComparison().run(self.table(["y,label", "x,a", "2,b"]), .init(outcome: "y", label: "label"))
    }
    #expect(throws: Failure.self) {
      try RandomizedComparison().run(self.table(["y,label", "1,a", "2,b"]), .init(outcome: "z", label: "label"))
    }
  }
}
