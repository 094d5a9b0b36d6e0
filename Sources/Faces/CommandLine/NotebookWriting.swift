import ArgumentParser
import Evenhand
import Foundation
import Messages
import Reporting

/// What is done with a notebook's outputs: written, held against those that stand there, told.
extension NotebookVerb {
  func perform(_ console: Console) throws {
    for place in [output, html].compactMap(\.self) { try OutputPlace.check(file: place) }
    let (text, notebook) = try Notebook.read(file)
    if study != nil, notebook.study == nil { throw UsageError(NotebookSentence.noStudy(file: file)) }
    let target = output ?? file
    let images = URL(fileURLWithPath: target).deletingPathExtension()
    let run = try NotebookRun(notebook, file: file, study: study, images: images.lastPathComponent, writes: writes, language: language)
    let result = notebook.text(with: run.outputs, study: study)
    if let html {
      let page = MarkdownPage.render(
        result, title: Self.title(result) ?? file, language: run.commandLanguage,
        images: Dictionary(
          run.drawings.map { ("\(images.lastPathComponent)/\($0.name).svg", $0.svg) }, uniquingKeysWith: { first, _ in first }))
      try AtomicFile.write(page, to: html, readers: .everybody)
    }
    if check { return try check(text, result, run, images, console) }
    if html != nil, study != nil, output == nil { return try tell(outcome(run, []), asText: "") }
    if !run.drawings.isEmpty { try FileManager.default.createDirectory(at: images, withIntermediateDirectories: true) }
    for drawing in run.drawings {
      try AtomicFile.write(drawing.svg, to: images.appending(path: drawing.name + ".svg").path, readers: .everybody)
    }
    if target != file || result != text { try AtomicFile.write(result, to: target, readers: .everybody, isOwn: target == file) }
    let written = Message(NotebookSentence.written(file: target, blocks: run.outputs.count))
    var outcome = outcome(run, [written])
    outcome.written = target
    try tell(outcome, asText: written.text(in: language) + "\n")
  }

  /// Holds the outputs against those that stand there; programs that asked for a form of their own get what differs in it, too.
  private func check(_ text: String, _ result: String, _ run: NotebookRun, _ images: URL, _ console: Console) throws {
    let check = NotebookCheck(file: file, images: images, language: language)
    let difference = check.difference(text, result, run)
    guard format ?? .text != .text else { return try check.tell(difference, blocks: run.outputs.count, console) }
    let sentences =
      difference.drawings.map { NotebookSentence.imageDiffers(file: file, image: $0) }
      + (difference.text.isEmpty ? [] : [.differs(file: file)]) + (difference.isEmpty ? [.same(file: file, blocks: run.outputs.count)] : [])
    var outcome = outcome(run, sentences.map { Message($0) })
    outcome.difference = difference
    try tell(outcome, asText: "")
    if !difference.isEmpty { throw ExitCode(65) }
  }

  private func outcome(_ run: NotebookRun, _ sentences: [Message]) -> NotebookOutcome {
    NotebookOutcome(
      file: file, written: nil, page: html, blocks: run.outputs.count, drawings: run.drawings.map { $0.name + ".svg" }, difference: nil,
      sentences: sentences)
  }

  private func tell(_ outcome: NotebookOutcome, asText text: String) throws {
    var output = try OutputOptions.parse([])
    (output.format, output.lang) = (format ?? .text, language)
    try output.write(outcome, Document(outcome.sentences, title: file), asText: { _ in text })
  }
}
