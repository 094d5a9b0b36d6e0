internal import Foundation
internal import Messages
public import RatingStudy
internal import Statistics
public import StudyFiles

/// How a study is opened: what its columns are called, which schemes belong to it, whose names are shown.
public struct StudyOpening: Sendable {
  /// Columns that are called otherwise: `person=diver`, or for one table `people.person=工号`.
  public var map: [String] = []
  /// The scheme's file; `nil`: `scheme.yaml` in the study's folder, if there is one.
  public var scheme: String?
  /// The proposal's file; `nil`: `proposal.yaml` in the study's folder, if there is one.
  public var proposal: String?
  /// The key file of pseudonyms, extended where names are new; `nil`: names stay.
  public var pseudonyms: String?
  /// Further columns of the ratings that say what was scored (``StudySettings/targetColumns``).
  public var targetColumns: [String] = []

  /// Whether files are read that `study.yaml` or a link names outside the study's folder.
  package var allowsOutside = false

  /// Headers and files by their usual names.
  public init() {}

  // MARK: Files

  /// Reads a study's files as far as they can be read; errors are among the notes.
  ///
  /// - Throws: where there is nothing to open, or the map can't be read.
  package func inspect(_ path: String) throws(Failure) -> StudySource {
    try Failure.catching { try Work.stage(.read) { try underPseudonyms(try inspected(path)) } }
  }

  /// Reads a study's files, without checking what the tables say.
  ///
  /// - Throws: where there is nothing to open, the map can't be read, or every problem of every file.
  public func read(_ path: String) throws(Failure) -> StudySource {
    try Failure.catching {
      try Work.stage(.read) { try sound(try underPseudonyms(try inspected(path))) }
    }
  }

  private func inspected(_ path: String) throws -> StudySource {
    try StudyReader.inspect(path, map: try HeaderMap(parsing: map), allowsOutside: allowsOutside)
  }

  /// Opens a study: a folder, a workbook, a SQLite database, or one CSV file of ratings.
  ///
  /// - Throws: every problem of the schemes first, then those of the study's tables.
  public func open(_ path: String) throws(Failure) -> OpenedStudy {
    try Failure.catching {
      try Work.stage(.read) {
        var opened = try opened(
          base: try text(scheme, "scheme.yaml", of: path), change: try text(proposal, "proposal.yaml", of: path)
        ) { try read(path) }
        opened.inputs = inputs(path, opened.tables)
        return opened
      }
    }
  }

  /// The paths of all files that are read for a study of these tables.
  package func inputs(_ path: String, _ tables: [Table]) -> [String] {
    let names = Set(tables.map(\.source.file)).union(["study.yaml", "scheme.yaml", "proposal.yaml"]).sorted()
    return [path] + names.compactMap { Self.beside($0, path) } + [scheme, proposal, pseudonyms].compactMap(\.self)
  }

  /// The settings of a study that was only inspected, with what the scheme in its folder says tiers are worth.
  func settings(_ source: StudySource, of path: String) throws -> StudySettings {
    let base = try Self.beside("scheme.yaml", path).map { try Scheme(yaml: try PlainText.read($0), file: $0) }
    return Self.settings(source, base, targetColumns)
  }

  /// The text and path of a file that was named, or that lies in the study's folder.
  private func text(_ named: String?, _ name: String, of path: String) throws -> (text: String, file: String)? {
    guard let file = named ?? Self.beside(name, path) else { return nil }
    return (try PlainText.read(file), file)
  }

  /// The path of a file in the study's folder; `nil` when there is no such file, or the study is no folder.
  package static func beside(_ name: String, _ path: String) -> String? {
    let file = URL(filePath: path).appending(path: name)
    return FileManager.default.fileExists(atPath: file.path) ? file.path : nil
  }

  // MARK: Texts

  /// Opens a study that came as texts; a scheme or proposal that is named holds for every study.
  package func open(_ texts: StudyTexts) throws(Failure) -> OpenedStudy {
    try Failure.catching {
      try opened(base: try text(scheme, "scheme.yaml", in: texts), change: try text(proposal, "proposal.yaml", in: texts)) {
        try sound(try underPseudonyms(StudyReader.inspect(texts, map: try HeaderMap(parsing: map))))
      }
    }
  }

  private func text(_ named: String?, _ name: String, in texts: StudyTexts) throws -> (text: String, file: String)? {
    try named.map { (try PlainText.read($0), $0) } ?? texts.text(name).map { ($0, name) }
  }

  // MARK: Both

  private func opened(
    base: (text: String, file: String)?, change: (text: String, file: String)?, source read: () throws -> StudySource
  ) throws -> OpenedStudy {
    let scheme = try base.map { try Scheme(yaml: $0.text, file: $0.file) }
    let proposal = try change.map { change in
      guard let base else { return try Scheme(yaml: change.text, file: change.file) }
      return try Scheme(yaml: change.text, file: change.file, over: base.text, baseFile: base.file)
    }
    let source = try read()
    let study = try Study(
      tables: source.tables, settings: Self.settings(source, scheme, targetColumns), sha256: source.sha256, notes: source.notes)
    var opened = OpenedStudy(
      name: source.name, study: study, tables: source.tables, scheme: scheme?.inWords(of: study), proposal: proposal?.inWords(of: study))
    opened.readings = source.readings
    opened.digests["scheme"] = StudyDigest.sha256(base?.text ?? "")
    opened.digests["proposal"] = StudyDigest.sha256(change?.text ?? "")
    return opened
  }

  static func settings(_ source: StudySource, _ scheme: Scheme?, _ targetColumns: [String]) -> StudySettings {
    var settings = source.settings
    settings.tierPoints.merge(scheme?.tierPoints ?? [:]) { _, scheme in scheme }
    settings.targetColumns += targetColumns
    return settings
  }

  private func sound(_ source: StudySource) throws(DataError) -> StudySource {
    guard !source.notes.contains(where: { $0.severity == .error }) else {
      throw DataError(Study.problems(of: source.tables, settings: source.settings, after: source.notes))
    }
    return source
  }

  /// The study under codes, if they were asked for; the key file is written before anything is shown, and not for a study that can't be read.
  private func underPseudonyms(_ source: StudySource) throws -> StudySource {
    guard let pseudonyms else { return source }
    var codes = try Pseudonyms(keyFile: pseudonyms)
    var result = source
    codes.replace(in: &result)
    if !source.notes.contains(where: { $0.severity == .error }) { try codes.save() }
    return result
  }
}

extension Study {
  /// Opens a study: a folder, a workbook, a SQLite database, or one CSV file of ratings, with the scheme and the proposal that lie in its folder.
  ///
  /// - Parameter map: columns that are called otherwise: `["person=diver", "rater=judge"]`.
  public static func open(_ path: String, map: [String] = []) throws(Failure) -> OpenedStudy {
    var opening = StudyOpening()
    opening.map = map
    return try opening.open(path)
  }
}
