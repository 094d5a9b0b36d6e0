import Foundation
import Testing
import _TestSupport

/// Whoever shows a result asks the library for it: no face computes, none looks below `Evenhand`.
@Suite struct FacesComputeNothingTests {
  /// Types of the floors below that make a result.
  static let workers = [
    "Auditor", "Scorer", "ScoreCertainty", "BandCertainty", "GroupComparison", "MethodComparison", "NormalizationReport", "WhatIf",
    "LiveComparison", "RankRanges", "Robustness", "PublishedSimulation", "PublishedReport", "PoolDrivers",
    "AttributeLookup", "ScoreError", "StudyCheck", "Connectivity", "StudyReader", "FormulaModel", "FitInference", "FacetsModel",
    "ReliabilityStudy", "Calibration", "GapCalibration", "BandCalibration", "FacetsCalibration", "SyntheticStudy", "SchemeExplanation",
    "Study", "Scheme", "ScenarioEntry", "CellSuppression", "PermutationTest", "BootstrapInterval",
  ]

  private static let faces = ["Reporting", "CommandLine", "Workbench"]

  private func files(_ module: String) throws -> [String] {
    try Repository.files(under: #require(Repository.folders[module]), suffix: ".swift")
  }

  /// Code alone, without comments.
  private func code(_ file: String) throws -> String {
    try Repository.text(file).split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
  }

  @Test(arguments: faces)
  func seesNothingBelowTheLibrary(module: String) throws {
    let below = Set(Repository.modules.filter { !["Faces", "Evenhand"].contains(floor($0)) }).subtracting(["Messages"])
    #expect(below.contains("Scoring"))
    for file in try files(module) {
      for line in try code(file).matches(of: /(?m)^(?:@\w+ )?(?:internal |package |public )?import (?:\w+ )?(\w+)/) {
        #expect(!below.contains(String(line.1)), "\(file) imports \(line.1)")
      }
    }
  }

  @Test(arguments: faces)
  func makesNoResult(module: String) throws {
    let pattern = try Regex("\\b(?:\(Self.workers.joined(separator: "|")))\\(|\\bStudyModel\\.fit\\(|\\.fit\\(")
    for file in try files(module) {
      for call in try code(file).matches(of: pattern) { Issue.record("\(file): \(call.output[0].substring ?? "")") }
    }
  }

  /// A worker that is gone guards nothing.
  @Test func knowsTheWorkers() throws {
    let sources = try Repository.files(under: "Sources", suffix: ".swift").map(Repository.text).joined(separator: "\n")
    for worker in Self.workers {
      #expect(sources.contains(try Regex("(?:struct|enum|class) \(worker)\\b")), "\(worker) is no type of the house")
    }
  }

  /// A verb parses, asks one question and renders: at most 80 lines beside its help, which is there in two languages.
  @Test func verbsAreShort() throws {
    let help = try Regex("(?s) +static let configuration = CommandConfiguration\\(.*?\n\n(?= {2,4}\\S)|\n +help: \\.init\\(.*?\n +var ")
    let verbs = try files("CommandLine").filter { $0.hasSuffix("Verb.swift") }
    #expect(verbs.count > 15)
    for verb in verbs {
      let lines = try Repository.text(verb).replacing(help, with: "\n").split(separator: "\n", omittingEmptySubsequences: false).count - 1
      #expect(lines <= 80, "\(verb): \(lines) lines")
    }
  }

  private func floor(_ module: String) -> String {
    Repository.folders[module]?.split(separator: "/").dropFirst().first.map(String.init) ?? ""
  }
}
