import Foundation
import Messages
import RatingStudy
import Testing
import _TestSupport

@testable import StudyFiles

@Suite("Keys of a scheme") struct SchemeKeysTests {
  static let base = """
    components:
      unit: {weight: 40, from: unit_scores}
      leaders: {weight: 60, from: ratings}
      vote: {weight: 10, from: ballots, ballots: {points: {优秀: 90}}}
    bands: {excellent: {top: 20%}, yellow: {bottom: 5%}, red: {below: 60}}
    """

  private static func merged(_ part: String) throws -> Scheme {
    var scheme = try Scheme(yaml: part, file: "part.yaml", over: base, baseFile: "scheme.yaml")
    // `none` and nothing are the same adjustment.
    if scheme.adjust?.isNone ?? false { scheme.adjust = nil }
    for index in scheme.components.indices where scheme.components[index].adjust?.isNone ?? false { scheme.components[index].adjust = nil }
    if scheme.rounding.base == nil, scheme.rounding.steps.isEmpty { scheme.rounding = RoundingRules() }
    return scheme
  }

  @Test("what is said to hold without the key holds", arguments: SchemeKeys.all.filter { $0.standard != nil }.map(\.path))
  func standards(path: String) throws {
    let key = try #require(SchemeKeys.all.first { $0.path == path })
    let stated = try Self.merged(try #require(key.standard))
    if key.path == "round.mode" {
      #expect(stated.rounding.base == (try Self.merged("round: {places: 2}")).rounding.base)
    } else {
      #expect(stated == (try Self.merged("scheme: \"\"")))
    }
  }

  @Test("the example says something else, and the key stands in it", arguments: SchemeKeys.all.map(\.path))
  func examples(path: String) throws {
    let key = try #require(SchemeKeys.all.first { $0.path == path })
    #expect(try Self.merged(key.example) != Self.merged("scheme: \"\""))
    if !["*", "[]"].contains(key.name) { #expect(key.example.contains("\(key.name):")) }
  }

  @Test("no key is said twice, and each means something in both languages")
  func unique() {
    #expect(Set(SchemeKeys.all.map(\.path)).count == SchemeKeys.all.count)
    for key in SchemeKeys.all { #expect(!key.meaning.isEmpty && !key.chineseMeaning.isEmpty && !key.values.isEmpty) }
  }

  @Test("the template shows every key", arguments: Language.allCases)
  func template(language: Language) {
    let text = SchemeTemplate.text(in: language)
    for key in SchemeKeys.all where !["*", "[]"].contains(key.name) && key.name != "by" {
      #expect(
        text.contains("\(key.name):") || text.contains("\(key.name)（") || text.contains("\(key.name)、") || text.contains("\(key.name),"),
        "\(key.path)")
    }
  }

  @Test("docs/scheme.md and docs/scheme.zh.md have every key with what holds without it and an example", arguments: Language.allCases)
  func documentation(language: Language) throws {
    let file = language == .chinese ? "docs/scheme.zh.md" : "docs/scheme.md"
    let text = try String(contentsOf: Repository.root.appending(path: file), encoding: .utf8)
    let lines = text.split(separator: "\n").map(String.init)
    for key in SchemeKeys.all {
      let standard = key.standard.map { "`\($0)`" } ?? "–"
      let row = "| `\(key.path)` | \(key.values(in: language)) | \(standard) | `\(key.example)` | \(key.meaning(in: language)) |"
      #expect(lines.contains(row), "\(file): \(row)")
    }
    // Every block of YAML in it is a scheme, or a part of one.
    let blocks = text.split(separator: "```yaml\n").dropFirst().compactMap { $0.split(separator: "```").first.map(String.init) }
    #expect(blocks.count > 1)
    for block in blocks {
      #expect(throws: Never.self, "\(block)") {
        _ = try block.hasPrefix("scheme:") ? Scheme(yaml: block, file: "s") : Self.merged(block)
      }
    }
  }
}

@Suite("Schemes as text") struct SchemeWriterTests {
  @Test("the templates and what they hold come back", arguments: Language.allCases)
  func template(language: Language) throws {
    let scheme = try Scheme(yaml: SchemeTemplate.text(in: language), file: "s")
    #expect(try Scheme(yaml: SchemeWriter(scheme).text, file: "s") == scheme)
  }

  @Test("every example of every key comes back", arguments: SchemeKeys.all.map(\.example))
  func examples(example: String) throws {
    let scheme = try Scheme(yaml: example, file: "p", over: SchemeKeysTests.base, baseFile: "s")
    let written = SchemeWriter(scheme).text
    #expect(try Scheme(yaml: written, file: "s") == scheme, "\(written)")
  }

  @Test(
    "names that YAML would take for something else",
    arguments: [
      "a: b", "# x", "null", "yes", "12", "1.5", "-", "甲：乙", "单位考绩（40%）", "\"q\"", "back\\slash", "{x}", "[y]", "a,b", " lead", "tab\there",
      "换\n行", "@at", "", "Ａ", "优秀",
    ])
  func names(name: String) throws {
    var scheme = Scheme(name: name, components: [SchemeComponent(name.isEmpty ? "x" : name, weight: ComponentWeight(1), from: .components)])
    scheme.bands = [Band(name.isEmpty ? "x" : name, top: .fraction(20, of: 100))]
    scheme.poolsBy = [name.isEmpty ? "x" : name]
    #expect(try Scheme(yaml: SchemeWriter(scheme).text, file: "s") == scheme)
  }

  @Test("comments stand above their keys and change nothing")
  func comments() throws {
    let scheme = try Scheme(yaml: SchemeTemplate.text(in: .english), file: "s")
    let text = SchemeWriter(
      scheme,
      comments: ["": ["top"], "round": ["how"], "components/unit": ["of units: 40%\nsecond line"], "bands/red": ["low"], "end": ["more"]]
    ).text
    #expect(try Scheme(yaml: text, file: "s") == scheme)
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.first == "# top" && lines.last == "# more")
    let unit = try #require(lines.firstIndex { $0.hasPrefix("  unit:") })
    #expect(Array(lines[unit - 2..<unit]) == ["  # of units: 40%", "  # second line"])
  }
}
