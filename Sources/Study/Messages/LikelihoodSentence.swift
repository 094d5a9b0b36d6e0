/// A probability in words, always shown beside its figure.
///
/// Source: Mastrandrea et al. (2010), guidance note for the Fifth Assessment Report on consistent treatment of uncertainties, table 1.
package enum LikelihoodSentence: Sentence {
  case virtuallyCertain
  case veryLikely
  case likely
  case asLikelyAsNot
  case unlikely

  /// - Parameter probability: between 0 and 1.
  package init(_ probability: Double) {
    if probability > 0.99 {
      self = .virtuallyCertain
    } else if probability > 0.9 {
      self = .veryLikely
    } else if probability > 0.66 {
      self = .likely
    } else {
      self = probability >= 0.33 ? .asLikelyAsNot : .unlikely
    }
  }

  package var text: Bilingual {
    switch self {
    case .virtuallyCertain: .init(en: "virtually certain", zh: "几乎肯定")
    case .veryLikely: .init(en: "very likely", zh: "很可能")
    case .likely: .init(en: "likely", zh: "可能")
    case .asLikelyAsNot: .init(en: "as likely as not", zh: "两可")
    case .unlikely: .init(en: "unlikely", zh: "不太可能")
    }
  }
}
