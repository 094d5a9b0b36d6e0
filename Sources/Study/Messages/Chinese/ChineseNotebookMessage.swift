extension NotebookMessage {
  package var chinese: String {
    switch self {
    case .openFence: "{file} 第 {line} 行：代码块没有结束；应有一行同样多的反引号。"
    case .openOutput: "{file} 第 {line} 行：输出没有结束；应有一行 <!-- /output -->。"
    case .openQuote: "{file} 第 {line} 行：引号没有配对。"
    case .unknownWord: "{file} 第 {line} 行：evenhand 之后的“{word}”没有含义；可用 fails、markdown、charts=名称,名称。"
    case .shell: "{file} 第 {line} 行：“{word}”是命令行解释器的符号，这里没有解释器；若是词的一部分，请加引号。"
    case .notAVerb: "{file} 第 {line} 行：笔记本不能运行“{verb}”；可用 {known}。"
    case .failed: "{file} 第 {line} 行：evenhand {command} 以状态 {status} 结束。"
    case .didNotFail: "{file} 第 {line} 行：evenhand {command} 没有失败，与该块的说明不符。"
    case .noChart: "{file} 第 {line} 行：写出的网页中没有图 {chart}。"
    case .differs: "{file}：其中的输出与现在运行的结果不同。"
    case .imageDiffers: "{file}：{image} 与现在运行画出的图不同。"
    case .same: "{file}：全部 {blocks} 个块的输出与文中一致。"
    case .written: "{file}：已运行 {blocks} 个块。"
    case .noStudy: "{file} 没有写明数据（一行 <!-- study: 路径 -->），无从替换。"
    case .notText: "{file} 不是 UTF-8 文本。"
    case .status: "（状态 {status}）"
    }
  }
}
