internal import Evenhand
package import Messages

/// Rates of findings about a whole study, one behind the other in a cell.
package enum OverallRateSentence: Sentence {
  /// A finding and its rate.
  case rate(of: Message, value: String)
  /// Several of them.
  case list(first: Message, rest: Message)

  /// The rates of those that have one; `nil` where none has.
  static func cell(_ all: [CalibrationResult.Overall], _ rate: (CalibrationResult.Overall) -> CalibrationResult.Rate?) -> Message? {
    let told = all.compactMap { own in
      rate(own).map { Message(Self.rate(of: Message(OverallFinding(rawValue: own.name) ?? .overall), value: $0.text())) }
    }
    return told.last.map { last in told.dropLast().reversed().reduce(last) { Message(Self.list(first: $1, rest: $0)) } }
  }

  package var text: Bilingual {
    switch self {
    case .rate(let finding, let value): .init(en: "\(finding) \(value)", zh: "\(finding) \(value)")
    case .list(let first, let rest): .init(en: "\(first); \(rest)", zh: "\(first)；\(rest)")
    }
  }
}
