import Foundation
import Testing

/// Ratings told apart by columns that the format doesn't know.
@Suite struct FurtherFacetTests {
  /// Three raters score four people in two tasks, whole points that vary.
  private static let tasks: String = {
    let rows = (0..<24).map { index in
      let (rater, person, task) = (index % 3, index / 3 % 4, index / 12)
      return "r\(rater),p\(person),t\(task),\(1 + (rater + 2 * person + 3 * task + index * index) % 5)"
    }
    return (["rater,person,task,score"] + rows).joined(separator: "\n") + "\n"
  }()

  @Test("a further column that is asked for as a facet is part of what was scored")
  func facet() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("ratings.csv", Data(Self.tasks.utf8))
    let refused = try Program.run("facets", file, "--format", "json")
    #expect(refused.status == 65)
    let run = try Program.run("facets", file, "--facets", "person,rater,task", "--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    let result = try JSON.read(run.output)
    #expect(result["facets"]?.items.compactMap { $0["facet"]?.text } == ["person", "rater", "task"])
    #expect(result["ratings"]?.value == 24)
    let crossed = try Program.run("reliability", file, "--design", "person x rater x task", "--draws", "20", "--format", "json")
    #expect(crossed.status == 0, "\(crossed.errors)")
    #expect(try JSON.read(crossed.output)["design"]?["ratings"]?.value == 24)
  }

  @Test("reliability says that no rater joins the parts, in both languages")
  func parts() throws {
    let folder = try TemporaryFolder()
    let rows = (0..<48).map { index in
      let (part, rater, person) = (index / 24, index % 4, index / 4 % 6)
      return "r\(part)\(rater),p\(part)\(person),\(60 + (7 * person + 3 * rater + index * index) % 11)"
    }
    let file = try folder.write("ratings.csv", Data((["rater,person,score"] + rows).joined(separator: "\n").utf8))
    for (language, sentence) in [("en", "fall into 2 parts that no rater joins"), ("zh", "评分分成 2 个没有共同评分人的部分")] {
      let run = try Program.run("reliability", file, "--draws", "20", "--lang", language)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.contains(sentence))
    }
    let whole = try Program.run("reliability", VerbTests.study, "--draws", "20", "--lang", "en")
    #expect(!whole.output.contains("no rater joins"))
  }
}
