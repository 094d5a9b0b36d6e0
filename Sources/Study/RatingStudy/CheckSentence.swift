package import Messages

/// What `check` says: what was understood, what each table enables, what the design connects.
package enum CheckSentence: Sentence {
  case title
  case tables, missing, problems, connectivity
  case table, source, rows, columns, enables, wouldEnable
  case severity, file, row, column, value, message
  case noProblems
  case counts(errors: Int, warnings: Int, notes: Int)
  case ratingsEnable, peopleEnable, unitsEnable, ratersEnable, tiesEnable, movesEnable, unitScoresEnable
  case componentsEnable, pointsEnable, tiersEnable, ballotsEnable
  case officialEnable
  case casesEnable
  case parts(parts: Int)
  case from, to, linkingRaters, label, variance
  case comparable, weaklyLinked, notComparable
  case noGroups
  case whoRatesWhom
  case noRatings
  case nothing
  case readings, titleRows, headerRows, dataRows, totalRows, noteRows, filledColumns, matrix
  case matrixOfRaters, matrixOfPersons, matrixOfCriteria
  case firstRows(table: String, source: String)
  case header
  case rowNumber(row: Int)

  case error
  case warning
  case note

  package var text: Bilingual {
    switch self {
    case .title: .init(en: "What was understood", zh: "数据读取结果")
    case .tables: .init(en: "Tables", zh: "数据表")
    case .missing: .init(en: "What further tables would make possible", zh: "补充哪些表可以做什么")
    case .problems: .init(en: "Problems", zh: "问题")
    case .connectivity: .init(en: "What the design connects", zh: "评分把哪些部分连接起来")
    case .table: .init(en: "table", zh: "表")
    case .source: .init(en: "read from", zh: "来源")
    case .rows: .init(en: "rows", zh: "行数")
    case .columns: .init(en: "columns", zh: "列")
    case .enables: .init(en: "makes possible", zh: "可用于")
    case .wouldEnable: .init(en: "would make possible", zh: "补充后可用于")
    case .severity: .init(en: "kind", zh: "类型")
    case .file: .init(en: "file", zh: "文件")
    case .row: .init(en: "row", zh: "行")
    case .column: .init(en: "column", zh: "列")
    case .value: .init(en: "value", zh: "内容")
    case .message: .init(en: "what is wrong, and what was expected", zh: "问题与要求")
    case .noProblems: .init(en: "No problems were found.", zh: "没有发现问题。")
    case .counts(let errors, let warnings, let notes):
      .init(
        en:
          "\(errors) \(errors, one: "error", many: "errors"), \(warnings) \(warnings, one: "warning", many: "warnings"), \(notes) \(notes, one: "note", many: "notes").",
        zh: "错误 \(errors) 处，提醒 \(warnings) 处，说明 \(notes) 处。")
    case .ratingsEnable: .init(en: "the model of the ratings, raters' levels", zh: "评分模型、评分人宽严")
    case .peopleEnable: .init(en: "each person's unit, ranking by position", zh: "每人所在单位、按职务排名")
    case .unitsEnable: .init(en: "comparing and normalizing groups", zh: "考核组之间的比较与调整")
    case .ratersEnable:
      .init(
        en: "who belongs to which unit: ratings by a former unit",
        zh: "评分人所属单位：识别原单位的评分")
    case .tiesEnable: .init(en: "whether tied people are scored higher", zh: "检验是否对分管对象评分偏高")
    case .movesEnable:
      .init(
        en: "whether a former unit scores those who left lower (read off people where missing)",
        zh: "检验原单位是否对调离人员评分偏低（缺表时由 people 推得）")
    case .unitScoresEnable: .init(en: "the unit's own score as a component", zh: "单位考绩分作为一个分项")
    case .componentsEnable:
      .init(
        en: "scoring and simulating from aggregated components",
        zh: "用已汇总的分项得分计算与模拟测算")
    case .pointsEnable: .init(en: "additions and deductions", zh: "加减分")
    case .casesEnable:
      .init(
        en:
          "raters measured on the same dossiers: groups that no rater links, accuracy against an agreed score, shared preference by labels",
        zh: "以同一批材料衡量评分人：连接无人共同评分的组、对照基准分的准确性、借标签测量共有偏好")
    case .tiersEnable: .init(en: "official outcomes of earlier periods", zh: "往年等次")
    case .ballotsEnable: .init(en: "ballots as a component", zh: "票数作为一个分项")
    case .officialEnable:
      .init(
        en: "reconciling the computed totals, ranks and bands with the office's own",
        zh: "把计算的总分、名次和等次与单位公布的核对")
    case .parts(let parts):
      .init(
        en:
          "The ratings fall into \(parts) connected \(parts, one: "part", many: "parts")\(parts, one: ": every effect can be compared with every other", many: " : effects in different parts can't be compared").",
        zh: "评分数据分为 \(parts) 个相互连通的部分\(parts, one: "：所有效应都可以相互比较", many: "：不同部分之间的效应不能比较")。")
    case .from: .init(en: "group", zh: "组别")
    case .to: .init(en: "with group", zh: "对照组别")
    case .linkingRaters: .init(en: "raters who score both", zh: "两组都评的评分人")
    case .label: .init(en: "label", zh: "可比性")
    case .variance: .init(en: "variance of the contrast (1 = one rating)", zh: "对比的方差（1 为一次评分）")
    case .comparable: .init(en: "comparable", zh: "可比")
    case .weaklyLinked: .init(en: "weakly linked", zh: "联系薄弱")
    case .notComparable: .init(en: "not comparable", zh: "不可比")
    case .noGroups:
      .init(
        en: "No groups are known: the table units is missing.",
        zh: "没有组别信息：缺少 units（单位）表。")
    case .whoRatesWhom: .init(en: "Who rates whom:", zh: "谁评谁：")
    case .noRatings: .init(en: "There are no ratings: nothing connects.", zh: "没有评分数据，无从连接。")
    case .nothing: .init(en: "nothing: it is none of a study's tables", zh: "无：不是本工具所用的表")
    case .readings:
      .init(
        en: "How each file was read (row numbers as in the file)",
        zh: "识别结果（行号同原文件）")
    case .titleRows: .init(en: "skipped above", zh: "表头上方略过")
    case .headerRows: .init(en: "header", zh: "表头")
    case .dataRows: .init(en: "data", zh: "数据")
    case .totalRows: .init(en: "totals left out", zh: "未计入的合计行")
    case .noteRows: .init(en: "notes left out", zh: "未计入的说明行")
    case .filledColumns: .init(en: "filled from above", zh: "空格沿用上一行")
    case .matrix: .init(en: "turned into rows", zh: "横表转为竖表")
    case .matrixOfRaters: .init(en: "each column was a rater", zh: "每列一位评分人")
    case .matrixOfPersons: .init(en: "each column was a person", zh: "每列一位被考核人")
    case .matrixOfCriteria: .init(en: "each column was a component", zh: "每列一个分项")
    case .firstRows(let table, let source):
      .init(
        en: "The first rows of \(table) (\(source)), as they are understood",
        zh: "\(table)（\(source)）的前几行，按识别结果列出")
    case .header: .init(en: "header in the file", zh: "文件中的表头")
    case .rowNumber(let row): .init(en: "row \(row)", zh: "第 \(row) 行")
    case .error: .init(en: "error", zh: "错误")
    case .warning: .init(en: "warning", zh: "提醒")
    case .note: .init(en: "note", zh: "说明")
    }
  }
}
