import ArgumentParser
import Evenhand
import Foundation
import Messages

/// Which study, and how its columns are to be understood.
struct StudyOptions: ParsableArguments {
  @Argument(
    help:
      "The study: a folder, a workbook, a SQLite database, or one CSV file of ratings; audit, compare, score and simulate take -, studies from standard input."
  )
  var study: String

  @Option(help: "Columns that are called otherwise: person=diver,rater=judge.")
  var map: [String] = []

  @OptionGroup var privacy: PrivacyOptions

  /// Whether studies are to come from standard input.
  var isStream: Bool { study == "-" }

  /// Reads a study that came in a stream, without checking what the tables say.
  func source(_ texts: StudyTexts) throws -> StudySource {
    let source = StudyReader.inspect(texts, map: try headers())
    guard !source.notes.contains(where: { $0.severity == .error }) else { throw DataError(source.notes) }
    return try privacy.applied(to: source)
  }

  /// Reads the files, without checking what the tables say.
  func source() throws -> StudySource { try privacy.applied(to: try Self.source(study, map: map)) }

  /// Reads the files as far as they can be read; the errors are among the notes.
  func inspected() throws -> StudySource { try privacy.applied(to: try Self.inspected(study, map: map)) }

  /// Reads a study's files, without checking what the tables say.
  static func source(_ study: String, map: [String]) throws -> StudySource {
    let source = try inspected(study, map: map)
    guard !source.notes.contains(where: { $0.severity == .error }) else { throw DataError(source.notes) }
    return source
  }

  /// What was said about headers.
  func headers() throws -> HeaderMap { try Self.headers(map) }

  private static func inspected(_ study: String, map: [String]) throws -> StudySource {
    try StudyReader.inspect(study, map: try headers(map))
  }

  private static func headers(_ map: [String]) throws -> HeaderMap {
    do {
      return try HeaderMap(parsing: map)
    } catch let error as HeaderMap.SyntaxError {
      throw UsageError(error.message)
    }
  }

  /// The paths of all that was read: the study's own file, or the files of its folder; and the key file of pseudonyms.
  func inputs(_ source: StudySource) -> [String] {
    let names = Set(source.readings.map(\.source.file)).union(["study.yaml", "scheme.yaml", "proposal.yaml"]).sorted()
    return [study] + names.compactMap(beside) + [privacy.pseudonymize].compactMap(\.self)
  }

  /// The path of a file in the study's folder; `nil` when there is no such file, or the study is no folder.
  func beside(_ name: String) -> String? {
    let file = URL(filePath: study).appending(path: name)
    return FileManager.default.fileExists(atPath: file.path) ? file.path : nil
  }
}
