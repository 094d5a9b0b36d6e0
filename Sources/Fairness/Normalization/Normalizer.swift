package import Messages

/// A way of making groups comparable: configuration only, what it learned is a ``Normalized``.
package protocol Normalizer: Sendable {
  /// Which of the registry.
  var method: NormalizationMethod { get }
  /// What must hold for the result to be fair, in one sentence.
  var assumption: Message { get }
  /// Whether results are still points of the component (so that a move in points means something).
  var keepsPoints: Bool { get }
  /// Transforms every score.
  ///
  /// - Throws: ``NormalizationError`` when the method can't be applied, with the reason.
  func transform(_ input: NormalizationInput) throws(NormalizationError) -> Transformation
}

/// What a method did, before the figures about it are added.
package struct Transformation: Sendable {
  /// One a person, in the input's order.
  package var scores: [Double]
  /// By group: the factor applied; empty where the method has none.
  package var coefficients: [Double?] = []
  /// By group: the points added; empty where the method has none.
  package var shifts: [Double?] = []
  /// What the method itself noticed, each a sentence.
  package var warnings: [Message] = []

  /// Transformed scores, one a person in the input's order; no factors, shifts or warnings yet.
  package init(scores: [Double]) { self.scores = scores }
}

/// Why a method can't be applied.
package enum NormalizationError: Error, Sendable, Hashable {
  /// A score is infinite or not a number; the position of the first.
  case notFinite(position: Int)
  /// A factor on a mean that is not above 0 means nothing.
  case meanNotPositive(group: String, mean: Double)
  /// Nobody would be left after trimming.
  case tooFewToTrim(group: String, count: Int, trimmed: Int)
  /// The method links through an anchor and there is none for this group.
  case noAnchor(group: String)
  /// Nobody scores both.
  case notLinked(Message)
  /// The design has no raters whose effects could be removed.
  case noRaterEffects
  /// The goalposts leave nothing between them.
  case goalposts(low: Double, high: Double)
  /// The shares of the bands don't sum to 1.
  case bandShares(Double)
  /// No group of that name.
  case unknownReference(String)

  /// What a person reads.
  package var message: Message {
    switch self {
    case .notFinite(let position): Message(NormalizationSentence.notFinite(position: position + 1))
    case .meanNotPositive(let group, let mean):
      Message(NormalizationSentence.meanNotPositive(group: group, mean: mean))
    case .tooFewToTrim(let group, let count, let trimmed):
      Message(
        NormalizationSentence.tooFewToTrim(group: group, count: count, trimmed: trimmed))
    case .noAnchor(let group): Message(NormalizationSentence.noAnchor(group: group))
    case .notLinked(let reason): reason
    case .noRaterEffects: Message(NormalizationSentence.noRaterEffects)
    case .goalposts(let low, let high):
      Message(NormalizationSentence.goalposts(low: low, high: high))
    case .bandShares(let sum): Message(NormalizationSentence.bandShares(sum: sum))
    case .unknownReference(let name): Message(NormalizationSentence.unknownReference(group: name))
    }
  }
}
