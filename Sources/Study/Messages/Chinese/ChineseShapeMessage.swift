extension ShapeMessage {
  package var chinese: String {
    switch self {
    case .missingWords: "{count} 个单元格写的是{words}，按缺失处理"
    case .decimalComma: "{headers} 中的逗号按小数点读取（8,5 即 8.5）"
    case .rowNumbersLeftOut: "第一列没有表头，只是行号，已略去"
    }
  }
}
