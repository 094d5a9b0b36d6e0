package import Messages

/// What is said of questions that cannot be answered as they are put.
package enum QuestionSentence: Sentence {
  case bug(detail: String)
  case noScheme
  case unknownBand(band: String, known: [String])
  case unknownAnchor(anchor: String, known: [String])
  case badAnchor(file: String, column: String, row: Int)
  case noProposal
  case needsComponent
  case byRaterNeedsRatings
  case unknownPerson(person: String)
  case unknownRater(rater: String)
  case noKeyedCases
  case onlyLinear(option: String)
  case notAbsorbed(option: String)
  case onlyFamily(option: String)
  case unknownScenario(scenario: String, known: [String])
  case unknownPeriod(period: String, known: [String])
  case onePeriod(period: String)
  case unknownComponent(component: String, known: [String])

  package var text: Bilingual {
    switch self {
    case .bug(let detail):
      .init(
        en: "a bug in evenhand: \(detail); please report it",
        zh: "evenhand 程序错误：\(detail)；请反馈")
    case .noKeyedCases:
      .init(
        en: "no reference case with a key was scored in these periods: give cases a key in the table cases",
        zh: "本期没有评过有基准分的参照案例：请在 cases 表中为案例填写 key（基准分）")
    case .noScheme:
      .init(
        en: "this needs a scheme: put a scheme.yaml into the study's folder or name one with --scheme",
        zh: "需要计分方案：请在数据文件夹中放入 scheme.yaml，或用 --scheme 指定")
    case .unknownAnchor(let anchor, let known):
      .init(
        en: "\(anchor) is neither a component of the study (\(known)) nor a file of persons and scores",
        zh: "\(anchor) 既不是数据中的分项（\(known)），也不是含人员与分数的文件")
    case .badAnchor(let file, let column, let row):
      .init(
        en: "\(file): the column \(column) of an anchor needs a number for each person (row \(row))",
        zh: "\(file)：锚定评价的 \(column) 列须为每人一个数字（第 \(row) 行）")
    case .unknownBand(let band, let known):
      .init(
        en: "there is no band \(band); there are \(known)",
        zh: "没有等次 \(band)；有 \(known)")
    case .noProposal:
      .init(
        en: "this needs a proposal: put a proposal.yaml into the study's folder, name one with --proposal, or give weights with --to",
        zh: "需要拟议方案：请在数据文件夹中放入 proposal.yaml，用 --proposal 指定，或用 --to 给出权重")
    case .needsComponent:
      .init(
        en: "without a scheme there is no total: say with --component what is to be normalized",
        zh: "没有方案就没有总分：请用 --component 指明要调整的分项")
    case .byRaterNeedsRatings:
      .init(
        en: "--by rater needs a component that raters scored: name one with --component",
        zh: "--by rater 需要由评分人打分的分项：请用 --component 指明")
    case .notAbsorbed(let option):
      .init(
        en: "\(option) does not go with absorbed factors: their effects are taken out by least squares",
        zh: "\(option) 不能与 absorb 并用：其效应由最小二乘法扣除")
    case .onlyLinear(let option):
      .init(
        en: "\(option) is for the linear model; it has no meaning with --family",
        zh: "\(option) 只用于线性模型，不能与 --family 同用")
    case .onlyFamily(let option):
      .init(
        en: "\(option) needs a --family that has it",
        zh: "\(option) 需要与相应的 --family 同用")
    case .unknownRater(let rater): .init(en: "there is no rater \(rater) in this study", zh: "研究中没有评分人 \(rater)")
    case .unknownPerson(let person):
      .init(
        en: "there is no person \(person) in this result",
        zh: "结果中没有人员 \(person)")
    case .unknownScenario(let scenario, let known):
      .init(
        en: "there is no scenario \(scenario); there are \(known)",
        zh: "没有情景 \(scenario)；现有 \(known)")
    case .unknownPeriod(let period, let known):
      .init(
        en: "there is no period \(period); there are \(known)",
        zh: "没有时期 \(period)；现有 \(known)")
    case .onePeriod(let period):
      .init(
        en: "there is no other period with scores to put on the scale of \(period); name some with --period",
        zh: "没有其他有分数的时期可换算到\(period)的尺度；可用 --period 指定")
    case .unknownComponent(let component, let known):
      .init(
        en: "there is no component \(component); there are \(known)",
        zh: "没有分项 \(component)；现有 \(known)")
    }
  }
}
