import Foundation
import Messages
import Testing
import _TestSupport

/// The files of sentences, read as text: what holds for every sentence, whichever module it stands in.
@Suite struct SentenceFileTests {
  /// One sentence: its pattern and its texts as they stand in the file.
  struct Entry {
    var file: String
    var pattern: String
    var english: Literal
    var chinese: Literal
  }

  /// A string literal: its words, and what it interpolates.
  struct Literal {
    var words: [String] = []
    var arguments: [String] = []
  }

  /// Every file that holds an enum of sentences.
  static let files: [(name: String, text: String)] = {
    let root = Repository.root.appending(path: "Sources")
    let paths = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    return paths.filter { $0.pathExtension == "swift" }.compactMap { path in
      guard let text = try? String(contentsOf: path, encoding: .utf8), text.contains("Sentence"),
        text.contains("var text: Bilingual {\n    switch")
      else { return nil }
      return (path.lastPathComponent, text)
    }.sorted { $0.name < $1.name }
  }()

  static let entries: [Entry] = files.flatMap { file in
    // Behind `var text`, every `case .x…: .init(en: "…", zh: "…")`.
    let body = file.text[(file.text.range(of: "var text: Bilingual {")?.upperBound ?? file.text.startIndex)...]
    return body.components(separatedBy: "    case .").dropFirst().compactMap { part -> Entry? in
      guard let en = part.firstMatch(of: /en:\s+"/)?.range, let zh = part[en.upperBound...].firstMatch(of: /",\s+zh:\s+"/)?.range else {
        return nil
      }
      return Entry(
        file: file.name, pattern: String(part[..<en.lowerBound]), english: literal(part[en.upperBound...]),
        chinese: literal(part[zh.upperBound...]))
    }
  }

  /// Scenarios' titles, which stand beside their scenarios and not in an enum: every `.init(en: "…", zh: "…")` of such a file.
  static let titles: [Entry] = {
    let folder = "Sources/Fairness/Synthesis"
    let files = (try? Repository.files(under: folder, suffix: ".swift")) ?? []
    return files.flatMap { file -> [Entry] in
      guard let text = try? Repository.text(file), text.contains("ScenarioTitle"), !text.contains("struct ScenarioTitle") else { return [] }
      return text.matches(of: /en:\s+"/).compactMap { match in
        let english = text[match.range.upperBound...]
        guard let zh = english.firstMatch(of: /",\s+zh:\s+"/)?.range else { return nil }
        return Entry(file: file, pattern: String(english.prefix(60)), english: literal(english), chinese: literal(text[zh.upperBound...]))
      }
    }
  }()

  /// Reads a literal up to its closing quote.
  static func literal(_ source: Substring) -> Literal {
    var result = Literal(words: [""])
    var rest = source
    while let character = rest.popFirst(), character != "\"" {
      guard character == "\\", let next = rest.popFirst() else {
        result.words[result.words.count - 1].append(character)
        continue
      }
      guard next == "(" else { continue }
      var (argument, depth, isQuoted) = ("", 1, false)
      while depth > 0, let inner = rest.popFirst() {
        if inner == "\"" { isQuoted.toggle() }
        if !isQuoted { depth += inner == "(" ? 1 : inner == ")" ? -1 : 0 }
        if depth > 0 { argument.append(inner) }
        // Words to choose from are words of the sentence.
        if isQuoted { result.words[result.words.count - 1].append(inner) }
      }
      result.words.append("")
      result.arguments.append(name(argument))
    }
    return result
  }

  /// What is interpolated, without the way it is written: `count` of `percent: count, places: 1`.
  static func name(_ argument: String) -> String {
    let first = argument.prefix { $0 != "," }
    return String(first.firstIndex(of: ":").map { first[first.index(after: $0)...] } ?? first).trimmingCharacters(in: .whitespaces)
  }

  @Test func thereAreSentences() {
    #expect(Self.files.count >= 30 && Self.entries.count >= 1000)
    let cases = Self.files.reduce(0) { $0 + $1.text.matches(of: /en:\s+"/).count }
    #expect(Self.entries.count == cases)
    #expect(Self.titles.count >= 150)
  }

  /// Both languages say something, and speak of the same things.
  @Test func languagesAgree() {
    for entry in Self.entries + Self.titles {
      let place = "\(entry.file): \(entry.pattern)"
      #expect(Set(entry.english.arguments) == Set(entry.chinese.arguments), "\(place)")
      for literal in [entry.english, entry.chinese] {
        #expect(!literal.arguments.isEmpty || literal.words.contains { !$0.isEmpty }, "\(place)")
      }
    }
  }

  /// Whatever a case carries is said.
  @Test func nothingIsCarriedInVain() {
    for entry in Self.entries {
      for match in entry.pattern.matches(of: /let ([A-Za-z]+)/) {
        let name = String(match.output.1)
        let isSaid = entry.english.arguments.contains { $0 == name || $0.hasPrefix(name + ".") || $0.contains("(\(name))") }
        #expect(isSaid, "\(entry.file): \(entry.pattern) leaves out \(name)")
      }
    }
  }

  /// Braces are a notation of the page's script alone.
  @Test func nothingIsLeftToFillIn() {
    for entry in Self.entries where entry.file != "PageWord.swift" {
      let words = entry.english.words.joined() + entry.chinese.words.joined()
      // YAML is quoted with a blank behind its colons.
      #expect(words.firstMatch(of: /\{[A-Za-z]+(\}|:\S)/) == nil, "\(entry.file): \(entry.pattern)")
    }
  }

  /// One term a concept: what the glossary retired is said nowhere.
  @Test func termsAreThoseOfTheGlossary() {
    // A term may hold a retired one: 模拟测算 and 模拟.
    let terms = Glossary.terms.flatMap { [$0.en, $0.zh] }.sorted { $0.count > $1.count }
    for retired in Glossary.terms.flatMap(\.retired) {
      let longer = terms.filter { $0.contains(retired) }
      for entry in Self.entries + Self.titles {
        for words in [entry.english.words.joined(separator: "…"), entry.chinese.words.joined(separator: "…")] {
          guard words.range(of: retired, options: .caseInsensitive) != nil else { continue }
          let rest = longer.reduce(words) { $0.replacingOccurrences(of: $1, with: "") }
          #expect(rest.range(of: retired, options: .caseInsensitive) == nil, "\(entry.file) says “\(retired)”: \(words)")
        }
      }
    }
  }

  /// A term in use is not retired elsewhere, and no concept stands twice.
  @Test func theGlossaryAgreesWithItself() {
    let terms = Glossary.terms
    let retired = Set(terms.flatMap(\.retired))
    #expect(Set(terms.map(\.en)).count == terms.count && Set(terms.map(\.zh)).count == terms.count)
    for term in terms { #expect(!retired.contains(term.en) && !retired.contains(term.zh)) }
  }
}
