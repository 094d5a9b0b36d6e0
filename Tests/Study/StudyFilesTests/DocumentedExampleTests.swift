import Foundation
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
    let study = try Study(
      tables: source.tables, settings: source.settings, sha256: source.sha256, notes: source.notes)
    #expect(source.name == "five-people")
    #expect(study.ratings?.count == 20)
  }
}
