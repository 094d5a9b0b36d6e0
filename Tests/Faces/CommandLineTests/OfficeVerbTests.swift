import Foundation
import StudyFiles
import Testing

/// Reports as word processors' documents and slides.
@Suite struct OfficeVerbTests {
  static let hasPrograms = OnPath.file("pandoc") != nil && OnPath.file("rsvg-convert") != nil
  static let skipped: Comment = "no pandoc or no rsvg-convert on the PATH (Debian: pandoc, librsvg2-bin)"

  @Test("Without pandoc: status 69, the package that brings it, no file", arguments: ["docx", "odt", "pptx"])
  func withoutPandoc(form: String) throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "report.\(form)")
    let run = try Program.run(
      ["report", "datasets/five-people", "-o", file.path], environment: ["LANG": "C", "PATH": folder.url.path])
    #expect(run.status == 69)
    #expect(run.errors.contains("apt install pandoc") && run.errors.contains("brew install pandoc") && run.errors.contains("winget"))
    #expect(folder.names == [])
  }

  @Test("Without rsvg-convert: the same", .enabled(if: hasPrograms, skipped)) func withoutPictures() throws {
    let (folder, programs) = (try TemporaryFolder(), try TemporaryFolder())
    let pandoc = try #require(OnPath.file("pandoc"))
    try FileManager.default.createSymbolicLink(atPath: programs.url.appending(path: "pandoc").path, withDestinationPath: pandoc)
    let run = try Program.run(
      ["report", VerbTests.study, "-o", folder.url.appending(path: "report.docx").path, "--lang", "zh"],
      environment: ["LANG": "C", "PATH": programs.url.path])
    #expect(run.status == 69)
    #expect(run.errors.contains("apt install librsvg2-bin"))
    #expect(folder.names == [])
  }

  @Test("A form without a file, and slides of what has no answers, are wrong use") func wrongUse() throws {
    #expect(try Program.run("report", "datasets/five-people", "--format", "docx").status == 64)
    guard Self.hasPrograms else { return }
    let folder = try TemporaryFolder()
    let run = try Program.run("check", "datasets/five-people", "-o", folder.url.appending(path: "check.pptx").path)
    #expect(run.status == 64 && run.errors.contains("report"))
    #expect(folder.names == [])
  }

  @Test(
    "Two runs give the same bytes; every picture has a text; seven slides", .enabled(if: hasPrograms, skipped), arguments: ["en", "zh"])
  func reports(language: String) throws {
    let folder = try TemporaryFolder()
    for form in ["docx", "odt", "pptx"] {
      var bytes: [Data] = []
      for attempt in 0..<2 {
        let file = folder.url.appending(path: "\(attempt).\(form)")
        // Another time of day and another time zone must change nothing.
        let run = try Program.run(
          ["report", VerbTests.study, "--lang", language, "-o", file.path],
          environment: ["LANG": "C", "TZ": attempt == 0 ? "UTC" : "Asia/Shanghai"])
        #expect(run.status == 0, "\(run.errors)")
        bytes.append(try Data(contentsOf: file))
      }
      #expect(bytes[0] == bytes[1], "\(form)")
    }
    let word = ZipParts(path: folder.url.appending(path: "0.docx").path)
    let document = try word.text(of: "word/document.xml")
    #expect(document.contains("w:val=\"Heading1\"") && document.contains("SEQ Table") && document.contains("SEQ Figure"))
    let tables = document.matches(of: /<w:tbl>/).count
    #expect(tables > 20 && document.matches(of: /<w:tblHeader/).count == tables)
    let pictures = document.matches(of: /<wp:docPr descr="([^"]*)"/)
    #expect(pictures.count > 5 && pictures.allSatisfy { $0.1.count > 20 })
    #expect(!document.contains("evenhand-footer"))
    #expect(try word.text(of: "word/footer1.xml").contains("PAGE"))
    #expect(try word.text(of: "word/styles.xml").contains(language == "zh" ? "仿宋_GB2312" : "Arial"))

    let content = try ZipParts(path: folder.url.appending(path: "0.odt").path).text(of: "content.xml")
    #expect(
      content.matches(of: /<draw:frame/).count == pictures.count && content.matches(of: /<svg:desc>[^<]{20,}/).count == pictures.count)

    let slides = ZipParts(path: folder.url.appending(path: "0.pptx").path)
    let all = try (1...7).map { try slides.text(of: "ppt/slides/slide\($0).xml") }
    #expect(throws: (any Error).self) { try slides.text(of: "ppt/slides/slide8.xml") }
    #expect(all.allSatisfy { !$0.contains("descr=\"picture") && !$0.contains("descr=\"\"") })
    #expect(all.count { $0.contains("<p:pic>") } == 4)
  }

  /// The figures of documents are those of the page: both are one value.
  @Test(.enabled(if: hasPrograms, skipped)) func sentencesAreThoseOfThePage() throws {
    let folder = try TemporaryFolder()
    let (page, word) = (folder.url.appending(path: "report.html"), folder.url.appending(path: "report.docx"))
    for file in [page, word] { #expect(try Program.run("report", VerbTests.study, "-o", file.path).status == 0) }
    let html = try String(contentsOf: page, encoding: .utf8)
    let document = try ZipParts(path: word.path).text(of: "word/document.xml").replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
    let said = html.matches(of: /<p class="said">(.*?)<\/p>/).map { String($0.1).replacing("&#39;", with: "'") }
    #expect(said.count == 5)
    // A document begins its sentences with a capital letter.
    for sentence in said { #expect(document.contains(sentence.dropFirst()), "\(sentence)") }
  }
}
