import Foundation
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
}
