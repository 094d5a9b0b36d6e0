package import Messages

/// What the template workbook says about tables and columns.
package enum TemplateSentence: Sentence {
  // The name of the sheet that explains.
  case guide
  // A header of that sheet.
  case tableHeader
  case columnHeader
  case requiredHeader
  case meaningHeader
  case aliasesHeader
  // A column that a table needs.
  case yes
  // A column of which one is needed.
  case either(other: String)
  // How to use the workbook.
  case intro
  // What a table holds.
  case ratingsTable
  case peopleTable
  case unitsTable
  case ratersTable
  case tiesTable
  case movesTable
  case unitScoresTable
  case componentsTable
  case pointsTable
  case tiersTable
  case ballotsTable
  case officialTable
  case casesTable
  // A column.
  case period
  case component
  case rater
  case person
  case score
  case tier
  case ratingUnit
  case target
  case stratum
  case personUnit
  case name
  case position
  case seniority
  case rankLevel
  case unit
  case group
  case role
  case raterUnit
  case raterPerson
  case tieUnit
  case tiePerson
  case kind
  case from
  case to
  case movePeriod
  case unitScore
  case componentScore
  case aspect
  case item
  case points
  case status
  case officialTier
  case casePerson
  case caseKey
  case caseLabel
  case officialTotal
  case officialRank
  case ballotClass
  case ballotCount
  case abstain
  case entitled
  case returned
  case valid

  package var text: Bilingual {
    switch self {
    case .guide: .init(en: "guide", zh: "说明")
    case .tableHeader: .init(en: "table", zh: "表")
    case .columnHeader: .init(en: "column", zh: "列")
    case .requiredHeader: .init(en: "needed", zh: "是否必填")
    case .meaningHeader: .init(en: "meaning", zh: "含义")
    case .aliasesHeader: .init(en: "also understood", zh: "也可写作")
    case .yes: .init(en: "yes", zh: "是")
    case .either(let other): .init(en: "this or \(other)", zh: "此列或 \(other)")
    case .intro:
      .init(
        en:
          "Fill in the sheets you have; only ratings (or components) is needed. Delete or leave empty what you don't have. Further columns are welcome.",
        zh: "请填写已有的表，仅 ratings（或 components）必填。没有的表可删除或留空。可以增加其他列。")
    case .ratingsTable:
      .init(
        en: "Each score or tier that one rater gave one person.",
        zh: "每位评分人给每位被考核人的每个得分或等次。")
    case .peopleTable: .init(en: "The people who are assessed, and their units.", zh: "被考核人及其单位。")
    case .unitsTable: .init(en: "The units and the groups they are compared in.", zh: "各单位及其考核组别。")
    case .ratersTable: .init(en: "The raters and who they are.", zh: "评分人及其身份。")
    case .tiesTable:
      .init(
        en: "Who is close to whom: which rater oversees which unit or person.",
        zh: "评分人与单位或个人的关系，如分管、联系。")
    case .movesTable:
      .init(
        en: "Who moved from which unit to which; left out, it is derived from people of several periods.",
        zh: "人员调动；不填时由多年的 people 表推算。")
    case .unitScoresTable: .init(en: "The performance score of each unit.", zh: "各单位的考绩分。")
    case .componentsTable:
      .init(
        en: "Component scores already aggregated, one row per person and one column per component.",
        zh: "已汇总的分项得分，每人一行，每个分项一列。")
    case .pointsTable: .init(en: "The ledger of points added and deducted.", zh: "加减分明细。")
    case .tiersTable: .init(en: "The official tiers of past periods.", zh: "历年正式考核等次。")
    case .ballotsTable:
      .init(
        en: "Counts of votes per person and class of voters.",
        zh: "每人各票种的得票数。")
    case .officialTable:
      .init(
        en: "What the office itself announced, to be reconciled with what the scheme makes of the rest.",
        zh: "单位公布的结果，用于与按方案计算的结果核对。")
    case .casesTable:
      .init(
        en: "Reference cases: anonymous or invented dossiers that many raters score and that are ranked in no pool.",
        zh: "参照案例：由多名评分人评分、不参加任何排名的匿名或虚拟材料。")
    case .casePerson:
      .init(
        en: "The case, as the ratings call it in the column person; it stands in no other table.",
        zh: "案例编号，与评分表 person 列一致；不出现在其他表中。")
    case .caseKey: .init(en: "The agreed score, where there is one.", zh: "商定的基准分；没有则留空。")
    case .caseLabel:
      .init(
        en: "As what a reference case was shown to this rater (the group, unit or tie named), drawn at random; empty for persons.",
        zh: "参照案例展示给该评分人时所标明的身份（组别、单位或关联），随机抽定；一般被考核人留空。")
    case .period:
      .init(
        en: "The year or other period. A table without it holds for all periods.",
        zh: "年度或其他周期；没有此列的表适用于所有周期。")
    case .component:
      .init(
        en: "The part of the assessment that is scored, for example leaders or daily.",
        zh: "被评分的考核分项，如区领导评分、日常考评。")
    case .rater:
      .init(
        en: "Who gave the score: a number or name, the same in all tables.",
        zh: "评分人的编号或姓名，各表一致。")
    case .person:
      .init(
        en: "Who was scored: a number or name, the same in all tables. Never a running number.",
        zh: "被考核人的编号或姓名，各表一致；不要用序号。")
    case .score: .init(en: "The score, a number.", zh: "得分，数字。")
    case .tier:
      .init(
        en: "The tier instead of a score, for example A or 优秀.",
        zh: "等次，可代替得分，如 A 或 优秀。")
    case .ratingUnit:
      .init(
        en: "The unit in whose name the person was scored, if not the rater's own.",
        zh: "以哪个单位的名义评分；空缺时为评分人所在单位。")
    case .target:
      .init(
        en: "What was scored, if it is more than the person in that period and component: a dive, an essay.",
        zh: "具体的评分对象，如作品、场次；通常不填。")
    case .stratum:
      .init(
        en: "A label of comparable situations, if there are any.",
        zh: "可比情形的分层标签，通常不填。")
    case .personUnit: .init(en: "The unit the person belonged to in that period.", zh: "该周期内所在单位。")
    case .name: .init(en: "The name to show.", zh: "显示的名称。")
    case .position:
      .init(
        en: "The position, for example principal or deputy; people can be ranked by it.",
        zh: "职务，如正职、副职；可按职务分别排名。")
    case .seniority: .init(en: "Years in office, a number.", zh: "任职年限，数字。")
    case .rankLevel: .init(en: "The rank level.", zh: "职级。")
    case .unit: .init(en: "The unit, called the same in all tables.", zh: "单位名称，各表一致。")
    case .group:
      .init(
        en: "The group in which the unit is compared, for example township or department.",
        zh: "考核组别，如乡镇街道、区直部门。")
    case .role: .init(en: "What the rater is: leader, team, head …", zh: "评分人的身份，如区领导、考核组、主要领导。")
    case .raterUnit: .init(en: "The rater's own unit.", zh: "评分人所在单位。")
    case .raterPerson:
      .init(
        en: "The rater as a person of the table people, if assessed too.",
        zh: "评分人本人也被考核时，其在 people 表中的编号。")
    case .tieUnit:
      .init(
        en: "The unit the rater is close to; this or person.",
        zh: "与评分人存在分管等关联的单位；与 person 二选一。")
    case .tiePerson:
      .init(
        en: "The person the rater is close to; this or unit.",
        zh: "与评分人存在分管等关联的个人；与 unit 二选一。")
    case .kind: .init(en: "The kind of tie, for example oversight.", zh: "关系类型，如 oversight（分管）。")
    case .from: .init(en: "The unit the person left.", zh: "调出单位。")
    case .to: .init(en: "The unit the person joined.", zh: "调入单位。")
    case .movePeriod: .init(en: "The first period in the new unit.", zh: "到新单位的第一个周期。")
    case .unitScore: .init(en: "The unit's performance score, a number.", zh: "单位考绩分，数字。")
    case .componentScore:
      .init(
        en: "A component's score, a number. Rename the columns, or add some, as your scheme names its components.",
        zh: "分项得分，数字。列名可按考核办法修改或增加。")
    case .aspect: .init(en: "What the points are for.", zh: "加减分的方面。")
    case .item: .init(en: "The occasion.", zh: "加减分事项。")
    case .points: .init(en: "Points, a number; negative deducts.", zh: "分值，数字；减分为负。")
    case .status:
      .init(
        en: "active, exempted, appealed or revoked; empty is active.",
        zh: "状态：active 生效、exempted 免责、appealed 申诉中、revoked 已撤销；空缺为生效。")
    case .officialTier: .init(en: "The tier that was officially given.", zh: "正式评定的等次。")
    case .officialTotal:
      .init(
        en: "The total that was announced, with all its digits.",
        zh: "公布的总分，保留全部小数。")
    case .officialRank: .init(en: "The rank that was announced.", zh: "公布的名次。")
    case .ballotClass: .init(en: "The class of voters.", zh: "票种。")
    case .ballotCount:
      .init(
        en: "How many votes for this tier. Rename the columns as your tiers are called.",
        zh: "该等次的票数。列名可按等次名称修改。")
    case .abstain: .init(en: "How many abstained.", zh: "弃权票数。")
    case .entitled: .init(en: "How many could vote.", zh: "应参加人数。")
    case .returned: .init(en: "How many ballots came back.", zh: "收回票数。")
    case .valid: .init(en: "How many ballots are valid.", zh: "有效票数。")
    }
  }
}
