import ArgumentParser
import Evenhand
import Foundation

/// What is asked of a worker: a study of a stream, its files' bytes behind it.
struct StreamTask: Codable {
  var key: String?
  var line: Int
  var name: String
  var files: [String]
  var sizes: [Int]

  init(_ item: StudyStream.Item) {
    (key, line, name) = (item.key, item.line, item.texts.name)
    files = item.texts.files.map(\.name)
    sizes = item.texts.files.map(\.bytes.count)
  }

  /// The study, with its files' bytes as they follow one another.
  func item(_ read: (Int) throws -> [UInt8]) rethrows -> StudyStream.Item {
    var texts = StudyTexts(name: name)
    for (file, size) in zip(files, sizes) { texts.files.append(StudyTexts.File(name: file, bytes: try read(size))) }
    return StudyStream.Item(key: key, line: line, texts: texts, problems: [])
  }
}

/// The process that answers the studies of a stream for the one that reads it: what breaks it off takes one study along and no other.
final class StreamWorker {
  /// Tells a process that it is one.
  static let variable = "EVENHAND_STREAM_WORKER"
  static var isOwn: Bool { ProcessInfo.processInfo.environment[variable] != nil }

  /// What became of a study.
  enum Outcome {
    /// Its line, and the exit status that it would have alone.
    case line([UInt8], status: Int32)
    /// The process ended before it had answered: by a signal, or out of itself.
    case died(signal: Int32)
  }

  private let process = Process()
  private let (questions, answers) = (Pipe(), Pipe())
  private var rest: [UInt8] = []

  /// Starts this program once more, with the words of its own command.
  init() throws {
    #if os(Linux)
      process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    #else
      process.executableURL = Bundle.main.executableURL
    #endif
    process.arguments = Array(CommandLine.arguments.dropFirst())
    process.environment = ProcessInfo.processInfo.environment.merging([Self.variable: "1", "SWIFT_BACKTRACE": "enable=no"]) { _, own in own
    }
    process.standardInput = questions
    process.standardOutput = answers
    try process.run()
    // The other ends are the worker's: with them open here nobody would notice that it is gone.
    try questions.fileHandleForReading.close()
    try answers.fileHandleForWriting.close()
  }

  /// Has a study answered.
  func answer(_ item: StudyStream.Item) throws -> Outcome {
    do {
      let task = try JSONEncoder().encode(StreamTask(item)) + Data("\n".utf8)
      try questions.fileHandleForWriting.write(contentsOf: task)
      for file in item.texts.files { try questions.fileHandleForWriting.write(contentsOf: Data(file.bytes)) }
    } catch {
      // It is gone; how, is asked below.
    }
    while true {
      if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        let line = Array(rest[...end])
        rest = Array(rest[(end + 1)...])
        guard let blank = line.firstIndex(of: UInt8(ascii: " ")), let status = Int32(String(decoding: line[..<blank], as: UTF8.self)) else {
          return .died(signal: 0)
        }
        return .line(Array(line[(blank + 1)...]), status: status)
      }
      let more = answers.fileHandleForReading.availableData
      guard !more.isEmpty else { break }
      rest += more
    }
    process.waitUntilExit()
    return .died(signal: process.terminationReason == .uncaughtSignal ? process.terminationStatus : 0)
  }

  /// Lets it end.
  func finish() {
    try? questions.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// Answers what comes on standard input, until nothing more does.
  ///
  /// - Parameter answer: a study's line and its exit status.
  static func serve(_ answer: (StudyStream.Item) throws -> (line: [UInt8], status: Int32)) throws {
    let input = FileHandle.standardInput
    var block: [UInt8] = []
    func fill() throws -> Bool {
      let more = input.availableData
      block += more
      return !more.isEmpty
    }
    func read(_ count: Int) throws -> [UInt8] {
      while block.count < count { guard try fill() else { throw ExitCode(70) } }
      defer { block.removeFirst(count) }
      return Array(block[..<count])
    }
    while true {
      var end = block.firstIndex(of: UInt8(ascii: "\n"))
      while end == nil {
        guard try fill() else { return }
        end = block.firstIndex(of: UInt8(ascii: "\n"))
      }
      guard let end else { return }
      let task = try JSONDecoder().decode(StreamTask.self, from: Data(try read(end + 1)))
      let (line, status) = try answer(try task.item(read))
      try Console.print(Array("\(status) ".utf8) + line)
    }
  }
}
