/// The sentences of one area, an enum with a typed case for each.
///
/// **How to write one.** In the module that means it, in a file `…Sentence.swift`:
/// ```swift
/// package enum PairSentence: Sentence {
///   case tested(component: String, pairs: Int, effect: Double, reason: Message?)
///
///   package var text: Bilingual {
///     switch self {
///     case .tested(let component, let pairs, let effect, let reason):
///       .init(
///         en: "\(component): \(pairs) \(pairs, one: "pair", many: "pairs"), \(signed: effect, places: 1) points. \(optional: reason)",
///         zh: "\(component)：\(pairs) 对，\(signed: effect, places: 1) 分。\(optional: reason)")
///     }
///   }
/// }
/// ```
/// - Both languages name the same arguments (a test reads the files and compares), and the terms are those of ``Glossary``.
/// - How a number is written is decided here: see ``Phrase/StringInterpolation`` for the ways. Where callers differ in it, the case takes an
///   ``Argument``, which says it.
/// - A result carries `Message(PairSentence.tested(…))`; only the outermost layer turns it into text, in the reader's language.
/// - A part of a sentence that is a sentence itself is interpolated: `\(Self.rivals)`, or a ``Message`` argument.
package protocol Sentence: Hashable, Sendable {
  /// The sentence in both languages.
  var text: Bilingual { get }
}

/// A sentence in English and in Chinese.
package struct Bilingual: Sendable, Hashable {
  /// In English.
  package let en: Phrase
  /// In Chinese.
  package let zh: Phrase

  /// A sentence in both languages, each naming the same arguments.
  package init(en: Phrase, zh: Phrase) {
    self.en = en
    self.zh = zh
  }

  /// The sentence in one of the languages.
  package subscript(_ language: Language) -> Phrase {
    switch language {
    case .english: en
    case .chinese: zh
    }
  }
}
