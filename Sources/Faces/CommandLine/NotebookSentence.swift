package import Messages

/// Notebooks: what is wrong with one, and what running it showed.
package enum NotebookSentence: Sentence {
  case openFence(file: String, line: Int)
  case openOutput(file: String, line: Int)
  case openQuote(file: String, line: Int)
  case unknownWord(file: String, line: Int, word: String)
  case shell(file: String, line: Int, word: String)
  case notAVerb(file: String, line: Int, verb: String, known: [String])
  case failed(file: String, line: Int, command: String, status: Int)
  case didNotFail(file: String, line: Int, command: String)
  case noChart(file: String, line: Int, chart: String)
  case differs(file: String)
  case imageDiffers(file: String, image: String)
  case same(file: String, blocks: Int)
  case written(file: String, blocks: Int)
  case noStudy(file: String)
  case notText(file: String)
  case status(status: Int)

  package var text: Bilingual {
    switch self {
    case .openFence(let file, let line):
      .init(
        en: "\(file), line \(line): nothing closes this block; a line of as many backticks is expected.",
        zh: "\(file) 第 \(line) 行：代码块没有结束；应有一行同样多的反引号。")
    case .openOutput(let file, let line):
      .init(
        en: "\(file), line \(line): nothing closes this output; a line <!-- /output --> is expected.",
        zh: "\(file) 第 \(line) 行：输出没有结束；应有一行 <!-- /output -->。")
    case .openQuote(let file, let line):
      .init(
        en: "\(file), line \(line): nothing closes a quotation mark.",
        zh: "\(file) 第 \(line) 行：引号没有配对。")
    case .unknownWord(let file, let line, let word):
      .init(
        en: "\(file), line \(line): “\(word)” means nothing behind evenhand; expected are fails, markdown and charts=NAME,NAME.",
        zh: "\(file) 第 \(line) 行：evenhand 之后的“\(word)”没有含义；可用 fails、markdown、charts=名称,名称。")
    case .shell(let file, let line, let word):
      .init(
        en: "\(file), line \(line): “\(word)” is for a shell, and there is none; put it in quotation marks if it belongs to a word.",
        zh: "\(file) 第 \(line) 行：“\(word)”是命令行解释器的符号，这里没有解释器；若是词的一部分，请加引号。")
    case .notAVerb(let file, let line, let verb, let known):
      .init(
        en: "\(file), line \(line): “\(verb)” is no verb a notebook may run; expected is one of \(known).",
        zh: "\(file) 第 \(line) 行：笔记本不能运行“\(verb)”；可用 \(known)。")
    case .failed(let file, let line, let command, let status):
      .init(
        en: "\(file), line \(line): evenhand \(command) ended with status \(status).",
        zh: "\(file) 第 \(line) 行：evenhand \(command) 以状态 \(status) 结束。")
    case .didNotFail(let file, let line, let command):
      .init(
        en: "\(file), line \(line): evenhand \(command) did not fail, as its block says it does.",
        zh: "\(file) 第 \(line) 行：evenhand \(command) 没有失败，与该块的说明不符。")
    case .noChart(let file, let line, let chart):
      .init(
        en: "\(file), line \(line): the page that was written has no drawing \(chart).",
        zh: "\(file) 第 \(line) 行：写出的网页中没有图 \(chart)。")
    case .differs(let file):
      .init(
        en: "\(file): what is written there is not what its commands write now.",
        zh: "\(file)：其中的输出与现在运行的结果不同。")
    case .imageDiffers(let file, let image):
      .init(
        en: "\(file): \(image) is not the drawing that its commands make now.",
        zh: "\(file)：\(image) 与现在运行画出的图不同。")
    case .same(let file, let blocks):
      .init(
        en: "\(file): every block writes what stands there (\(blocks) checked).",
        zh: "\(file)：全部 \(blocks) 个块的输出与文中一致。")
    case .written(let file, let blocks):
      .init(
        en: "\(file): \(blocks) \(blocks, one: "block", many: "blocks") run.",
        zh: "\(file)：已运行 \(blocks) 个块。")
    case .noStudy(let file):
      .init(
        en: "\(file) names no study (a line <!-- study: PATH -->) that another could take the place of.",
        zh: "\(file) 没有写明数据（一行 <!-- study: 路径 -->），无从替换。")
    case .notText(let file): .init(en: "\(file) is not text in UTF-8.", zh: "\(file) 不是 UTF-8 文本。")
    case .status(let status): .init(en: "(status \(status))", zh: "（状态 \(status)）")
    }
  }
}
