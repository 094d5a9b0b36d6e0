import Foundation
import RatingStudy
import Testing

@testable import StudyFiles

@Suite("Writing") struct WritingTests {
  @Test("what is written is read back")
  func roundTrip() throws {
    let rows: [[String?]] = [["a,b", "x\"y"], ["line\nbreak", nil], ["分;号", "tab\tin"], ["=1+1", "-5"]]
    var writer = CSVWriter(header: ["p", "q"])
    for row in rows { writer.append(row) }
    let table = try CSVReader.read(writer.bytes.span, name: "t", source: TableSource(file: "t")).table
    #expect(cells(table) == rows)
  }

  @Test("a byte order mark and guarded formulas on request")
  func options() {
    var writer = CSVWriter(header: ["p"], options: .init(byteOrderMark: true, guardsFormulas: true))
    writer.append(["=1+1"])
    writer.append(["-5"])
    writer.append(["@x"])
    #expect(writer.bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
    #expect(String(decoding: writer.bytes.dropFirst(3), as: UTF8.self) == "p\n'=1+1\n-5\n'@x\n")
  }

  @Test("a file is replaced whole, nothing stays beside it")
  func atomic() throws {
    let folder = try TemporaryFolder(["a.txt": "old"])
    try AtomicFile.write("new", to: folder.path + "/a.txt")
    try AtomicFile.write("other", to: folder.path + "/b.txt")
    #expect(try String(contentsOfFile: folder.path + "/a.txt", encoding: .utf8) == "new")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["a.txt", "b.txt"])
    #expect(throws: StudyFileError.self) { try AtomicFile.write("x", to: folder.path + "/no/such/folder.txt") }
    #expect(throws: StudyFileError.self) { try AtomicFile.write("x", to: folder.path) }
  }

  @Test("a folder appears whole; an existing one keeps its other files")
  func folder() throws {
    let folder = try TemporaryFolder()
    let place = folder.path + "/out"
    try AtomicFile.write([("a", [1]), ("b", [2])], toFolder: place)
    try AtomicFile.write([("b", [3])], toFolder: place + "/")
    #expect(try FileManager.default.contentsOfDirectory(atPath: place).sorted() == ["a", "b"])
    #expect(try Data(contentsOf: URL(filePath: place + "/b")) == Data([3]))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out"])
    #expect(throws: StudyFileError.self) { try AtomicFile.write([("x/y", [1])], toFolder: folder.path + "/new") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out"])
  }
}
