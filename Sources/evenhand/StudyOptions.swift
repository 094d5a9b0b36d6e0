import ArgumentParser
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
  func load() throws -> Study {
    let source = try source()
    return try Study(tables: source.tables, settings: source.settings, sha256: source.sha256, notes: source.notes)
  }
}
