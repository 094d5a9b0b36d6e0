import Foundation
import Testing

/// `--errors json`: standard error holds one object or nothing, whatever went wrong.
@Suite struct ErrorReportTests {
  private static func report(_ words: [String], status: Int32, language: String = "en") throws -> JSON {
    let run = try Program.run(words + ["--errors", "json", "--lang", language])
    #expect(run.status == status && run.errorLines.count == 1, "\(words): \(run.errors)")
    let report = try JSON.read(run.errors)
    #expect(try SchemaCheck("errors").faults(report) == [], "\(run.errors)")
    #expect(report["exitStatus"]?.value == Double(status))
    return report
  }

  @Test func dataUsageFilesAndPlaces() throws {
    let folder = try TemporaryFolder()
    let ratings = try folder.write("ratings.csv", "rater,person,score\nr,p,1\nr,q,9o\ns,q,x\n")
    let data = try Self.report(["audit", ratings], status: 65)["problems"]?.items ?? []
    #expect(data.map { $0["kind"]?.text } == ["data", "data"] && data.map { $0["row"]?.value } == [3, 4])
    #expect(data.first?["file"]?.text == "ratings.csv" && data.first?["column"]?.text == "score" && data.first?["value"]?.text == "9o")
    let chinese = try Self.report(["audit", ratings], status: 65, language: "zh")["problems"]?.items.first?["message"]?.text
    #expect(chinese?.contains("数") == true)

    let usage = try Self.report(["audit", ratings, "--alternative", "q"], status: 64)["problems"]?.items.first
    #expect(usage?["kind"]?.text == "usage" && usage?["value"]?.text == "q" && usage?["option"]?.text == "--alternative <alternative>")
    #expect(usage?["expected"]?.items.compactMap(\.text) == ["two-sided", "greater", "less"])
    let verb = try Self.report(["audi"], status: 64)["problems"]?.items.first
    #expect(verb?["expected"]?.items.compactMap(\.text) == ["audit"])

    let missing = try Self.report(["score", "nowhere"], status: 66)["problems"]?.items.first
    #expect(missing?["kind"]?.text == "missing-file" && missing?["file"]?.text == "nowhere")
    let place = try Self.report(["score", "datasets/coastal-district", "-o", "nowhere/a.json"], status: 74)["problems"]?.items.first
    #expect(place?["kind"]?.text == "output" && place?["file"]?.text == "nowhere/a.json")
    // Which tables there are beside the one that was written.
    let note = try Self.report(["score", "datasets/coastal-district", "--format", "csv"], status: 0)["problems"]?.items.first
    #expect(note?["severity"]?.text == "note" && note?["message"]?.text?.contains("score-bands") == true)
  }

  @Test func nothingIsToldWhereNothingIsWrong() throws {
    #expect(try Program.run("--errors", "json", "score", "datasets/coastal-district").errors == "")
  }
}
