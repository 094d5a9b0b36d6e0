import Foundation
import Messages
import RatingStudy
import Testing

@testable import StudyFiles

@Suite("Studies in a stream") struct StudyStreamTests {
  static let ratings = "rater,person,score\nx,a,9\ny,a,8\n"

  /// All items of a stream.
  static func items(_ text: String) throws -> [StudyStream.Item] {
    var stream = StudyStream(bytes: Array(text.utf8))
    var items: [StudyStream.Item] = []
    while let item = try stream.next() { items.append(item) }
    return items
  }

  @Test("studies follow one another, each with its own tables and files")
  func several() throws {
    let text =
      "\u{FEFF}%%study north shore\r\n%%table ratings 2\n\(Self.ratings)%%file study.yaml 1\nencoding: utf-8\n%%end\n\n%%study 2\n%%table 评分 2\n\(Self.ratings)%%end"
    let items = try Self.items(text)
    #expect(items.map(\.key) == ["north shore", "2"])
    #expect(items.map(\.line) == [1, 10])
    #expect(items.allSatisfy { $0.problems.isEmpty })
    #expect(items[0].texts.files.map(\.name) == ["ratings.csv", "study.yaml"])
    #expect(items[0].texts.files[0].bytes == Array(Self.ratings.utf8))
    #expect(items[1].texts.files.map(\.name) == ["评分.csv"])
    let source = StudyReader.inspect(items[1].texts)
    #expect(source.name == "2")
    #expect(source.tables.map(\.name) == ["ratings"])
  }

  @Test("a study from a stream is read as one from a folder, its digest included")
  func asAFolder() throws {
    let files = [
      "ratings.csv": "rater,person,score\n\"x\ny\",a,9\n\"q\"\"q\",b,8\n", "people.csv": "person,unit,note\na,u,\"\"\nb,v,5\" tall\n",
      "study.yaml": "scale: {score: {min: 0, max: 10}}\n",
    ]
    let folder = try TemporaryFolder(files)
    let stored = try StudyReader.read(folder.path)
    let text =
      "%%study s\n%%table ratings 2\n\(files["ratings.csv"]!)%%table people 2\n\(files["people.csv"]!)%%file study.yaml 1\n\(files["study.yaml"]!)%%end\n"
    let sent = StudyReader.inspect(try #require(try Self.items(text).first).texts)
    #expect(sent.sha256 == stored.sha256)
    #expect(sent.tables.map(\.columns) == stored.tables.map(\.columns))
    #expect(sent.tables.map(\.rowNumbers) == stored.tables.map(\.rowNumbers))
    #expect(sent.settings == stored.settings)
    #expect(sent.notes == stored.notes)
  }

  static let next = "%%study next\n%%table ratings 2\n\(ratings)%%end\n"

  /// A fault, the line it is named at, and whether the next study is there all the same.
  @Test(
    "a fault of the framing is named with its line, and takes no other study with it",
    arguments: [
      ("x\n", "streamNoStudy", 1), ("%%study\n", "streamNoKey", 1), ("%%study s\nx\n", "streamNoEnd", 2),
      ("%%study s\n%%table ratings 2\n\(ratings)", "streamNoEnd", 6), ("%%study s\n%%tables ratings 2\n", "streamUnknownFrame", 2),
      ("%%study s\n%%table ratings two\n", "streamUnknownFrame", 2), ("%%study s\n%%file plan.yaml 1\nx\n%%end\n", "streamUnknownFile", 2),
      ("%%study s\n%%table ratings 3\n\(ratings)%%end\n", "streamTooFewRows", 6),
      ("%%study s\n%%table ratings 1\n\(ratings)%%end\n", "streamTooManyRows", 5),
      ("%%study s\n%%table ratings 2\n\(ratings)%%table ratings 2\n\(ratings)%%end\n", "streamTwice", 6),
      ("%%study s\n%%table ratings 2\nrater,person,score\nx,a,9\n\"y,a,8\n%%end\n", "streamOpenQuote", 5),
      ("%%study s\n%%file scheme.yaml 2\na: 1\n%%end\n", "streamTooFewLines", 4),
      ("%%study s\n%%file scheme.yaml 0\na: 1\n%%end\n", "streamTooManyLines", 3),
    ])
  func fault(text: String, key: String, line: Int) throws {
    let items = try Self.items(text + Self.next)
    #expect(items.count == 2)
    #expect(items[0].problems.map { $0.message.kind } == ["StreamSentence.\(key)"])
    #expect(items[0].problems.first?.row == line)
    #expect(items[0].texts.files.isEmpty)
    #expect(items[1].key == "next" && items[1].problems.isEmpty && items[1].texts.files.count == 1)
  }

  /// Cut behind every byte: no item is whole but at the end, none traps.
  @Test("a stream that is cut anywhere is said to be cut")
  func cut() throws {
    let whole = Array(Self.next.utf8)
    for length in 1..<(whole.count - 1) {
      var stream = StudyStream(bytes: Array(whole[..<length]))
      let item = try #require(try stream.next())
      #expect(item.problems.count == 1, "cut after \(length) bytes")
      #expect(try stream.next() == nil)
    }
  }

  @Test("a table of no rows is the reader's to judge")
  func empty() throws {
    let items = try Self.items("%%study s\n%%table ratings 0\nrater,person,score\n%%end\n%%study t\n%%table ratings 0\n%%end\n")
    #expect(items.allSatisfy { $0.problems.isEmpty })
    #expect(StudyReader.inspect(items[1].texts).notes.contains { $0.message.kind == "FileSentence.emptyFile" })
  }

  @Test("quotes open at the beginning of a cell only")
  func quotes() {
    func isOpen(_ text: String) -> Bool {
      var state = QuoteState()
      state.follow(Array(text.utf8).span, from: 0)
      return state.isOpen
    }
    #expect(isOpen("a, \"b\n") && isOpen("\"a\"\"\n") && isOpen("a;\"\n"))
    #expect(!isOpen("a\"b\n") && !isOpen("\"a\"\"\",\"\"\n") && !isOpen("5\",6\"\n"))
  }
}
