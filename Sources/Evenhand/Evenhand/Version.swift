/// The version of Evenhand.
package enum Version {
  /// The number that `--version` prints, and every result carries.
  package static let number = "0.1.0"
}
