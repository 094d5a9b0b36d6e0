/// A language in which Evenhand speaks to people.
public enum Language: String, Sendable, Hashable, CaseIterable, Codable {
  case english = "en"
  case chinese = "zh"

  /// The language that the environment asks for: Chinese when the first non-empty of `LC_ALL`, `LC_MESSAGES` and `LANG`
  /// begins with `zh`, English otherwise.
  ///
  /// - Parameter environment: variable names and their values.
  public init(environment: [String: String]) {
    let asked = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    self = asked?.lowercased().hasPrefix("zh") == true ? .chinese : .english
  }
}
