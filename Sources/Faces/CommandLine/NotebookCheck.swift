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

  /// Says what differs, and fails where anything does.
  func compare(_ text: String, _ result: String, _ run: NotebookRun, _ console: Console) throws {
    let difference = LineDifference(from: text, to: result, name: file)
    if !difference.isEmpty { try Console.print(difference.text) }
    let changed = run.drawings.filter { drawing in
      let path = images.appending(path: drawing.name + ".svg").path
      return FileManager.default.contents(atPath: path).map { $0 != Data(drawing.svg.utf8) } ?? true
    }
    for drawing in changed {
      console.say(Message(NotebookSentence.imageDiffers(file: file, image: drawing.name + ".svg")))
    }
    if !difference.isEmpty { throw NotebookFailure(Message(NotebookSentence.differs(file: file))) }
    if !changed.isEmpty { throw ExitCode(65) }
    try Console.print(
      Message(NotebookSentence.same(file: file, blocks: run.outputs.count)).text(in: language) + "\n")
  }
}
