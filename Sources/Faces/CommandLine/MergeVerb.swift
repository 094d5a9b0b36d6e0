import ArgumentParser
import Evenhand
import Messages

/// Makes one result of the parts of a run.
struct MergeVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Make one result of the parts that --shard wrote: the result of one run, to the byte.",
    discussion: """
      Every part from 1/N to N/N of one command is needed, in any order. Parts of simulate and audit need the study where the command found it, or \
      where --study says; what is not drawn in parts is made here.
      """)

  @Argument(help: "The parts.")
  var parts: [String]

  @Option(help: "Where the study is now, for parts of simulate and audit.")
  var study: String?

  @Option(help: "How many threads work; the result does not depend on it (default: one a processor).")
  var threads: Int?

  @OptionGroup var privacy: PrivacyOptions
  @OptionGroup var output: OutputOptions

  func perform() throws {
    let parts = try Merge(parts).parts
    guard let first = parts.first else { return }
    switch first.work {
    case .calibrate:
      var verb = try CalibrateVerb.parse(Array(first.command.dropFirst()))
      verb.output = output
      try verb.merge(parts)
    case .audit: try merge(parts, by: AuditVerb.self)
    case .simulate: try merge(parts, by: SimulateVerb.self)
    }
  }

  /// Merges the parts of a verb that needs the study again.
  private func merge<Command: SharedStudyVerb>(_ parts: [Part], by command: Command.Type) throws {
    var verb = try command.parse(Array(parts[0].command.dropFirst()))
    verb.output = output
    verb.study.study = study ?? verb.study.study
    verb.work.threads = threads
    // A part's command is what it was made by, no instruction: it may come from anywhere, and writes nothing here.
    if verb.study.privacy.pseudonymize != nil, privacy.pseudonymize == nil { throw UsageError(PartSentence.needsKey) }
    verb.study.privacy = privacy
    verb.writeResultOnly()
    try verb.merge(parts)
  }

  func validate() throws {
    try OptionBounds.count("--threads", threads, from: 1, upTo: 4096)
  }
}
