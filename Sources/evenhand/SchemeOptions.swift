import ArgumentParser
import Messages
import RatingStudy
import StudyFiles

/// Which scheme and which proposal.
struct SchemeOptions: ParsableArguments {
  @Option(help: "The scheme (YAML); default: scheme.yaml in the study's folder.")
  var scheme: String?

  @Option(help: "The proposal (YAML): a part of a scheme, merged over it, or a whole one; default: proposal.yaml in the study's folder.")
  var proposal: String?

  /// The scheme's text and name; `nil` when there is none.
  func schemeText(of study: StudyOptions) throws -> (text: String, file: String)? {
    try Self.text(scheme, study.beside("scheme.yaml"))
  }

  /// The proposal's text and name; `nil` when there is none.
  func proposalText(of study: StudyOptions) throws -> (text: String, file: String)? {
    try Self.text(proposal, study.beside("proposal.yaml"))
  }

  private static func text(_ named: String?, _ found: String?) throws -> (text: String, file: String)? {
    guard let path = named ?? found else { return nil }
    return (try PlainText.read(path), path)
  }
}

/// A study together with the scheme it is scored by.
struct LoadedStudy {
  var study: Study
  var scheme: Scheme?
  var proposal: Scheme?

  /// Reads study, scheme and proposal; all problems of the schemes are said before the study's.
  init(_ options: StudyOptions, _ schemes: SchemeOptions) throws {
    let base = try schemes.schemeText(of: options)
    scheme = try Self.scheme(options, schemes)
    if let change = try schemes.proposalText(of: options) {
      if let base {
        proposal = try Scheme(yaml: change.text, file: change.file, over: base.text, baseFile: base.file)
      } else {
        proposal = try Scheme(yaml: change.text, file: change.file)
      }
    }
    study = try options.load(tierPoints: scheme?.tierPoints ?? [:])
  }

  /// The scheme alone; `nil` when there is none.
  static func scheme(_ options: StudyOptions, _ schemes: SchemeOptions) throws -> Scheme? {
    try schemes.schemeText(of: options).map { try Scheme(yaml: $0.text, file: $0.file) }
  }

  /// The scheme; without one this is wrong use.
  func requiredScheme() throws -> Scheme {
    guard let scheme else { throw UsageError(ConsoleMessage.noScheme) }
    return scheme
  }
}
