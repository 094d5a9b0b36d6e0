import Foundation
import Testing

/// Every command that the documents show runs as it is written.
///
/// A command is a line of a block marked `sh` that begins with `evenhand`, or inline code that begins with `evenhand`. Left out are patterns rather than
/// commands: those with a placeholder (a word in capitals, Chinese characters, `…`, `[`, `|`), and those that name a verb alone. The blocks of notebooks
/// are run as notebooks (`BundledNotebookTests`).
@Suite struct DocumentedCommandTests {
  static let documents: [String] = {
    let folders = ["", "docs", "notebooks-md", "datasets", "datasets/five-people", "datasets/five-people-workbook", "datasets/tier-votes"]
    return folders.flatMap { folder in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: Program.root.appending(path: folder).path)) ?? []
      return names.filter { $0.hasSuffix(".md") && $0 != "CHANGELOG.md" }.map { folder.isEmpty ? $0 : "\(folder)/\($0)" }
    }.sorted()
  }()

  /// The commands of all documents, each once.
  static let commands: [[String]] = {
    var seen: Set<[String]> = []
    return documents.flatMap { name in
      let text = (try? String(contentsOf: Program.root.appending(path: name), encoding: .utf8)) ?? ""
      return found(in: text).map(words).filter(isCommand)
    }.filter { seen.insert($0).inserted }
  }()

  @Test func theDocumentsShowCommands() {
    #expect(Self.documents.contains("README.md") && Self.documents.contains("README.zh-CN.md"))
    #expect(Self.commands.count >= 10, "found \(Self.commands)")
  }

  /// In a folder with the bundled data and nothing else, so that what a command writes changes no source.
  @Test(arguments: commands) func aCommandRuns(words: [String]) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(at: Program.root.appending(path: "datasets"), to: folder.url.appending(path: "datasets"))
    try FileManager.default.createDirectory(at: folder.url.appending(path: "out"), withIntermediateDirectories: false)
    let run = try Program.run(words, in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
  }

  /// What stands where a command may stand, without the program's name.
  static func found(in text: String) -> [String] {
    var result: [String] = []
    var prose = ""
    var block: Substring?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        block = block == nil ? line.dropFirst(3) : nil
      } else if block == "sh", line.hasPrefix("evenhand ") {
        result.append(String(line.dropFirst(9)))
      } else if block == nil {
        // A table row escapes its bars.
        prose += line + "\n"
      }
    }
    // Inline code may run on over the end of a line.
    for code in prose.split(separator: "`", omittingEmptySubsequences: false).enumerated() where code.offset % 2 == 1 {
      let joined = code.element.replacing("\n", with: " ")
      if joined.hasPrefix("evenhand ") { result.append(String(joined.dropFirst(9))) }
    }
    return result
  }

  /// Splits at spaces; what stands between double quotes is one word.
  static func words(_ command: String) -> [String] {
    var words: [String] = []
    for (index, part) in command.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      if index % 2 == 1 { words.append(String(part)) } else { words += part.split(separator: " ").map(String.init) }
    }
    return words
  }

  static func isCommand(_ words: [String]) -> Bool {
    guard let first = words.first, words.count > 1 || first.hasPrefix("--"), !["calibrate", "serve"].contains(first) else { return false }
    return !words.contains { word in
      word.contains(/[…\[|\p{Han}]/) || word.contains(/^[A-Z]{2,}(\.[a-z]+)?(\/|$)/)
    }
  }
}
