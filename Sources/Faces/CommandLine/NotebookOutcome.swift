import Evenhand
import Messages

/// What came of running a notebook's commands.
struct NotebookOutcome: Record {
  var file: String
  /// Where the notebook with its outputs was written; `nil` under `--check`, and where only a page was.
  var written: String?
  /// The page, where one was.
  var page: String?
  /// How many blocks of commands there are.
  var blocks: Int
  /// Names of the drawings.
  var drawings: [String]
  /// Under `--check` what differs; `nil` otherwise.
  var difference: Difference?
  var sentences: [Message]

  /// What is another now than what stands in the notebook.
  struct Difference: Record {
    /// As a unified diff; empty where every output is the same.
    var text: String
    /// Names of the drawings that are others.
    var drawings: [String]

    static let fields: Fields<Difference> = [
      Field("text", \.text, "The outputs that differ, as a unified diff; empty where none does.", "有差异的输出（unified diff）；没有则为空。"),
      Field("drawings", \.drawings, "The drawings that differ.", "有差异的图。"),
    ]

    var isEmpty: Bool { text.isEmpty && drawings.isEmpty }
  }

  static let fields: Fields<NotebookOutcome> = [
    Field("file", \.file, "The notebook.", "笔记本文件。"),
    Field("written", \.written, "The file that was written with its outputs; null where none was.", "写出的带结果文件；没有则为 null。"),
    Field("page", \.page, "The page that was written; null where none was.", "写出的网页；没有则为 null。"),
    Field("blocks", \.blocks, "How many blocks of commands there are.", "命令块数。"),
    Field("drawings", \.drawings, "The drawings taken out of pages.", "从网页取出的图。"),
    Field("difference", \.difference, "What differs from what stands there; null unless that was asked.", "与原有结果的差异；未要求核对时为 null。"),
    Field("sentences", \.sentences, "What was done, in words.", "文字说明。"),
  ]
}
