import Foundation
import Testing
import _TestSupport

@testable import Messages

/// What people read outside sentences says the glossary's terms, too: documents, notebooks, options' help, fields' descriptions, comments.
@Suite struct GlossaryDocumentTests {
  /// Words that files of people have, not ours.
  private static let known = [
    "Glossary.swift", "ColumnAliases.swift", "FurtherAliases.swift", "OfficialColumns.swift", "SchemeWordChoices.swift",
  ]

  private static func documents() throws -> [String] {
    let texts = try ["docs", "notebooks-md", "datasets"].flatMap { try Repository.files(under: $0, suffix: ".md") }
    let sources = try [".swift", ".md"].flatMap { try Repository.files(under: "Sources", suffix: $0) }
    return texts + sources + ["README.md", "README.zh-CN.md", "CONTRIBUTING.md"]
  }

  /// Without what programs printed into a notebook, and without pairs of names in code.
  private static func prose(_ text: String) -> String {
    text.replacing(/(?s)<!-- output -->.*?<!-- \/output -->/, with: "").replacing(/\((?:let |var )?\w+, \w+\)|min\(\w+, \w+\)/, with: "")
  }

  @Test func documentsSayTheGlossarysTerms() throws {
    let terms = Glossary.terms.flatMap { [$0.en, $0.zh] }.sorted { $0.count > $1.count }
    let retired = Glossary.terms.flatMap(\.retired).map { word in (word: word, longer: terms.filter { $0.contains(word) }) }
    for file in try Self.documents() where !Self.known.contains(where: { file.hasSuffix($0) }) {
      let text = Self.prose(try Repository.text(file))
      for (word, longer) in retired where text.range(of: word, options: .caseInsensitive) != nil {
        let rest = longer.reduce(text) { $0.replacingOccurrences(of: $1, with: "") }
        #expect(rest.range(of: word, options: .caseInsensitive) == nil, "\(file) says “\(word)”")
      }
    }
  }
}
