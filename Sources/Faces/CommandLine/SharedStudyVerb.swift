import Evenhand
import Messages
import Reporting

/// A verb of a study whose repeated draws can be made in shares.
protocol SharedStudyVerb: StudyVerb {
  var study: StudyOptions { get set }
  var work: WorkOptions { get set }
  var share: ShardOption { get }
  var output: OutputOptions { get set }

  /// The share of the work, and what it depends on besides the command's words.
  func part(_ opened: OpenedStudy, _ shard: Shard) throws -> (work: Part.Work, inputs: [String: String])

  /// Lets go of what would write anything but the result.
  mutating func writeResultOnly()

  /// The result of all parts.
  func merged(_ parts: [Part], _ opened: OpenedStudy) throws -> Answer<Value>
}

extension SharedStudyVerb {
  mutating func writeResultOnly() {}

  func performOnFiles() throws {
    let shard = try share.chosen()
    let opened = try study.opened(schemes, output)
    guard let shard else { return try write(answer: try result(opened), opened) }
    let (work, inputs) = try part(opened, shard)
    try output.write(Part(shard, of: PartCommand.own, inputs: inputs, work: work))
  }

  /// Writes the result of all parts.
  func merge(_ parts: [Part]) throws {
    let opened = try study.opened(schemes, output)
    try write(answer: try merged(parts, opened), opened)
  }

  func checkOptions() throws {
    if try share.chosen() != nil { throw UsageError(PartSentence.needsFiles) }
  }
}
