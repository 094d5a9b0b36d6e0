import ArgumentParser
import Evenhand

/// Whose names are shown.
struct PrivacyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Show codes in place of the names of persons and raters, everywhere; the key is kept in this file and extended where names are new.",
      valueName: "keyfile"))
  var pseudonymize: String?

  /// The study under codes, if they were asked for; the key file is written before anything is shown.
  func applied(to source: StudySource) throws -> StudySource {
    guard let pseudonymize else { return source }
    var pseudonyms = try Pseudonyms(keyFile: pseudonymize)
    var result = source
    pseudonyms.replace(in: &result)
    try pseudonyms.save()
    return result
  }
}
