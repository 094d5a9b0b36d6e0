import Foundation
import Testing

/// Hostile numbers, and who may write where.
@Suite struct SafeHandsTests {
  private static let scheme = "components:\n  a: {weight: 60, from: ratings}\n  b: {weight: 40, from: components}\nround: {places: 2}\n"

  /// A study of six people, scored by two raters, in which one score and one component are what they are given.
  private func study(score: String = "80", component: String = "70") throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    var ratings = "rater,person,component,score\n"
    var components = "person,b\n"
    for person in 1...6 {
      for rater in 1...2 { ratings += "R\(rater),P\(person),a,\(person == 1 && rater == 1 ? score : String(70 + 3 * person + rater))\n" }
      components += "P\(person),\(person == 1 ? component : String(60 + 5 * person))\n"
    }
    try folder.write("ratings.csv", ratings)
    try folder.write("components.csv", components)
    try folder.write("people.csv", "person,unit\n" + (1...6).map { "P\($0),U\(($0 + 1) / 2)\n" }.joined())
    try folder.write("scheme.yaml", Self.scheme)
    try folder.write("proposal.yaml", "components:\n  a: {weight: 30}\n  b: {weight: 70}\n")
    return folder
  }

  private static let verbs = [
    ["check"], ["score"], ["compare"], ["normalize", "--method", "z"], ["audit", "--draws", "99"], ["simulate"], ["reliability"],
    ["facets"],
  ]

  /// What can't be computed with is named by file, row and column; what can gives finite numbers.
  @Test(arguments: ["9.3e18", "-9.3e18", "1e150", "1e308", "5e-324", "123456789012345678", "1e15", "-1e-40"])
  func numbersOfNoSizeAreNamed(_ value: String) throws {
    let places = [(try study(score: value), "ratings.csv"), (try study(component: value), "components.csv")]
    let written = try TemporaryFolder()
    for (folder, file) in places {
      for verb in Self.verbs {
        // Problems are the result of check: where that goes to a file, they are said as lines.
        let place = verb == ["check"] ? ["-o", written.url.appending(path: "check.json").path] : []
        let run = try Program.run([verb[0], folder.url.path] + verb.dropFirst() + ["--format", "json"] + place)
        #expect(run.status == 65, "\(verb) \(value)")
        #expect(
          run.errors.contains("\(file), row 2, column \(file == "ratings.csv" ? "score" : "b"), “\(value)”"), "\(verb): \(run.errors)")
      }
    }
  }

  @Test(arguments: ["999999999999999", "-999999999999999", "1e-30", "0.000001", "-0", "1e11"])
  func numbersOfAnySizeBelowAreComputedWith(_ value: String) throws {
    let folder = try study(score: value, component: value)
    for verb in Self.verbs {
      let run = try Program.run([verb[0], folder.url.path] + verb.dropFirst() + ["--format", "json"])
      // A model may have no answer: then it says so.
      #expect([0, 65].contains(run.status), "\(verb) \(value): \(run.errors)")
      if run.status == 0 { _ = try JSON.read(run.output) }
    }
  }

  @Test func optionsAtTheirLimitsAreRefused() throws {
    let folder = try study()
    let path = folder.url.path
    for words in [
      ["audit", path, "--fdr-level", "5e-324"], ["audit", path, "--interval", "0.9999999999999999"],
      ["audit", path, "--smallest-effect", "1e308"],
      ["audit", path, "--draws", "9223372036854775807"], ["compare", path, "--interval", "5e-324"], ["facets", path, "--step", "5e-324"],
      ["normalize", path, "--method", "z", "--tolerance", "nan"], ["simulate", path, "--shift", "5e-324"],
      ["audit", path, "--set", "minimumRatings=1e300"], ["reliability", path, "--wanted", "5e-324"],
    ] {
      #expect(try Program.run(words).status == 64, "\(words)")
    }
  }

  @Test func aPublishedReportNeedsNoGroups() throws {
    let folder = try study()
    let run = try Program.run("report", folder.url.path, "--view", "publication", "--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    _ = try JSON.read(run.output)
  }

  // MARK: Where nothing is written

  /// Whatever was read stays as it is, whoever read it.
  @Test func noOutputLandsOnAnInput() throws {
    let folder = try study()
    let path = folder.url.path
    func file(_ name: String) -> String { folder.url.appending(path: name).path }
    try folder.write("anchor.csv", "person,score\nP1,1\nP2,2\nP3,4\nP4,3\nP5,6\nP6,5\n")
    try folder.write("region.txt", "a >= 0.2\n")
    try folder.write("n.md", "# N\n\n```evenhand\nscore \(path)\n```\n")
    try FileManager.default.createSymbolicLink(atPath: file("link.csv"), withDestinationPath: file("ratings.csv"))
    let log = file("log.jsonl")
    #expect(try Program.run("simulate", path, "--log", log).status == 0)
    #expect(try Program.run("audit", path, "--draws", "99", "--shard", "1/1", "-o", file("part.json")).status == 0)
    let attempts: [(words: [String], target: String)] = [
      (["score", path, "--format", "json", "-o"], file("ratings.csv")), (["score", path, "--format", "json", "-o"], file("link.csv")),
      (["score", path, "--format", "json", "-o"], file("scheme.yaml")),
      (["check", path, "--format", "json", "-o"], file("people.csv")), (["check", path, "--write-study"], file("components.csv")),
      (["log", "verify", log, "-o"], log), (["scheme", "check", file("scheme.yaml"), "--format", "json", "-o"], file("scheme.yaml")),
      (["scheme", "explain", file("scheme.yaml"), "--format", "json", "-o"], file("scheme.yaml")),
      (["scheme", "init", path, "--format", "json", "-o"], file("ratings.csv")),
      (["normalize", path, "--method", "tucker", "--anchor", file("anchor.csv"), "--format", "json", "-o"], file("anchor.csv")),
      (["simulate", path, "--region", file("region.txt"), "--draws", "50", "--format", "json", "-o"], file("region.txt")),
      (["merge", file("part.json"), "--format", "json", "-o"], file("part.json")),
      (["simulate", path, "--format", "json", "--log"], file("ratings.csv")),
      (["simulate", path, "--format", "json", "--log", file("new.jsonl"), "-o"], file("new.jsonl")),
      (["score", path, "--format", "json", "--pseudonymize", file("key.csv"), "-o"], file("key.csv")),
      (["notebook", file("n.md"), "-o"], file("ratings.csv")), (["notebook", file("n.md"), "--html"], file("n.md")),
      (["template", "--from", path, "--facets", "-o"], file("ratings.csv")),
      (["audit", path, "--draws", "49", "--format", "json", "-o"], file("ratings.csv")),
      (["audit", path, "--draws", "49", "--format", "csv", "-o"], file("people.csv")),
      (["audit", path, "--draws", "49", "--shard", "1/2", "-o"], file("ratings.csv")),
      (["compare", path, "--format", "json", "-o"], file("people.csv")),
      (["compare", path, "--format", "csv", "-o"], file("components.csv")),
      (["normalize", path, "--method", "z", "--format", "markdown", "-o"], file("scheme.yaml")),
      (["reliability", path, "--draws", "20", "--format", "json", "-o"], file("ratings.csv")),
      (["facets", path, "--format", "json", "-o"], file("ratings.csv")),
      (["simulate", path, "--format", "json", "-o"], file("proposal.yaml")),
      (["simulate", path, "--view", "publication", "--format", "json", "-o"], file("people.csv")),
      (["report", path, "--format", "html", "-o"], file("ratings.csv")),
      (["report", path, "--format", "json", "-o"], file("components.csv")),
      (["fit", "score ~ 1 + (1 | rater)", file("ratings.csv"), "--format", "json", "-o"], file("ratings.csv")),
      (["scheme", "check", path, "--format", "json", "-o"], file("people.csv")),
      (["score", path, "--scheme", file("proposal.yaml"), "--format", "json", "-o"], file("proposal.yaml")),
      (["simulate", path, "--format", "json", "--log", log, "-o"], log), (["log", "verify", log, "--format", "json", "-o"], log),
      (["check", file("ratings.csv"), "--format", "json", "-o"], file("ratings.csv")),
    ]
    #expect(attempts.count == 36)
    for (words, target) in attempts {
      let before = FileManager.default.contents(atPath: target)
      let run = try Program.run(words + [target])
      #expect([64, 65].contains(run.status), "\(words): \(run.output)\(run.errors)")
      if let before { #expect(FileManager.default.contents(atPath: target) == before, "\(words)") }
    }
  }

  @Test func devicesPipesAndDanglingLinksAreRefused() throws {
    let folder = try study()
    let fifo = folder.url.appending(path: "fifo").path
    let made = unsafe mkfifo(fifo, 0o600)
    #expect(made == 0)
    let dangling = folder.url.appending(path: "dangling").path
    try FileManager.default.createSymbolicLink(atPath: dangling, withDestinationPath: folder.url.appending(path: "nowhere").path)
    for place in [fifo, dangling, "/dev/zero"] {
      #expect(try Program.run("score", folder.url.path, "--format", "json", "-o", place).status == 64, "\(place)")
      #expect(try Program.run("simulate", folder.url.path, "--format", "json", "--log", place).status == 64, "\(place)")
    }
    for place in [fifo, "/dev/zero"] { #expect(try Program.run("check", place).status == 64, "\(place)") }
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "nowhere").path))
  }

  @Test func filesKeepTheirPermissionsAndNewOnesAreTheirOwners() throws {
    let folder = try study()
    func mode(_ name: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: folder.url.appending(path: name).path)[.posixPermissions] as? Int
    }
    try folder.write("old.json", "")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.url.appending(path: "old.json").path)
    for name in ["old.json", "new.json", "new.xlsx", "new.csv"] {
      #expect(try Program.run("score", folder.url.path, "-o", folder.url.appending(path: name).path).status == 0)
    }
    #expect(try mode("old.json") == 0o640)
    for name in ["new.json", "new.xlsx", "new.csv"] { #expect(try mode(name) == 0o600, "\(name)") }
  }

  /// Whatever moment a writer dies at, what it was to write is whole, as it was before or as it is to be; and the next run goes on.
  @Test func aKilledWriterLeavesNoHalfFile() throws {
    let (folder, written) = (try study(), try TemporaryFolder())
    let path = folder.url.path
    func file(_ name: String) -> String { written.url.appending(path: name).path }
    try written.write("n.md", "# N\n\n```evenhand\nscore \(path)\n```\n")
    #expect(try Program.run("audit", path, "--draws", "49", "--shard", "1/1", "-o", file("part.json")).status == 0)
    let writers: [(words: [String], target: String)] = [
      (["score", path, "-o", file("a.json")], "a.json"), (["score", path, "-o", file("a.xlsx")], "a.xlsx"),
      (["report", path, "-o", file("a.html")], "a.html"), (["audit", path, "--draws", "49", "-o", file("a.csv")], "a.csv"),
      (["audit", path, "--draws", "49", "--shard", "1/2", "-o", file("b.json")], "b.json"),
      (["merge", file("part.json"), "--format", "json", "-o", file("c.json")], "c.json"),
      (["template", "--from", path, "-o", file("t.xlsx")], "t.xlsx"), (["check", path, "--write-study", file("s.yaml")], "s.yaml"),
      (["simulate", path, "--log", file("log.jsonl")], "log.jsonl"),
      (["score", path, "--pseudonymize", file("key.csv"), "--format", "json"], "key.csv"), (["notebook", file("n.md")], "n.md"),
    ]
    for (words, target) in writers {
      // As it is when nobody disturbs.
      _ = try Program.run(words)
      let whole = FileManager.default.contents(atPath: file(target))
      for delay in [2, 9, 17, 28, 45] {
        let process = Process()
        process.executableURL = Program.executable
        process.arguments = words
        (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
        try process.run()
        usleep(UInt32(delay) * 1000)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
      }
      if target == "log.jsonl" {
        #expect(try Program.run(words).status == 0 && Program.run("log", "verify", file(target)).status == 0)
      } else {
        let left = FileManager.default.contents(atPath: file(target))
        #expect(left?.isEmpty == false)
        // A workbook holds the time at which it was written.
        if !target.hasSuffix(".xlsx") { #expect(left == whole, "\(words)") }
        #expect(try Program.run(words).status == 0, "\(words)")
      }
    }
  }

  @Test func verbsThatWriteFilesAnswerInJSON() throws {
    let folder = try study()
    let log = folder.url.appending(path: "log.jsonl").path
    #expect(try Program.run("simulate", folder.url.path, "--log", log).status == 0)
    let holds = try JSON.read(try Program.run("log", "verify", log, "--format", "json").output)
    #expect(holds["holds"] == .bool(true) && holds["entries"]?.value == 1 && holds["digest"]?.text?.count == 64)
    #expect(try SchemaCheck("log-verify").faults(holds) == [])
    let unanchored = try Program.run("log", "verify", log, "--format", "json", "--anchor", String(repeating: "0", count: 64))
    #expect(try unanchored.status == 65 && JSON.read(unanchored.output)["holds"] == .bool(false))
    try folder.write("log.jsonl", try String(contentsOfFile: log, encoding: .utf8).replacing("\"before\"", with: "\"befare\""))
    let broken = try Program.run("log", "verify", log, "--format", "json")
    #expect(try broken.status == 65 && JSON.read(broken.output)["brokenAt"]?.value == 1 && !broken.errors.isEmpty)
    let target = folder.url.appending(path: "made").path
    let made = try Program.run("generate", target, "--plan", "datasets/five-people/plan.yaml", "--format", "json")
    #expect(made.status == 0, "\(made.errors)")
    let written = try JSON.read(made.output)
    #expect(try SchemaCheck("generate").faults(written) == [])
    let names = written["files"]?.items.compactMap(\.text) ?? []
    #expect(try names.sorted() == FileManager.default.contentsOfDirectory(atPath: target).sorted() && names.last == "truth.json")
    let check = try Program.run("scheme", "check", folder.url.appending(path: "ratings.csv").path, "--format", "json")
    #expect(check.status != 70)
    for words in [["template"], ["template", "--from", folder.url.path]] {
      let contents = try JSON.read(try Program.run(words + ["--format", "json"]).output)
      #expect(try SchemaCheck("template").faults(contents) == [])
      let ratings = contents["tables"]?.items.first { $0["table"]?.text == "ratings" }
      #expect(ratings?["columns"]?.items.contains { $0["column"]?.text == "rater" && $0["required"] == .bool(true) } == true)
      #expect(try Program.run(words + ["--format", "csv", "--lang", "zh"]).status == 0)
      #expect(try Program.run(words + ["--format", "markdown"]).output.contains("| rater |"))
    }
    #expect(try Program.run("template").status == 64)
    try folder.write("n.md", "# N\n\n```evenhand\nscore \(folder.url.path)\n```\n")
    let notebook = folder.url.appending(path: "n.md").path
    let stale = try Program.run("notebook", "--check", notebook, "--format", "json")
    let difference = try JSON.read(stale.output)
    #expect(try stale.status == 65 && SchemaCheck("notebook").faults(difference) == [])
    #expect(difference["difference"]?["text"]?.text?.hasPrefix("--- ") == true)
    let ran = try JSON.read(try Program.run("notebook", notebook, "--format", "json").output)
    #expect(ran["written"]?.text == notebook && ran["blocks"]?.value == 1)
    let same = try Program.run("notebook", "--check", notebook, "--format", "json")
    #expect(try same.status == 0 && JSON.read(same.output)["difference"]?["text"]?.text == "")
    #expect(try Program.run("notebook", "--check", notebook, "--format", "markdown").status == 0)
  }

  @Test func filesOutsideTheFolderAreReadOnRequestOnly() throws {
    let folder = try study()
    let elsewhere = try TemporaryFolder()
    let secret = try elsewhere.write("people.csv", "person,unit\nsecret,hidden\n")
    try? FileManager.default.removeItem(atPath: folder.url.appending(path: "people.csv").path)
    try folder.write("study.yaml", "files: {people: \(secret)}\n")
    for (language, words) in [("en", "outside the study's folder"), ("zh", "数据文件夹之外")] {
      let refused = try Program.run("check", folder.url.path, "--lang", language)
      let said = refused.output.split { $0.isWhitespace }.joined(separator: " ")
      #expect(refused.status == 65 && said.contains(words), "\(said)")
      #expect(said.contains("study.yaml") && said.contains("files: people"), "\(said)")
      #expect(!refused.output.contains("hidden"))
    }
    #expect(try Program.run("check", folder.url.path, "--allow-outside").output.contains("hidden"))
  }

  /// Escape sequences, marks of direction and formulas in names: shown in every form, obeyed in none; different names stay different.
  @Test(arguments: ["text", "markdown", "csv", "json", "html"])
  func namesThatSteerAreShown(_ form: String) throws {
    let names = ["a\u{1B}[31mb", "c\u{9B}31m", "c\u{9B}32m", "e\u{202E}f", "=1+1", "＝2+2", "@g", "h\u{7}"]
    let rows = names.enumerated().flatMap { place, name in ["r1", "\u{1B}]0;t\u{7}r2"].map { "\($0),\(name),\(70 + place)\n" } }
    let folder = try TemporaryFolder()
    try folder.write("ratings.csv", "rater,person,score\n" + rows.joined())
    try folder.write("scheme.yaml", "scheme: s\ncomponents:\n  score: {weight: 1, from: ratings}\n")
    for verb in ["score", "check", "reliability"] {
      let run = try Program.run(verb, folder.url.path, "--format", form)
      #expect(run.status == 0)
      // JSON has the controls that it must escape escaped, and names as they are.
      let steering: [ClosedRange<UInt32>] = form == "json" ? [0...8, 11...12, 14...31] : [0...8, 11...12, 14...31, 127...159]
      for text in [run.output, run.errors] {
        #expect(!text.unicodeScalars.contains { scalar in steering.contains { $0.contains(scalar.value) } })
      }
      if form != "json", form != "csv" { #expect(!run.output.contains("\u{202E}")) }
      if form == "csv" {
        #expect(!run.output.split(whereSeparator: { ",\r\n\"".contains($0) }).contains { "=＝@".contains($0.first ?? " ") })
        if verb == "score" { #expect(run.output.contains("c\\u009B31m") && run.output.contains("c\\u009B32m")) }
      }
    }
  }

  @Test(arguments: [["check"], ["log", "verify"], ["notebook"], ["notebook", "--check"], ["merge"], ["fit", "y ~ 1"], ["score"]])
  func pipesAndDevicesAreRefusedAtOnce(_ words: [String]) throws {
    let folder = try TemporaryFolder()
    let pipe = folder.url.appending(path: "pipe").path
    let made = unsafe mkfifo(pipe, 0o600)
    #expect(made == 0)
    for path in [pipe, "/dev/zero"] {
      let refused = try Program.run(words + [path])
      #expect(refused.status == 64 && refused.errors.contains("named pipe"), "\(words) \(path) \(refused.errors)")
    }
  }

  // MARK: Many at once

  /// Starts commands, all before the first is waited for; their exit statuses.
  private func together(_ commands: [[String]]) throws -> [Int32] {
    let processes = try commands.map { words in
      let process = Process()
      process.executableURL = Program.executable
      process.arguments = words
      (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
      try process.run()
      return process
    }
    for process in processes { process.waitUntilExit() }
    return processes.map(\.terminationStatus)
  }

  @Test func logsOfManyRunsAreWhole() throws {
    let folder = try study()
    let log = folder.url.appending(path: "log.jsonl").path
    let statuses = try together(Array(repeating: ["simulate", folder.url.path, "--log", log], count: 30))
    #expect(statuses == Array(repeating: 0, count: 30))
    let verified = try Program.run("log", "verify", log)
    #expect(verified.status == 0 && verified.output.contains("30 entries"))
    let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").map(String.init)
    // The end of a line whose writer died is no entry; the next one takes its place.
    try folder.write("log.jsonl", lines.joined(separator: "\n") + "\n" + lines[3].prefix(200))
    #expect(try Program.run("simulate", folder.url.path, "--log", log).status == 0)
    #expect(try Program.run("log", "verify", log).output.contains("31 entries"))
    // What was cut off at the end shows against a digest kept elsewhere alone.
    let digest = try #require(try JSON.read(lines[29])["sha256"]?.text)
    #expect(try Program.run("log", "verify", log, "--anchor", digest).output.contains("Entry 30"))
    try folder.write("cut.jsonl", lines[..<20].joined(separator: "\n") + "\n")
    let cut = folder.url.appending(path: "cut.jsonl").path
    #expect(try Program.run("log", "verify", cut).status == 0)
    #expect(try Program.run("log", "verify", cut, "--anchor", digest).status == 65)
  }

  /// Of two who need codes at the same time one waits for the other's: every result is explained by the key.
  @Test func oneKeyExplainsManyRuns() throws {
    let folder = try study()
    let key = folder.url.appending(path: "key.csv").path
    let commands = (0..<12).map {
      ["score", folder.url.path, "--format", "json", "--pseudonymize", key, "-o", folder.url.appending(path: "\($0).json").path]
    }
    #expect(try together(commands) == Array(repeating: 0, count: 12))
    let results = try (0..<12).map { try String(contentsOf: folder.url.appending(path: "\($0).json"), encoding: .utf8) }
    #expect(Set(results).count == 1)
    #expect(try Program.run("score", folder.url.path, "--format", "json", "--pseudonymize", key).output == results[0])
  }

  // MARK: Streams

  /// A study is answered before the next one comes; what ends the process that answers takes one study along.
  @Test func aStreamIsAnsweredAtOnceWhateverEndsOneStudy() throws {
    let study = "%%study S\n%%table ratings 4\nrater,person,score\nR1,P1,3\nR2,P1,4\nR1,P2,5\nR2,P2,2\n%%end\n"
    let process = Process()
    process.executableURL = Program.executable
    process.arguments = ["audit", "-"]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    defer { if process.isRunning { process.terminate() } }
    func answer(_ text: String) throws -> JSON {
      try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
      var line = Data()
      while line.last != UInt8(ascii: "\n") {
        let more = output.fileHandleForReading.availableData
        guard !more.isEmpty else { break }
        line += more
      }
      return try JSON.read(String(decoding: line, as: UTF8.self))
    }
    #expect(try answer(study)["problems"]?.items.contains { $0["severity"]?.text == "error" } == false)
    let tasks = "/proc/\(process.processIdentifier)/task"
    let children = try FileManager.default.contentsOfDirectory(atPath: tasks).flatMap { task in
      try String(contentsOfFile: "\(tasks)/\(task)/children", encoding: .utf8).split(separator: " ").compactMap { Int32($0) }
    }
    let worker = try #require(children.first)
    #expect(kill(worker, SIGKILL) == 0)
    let lost = try answer(study)
    #expect(lost["result"] == .null && lost["problems"]?.items.first?["message"]?.text?.contains("signal 9") == true)
    #expect(try answer(study)["problems"]?.items.contains { $0["severity"]?.text == "error" } == false)
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 70)
  }

  // MARK: Foreign files

  @Test func aNotebookWritesUnderItsOwnFolderAlone() throws {
    let folder = try study()
    let other = try TemporaryFolder()
    let outside = other.url.appending(path: "out.json").path
    let inside = folder.url.appending(path: "out.json").path
    try folder.write("outside.md", "# N\n\n```evenhand\nscore \(folder.url.path) --format json -o \(outside)\n```\n")
    try folder.write("inside.md", "# N\n\n```evenhand\nscore \(folder.url.path) --format json -o \(inside)\n```\n")
    #expect(try Program.run("notebook", folder.url.appending(path: "outside.md").path).status == 65)
    #expect(!FileManager.default.fileExists(atPath: outside))
    for name in ["outside.md", "inside.md"] { _ = try Program.run("notebook", folder.url.appending(path: name).path, "--check") }
    #expect(!FileManager.default.fileExists(atPath: outside) && !FileManager.default.fileExists(atPath: inside))
    #expect(try Program.run("notebook", folder.url.appending(path: "inside.md").path).status == 0)
    #expect(FileManager.default.fileExists(atPath: inside))
  }

  /// A part's command is data: what it says of other files is not done.
  @Test func mergingWritesTheResultAlone() throws {
    let folder = try study()
    let part = folder.url.appending(path: "part.json").path
    let words = ["simulate", folder.url.path, "--robustness", "--draws", "50"]
    #expect(try Program.run(words + ["--shard", "1/1", "-o", part]).status == 0)
    let written = folder.url.appending(path: "written").path
    let text = try String(contentsOfFile: part, encoding: .utf8).replacing(
      "\"--robustness\"", with: "\"--robustness\",\"--log\",\"\(written)\"")
    try folder.write("foreign.json", text)
    let merged = try Program.run("merge", folder.url.appending(path: "foreign.json").path, "--format", "json")
    #expect(merged.status == 0, "\(merged.errors)")
    #expect(!FileManager.default.fileExists(atPath: written))
  }
}
