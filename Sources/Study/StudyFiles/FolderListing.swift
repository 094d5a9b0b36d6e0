internal import Foundation

/// Names of files and what a folder holds.
enum FolderListing {
  /// The names in a folder in the order of their bytes, hidden files and the lock files of office programs left out; `nil` when
  /// the path is no folder.
  /// - Throws: ``StudyFileError`` when there is nothing of that name or it can't be listed.
  static func entries(of path: String) throws(StudyFileError) -> [String]? {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .missing(path: path)
    }
    guard isFolder.boolValue else { return nil }
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: path)
      return names.filter { !$0.hasPrefix(".") && !$0.hasPrefix("~$") }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
      throw .unreadable(path: path, reason: error.localizedDescription)
    }
  }

  /// Whether a file of a folder lies in it, its links followed; what isn't there lies where its name says.
  static func isWithin(_ folder: String, _ file: String) -> Bool {
    guard !file.hasPrefix("/"), !file.split(separator: "/").contains("..") else { return false }
    guard let own = realPath(folder), let target = realPath(folder + "/" + file) else { return true }
    return target.hasPrefix(own == "/" ? own : own + "/")
  }

  /// A path without links; `nil` where there is nothing.
  private static func realPath(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// The last part of a path; of `.` and `..` that of the folder which they mean.
  static func name(of path: String) -> String {
    let last = String(path.split(separator: "/").last ?? Substring(path))
    guard [".", ".."].contains(last) else { return last }
    let folder = URL(filePath: path).standardizedFileURL.lastPathComponent
    return folder == "/" || folder.isEmpty ? last : folder
  }

  /// The last part of a path without its extension.
  static func stem(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The last part of a path without the extension of a table's file; a name that only holds a point (the sheet `No. 1`) stays whole.
  static func tableStem(of name: String) -> String { isTable(name) ? stem(of: name) : name }

  /// The extension in lower case, without its dot; empty when there is none.
  static func suffix(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// Whether a file of a study's folder may hold tables.
  static func isTable(_ name: String) -> Bool {
    formats.contains(suffix(of: name)) || isDatabase(name)
  }

  /// Whether a file is called an SQLite database.
  static func isDatabase(_ name: String) -> Bool { ["sqlite", "sqlite3", "db"].contains(suffix(of: name)) }

  /// Endings of text tables, workbooks and statistical data files.
  private static let formats: Set<String> = [
    "csv", "tsv", "txt", "xlsx", "xlsm", "xls", "et", "ods", "sav", "zsav", "por", "dta",
  ]
}
