/// What people read in place of a study's own words: `township` is 乡镇 in Chinese, “townships” in English.
///
/// Results keep the study's words; whoever shows them to people renames them last, so that no figure and no identity depends on a label.
package struct Renaming: Hashable, Sendable {
  /// A word's names, each language its own; `nil`: the word itself.
  package struct Name: Hashable, Sendable {
    /// In English.
    package var english: String?
    /// In Chinese.
    package var chinese: String?

    /// Names, each parameter the property of its name.
    package init(english: String?, chinese: String?) {
      self.english = english
      self.chinese = chinese
    }
  }

  /// By the study's word.
  package var names: [String: Name]

  /// Names by the study's word; empty: everything stays as it is.
  package init(_ names: [String: Name] = [:]) { self.names = names }

  /// A word's name in a language, or the word itself.
  package func name(_ word: String, in language: Language) -> String {
    guard let name = names[word] else { return word }
    switch language {
    case .english: return name.english ?? word
    case .chinese: return name.chinese ?? word
    }
  }

  fileprivate func applied(to phrase: Phrase, in language: Language) -> Phrase {
    Phrase(
      pieces: phrase.pieces.map { piece in
        if case .argument(let argument) = piece { .argument(applied(to: argument, in: language)) } else { piece }
      })
  }

  private func applied(to argument: Argument, in language: Language) -> Argument {
    switch argument {
    case .text(let text): .text(name(text, in: language))
    case .message(let message): .message(message.renamed(by: self))
    case .list(let items): .list(items.map { applied(to: $0, in: language) })
    case .integer, .number, .value, .signed, .percent, .probability: argument
    }
  }
}

extension Message {
  /// The sentence with a study's words under other names; what it counts and measures stays.
  package func renamed(by names: Renaming) -> Message {
    names.names.isEmpty ? self : Message(Renamed(message: self, names: names))
  }
}

/// A sentence about things that have other names for people.
private struct Renamed: Sentence {
  let message: Message
  let names: Renaming

  var text: Bilingual {
    let own = message.sentence.text
    return Bilingual(en: names.applied(to: own.en, in: .english), zh: names.applied(to: own.zh, in: .chinese))
  }
}
