extension ConsoleMessage {
  public var chinese: String {
    switch self {
    case .error: "错误"
    case .warning: "提醒"
    case .note: "说明"
    case .inFile: "{file}"
    case .inSheet: "工作表 {sheet}"
    case .inRow: "第 {row} 行"
    case .inColumn: "{column} 列"
    case .errorCount: "共 {errors} 处需要改正；未写出任何文件"
    case .wrote: "已写出 {file}"
    case .bug: "evenhand 程序错误：{detail}；请反馈"
    case .noSuchColumn: "{table} 没有 {column} 列；现有 {candidates}"
    case .noScheme: "需要计分方案：请在数据文件夹中放入 scheme.yaml，或用 --scheme 指定"
    case .unknownDetector: "没有检验 {detector}；现有 {known}"
    case .wrongMap: "--map 的写法是 列=表头，以逗号分隔：--map person=diver,rater=judge"
    case .unknownPeriod: "没有时期 {period}；现有 {known}"
    case .unknownComponent: "没有分项 {component}；现有 {known}"
    }
  }
}
