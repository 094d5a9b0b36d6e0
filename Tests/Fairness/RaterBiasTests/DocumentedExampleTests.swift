import Foundation
import Messages
import RaterBias
import RatingStudy
import StudyFiles
import Testing
import _TestSupport

/// The code of the module's documentation, line by line.
@Suite struct DocumentedExampleTests {
  /// A bundled study.
  private let folder = Repository.root.appending(path: "datasets/five-people").path

  @Test func overview() throws {
    let source = try StudyReader.read(folder)
    let study = try Study(tables: source.tables, settings: source.settings)
    var settings = AuditSettings()
    settings.detectors = [.severity]
    let audit = Auditor(settings).audit(study)
    let flagged = audit.findings.filter { $0.verdict == .flagged }
    #expect(flagged.contains { $0.subject.rater == "R04" })
  }

  /// The walk from files to findings.
  @Test func tutorial() throws {
    let source = try StudyReader.read(folder)
    for note in source.notes { print(note.file, note.message.text(in: .english)) }

    let study = try Study(
      tables: source.tables, settings: source.settings, sha256: source.sha256, notes: source.notes)
    print(study.persons.count, "people,", study.raters.count, "raters,", study.ratings?.count ?? 0, "ratings")
    var settings = AuditSettings()
    settings.detectors = [.severity, .favoritism]
    settings.seed = 1
    let audit = Auditor(settings).audit(study)
    for finding in audit.findings {
      print(finding.verdict, finding.summary.text(in: .english))
      if let estimate = finding.estimate, let interval = finding.interval {
        print(estimate, interval.lowerBound, interval.upperBound, finding.n, finding.method)
      } else if let reason = finding.reason {
        print(reason.text(in: .english))
      }
    }
    do {
      _ = try StudyReader.read(folder + "/absent")
    } catch let error as StudyFileError {
      print(error.message.text(in: .english))
    } catch let error as DataError {
      for problem in error.problems {
        print(problem.file, problem.row ?? 0, problem.column ?? "", problem.message.text(in: .english))
      }
    }
    // The study's README has these figures.
    let level = try #require(audit.findings.first { $0.detector == .severity && $0.subject.rater == "R04" })
    #expect(level.verdict == .flagged)
    #expect(abs((level.estimate ?? 0) - 3.25) < 0.005)
    #expect(abs((level.interval?.lowerBound ?? 0) - 1.46) < 0.005 && abs((level.interval?.upperBound ?? 0) - 5.04) < 0.005)
    #expect(audit.findings.allSatisfy { $0.verdict != .untestable || $0.reason != nil })
  }
}
