extension ShapeMessage {
  package var chinese: String {
    switch self {
    case .missingWords:
      "{count} 个单元格写的是{words}，按缺失处理"
    case .decimalCommaRead:
      "{headers} 中的逗号按小数点读取（8,5 即 8.5）"
    case .rowNumbersLeftOut:
      "第一列没有表头，只是行号，已略去"
    case .settingsBeside:
      "文件旁的 study.yaml 涉及此文件，已采用"
    case .recognised:
      "按表头识别为 {table} 表：{headers}"
    case .secondOfKind:
      "看起来是 {table} 表，但该表已取自他处，此处略去；如应以此为准，请在 study.yaml 中写明（sheets: {{{table}: {name}}}）"
    case .whichSheet:
      "{sheets} 都可能是 {table} 表。请在 study.yaml 中写明是哪一个，例如 sheets: {{{table}: …}}；若应合并，写 sheets: {{{table}: {{component: […, …]}}}}"
    case .sheetsJoined:
      "{count} 个评分表合并读取，表名作为 {column}：{values}。如不对，请在 study.yaml 中写明（sheets: …）"
    case .whatAreSheets:
      "{count} 个表的表头相同，都是人员和得分：{names}。请在 study.yaml 中写明表名是什么：一位评委一表写 sheets: {{ratings: {{rater: [{names}]}}}}，一项指标一表则把 rater 换成 component"
    case .ratersOrComponents:
      "{headers} 各列可能是评分人，也可能是分项。请在 study.yaml 中写明：每列一位评分人写 sheets: {{ratings: {name}}}，每列一个分项写 sheets: {{components: {name}}}"
    case .scoresOfOne:
      "这里每人一个得分，但没有评分人。如这些得分是一个分项，请在 study.yaml 中写明：sheets: {{components: {name}}}"
    case .oneNumberColumn:
      "ratings 表需要 score（得分）列；是“{header}”吗？如是，请写 --map score={header}"
    case .whichCriteria:
      "{columns} 都是数字列，但看来并非都是评分指标。请写明哪些是：--map components={components}，或哪些不是：--map attribute={others}"
    case .noRaterForCriteria:
      "已指明 {components} 是分项，但没有一列说明由谁评分。请指明，例如 --map rater=表头"
    case .noPersonForCriteria:
      "已指明 {components} 是分项，但没有一列说明被评的是谁。请指明，例如 --map person=表头"
    case .whichPart:
      "每个表头含两部分，如“{head}”：前一部分为 {left}，后一部分为 {right}。请写明各是什么：--map heads=component-{subject} 或 --map heads={subject}-component"
    case .matrixCorner:
      "看起来是没有行表头的评分矩阵。请在第一列上方写 person（被考核人）或 rater（评分人），或写明每列是一位评分人：--map raters={first}..最后一列"
    case .rowsNumbered:
      "{count} 行没有名称，只有序号（{header}）；每行视为一个被评对象"
    case .criteriaTaken:
      "按每列一项指标读取：{columns} 项指标（{headers}），{ratings} 个评分。"
    case .ratersAssumed:
      "按矩阵读取：每行一人，从“{first}”到“{last}”的 {columns} 列各视为一位评分人，共 {ratings} 个评分。如各列其实是指标，请指明评分人（--map rater=表头）或分项。"
    case .pairsTaken:
      "按矩阵读取：{columns} 个表头各含 {left} 与 {right} 两部分，如“{first}”；{ratings} 个评分。"
    case .formulasUnused:
      "“{header}”中有 {count} 个公式从未计算；该列并不需要"
    case .listsSplit:
      "“{header}”中有 {count} 个单元格列有多项，已拆成各自一行（共 {rows} 行）"
    case .daysAsPeriods:
      "“{header}”中的日期按所在时期读取：{day} 即 {period}"
    case .onlyScore:
      "“{header}”是唯一的得分列，视为 score（得分）"
    case .tiesOfColumns:
      "{headers} 各列分别作为一种关系"
    case .studyFileComment:
      "evenhand 对 {name} 的识别结果。有此文件，再次读取不再猜测；有误之处可在此更正。"
    case .studyFileWritten:
      "已写入识别结果"
    case .votesAboveReturned:
      "各等次票数合计 {sum} 票，而收回的票只有 {returned} 张"
    case .returnedAboveEntitled:
      "收回 {returned} 张票，而应参加（发出）只有 {entitled}"
    case .votesAboveEntitled:
      "各等次票数与弃权合计 {sum}，超过可能的 {entitled}"
    case .votesNotValid:
      "各等次票数合计 {sum} 票，有效票一列写的是 {valid}"
    case .votesNotSum:
      "各等次票数合计 {sum} 票，合计一列写的是 {stated}"
    case .baseVotes:
      "各等次票数之和"
    case .baseReturned:
      "收回票数"
    case .baseEntitled:
      "应参加人数（发出票数）"
    case .baseAll:
      "票数与弃权之和"
    case .baseValid:
      "有效票数"
    case .ratesAgree:
      "“{header}”是比率，不是票数；{rows} 行中有 {count} 行与票数除以{base}相符"
    case .rateDisagrees:
      "票数除以{base}应为 {expected}"
    case .ratesOther:
      "“{header}”是比率，不是票数；用已知的各种总数都对不上（{count} 行不符）"
    case .rateUnknown:
      "“{header}”看来是比率，未使用"
    case .votesDontAddUp:
      "各等次票数 {sum} 与弃权 {abstain} 之和，既不等于收回的 {returned} 张，也不等于应参加人数"
    case .identityOfPeople:
      "“{header}”与 people（人员）表的写法一致，因此以它（而非“{other}”）识别人员"
    case .namesNumbered:
      "“{header}”中的姓名已换成 people（人员）表“{other}”中的对应值"
    }
  }
}
