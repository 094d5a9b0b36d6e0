package import Messages

/// What is said about the shape of a table: how each file was read, and what is asked where it could be several things.
package enum ShapeSentence: Sentence {
  case missingWords(count: Int, words: [Argument])
  case decimalCommaRead(headers: [String])
  case rowNumbersLeftOut
  case settingsBeside
  case recognised(table: String, headers: [String])
  case secondOfKind(table: String, name: String)
  case whichSheet(sheets: [String], table: String)
  case sheetsJoined(count: Int, column: String, values: [String])
  case whatAreSheets(count: Int, names: String)
  case ratersOrComponents(headers: [String], name: String)
  case scoresOfOne(name: String)
  case oneNumberColumn(header: String)
  case whichCriteria(columns: [String], components: String, others: String)
  case noRaterForCriteria(components: [String])
  case noPersonForCriteria(components: [String])
  case whichPart(head: String, left: [String], right: [String], subject: String)
  case matrixCorner(first: String)
  case rowsNumbered(count: Int, header: String)
  case attributesBesideRaters(headers: [String])
  case criteriaTaken(columns: Int, headers: [String], ratings: Int)
  case ratersAssumed(columns: Int, first: String, last: String, ratings: Int)
  case pairsTaken(columns: Int, left: String, right: String, first: String, ratings: Int)
  case formulasUnused(count: Int, header: String)
  case listsSplit(count: Int, header: String, rows: Int)
  case daysAsPeriods(header: String, day: String, period: String)
  case onlyScore(header: String)
  case tiesOfColumns(headers: [String])
  case studyFileComment(name: String)
  case studyFileWritten
  case votesAboveReturned(sum: Int, returned: Int)
  case returnedAboveEntitled(returned: Int, entitled: Int)
  case votesAboveEntitled(sum: Int, entitled: Int)
  case votesNotValid(sum: Int, valid: Double)
  case votesNotSum(sum: Int, stated: Double)
  case baseVotes
  case baseReturned
  case baseEntitled
  case baseAll
  case baseValid
  case ratesAgree(header: String, base: Message, count: Int, rows: Int)
  case rateDisagrees(base: Message, expected: Double)
  case ratesOther(header: String, count: Int)
  case rateUnknown(header: String)
  case votesDontAddUp(sum: Int, abstain: Int, returned: Int)
  case identityOfPeople(header: String, other: String)
  case namesNumbered(header: String, other: String)
  case nameOfSeveral(name: String, numbers: [String])
  case namesOfOthers(header: String, other: String)
  case identitySuggested
  case statusToldBySums(word: String)
  case statusUndecided(word: String)
  case periodOfTitles(period: String)
  case ratersMatched(count: Int, name: String, rater: String)
  case pointsOfColumns(additions: String, deductions: String)
  case componentSheets(names: [String])
  case asked

  package var text: Bilingual {
    switch self {
    case .missingWords(let count, let words):
      .init(
        en: "\(count) \(count, one: "cell says", many: "cells say") \(words): taken as missing",
        zh: "\(count) 个单元格写的是\(words)，按缺失处理")
    case .decimalCommaRead(let headers):
      .init(
        en: "commas were read as decimal signs in \(headers) (8,5 is 8.5)",
        zh: "\(headers) 中的逗号按小数点读取（8,5 即 8.5）")
    case .rowNumbersLeftOut:
      .init(
        en: "the first column has no header and counts the rows; it was left out",
        zh: "第一列没有表头，只是行号，已略去")
    case .settingsBeside:
      .init(
        en: "study.yaml beside the file speaks of it and was used",
        zh: "文件旁的 study.yaml 涉及此文件，已采用")
    case .recognised(let table, let headers):
      .init(
        en: "recognised by its headers as the table \(table): \(headers)",
        zh: "按表头识别为 \(table) 表：\(headers)")
    case .secondOfKind(let table, let name):
      .init(
        en:
          "this looks like the table \(table), which is already taken from elsewhere; it was left out. If it is meant instead, say so in study.yaml (sheets: {\(table): \(name)})",
        zh: "看起来是 \(table) 表，但该表已取自他处，此处略去；如应以此为准，请在 study.yaml 中写明（sheets: {\(table): \(name)}）")
    case .whichSheet(let sheets, let table):
      .init(
        en:
          "each of \(sheets) could be the table \(table). Say which is meant in study.yaml, for example sheets: {\(table): …}; sheets that belong together: sheets: {\(table): {component: […, …]}}",
        zh: "\(sheets) 都可能是 \(table) 表。请在 study.yaml 中写明是哪一个，例如 sheets: {\(table): …}；若应合并，写 sheets: {\(table): {component: […, …]}}")
    case .sheetsJoined(let count, let column, let values):
      .init(
        en:
          "\(count) tables of ratings were read as one; their names became the column \(column): \(values). If that is wrong, say in study.yaml what they are (sheets: …)",
        zh: "\(count) 个评分表合并读取，表名作为 \(column)：\(values)。如不对，请在 study.yaml 中写明（sheets: …）")
    case .whatAreSheets(let count, let names):
      .init(
        en:
          "\(count) tables have the same headers, people and scores: \(names). Say in study.yaml what their names are: sheets: {ratings: {rater: [\(names)]}} for one judge a sheet, with component: instead of rater: for one criterion a sheet",
        zh:
          "\(count) 个表的表头相同，都是人员和得分：\(names)。请在 study.yaml 中写明表名是什么：一位评委一表写 sheets: {ratings: {rater: [\(names)]}}，一项指标一表则把 rater 换成 component"
      )
    case .ratersOrComponents(let headers, let name):
      .init(
        en:
          "the columns \(headers) could be raters or components. Say which in study.yaml: sheets: {ratings: \(name)} if each is a rater, sheets: {components: \(name)} if each is a component",
        zh: "\(headers) 各列可能是评分人，也可能是分项。请在 study.yaml 中写明：每列一位评分人写 sheets: {ratings: \(name)}，每列一个分项写 sheets: {components: \(name)}")
    case .scoresOfOne(let name):
      .init(
        en:
          "here are people with one score each, and nobody who gave it. If the scores are a component, say so in study.yaml: sheets: {components: \(name)}",
        zh: "这里每人一个得分，但没有评分人。如这些得分是一个分项，请在 study.yaml 中写明：sheets: {components: \(name)}")
    case .oneNumberColumn(let header):
      .init(
        en: "the table ratings needs a column score; is it “\(header)”? Then say --map score=\(header)",
        zh: "ratings 表需要 score（得分）列；是“\(header)”吗？如是，请写 --map score=\(header)")
    case .whichCriteria(let columns, let components, let others):
      .init(
        en:
          "the columns \(columns) hold numbers, and not all of them look like criteria. Say which are: --map components=\(components), or which are none: --map attribute=\(others)",
        zh: "\(columns) 都是数字列，但看来并非都是评分指标。请写明哪些是：--map components=\(components)，或哪些不是：--map attribute=\(others)")
    case .noRaterForCriteria(let components):
      .init(
        en: "\(components) are said to be components, but no column says who gave the scores. Name it, for example --map rater=HEADER",
        zh: "已指明 \(components) 是分项，但没有一列说明由谁评分。请指明，例如 --map rater=表头")
    case .noPersonForCriteria(let components):
      .init(
        en: "\(components) are said to be components, but no column says who was rated. Name it, for example --map person=HEADER",
        zh: "已指明 \(components) 是分项，但没有一列说明被评的是谁。请指明，例如 --map person=表头")
    case .whichPart(let head, let left, let right, let subject):
      .init(
        en:
          "each head says two things, as “\(head)”: first \(left); then \(right). Say which is which: --map heads=component-\(subject) or --map heads=\(subject)-component",
        zh: "每个表头含两部分，如“\(head)”：前一部分为 \(left)，后一部分为 \(right)。请写明各是什么：--map heads=component-\(subject) 或 --map heads=\(subject)-component")
    case .matrixCorner(let first):
      .init(
        en:
          "this looks like a matrix of ratings whose rows have no header. Write “person” or “rater” over the first column, or say that each column is a rater: --map raters=\(first)..LAST",
        zh: "看起来是没有行表头的评分矩阵。请在第一列上方写 person（被考核人）或 rater（评分人），或写明每列是一位评分人：--map raters=\(first)..最后一列")
    case .attributesBesideRaters(let headers):
      .init(
        en: "\(headers) stand beside columns whose headers name raters: they were taken for attributes, not for scores",
        zh: "\(headers) 与评分人各列并列，但表头不是评分人：视为附加信息，不作为得分")
    case .rowsNumbered(let count, let header):
      .init(
        en: "nothing names the \(count) rows but their number (\(header)); each was taken for one rated person",
        zh: "\(count) 行没有名称，只有序号（\(header)）；每行视为一个被评对象")
    case .criteriaTaken(let columns, let headers, let ratings):
      .init(
        en: "Read as a table with a column a criterion: \(columns) criteria (\(headers)), \(ratings) ratings.",
        zh: "按每列一项指标读取：\(columns) 项指标（\(headers)），\(ratings) 个评分。")
    case .ratersAssumed(let columns, let first, let last, let ratings):
      .init(
        en:
          "Read as a matrix: rows are people, each of \(columns) columns from “\(first)” to “\(last)” was taken for a rater, \(ratings) ratings. If the columns are criteria instead, name the rater (--map rater=HEADER) or the components.",
        zh: "按矩阵读取：每行一人，从“\(first)”到“\(last)”的 \(columns) 列各视为一位评分人，共 \(ratings) 个评分。如各列其实是指标，请指明评分人（--map rater=表头）或分项。")
    case .pairsTaken(let columns, let left, let right, let first, let ratings):
      .init(
        en: "Read as a matrix: each of \(columns) heads says \(left) and \(right), as “\(first)”; \(ratings) ratings.",
        zh: "按矩阵读取：\(columns) 个表头各含 \(left) 与 \(right) 两部分，如“\(first)”；\(ratings) 个评分。")
    case .formulasUnused(let count, let header):
      .init(
        en:
          "\(count) \(count, one: "formula", many: "formulas") in “\(header)” \(count, one: "was", many: "were") never calculated; the column isn't needed",
        zh: "“\(header)”中有 \(count) 个公式从未计算；该列并不需要")
    case .listsSplit(let count, let header, let rows):
      .init(
        en:
          "\(count) \(count, one: "cell", many: "cells") of “\(header)” \(count, one: "lists", many: "list") several; each became a row of its own (\(rows) rows)",
        zh: "“\(header)”中有 \(count) 个单元格列有多项，已拆成各自一行（共 \(rows) 行）")
    case .daysAsPeriods(let header, let day, let period):
      .init(
        en: "days in “\(header)” were taken for the period that they lie in: \(day) is \(period)",
        zh: "“\(header)”中的日期按所在时期读取：\(day) 即 \(period)")
    case .onlyScore(let header):
      .init(
        en: "“\(header)” is the only column of scores and was taken for score",
        zh: "“\(header)”是唯一的得分列，视为 score（得分）")
    case .tiesOfColumns(let headers):
      .init(
        en: "the columns \(headers) each became a kind of tie",
        zh: "\(headers) 各列分别作为一种关系")
    case .studyFileComment(let name):
      .init(
        en: "What evenhand took for what in \(name). With this file beside it, nothing is guessed again; correct here what is wrong.",
        zh: "evenhand 对 \(name) 的识别结果。有此文件，再次读取不再猜测；有误之处可在此更正。")
    case .studyFileWritten: .init(en: "how each file was read was written down", zh: "已写入识别结果")
    case .votesAboveReturned(let sum, let returned):
      .init(
        en: "the tiers have \(sum) votes together, but only \(returned) ballots were returned",
        zh: "各等次票数合计 \(sum) 票，而收回的票只有 \(returned) 张")
    case .returnedAboveEntitled(let returned, let entitled):
      .init(
        en: "\(returned) ballots were returned, but only \(entitled) people were entitled",
        zh: "收回 \(returned) 张票，而应参加（发出）只有 \(entitled)")
    case .votesAboveEntitled(let sum, let entitled):
      .init(
        en: "votes and abstentions are \(sum) together, more than the \(entitled) there can be",
        zh: "各等次票数与弃权合计 \(sum)，超过可能的 \(entitled)")
    case .votesNotValid(let sum, let valid):
      .init(
        en: "the tiers have \(sum) votes together, the column of valid ballots says \(shortest: valid)",
        zh: "各等次票数合计 \(sum) 票，有效票一列写的是 \(shortest: valid)")
    case .votesNotSum(let sum, let stated):
      .init(
        en: "the tiers have \(sum) votes together, the column of sums says \(shortest: stated)",
        zh: "各等次票数合计 \(sum) 票，合计一列写的是 \(shortest: stated)")
    case .baseVotes: .init(en: "the votes of all tiers", zh: "各等次票数之和")
    case .baseReturned: .init(en: "the ballots returned", zh: "收回票数")
    case .baseEntitled: .init(en: "those entitled", zh: "应参加人数（发出票数）")
    case .baseAll: .init(en: "votes and abstentions", zh: "票数与弃权之和")
    case .baseValid: .init(en: "the valid ballots", zh: "有效票数")
    case .ratesAgree(let header, let base, let count, let rows):
      .init(
        en: "“\(header)” is a rate, not a count; it agrees with the counts over \(base) in \(count) of \(rows) rows",
        zh: "“\(header)”是比率，不是票数；\(rows) 行中有 \(count) 行与票数除以\(base)相符")
    case .rateDisagrees(let base, let expected):
      .init(
        en: "the counts over \(base) give \(percent: expected, places: 2)",
        zh: "票数除以\(base)应为 \(percent: expected, places: 2)")
    case .ratesOther(let header, let count):
      .init(
        en: "“\(header)” is a rate, not a count; it agrees with the counts over no total that is known (\(count) rows differ)",
        zh: "“\(header)”是比率，不是票数；用已知的各种总数都对不上（\(count) 行不符）")
    case .rateUnknown(let header):
      .init(
        en: "“\(header)” looks like a rate; it was not used",
        zh: "“\(header)”看来是比率，未使用")
    case .votesDontAddUp(let sum, let abstain, let returned):
      .init(
        en: "\(sum) votes and \(abstain) abstentions make up neither the \(returned) ballots returned nor those entitled",
        zh: "各等次票数 \(sum) 与弃权 \(abstain) 之和，既不等于收回的 \(returned) 张，也不等于应参加人数")
    case .identityOfPeople(let header, let other):
      .init(
        en: "“\(header)” says who is meant as the table people does, so it was taken for person instead of “\(other)”",
        zh: "“\(header)”与 people（人员）表的写法一致，因此以它（而非“\(other)”）识别人员")
    case .namesOfOthers(let header, let other):
      .init(
        en: "no other table says “\(other)”, so “\(header)” tells the people apart",
        zh: "其他表都没有“\(other)”，因此以“\(header)”识别人员")
    case .statusToldBySums(let word):
      .init(
        en: "“\(word)” is not known; the office's own sums of points tell what it means",
        zh: "“\(word)”未能识别；含义据汇总表中的加减分合计推得")
    case .statusUndecided(let word):
      .init(
        en: "“\(word)” is not known; proposed as not decided yet, correct it if it counts (active)",
        zh: "“\(word)”未能识别；暂按尚未认定处理，如应计入请改为 active")
    case .identitySuggested:
      .init(
        en: "people of one name stand in several units: name and unit together tell them apart",
        zh: "有同名人员分属不同单位：以姓名加单位区分")
    case .ratersMatched(let count, let name, let rater):
      .init(
        en:
          "\(count) \(count, one: "rater is", many: "raters are") called otherwise in the ratings, and \(count, one: "was", many: "were") taken for who is called so there, as \(name) for \(rater)",
        zh: "有 \(count) 位评分人与评分表中的写法不同，已按评分表对应，如 \(name) 即 \(rater)")
    case .pointsOfColumns(let additions, let deductions):
      .init(
        en: "each amount in “\(additions)” and “\(deductions)” became an entry, deductions negative",
        zh: "“\(additions)”“\(deductions)”两列中的每个分值各成一条，扣分为负")
    case .componentSheets(let names):
      .init(
        en: "people with one score each and nobody who gave it: the scores were taken for components, by the names \(names)",
        zh: "这些表每人一个得分、没有评分人：按分项读取，分项名称取自表名 \(names)")
    case .asked:
      .init(en: "What could not be told:", zh: "以下无法判断：")
    case .periodOfTitles(let period):
      .init(
        en: "the titles speak of \(period), so the tables without a column of periods are of \(period)",
        zh: "标题所述为 \(period) 年，因此没有时期列的各表均视为 \(period)")
    case .nameOfSeveral(let name, let numbers):
      .init(
        en: "“\(name)” is the name of several people in the table people: \(numbers); this table needs the column that numbers them.",
        zh: "people（人员）表中有多人名为“\(name)”：\(numbers)；该表需要填写人员编号。")
    case .namesNumbered(let header, let other):
      .init(
        en: "the names in “\(header)” were replaced by what the table people has for them in “\(other)”",
        zh: "“\(header)”中的姓名已换成 people（人员）表“\(other)”中的对应值")
    }
  }
}
