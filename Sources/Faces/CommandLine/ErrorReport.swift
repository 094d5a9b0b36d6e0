import Evenhand
import Foundation
import Messages
import Reporting
import Synchronization

/// What went wrong in a run, for programs: written on standard error under `--errors json`, once, as the run ends.
struct ErrorReport: Record {
  var exitStatus: Int
  var problems: [ReportedProblem]

  static let fields: Fields<ErrorReport> = [
    Field("exitStatus", \.exitStatus, "What the program ended with; 0 where there were warnings or notes alone.", "退出码；只有警告或提示时为 0。"),
    Field("problems", \.problems, "What was told, in order.", "所报的各条，按先后排列。"),
  ]

  /// What was told so far.
  private static let found = Mutex<[ReportedProblem]>([])

  /// Notes what text would say at once.
  static func note(_ problem: ReportedProblem) { found.withLock { $0.append(problem) } }

  /// Writes what was told, where that was asked for and anything was.
  static func finish(_ status: Int32) {
    // What a worker notes stands in the lines that it answers.
    guard ErrorForm.ofProcess == .json, !StreamWorker.isOwn else { return }
    let problems = found.withLock { told in
      defer { told = [] }
      return told
    }
    guard status != 0 || !problems.isEmpty,
      let line = try? JSONText(language: .ofProcess).renderLine(ErrorReport(exitStatus: Int(status), problems: problems))
    else { return }
    try? FileHandle.standardError.write(contentsOf: Data(line))
  }
}

/// One thing that was told: an error, a warning or a note.
struct ReportedProblem: Record {
  /// Whose turn it is, or that nothing stops the work.
  enum Kind: String, JSONValue, CaseIterable, Sendable {
    case usage, data
    case missingFile = "missing-file"
    case missingTool = "missing-tool"
    case output, bug, warning, note

    init(_ kind: Failure.Kind) {
      self =
        switch kind {
        case .wrongUse: .usage
        case .badData: .data
        case .missingFile: .missingFile
        case .unavailable: .missingTool
        case .unwritable: .output
        case .defect: .bug
        }
    }
  }

  var kind: Kind
  var severity = Problem.Severity.error
  var message: Message
  var file: String?
  var sheet: String?
  var row: Int?
  var column: String?
  var option: String?
  var value: String?
  var expected: [String] = []
  var count = 1

  /// What stands in the data.
  init(_ problem: Problem) {
    kind = problem.severity == .error ? .data : problem.severity == .warning ? .warning : .note
    (severity, message, count) = (problem.severity, problem.message, problem.count)
    (file, sheet) = (problem.file.isEmpty ? nil : problem.file, problem.sheet)
    (row, column, value) = (problem.row, problem.column, problem.value)
  }

  /// What stops the work, and belongs to no cell.
  init(_ kind: Kind, _ message: Message, file: String? = nil) {
    (self.kind, self.message, self.file) = (kind, message, file)
    severity = kind == .warning ? .warning : kind == .note ? .note : .error
  }

  static let fields: Fields<ReportedProblem> = [
    Field(
      "kind", \.kind,
      "Whose turn it is: usage (status 64), data (65), missing-file (66), missing-tool (69), bug (70), output (74); warning and note stop nothing.",
      "类别：usage 用法（64）、data 数据（65）、missing-file 没有文件（66）、missing-tool 缺少所需程序（69）、bug 程序错误（70）、output 无法写出（74）；warning 与 note 不中止。"),
    Field("severity", \.severity, "Whether it stops the work, should be known, or is only noted.", "是否使工作中止、需要知晓或仅作记录。"),
    Field("message", \.message, "What is wrong and what was expected, in the language of the run.", "有何问题，应为什么；以本次运行的语言写出。"),
    Field("file", \.file, "The file; null where none is meant.", "文件；不涉及文件时为 null。"),
    Field("sheet", \.sheet, "The sheet of a workbook or table of a database; null where there is none.", "工作簿的工作表或数据库的表；没有则为 null。"),
    Field("row", \.row, "The row as the person sees it, counted from 1; null where no single one is meant.", "所见行号，从 1 起；不指某一行时为 null。"),
    Field("column", \.column, "The column's header as it stands in the file; null where none is meant.", "文件中的列标题；不指某一列时为 null。"),
    Field("option", \.option, "The option or argument that is meant; null where none is.", "所指的选项或参数；没有则为 null。"),
    Field(
      "value", \.value, "What stands there: the cell's text, the option's value; null where nothing single does.",
      "该处的内容：单元格或选项的取值；没有则为 null。"),
    Field("expected", \.expected, "What may stand there instead, where that is a short list.", "可以取的值；能简短列出时给出。"),
    Field(
      "count", \.count, "How many problems of one kind this stands for: more than 1 where many are told in one line.",
      "所代表的同类问题个数；许多同类问题合为一条时大于 1。"),
  ]
}
