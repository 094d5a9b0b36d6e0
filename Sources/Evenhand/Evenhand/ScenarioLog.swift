internal import Foundation
internal import Messages
internal import StudyFiles
package import WeightSimulation

/// A file of scenarios, one JSON object a line, each holding its own digest and that of the line before it: whoever changes a line, or takes one
/// away before others, breaks the chain there. Lines cut off at the end, or written anew with their digests, only a digest kept elsewhere tells.
package enum ScenarioLog {
  /// One line: what was tried, when, and what stood before it.
  private struct Line: Record {
    var entry: ScenarioEntry
    /// UTC, to the second; the only clock that is looked at, and only here.
    var when: String
    /// SHA-256 of the line before, without its end; 64 zeros for the first.
    var previous: String
    /// SHA-256 of this line with nothing between these quotes.
    var sha256 = ""

    static let fields: Fields<Line> = [
      Field("entry", \.entry, "What was tried.", "所试内容。"),
      Field("when", \.when, "UTC, to the second.", "时间（UTC，精确到秒）。"),
      Field("previous", \.previous, "SHA-256 of the line before.", "前一行的 SHA-256。"),
      Field("sha256", \.sha256, "SHA-256 of this line with nothing between these quotes.", "本行（此处引号内为空时）的 SHA-256。"),
    ]
  }

  private static let start = String(repeating: "0", count: 64)

  /// Adds what was tried to the end of a log, which is made where there is none.
  ///
  /// - Parameter arguments: the words of the command, as they were given.
  /// - Throws: where the file isn't such a log, or can't be written.
  package static func append(
    _ result: SimulationResult, of simulation: Simulate, _ opened: OpenedStudy, arguments: [String], to path: String
  ) throws(Failure) {
    try Failure.catching {
      let (before, after) = try simulation.schemes(opened)
      let entry = ScenarioEntry(
        result, before: before, after: after, study: opened.study, arguments: arguments, version: Version.number)
      // Held from reading the last line to having written the next.
      let lock = try FileLock(path, isOwn: false)
      let bytes = try lock.bytes()
      var (lines, kept, end) = (Self.lines(bytes[...]), bytes.count, "")
      if let last = bytes.last, last != UInt8(ascii: "\n") {
        if firstBroken(lines) == nil {
          end = "\n"
        } else {
          // What stands behind the last line's end was being written when its writer died: nobody was told that it stood there.
          kept = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
          if kept > 0 { lines.removeLast() }
        }
      }
      if let broken = firstBroken(lines) { throw QuestionError.brokenLog(file: path, line: broken) }
      var line = Line(entry: entry, when: Date.now.formatted(.iso8601), previous: lines.last.map(StudyDigest.sha256) ?? start)
      line.sha256 = StudyDigest.sha256(try text(line))
      try lock.append(Array((end + (try text(line)) + "\n").utf8), after: kept)
    }
  }

  /// What a log or a record turned out to be.
  package struct Verified: Sendable, Equatable {
    /// How many entries follow one another.
    package var count: Int
    /// The digest of the last; `nil` where there is none.
    package var digest: String?
    /// Which entry, from 1, has the digest that was kept elsewhere; `nil` where none has, or none was.
    package var anchored: Int?

    /// - Parameters:
    ///   - digests: of the entries, in order.
    ///   - anchor: a digest that somebody noted elsewhere.
    package init(_ digests: [String], anchor: String?) {
      count = digests.count
      digest = digests.last
      anchored = anchor.flatMap { anchor in digests.lastIndex { $0 == anchor.lowercased() } }.map { $0 + 1 }
    }
  }

  /// Goes through a log's lines, each of which must follow the one before it.
  ///
  /// - Parameter anchor: a line's digest that was kept elsewhere: with it, it is known that nothing up to that line was taken away or written anew.
  /// - Throws: ``QuestionError/brokenLog(file:line:)`` as the cause where one doesn't, or is not what its digest says.
  package static func verify(_ path: String, anchor: String? = nil) throws(Failure) -> Verified {
    try Failure.catching {
      let lines = try PlainText.read(path).split(separator: "\n").map(String.init)
      if let broken = firstBroken(lines) { throw QuestionError.brokenLog(file: path, line: broken) }
      return Verified(lines.compactMap { object(of: $0)?["sha256"] as? String }, anchor: anchor)
    }
  }

  private static func lines(_ bytes: ArraySlice<UInt8>) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The line as JSON; what is no JSON is no line of a log.
  private static func object(of line: String) -> [String: Any]? {
    try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
  }

  private static func text(_ line: Line) throws -> String {
    var json = JSONWriter(language: .english, layout: .line)
    try line.write(to: &json)
    return String(decoding: try json.finish().dropLast(), as: UTF8.self)
  }

  /// The first line, from 1, that doesn't follow the one before it or isn't what its digest says; `nil` where all are in order.
  private static func firstBroken(_ lines: [String]) -> Int? {
    var previous = start
    for (index, line) in lines.enumerated() {
      let object = object(of: line)
      guard object?["previous"] as? String == previous, let own = object?["sha256"] as? String,
        StudyDigest.sha256(line.replacing("\"sha256\":\"\(own)\"", with: "\"sha256\":\"\"")) == own
      else { return index + 1 }
      previous = StudyDigest.sha256(line)
    }
    return nil
  }
}
