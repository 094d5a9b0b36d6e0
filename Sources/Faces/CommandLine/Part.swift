import Evenhand
import Foundation
import Messages
import Reporting

/// A part of a run as it lies in a file: the command it belongs to, what that was about, and what its share of the work showed, each item exactly.
struct Part: Codable {
  /// What was done, item by item.
  enum Work: Codable {
    case calibrate([CalibrationPart])
    case simulate([RobustnessChunk])
    case audit([PermutationPart])
  }

  /// Tells the file from others.
  var part: String
  /// Of the program.
  var version: String
  /// The verb and its options, without those that change no figure.
  var command: [String]
  var number: Int
  var of: Int
  /// Digests of what the command reads, by name.
  var inputs: [String: String]
  var work: Work

  private static let mark = "evenhand part 1"
  /// Options that change no figure of a part.
  private static let idle: Set<String> = ["--shard", "--threads", "-o", "--output", "--format", "--lang"]

  init(_ shard: Shard, inputs: [String: String] = [:], work: Work) {
    part = Self.mark
    version = Version.number
    command = Self.command(Array(CommandLine.arguments.dropFirst()))
    (number, of) = (shard.number, shard.count)
    self.inputs = inputs
    self.work = work
  }

  /// The words of a command without the idle options and their values.
  static func command(_ words: [String]) -> [String] {
    var result: [String] = []
    var isValue = false
    for word in words {
      if isValue {
        isValue = false
      } else if idle.contains(word) {
        isValue = true
      } else if !idle.contains(where: { word.hasPrefix($0 + "=") }) {
        result.append(word)
      }
    }
    return result
  }

  /// Writes the part whole or not at all; numbers in their shortest form that reads back as the same.
  func write(_ output: OutputOptions) throws {
    guard output.format ?? .json == .json else { throw UsageError(PartMessage.needsJSON) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    try output.write(String(decoding: try encoder.encode(self), as: UTF8.self) + "\n")
  }

  /// - Throws: ``UsageError`` where what the command reads is not what the parts were made from.
  static func check(_ parts: [Part], against inputs: [String: String]) throws {
    for name in inputs.keys.sorted() where parts.contains(where: { $0.inputs[name] != inputs[name] }) {
      throw UsageError(PartMessage.otherInput, ["what": .text(name)])
    }
  }

  /// - Throws: unless the parts are 1/N to N/N of one division, each once.
  static func checkNumbers(_ parts: [Part], _ what: String) throws {
    let total = parts.map(\.of).max() ?? 0
    guard parts.allSatisfy({ $0.of == total }) else { throw UsageError(PartMessage.otherDivision, ["what": .text(what)]) }
    try PartError.check(parts.map { $0.number - 1 }, of: total, what)
  }

  /// Reads parts of one run.
  ///
  /// - Throws: ``UsageError`` where a file is no part, or not of the same run as the first.
  static func read(_ files: [String]) throws -> [Part] {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    var parts: [Part] = []
    for file in files {
      let text = try PlainText.read(file)
      guard let part = try? decoder.decode(Part.self, from: Data(text.utf8)), part.part == mark else {
        throw UsageError(PartMessage.notAPart, ["file": .text(file)])
      }
      if let first = parts.first,
        first.command != part.command || first.version != part.version || first.inputs != part.inputs
      {
        throw UsageError(PartMessage.otherRun, ["file": .text(file), "first": .text(files[0])])
      }
      parts.append(part)
    }
    return parts
  }
}
