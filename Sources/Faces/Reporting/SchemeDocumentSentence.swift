internal import Messages

/// Heads and titles of what is shown of schemes.
enum SchemeDocumentSentence: Sentence {
  case tried(String)
  case draft
  case keys
  case problems
  case fits
  case noProblems
  case components
  case whoLacks
  case lack(component: String, names: [String])
  case lackWithMore(component: String, names: [String], more: Int)
  case bands(ranked: Int)
  case reasons([Message])
  // Heads of columns.
  case component
  case from
  case weight
  case found
  case people
  case lacking
  case least
  case most
  case band
  case whyNobody
  case why
  case severity
  case file
  case line
  case column
  case value
  case message
  case key
  case values
  case standard
  case meaning
  case example

  var text: Bilingual {
    switch self {
    case .tried(let name): .init(en: "The scheme, tried: \(name)", zh: "方案试算：\(name)")
    case .draft: .init(en: "The drafted scheme", zh: "拟定的方案")
    case .keys: .init(en: "Every key of a scheme", zh: "计分方案的全部写法")
    case .problems: .init(en: "Problems", zh: "问题")
    case .fits: .init(en: "No problems: the scheme fits the study.", zh: "没有问题：方案与本研究相符。")
    case .noProblems: .init(en: "No problems.", zh: "没有问题。")
    case .components: .init(en: "Components", zh: "分项")
    case .whoLacks: .init(en: "Who lacks what", zh: "缺少分项的人员")
    case .lack(let component, let names): .init(en: "\(component): \(names)", zh: "\(component)：\(names)")
    case .lackWithMore(let component, let names, let more):
      .init(en: "\(component): \(names) and \(more) more", zh: "\(component)：\(names) 等，另有 \(more) 人")
    case .bands(let ranked): .init(en: "Bands of \(ranked) people", zh: "等次（共 \(ranked) 人）")
    case .reasons(let reasons): .init(en: "\(reasons)", zh: "\(reasons)")
    case .component: .init(en: "component", zh: "分项")
    case .from: .init(en: "from", zh: "来源")
    case .weight: .init(en: "weight", zh: "权重")
    case .found: .init(en: "found as", zh: "表中名称")
    case .people: .init(en: "people", zh: "人数")
    case .lacking: .init(en: "lack it", zh: "缺少人数")
    case .least: .init(en: "lowest", zh: "最低")
    case .most: .init(en: "highest", zh: "最高")
    case .band: .init(en: "band", zh: "等次")
    case .whyNobody: .init(en: "why nobody gets it", zh: "无人得到的原因")
    case .why: .init(en: "why", zh: "依据")
    case .severity: .init(en: "kind", zh: "类别")
    case .file: .init(en: "file", zh: "文件")
    case .line: .init(en: "line", zh: "行")
    case .column: .init(en: "column", zh: "列")
    case .value: .init(en: "value", zh: "内容")
    case .message: .init(en: "what is wrong, and what was expected", zh: "问题与要求")
    case .key: .init(en: "key", zh: "键")
    case .values: .init(en: "may say", zh: "可写")
    case .standard: .init(en: "where it isn't stated", zh: "不写时")
    case .meaning: .init(en: "meaning", zh: "含义")
    case .example: .init(en: "example", zh: "示例")
    }
  }
}
