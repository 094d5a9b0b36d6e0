public import Messages

/// A part of a result that is not there, and why. Nothing is left out without one.
public struct Absent: Sendable {
  /// What is not there.
  public enum Part: String, Sendable, Hashable {
    case model, score, comparison, normalization, impact, simulation, certainty
  }

  /// Why it is not there.
  public enum Reason: Sendable {
    /// The study has no ratings.
    case noRatings
    /// No scheme is known.
    case noScheme
    /// Fewer than two groups are known.
    case noGroups
    /// No proposal is known.
    case noProposal
    /// It was tried and could not be done.
    case failed(Failure)
  }

  /// What is not there.
  public var part: Part
  /// Why it is not there.
  public var reason: Reason

  /// What failed; `nil` where nothing was tried, since a table or scheme is missing.
  public var failure: Failure? {
    if case .failed(let failure) = reason { failure } else { nil }
  }

  /// The part and the reason in a sentence.
  public var message: Message {
    switch reason {
    case .noRatings: Message(AbsentSentence.absentRatings)
    case .noScheme: Message(AbsentSentence.absentScheme)
    case .noGroups: Message(AbsentSentence.absentGroups)
    case .noProposal: Message(AbsentSentence.absentProposal)
    case .failed(let failure):
      Message(part == .model ? AbsentSentence.absentModel(reason: failure.message) : .absentPart(reason: failure.message))
    }
  }

  /// A part that was tried in vain.
  static func failed(_ part: Part, _ error: any Error) -> Absent { Absent(part: part, reason: .failed(Failure(error))) }
}

extension Absent: JSONValue {
  package static var shape: JSONShape { Message.shape }
  /// Writes its sentence.
  package func write(to json: inout JSONWriter) { message.write(to: &json) }
}

/// A result, and what of it is not there.
@dynamicMemberLookup
public struct Answer<Value: Sendable>: Sendable {
  /// The result.
  public var value: Value
  /// What of it could not be had; empty where all is there.
  public var absent: [Absent]

  /// A result of which something may be missing.
  public init(_ value: Value, absent: [Absent] = []) {
    self.value = value
    self.absent = absent
  }

  /// What was tried in vain: what a person should know though the result stands.
  public var failures: [Failure] { absent.compactMap(\.failure) }

  /// A property of the result.
  public subscript<Member>(dynamicMember path: KeyPath<Value, Member>) -> Member { value[keyPath: path] }
}
