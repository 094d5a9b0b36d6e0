package import Messages

/// Which of a detector's findings about a whole study it is, by the name under which its rates are printed.
package enum OverallFinding: String, Sentence, CaseIterable {
  /// The only one.
  case overall
  /// The second difference of departure.
  case second
  /// The third difference of departure.
  case third
  /// Repeats of the top tier within one turn.
  case repeats
  /// Top tiers by seniority.
  case seniority
  /// Fewer low tiers than required.
  case withheld
  /// The community that stands out most.
  case community

  /// That of a finding's method; methods are called after it.
  init(method: String) { self = Self.allCases.dropFirst().first { method.hasPrefix($0.rawValue) } ?? .overall }

  package var text: Bilingual {
    switch self {
    case .overall: .init(en: "overall", zh: "总体")
    case .second: .init(en: "second", zh: "二重差分")
    case .third: .init(en: "third", zh: "三重差分")
    case .repeats: .init(en: "repeats", zh: "再次获评")
    case .seniority: .init(en: "seniority", zh: "资历先后")
    case .withheld: .init(en: "withheld", zh: "少评")
    case .community: .init(en: "community", zh: "抱团群体")
    }
  }
}
