import Messages
import Reporting

/// Breaks Chinese text, and Latin words within it, into lines of a width in columns of a terminal.
///
/// A line breaks at a space or beside a wide character; no line begins with closing punctuation or ends with an opening one.
struct HelpLines {
  private static let closing: Set<Character> = ["，", "。", "；", "：", "、", "）", "》", "”", "？", "！", "…"]
  private static let opening: Set<Character> = ["（", "《", "“"]

  let width: Int

  /// The lines; one that is empty for a text that is.
  func wrapped(_ text: String) -> [String] {
    guard TextWidth.of(text) > width else { return [text] }
    var lines: [String] = []
    var line = text.prefix { $0 == " " }.description
    var isStart = true
    for (piece, hasSpace) in Self.pieces(text) {
      let space = hasSpace && !isStart ? " " : ""
      if !isStart, TextWidth.of(line) + space.count + TextWidth.of(piece) > width {
        lines.append(line)
        line = piece
      } else {
        line += space + piece
      }
      isStart = false
    }
    return lines + [line]
  }

  /// What can't be broken, and whether a space stands before it.
  private static func pieces(_ text: String) -> [(piece: String, hasSpace: Bool)] {
    var pieces: [(piece: String, hasSpace: Bool)] = []
    var hasSpace = false
    for character in text {
      if character == " " {
        hasSpace = true
        continue
      }
      let before = pieces.last?.piece.last
      let isWide = TextWidth.of(String(character)) > 1
      let followsWide = before.map { TextWidth.of(String($0)) > 1 } ?? false
      let staysBeside = closing.contains(character) || before.map(opening.contains) ?? false || (!isWide && !followsWide)
      if !hasSpace, staysBeside, !pieces.isEmpty {
        pieces[pieces.count - 1].piece.append(character)
      } else {
        pieces.append((String(character), hasSpace))
      }
      hasSpace = false
    }
    return pieces
  }
}
