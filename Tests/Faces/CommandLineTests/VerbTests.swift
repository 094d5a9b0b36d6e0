import Foundation
import Testing

/// Every verb on the bundled study: its JSON follows the schema, and the same command gives the same bytes.
@Suite struct VerbTests {
  static let study = "datasets/coastal-district"
  static let verbs: [(schema: String, arguments: [String])] = [
    ("check", ["check", study]), ("score", ["score", study]), ("compare", ["compare", study]),
    ("normalize", ["normalize", study, "--method", "all"]), ("audit", ["audit", study]), ("simulate", ["simulate", study]),
    ("facets", ["facets", study, "--step", "5", "--component", "leaders", "--period", "2017"]),
    ("reliability", ["reliability", study, "--draws", "50"]),
    ("grades", ["grades", "datasets/appraisal", "--guideline", "A<=20%"]),
    (
      "marking",
      [
        "marking", "datasets/marking/marks.csv", "--tolerance", "5", "--boundaries", "A:70,B:60,C:50,D:40", "--range", "0,100", "--draws",
        "2000",
      ]
    ),
    ("fit", ["fit", "score ~ 1 + component + (1|rater) + (1|person)", "\(study)/ratings.csv", "--effects", "--timing"]),
    (
      "fit",
      [
        "fit", "score ~ 1 + component + (1|rater) + (1|person)", "\(study)/ratings.csv", "--residuals-by", "component", "--cluster",
        "rater,person", "--test-variances",
      ]
    ),
    (
      "fit",
      ["fit", "score ~ 1 + (1|unit)", "\(study)/unit_scores.csv", "--intervals", "0.9", "--cluster", "unit", "--cluster-correction", "CR2"]
    ),
  ]

  @Test(arguments: verbs.indices) func jsonFollowsItsSchema(index: Int) throws {
    let (schema, arguments) = Self.verbs[index]
    let run = try Program.run(arguments + ["--format", "json"])
    #expect(run.status == 0, "\(run.errors)")
    let faults = try SchemaCheck(schema).faults(try JSON.read(run.output))
    #expect(faults.prefix(5) == [])
  }

  @Test(arguments: verbs.indices) func sameBytesTwiceAndOnOneThread(index: Int) throws {
    let arguments = Self.verbs[index].arguments.filter { $0 != "--timing" }
    let first = try Program.run(arguments + ["--format", "json"])
    let second = try Program.run(arguments + ["--format", "json"])
    #expect(first.output == second.output)
    guard ["audit", "compare", "fit", "grades", "normalize"].contains(arguments[0]) else { return }
    let single = try Program.run(arguments + ["--format", "json", "--threads", "1"])
    #expect(first.output == single.output)
  }

  @Test(arguments: verbs.indices) func everyFaceInBothLanguages(index: Int) throws {
    for language in ["en", "zh"] {
      for format in ["text", "csv", "markdown"] {
        let run = try Program.run(Self.verbs[index].arguments + ["--format", format, "--lang", language])
        #expect(run.status == 0, "\(run.errors)")
        #expect(!run.output.isEmpty)
        #expect(!run.output.contains("nan"), "\(Self.verbs[index].schema) \(format)")
        #expect(!run.output.contains(/\{[a-zA-Z]+\}/), "a placeholder was left open")
      }
    }
  }

  /// The language changes sentences only.
  @Test func languageChangesNoFigure() throws {
    func findings(_ language: String) throws -> [[JSON?]] {
      let run = try Program.run("audit", Self.study, "--format", "json", "--lang", language)
      return try JSON.read(run.output)["findings"]?.items.map { [$0["estimate"], $0["qValue"], $0["verdict"]] } ?? []
    }
    let english = try findings("en")
    #expect(english.count > 20)
    #expect(try english == findings("zh"))
  }
}

/// The bundled study has planted effects; the audit finds them and little else.
@Suite struct PlantedEffectTests {
  @Test func theAuditFindsWhatWasPlanted() throws {
    let truth = try JSON.read(
      String(contentsOf: Program.root.appending(path: "datasets/coastal-district/truth.json"), encoding: .utf8))
    let audit = try JSON.read(try Program.run("audit", VerbTests.study, "--format", "json").output)
    func flagged(_ detector: String, _ level: String, _ key: String) -> Set<String> {
      Set(
        (audit["findings"]?.items ?? []).filter {
          $0["detector"]?.text == detector && $0["level"]?.text == level && $0["verdict"]?.text == "flagged"
        }.compactMap { $0["subject"]?[key]?.text })
    }
    let favoring = Set((truth["favoritism"]?.items ?? []).compactMap { $0["rater"]?.text })
    let departed = Set((truth["departure"]?.items ?? []).compactMap { $0["unit"]?.text })
    let lenient = Set((truth["lenient"]?.items ?? []).compactMap { $0["rater"]?.text })
    #expect(favoring.count == 4 && departed.count == 5)
    #expect(flagged("favoritism", "rater", "rater") == favoring)
    #expect(flagged("departure", "unit", "unit") == departed)
    #expect(flagged("severity", "rater", "rater").isSuperset(of: lenient))
    #expect(flagged("severity", "rater", "rater").count <= 6)
  }

  /// The bonus of the townships stands in the unit score as an unsupported gap whose interval covers what the dice made of it.
  @Test func theTownshipBonusIsUnsupported() throws {
    let truth = try JSON.read(
      String(contentsOf: Program.root.appending(path: "datasets/coastal-district/truth.json"), encoding: .utf8))
    let noise = (truth["unitNoise"]?.items ?? []).filter { $0["period"]?.text == "2017" }
    func mean(_ prefix: String) -> Double {
      let values = noise.filter { $0["unit"]?.text?.hasPrefix(prefix) == true }.compactMap { $0["value"]?.value }
      return values.reduce(0, +) / Double(values.count)
    }
    let realized = -4 + mean("D") - mean("T")
    let compare = try JSON.read(try Program.run("compare", VerbTests.study, "--format", "json").output)
    let component = compare["components"]?.items.first { $0["component"]?.text?.hasPrefix("unit") == true }
    let gap = try #require(component?["gaps"]?.items.first)
    #expect(gap["verdict"]?.text == "flagged")
    let interval = (gap["unsupportedInterval"]?.items ?? []).compactMap(\.value)
    #expect(interval.count == 2 && interval[0] < realized && realized < interval[1])
  }
}
