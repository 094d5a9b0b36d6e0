package import Messages

/// What is said about mixed models: formulas, fits, and what can't be estimated.
package enum FitSentence: Sentence {
  case unexpectedCharacter(pointer: String)
  case expected(what: String, pointer: String)
  case notClosed(what: String, pointer: String)
  case unknownColumn(column: String, candidates: [String], pointer: String)
  case unknownColumnAlone(column: String, pointer: String)
  case notNumeric(column: String, pointer: String)
  case correlatedTerms(pointer: String)
  case duplicate(what: String, pointer: String)
  case emptyModel(pointer: String)
  case responseOnRight(what: String, pointer: String)
  case absorbedBesideRandom(pointer: String)
  case absorbedBound(effects: Int)
  case tooFewRows(rows: Int, columns: Int)
  case lengthMismatch(part: String, found: Int, expected: Int)
  case notFinite(part: String, row: Int)
  case outOfRange(part: String)
  case badWeight(row: Int)
  case badCode(part: String, row: Int)
  case constantResponse
  case oneLevel(term: String)
  case asManyLevelsAsRows(term: String)
  case emptyResidualGroup(group: String)
  case nothingLeft
  case badVariance(term: String)
  case singular(term: String)
  case notSettled(iterations: Int)
  case tooLarge(effects: Int)
  case unsupported(what: String)
  case missingRows(count: Int)
  case droppedColumn(term: String)
  case oneLevelFactor(term: String)
  case boundary(term: String)
  case notConverged
  case disconnected(term: String, count: Int)
  case oneRowPerLevel(term: String)
  case sameGrouping(term: String)
  case notIdentified(term: String)
  case exactFit(term: String)
  case stochastic(error: Double)
  case notACount(row: Int)
  case beyondTrials(row: Int)
  case notTwoOutcomes(found: Int)
  case unlistedCategory(category: String)
  case tooDense(family: String)
  case singularCovariance(term: String)
  case separation(term: String)
  case unusedCategory(category: String)

  package var text: Bilingual {
    switch self {
    case .unexpectedCharacter(let pointer):
      .init(
        en: "the formula has a character that no formula has, here:\n\(pointer)",
        zh: "公式中此处有无法识别的字符：\n\(pointer)")
    case .expected(let what, let pointer):
      .init(
        en: "\(what) is expected here:\n\(pointer)",
        zh: "公式中此处应为 \(what)：\n\(pointer)")
    case .notClosed(let what, let pointer):
      .init(
        en: "\(what) is not closed, here:\n\(pointer)",
        zh: "\(what) 没有闭合：\n\(pointer)")
    case .unknownColumn(let column, let candidates, let pointer):
      .init(
        en: "the table has no column \(column); near it are \(candidates):\n\(pointer)",
        zh: "表中没有 \(column) 列；相近的有 \(candidates)：\n\(pointer)")
    case .unknownColumnAlone(let column, let pointer):
      .init(
        en: "the table has no column \(column):\n\(pointer)",
        zh: "表中没有 \(column) 列：\n\(pointer)")
    case .notNumeric(let column, let pointer):
      .init(
        en: "the column \(column) must hold numbers only:\n\(pointer)",
        zh: "\(column) 列必须全是数字：\n\(pointer)")
    case .correlatedTerms(let pointer):
      .init(
        en: "an intercept and a slope that vary together are not offered with --family; write (x || g) for independent ones:\n\(pointer)",
        zh: "--family 不支持相关的截距与斜率；请写成 (x || g)：\n\(pointer)")
    case .duplicate(let what, let pointer):
      .init(
        en: "\(what) stands twice:\n\(pointer)",
        zh: "\(what) 重复出现：\n\(pointer)")
    case .emptyModel(let pointer):
      .init(
        en: "nothing stands on the right of ~:\n\(pointer)",
        zh: "“~” 右边没有内容：\n\(pointer)")
    case .absorbedBesideRandom(let pointer):
      .init(
        en: "absorbed factors stand beside fixed effects only; leave out the random terms, or absorb these groups, too:\n\(pointer)",
        zh: "absorb 只能与固定效应并用；请去掉随机项，或把这些分组也写入 absorb：\n\(pointer)")
    case .absorbedBound(let effects):
      .init(
        en: "\(effects) absorbed effects were counted; a few of them may be redundant, so that standard errors are a little too large.",
        zh: "吸收的效应按 \(effects) 个计，其中个别可能多余，标准误因此略偏大。")
    case .responseOnRight(let what, let pointer):
      .init(
        en: "\(what) can't explain itself:\n\(pointer)",
        zh: "\(what) 不能用来解释自身：\n\(pointer)")
    case .tooFewRows(let rows, let columns):
      .init(
        en:
          "\(rows) \(rows, one: "row", many: "rows") can't carry \(columns) fixed \(columns, one: "effect", many: "effects") and a residual",
        zh: "\(rows) 行数据不足以估计 \(columns) 个固定效应和残差")
    case .lengthMismatch(let part, let found, let expected):
      .init(
        en: "\(part) has \(found) rows where \(expected) are expected",
        zh: "\(part) 有 \(found) 行，应为 \(expected) 行")
    case .notFinite(let part, let row):
      .init(
        en: "\(part) is not finite in row \(row)",
        zh: "\(part) 第 \(row) 行不是有限数")
    case .outOfRange(let part):
      .init(
        en: "\(part) is so large or so small that its squares can't be computed: express it in another unit",
        zh: "\(part) 的数值过大或过小，无法计算平方：请换一个单位")
    case .badWeight(let row):
      .init(
        en: "the weight of row \(row) is negative, not finite, or all weights are 0",
        zh: "第 \(row) 行的权重为负、非有限数，或全部权重为 0")
    case .badCode(let part, let row):
      .init(
        en: "\(part) has an impossible level in row \(row)",
        zh: "\(part) 第 \(row) 行的水平无效")
    case .constantResponse:
      .init(
        en: "the response has the same value in every row: there is no variance to divide",
        zh: "因变量处处相同，没有可分解的变异")
    case .oneLevel(let term):
      .init(
        en: "\(term) has a single level: a variance between levels can't be estimated",
        zh: "\(term) 只有一个水平，无法估计水平间方差")
    case .asManyLevelsAsRows(let term):
      .init(
        en: "\(term) has as many levels as there are rows: its effect can't be distinguished from the residual",
        zh: "\(term) 的水平数与行数相同，无法与残差区分")
    case .emptyResidualGroup(let group):
      .init(
        en: "the residual group \(group) has too few rows for a variance of its own",
        zh: "残差组 \(group) 的行数太少，无法单独估计方差")
    case .nothingLeft:
      .init(
        en: "the effects fit every row exactly: no residual variance is left to estimate",
        zh: "各效应已完全拟合数据，没有残差可估计")
    case .badVariance(let term):
      .init(
        en: "the variance given for \(term) is negative, missing or not finite",
        zh: "为 \(term) 给定的方差为负、缺失或非有限数")
    case .singular(let term):
      .init(
        en: "the equations have no unique solution: \(term) can't be distinguished from the other effects",
        zh: "方程没有唯一解：\(term) 无法与其他效应区分")
    case .notSettled(let iterations):
      .init(
        en: "the iterative solver did not reach its tolerance in \(iterations) iterations",
        zh: "迭代求解在 \(iterations) 次内未达到精度要求")
    case .tooLarge(let effects):
      .init(
        en:
          "more than \(effects) effects meet nearly all others, and their equations would take more than 3 GB of memory; a component or a period by itself may fit",
        zh: "有 \(effects) 个以上的效应几乎与所有其他效应相遇，方程组所需内存将超过 3 GB；可以只取一个评分来源或一个周期")
    case .unsupported(let what):
      .init(
        en: "\(what) is not available from this solver",
        zh: "该求解方法不提供 \(what)")
    case .missingRows(let count):
      .init(
        en: "\(count) \(count, one: "row", many: "rows") with a missing value \(count, one: "was", many: "were") left out.",
        zh: "有 \(count) 行含缺失值，已略去。")
    case .droppedColumn(let term):
      .init(
        en: "The fixed effect \(term) is a combination of earlier ones and was dropped.",
        zh: "固定效应 \(term) 是前面各项的组合，已略去。")
    case .oneLevelFactor(let term):
      .init(
        en: "The factor \(term) has one level only: it has no effect that could be estimated.",
        zh: "因子 \(term) 只有一个水平：没有可估计的效应。")
    case .boundary(let term):
      .init(
        en: "The variance of \(term) is estimated as exactly 0 (a boundary solution): the data show no sign of it.",
        zh: "\(term) 的方差估计恰为 0（边界解）：数据中看不出这种变异。")
    case .notConverged:
      .init(
        en: "The fit did not converge; don't rely on these numbers.",
        zh: "拟合没有收敛，不要使用这些数字。")
    case .disconnected(let term, let count):
      .init(
        en:
          "The design of \(term) falls into \(count) parts that share no effect; levels in different parts compare only through the assumption that they come from one distribution.",
        zh: "\(term) 的设计分成 \(count) 个互不相连的部分；不同部分的水平只能依靠同一分布的假定来比较。")
    case .oneRowPerLevel(let term):
      .init(
        en: "Every level of \(term) has a single row: its variance can't be distinguished from the residual's.",
        zh: "\(term) 的每个水平只有一行，其方差无法与残差区分。")
    case .sameGrouping(let term):
      .init(
        en: "\(term) group the rows in the same way: only the sum of their variances can be estimated.",
        zh: "\(term) 对数据的分组相同，只能估计其方差之和。")
    case .notIdentified(let term):
      .init(
        en: "The variance of \(term) can't be distinguished from the others'.",
        zh: "\(term) 的方差无法与其他方差区分。")
    case .exactFit(let term):
      .init(
        en:
          "The effects reproduce every row exactly: the variance of \(term) is 0, the likelihood has no maximum, and the other variances are those of the effects themselves.",
        zh: "各效应完全拟合每一行数据：\(term) 的方差为 0，似然函数没有最大值，其余方差即各效应自身的方差。")
    case .stochastic(let error):
      .init(
        en: "Traces were estimated with random probes; the variances carry a relative error of about \(percent: error, places: 2).",
        zh: "迹由随机探针估计；方差的相对误差约为 \(percent: error, places: 2)。")
    case .notACount(let row):
      .init(
        en: "the response of row \(row) must be a whole number, 0 or more",
        zh: "第 \(row) 行的因变量必须是不小于 0 的整数")
    case .beyondTrials(let row):
      .init(
        en: "row \(row) needs at least one trial, and no more successes than trials",
        zh: "第 \(row) 行的试验次数至少为 1，且成功次数不得超过试验次数")
    case .notTwoOutcomes(let found):
      .init(
        en:
          "a response of the binomial family without trials needs two outcomes (0 and 1, or two texts), and has \(found); write successes/trials for counts",
        zh: "未给出试验次数时，二项分布的因变量须有两种结果（0 与 1，或两种文字），现有 \(found) 种；计数请写成 成功次数/试验次数")
    case .unlistedCategory(let category):
      .init(
        en: "the category \(category) is not among those listed",
        zh: "类别 \(category) 不在所列类别之中")
    case .tooDense(let family):
      .init(
        en: "the effects of this design meet so many others that the \(family) family can't be fitted in reasonable time or memory",
        zh: "该设计中各效应彼此交叉过多，\(family) 分布族无法在合理的时间和内存内拟合")
    case .singularCovariance(let term):
      .init(
        en:
          "The covariance of \(term) is singular (a boundary solution): the correlation is −1 or 1, or a combination of its effects has no variance.",
        zh: "\(term) 的协方差矩阵奇异（边界解）：相关为 −1 或 1，或其效应的某一组合没有变异。")
    case .separation(let term):
      .init(
        en:
          "The response is separated by \(term): where it is at one end, the response is at one end of its scale without exception, so the estimate and its error grow without bound. Don't read them as numbers; the likelihood-ratio test holds.",
        zh: "因变量被 \(term) 完全分开：该项取某一端的值时，因变量无一例外地处在某一端，估计值及其标准误趋于无穷，不能当作数字使用；似然比检验仍有效。")
    case .unusedCategory(let category):
      .init(
        en: "No row has the category \(category): it is left out, and its neighbours share one threshold.",
        zh: "没有任何一行属于类别 \(category)：已略去，其相邻类别共用一个阈值。")
    }
  }
}
