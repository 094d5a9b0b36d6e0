import ArgumentParser
import Messages
import RatingStudy
import StudyFiles
import StudyModel

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
  /// The study's name.
  var name: String
  /// The tables as they were read.
  var tables: [Table]
  var study: Study
  var scheme: Scheme?
  var proposal: Scheme?

  /// Reads study, scheme and proposal; all problems of the schemes are said before the study's. Warnings go to standard
  /// error.
  ///
  /// - Parameter targetColumns: ``StudySettings/targetColumns``.
  init(_ options: StudyOptions, _ schemes: SchemeOptions, _ output: OutputOptions, targetColumns: [String] = []) throws {
    let base = try schemes.schemeText(of: options)
    scheme = try Self.scheme(options, schemes)
    if let change = try schemes.proposalText(of: options) {
      if let base {
        proposal = try Scheme(yaml: change.text, file: change.file, over: base.text, baseFile: base.file)
      } else {
        proposal = try Scheme(yaml: change.text, file: change.file)
      }
    }
    let source = try options.source()
    var settings = source.settings
    settings.tierPoints.merge(scheme?.tierPoints ?? [:]) { _, scheme in scheme }
    settings.targetColumns += targetColumns
    name = source.name
    tables = source.tables
    study = try Study(tables: source.tables, settings: settings, sha256: source.sha256, notes: source.notes)
    Console(language: output.language).say(study.problems.filter { $0.severity == .warning })
  }

  /// The scheme alone; `nil` when there is none.
  static func scheme(_ options: StudyOptions, _ schemes: SchemeOptions) throws -> Scheme? {
    try schemes.schemeText(of: options).map { try Scheme(yaml: $0.text, file: $0.file) }
  }

  /// The model of the study's ratings, or why there is none: they are missing or can't carry one. The latter is said on standard error, too.
  func model(_ work: WorkOptions, _ output: OutputOptions) -> (fitted: FittedStudyModel?, refusal: StudyModelError?) {
    guard study.ratings != nil else { return (nil, .noRatings) }
    do {
      return (try StudyModel.fit(study, threads: work.threadCount), nil)
    } catch {
      Console(language: output.language).warn(error.message)
      return (nil, error)
    }
  }

  /// The scheme; without one this is wrong use.
  func requiredScheme() throws -> Scheme {
    guard let scheme else { throw UsageError(ConsoleMessage.noScheme) }
    return scheme
  }
}
