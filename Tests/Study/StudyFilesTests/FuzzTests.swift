import Foundation
import GRDB
import Messages
import RatingStudy
import Testing

@testable import StudyFiles

/// Mutated files: whatever stands in them, reading ends with a study or with problems told, never with a crash or a hang.
///
/// The seed is fixed; `EVENHAND_FUZZ_CASES` says how many cases each reader gets (a few hundred without it).
@Suite("Fuzzing") struct FuzzTests {
  static let seed: UInt64 = 20_171_231
  static let cases = ProcessInfo.processInfo.environment["EVENHAND_FUZZ_CASES"].flatMap { Int($0) } ?? 300

  /// A generator of its own, the same everywhere (SplitMix64, Steele et al. 2014).
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  /// Changes bytes here and there: flips, cuts, repeats, and words that mean something to a reader.
  static func mutated(_ source: [UInt8], _ words: [String], _ random: inout Generator) -> [UInt8] {
    var bytes = source
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = bytes.isEmpty ? 0 : Int.random(in: 0...bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 0...24, using: &random))
      switch Int.random(in: 0..<6, using: &random) {
      case 0 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 3: bytes.insert(contentsOf: (words.randomElement(using: &random) ?? "").utf8, at: place)
      case 4: bytes.replaceSubrange(place..<end, with: (words.randomElement(using: &random) ?? "").utf8)
      default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      }
    }
    return bytes
  }

  /// Reads a study; only the two kinds of error that people can be told are allowed.
  static func survives(_ path: String) -> Bool {
    do {
      let study = try StudyReader.read(path)
      return study.tables.allSatisfy { table in
        table.columns.allSatisfy { column in
          column.codes.count == table.rowCount && column.codes.allSatisfy { $0 >= -1 && $0 < column.levels.count }
        }
      }
    } catch let error as DataError {
      return error.problems.contains { $0.severity == .error && !$0.message.text(in: .chinese).isEmpty }
    } catch {
      return error is StudyFileError
    }
  }

  @Test("text tables")
  func text() throws {
    let folder = try TemporaryFolder()
    var random = Generator(state: Self.seed)
    let words = [
      ",", ";", "\t", "\"", "\"\"", "\r", "\n", "\r\n", "\u{FEFF}", "\u{0}", "合计", "：", "/", "\u{3000}", "１２", "%", "person", "得分", "评委",
      String(repeating: ",", count: 50), "1,234.5", "2017",
    ]
    let sources: [[UInt8]] = [
      Array("person,rater,score\na,x,9\n\"b \"\"c\"\"\",y,\"8,5\"\n".utf8), TextEncodingTests.gbk, TextEncodingTests.utf16(bigEndian: true),
      Array("2017年度考核,,,,\n序号,单位,姓名,得分,\n,,,甲,乙\n1,街道,李娜,9,8\n2,,王五,7,6\n合计,,,16,14\n注：完,,,,\n".utf8),
      Array("评委;李娜;王五\r\n甲;9;8\r\n乙;7;6\r\n".utf8),
    ]
    for number in 0..<Self.cases {
      let source = sources[number % sources.count]
      let bytes = Self.mutated(source, words, &random)
      try folder.write("x.csv", bytes)
      #expect(Self.survives(folder.path + "/x.csv"), "case \(number): \(bytes)")
    }
  }

  @Test("workbooks, their parts and the archive itself")
  func workbooks() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/x.xlsx"
    var random = Generator(state: Self.seed &+ 1)
    let words = [
      "<c r=\"XFD1048576\"><v>1</v></c>", "<c r=\"A1\">", "</c>", "<row r=\"9999999999\">", "<row r=\"-1\">", "</row>", "<v>", "</v>",
      "t=\"s\"",
      "t=\"d\"", "s=\"99999999999\"", "<mergeCell ref=\"A1:XFD1048576\"/>", "<mergeCell ref=\"B9:A1\"/>", "&#0;", "&#x10FFFF;", "&lt;",
      "&a;",
      "<!DOCTYPE a>", "<![CDATA[", "]]>", "<!--", "1e999", "-1", "_x0000_", "../..", "Target=\"/\"", "<f>1</f>",
    ]
    let strings = "<sst><si><t>person</t></si><si><t>rater</t></si><si><t>score</t></si></sst>"
    let header = (0..<3).map { "<c t=\"s\"><v>\($0)</v></c>" }
    let sheet = WorkbookBuilder.sheet(
      [header, [WorkbookBuilder.inline("a"), WorkbookBuilder.inline("b"), WorkbookBuilder.number("9", style: 1)]],
      after: "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>")
    let styles =
      "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"
    let parts = WorkbookBuilder.parts(sheet: sheet, strings: strings, styles: styles)
    let archives = try ["study.xlsx", "messy.xlsx"].map { Array(try Data(contentsOf: URL(filePath: fixture($0)))) }
    for number in 0..<Self.cases {
      if number % 4 == 0 {
        try folder.write(
          "x.xlsx", Self.mutated(archives[number / 4 % archives.count], ["PK\u{5}\u{6}", "PK\u{1}\u{2}", "\u{0}\u{0}"], &random))
      } else {
        var changed = parts
        let index = Int.random(in: 1..<parts.count, using: &random)
        changed[index].1 = Self.mutated(parts[index].1, words, &random)
        WorkbookBuilder.write(changed, to: path)
      }
      #expect(Self.survives(path), "case \(number)")
    }
  }

  @Test("databases")
  func databases() throws {
    let folder = try TemporaryFolder()
    let good = folder.path + "/good.db"
    try DatabaseQueue(path: good).write {
      try $0.execute(
        sql: """
          CREATE TABLE ratings (person TEXT, rater TEXT, score REAL); CREATE INDEX i ON ratings (person);
          INSERT INTO ratings VALUES ('a', 'x', 9), ('b', 'y', 8.5), ('c', NULL, '7');
          CREATE TABLE people (person TEXT PRIMARY KEY, unit TEXT) WITHOUT ROWID; INSERT INTO people VALUES ('a', 'u');
          """)
    }
    let source = Array(try Data(contentsOf: URL(filePath: good)))
    var random = Generator(state: Self.seed &+ 2)
    for number in 0..<Self.cases {
      var bytes = source
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        bytes[Int.random(in: 16..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      // The ends of pages hold the rows and the schema; zeros between them say nothing.
      for _ in 0..<4 {
        let page = Int.random(in: 0..<(bytes.count / 4096), using: &random)
        bytes[page * 4096 + 4095 - Int.random(in: 0..<300, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      if number % 10 == 0 { bytes.removeLast(Int.random(in: 0..<bytes.count - 16, using: &random)) }
      try folder.write("x.db", bytes)
      #expect(Self.survives(folder.path + "/x.db"), "case \(number)")
    }
  }

  @Test("settings")
  func settings() throws {
    let folder = try TemporaryFolder(["ratings.csv": "person,rater,score\na,x,9\n"])
    var random = Generator(state: Self.seed &+ 3)
    let source = Array(
      "files: {ratings: ratings.csv}\ncolumns:\n  people: {unit: x}\nscale: {a: {min: 0, max: 1}}\ntierOrder: [A, B]\n".utf8)
    let words = [
      "[", "{", "}", "- ", ": ", "*a", "&a ", "!!binary ", "|", ">", "\t", "\"", "'", "#", "---\n", "%", "?", "\u{0}", "\u{85}", "<<: ",
    ]
    for number in 0..<Self.cases {
      let bytes = Self.mutated(source, words, &random)
      try folder.write("study.yaml", bytes)
      #expect(Self.survives(folder.path), "case \(number): \(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test("files of other programs, each under its own ending", arguments: ["ratings.xls", "ratings.ods", "labels.sav", "gbk.dta", "f.txt"])
  func otherFormats(name: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/x." + (name.split(separator: ".").last ?? "")
    let facets =
      "Title = t\nFacets = 3\nModels = ?,?,?,R9\nLabels =\n1,Judges\n1=Ann\n2=Bob\n*\n2,Examinees\n1-3\n*\n3,Traits\n1=a\n*\nData =\n1,1,1,5\n2,1-2,1,4,3\n"
    let source = name == "f.txt" ? Array(facets.utf8) : Array(try Data(contentsOf: URL(filePath: fixture(name))))
    var random = Generator(state: Self.seed &+ 4)
    let words = ["\u{0}\u{0}\u{0}\u{0}", "\u{7F}\u{7F}", "1-999999999", "=", "*\n", "Data =\n", "R999", "<table:table-row>", "PK"]
    for number in 0..<Self.cases / 5 {
      try folder.write("x." + (name.split(separator: ".").last ?? ""), Self.mutated(source, words, &random))
      #expect(Self.survives(path), "\(name) case \(number)")
    }
  }

  @Test("sheets under natural names, in pairs")
  func naturalNames() throws {
    let sources = [
      ("打分.csv", "序号,单位,姓名,陈志远（书记）,周海涛（区长）,平均分\n1,城关镇,朱静,85.5,90,87.7\n2,,杨杰,86,未评,88.5\n平均,,,83.8,90.5,\n"),
      ("得票.csv", "姓名,发出票数,收回票数,优秀,称职,不称职,弃权\n朱静,59,58,40,16,2,0\n杨杰,59,57,38,18,0,1\n"),
      ("总表.csv", "单位,姓名,组别,单位考绩（40%）,民主测评（60%）,总分,名次,等次\n城关镇,朱静,乡镇,94,93,93.4,1,优秀\n财政局,王伟,部门,90,80,84,1,称职\n"),
      ("异动.csv", "姓名,变动前单位,变动后单位,变动时间\n朱静,财政局,城关镇,2025-04-22\n"), ("分工.csv", "姓名,职务,分管单位\n陈志远,书记,财政局、教育局\n"),
    ].map { ($0, Array($1.utf8)) }
    var random = Generator(state: Self.seed &+ 5)
    let words = [",", "\n", "合计", "工号", "姓名", "编号", "是否", "2024年第3季度", "3.3E+17", "（", "%", "单位", "优秀", "、", "\u{3000}", "総"]
    for number in 0..<Self.cases {
      let folder = try TemporaryFolder()
      for (name, source) in sources where Bool.random(using: &random) || name == sources[number % 5].0 {
        try folder.write(name, Bool.random(using: &random) ? Self.mutated(source, words, &random) : source)
      }
      #expect(Self.survives(folder.path), "case \(number)")
    }
  }

  @Test("schemes")
  func schemes() throws {
    var random = Generator(state: Self.seed &+ 6)
    let source = Array(
      """
      scheme: x
      components:
        单位考绩: {weight: 40%, from: unit_scores}
        民主测评: {weight: 0.6, from: ballots, ballots: {denominator: valid, points: {优秀: 100, 称职: 80}}}
      points: {apply: after-weighting, count: [active], cap: 3, veto: [一票否决]}
      pools: {by: [group]}
      bands: {A: {top: 20%, rounding: floor}, B: {atLeast: 80}}
      """.utf8)
    let words = [
      "[", "{", "}", "- ", ": ", "*a", "&a ", "!!binary ", "|", "1e999", "-1", "9223372036854775808", "%", "NaN", "~", "\u{0}", "<<: ",
    ]
    for number in 0..<Self.cases {
      let text = String(decoding: Self.mutated(source, words, &random), as: UTF8.self)
      do {
        _ = try Scheme(yaml: text, file: "scheme.yaml")
      } catch {
        #expect(error.problems.contains { $0.severity == .error }, "case \(number): \(text)")
      }
    }
  }
}
