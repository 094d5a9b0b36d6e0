import Evenhand

/// A list of names as it is typed on the command line: `person,rater`.
enum NameList {
  /// The names in the order given, without the white space around them; empty ones are left out.
  static func names(_ text: String) -> [String] {
    text.split(separator: ",").map { MissingText.trimmed(String($0)) }.filter { !$0.isEmpty }
  }
}
