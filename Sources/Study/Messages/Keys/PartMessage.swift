/// What is said about shares of repeated work.
package enum PartMessage: String, MessageKey {
  package static let area = "part"

  /// `text`
  case wrongShard
  /// `file`
  case notAPart
  /// `file`, `first`
  case otherRun
  /// `what`
  case otherInput
  /// `what`, `item`
  case itemTwice
  /// `what`, `count`, `total`, `first`
  case itemsMissing
  /// `what`, `item`, `total`
  case itemBeyond
  /// `what`
  case otherKind
  /// `what`
  case otherDivision
  case needsRobustness
  case needsJSON
  case needsFiles
}
