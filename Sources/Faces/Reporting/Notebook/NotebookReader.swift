/// Reads a notebook's text line by line.
struct NotebookReader {
  /// The lines, each with its end.
  private let lines: [Substring]
  private var place = 0
  private(set) var study: String?
  private(set) var language: String?

  init(_ text: String) {
    var lines: [Substring] = []
    var rest = text[...]
    while !rest.isEmpty {
      let end = rest.firstIndex { $0 == "\n" || $0 == "\r\n" }.map { rest.index(after: $0) } ?? rest.endIndex
      lines.append(rest[..<end])
      rest = rest[end...]
    }
    self.lines = lines
  }

  mutating func read() throws(Notebook.Fault) -> [Notebook.Part] {
    var parts: [Notebook.Part] = []
    var prose = ""
    while place < lines.count {
      let line = Self.content(lines[place])
      if let fence = Self.fence(line) {
        let info = line.dropFirst(fence.count).split(separator: " ").map(String.init)
        let text = try fenced(fence)
        guard info.first == "evenhand" else {
          prose += text.whole
          continue
        }
        if !prose.isEmpty { parts.append(.prose(prose)) }
        prose = ""
        parts.append(.block(try block(text, info)))
        try skipOutput()
      } else {
        study = study ?? Self.declared("study", line)
        language = language ?? Self.declared("lang", line)
        prose += lines[place]
        place += 1
      }
    }
    if !prose.isEmpty { parts.append(.prose(prose)) }
    return parts
  }

  private static func content(_ line: Substring) -> Substring {
    line.last == "\n" || line.last == "\r\n" ? line.dropLast() : line
  }

  /// The backticks that open a block.
  private static func fence(_ line: Substring) -> Substring? {
    let fence = line.prefix { $0 == "`" }
    return fence.count >= 3 ? fence : nil
  }

  /// What a comment says of the whole notebook.
  private static func declared(_ name: String, _ line: Substring) -> String? {
    let start = "<!-- \(name): "
    guard line.hasPrefix(start), line.hasSuffix(" -->") else { return nil }
    return String(line.dropFirst(start.count).dropLast(4))
  }

  /// A fenced block from here: all of it, and the lines within.
  private mutating func fenced(_ fence: Substring) throws(Notebook.Fault) -> (
    line: Int, whole: String, inner: [(line: Int, text: Substring)]
  ) {
    let first = place + 1
    var whole = String(lines[place])
    var inner: [(line: Int, text: Substring)] = []
    place += 1
    while place < lines.count {
      let line = Self.content(lines[place])
      whole += lines[place]
      place += 1
      if let end = Self.fence(line), end.count >= fence.count, end.count == line.count {
        if whole.last != "\n" && whole.last != "\r\n" { whole += "\n" }
        return (first, whole, inner)
      }
      inner.append((place, line))
    }
    throw .openFence(line: first)
  }

  private func block(
    _ text: (line: Int, whole: String, inner: [(line: Int, text: Substring)]), _ info: [String]
  ) throws(Notebook.Fault) -> Notebook.Block {
    var commands: [(line: Int, words: [String])] = []
    for line in text.inner {
      let words = try CommandWords.split(line.text, line: line.line)
      if !words.isEmpty { commands.append((line.line, words)) }
    }
    var block = Notebook.Block(line: text.line, text: text.whole, commands: commands)
    for word in info.dropFirst() {
      switch word {
      case "fails": block.isExpectedToFail = true
      case "markdown": block.isMarkdown = true
      case _ where word.hasPrefix("charts="): block.charts = word.dropFirst(7).split(separator: ",").map(String.init)
      default: throw .unknownWord(word, line: text.line)
      }
    }
    return block
  }

  /// Leaves out what the program wrote below a block, with the empty line before it.
  private mutating func skipOutput() throws(Notebook.Fault) {
    var next = place
    while next < lines.count, Self.content(lines[next]).isEmpty { next += 1 }
    guard next < lines.count, Self.content(lines[next]) == Notebook.start else { return }
    let first = next + 1
    while next < lines.count, Self.content(lines[next]) != Notebook.end { next += 1 }
    guard next < lines.count else { throw .openOutput(line: first) }
    place = next + 1
  }
}

/// A command's words: separated by blanks, held together by quotation marks. There is no shell, and what only a shell understands is refused.
enum CommandWords {
  /// Signs that would make a person believe that a shell is at work.
  private static let shellSigns: Set<Character> = ["|", ">", "<", ";", "$", "`", "&"]

  static func split(_ line: Substring, line number: Int) throws(Notebook.Fault) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        word = word ?? ""
      } else if character == " " || character == "\t" {
        if let done = word { words.append(done) }
        word = nil
      } else if shellSigns.contains(character) {
        throw .shell(String(character), line: number)
      } else if character == "#", word == nil {
        break
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quote == nil else { throw .openQuote(line: number) }
    if let done = word { words.append(done) }
    return words
  }
}
