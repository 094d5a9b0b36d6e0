/// The version of Evenhand.
public enum Version {
  /// The number that `--version` prints, and every result carries.
  public static let number = "0.2.0"
}
