import ArgumentParser
import Evenhand
import Messages

/// Makes one result of the parts of a run.
struct MergeVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: .init(
      en: "Make one result of the parts that --shard wrote: the result of one run, to the byte.",
      zh: "把 --shard 写出的各部分合并成一个结果，与一次运行的结果逐字节相同。"),
    discussion: .init(
      en: """
        Every part from 1/N to N/N of one command is needed, in any order. Parts of simulate and audit need the study where the command found it, or \
        where --study says; what is not drawn in parts is made here.
        """,
      zh: """
        需要同一条命令从 1/N 到 N/N 的全部部分，次序不限。simulate 和 audit 的部分还需要数据：在原命令所写的位置，或用 --study 指明；不分份抽样的内容在这里计算。
        """))

  @Argument(help: .init(en: "The parts.", zh: "各部分的文件。", value: "文件"))
  var parts: [String]

  @Option(help: .init(en: "Where the study is now, for parts of simulate and audit.", zh: "数据现在的位置，用于 simulate 和 audit 的各部分。", value: "数据"))
  var study: String?

  @Option(
    help: .init(
      en: "How many threads work; the result does not depend on it (default: one a processor).", zh: "同时使用的线程数；不影响结果（默认：与处理器数相同）。",
      value: "个数"))
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
