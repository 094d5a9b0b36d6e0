import Foundation
import Testing

/// A table taken away from the bundled study: what then can't be tested says so and why, everything else goes on.
@Suite struct RemovedTablesTests {
  /// By missing file: detectors of which nothing can be said any more, beside those that the study has no data for.
  static let losses: [String: Set<String>] = [
    "moves.csv": [], "ties.csv": ["favoritism"], "people.csv": ["favoritism"], "units.csv": [], "raters.csv": ["departure"],
    "unit_scores.csv": [], "points.csv": [], "scheme.yaml": [],
  ]
  /// No component that leaders and heads share, no official outcomes, no required tiers, no two units that score each other.
  static let never: Set<String> = ["halo", "turn-taking", "quota-avoidance", "reciprocity", "bloc"]

  @Test(arguments: losses.keys.sorted()) func whatIsMissingIsSaid(_ name: String) throws {
    let folder = try TemporaryFolder()
    let bundled = Program.root.appending(path: "datasets/coastal-district")
    for file in try FileManager.default.contentsOfDirectory(atPath: bundled.path) where file != name {
      try folder.write(file, Data(contentsOf: bundled.appending(path: file)))
    }
    for language in ["en", "zh"] {
      let run = try Program.run("audit", folder.url.path, "--format", "json", "--lang", language)
      #expect(run.status == 0, "\(run.errors)")
      let findings = try JSON.read(run.output)["findings"]?.items ?? []
      var verdicts: [String: Set<String>] = [:]
      for finding in findings {
        let verdict = finding["verdict"]?.text ?? ""
        verdicts[finding["detector"]?.text ?? "", default: []].insert(verdict)
        if verdict == "untestable" { #expect(finding["reason"]?.text?.isEmpty == false) }
      }
      let silent = Set(verdicts.filter { $0.value == ["untestable"] }.keys)
      #expect(silent == Self.never.union(Self.losses[name] ?? []), "\(name)")
    }
    withExtendedLifetime(folder) {}
  }

  @Test func withoutRatingsThereIsNoStudy() throws {
    let folder = try TemporaryFolder()
    let bundled = Program.root.appending(path: "datasets/coastal-district")
    for file in try FileManager.default.contentsOfDirectory(atPath: bundled.path) where file != "ratings.csv" {
      try folder.write(file, Data(contentsOf: bundled.appending(path: file)))
    }
    let run = try Program.run("audit", folder.url.path)
    #expect(run.status == 65 && run.errors.contains("ratings"))
    withExtendedLifetime(folder) {}
  }
}
