import Evenhand
import Messages

/// Shares of the random assignments of permutation tests, and the audit with all of them.
extension AuditVerb {
  /// Writes the part of a share: random assignments, and nothing else of the audit.
  func write(_ shard: Shard) throws {
    let loaded = try LoadedStudy(study, schemes, output)
    let question = try question(loaded)
    let parts = Auditor(try audit.settings(work)).permutationParts(question.selected, ties: question.ties, shard)
    try Part(shard, inputs: try inputs(loaded), work: .audit(parts)).write(output)
  }

  /// Writes the audit with what the parts hold; what they lack is drawn.
  func merge(_ parts: [Part]) throws {
    let loaded = try LoadedStudy(study, schemes, output)
    try Part.check(parts, against: try inputs(loaded))
    try Part.checkNumbers(parts, "permutations")
    let drawn = parts.flatMap { part -> [PermutationPart] in
      if case .audit(let own) = part.work { own } else { [] }
    }
    guard let counts = PermutationCounts(drawn) else { throw UsageError(PartMessage.otherKind, ["what": .text("permutations")]) }
    try write(loaded, counts)
  }

  /// What the draws depend on besides the command's words.
  private func inputs(_ loaded: LoadedStudy) throws -> [String: String] {
    ["study": loaded.study.sha256, "scheme": StudyDigest.sha256(try schemes.schemeText(of: study)?.text ?? "")]
  }
}
