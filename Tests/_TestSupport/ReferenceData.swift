package import Foundation

/// Files with published answers that live outside the package, in `shared/reference` beside it or further up.
///
/// A test that needs one says `.enabled(if: ReferenceData.exists("bias/bh1995/expected.json"))`, so that a checkout without the
/// files reports a skipped test, not a passed one.
package enum ReferenceData {
  /// How many folders above the package root are searched for `shared/reference`.
  private static let levelsSearched = 3

  /// The folder that holds the reference files; nil when there is none.
  package static let root: URL? = {
    var folder = Repository.root
    for _ in 0..<levelsSearched {
      folder = folder.deletingLastPathComponent()
      let candidate = folder.appending(path: "shared/reference")
      if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
    }
    return nil
  }()

  /// The file at `path`, relative to the reference folder; nil when it isn't there.
  package static func url(_ path: String) -> URL? {
    guard let url = root?.appending(path: path), FileManager.default.fileExists(atPath: url.path) else { return nil }
    return url
  }

  /// Whether every one of these files is there.
  package static func exists(_ paths: String...) -> Bool { paths.allSatisfy { url($0) != nil } }

  /// The bytes of a file; one whose name ends in `.gz` is unpacked.
  package static func data(_ path: String) throws -> Data {
    guard let url = url(path) else { throw CocoaError(.fileNoSuchFile) }
    return path.hasSuffix(".gz") ? try unpacked(url) : try Data(contentsOf: url)
  }

  /// The text of a file.
  package static func text(_ path: String) throws -> String { String(decoding: try data(path), as: UTF8.self) }

  /// A file of JSON.
  package static func json(_ path: String) throws -> ParsedJSON {
    try JSONDecoder().decode(ParsedJSON.self, from: data(path))
  }

  /// The rows of a plain CSV file (no line breaks within quotes), the header first.
  package static func csv(_ path: String) throws -> [[String]] {
    try text(path).split(whereSeparator: \.isNewline).map { line in
      fields(of: line)
    }
  }

  private static func fields(of line: Substring) -> [String] {
    var result: [String] = []
    var field = ""
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        result.append(field)
        field = ""
      default: field.append(character)
      }
    }
    return result + [field]
  }

  private static func unpacked(_ url: URL) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", url.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return data
  }
}
