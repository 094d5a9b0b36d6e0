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

  @Test("ratings that leave nothing to chance get no measures: status 65, and why, in both languages")
  func noFiniteMaximum() throws {
    for (language, sentence) in [("en", "follow from the others without any chance"), ("zh", "没有任何随机性")] {
      let run = try Program.run("facets", "datasets/five-people", "--step", "5", "--lang", language)
      #expect(run.status == 65 && run.output.isEmpty)
      #expect(run.errors.contains(sentence), "\(run.errors)")
    }
  }

  @Test("one person on given raters and thresholds gets a measure; what is no threshold is named with its row")
  func givenThresholds() throws {
    let folder = try TemporaryFolder()
    let ratings = try folder.write("ratings.csv", "person,rater,score\nP,x,2\nP,y,2\n")
    func run(_ thresholds: [String], _ format: String) throws -> Program.Run {
      let lines = ["facet,element,measure", "rater,x,0.5", "rater,y,0.5"] + thresholds
      let anchors = try folder.write("anchors.csv", lines.joined(separator: "\n"))
      return try Program.run("facets", ratings, "--facets", "person,rater", "--anchors", anchors, "--format", format, "--lang", "en")
    }
    let given = try run(["threshold,2,-1", "threshold,3,1"], "json")
    #expect(given.status == 0, "\(given.errors)")
    let result = try JSON.read(given.output)
    #expect(try SchemaCheck("facets").faults(result) == [])
    // In the middle of thresholds −1 and 1 by symmetry, of raters half a logit severe.
    let person = result["facets"]?.items.first?["elements"]?.items.first
    #expect(abs((person?["measure"]?.value ?? .nan) - 0.5) < 1e-6)
    for (line, words) in [
      ("threshold,high,1", "upper category"), ("threshold,2,1", "given before"), ("treshold,3,1", "threshold"), ("threshold,3,x", "number"),
    ] {
      let refused = try run(["threshold,2,-1", line], "text")
      #expect(refused.status == 65 && refused.errors.contains(words) && refused.errors.contains("5"), "\(refused.errors)")
    }
    let unknown = try run(["threshold,3,1", "threshold,1,-1"], "text")
    #expect(unknown.status == 65 && unknown.errors.contains("none of the categories"), "\(unknown.errors)")
  }

  @Test("slopes of raters in every form and both languages; jmle beside them and slopes of persons are refused in words")
  func slopes() throws {
    let folder = try TemporaryFolder()
    // Of 60 people on five levels raters w and x see every difference, y half of it, and z none.
    let rows = (0..<60).flatMap { person -> [String] in
      let level = person / 12
      func noise(_ k: Int) -> Int { (person * (17 + 6 * k) + k * 5) % 7 / 3 - 1 }
      let seen = [level + noise(0), level + noise(1), 2 + (level - 2) / 2 + noise(2), (person * 7 + 3) % 5]
      return zip(["w", "x", "y", "z"], seen).map { "\($0),p\(person),\(max(0, min(4, $1)))" }
    }
    let file = try folder.write("ratings.csv", (["rater,person,score"] + rows).joined(separator: "\n"))
    let run = try Program.run("facets", file, "--slopes", "rater", "--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    let result = try JSON.read(run.output)
    #expect(try SchemaCheck("facets").faults(result) == [])
    #expect(result["method"]?.text == "mml" && result["settings"]?["slopes"]?.text == "rater")
    let elements = try #require(result["slopes"]?["elements"]).items
    let slopes = elements.compactMap { $0["slope"]?.value }
    #expect(slopes.count == 4 && slopes[0] > 1 && slopes[1] > 1 && slopes[2] < 0.8 && abs(slopes[3]) < 0.4, "\(slopes)")
    #expect(abs(slopes[0] * slopes[1] * slopes[2] - 1) < 1e-9 && elements[3]["isInProduct"] == .bool(false))
    #expect(result["slopes"]?["equality"]?["degreesOfFreedom"]?.value == 3)
    for (language, words) in [
      ("en", ["Slopes: rater", "The product of slopes is 1", "That all slopes are the same"]),
      ("zh", ["斜率：rater", "斜率之积为 1", "所有斜率相同的检验"]),
    ] {
      let text = try Program.run("facets", file, "--slopes", "rater", "--lang", language)
      for word in words { #expect(text.output.contains(word), "\(text.output)") }
      for (more, word) in [(["--method", "jmle"], "--method mml"), (["--slopes", "person"], "person")] {
        let refused = try Program.run(["facets", file, "--slopes", "rater", "--lang", language] + more)
        #expect(refused.status == 65 && refused.errors.contains(word), "\(refused.errors)")
      }
    }
    let table = try Program.run("facets", file, "--slopes", "rater", "--format", "csv", "--table", "facets-slopes-table", "--lang", "en")
    #expect(table.output.contains("slope,error,from,to,in the product"), "\(table.output)")
  }

  @Test("one rater: reliability is untestable, not 0, as text and as JSON")
  func oneRater() throws {
    let folder = try TemporaryFolder()
    let rows = (0..<10).map { "r,p\($0),\(50 + $0 * $0 % 37)" }
    let file = try folder.write("ratings.csv", (["rater,person,score"] + rows).joined(separator: "\n"))
    for (language, word) in [("en", "untestable"), ("zh", "无法检验")] {
      let run = try Program.run("reliability", file, "--lang", language)
      #expect(run.status == 0 && run.output.contains(word) && !run.output.contains("0.000"), "\(run.output)")
    }
    let run = try Program.run("reliability", file, "--format", "json")
    let result = try JSON.read(run.output)
    #expect(try SchemaCheck("reliability").faults(result) == [])
    #expect(result["coefficients"]?["absolute"] == .null && result["needed"] == nil)
  }

  @Test("scores that overflow are refused in words", arguments: ["reliability", "facets", "compare"])
  func overflow(verb: String) throws {
    let folder = try TemporaryFolder()
    let rows = ["A,x,1e308", "B,x,-1e308", "A,y,1e308", "B,y,-1e308", "A,z,5", "B,z,6"]
    let file = try folder.write("ratings.csv", (["rater,person,score"] + rows).joined(separator: "\n"))
    for language in ["en", "zh"] {
      let run = try Program.run(verb, file, "--lang", language)
      #expect(verb == "compare" || run.status == 65, "\(run.errors)")
      #expect(!(run.output + run.errors).contains("(part:"), "\(run.errors)")
    }
  }
}
