import Foundation
import Testing

/// `evenhand grades` from a CSV as a company has it: one manager an employee, letters, no scheme.
@Suite struct GradesVerbTests {
  private static func rows() -> String {
    var rows = "cycle,department,manager,employee,grade\n"
    for person in 0..<60 {
      let (manager, department) = (person / 10, person / 20)
      let now = manager == 0 ? "A" : ["A", "B", "C", "C", "D"][person % 5]
      rows += "2024,d\(department),m\(manager),e\(person),C\n2025,d\(department),m\(manager),e\(person),\(now)\n"
    }
    return rows
  }

  @Test("what to look at, by whom, and what can't be said; the order of letters is assumed and told")
  func fromACSV() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("appraisal.csv", Self.rows())
    let run = try Program.run("grades", file, "--by", "department", "--guideline", "A<=20%", "--format", "json")
    #expect(run.status == 0 && run.errors.contains("A, B, C, D"), "\(run.errors)")
    let told = try #require(try JSON.read(run.output)["components"]?.items.first)
    #expect(told["grades"]?.items.compactMap(\.text) == ["A", "B", "C", "D"] && told["shared"]?.value == 0 && told["both"]?.value == 60)
    let givers = try #require(told["givers"]?.items)
    #expect(givers.compactMap { $0["name"]?.text } == ["m0", "m1", "m2", "m3", "m4", "m5", "d0", "d1", "d2"])
    #expect(givers[0]["difference"]?["verdict"]?.text == "look" && givers[0]["guidelines"]?.items[0]["excess"]?.value == 8)
    #expect(givers[0]["change"]?["verdict"]?.text == "look" && givers[0]["changes"]?.items.compactMap(\.value) == [10, 0, 0])
    #expect(told["toLookAt"]?.items.count == 20)
    #expect(told["reach"]?.text?.contains("alone") == true)
  }

  @Test("guidelines that aren't any, grades and columns that aren't there, points, an empty table: each is said")
  func badInput() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("appraisal.csv", Self.rows())
    for (arguments, status, word) in [
      (["--guideline", "A=20%"], 64, "A=20%"), (["--guideline", "F<=20%"], 64, "F"), (["--by", "nothing"], 64, "nothing"),
      (["--period", "1999"], 64, "1999"), (["--smallest-effect", "-1"], 64, "steps"),
    ] {
      let run = try Program.run(["grades", file] + arguments)
      #expect(run.status == Int32(status) && run.errors.contains(word), "\(arguments) \(run.status) \(run.errors)")
    }
    let points = try Program.run("grades", VerbTests.study, "--component", "leaders")
    #expect(points.status == 0 && points.output.contains("are no grades"))
    let empty = try folder.write("empty.csv", "manager,employee,grade\n")
    #expect([64, 65].contains(try Program.run("grades", empty).status))
    let one = try folder.write("one.csv", "manager,employee,grade\nm,e,A\n")
    let alone = try Program.run("grades", one)
    #expect(alone.status == 0 && !alone.output.isEmpty, "\(alone.errors)")
  }

  @Test("a report on one rater a person begins with grades: who lies apart in grades, and by how much")
  func inTheReport() throws {
    let report = try JSON.read(try Program.run("report", "datasets/appraisal", "--format", "json").output)
    let answer = try #require(report["answers"]?["grades"]?.items.first)
    let all = try #require(report["grades"]?["components"]?.items.first)
    let apart = (all["givers"]?.items ?? []).filter { $0["difference"]?["verdict"]?.text == "look" }.sorted {
      abs($0["difference"]?["estimate"]?.value ?? 0) > abs($1["difference"]?["estimate"]?.value ?? 0)
    }
    #expect(!apart.isEmpty && answer["apart"]?.items.map { $0["subject"]?["code"]?.text } == apart.map { $0["name"]?.text })
    #expect(answer["apart"]?.items.map { $0["estimate"]?.value } == apart.map { $0["difference"]?["estimate"]?.value })
    #expect(answer["toLookAt"]?.value == Double(all["toLookAt"]?.items.count ?? -1))
    #expect(report["answers"]?["steps"]?.items.first?.text?.contains("calibration meeting") == true)
  }
}
