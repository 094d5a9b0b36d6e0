extension StreamMessage {
  package var chinese: String {
    switch self {
    case .streamNoStudy: "此处应为一行 %%study 名称"
    case .streamNoKey: "%%study 之后应写明名称"
    case .streamCut: "数据流在研究 {study} 中途结束，缺少 %%end"
    case .streamNoEnd: "研究 {study} 在本行之前没有以 %%end 结束"
    case .streamUnknownFrame: "无法理解 {text}；应为 %%table 表名 行数、%%file 文件名 行数 或 %%end"
    case .streamUnknownFile: "不能随研究发送 {file}；可以发送 {known}"
    case .streamTwice: "研究 {study} 中重复发送了 {name}"
    case .streamTooFewRows: "表 {table} 声明有 {announced} 行，但本行之前只有 {found} 行"
    case .streamCutTable: "数据流在表 {table} 中途结束：声明 {announced} 行，只收到 {found} 行"
    case .streamTooManyRows: "表 {table} 声明有 {announced} 行，本行超出"
    case .streamOpenQuote: "表 {table} 从此处开始的一行中，引号没有结束"
    case .streamTooFewLines: "{file} 声明有 {announced} 行，但只收到 {found} 行"
    case .streamTooManyLines: "{file} 声明有 {announced} 行，本行超出"
    case .streamIsJSON: "从标准输入读取研究时，结果以 JSON 行写到标准输出；不能与其他 --format 或 -o 一起使用"
    }
  }
}
