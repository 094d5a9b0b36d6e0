/// What a field means, in every language, side by side.
package struct Meaning: Sendable, Hashable {
  /// In English.
  package let english: String
  /// In Chinese.
  package let chinese: String

  /// The meaning in both languages.
  package init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// The meaning in a language.
  package func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}

/// What a field's number counts or measures.
package enum FieldUnit: Sendable, Hashable, CaseIterable {
  case points, squaredPoints, share, people, ratings, raters, ranks, logits, seconds

  /// The unit in words.
  package var name: Meaning {
    switch self {
    case .points: Meaning("points", "分")
    case .squaredPoints: Meaning("points²", "分²")
    case .share: Meaning("share, 0 to 1", "比例，0 至 1")
    case .people: Meaning("people", "人")
    case .ratings: Meaning("ratings", "条评分")
    case .raters: Meaning("raters", "名评分人")
    case .ranks: Meaning("ranks", "名次")
    case .logits: Meaning("logits", "logit")
    case .seconds: Meaning("seconds", "秒")
    }
  }
}
