import Foundation
import GRDB
import Testing

/// One study in four formats: a folder of CSV files in UTF-8, the same in GB18030, one workbook, one SQLite database.
@Suite struct FormatTests {
  /// The bundled study with Chinese names and headers, so that the encoding matters.
  static func chineseStudy() throws -> [String: String] {
    let folder = Program.root.appending(path: "datasets/coastal-district")
    let names = [
      ("department", "区直部门"), ("township", "镇街"), ("oversight", "分管联系"), ("period,", "年度,"), ("rater,", "评委,"),
      (",score", ",得分"), ("L0", "领导0"),
    ]
    var study: [String: String] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) where file.hasSuffix(".csv") {
      var text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for (latin, chinese) in names { text = text.replacingOccurrences(of: latin, with: chinese) }
      study[file] = text
    }
    return study
  }

  private static func gb18030(_ path: String, to target: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/iconv")
    process.arguments = ["-f", "UTF-8", "-t", "GB18030", "-o", target, path]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  private static func database(_ study: [String: String], at path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { database in
      for (file, text) in study.sorted(by: { $0.key < $1.key }) {
        let lines = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        let columns = lines[0].map { "\"\($0)\"" }.joined(separator: ", ")
        let table = file.dropLast(4)
        try database.execute(sql: "CREATE TABLE \"\(table)\" (\(columns))")
        let marks = lines[0].map { _ in "?" }.joined(separator: ", ")
        let insert = try database.makeStatement(sql: "INSERT INTO \"\(table)\" VALUES (\(marks))")
        for line in lines.dropFirst() {
          // Named, for an array of Any would be taken instead, and that refuses what is missing.
          let cells: [(any DatabaseValueConvertible)?] = line.map { Self.value($0) }
          try insert.execute(arguments: StatementArguments(cells))
        }
      }
    }
  }

  /// A number as a number, nothing as NULL, everything else as text.
  private static func value(_ text: String) -> DatabaseValue {
    if text.isEmpty { return .null }
    if let whole = Int(text), String(whole) == text { return whole.databaseValue }
    if let number = Double(text), "\(number)" == text { return number.databaseValue }
    return text.databaseValue
  }

  private func withoutHash(_ run: Program.Run) -> String {
    #expect(run.status == 0, "\(run.errors)")
    return run.output.replacingOccurrences(of: "\"sha256\" ?: ?\"[0-9a-f]{64}\"", with: "", options: .regularExpression)
  }

  @Test("UTF-8, GB18030, workbook and database give the same audit to the byte, but for the input's hash")
  func sameAudit() throws {
    let study = try Self.chineseStudy()
    let folders = try (0..<3).map { _ in try TemporaryFolder() }
    defer { withExtendedLifetime(folders) {} }
    for (file, text) in study {
      let path = try folders[0].write(file, "\u{FEFF}" + text)
      try text.write(toFile: path + ".plain", atomically: true, encoding: .utf8)
      try Self.gb18030(path + ".plain", to: folders[1].url.appending(path: file).path)
      try FileManager.default.removeItem(atPath: path + ".plain")
    }
    let workbook = folders[2].url.appending(path: "study.xlsx").path
    let made = try Program.run("template", "--from", folders[0].url.path, "-o", workbook)
    #expect(made.status == 0, "\(made.errors)")
    let database = folders[2].url.appending(path: "StudySentence.sqlite").path
    try Self.database(study, at: database)

    // A folder is deleted with its last use, unless it is held.
    let audits = try withExtendedLifetime(folders) {
      try [folders[0].url.path, folders[1].url.path, workbook, database].map {
        withoutHash(try Program.run("audit", $0, "--format", "json", "--lang", "zh"))
      }
    }
    #expect(audits[0].contains("领导0"))
    #expect(audits[0].contains("\"flagged\""))
    for other in audits.dropFirst() { #expect(other == audits[0]) }
  }

  @Test("study to workbook to study to workbook: the same bytes, and check says the same of both")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let paths = ["first.xlsx", "second.xlsx"].map { folder.url.appending(path: $0).path }
    #expect(try Program.run("template", "--from", VerbTests.study, "-o", paths[0]).status == 0)
    #expect(try Program.run("template", "--from", paths[0], "-o", paths[1]).status == 0)
    #expect(try Data(contentsOf: URL(filePath: paths[0])) == Data(contentsOf: URL(filePath: paths[1])))
    let checks = try [VerbTests.study, paths[0]].map { try JSON.read(try Program.run("check", $0, "--format", "json").output) }
    #expect(checks[0]["connectivity"] == checks[1]["connectivity"])
    for key in ["preview", "columns"] {
      #expect(checks[0]["readings"]?.items.map { $0[key] } == checks[1]["readings"]?.items.map { $0[key] })
    }
    #expect(checks[0]["tables"]?.items.map { $0["rows"] } == checks[1]["tables"]?.items.map { $0["rows"] })
  }

  @Test("check shows what it took for header, data, totals and notes, also where an error stops everything else")
  func preview() throws {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let text = "2017年度评分表,,,\n评委,姓名,得分,说明\n甲,李娜,９５,\n乙,李娜,/,缺席\n合计,,95,\n注：满分一百。,,,\n"
    let path = try folder.write("ratings.csv", text)
    let reading = try #require(JSON.read(try Program.run("check", path, "--format", "json").output)["readings"]?.items.first)
    #expect(reading["titleRows"] == .array([.number(1)]))
    #expect(reading["headerRows"] == .array([.number(2)]))
    #expect(reading["totalRows"] == .array([.number(5)]))
    #expect(reading["noteRows"] == .array([.number(6)]))
    #expect(reading["firstRow"] == .number(3) && reading["lastRow"] == .number(4))
    #expect(reading["columns"]?.items.map { $0["column"]?.text } == ["rater", "person", "score", "说明"])
    #expect(reading["preview"]?.items.last?["cells"] == .array([.string("乙"), .string("李娜"), .null, .string("缺席")]))

    let ambiguous = try folder.write("ratings.csv", "评委,姓名,得分,分数\n甲,李娜,9,8\n")
    let run = try Program.run("check", ambiguous, "--format", "json")
    #expect(run.status == 65)
    let check = try JSON.read(run.output)
    #expect(try SchemaCheck("check").faults(check) == [])
    #expect(check["readings"]?.items.first?["headerRows"] == .array([.number(1)]))
    #expect(check["problems"]?.items.first?["severity"]?.text == "error")
  }
}
