import ArgumentParser

/// Whose names are shown.
struct PrivacyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Show codes in place of the names of persons and raters, everywhere; the key is kept in this file and extended where names are new.",
      valueName: "keyfile"))
  var pseudonymize: String?
}
