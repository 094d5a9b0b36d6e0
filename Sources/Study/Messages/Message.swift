/// A sentence of whatever area, before it is put into a language.
///
/// Analysis modules return messages; only the outermost layer renders them, so that every result can be read in every
/// language and no figure is formatted twice.
public struct Message: Sendable {
  /// The sentence with what it speaks of.
  package let sentence: any Sentence

  /// A sentence, kept with what it speaks of.
  package init(_ sentence: any Sentence) { self.sentence = sentence }

  /// Text that is the same in every language: a name, a file, what a system says.
  package init(verbatim words: String) { sentence = Verbatim(words: words) }

  /// The sentence in a language.
  public func text(in language: Language) -> String { sentence.text[language].text(in: language) }

  /// The case alone, whatever it speaks of: `FileSentence.emptyFile`.
  package var kind: String { "\(type(of: sentence)).\(Mirror(reflecting: sentence).children.first?.label ?? "\(sentence)")" }

  /// Whether the sentence, or one within it, counts at least one but fewer people, raters or units than a minimum: it would be about them.
  package func tellsOfFewer(than minimum: Int) -> Bool {
    sentence.text.en.pieces.contains { piece in
      switch piece {
      case .count(let count): (1..<max(1, minimum)).contains(count)
      case .argument(.message(let inner)): inner.tellsOfFewer(than: minimum)
      case .words, .argument: false
      }
    }
  }
}

/// Text that is the same in every language.
private struct Verbatim: Sentence {
  let words: String

  var text: Bilingual { .init(en: "\(words)", zh: "\(words)") }
}

extension Message: Hashable {
  public static func == (left: Message, right: Message) -> Bool { left.sentence.equals(right.sentence) }
  public func hash(into hasher: inout Hasher) { hasher.combine(sentence) }
}

extension Sentence {
  fileprivate func equals(_ other: any Sentence) -> Bool { (other as? Self) == self }
}
