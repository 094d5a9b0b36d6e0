import Evenhand
import Foundation
import Testing
import _TestSupport

/// Studies opened in one call.
@Suite struct OpeningTests {
  @Test func opensAFolderWithItsSchemes() throws {
    let opened = try Study.open(Repository.root.appending(path: "datasets/coastal-district").path)
    #expect(opened.name == "coastal-district")
    #expect(opened.scheme != nil && opened.proposal != nil)
    #expect(opened.study.ratings?.count ?? 0 > 0)
    #expect(opened.inputs.contains { $0.hasSuffix("/ratings.csv") })
    #expect(Set(opened.digests.keys) == ["study", "scheme", "proposal"])
  }

  @Test func saysWhatIsMissing() throws {
    let failure = #expect(throws: Failure.self) { try Study.open("/nowhere/at/all") }
    #expect(failure?.kind == .missingFile)
    let unread = #expect(throws: Failure.self) {
      try Study.open(Repository.root.appending(path: "datasets/five-people").path, map: ["person"])
    }
    #expect(unread?.kind == .wrongUse)
  }
}
