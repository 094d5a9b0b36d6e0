package import Foundation

/// The files of the package, for tests that read sources, documents and bundled studies.
package enum Repository {
  /// The package's folder.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent()  // Tests/_TestSupport
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The modules in Swift by name, each with its folder below the root: `Sources/FLOOR/MODULE`.
  package static let folders: [String: String] = {
    var found: [String: String] = [:]
    for floor in names(in: "Sources") {
      for module in names(in: "Sources/\(floor)") {
        let folder = "Sources/\(floor)/\(module)"
        if (try? files(under: folder, suffix: ".swift").isEmpty) == false { found[module] = folder }
      }
    }
    return found
  }()

  /// The names of ``folders``, in order.
  package static let modules: [String] = folders.keys.sorted()

  /// The folder of a module's tests, which mirrors that of its sources.
  package static func tests(of module: String) -> String? {
    folders[module].map { "Tests" + $0.dropFirst("Sources".count) + "Tests" }
  }

  /// Files below a folder, relative to the root, in order.
  package static func files(under folder: String, suffix: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path).filter { $0.hasSuffix(suffix) }.sorted()
      .map { "\(folder)/\($0)" }
  }

  /// The text of a file, its path relative to the root.
  package static func text(_ file: String) throws -> String {
    try String(contentsOf: root.appending(path: file), encoding: .utf8)
  }

  private static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)) ?? []).sorted()
  }
}
