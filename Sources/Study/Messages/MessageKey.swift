/// The sentences of one area. Each area is an enum; its English and Chinese texts are exhaustive switches, so that the
/// compiler refuses a catalog with a gap.
///
/// A template is plain text with placeholders `{name}`; `{count:rater|raters}` chooses by the integer argument `count`
/// (one, or any other number). `{{` and `}}` stand for braces.
public protocol MessageKey: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The area's name, the first part of the identifier.
  static var area: String { get }
  /// The English template.
  var english: String { get }
  /// The Chinese template.
  var chinese: String { get }
}

extension MessageKey {
  /// `area.key`, stable across versions.
  public var identifier: String { "\(Self.area).\(rawValue)" }

  /// The template in a language.
  package func template(in language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}
