package import Messages

/// What the workbench says: its page, its refusals, and the verb that opens it.
package enum WorkbenchSentence: Sentence {
  // MARK: The frame
  case title(study: String)
  case basis(people: Int, period: String?, components: Int, scheme: String)
  case noPeriod

  // MARK: Who moves
  case summary(moved: Int, people: Int, mean: Double, most: Double, bands: Int, tau: Double?)
  case nobodyMoves
  case groupsNote(outcome: Argument)
  case groupsAbsent(attribute: String)
  case keptClear(bands: [String])
  case rangesFixed(fixed: Int, people: Int)
  case reviewLine(review: Message, when: String, reason: String)
  case recordNote(file: String, digest: String)
  case entrySet(name: String, weights: [Message], moved: Int, bands: Int)
  case entryRemoved(name: String)
  case entryScenario(weights: [Message], moved: Int, bands: Int)
  case entryReview(detector: String, subject: String, review: Message, reason: String)
  case weightPair(component: String, weight: String)

  // MARK: What is refused
  case badRequest
  case badWeight(value: String, component: String)
  case unknownComponent(component: String, known: [String])
  case badName(limit: Int)
  case badReason(limit: Int)
  case unknownFinding
  case unknownSet(name: String)
  case unknownPerson(person: String)
  case proposalHead(name: String, study: String, scheme: String)
  case exportTitle(name: String)
  case badDistance
  case tooLarge(limit: Int)

  // MARK: On the command line
  case address(address: String)
  case recordAt(file: String)
  case howToStop
  case portTaken(port: Int, reason: String)
  case recordUnusable(file: String, reason: String)

  package var text: Bilingual {
    switch self {
    case .title(let study): .init(en: "Workbench: \(study)", zh: "工作台：\(study)")
    case .basis(let people, let period, let components, let scheme):
      .init(
        en: "\(people) people, period \(period, otherwise: Self.noPeriod); \(components) components by the scheme \(scheme)",
        zh: "\(people) 人，时期 \(period, otherwise: Self.noPeriod)；\(components) 个分项，方案 \(scheme)")
    case .noPeriod: .init(en: "(none stated)", zh: "（未注明）")
    case .summary(let moved, let people, let mean, let most, let bands, let tau):
      .init(
        en:
          "\(moved) of \(people) people change rank, by \(mean, places: 2) places on average over everybody and \(shortest: most) at most; \(bands) change band. Kendall's tau-b \(tau, places: 3).",
        zh: "\(people) 人中有 \(moved) 人名次变化，按全体平均 \(mean, places: 2) 位，最多 \(shortest: most) 位；\(bands) 人等次变化。Kendall τ-b 为 \(tau, places: 3)。"
      )
    case .nobodyMoves:
      .init(
        en: "With these weights everybody keeps rank and band.",
        zh: "按这些权重，所有人的名次和等次不变。")
    case .groupsNote(let outcome):
      .init(
        en:
          "Compared is the share of each group with the outcome “\(outcome)”. The ratio is to the group with the highest share; four fifths is a reference line, not a verdict. Intervals take whole units as independent, not people.",
        zh: "比较的是各组中“\(outcome)”者的比例。比值以比例最高的组为准；五分之四是参考线，不是结论。区间以单位而不是个人为独立单元。")
    case .groupsAbsent(let attribute):
      .init(
        en: "No group is known by the attribute \(attribute).",
        zh: "没有属性 \(attribute) 可用于分组。")
    case .keptClear(let bands): .init(en: "none of \(bands)", zh: "不在 \(bands) 之列")
    case .rangesFixed(let fixed, let people):
      .init(
        en: "\(fixed) of \(people) people keep their rank at all such weights.",
        zh: "\(people) 人中有 \(fixed) 人在所有这样的权重下名次不变。")
    case .reviewLine(let review, let when, let reason):
      .init(
        en: "\(review) (\(when)): \(reason)",
        zh: "\(review)（\(when)）：\(reason)")
    case .recordNote(let file, let digest):
      .init(
        en:
          "The file \(file) keeps what was kept, reviewed, moved and tried here, and takes nothing back. Each entry holds the digest of the one before it; evenhand log verify checks the chain. Whoever must prove later that nothing is missing at the end notes this last digest elsewhere: \(digest)",
        zh: "文件 \(file) 保存在此保存、复核、调整和试过的内容，只增不减。每条含有前一条的摘要；evenhand log verify 可核验整条链。若日后须证明末尾没有缺失，请另处记下最后的摘要：\(digest)")
    case .entrySet(let name, let weights, let moved, let bands):
      .init(
        en: "Set “\(name)” kept: \(weights). \(moved) change rank, \(bands) change band.",
        zh: "保存方案“\(name)”：\(weights)。\(moved) 人名次变化，\(bands) 人等次变化。")
    case .entryRemoved(let name):
      .init(
        en: "Set “\(name)” removed from the list.",
        zh: "方案“\(name)”移出列表。")
    case .entryScenario(let weights, let moved, let bands):
      .init(
        en: "Tried: \(weights). \(moved) change rank, \(bands) change band.",
        zh: "试算：\(weights)。\(moved) 人名次变化，\(bands) 人等次变化。")
    case .entryReview(let detector, let subject, let review, let reason):
      .init(
        en: "Finding \(detector), \(subject): \(review). \(reason)",
        zh: "提示 \(detector)，\(subject)：\(review)。\(reason)")
    case .weightPair(let component, let weight):
      .init(
        en: "\(component) \(weight)",
        zh: "\(component) \(weight)")
    case .badRequest: .init(en: "This request cannot be read.", zh: "无法读取该请求。")
    case .badWeight(let value, let component):
      .init(
        en: "\(value) is no weight for \(component): a number from 0 to 1000000 with at most 6 decimals is expected.",
        zh: "\(value) 不能作为 \(component) 的权重：应为 0 至 1000000 的数，小数不超过 6 位。")
    case .unknownComponent(let component, let known):
      .init(
        en: "There is no component \(component); there are \(known).",
        zh: "没有分项 \(component)；有 \(known)。")
    case .badName(let limit):
      .init(
        en: "A name of 1 to \(limit) characters is expected.",
        zh: "名称应为 1 至 \(limit) 个字符。")
    case .badReason(let limit):
      .init(
        en: "A reason of 1 to \(limit) characters is expected.",
        zh: "理由应为 1 至 \(limit) 个字符。")
    case .unknownFinding: .init(en: "There is no such finding in this study.", zh: "本研究没有这一提示。")
    case .unknownSet(let name): .init(en: "There is no set “\(name)”.", zh: "没有方案“\(name)”。")
    case .unknownPerson(let person):
      .init(en: "Nobody called \(person) is scored.", zh: "参加计分的人员中没有 \(person)。")
    case .proposalHead(let name, let study, let scheme):
      .init(
        en:
          "Weights kept under the name “\(name)” in the workbench of \(study). Laid over the scheme \(scheme); what is not named here stays as it is.",
        zh: "在 \(study) 的工作台中以“\(name)”为名保存的权重。叠加在方案 \(scheme) 之上，未列出的规则不变。")
    case .exportTitle(let name): .init(en: "What the weights “\(name)” would do", zh: "权重方案“\(name)”的结果")
    case .badDistance:
      .init(
        en: "A share above 0, at most 0.5, is expected.",
        zh: "应为大于 0、不超过 0.5 的份额。")
    case .tooLarge(let limit):
      .init(
        en: "A request may have \(limit) bytes at most.",
        zh: "请求不得超过 \(limit) 字节。")
    case .address(let address):
      .init(
        en: "Open this address in a browser on this computer: \(address)",
        zh: "请在本机浏览器中打开：\(address)")
    case .recordAt(let file): .init(en: "The record is kept in \(file).", zh: "记录保存在 \(file)。")
    case .howToStop: .init(en: "Press Ctrl+C to stop.", zh: "按 Ctrl+C 停止。")
    case .portTaken(let port, let reason):
      .init(
        en: "The port \(port) of 127.0.0.1 cannot be opened: \(reason)",
        zh: "无法打开 127.0.0.1 的端口 \(port)：\(reason)")
    case .recordUnusable(let file, let reason):
      .init(
        en: "\(file) cannot be used as the record: \(reason)",
        zh: "\(file) 不能用作记录：\(reason)")
    }
  }
}
