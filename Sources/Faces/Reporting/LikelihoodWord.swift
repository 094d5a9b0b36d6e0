internal import Messages

/// A probability in words, always shown beside its figure.
///
/// Source: Mastrandrea et al. (2010), guidance note for the Fifth Assessment Report on consistent treatment of uncertainties, table 1.
enum LikelihoodWord {
  private static let virtuallyCertain = 0.99
  private static let veryLikely = 0.9
  private static let likely = 0.66
  private static let asLikelyAsNot = 0.33

  /// - Parameter probability: between 0 and 1.
  static func word(_ probability: Double) -> SummaryMessage {
    if probability > virtuallyCertain { return .virtuallyCertain }
    if probability > veryLikely { return .veryLikely }
    if probability > likely { return .likely }
    return probability >= asLikelyAsNot ? .asLikelyAsNot : .unlikely
  }
}
