import Foundation
import Testing

/// `evenhand compare --training`: each rater's own scores of the reference cases, the key and the others' mean.
@Suite struct TrainingPageTests {
  private static func study(_ folder: TemporaryFolder, keyed: Bool = true, raters: Int = 5) throws {
    var rows = "rater,person,score\n"
    for rater in 0..<raters {
      for person in 0..<6 { rows += "r\(rater),p\(person),\(70 + 3 * person + (rater * 7 + person * 5) % 4)\n" }
      for own in 0..<6 {
        let score = 60.0 + 6 * Double(own) + (rater == 0 ? 4 : 0) + 0.5 * Double((rater * 3 + own * 7) % 5 - 2)
        rows += "r\(rater),case\(own),\(score)\n"
      }
    }
    try folder.write("ratings.csv", rows)
    try folder.write("people.csv", "person,unit\n" + (0..<6).map { "p\($0),u\($0 % 2)\n" }.joined())
    try folder.write("cases.csv", "person,key\n" + (0..<6).map { "case\($0),\(keyed ? String(60 + 6 * $0) : "")\n" }.joined())
  }

  @Test("a page a rater tells them what to do, and nobody else's name; a workbook where that is asked for")
  func pages() throws {
    let folder = try TemporaryFolder()
    try Self.study(folder)
    let pages = folder.url.appending(path: "pages").path
    let run = try Program.run("compare", folder.url.path, "--training", pages, "--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: pages).sorted() == (0..<5).map { "r\($0).html" })
    let own = try String(contentsOfFile: pages + "/r0.html", encoding: .utf8)
    #expect(own.contains("give about 3.8 points less") && own.contains("case5") && own.contains("data-others"))
    #expect(!["r1", "r2", "r3", "r4"].contains { own.contains(">\($0)<") || own.contains(" \($0) ") })
    let told = try #require(try JSON.read(run.output)["cases"]?["accuracy"]?.items.first?["raters"]?.items.first)
    #expect(told["scores"]?.items.count == 6 && told["scores"]?.items[0]["others"]?.value == 4)
    #expect(told["scores"]?.items[0]["panel"]?.value == 60.0 + 0.5 * Double((3 % 5 - 2) + (6 % 5 - 2) + (9 % 5 - 2) + (12 % 5 - 2)) / 4)
    let books = folder.url.appending(path: "books").path
    let all = folder.url.appending(path: "all.xlsx").path
    let chinese = try Program.run("compare", folder.url.path, "--training", books, "-o", all, "--lang", "zh")
    #expect(chinese.status == 0 && FileManager.default.fileExists(atPath: books + "/r4.xlsx"), "\(chinese.errors)")
  }

  @Test("few others stay hidden; without a key, of a table or of a stream there is no page, and why is said")
  func refusals() throws {
    let folder = try TemporaryFolder()
    try Self.study(folder, raters: 3)
    let pages = folder.url.appending(path: "pages").path
    #expect(try Program.run("compare", folder.url.path, "--training", pages).status == 0)
    let few = try String(contentsOfFile: pages + "/r1.html", encoding: .utf8)
    #expect(!few.contains("data-others") && few.contains("A plus is generous") && !few.contains("together"))
    try Self.study(folder, keyed: false)
    let none = folder.url.appending(path: "none").path
    let run = try Program.run("compare", folder.url.path, "--training", none)
    #expect(run.status == 64 && run.errors.contains("key") && !FileManager.default.fileExists(atPath: none), "\(run.errors)")
    let table = folder.url.appending(path: "ratings.csv").path
    let other = try Program.run("compare", table, "--outcome", "score", "--label", "rater", "--training", none)
    #expect(other.status == 64 && other.errors.contains("--training"))
  }
}
