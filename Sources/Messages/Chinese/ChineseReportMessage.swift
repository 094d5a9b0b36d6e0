extension ReportMessage {
  public var chinese: String {
    switch self {
    case .moreRows: "……另有 {count} 行（用 --format csv、json 或 markdown 可看全部）"
    case .furtherRows: "展开其余 {count} 行"
    case .lowerEnd: "{column}下限"
    case .upperEnd: "{column}上限"
    }
  }
}
