import Evenhand
import Messages

/// What a log or a record of the workbench turned out to be.
struct LogFinding: Record {
  var file: String
  /// A digest that was noted elsewhere; `nil`: none.
  var anchor: String?
  /// The entries, where each follows the one before it.
  var found: ScenarioLog.Verified?
  /// The first entry that doesn't.
  var brokenAt: Int?

  static let fields: Fields<LogFinding> = [
    Field("file", \.file, "The log, or the record.", "日志或记录文件。"),
    Field(
      "holds", \.isWhole, "Whether every entry follows the one before it, and the anchor, where one was named, was found.",
      "每一条是否与前一条相接，并且所给的摘要（如有）是否找到。"),
    Field("entries", \.found?.count, "How many entries follow one another; null where the chain breaks.", "相接的条数；链断开时为 null。"),
    Field("digest", \.found?.digest, "The digest of the last entry; null where there is none.", "最后一条的摘要；没有则为 null。"),
    Field("brokenAt", \.brokenAt, "The first entry, from 1, that doesn't follow; null where all do.", "第一条不相接的序号（从 1 起）；全部相接时为 null。"),
    Field("anchor", \.anchor, "The digest that was noted elsewhere; null: none.", "另处记下的摘要；没有则为 null。"),
    Field(
      "anchoredAt", \.found?.anchored, "The entry, from 1, that has the anchor's digest; null where none has, or none was named.",
      "与所给摘要相符的条目序号（从 1 起）；没有则为 null。"),
    Field("sentences", \.sentences, "What it means, in words.", "文字说明。"),
  ]

  /// Whether nothing speaks against the file.
  var isWhole: Bool { found != nil && (anchor == nil || found?.anchored != nil) }

  /// What it means, and what can't be known.
  var sentences: [Message] {
    guard let found else { return [Message(SimulationSentence.logBroken(file: file, row: brokenAt ?? 0))] }
    if let anchor, found.anchored == nil { return [Message(SimulationSentence.logNotAnchored(file: file, digest: anchor))] }
    var sentences = [SimulationSentence.logHolds(file: file, count: found.count)]
    if let digest = found.digest { sentences.append(.logDigest(digest: digest)) }
    sentences.append(found.anchored.map { .logAnchored(row: $0, later: found.count - $0) } ?? .logUnanchored)
    return sentences.map { Message($0) }
  }
}
