/// A kind of tie and which ratings it holds for.
public struct TieKind: Sendable {
  /// The kind's name (`oversight`), or the rule's text.
  public var name: String
  /// One label for each of the study's ratings.
  public var isTied: [Bool]

  /// A tie kind, each parameter the property of its name.
  public init(name: String, isTied: [Bool]) {
    self.name = name
    self.isTied = isTied
  }
}
