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
    case .wrongWeights: "{text} 不是权重列表；请写成 分项=权重（不小于 0，且不全为 0）：\"a=40,b=60\""
    case .noProposal: "需要拟议方案：请在数据文件夹中放入 proposal.yaml，用 --proposal 指定，或用 --to 给出权重"
    case .unknownMethod: "没有方法 {method}；现有 all、{known}"
    case .needsComponent: "没有方案就没有总分：请用 --component 指明要调整的分项"
    case .wrongTrim: "{text} 无法识别；请写明去掉最高、最低各几个：--trim 1,1"
    case .wrongRounding: "{text} 无法识别；请写明保留小数位数：--round mean=2,k=3,result=2"
    case .needsWorkbookName: "请指明要写出的工作簿：-o study.xlsx"
    case .schemeIsRight: "{file}：没有问题"
    case .unknownPerson: "结果中没有人员 {person}"
    case .unknownScenario: "没有情形 {scenario}；现有 {known}"
    case .wrongMap: "--map 的写法是 列=表头，以逗号分隔：--map person=diver,rater=judge"
    case .unknownPeriod: "没有时期 {period}；现有 {known}"
    case .unknownComponent: "没有分项 {component}；现有 {known}"
    }
  }
}
