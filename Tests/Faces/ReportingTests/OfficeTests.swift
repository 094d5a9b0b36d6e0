import Foundation
import Messages
import Testing

@testable import Reporting

/// What documents are made of before pandoc sees them.
@Suite struct OfficeTests {
  @Test("Columns have their room where there is enough, share the page where there isn't, and never more than it")
  func shares() {
    let rows = [["a", "12.5"], ["a longer text of several words", "3"]]
    let roomy = ColumnShares.of(["head", "n"], rows, isNumeric: [false, true], room: 200)
    #expect(roomy.reduce(0, +) < 0.3 && roomy[0] > roomy[1])
    let narrow = ColumnShares.of(["head", "n"], rows, isNumeric: [false, true], room: 22)
    #expect(abs(narrow.reduce(0, +) - 1) < 1e-12)
    // The longest word and the longest number still fit.
    #expect(narrow[0] * 22 > 7 && narrow[1] * 22 > 4)
    let tiny = ColumnShares.of(["组织领导能力", "乡村振兴"], [["干部", "88.25"]], isNumeric: [false, true], room: 4)
    #expect(abs(tiny.reduce(0, +) - 1) < 1e-12 && tiny.allSatisfy { $0 > 0 })
    #expect(ColumnShares.of([], [], isNumeric: [], room: 10) == [])
  }

  @Test func numerals() {
    #expect([1, 10, 11, 20, 35, 99].map(ChineseNumeral.text) == ["一", "十", "十一", "二十", "三十五", "九十九"])
    #expect([0, 100].map(ChineseNumeral.text) == ["0", "100"])
  }

  @Test("Hostile texts stay texts in the tree") func hostileTexts() throws {
    let text = "\"},{\\ <w:p> & \u{1F}\n"
    let bytes = PandocJSON.bytes(
      [
        .heading(1, text), .paragraph([.text(text), .raw("<x/>", .word)], style: "Prose"),
        .points([[.text(text)]], style: nil, details: [[.text("b")]]),
        .table(
          .init(
            columns: [.init(share: 0.5, isNumeric: true)], head: [text], rows: [[text]], styles: ("TableHead", "TableText", "TableNumber"))),
        .columns([(45, [.figure(.picture(file: "a.png", alternative: text, width: 10))])]),
      ], version: "[1,22]", title: text, language: "zh-CN")
    let tree = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let blocks = try #require(tree["blocks"] as? [[String: Any]])
    #expect(blocks.compactMap { $0["t"] as? String } == ["Header", "Div", "BulletList", "Table", "Div"])
    #expect(XMLText.plain(text) == "\"},{\\ <w:p> &   ")
    #expect(XMLText.escaped("<a & \"b\">") == "&lt;a &amp; &quot;b&quot;&gt;")
  }

  @Test("Every look that a document names is there, in both languages") func looks() {
    for language in [Language.english, .chinese] {
      let names = ParagraphLook.all(language).map(\.name)
      #expect(Set(names).count == names.count)
      for name in [
        "Title", "Heading1", "Heading2", "Lead", "Said", "Prose", "Point", "Caption", "Figure", "TableHead", "TableText", "TableNumber",
        "More",
        "PageNumber",
      ] { #expect(names.contains(name), "\(name)") }
      // Nothing smaller than eight points.
      #expect(ParagraphLook.all(language).allSatisfy { $0.size >= 8 })
    }
  }

  @Test("Parts of the reference documents are well-formed") func wellFormed() throws {
    for language in [Language.english, .chinese] {
      let parts =
        WordReference(language: language, last: .turned(language)).parts + OpenDocumentReference(language: language).parts
        + SlidesReference(language: language, foot: "A & B").parts
      for part in parts {
        let depth = Self.depth(of: part.text)
        #expect(depth == 0, "\(part.name)")
        #expect(!part.text.contains("\n<w:sectPr>\n  "))
      }
    }
  }

  /// How many elements stay open at the end; nil-like −1 where one is closed that wasn't opened.
  private static func depth(of xml: String) -> Int {
    var open: [Substring] = []
    for match in xml.matches(of: /<(\/?)([A-Za-z:0-9]+)[^>]*?(\/?)>/) {
      if match.1 == "/" {
        guard open.popLast() == match.2 else { return -1 }
      } else if match.3 != "/" {
        open.append(match.2)
      }
    }
    return open.count
  }
}
