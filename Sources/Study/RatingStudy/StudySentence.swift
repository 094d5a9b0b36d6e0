package import Messages

/// What is said about a study's tables: what is missing, contradictory or left out.
package enum StudySentence: Sentence {
  case missingColumn(table: String, column: String)
  case noRatings
  case missingCell(table: String, column: String)
  case notANumber(column: String)
  case outsideSize
  case unreadableIdentity
  case hiddenCharacters
  case outsideScale(component: String, minimum: Double, maximum: Double)
  case unknownUnit(unit: String)
  case tieOutside(unit: String)
  case unitWithoutGroup(unit: String)
  case unknownPerson(person: String)
  case unknownRater(rater: String)
  case personInTwoUnits(person: String, second: String, first: String, row: Int)
  case unitInTwoGroups(unit: String, second: String, first: String, row: Int)
  case raterStatedTwice(rater: String, row: Int)
  case duplicateRating(rater: String, person: String, row: Int)
  case contradictoryRating(rater: String, person: String, other: Double, row: Int)
  case duplicateNumbered(rater: String, person: String, row: Int, header: String, map: String)
  case contradictoryNumbered(rater: String, person: String, other: Double, row: Int, header: String, map: String)
  case contradictoryTarget(rater: String, person: String, other: Double, row: Int)
  case periodNeeded(periods: [String], table: String)
  case periodWrittenTwice(other: String, period: String)
  case periodsWithin(period: String, inner: [String])
  case periodsUnordered(periods: [String])
  case ambiguousDates(dates: [String])
  case scientificIdentity(column: String)
  case cutOffIdentity(column: String)
  case namesakesRated(person: String, first: String, row: Int, second: String, count: Int, name: String, header: String)
  case namesakes(person: String, header: String, first: String, second: String, count: Int, name: String)
  case missingScores(count: Int)
  case unknownTier(tier: String)
  case tiersNotOrdered(component: String)
  case tierOrderAssumed(component: String, tiers: [Argument])
  case tieWithoutObject
  case tieToNobody(rater: String)
  case moveToSameUnit
  case movesDerived(count: Int)
  case unknownStatus(status: String, known: [String])
  case unitScoreTwice(unit: String, row: Int)
  case componentsTwice(person: String, row: Int)
  case officialTwice(person: String, row: Int)
  case caseTwice(person: String, row: Int)
  case caseAmongPersons(person: String, table: String)
  case casesUnscored(count: Int, cases: [Argument])
  case labelsOfPersons(count: Int)
  case officialNoNumber(column: String)
  case noNumericColumn
  case noTierCount
  case negativeCount
  case nearDuplicate(first: String, second: String)
  case moreProblems(count: Int)
  case moreProblemsInRows(count: Int, rows: [Int])
  case emptyTable
  case percentAmongNumbers(column: String, percent: Int, plain: Int)
  case percentOfOne(column: String, percent: Int, plain: Int)
  case decimalComma(point: String)
  case tieRuleSyntax(rule: String)
  case tieRuleName(name: String, candidates: [String])

  package var text: Bilingual {
    switch self {
    case .missingColumn(let table, let column):
      .init(
        en: "the table \(table) needs a column \(column); name it with --map \(column)=YOUR_HEADER if it is called otherwise",
        zh: "\(table) 表需要 \(column) 列；若表头另有名称，请用 --map \(column)=实际表头 指明")
    case .noRatings:
      .init(
        en: "the study has none of the tables ratings, components and ballots; one of them is needed",
        zh: "ratings（评分）、components（分项得分）、ballots（票数）三个表都没有，至少需要其一")
    case .missingCell(let table, let column):
      .init(
        en: "the cell is empty; every row of \(table) needs a \(column)",
        zh: "单元格为空；\(table) 表的每一行都要有 \(column)")
    case .notANumber(let column):
      .init(
        en: "this is no number; \(column) takes numbers only (leave the cell empty where nothing was given)",
        zh: "不是数字；\(column) 列只能填数字（没有评分的请留空）")
    case .unreadableIdentity:
      .init(
        en:
          "a character here could not be read (it stands as a question mark in a box): different names may look the same; store the file in UTF-8 anew, from where it came",
        zh: "此处有无法识别的字符（显示为方框问号），不同姓名可能因此变得相同；请从原处重新以 UTF-8 保存")
    case .hiddenCharacters:
      .init(
        en: "a character here is not seen (a zero-width or soft mark): the name looks like one without it, and is another",
        zh: "此处有看不见的字符（零宽或软连字符等）：该名称看似与没有它的名称相同，实为不同")
    case .outsideSize:
      .init(
        en: "nothing is computed with a number of this size; expected are 0 and numbers from 10^-30 up to 10^15, with either sign",
        zh: "数字大小超出可计算的范围；应为 0，或绝对值在 10^-30 与 10^15 之间的数")
    case .outsideScale(let component, let minimum, let maximum):
      .init(
        en: "the score lies outside the scale of \(component), \(shortest: minimum) to \(shortest: maximum)",
        zh: "评分超出 \(component) 的分值范围 \(shortest: minimum) 至 \(shortest: maximum)")
    case .tieOutside(let unit):
      .init(
        en:
          "\(unit) is not in the table units: its ties concern nobody who is assessed here. If it is one of its units by another name, write it the same way.",
        zh: "\(unit) 不在 units（单位）表中：与它的关联不涉及本次考核的任何人。如只是名称写法不同，请统一写法。")
    case .unknownUnit(let unit):
      .init(
        en: "the unit \(unit) does not stand in the table units",
        zh: "单位 \(unit) 不在 units（单位）表中")
    case .unitWithoutGroup(let unit):
      .init(
        en: "the unit \(unit) has no group; every unit needs one",
        zh: "单位 \(unit) 没有考核组别；每个单位都要有组别")
    case .unknownPerson(let person):
      .init(
        en: "the person \(person) does not stand in the table people",
        zh: "人员 \(person) 不在 people（人员）表中")
    case .unknownRater(let rater):
      .init(
        en: "the rater \(rater) does not stand in the table raters",
        zh: "评分人 \(rater) 不在 raters（评分人）表中")
    case .personInTwoUnits(let person, let second, let first, let row):
      .init(
        en:
          "\(person) is in \(second) here, but in \(first) in row \(row), in the same period; one unit a period is expected (a change of unit belongs in moves)",
        zh: "\(person) 在此处属于 \(second)，而第 \(row) 行同一时期属于 \(first)；同一时期只应有一个单位（调动请填入 moves 表）")
    case .unitInTwoGroups(let unit, let second, let first, let row):
      .init(
        en: "\(unit) is in the group \(second) here, but in \(first) in row \(row)",
        zh: "\(unit) 在此处属于 \(second) 组，而第 \(row) 行属于 \(first) 组")
    case .raterStatedTwice(let rater, let row):
      .init(
        en: "\(rater) stands here again with other particulars than in row \(row), in the same period",
        zh: "\(rater) 在同一时期再次出现，且与第 \(row) 行内容不同")
    case .duplicateRating(let rater, let person, let row):
      .init(
        en: "“\(rater)” gave “\(person)” the same score in row \(row) already; this row is left out",
        zh: "“\(rater)”对“\(person)”的相同评分已见第 \(row) 行；本行不计")
    case .contradictoryRating(let rater, let person, let other, let row):
      .init(
        en:
          "“\(rater)” gave “\(person)” the score \(shortest: other) in row \(row) already, in the same period and component; if several things were scored (rounds, tasks, essays), name the column that numbers them with --map target=YOUR_HEADER",
        zh: "“\(rater)”在第 \(row) 行已对“\(person)”评 \(shortest: other) 分（同一时期、同一分项）；若评的是多轮、多题或多件作品，请用 --map target=实际表头 指明编号列")
    case .duplicateNumbered(let rater, let person, let row, let header, let map):
      .init(
        en:
          "“\(rater)” gave “\(person)” the same score in row \(row) already; this row is left out. If the column “\(header)” says what was scored or when, say \(map)",
        zh: "“\(rater)”对“\(person)”的相同评分已见第 \(row) 行；本行不计。若“\(header)”列说明所评对象或时期，请用 \(map) 指明")
    case .contradictoryNumbered(let rater, let person, let other, let row, let header, let map):
      .init(
        en:
          "“\(rater)” gave “\(person)” the score \(shortest: other) in row \(row) already, in the same period and component; if the column “\(header)” says what was scored or when, say \(map)",
        zh: "“\(rater)”在第 \(row) 行已对“\(person)”评 \(shortest: other) 分（同一时期、同一分项）；若“\(header)”列说明所评对象或时期，请用 \(map) 指明")
    case .contradictoryTarget(let rater, let person, let other, let row):
      .init(
        en:
          "“\(rater)” gave “\(person)” the score \(shortest: other) in row \(row) already, for the same target in the same period and component; one score a target is expected",
        zh: "“\(rater)”在第 \(row) 行已对“\(person)”的同一评分对象评 \(shortest: other) 分（同一时期、同一分项）；每个评分对象只应有一个评分")
    case .periodNeeded(let periods, let table):
      .init(
        en:
          "the study knows several periods (\(periods)), but the table \(table) has no column period, so it isn't clear which one it is about; add the column, name it with --map period=YOUR_HEADER, or write period: in study.yaml",
        zh: "数据涉及多个时期（\(periods)），但 \(table) 表没有时期列，无法判断属于哪一时期；请补充该列，或用 --map period=实际表头 指明，或在 study.yaml 中写明 period:")
    case .periodWrittenTwice(let other, let period):
      .init(
        en: "“\(other)” was taken for the same period as “\(period)”",
        zh: "“\(other)”与“\(period)”视为同一时期")
    case .periodsWithin(let period, let inner):
      .init(
        en: "within the period “\(period)”, and counted to it: \(inner)",
        zh: "\(inner) 在时期“\(period)”之内，计入该时期")
    case .periodsUnordered(let periods):
      .init(
        en:
          "the names of the periods don't say their order in time; they were taken in this one: \(periods). If it is another, write periods: [earliest, …, latest] in study.yaml",
        zh: "从名称看不出各时期的先后，现按以下顺序处理：\(periods)。如有不同，请在 study.yaml 中写明 periods: [最早, …, 最近]")
    case .ambiguousDates(let dates):
      .init(
        en: "\(dates): is the day first, or the month? Their order depends on it; write the year first, as in 2024-10-05",
        zh: "\(dates)：日在前还是月在前？时期先后取决于此；请把年份写在最前，如 2024-10-05")
    case .scientificIdentity(let column):
      .init(
        en:
          "a number in scientific notation can't tell who is meant: a spreadsheet keeps 15 digits of a number, so that different people may have become one here. Set the cells of \(column) to the format Text, enter or import the full numbers again, and save; in CSV all digits must stand in the file",
        zh: "以科学记数法表示的数字不能区分人员：电子表格对数字只保留 15 位，不同的人可能已变成同一个号码。请把 \(column) 列设为“文本”格式，重新录入或导入完整号码后保存；CSV 文件中必须写出全部数字")
    case .cutOffIdentity(let column):
      .init(
        en:
          "every number of \(column) with more than 15 digits ends in zeros: a spreadsheet keeps 15 digits of a number, so that different people may have become one here. Set the cells to the format Text, enter or import the full numbers again, and save",
        zh: "\(column) 列中超过 15 位的号码末位全是 0：电子表格对数字只保留 15 位，不同的人可能已变成同一个号码。请把单元格设为“文本”格式，重新录入或导入完整号码后保存")
    case .namesakesRated(let person, let first, let row, let second, let count, let name, let header):
      .init(
        en:
          "“\(person)” of “\(first)” (row \(row)) and “\(person)” of “\(second)” are scored by the same raters (\(count) \(count, one: "rating stands", many: "ratings stand") twice). If these are different people of one name, write identity: [\(name), \(header)] in study.yaml, or say --map person=\(name)+\(header)",
        zh:
          "“\(first)”的“\(person)”（第 \(row) 行）与“\(second)”的“\(person)”由同样的评分人评分（\(count) 个评分重复）。若是同名的不同人员，请在 study.yaml 中写 identity: [\(name), \(header)]，或使用 --map person=\(name)+\(header)"
      )
    case .namesakes(let person, let header, let first, let second, let count, let name):
      .init(
        en:
          "“\(person)” stands with two units of the column “\(header)” in one period, “\(first)” and “\(second)” (\(count) \(count, one: "such name", many: "such names")). If these are different people of one name, write identity: [\(name), \(header)] in study.yaml, or say --map person=\(name)+\(header)",
        zh:
          "“\(person)”在同一时期属于“\(header)”列的两个单位：“\(first)”和“\(second)”（此类姓名共 \(count) 个）。若是同名的不同人员，请在 study.yaml 中写 identity: [\(name), \(header)]，或使用 --map person=\(name)+\(header)"
      )
    case .missingScores(let count):
      .init(
        en: "\(count) \(count, one: "row", many: "rows") without a score \(count, one: "is", many: "are") left out; the first stands here",
        zh: "有 \(count) 行没有评分，未计入；首行见此")
    case .unknownTier(let tier):
      .init(
        en: "the tier \(tier) is not among those that the scheme or tierOrder names",
        zh: "等次 \(tier) 不在方案或 tierOrder 所列等次之中")
    case .tierOrderAssumed(let component, let tiers):
      .init(
        en:
          "nothing says what the tiers of \(component) are worth: they are taken in the usual order, the best first, with equal steps: \(tiers); state tierOrder in study.yaml, or points in the scheme, if that is not meant",
        zh: "没有说明 \(component) 各等次的分值：按通常顺序（最好的在前）、等距处理：\(tiers)；如非所指，请在 study.yaml 中写明 tierOrder，或在方案中写明分值")
    case .tiersNotOrdered(let component):
      .init(
        en: "\(component) is given in tiers, but neither the scheme nor tierOrder in study.yaml says what they are worth",
        zh: "\(component) 以等次评定，但方案和 study.yaml 的 tierOrder 都没有说明各等次对应的分值")
    case .tieWithoutObject: .init(en: "a tie needs a unit or a person", zh: "一条关系必须指明单位或人员")
    case .tieToNobody(let rater):
      .init(
        en: "\(rater) rates nobody in this study; a tie of an unknown rater tests nothing",
        zh: "\(rater) 在本次数据中没有给任何人评分，这条关系无从检验")
    case .moveToSameUnit: .init(en: "from and to are the same unit", zh: "调出单位与调入单位相同")
    case .movesDerived(let count):
      .init(
        en: "there is no table moves; \(count) \(count, one: "move was", many: "moves were") read off the units in people",
        zh: "没有 moves（调动）表；已由 people 表中的单位变化推得 \(count) 次调动")
    case .unknownStatus(let status, let known):
      .init(
        en:
          "the status “\(status)” is not known; known are \(known) and the like; say what it means in study.yaml, for example with statuses: {\(status): appealed}",
        zh: "状态“\(status)”未能识别：可用 \(known) 等；请在 study.yaml 中用 statuses: {\(status): appealed} 说明其含义")
    case .unitScoreTwice(let unit, let row):
      .init(
        en: "\(unit) has another score for the same period in row \(row)",
        zh: "\(unit) 同一时期在第 \(row) 行已有另一个得分")
    case .componentsTwice(let person, let row):
      .init(
        en: "\(person) stands in row \(row) already, in the same period",
        zh: "\(person) 同一时期已见第 \(row) 行")
    case .officialTwice(let person, let row):
      .init(
        en: "\(person) stands with another official result in row \(row) already, in the same period; that one is used",
        zh: "第 \(row) 行已有 \(person) 同一时期的另一公布结果，以该行为准")
    case .caseTwice(let person, let row):
      .init(
        en: "the reference case \(person) stands with another key in row \(row) already",
        zh: "参照案例 \(person) 在第 \(row) 行已有另一个基准分")
    case .caseAmongPersons(let person, let table):
      .init(
        en:
          "the reference case \(person) stands in the table \(table), too; a case is scored by raters and belongs to no unit, pool or tie: give it an identity of its own",
        zh: "参照案例 \(person) 同时出现在 \(table) 表中；案例只由评分人评分，不属于任何单位、排名组或关联：请另给编号")
    case .casesUnscored(let count, let cases):
      .init(
        en: "\(count) reference \(count, one: "case was", many: "cases were") scored by nobody: \(cases)",
        zh: "有 \(count) 个参照案例无人评分：\(cases)")
    case .labelsOfPersons(let count):
      .init(
        en:
          "\(count) \(count, one: "rating", many: "ratings") of persons who are no reference cases \(count, one: "has", many: "have") a label; it is not used",
        zh: "有 \(count) 个非参照案例的评分带有标签，未使用")
    case .officialNoNumber(let column):
      .init(
        en: "the \(column) of an official result is a number; this cell is left out of the reconciliation",
        zh: "公布结果的 \(column) 应为数字；该单元格不参加核对")
    case .noNumericColumn:
      .init(
        en: "the table components needs at least one column of numbers",
        zh: "components 表至少需要一列数字")
    case .noTierCount:
      .init(
        en: "the table ballots needs at least one column of counts",
        zh: "ballots（票数）表至少需要一列票数")
    case .negativeCount:
      .init(
        en: "a count must be a whole number, 0 or more",
        zh: "票数必须是不小于 0 的整数")
    case .nearDuplicate(let first, let second):
      .init(
        en: "\(first) and \(second) differ by very little; are they the same?",
        zh: "\(first) 与 \(second) 只差一点，是否为同一名称？")
    case .moreProblems(let count):
      .init(
        en: "\(count) more \(count, one: "problem of this kind is", many: "problems of this kind are") not listed",
        zh: "另有 \(count) 个同类问题未列出")
    case .moreProblemsInRows(let count, let rows):
      .init(
        en: "\(count) more \(count, one: "problem", many: "problems") of this kind, the first in rows \(rows)",
        zh: "另有 \(count) 个同类问题，最先见于第 \(rows) 行")
    case .emptyTable: .init(en: "the table has a header but no rows", zh: "该表只有表头，没有数据行")
    case .percentAmongNumbers(let column, let percent, let plain):
      .init(
        en:
          "\(column) mixes \(percent) \(percent, one: "cell", many: "cells") with a percent sign and \(plain) \(plain, one: "number", many: "numbers") without one; 85% is read as 0.85. The first with a sign stands here; write all of them in one way",
        zh: "\(column) 列混有 \(percent) 个带百分号和 \(plain) 个不带百分号的数字；85% 按 0.85 读取。首个带百分号的见此；请统一写法")
    case .percentOfOne(let column, let percent, let plain):
      .init(
        en:
          "\(column) has \(percent) \(percent, one: "cell", many: "cells") with a percent sign beside \(plain) plain \(plain, one: "number", many: "numbers") above 1; 85% would be 0.85 there. The first with a sign stands here; write all of them in one way, for example 85",
        zh: "\(column) 列有 \(percent) 个带百分号的单元格，而另外 \(plain) 个数字不带百分号且大于 1；85% 在此会变成 0.85。首个带百分号的见此；请统一写法，例如写 85")
    case .decimalComma(let point):
      .init(
        en:
          "the comma could be a decimal comma or one between thousands, so this says no number; write \(point) if the comma stands for a decimal point, and thousands without a comma",
        zh: "逗号可能是小数点，也可能是千位分隔，无法确定数值；若是小数点请写 \(point)，千位分隔请去掉逗号")
    case .tieRuleSyntax(let rule):
      .init(
        en: "the tie rule \(rule) is not of the form \"A == B\"",
        zh: "关系规则 \(rule) 不符合 \"A == B\" 的形式")
    case .tieRuleName(let name, let candidates):
      .init(
        en: "the tie rule speaks of \(name), which is no column here; there are \(candidates)",
        zh: "关系规则中的 \(name) 不是现有的列；现有 \(candidates)")
    }
  }
}
