package import Messages

/// What is said about applying a scheme to a study.
package enum ScoringSentence: Sentence {
  case noSuchComponent(component: String, source: String, available: [String])
  case noTable(component: String, table: String)
  case unknownTier(row: Int, tier: String, component: String, known: [String])
  case missingComponents(count: Int, gaps: [String])
  case weightsUnusable(pool: String)
  case negativeScore(person: String, score: String, component: String)
  case nobody(period: String)
  case adjustmentFailed(method: String, problem: Message)
  case unknownAttribute(name: String)
  case tooManyBallots(row: Int, counted: Int, person: String, allowed: Int)
  case ballotSum(row: Int, valid: Int, abstaining: Int, person: String, sum: Int, returned: Int)
  case ballotColumn(component: String, column: String)
  case tooLarge(component: String)
  case identity(name: String, left: String, right: String)
  case withoutScores(count: Int)
  case bandNeverGiven(band: String, later: String)
  case notTrimmed(component: String, count: Int, high: Int, low: Int)

  package var text: Bilingual {
    switch self {
    case .noSuchComponent(let component, let source, let available):
      .init(
        en: "the scheme's component \(component) does not stand in the table \(source), which has \(available)",
        zh: "方案中的分项 \(component) 不在 \(source) 表中；该表有 \(available)")
    case .noTable(let component, let table):
      .init(
        en: "the scheme's component \(component) needs the table \(table)",
        zh: "方案中的分项 \(component) 需要 \(table) 表")
    case .unknownTier(let row, let tier, let component, let known):
      .init(
        en: "row \(row): the scheme gives the tier \(tier) no points in \(component); it knows \(known)",
        zh: "第 \(row) 行：方案没有规定 \(component) 中等次 \(tier) 的分值；已规定的有 \(known)")
    case .missingComponents(let count, let gaps):
      .init(
        en: "\(count) \(count, one: "component is", many: "components are") missing, and the scheme says missing: fail (\(gaps))",
        zh: "缺少 \(count) 个分项得分，而方案规定 missing: fail（\(gaps)）")
    case .weightsUnusable(let pool):
      .init(
        en: "the weights of the pool \(pool) cannot be used: none may be negative, one must be larger than 0",
        zh: "\(pool) 的权重不可用：权重不得为负，且至少有一个大于 0")
    case .negativeScore(let person, let score, let component):
      .init(
        en: "\(person) has \(score) in \(component); a geometric mean needs scores of 0 or more",
        zh: "\(person) 的 \(component) 为 \(score)；几何平均要求得分不小于 0")
    case .nobody(let period):
      .init(
        en: "nobody has any score in the period \(period)",
        zh: "时期 \(period) 没有任何人有得分")
    case .adjustmentFailed(let method, let problem):
      .init(
        en: "the adjustment \(method) cannot be carried out: \(problem)",
        zh: "无法进行 \(method) 调整：\(problem)")
    case .unknownAttribute(let name):
      .init(
        en: "no table says anything called \(name) about people",
        zh: "各表中没有人员的 \(name) 这一信息")
    case .tooManyBallots(let row, let counted, let person, let allowed):
      .init(
        en: "row \(row): \(counted) ballots were counted for \(person), but there can be \(allowed) at most",
        zh: "第 \(row) 行：\(person) 共计 \(counted) 票，而最多只能有 \(allowed) 票")
    case .ballotSum(let row, let valid, let abstaining, let person, let sum, let returned):
      .init(
        en:
          "row \(row): \(valid) valid ballots and \(abstaining) abstentions for \(person) make \(sum), but \(returned) ballots were returned",
        zh: "第 \(row) 行：\(person) 有效 \(valid) 票与弃权 \(abstaining) 票合计 \(sum) 票，而收回 \(returned) 票")
    case .ballotColumn(let component, let column):
      .init(
        en: "\(component) is a share of \(column), but the table ballots has no such column (or an empty cell in it)",
        zh: "\(component) 以 \(column) 为分母，但 ballots（票数）表没有该列（或有空格）")
    case .tooLarge(let component):
      .init(
        en: "the figures of \(component) are too large to be added exactly",
        zh: "\(component) 的数值过大，无法精确相加")
    case .identity(let name, let left, let right):
      .init(
        en: "\(name) do not add up: \(left) against \(right)",
        zh: "\(name) 合计不符：\(left) 与 \(right)")
    case .withoutScores(let count):
      .init(
        en:
          "\(count) listed \(count, one: "person has", many: "people have") no score in any component and \(count, one: "is", many: "are") not ranked",
        zh: "名单中有 \(count) 人没有任何分项得分，不参加排名")
    case .bandNeverGiven(let band, let later):
      .init(
        en:
          "nobody gets the band \(band): whoever meets its condition meets that of \(later), too, and the last band that matches counts; the narrower band has to stand after the wider one",
        zh: "没有人会得到等次 \(band)：符合其条件的人也符合 \(later) 的条件，而以最后一个符合的等次为准；较窄的等次应写在较宽的等次之后")
    case .notTrimmed(let component, let count, let high, let low):
      .init(
        en:
          "\(component): \(count) \(count, one: "person has", many: "people have") too few scores to leave out the \(high) highest and the \(low) lowest; all of theirs count (atLeast says from how many scores on a scheme leaves out)",
        zh: "\(component)：有 \(count) 人的评分太少，去掉 \(high) 个最高分和 \(low) 个最低分后没有剩余，其全部评分都计入（可用 atLeast 规定评分达到多少个才去掉）")
    }
  }
}
