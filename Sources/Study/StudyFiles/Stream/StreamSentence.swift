package import Messages

/// What is said about studies that come as a stream.
package enum StreamSentence: Sentence {
  /// Something else than the beginning of a study.
  case streamNoStudy
  case streamNoKey
  case streamCut(study: String)
  case streamNoEnd(study: String)
  case streamUnknownFrame(text: String)
  case streamUnknownFile(file: String, known: [String])
  case streamTwice(name: String, study: String)
  case streamTooFewRows(table: String, announced: Int, found: Int)
  case streamCutTable(table: String, announced: Int, found: Int)
  case streamTooManyRows(table: String, announced: Int)
  case streamOpenQuote(table: String)
  case streamTooFewLines(file: String, announced: Int, found: Int)
  case streamTooManyLines(file: String, announced: Int)
  /// The process that answered the study ended.
  case streamBrokenOff(signal: Int)
  /// A stream has one form.
  case streamIsJSON

  package var text: Bilingual {
    switch self {
    case .streamNoStudy: .init(en: "a line %%study KEY is expected here", zh: "此处应为一行 %%study 名称")
    case .streamNoKey: .init(en: "%%study needs a key behind it", zh: "%%study 之后应写明名称")
    case .streamCut(let study):
      .init(
        en: "the stream ends within the study \(study); %%end is missing",
        zh: "数据流在研究 \(study) 中途结束，缺少 %%end")
    case .streamNoEnd(let study):
      .init(
        en: "the study \(study) is not closed by %%end before this line",
        zh: "研究 \(study) 在本行之前没有以 %%end 结束")
    case .streamUnknownFrame(let text):
      .init(
        en: "\(text) is not understood; %%table NAME ROWS, %%file NAME LINES or %%end is expected",
        zh: "无法理解 \(text)；应为 %%table 表名 行数、%%file 文件名 行数 或 %%end")
    case .streamUnknownFile(let file, let known):
      .init(
        en: "\(file) can't be sent with a study; \(known) can",
        zh: "不能随研究发送 \(file)；可以发送 \(known)")
    case .streamTwice(let name, let study):
      .init(
        en: "\(name) was sent twice in the study \(study)",
        zh: "研究 \(study) 中重复发送了 \(name)")
    case .streamTooFewRows(let table, let announced, let found):
      .init(
        en: "the table \(table) was announced with \(announced) \(announced, one: "row", many: "rows"), but \(found) came before this line",
        zh: "表 \(table) 声明有 \(announced) 行，但本行之前只有 \(found) 行")
    case .streamCutTable(let table, let announced, let found):
      .init(
        en:
          "the stream ends within the table \(table): \(announced) \(announced, one: "row was", many: "rows were") announced, \(found) came",
        zh: "数据流在表 \(table) 中途结束：声明 \(announced) 行，只收到 \(found) 行")
    case .streamTooManyRows(let table, let announced):
      .init(
        en: "the table \(table) was announced with \(announced) \(announced, one: "row", many: "rows"); this line is one more",
        zh: "表 \(table) 声明有 \(announced) 行，本行超出")
    case .streamOpenQuote(let table):
      .init(
        en: "the row of the table \(table) that begins here has a quote without an end",
        zh: "表 \(table) 从此处开始的一行中，引号没有结束")
    case .streamTooFewLines(let file, let announced, let found):
      .init(
        en: "\(file) was announced with \(announced) \(announced, one: "line", many: "lines"), but \(found) came",
        zh: "\(file) 声明有 \(announced) 行，但只收到 \(found) 行")
    case .streamTooManyLines(let file, let announced):
      .init(
        en: "\(file) was announced with \(announced) \(announced, one: "line", many: "lines"); this line is one more",
        zh: "\(file) 声明有 \(announced) 行，本行超出")
    case .streamBrokenOff(let signal):
      .init(
        en:
          "this is a fault of evenhand, not of the study: the process that answered it broke off (signal \(signal)); the next study goes on",
        zh: "这是 evenhand 的错误，不是数据的问题：计算该研究的进程中断（信号 \(signal)）；后面的研究照常进行")
    case .streamIsJSON:
      .init(
        en: "studies from standard input give JSON lines on standard output; no other --format and no -o go with them",
        zh: "从标准输入读取研究时，结果以 JSON 行写到标准输出；不能与其他 --format 或 -o 一起使用")
    }
  }
}
