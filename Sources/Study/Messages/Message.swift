/// A sentence before it is put into a language: a key and what it speaks of.
///
/// Analysis modules return messages; only the outermost layer renders them, so that every result can be read in every
/// language and no figure is formatted twice.
public struct Message: Sendable {
  /// Which sentence.
  public let key: any MessageKey
  /// What the sentence's placeholders stand for.
  public let arguments: [String: Argument]

  /// - Parameters:
  ///   - key: which sentence.
  ///   - arguments: a value for each placeholder of the key's templates.
  package init(_ key: any MessageKey, _ arguments: [String: Argument] = [:]) {
    self.key = key
    self.arguments = arguments
  }

  /// The sentence in a language.
  public func text(in language: Language) -> String {
    Template(key.template(in: language)).fill(arguments, language)
  }
}

extension Message: Hashable {
  public static func == (left: Message, right: Message) -> Bool {
    left.key.identifier == right.key.identifier && left.arguments == right.arguments
  }
  public func hash(into hasher: inout Hasher) {
    hasher.combine(key.identifier)
    hasher.combine(arguments)
  }
}
