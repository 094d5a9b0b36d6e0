package import Messages

/// Why the study model can't be fitted.
package enum StudyModelError: Error, Sendable {
  case noRatings
  case unknownComponent(String)
  /// Nobody was rated twice in a period: merit can't be distinguished from error.
  case nothingRepeated
  /// No component has scores that vary within raters.
  case noVariation
  /// The mixed model refused.
  case notEstimable(Message)

  /// What a person reads.
  package var message: Message {
    switch self {
    case .noRatings: Message(ModelSentence.noRatings)
    case .unknownComponent(let name): Message(ModelSentence.unknownComponent(component: name))
    case .nothingRepeated: Message(ModelSentence.nothingRepeated)
    case .noVariation: Message(ModelSentence.nothingVaries)
    case .notEstimable(let reason): Message(ModelSentence.notEstimable(reason: reason))
    }
  }
}
