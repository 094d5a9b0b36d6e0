import Foundation
import Testing
import _TestSupport

/// The notebooks of the repository print what stands in them.
@Suite struct BundledNotebookTests {
  static let folder = "notebooks-md"

  /// All files with a block that runs.
  static let notebooks: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: Program.root.appending(path: folder).path)) ?? []
    return names.filter { $0.hasSuffix(".md") && text($0).contains("\n```evenhand") }.sorted()
  }()

  /// Those whose study a reader supplies: it is a word in capitals, no path.
  static let onReadersData = notebooks.filter { text($0).contains(/\n<!-- study: [A-Z]+\.csv -->/) }

  static func text(_ name: String) -> String {
    (try? String(contentsOf: Program.root.appending(path: "\(folder)/\(name)"), encoding: .utf8)) ?? ""
  }

  @Test func questionsHaveNotebooks() {
    #expect(Self.notebooks.count >= 12, "found \(Self.notebooks)")
    #expect(Self.onReadersData == ["07-diving-judges.md", "07-diving-judges.zh.md"])
    for name in Self.notebooks where name.hasSuffix(".zh.md") {
      #expect(Self.text(name).contains("\n<!-- lang: zh -->\n"), "\(name)")
      #expect(Self.notebooks.contains(name.replacing(".zh.md", with: ".md")), "\(name)")
    }
  }

  /// An output that differs fails with the lines that differ.
  @Test(arguments: notebooks.filter { !onReadersData.contains($0) }) func outputsAreWhatCommandsPrint(name: String) throws {
    let run = try Program.run("notebook", "\(Self.folder)/\(name)", "--check")
    #expect(run.status == 0, "\(run.errors)\n\(run.output)")
  }

  /// What the notebook on the judges says of them, where its data lie beside the repository.
  @Test(.enabled(if: ReferenceData.exists(PublishedTests.diving), "skipped: the reference data are not here"))
  func readersDataRun() throws {
    let target = try TemporaryFolder()
    let file = try #require(ReferenceData.url(PublishedTests.diving)).path
    let run = try Program.run(
      "notebook", "\(Self.folder)/07-diving-judges.md", "--study", file, "-o", target.url.appending(path: "judges.md").path)
    #expect(run.status == 0, "\(run.errors)")
    let written = try String(contentsOf: target.url.appending(path: "judges.md"), encoding: .utf8)
    #expect(written.components(separatedBy: "<!-- output -->").count == 5)
    #expect(written.contains("17 raters score people tied to them") && written.contains("0.29 points (0.23"))
  }
}
