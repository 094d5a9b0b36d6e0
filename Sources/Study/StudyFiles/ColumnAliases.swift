/// Headers and what they mean: which column of which table, `*` for every table. Which of several wins: ``HeaderNames``.
package enum ColumnAliases {
  /// How sure it is that a header means a column: those of a later standing are looked at only where none of an earlier one is there.
  package enum Standing: Int, CaseIterable, Sendable {
    /// It means the column wherever it stands.
    case usual
    /// It means the column where nothing better does.
    case second
    /// A name or an office, where neither an identity nor a plainer word is there.
    case third
    /// It is the thing that is scored, where nobody is named: an entry, a work, a team.
    case last
  }

  /// A column and the headers that mean it.
  struct Entry: Sendable {
    var table: String
    var column: String
    var headers: [String]
    var standing = Standing.usual
  }

  static let all: [Entry] = offices + furtherChinese + english

  /// Chinese headers, gathered from assessment offices' own forms; the same list as the design's reference data.
  static let offices: [Entry] = [
    Entry(table: "people", column: "person", headers: ["工号", "编号", "人员编号", "干部编号", "身份代码", "被考核人编号"]),
    Entry(table: "people", column: "name", headers: ["姓名", "名字", "干部姓名"]),
    Entry(table: "people", column: "unit", headers: ["单位", "所在单位", "工作单位", "部门", "单位名称"]),
    Entry(table: "people", column: "position", headers: ["职务", "现任职务", "岗位"]),
    Entry(table: "people", column: "seniority", headers: ["任职年限", "资历", "工龄"]),
    Entry(table: "people", column: "rank_level", headers: ["职级", "级别", "正副职"]),
    Entry(table: "units", column: "unit", headers: ["单位", "单位名称", "部门"]),
    Entry(table: "units", column: "group", headers: ["组别", "考核组", "分组", "考核组别", "类别", "单位类别"]),
    Entry(table: "ratings", column: "person", headers: ["被考核人", "被评人", "测评对象", "考核对象", "被测评人"]),
    Entry(table: "ratings", column: "rater", headers: ["评分人", "评价人", "考官", "评委", "测评人", "打分人"]),
    Entry(table: "ratings", column: "component", headers: ["指标", "项目", "考评项目", "评价主体", "评分主体", "票种"]),
    Entry(table: "ratings", column: "score", headers: ["得分", "评分", "分数", "分值", "打分"]),
    Entry(table: "ratings", column: "tier", headers: ["等次", "档次", "评定档次"]),
    Entry(table: "ratings", column: "unit", headers: ["评分单位", "原单位", "推荐单位"]),
    Entry(table: "ratings", column: "target", headers: ["评分对象", "作品", "场次"]),
    Entry(table: "raters", column: "rater", headers: ["评分人", "评价人", "考官", "评委", "测评人"]),
    Entry(table: "raters", column: "role", headers: ["票种", "测评范围", "评价主体", "身份"]),
    Entry(table: "raters", column: "unit", headers: ["所在单位", "单位"]),
    Entry(table: "ties", column: "rater", headers: ["评分人", "分管领导", "联系领导", "区领导"]),
    Entry(table: "ties", column: "unit", headers: ["分管单位", "联系单位", "单位"]),
    Entry(table: "ties", column: "kind", headers: ["关系", "分管联系", "关系类型"]),
    Entry(table: "moves", column: "person", headers: ["被考核人", "姓名", "人员编号"]),
    Entry(table: "moves", column: "from", headers: ["原单位", "调出单位", "调离单位"]),
    Entry(table: "moves", column: "to", headers: ["现单位", "调入单位", "新单位"]),
    Entry(table: "moves", column: "period", headers: ["调动年度", "调入时间", "调动时间"]),
    Entry(table: "unit_scores", column: "unit", headers: ["单位", "单位名称"]),
    Entry(table: "unit_scores", column: "score", headers: ["单位考绩分", "考绩分", "单位得分", "单位考核得分"]),
    Entry(table: "components", column: "unit", headers: ["单位考绩分", "单位考绩"]),
    Entry(table: "components", column: "leaders", headers: ["区领导评分", "区级领导评价", "县级领导评分", "分管领导评价", "区级领导考评"]),
    Entry(table: "components", column: "team", headers: ["考核组评分", "年终考核组", "考核组评价", "年终考核组考评"]),
    Entry(table: "components", column: "daily", headers: ["组织评分", "日常考评", "组织日常考评"]),
    Entry(table: "components", column: "head", headers: ["主要领导评分", "一把手评分", "单位主要领导评价", "单位主要领导考评"]),
    Entry(table: "points", column: "points", headers: ["加减分", "分值", "加分", "扣分"]),
    Entry(table: "points", column: "item", headers: ["事项", "项目", "加减分事项"]),
    Entry(table: "points", column: "aspect", headers: ["方面", "类别"]),
    Entry(table: "points", column: "status", headers: ["状态", "申诉状态"]),
    Entry(table: "ballots", column: "excellent", headers: ["优秀", "优秀票", "优秀票数", "优秀数"]),
    Entry(table: "ballots", column: "competent", headers: ["称职", "称职票", "称职票数", "称职数"]),
    Entry(table: "ballots", column: "basic", headers: ["基本称职", "基本称职票", "基本称职票数"]),
    Entry(table: "ballots", column: "incompetent", headers: ["不称职", "不称职票", "不称职票数"]),
    Entry(table: "ballots", column: "abstain", headers: ["弃权", "未填", "弃权票"]),
    Entry(table: "ballots", column: "entitled", headers: ["应到人数", "应参加人数", "发出票数"]),
    Entry(table: "ballots", column: "returned", headers: ["实到人数", "收回票数"]),
    Entry(table: "ballots", column: "valid", headers: ["有效票", "有效票数"]),
    Entry(table: "ballots", column: "class", headers: ["票种", "票类"]),
    Entry(table: "tiers", column: "tier", headers: ["等次", "档次", "考核等次", "考核结果", "年度考核等次"]),
    Entry(table: "*", column: "period", headers: ["年度", "考核年度", "年份", "考核周期"]),
    Entry(table: "*", column: "total", headers: ["总分", "综合得分", "合计", "总得分", "最终得分"]),
    Entry(table: "*", column: "rank", headers: ["排名", "名次", "位次"]),
  ]

  /// The headers that mean a column of a table, by the list alone.
  package static func headers(of column: String, in table: TableKind, _ standing: Standing = .usual) -> [String] {
    (all + official).filter { ($0.table == table.rawValue || $0.table == "*") && $0.column == column && $0.standing == standing }.flatMap(
      \.headers)
  }

  /// The headers that mean the same column in other tables where people use the same words: they count when none of the
  /// table's own does.
  static func borrowedHeaders(of column: String, in table: TableKind, _ standing: Standing = .usual) -> [String] {
    let lenders: [TableKind] =
      switch (table, column) {
      case (.ratings, "person"): [.people]
      case (.people, "person"): [.ratings]
      case (.components, "person"), (.points, "person"), (.tiers, "person"), (.ballots, "person"), (.official, "person"),
        (.moves, "person"), (.cases, "person"):
        [.people, .ratings]
      case (.ties, "person"), (.ties, "rater"), (.unitScores, "score"): [.ratings]
      case (.components, "group"): [.units]
      case (_, "name"): table == .units ? [] : [.people]
      case (_, "position"): [.people]
      default: []
      }
    let own = headers(of: column, in: table, standing)
    return lenders.flatMap { headers(of: column, in: $0, standing) }.filter { !own.contains($0) }
  }
}
