/// What an elimination may cost before the direct solver is not worth it: found out while the order is made, before any number is computed.
struct EliminationBudget: Sendable {
  /// The order of the dense tail. Three matrices of this order are held.
  var tail: Int
  /// Entries of the sparse effects' patterns. Each takes about 30 bytes: its place twice, its value, and that of the inverse.
  var entries: Int
  /// Multiplications of one sparse elimination, about half a billion a second.
  var operations: Double
  /// Meetings looked at before the first effect is chosen: a design in which everybody meets everybody has more than rows by far.
  var meetings: Int

  /// Of the automatic choice: 1.4 GB at most, and some seconds an evaluation.
  static let automatic = EliminationBudget(tail: 4000, entries: 32 << 20, operations: 2e9, meetings: 400 << 20)
  /// Where the iterative solver would give no answer: 3 GB at most, and a minute an evaluation.
  static let demanded = EliminationBudget(tail: 9000, entries: 40 << 20, operations: 4e10, meetings: 4 << 30)
}
