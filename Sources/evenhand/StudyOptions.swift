import ArgumentParser
import Foundation
import Messages
import RatingStudy
import StudyFiles

/// Which study, and how its columns are to be understood.
struct StudyOptions: ParsableArguments {
  @Argument(help: "The study: a folder of CSV files, or one CSV file of ratings.")
  var study: String

  @Option(help: "Columns that are called otherwise: person=diver,rater=judge.")
  var map: [String] = []

  /// Reads the files, without checking what the tables say.
  func source() throws -> StudySource {
    do {
      return try StudyReader.read(study, map: try HeaderMap(parsing: map))
    } catch let error as HeaderMap.SyntaxError {
      throw UsageError(error.message)
    }
  }

  /// Reads and checks the study.
  ///
  /// - Parameter tierPoints: what the scheme says tiers are worth.
  func load(tierPoints: [String: [String: Double]] = [:]) throws -> Study {
    let source = try source()
    var settings = source.settings
    settings.tierPoints.merge(tierPoints) { _, scheme in scheme }
    return try Study(tables: source.tables, settings: settings, sha256: source.sha256, notes: source.notes)
  }

  /// The path of a file in the study's folder; `nil` when there is no such file, or the study is no folder.
  func beside(_ name: String) -> String? {
    let file = URL(filePath: study).appending(path: name)
    return FileManager.default.fileExists(atPath: file.path) ? file.path : nil
  }
}
