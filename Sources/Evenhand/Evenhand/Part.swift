internal import Foundation
internal import RaterBias
package import Statistics
internal import StudyFiles
package import Synthesis
package import WeightSimulation

/// A part of a run as it lies in a file: the command it belongs to, what that was about, and what its share of the work showed, each item exactly.
package struct Part: Codable, Sendable {
  /// What was done, item by item.
  package enum Work: Codable, Sendable {
    case calibrate([CalibrationPart])
    case simulate([RobustnessChunk])
    case audit([PermutationPart])
  }

  /// Tells the file from others.
  var part: String
  /// Of the program.
  package var version: String
  /// The verb and its options, without those that change no figure.
  package var command: [String]
  /// Which share, from 1.
  package var number: Int
  /// How many shares there are.
  package var of: Int
  /// Digests of what the command reads, by name.
  package var inputs: [String: String]
  /// What its share of the work showed.
  package var work: Work

  private static let mark = "evenhand part 1"

  /// The part of a share of a command.
  package init(_ shard: Shard, of command: [String], inputs: [String: String] = [:], work: Work) {
    part = Self.mark
    version = Version.number
    self.command = command
    (number, of) = (shard.number, shard.count)
    self.inputs = inputs
    self.work = work
  }

  /// The part as JSON: numbers in their shortest form that reads back as the same.
  package func text() throws(Failure) -> String {
    try Failure.catching {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      encoder.nonConformingFloatEncodingStrategy = .convertToString(positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
      return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
  }

  static func digest(_ text: String) -> String { StudyDigest.sha256(text) }

  /// - Throws: ``QuestionError/otherInput(_:)`` where what the command reads is not what the parts were made from.
  static func check(_ parts: [Part], against inputs: [String: String]) throws(QuestionError) {
    for name in inputs.keys.sorted() where parts.contains(where: { $0.inputs[name] != inputs[name] }) { throw .otherInput(name) }
  }

  /// - Throws: unless the parts are 1/N to N/N of one division, each once.
  static func checkNumbers(_ parts: [Part], _ what: String) throws {
    let total = parts.map(\.of).max() ?? 0
    guard parts.allSatisfy({ $0.of == total }) else { throw QuestionError.otherDivision(what) }
    try PartError.check(parts.map { $0.number - 1 }, of: total, what)
  }
}

/// The parts of one run, which together make its result.
package struct Merge: Sendable {
  /// In the order in which they were named.
  package let parts: [Part]

  /// Reads parts.
  ///
  /// - Throws: where a file is no part, or not of the same run as the first.
  package init(_ files: [String]) throws(Failure) {
    parts = try Failure.catching {
      let decoder = JSONDecoder()
      decoder.nonConformingFloatDecodingStrategy = .convertFromString(positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
      var parts: [Part] = []
      for file in files {
        let text = try PlainText.read(file)
        guard let part = try? decoder.decode(Part.self, from: Data(text.utf8)), part.isMarked else { throw QuestionError.notAPart(file) }
        if let first = parts.first, first.command != part.command || first.version != part.version || first.inputs != part.inputs {
          throw QuestionError.otherRun(file, first: files[0])
        }
        parts.append(part)
      }
      return parts
    }
  }
}

extension Part {
  fileprivate var isMarked: Bool { part == Self.mark }
}
