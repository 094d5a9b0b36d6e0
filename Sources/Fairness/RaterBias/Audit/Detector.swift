package import Messages

/// What an audit looks for, by the name under which it stands in settings, options and JSON.
///
/// A detector is what its room says it is: a type that conforms to ``DetectorRoom``, in a file of its own, which also gives the detector its
/// place here (`static let severity = Detector(Severity.self)`). ``all`` lists those that an audit knows.
public struct Detector: RawRepresentable, Sendable, Hashable, Codable {
  /// The question itself.
  let room: any DetectorRoom.Type

  init(_ room: any DetectorRoom.Type) { self.room = room }

  /// - Parameter rawValue: a name as in settings and JSON: `quota-avoidance`.
  /// - Returns: nil where no detector of ``all`` has the name.
  public init?(rawValue: String) {
    guard let known = Self.all.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = known
  }

  /// The name in settings and JSON.
  public var rawValue: String { room.name }

  /// What the detector looks at, for headings and tables.
  package var name: any Sentence { room.title }

  /// What else could explain what it finds.
  package var rivals: any Sentence { room.rivals }

  /// The level at which single raters, units or pairs are spoken of; nil where there is no such level.
  public var level: FindingLevel? { room.level }

  public static func == (first: Detector, second: Detector) -> Bool { first.rawValue == second.rawValue }

  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}
