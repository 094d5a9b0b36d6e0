/// A Markdown notebook: prose, blocks of `evenhand` commands, and below each block what its commands wrote.
///
/// A block is fenced and marked `evenhand`; each of its lines is a command without the program's name. The words behind `evenhand` say more:
/// `fails` (the commands are expected to fail), `markdown` (the output is Markdown and stands unfenced), `charts=ID,ID` (the drawings of these names are taken out of
/// the page that the last command writes, and shown). What stands between `<!-- output -->` and `<!-- /output -->` below a block was written by the program;
/// everything else is a person's and is kept byte by byte. A line `<!-- study: PATH -->` names the study that another may take the place of, a line
/// `<!-- lang: zh -->` the language in which commands answer (English without it).
package struct Notebook: Sendable, Equatable {
  /// A part of the text, in order.
  package enum Part: Sendable, Equatable {
    /// Lines that nobody but a person writes, each with its end.
    case prose(String)
    case block(Block)
  }

  /// Commands and what is said of them.
  package struct Block: Sendable, Equatable {
    /// The line of the file with the opening fence; 1 is the first.
    package var line: Int
    /// The fences and all between them, as written.
    package var text: String
    /// The commands, each with its line.
    package var commands: [(line: Int, words: [String])]
    /// Whether the commands must fail; one that doesn't is an error then.
    package var isExpectedToFail = false
    /// Whether the output is Markdown.
    package var isMarkdown = false
    /// Drawings to show instead of the page they are in.
    package var charts: [String] = []

    package static func == (a: Block, b: Block) -> Bool { a.line == b.line && a.text == b.text }
  }

  /// What is wrong with a notebook's text.
  package enum Fault: Error, Sendable, Equatable {
    /// A fence that nothing closes.
    case openFence(line: Int)
    /// An output that nothing closes.
    case openOutput(line: Int)
    /// A word behind `evenhand` that means nothing.
    case unknownWord(String, line: Int)
    /// A quotation mark that nothing closes.
    case openQuote(line: Int)
    /// A sign that only a shell understands.
    case shell(String, line: Int)
  }

  static let start = "<!-- output -->"
  static let end = "<!-- /output -->"

  /// The whole text as parts, in order.
  package let parts: [Part]
  /// The study that its commands name; nil where none is declared.
  package let study: String?
  /// The language in which its commands answer, as written; nil where none is declared.
  package let language: String?

  /// - Throws: ``Fault``.
  package init(_ text: String) throws(Fault) {
    var reader = NotebookReader(text)
    parts = try reader.read()
    study = reader.study
    language = reader.language
  }

  /// The whole text with new outputs.
  ///
  /// - Parameters:
  ///   - outputs: of every block in order, as Markdown; empty: no output stands below the block.
  ///   - path: takes the place of the study that the commands name.
  package func text(with outputs: [String], study path: String? = nil) -> String {
    var result = ""
    var number = 0
    for part in parts {
      switch part {
      case .prose(let text): result += text
      case .block(let block):
        if let study, let path { result += block.text.replacing(study, with: path) } else { result += block.text }
        let output = number < outputs.count ? outputs[number] : ""
        number += 1
        if !output.isEmpty { result += "\n\(Self.start)\n\(output)\(output.hasSuffix("\n") ? "" : "\n")\(Self.end)\n" }
      }
    }
    return result
  }

  /// The blocks in order.
  package var blocks: [Block] {
    parts.compactMap { if case .block(let block) = $0 { block } else { nil } }
  }

  /// A fence longer than any in a text, so that no output can end it.
  package static func fenced(_ text: String) -> String {
    var longest = 2
    var run = 0
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence)text\n\(text)\(text.hasSuffix("\n") || text.isEmpty ? "" : "\n")\(fence)\n"
  }
}
