import Foundation
import Testing

/// Reports on studies made to be awkward.
@Suite struct ReportStressTests {
  /// A study of ratings with names as given.
  private static func folder(raters: Int, people: Int, name: String, isEqual: Bool = false) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let quoted = { (text: String) in "\"\(text.replacing("\"", with: "\"\""))\"" }
    var ratings = "rater,person,component,score\n"
    for r in 0..<raters {
      for p in 0..<people where people < 5 || (p + r) % 3 != 0 {
        ratings += "\(quoted("r\(r)\(name)")),\(quoted("p\(p)\(name)")),\(quoted("c\(name)")),\(isEqual ? 80 : 60 + (r * 7 + p * 5) % 40)\n"
      }
    }
    try folder.write("ratings.csv", ratings)
    var persons = "person,unit\n"
    for p in 0..<people { persons += "\(quoted("p\(p)\(name)")),\(quoted("u\(p % 4)\(name)"))\n" }
    try folder.write("people.csv", persons)
    try folder.write("units.csv", "unit,group\n" + (0..<4).map { "\(quoted("u\($0)\(name)")),\(quoted("g\($0 % 2)\(name)"))\n" }.joined())
    return folder
  }

  @Test("Everybody got the same score: nothing is found, nothing is divided by zero") func equalScores() throws {
    let folder = try Self.folder(raters: 6, people: 20, name: "", isEqual: true)
    for file in ["out.html", "out.md", "out.xlsx", "out.json"] {
      let path = folder.url.appending(path: file).path
      let run = try Program.run("report", folder.url.path, "-o", path)
      #expect(run.status == 0, "\(file): \(run.errors)")
      guard file != "out.xlsx" else { continue }
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(!text.contains(/[Nn]a[Nn]\b|[^a-z]inf\b/), "\(file)")
      if file == "out.json" { #expect(!text.contains("\"verdict\": \"flagged\"") && !text.contains("\"verdict\":\"flagged\"")) }
    }
  }

  @Test(
    "Markup, very long names, one person, equal scores: every form is written, nothing of the data is markup",
    arguments: [
      (6, 12, "<script>alert(1)</script>\"'&]]><img src=x onerror=alert(2)>"), (5, 10, String(repeating: "名字特别长 long", count: 40)),
      (3, 1, ""),
    ])
  func awkward(raters: Int, people: Int, name: String) throws {
    let folder = try Self.folder(raters: raters, people: people, name: name)
    for language in ["en", "zh"] {
      for file in ["out.html", "out.md", "out.xlsx"] {
        for view in ["analyst", "publication"] {
          let path = folder.url.appending(path: file).path
          let run = try Program.run("report", folder.url.path, "--lang", language, "--view", view, "-o", path)
          #expect(run.status == 0, "\(file) \(view): \(run.errors)")
          guard file == "out.html" else { continue }
          let html = try String(contentsOfFile: path, encoding: .utf8)
          #expect(!html.contains(/<script|<img|<iframe/))
          // What stands in quotation marks is a value; outside of them no attribute comes from the data.
          #expect(!html.replacing(/"[^"<>]*"/, with: "").contains(/<[a-z][^<>]*\sonerror/))
          #expect(!html.contains("NaN") && !html.contains(">nan<"))
        }
      }
    }
  }

  @Test("2,000 raters without ties")
  func manyRaters() throws {
    let folder = try TemporaryFolder()
    var ratings = "rater,person,component,score\n"
    for r in 0..<2000 { for k in 0..<4 { ratings += "r\(r),p\((r * 3 + k * 17) % 150),c,\(60 + (r * 7 + k * 11) % 40)\n" } }
    try folder.write("ratings.csv", ratings)
    let path = folder.url.appending(path: "out.html").path
    let run = try Program.run("report", folder.url.path, "-o", path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("<section id=\"audit-severity\">"))
  }
}
