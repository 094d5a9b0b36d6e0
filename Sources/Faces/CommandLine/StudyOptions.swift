import ArgumentParser
import Evenhand

/// Which study, and how its columns are to be understood.
struct StudyOptions: ParsableArguments {
  @Argument(
    help:
      "The study: a folder, a workbook, a SQLite database, or one CSV file of ratings; audit, compare, score and simulate take -, studies from standard input."
  )
  var study: String

  @Option(help: "Columns that are called otherwise: person=diver,rater=judge.")
  var map: [String] = []

  @Flag(help: "Read files that study.yaml, or a link, names outside the study's folder.")
  var allowOutside = false

  @OptionGroup var privacy: PrivacyOptions

  /// Whether studies are to come from standard input.
  var isStream: Bool { study == "-" }

  /// How the study is opened.
  func opening(_ schemes: SchemeOptions? = nil, targetColumns: [String] = []) -> StudyOpening {
    var opening = StudyOpening()
    opening.map = map
    opening.pseudonyms = privacy.pseudonymize
    opening.allowsOutside = allowOutside
    opening.scheme = schemes?.scheme
    opening.proposal = schemes?.proposal
    opening.targetColumns = targetColumns
    return opening
  }

  /// Opens the study; warnings go to standard error. What was read is not to be written over.
  func opened(_ schemes: SchemeOptions, _ output: OutputOptions, targetColumns: [String] = []) throws -> OpenedStudy {
    let opened = try opening(schemes, targetColumns: targetColumns).open(study)
    try output.refuse(over: opened.inputs)
    Console(language: output.language).say(opened.notes.filter { $0.severity == .warning })
    return opened
  }
}

/// Which scheme and which proposal.
struct SchemeOptions: ParsableArguments {
  @Option(help: "The scheme (YAML); default: scheme.yaml in the study's folder.")
  var scheme: String?

  @Option(help: "The proposal (YAML): a part of a scheme, merged over it, or a whole one; default: proposal.yaml in the study's folder.")
  var proposal: String?
}
