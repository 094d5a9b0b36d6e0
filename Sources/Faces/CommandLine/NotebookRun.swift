import ArgumentParser
import Evenhand
import Foundation
import Messages
import Reporting

/// The outputs of a notebook's blocks: each command is a process of this program, never of a shell.
struct NotebookRun {
  /// Of every block, as Markdown.
  private(set) var outputs: [String] = []
  private(set) var drawings: [PageDrawing] = []

  private let file: String
  private let language: Language
  private let notebook: Notebook
  private let study: String?
  private let writes: WriteScope

  /// Verbs that would never end, or run notebooks within notebooks.
  private static let refused: Set<String> = ["serve", "notebook"]

  /// - Parameters:
  ///   - study: takes the place of the notebook's own.
  ///   - images: the folder in which drawings will stand, as the notebook addresses it.
  ///   - writes: where its commands may write.
  /// - Throws: ``NotebookFailure`` at the first command that isn't a verb, or ends otherwise than its block says.
  init(_ notebook: Notebook, file: String, study: String?, images: String, writes: WriteScope, language: Language) throws {
    self.writes = writes
    self.file = file
    self.language = language
    self.notebook = notebook
    self.study = study
    for block in notebook.blocks {
      var output = ""
      for (place, command) in block.commands.enumerated() {
        let ran = try run(command, block)
        let isLast = place == block.commands.count - 1
        if isLast, !block.charts.isEmpty {
          for name in block.charts {
            guard let drawing = PageDrawing(named: name, in: ran.output) else {
              throw NotebookFailure(Message(NotebookSentence.noChart(file: file, line: command.line, chart: name)))
            }
            output += "![\(drawing.title)](\(images)/\(name).svg)\n"
            if !drawings.contains(drawing) { drawings.append(drawing) }
          }
        } else if block.isMarkdown, !block.isExpectedToFail {
          output += ran.output
        } else {
          let status =
            ran.status == 0 ? "" : Message(NotebookSentence.status(status: Int(ran.status))).text(in: commandLanguage) + "\n"
          output += Notebook.fenced(ran.output + ran.errors + status)
        }
      }
      outputs.append(output)
    }
  }

  /// The language in which the notebook's commands answer.
  var commandLanguage: Language { notebook.language == "zh" ? .chinese : .english }

  private func run(_ command: (line: Int, words: [String]), _ block: Notebook.Block) throws -> (
    output: String, errors: String, status: Int32
  ) {
    let verbs = Program.configuration.subcommands.compactMap { $0.configuration.commandName }.filter { !Self.refused.contains($0) }
    guard let verb = command.words.first, verbs.contains(verb) else {
      throw NotebookFailure(
        Message(NotebookSentence.notAVerb(file: file, line: command.line, verb: command.words.first ?? "", known: verbs)))
    }
    let ran = try start(command.words.map(replaced))
    let shown = command.words.joined(separator: " ")
    if ran.status != 0, !block.isExpectedToFail {
      Console.printError(ran.errors.trimmingCharacters(in: .newlines))
      throw NotebookFailure(Message(NotebookSentence.failed(file: file, line: command.line, command: shown, status: Int(ran.status))))
    }
    if ran.status == 0, block.isExpectedToFail {
      throw NotebookFailure(Message(NotebookSentence.didNotFail(file: file, line: command.line, command: shown)))
    }
    return ran
  }

  /// A word with another study in place of the notebook's.
  private func replaced(_ word: String) -> String {
    guard let study, let own = notebook.study else { return word }
    if word == own { return study }
    return word.hasPrefix(own + "/") ? study + word.dropFirst(own.count) : word
  }

  /// Runs this program once more, in the language of the notebook whatever the environment says.
  private func start(_ words: [String]) throws -> (output: String, errors: String, status: Int32) {
    let process = Process()
    process.executableURL = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    process.arguments = words
    var environment = ProcessInfo.processInfo.environment
    for name in ["LC_MESSAGES", "LANG", "LANGUAGE"] { environment[name] = nil }
    environment["LC_ALL"] = commandLanguage == .chinese ? "zh_CN.UTF-8" : "C.UTF-8"
    environment[WriteScope.variable] = writes.value
    // What the commands read is not to be written over here.
    let list = FileManager.default.temporaryDirectory.appending(path: "evenhand-\(UUID().uuidString)").path
    guard FileManager.default.createFile(atPath: list, contents: nil, attributes: [.posixPermissions: 0o600]) else {
      throw StudyFileError.unwritable(path: list, reason: "")
    }
    defer {
      if let read = FileManager.default.contents(atPath: list) { FilesInUse.note(list: String(decoding: read, as: UTF8.self)) }
      try? FileManager.default.removeItem(atPath: list)
    }
    environment[FilesInUse.listVariable] = list
    process.environment = environment
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    // Both are read at once: a program that waits for one to be read must not be waited for at the other.
    let reader = BackgroundReader(errors.fileHandleForReading)
    let written = output.fileHandleForReading.readDataToEndOfFile()
    let complaints = reader.data()
    process.waitUntilExit()
    return (String(decoding: written, as: UTF8.self), String(decoding: complaints, as: UTF8.self), process.terminationStatus)
  }
}

/// Reads a pipe to its end on a thread of its own.
private final class BackgroundReader {
  private let task: DispatchWorkItem
  private let box = Box()

  private final class Box: @unchecked Sendable {
    var data = Data()
  }

  init(_ handle: FileHandle) {
    let box = box
    task = DispatchWorkItem { box.data = handle.readDataToEndOfFile() }
    DispatchQueue.global().async(execute: task)
  }

  /// Waits for the end.
  func data() -> Data {
    task.wait()
    return box.data
  }
}
