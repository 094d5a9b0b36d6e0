import Foundation
import _TestSupport

/// The built executable, run as a person runs it.
struct Program {
  /// What a run left behind.
  struct Run {
    var status: Int32
    var output: String
    var errors: String

    /// The lines on standard error.
    var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
  }

  /// The executable lies beside the test bundle.
  static let executable = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "evenhand")

  /// The package's folder.
  static let root = Repository.root

  /// Runs the program in the package's folder; the language is English unless the environment says otherwise.
  static func run(_ arguments: String..., environment: [String: String] = ["LANG": "C"]) throws -> Run {
    try run(arguments, environment: environment)
  }

  static func run(_ arguments: [String], environment: [String: String] = ["LANG": "C"], in folder: URL = root, input: String? = nil) throws
    -> Run
  {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let inherited = ProcessInfo.processInfo.environment
    process.environment = environment.merging(
      inherited.filter { ["LD_LIBRARY_PATH", "PATH"].contains($0.key) }, uniquingKeysWith: { own, _ in own })
    // Files rather than pipes: a long output can't block the program.
    let written = try TemporaryFolder()
    let (outputFile, errorFile) = (written.url.appending(path: "out"), written.url.appending(path: "err"))
    for file in [outputFile, errorFile] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    process.standardInput = FileHandle.nullDevice
    if let input {
      try written.write("in", input)
      process.standardInput = try FileHandle(forReadingFrom: written.url.appending(path: "in"))
    }
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: String(decoding: try Data(contentsOf: outputFile), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errorFile), as: UTF8.self))
  }
}

/// A folder of its own for a test, gone afterwards.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "evenhand-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file and returns its path.
  @discardableResult func write(_ name: String, _ text: String) throws -> String {
    try write(name, Data(text.utf8))
  }

  @discardableResult func write(_ name: String, _ data: Data) throws -> String {
    let file = url.appending(path: name)
    try data.write(to: file)
    return file.path
  }

  /// All that stands in the files of a folder below it.
  func texts(_ folder: String) throws -> String {
    let place = url.appending(path: folder)
    return try FileManager.default.contentsOfDirectory(atPath: place.path).sorted()
      .map { try String(contentsOf: place.appending(path: $0), encoding: .utf8) }.joined()
  }

  /// The names of the files in it.
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted() }
}
