internal import RaterBias
internal import RatingStudy
package import StudyFiles
public import StudyModel

/// What was understood of a study, what each table makes possible, every problem, and what the design connects.
public struct Check: Sendable {
  /// How the study was read.
  public var opening: StudyOpening

  /// Checks studies that are opened this way.
  public init(_ opening: StudyOpening = StudyOpening()) { self.opening = opening }

  /// Checks a study's files.
  ///
  /// - Returns: errors, too: the problems are the result.
  /// - Throws: where there is nothing to open, or the map can't be read.
  public func run(_ path: String) throws(Failure) -> StudyCheck { try run(try opening.inspect(path), of: path) }

  /// Checks a study that was inspected.
  package func run(_ source: StudySource, of path: String) throws(Failure) -> StudyCheck {
    try Failure.catching {
      do {
        let settings = try opening.settings(source, of: path)
        guard !source.notes.contains(where: { $0.severity == .error }) else {
          throw DataError(Study.problems(of: source.tables, settings: settings, after: source.notes))
        }
        let study = try Study(tables: source.tables, settings: settings, sha256: source.sha256, notes: source.notes)
        var check = StudyCheck(tables: source.tables, readings: source.readings, problems: study.problems, study: study)
        check.whoRatesWhom = WhoRatesWhom.notes(study)
        return check
      } catch let error as DataError {
        return StudyCheck(tables: source.tables, readings: source.readings, problems: error.problems, study: nil)
      }
    }
  }
}
