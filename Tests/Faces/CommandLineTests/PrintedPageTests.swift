import Foundation
import Testing

/// The report as it is laid out: nothing over anything else, nothing cut, no letters too small to read.
@Suite(.enabled(if: Browser.program != nil, Browser.skipped)) struct PrintedPageTests {
  /// The text of an A4 page with its margins of 14 mm, in CSS pixels.
  private static let paper = Int((182 / 25.4 * 96).rounded())

  private func report(_ study: String, _ language: String, _ more: String...) throws -> String {
    let folder = try TemporaryFolder()
    let page = folder.url.appending(path: "report.html")
    let run = try Program.run(["report", study, "--lang", language, "-o", page.path] + more)
    #expect(run.status == 0, "\(run.errors)")
    return try String(contentsOf: page, encoding: .utf8)
  }

  @Test("On paper: eight pages, no letters below 8 points, 9 on the first page; nothing overlaps, nothing is cut", arguments: ["en", "zh"])
  func paper(language: String) throws {
    let html = try report(VerbTests.study, language)
    let layout = try Browser.layout(html, isPrint: true, width: Self.paper)
    #expect(layout.texts > 300)
    #expect(layout.overlaps == [])
    #expect(layout.cut == [])
    #expect(layout.smallest >= 7.95, "\(layout.smallestText)")
    #expect(layout.smallestFront >= 8.95)
    #expect(try Browser.printedPages(html) <= 9)
  }

  @Test("The annex on paper", arguments: ["en", "zh"]) func annexOnPaper(language: String) throws {
    let layout = try Browser.layout(try report(VerbTests.study, language, "--annex"), isPrint: true, width: Self.paper)
    #expect(layout.texts > 3000)
    #expect(layout.overlaps == [])
    #expect(layout.cut == [])
    #expect(layout.smallest >= 7.95, "\(layout.smallestText)")
  }

  @Test("On a phone nothing runs out of the page", arguments: ["en", "zh"]) func phone(language: String) throws {
    let layout = try Browser.layout(try report(VerbTests.study, language), isPrint: false, width: 390)
    #expect(layout.window == 390)
    #expect(layout.width <= 390)
    #expect(layout.overlaps == [])
  }

  @Test("A study of twenty components on paper") func manyColumns() throws {
    let folder = try TemporaryFolder()
    try ManyColumns.write(to: folder)
    let layout = try Browser.layout(try report(folder.url.path, "zh", "--annex"), isPrint: true, width: Self.paper)
    #expect(layout.overlaps == [])
    #expect(layout.cut == [])
    #expect(layout.smallest >= 7.95, "\(layout.smallestText)")
  }

  @Test("What lies over something else, runs out or is too small is found: the measure can fail") func theMeasureCanFail() throws {
    let svg = { (x: Int) in
      "<svg class=\"chart\" id=\"c\" viewBox=\"0 0 100 50\" width=\"100\" height=\"50\"><text x=\"5\" y=\"20\" font-size=\"12\">first</text>"
        + "<text x=\"\(x)\" y=\"20\" font-size=\"12\">second</text></svg>"
    }
    func page(_ content: String) -> String {
      "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><style></style></head><body>\(content)</body></html>"
    }
    #expect(try Browser.layout(page(svg(15)), isPrint: true, width: 400).overlaps.count == 1)
    #expect(try Browser.layout(page(svg(45)), isPrint: true, width: 400).overlaps == [])
    #expect(try Browser.layout(page(svg(85)), isPrint: true, width: 400).cut.count == 1)
    let wide =
      "<p style=\"width: 100px; white-space: nowrap; font-size: 6pt\">words that need far more room than this paragraph gives them</p>"
    let layout = try Browser.layout(page(wide), isPrint: true, width: 400)
    #expect(layout.cut.count == 1 && abs(layout.smallest - 6) < 0.01)
  }
}

/// A study of 117 people and 20 components with names in Chinese.
enum ManyColumns {
  static func write(to folder: TemporaryFolder) throws {
    let names = ["政治素质", "工作实绩", "班子建设", "党风廉政", "经济发展", "社会治理", "民生保障", "生态环境", "安全生产", "信访维稳"]
    let components = names + names.map { $0 + "（群众测评）" }
    var rows = ["person," + components.joined(separator: ",")]
    var people = ["person,name,unit,position"]
    for person in 0..<117 {
      let scores = components.indices.map { "\(70 + (person * 37 + $0 * 53 + person * $0 * 7) % 29)" }
      rows.append("G\(person)," + scores.joined(separator: ","))
      people.append("G\(person),干部\(person),\(person % 13 < 6 ? "乡镇" : "部门")\(person % 13),\(person % 3 == 0 ? "正职" : "副职")")
    }
    try folder.write("components.csv", rows.joined(separator: "\n") + "\n")
    try folder.write("people.csv", people.joined(separator: "\n") + "\n")
    try folder.write(
      "units.csv", "unit,group\n" + (0..<13).map { $0 < 6 ? "乡镇\($0),乡镇" : "部门\($0),部门" }.joined(separator: "\n") + "\n")
    let scheme = { (first: Int) in
      "scheme: own\ncomponents:\n"
        + components.enumerated().map { "  \($1): {weight: \($0 == 0 ? first : 5), from: components}" }.joined(separator: "\n")
        + "\nbands:\n  优秀: {top: 20%}\n"
    }
    try folder.write("scheme.yaml", scheme(5))
    try folder.write("proposal.yaml", "components:\n  政治素质: {weight: 25}\n")
  }
}
