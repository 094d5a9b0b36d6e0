import Foundation
import Statistics
import Testing

/// The order in which a file lists its rows says nothing: shuffled rows give the same bytes, whatever is asked and in whatever form.
@Suite struct RowOrderTests {
  /// A part of the bundled study with all its tables: every third person.
  private static func tables() throws -> [(name: String, head: String, rows: [String])] {
    let folder = Program.root.appending(path: VerbTests.study)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".csv") }.sorted().map { name in
      let lines = try String(contentsOf: folder.appending(path: name), encoding: .utf8).split(separator: "\n").map(String.init)
      let rows = lines.dropFirst().filter { row in
        guard let person = row.firstMatch(of: /(?:^|,)P([0-9]{3})(?:,|$)/), let number = Int(person.output.1) else { return true }
        return number % 3 == 0
      }
      return (name, lines[0], rows)
    }
  }

  /// Texts that hold the same rows; with a seed shuffled, table by table.
  private static func folder(_ tables: [(name: String, head: String, rows: [String])], seed: UInt64?) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(at: folder.url.appending(path: "study"), withIntermediateDirectories: true)
    for (index, table) in tables.enumerated() {
      var rows = table.rows
      if let seed {
        var stream = RandomStream(seed: seed &+ UInt64(index))
        for place in rows.indices.dropFirst().reversed() { rows.swapAt(place, stream.integer(below: place + 1)) }
      }
      try folder.write("study/\(table.name)", ([table.head] + rows).joined(separator: "\n") + "\n")
    }
    for name in ["scheme.yaml", "proposal.yaml", "study.yaml"] {
      try folder.write("study/\(name)", try Data(contentsOf: Program.root.appending(path: VerbTests.study).appending(path: name)))
    }
    return folder
  }

  /// What is said but for what names the file itself: its digest, and the rows by which findings are found in it.
  private static func said(_ words: [String], _ folder: TemporaryFolder) throws -> String {
    let run = try Program.run(words, in: folder.url)
    #expect(run.status == 0, "\(words): \(run.errors)")
    return (run.output + run.errors).withoutDigests.withoutDigits(after: "\"row\": ")
  }

  private static let verbs: [[String]] = [
    ["score", "study"], ["score", "study", "--period", "all"], ["compare", "study"], ["normalize", "study", "--method", "all"],
    ["audit", "study", "--draws", "199"], ["simulate", "study", "--robustness", "--draws", "100", "--shift", "0.05", "--fair"],
    ["simulate", "study", "--score-error", "--draws", "50"], ["reliability", "study", "--draws", "50"],
    ["facets", "study", "--component", "leaders", "--period", "2017"], ["report", "study"], ["report", "study", "--view", "publication"],
    ["scheme", "check", "study"], ["scheme", "init", "study"],
  ]

  @Test(arguments: verbs) func shuffledRowsGiveTheSameBytes(verb: [String]) throws {
    let tables = try Self.tables()
    let (plain, shuffled) = (try Self.folder(tables, seed: nil), try Self.folder(tables, seed: 7))
    for form in ["json", "csv", "text"] {
      let words = verb + ["--format", form, "--lang", form == "text" ? "zh" : "en"]
      var outputs = try [plain, shuffled].map { try Self.said(words, $0) }
      if verb[0] == "facets", form != "json" {
        // The row by which a rating is found in the file is its own, and so is the width of that column.
        outputs = outputs.map { $0.replacing(/(?m)^ *[0-9]+(?=[ ,]+P[0-9])/, with: "row").replacing(/[ -]{2,}/, with: " ") }
      }
      #expect(outputs[0].count > 100)
      #expect(outputs[0] == outputs[1], "\(words)")
    }
  }

  /// Of `check` all but the first rows, which are shown as the file has them.
  @Test func aCheckFindsTheSame() throws {
    let tables = try Self.tables()
    let results = try [UInt64?.none, 7, 8].map { seed -> JSON in
      let folder = try Self.folder(tables, seed: seed)
      let run = try Program.run(["check", "study", "--format", "json"], in: folder.url)
      #expect(run.status == 0)
      return try JSON.read(run.output)
    }
    func without(_ value: JSON, _ keys: Set<String>) -> JSON {
      switch value {
      case .object(let members): .object(members.filter { !keys.contains($0.key) }.mapValues { without($0, keys) })
      case .array(let elements): .array(elements.map { without($0, keys) })
      default: value
      }
    }
    let stripped = results.map { without($0, ["preview", "sha256", "row"]) }
    #expect(stripped[0] == stripped[1] && stripped[0] == stripped[2])
  }

  @Test func aModelOfShuffledRowsIsTheSame() throws {
    let tables = try Self.tables().filter { $0.name == "ratings.csv" }
    let runs = try [UInt64?.none, 3, 4].map { seed in
      let folder = try Self.folder(tables, seed: seed)
      return try Self.said(
        [
          "fit", "score ~ 1 + period + (1 | rater) + (1 | person) + (1 | rater:component)", "study/ratings.csv", "--effects", "--format",
          "json",
        ],
        folder)
    }
    #expect(runs[0].count > 1000 && runs[0] == runs[1] && runs[0] == runs[2])
  }

  /// Of two rows that say the same of one rating, or of one person, it is not the order that decides which stays.
  @Test func repeatedRowsAreTakenInOneOrder() throws {
    let ratings = [
      "R1,P1,70,u", "R1,P1,70,v", "R2,P1,80,u", "R1,P2,75,u", "R2,P2,71,v", "R2,P3,72,v", "R1,P3,90,u", "R1,P4,61,u", "R2,P4,66,u",
    ]
    let people = ["P1,A,x", "P1,A,y", "P2,A,x", "P3,B,x", "P4,B,y"]
    var outputs: Set<String> = []
    for turn in 0..<3 {
      let folder = try TemporaryFolder()
      func turned(_ rows: [String]) -> [String] { turn == 1 ? rows.reversed() : Array(rows.dropFirst(turn) + rows.prefix(turn)) }
      try folder.write("ratings.csv", (["rater,person,score,remark"] + turned(ratings)).joined(separator: "\n") + "\n")
      try folder.write("people.csv", (["person,unit,role"] + turned(people)).joined(separator: "\n") + "\n")
      try folder.write("units.csv", (["unit,group"] + turned(["A,g", "B,h"])).joined(separator: "\n") + "\n")
      let run = try Program.run(
        "audit", folder.url.path, "--draws", "99", "--tie", "remark == person.role", "--format", "json", "--set", "minimumRatings=1")
      #expect(run.status == 0, "\(run.errors)")
      outputs.insert(run.output.withoutDigests)
    }
    #expect(outputs.count == 1)
  }
}
