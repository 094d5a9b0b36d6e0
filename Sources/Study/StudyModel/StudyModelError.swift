package import Messages

/// Why the study model can't be fitted.
package enum StudyModelError: Error, Sendable {
  case noRatings
  case unknownComponent(String)
  /// Nobody was rated twice in a period: merit can't be told from error.
  case nothingRepeated
  /// No component has scores that vary within raters.
  case noVariation
  /// The mixed model refused.
  case notEstimable(Message)

  /// What a person reads.
  package var message: Message {
    switch self {
    case .noRatings: Message(ModelMessage.noRatings)
    case .unknownComponent(let name): Message(ModelMessage.unknownComponent, ["component": .text(name)])
    case .nothingRepeated: Message(ModelMessage.nothingRepeated)
    case .noVariation: Message(ModelMessage.nothingVaries)
    case .notEstimable(let reason): Message(ModelMessage.notEstimable, ["reason": .message(reason)])
    }
  }
}
