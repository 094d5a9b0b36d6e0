/// A kind of tie and which ratings it holds for.
package struct TieKind: Sendable {
  /// The kind's name (`oversight`), or the rule's text.
  package var name: String
  /// One label for each of the study's ratings.
  package var isTied: [Bool]

  /// A tie kind, each parameter the property of its name.
  package init(name: String, isTied: [Bool]) {
    self.name = name
    self.isTied = isTied
  }
}
