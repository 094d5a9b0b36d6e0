import Foundation
import GRDB
import Messages
import RatingStudy
import Testing

@testable import StudyFiles

@Suite("Databases") struct DatabaseTests {
  private func database(_ folder: TemporaryFolder, name: String = "StudySentence.sqlite", _ sql: String) throws -> String {
    let path = folder.path + "/" + name
    try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
    return path
  }

  private static let ratings = """
    CREATE TABLE ratings (被考核人 TEXT, rater, score REAL);
    INSERT INTO ratings VALUES ('李娜', 'x', 95.35), ('王五', NULL, 90), (' 李娜', '/', 1.0/3.0);
    """

  @Test("tables are read by name, numbers and missing values as in CSV; nothing is written beside the database")
  func reads() throws {
    let folder = try TemporaryFolder()
    let path = try database(
      folder, Self.ratings + "CREATE TABLE 人员 (工号 INTEGER, 单位 TEXT); INSERT INTO 人员 VALUES (1, 'u'); CREATE TABLE other (a);")
    let study = try StudyReader.read(path)
    #expect(study.tables.map(\.name) == ["ratings", "people"])
    let table = try #require(study.table(.ratings))
    #expect(table.columns.map(\.name) == ["person", "rater", "score"])
    #expect(cells(table) == [["李娜", "x", "95.35"], ["王五", nil, "90"], ["李娜", nil, "0.3333333333333333"]])
    #expect(table.rowNumbers == [1, 2, 3])
    #expect(table.source == TableSource(file: "StudySentence.sqlite", sheet: "ratings"))
    #expect(study.notes.contains { $0.message.kind == "FileSentence.unknownSheet" && $0.sheet == "other" })
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["StudySentence.sqlite"])
  }

  @Test("the same study from a folder of CSV, GB18030, a workbook and a database")
  func sameStudy() throws {
    let text = "period,person,rater,score\n2017,李娜,甲,95.35\n2017,王五,乙,90\n2016,李娜,乙,\n"
    let folder = try TemporaryFolder(["ratings.csv": text])
    let csv = try #require(try StudyReader.read(folder.path).table(.ratings))
    let gbk = try TemporaryFolder()
    // 李娜 C0EE C4C8, 王五 CDF5 CEE5, 甲 BCD7, 乙 D2D2 (GBK).
    let codes: [Character: [UInt8]] = [
      "李": [0xC0, 0xEE], "娜": [0xC4, 0xC8], "王": [0xCD, 0xF5], "五": [0xCE, 0xE5], "甲": [0xBC, 0xD7], "乙": [0xD2, 0xD2],
    ]
    try gbk.write("ratings.csv", text.flatMap { codes[$0] ?? Array(String($0).utf8) })
    let book = try TemporaryFolder()
    try WorkbookWriter.write([csv], to: book.path + "/x.xlsx")
    let base = try TemporaryFolder()
    _ = try database(
      base,
      """
      CREATE TABLE ratings (period INTEGER, person TEXT, rater TEXT, score REAL);
      INSERT INTO ratings VALUES (2017, '李娜', '甲', 95.35), (2017, '王五', '乙', 90), (2016, '李娜', '乙', NULL);
      """)
    for other in [gbk, book, base] {
      let table = try #require(try StudyReader.read(other.path).table(.ratings))
      #expect(table.columns == csv.columns)
    }
  }

  @Test("what the log of writes holds is read and in the digest: two states have two, and nothing is left beside them")
  func writeAheadLog() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/x.sqlite"
    let pool = try DatabasePool(path: path)
    try pool.write { try $0.execute(sql: "CREATE TABLE ratings (person TEXT, rater TEXT, score REAL)") }
    _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    let main = try Data(contentsOf: URL(filePath: path))
    var digests: Set<String> = []
    for score in [80, 90] {
      try pool.write { try $0.execute(sql: "INSERT INTO ratings VALUES ('p', 'x', \(score))") }
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      let study = try StudyReader.read(path)
      #expect(study.table(.ratings)?.column("score")?.levels.last == "\(score)")
      digests.insert(study.sha256)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == names)
      #expect(try Data(contentsOf: URL(filePath: path)) == main)
    }
    #expect(digests.count == 2)
  }

  @Test("columns that the database computes are read; what would compute without end or take all memory is given up")
  func computed() throws {
    let folder = try TemporaryFolder()
    let sound = try database(
      folder, name: "a.sqlite",
      "CREATE TABLE ratings (person, rater, half REAL, score AS (half * 2)); INSERT INTO ratings VALUES ('p', 'x', 40), ('q', 'x', 45);")
    #expect(try StudyReader.read(sound).table(.ratings)?.column("score")?.levels == ["80", "90"])
    let bombs = [
      "length(hex(zeroblob(400000000)))", "instr(hex(zeroblob(200000000)), hex(zeroblob(100000000)) || '1')",
      "hex(zeroblob(40000)) GLOB '" + String(repeating: "*0", count: 2000) + "*1'",
      "replace(hex(zeroblob(45000)), '0', hex(zeroblob(45000)))",
    ]
    for (place, bomb) in bombs.enumerated() {
      let path = try database(
        folder, name: "b\(place).sqlite",
        """
        CREATE TABLE ratings (person, rater, score);
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) INSERT INTO ratings SELECT 'p' || i, 'x', 5 FROM n;
        ALTER TABLE ratings ADD COLUMN bomb AS (\(bomb));
        """)
      let began = ContinuousClock.now
      #expect(problems { _ = try StudyReader.read(path) }.map(\.message.kind) == ["FileSentence.brokenDatabase"])
      #expect(ContinuousClock.now - began < .seconds(30))
    }
  }

  @Test("views and virtual tables are not touched; binary cells and damage are told")
  func hostile() throws {
    let folder = try TemporaryFolder()
    let endless = "CREATE VIEW people AS WITH RECURSIVE c(person) AS (SELECT 1 UNION ALL SELECT person FROM c) SELECT * FROM c;"
    let path = try database(folder, Self.ratings + endless)
    #expect(try StudyReader.read(path).tables.map(\.name) == ["ratings"])
    let blob = try database(
      folder, name: "b.db", "CREATE TABLE ratings (person, rater, score); INSERT INTO ratings VALUES ('a', 'b', x'00ff');")
    let found = problems { _ = try StudyReader.read(blob) }
    #expect(found.map(\.message.kind) == ["FileSentence.binaryCell"])
    #expect(found.first?.row == 1 && found.first?.column == "score")
    var bytes = Array(try Data(contentsOf: URL(filePath: path)))
    for index in stride(from: 100, to: bytes.count, by: 3) { bytes[index] = 0xA5 }
    try folder.write("c.db", bytes)
    #expect(problems { _ = try StudyReader.read(folder.path + "/c.db") }.map(\.message.kind) == ["FileSentence.brokenDatabase"])
  }
}
