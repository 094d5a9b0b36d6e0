/// What the design of an untestable finding lacks, as far as further ratings, or years, could supply it.
package enum Lack: Sendable, Hashable {
  /// Others who score the same people.
  case sharedPeople
  /// People tied to the rater among those whom the rater scored.
  case tiedPeople
  /// People not tied to the rater, to hold the tied ones against.
  case untiedPeople
  /// So many more people who leave the unit.
  case leavers(missing: Int)

  /// Whether somebody could supply it by assigning raters otherwise.
  package var isPlannable: Bool {
    if case .leavers = self { false } else { true }
  }
}
