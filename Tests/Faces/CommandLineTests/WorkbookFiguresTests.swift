import Foundation
import Testing

@testable import StudyFiles

/// The workbook of a report is one value with its page: every figure is read back from both.
@Suite struct WorkbookFiguresTests {
  @Test(arguments: [("en", "analyst"), ("zh", "publication")])
  func everyFigureOfThePageIsInTheWorkbook(language: String, view: String) throws {
    let folder = try TemporaryFolder()
    let (page, book) = (folder.url.appending(path: "r.html").path, folder.url.appending(path: "r.xlsx").path)
    for path in [page, book] {
      #expect(try Program.run("report", VerbTests.study, "--lang", language, "--view", view, "-o", path).status == 0)
    }
    let html = try String(contentsOfFile: page, encoding: .utf8)
    let tables = PageTests.tables(html)
    // Long tables go on in a second one.
    let names = html.matches(of: /<table id="([^"]+)">/).map { String($0.1) }.filter {
      !$0.hasSuffix("-more") && tables[$0]?.isEmpty == false
    }
    let workbook = try Workbook(path: book)
    let sheets = workbook.sheetNames.dropFirst(2)
    #expect(sheets.count == names.count && names.count > (view == "analyst" ? 30 : 10))
    var compared = 0
    for (sheet, name) in zip(sheets, names) {
      let rows = (tables[name] ?? []) + (tables[name + "-more"] ?? [])
      let grid = try #require(try workbook.grid(of: sheet))
      let isWhole = rows.count == grid.rowCount - 1
      for (row, cells) in rows.enumerated() where isWhole {
        let written = grid.columns.indices.compactMap { grid.text(row + 1, $0) }.compactMap(Self.number)
        let shown = cells.flatMap(\.values)
        // Texts that are numbers (periods) are in the workbook alone.
        var rest = written[...]
        for value in shown {
          guard let place = rest.firstIndex(where: { abs($0 - value) <= 1e-12 * max(1, abs(value)) }) else {
            Issue.record("\(name), row \(row + 1): \(value) is not in \(written)")
            break
          }
          rest = rest[(place + 1)...]
          compared += 1
        }
      }
    }
    #expect(compared > (view == "analyst" ? 2_000 : 150), "\(compared)")
  }

  /// A number as its cell shows it: a share may stand as a percentage.
  private static func number(_ text: String) -> Double? {
    Double(text) ?? (text.last == "%" ? Double(text.dropLast()).map { $0 / 100 } : nil)
  }
}
