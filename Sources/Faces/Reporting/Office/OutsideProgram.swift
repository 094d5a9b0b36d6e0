internal import Foundation

/// A program that Evenhand asks for help and doesn't bring.
package struct OutsideProgram {
  /// Which one.
  package enum Name: String, Sendable, Hashable {
    /// Makes documents.
    case pandoc
    /// Makes pictures of drawings.
    case rsvg = "rsvg-convert"

    /// What brings it on Debian.
    var debianPackage: String { self == .pandoc ? "pandoc" : "librsvg2-bin" }
    var onMac: String { self == .pandoc ? "brew install pandoc" : "brew install librsvg" }
    var onWindows: String { self == .pandoc ? "winget install JohnMacFarlane.Pandoc" : "choco install rsvg-convert" }
  }

  let name: Name
  let form: OfficeForm
  private let file: URL

  /// Looks the program up on the `PATH`.
  ///
  /// - Throws: ``OfficeError/missing(_:_:)``.
  init(_ name: Name, for form: OfficeForm) throws(OfficeError) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let found = folders.map { "\($0)/\(name.rawValue)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let found else { throw .missing(name, form) }
    (self.name, self.form, file) = (name, form, URL(filePath: found))
  }

  /// Runs it in a folder, without input, its own settings or a clock.
  ///
  /// - Throws: ``OfficeError/failed(_:_:reason:)`` with the last line of what it said.
  func run(_ arguments: [String], in folder: URL) throws(OfficeError) {
    let said = folder.appending(path: "said")
    _ = FileManager.default.createFile(atPath: said.path, contents: nil)
    do {
      let process = Process()
      process.executableURL = file
      process.arguments = arguments
      process.currentDirectoryURL = folder
      var environment = ProcessInfo.processInfo.environment
      // The date that documents state, unless somebody fixed another one.
      if environment["SOURCE_DATE_EPOCH"] == nil { environment["SOURCE_DATE_EPOCH"] = Self.date }
      process.environment = environment
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      process.standardError = try FileHandle(forWritingTo: said)
      try process.run()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else {
        let lines = try String(contentsOf: said, encoding: .utf8).split(separator: "\n")
        throw OfficeError.failed(name, form, reason: String((lines.last ?? "\(process.terminationStatus)").prefix(300)))
      }
    } catch let error as OfficeError {
      throw error
    } catch {
      throw .failed(name, form, reason: error.localizedDescription)
    }
  }

  /// 1 January 2000, as in workbooks.
  private static let date = "946684800"
}
