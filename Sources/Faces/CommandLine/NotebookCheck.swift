import ArgumentParser
import Evenhand
import Foundation
import Messages
import Reporting

/// A notebook held against what its commands say now.
struct NotebookCheck {
  let file: String
  /// The folder of its drawings.
  let images: URL
  let language: Language

  /// What differs.
  func difference(_ text: String, _ result: String, _ run: NotebookRun) -> NotebookOutcome.Difference {
    let changed = run.drawings.filter { drawing in
      let path = images.appending(path: drawing.name + ".svg").path
      return (try? PlainText.bytes(path)) != Array(drawing.svg.utf8)
    }
    return NotebookOutcome.Difference(
      text: LineDifference(from: text, to: result, name: file).text, drawings: changed.map { $0.name + ".svg" })
  }

  /// Says what differs, and fails where anything does.
  func tell(_ difference: NotebookOutcome.Difference, blocks: Int, _ console: Console) throws {
    if !difference.text.isEmpty { try Console.print(difference.text) }
    for image in difference.drawings { console.say(Message(NotebookSentence.imageDiffers(file: file, image: image))) }
    if !difference.text.isEmpty { throw NotebookFailure(Message(NotebookSentence.differs(file: file))) }
    if !difference.drawings.isEmpty { throw ExitCode(65) }
    try Console.print(Message(NotebookSentence.same(file: file, blocks: blocks)).text(in: language) + "\n")
  }
}
