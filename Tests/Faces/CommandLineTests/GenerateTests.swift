import Foundation
import Testing

@Suite struct GenerateTests {
  /// A bundled study is what its plan says, to the byte.
  @Test(arguments: ["coastal-district", "coastal-district-cases", "five-people", "tier-votes", "appraisal"])
  func aBundledStudyIsItsPlans(name: String) throws {
    let folder = try TemporaryFolder()
    let bundled = Program.root.appending(path: "datasets/\(name)")
    let run = try Program.run("generate", folder.url.path, "--plan", "datasets/\(name)/plan.yaml")
    #expect(run.status == 0, "\(run.errors)")
    let written = folder.names
    #expect(written.contains("truth.json") && written.contains("ratings.csv"))
    for name in written {
      let fresh = try Data(contentsOf: folder.url.appending(path: name))
      #expect(try fresh == Data(contentsOf: bundled.appending(path: name)), "\(name) differs")
    }
  }
}
