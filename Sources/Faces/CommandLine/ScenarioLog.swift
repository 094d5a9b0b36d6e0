import Foundation
import Messages
import Reporting
import StudyFiles
import WeightSimulation

/// A file of scenarios, one JSON object a line, each holding its own digest and that of the line before it: whoever changes a line, or takes one
/// away before others, breaks the chain there. Lines cut off at the end, or written anew with their digests, only a digest kept elsewhere tells.
enum ScenarioLog {
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

  /// Adds a line to the end of a log, which is made where there is none.
  ///
  /// - Throws: ``UsageError`` where the file isn't such a log, `StudyFileError` where it can't be written.
  static func append(_ entry: ScenarioEntry, to path: String) throws {
    let text = FileManager.default.fileExists(atPath: path) ? try PlainText.read(path) : ""
    let lines = text.split(separator: "\n").map(String.init)
    if let broken = firstBroken(lines) { throw UsageError(ConsoleMessage.logBroken, ["file": .text(path), "row": .integer(broken)]) }
    let when = Date.now.formatted(.iso8601)
    let json = JSONText(language: .english)
    var line = Line(entry: entry, when: when, previous: lines.last.map(StudyDigest.sha256) ?? start)
    line.sha256 = StudyDigest.sha256(String(decoding: try json.renderLine(line).dropLast(), as: UTF8.self))
    let added = String(decoding: try json.renderLine(line).dropLast(), as: UTF8.self)
    try AtomicFile.write((lines + [added]).joined(separator: "\n") + "\n", to: path)
  }

  /// The first line, from 1, that doesn't follow the one before it or isn't what its digest says; `nil` where all are in order.
  static func firstBroken(_ lines: [String]) -> Int? {
    var previous = start
    for (index, line) in lines.enumerated() {
      let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      guard object?["previous"] as? String == previous, let own = object?["sha256"] as? String,
        StudyDigest.sha256(line.replacing("\"sha256\":\"\(own)\"", with: "\"sha256\":\"\"")) == own
      else { return index + 1 }
      previous = StudyDigest.sha256(line)
    }
    return nil
  }
}
