import ArgumentParser
import Evenhand
import Messages

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

  /// The scheme of a study in a stream; one named on the command line holds for every study.
  func schemeText(of texts: StudyTexts) throws -> (text: String, file: String)? {
    try scheme.map { (try PlainText.read($0), $0) } ?? texts.text("scheme.yaml").map { ($0, "scheme.yaml") }
  }

  /// The proposal of a study in a stream; one named on the command line holds for every study.
  func proposalText(of texts: StudyTexts) throws -> (text: String, file: String)? {
    try proposal.map { (try PlainText.read($0), $0) } ?? texts.text("proposal.yaml").map { ($0, "proposal.yaml") }
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
    try self.init(
      base: try schemes.schemeText(of: options), change: try schemes.proposalText(of: options), targetColumns: targetColumns
    ) {
      let source = try options.source()
      try output.refuse(over: options.inputs(source) + [schemes.scheme, schemes.proposal].compactMap(\.self))
      return source
    }
    Console(language: output.language).say(study.problems.filter { $0.severity == .warning })
  }

  /// Takes a study from a stream. Its warnings are the study's, nothing goes to standard error.
  init(_ texts: StudyTexts, _ options: StudyOptions, _ schemes: SchemeOptions) throws {
    try self.init(
      base: try schemes.schemeText(of: texts), change: try schemes.proposalText(of: texts), targetColumns: []
    ) { try options.source(texts) }
  }

  private init(
    base: (text: String, file: String)?, change: (text: String, file: String)?, targetColumns: [String],
    source read: () throws -> StudySource
  ) throws {
    scheme = try base.map { try Scheme(yaml: $0.text, file: $0.file) }
    if let change {
      if let base {
        proposal = try Scheme(yaml: change.text, file: change.file, over: base.text, baseFile: base.file)
      } else {
        proposal = try Scheme(yaml: change.text, file: change.file)
      }
    }
    let source = try read()
    var settings = source.settings
    settings.tierPoints.merge(scheme?.tierPoints ?? [:]) { _, scheme in scheme }
    settings.targetColumns += targetColumns
    name = source.name
    tables = source.tables
    study = try Study(tables: source.tables, settings: settings, sha256: source.sha256, notes: source.notes)
  }

  /// The scheme alone; `nil` when there is none.
  static func scheme(_ options: StudyOptions, _ schemes: SchemeOptions) throws -> Scheme? {
    try schemes.schemeText(of: options).map { try Scheme(yaml: $0.text, file: $0.file) }
  }

  /// The model of the study's ratings, or why there is none: they are missing or can't carry one. The latter is warned of, too.
  func model(_ work: WorkOptions, warn: (Message) -> Void) -> (fitted: FittedStudyModel?, refusal: StudyModelError?) {
    guard study.ratings != nil else { return (nil, .noRatings) }
    do {
      return (try StudyModel.fit(study, threads: work.threadCount), nil)
    } catch {
      warn(error.message)
      return (nil, error)
    }
  }

  /// The same; the warning goes to standard error.
  func model(_ work: WorkOptions, _ output: OutputOptions) -> (fitted: FittedStudyModel?, refusal: StudyModelError?) {
    model(work, warn: Console(language: output.language).warn)
  }

  /// The scheme; without one this is wrong use.
  func requiredScheme() throws -> Scheme {
    guard let scheme else { throw UsageError(ConsoleMessage.noScheme) }
    return scheme
  }
}
