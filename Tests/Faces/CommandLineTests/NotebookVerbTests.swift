import Foundation
import Testing

/// Notebooks through the program.
@Suite struct NotebookVerbTests {
  private static func folder(_ text: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(at: Program.root.appending(path: "datasets/five-people"), to: folder.url.appending(path: "data"))
    try folder.write("n.md", text)
    return folder
  }

  private static func read(_ folder: TemporaryFolder, _ name: String = "n.md") throws -> String {
    try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
  }

  @Test func outputsAreWrittenAndChecked() throws {
    let folder = try Self.folder(
      "# N\n<!-- study: data -->\n\n```evenhand\ncheck data\n```\n\nProse.\n\n```evenhand markdown\ncheck data --format markdown\n```\n")
    let run = try Program.run(["notebook", "n.md"], in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    let written = try Self.read(folder)
    #expect(written.contains("<!-- output -->\n```text\n") && written.contains("| ") && written.contains("\nProse.\n"))
    #expect(try Program.run(["notebook", "n.md"], in: folder.url).status == 0)
    #expect(try Self.read(folder) == written)
    #expect(try Program.run(["notebook", "n.md", "--check"], in: folder.url).status == 0)
    try folder.write(
      "n.md",
      written.replacing("Prose.", with: "Other prose.").replacing("<!-- output -->\n```text\n", with: "<!-- output -->\n```text\nforged\n"))
    let differs = try Program.run(["notebook", "n.md", "--check"], in: folder.url)
    #expect(differs.status == 65 && differs.output.contains("\n-forged\n") && !differs.output.contains("-Other prose."))
    #expect(try Self.read(folder).contains("forged"))
  }

  @Test func onlyVerbsRunAndFailuresAreSaid() throws {
    for (text, expected) in [
      ("```evenhand\nrm data\n```\n", "no verb"), ("```evenhand\nserve data\n```\n", "no verb"),
      ("```evenhand\ncheck nowhere\n```\n", "status 66"),
      ("```evenhand fails\ncheck data\n```\n", "did not fail"), ("```evenhand\ncheck data > out\n```\n", "shell"),
    ] {
      let folder = try Self.folder(text)
      let run = try Program.run(["notebook", "n.md"], in: folder.url)
      #expect(run.status == 65 && run.errors.contains(expected), "\(text): \(run.errors)")
      #expect(try Self.read(folder) == text)
    }
    let folder = try Self.folder("```evenhand fails\ncheck nowhere\n```\n")
    #expect(try Program.run(["notebook", "n.md"], in: folder.url).status == 0)
    #expect(try Self.read(folder).contains("(status 66)"))
    #expect(try Program.run(["notebook", "none.md"], in: folder.url).status == 66)
  }

  @Test func drawingsPagesAndAnotherStudy() throws {
    let folder = try Self.folder(
      "# 一\n<!-- study: data -->\n<!-- lang: zh -->\n\n```evenhand charts=severity\nreport data\n```\n\n```evenhand\ncheck data\n```\n")
    let run = try Program.run(["notebook", "n.md", "--html", "n.html"], in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try Self.read(folder).contains("](n/severity.svg)"))
    #expect(try Self.read(folder, "n/severity.svg").hasPrefix("<svg"))
    let page = try Self.read(folder, "n.html")
    #expect(page.contains("lang=\"zh-CN\"") && page.contains("data:image/svg+xml;base64,") && !page.contains("<!-- output"))
    #expect(try Program.run(["notebook", "n.md", "--check"], in: folder.url).status == 0)
    try folder.write("n/severity.svg", "<svg/>")
    #expect(try Program.run(["notebook", "n.md", "--check"], in: folder.url).status == 65)
    try FileManager.default.copyItem(at: folder.url.appending(path: "data"), to: folder.url.appending(path: "other"))
    let before = try Self.read(folder)
    #expect(try Program.run(["notebook", "n.md", "--study", "other"], in: folder.url).status == 64)
    #expect(try Program.run(["notebook", "n.md", "--study", "other", "-o", "m.md"], in: folder.url).status == 0)
    #expect(try Self.read(folder, "m.md").contains("\ncheck other\n") && Self.read(folder) == before)
  }
}
