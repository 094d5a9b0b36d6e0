import ArgumentParser
import Foundation
import Messages
import RatingStudy
import StudyFiles

/// Which study, and how its columns are to be understood.
struct StudyOptions: ParsableArguments {
  @Argument(help: "The study: a folder, a workbook, a SQLite database, or one CSV file of ratings.")
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

  /// The path of a file in the study's folder; `nil` when there is no such file, or the study is no folder.
  func beside(_ name: String) -> String? {
    let file = URL(filePath: study).appending(path: name)
    return FileManager.default.fileExists(atPath: file.path) ? file.path : nil
  }
}
