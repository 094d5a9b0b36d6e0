/// The tables of a study, in the order in which they are named to people.
package enum TableKind: String, Sendable, Hashable, CaseIterable {
  case ratings
  case people
  case units
  case raters
  case ties
  case moves
  case unitScores = "unit_scores"
  case components
  case points
  case tiers
  case ballots
  case official
  case cases

  /// Whether the table makes a study alone.
  var standsAlone: Bool { [.ratings, .components, .ballots].contains(self) }

  /// The columns that the format knows by name, in its order. Further columns are welcome in every table.
  package var columns: [String] {
    switch self {
    case .ratings: ["period", "component", "rater", "person", "score", "tier", "unit", "target", "stratum", "label"]
    case .people: ["period", "person", "unit", "name", "position", "seniority", "rank_level"]
    case .units: ["unit", "group", "name"]
    case .raters: ["period", "rater", "role", "unit", "person", "name"]
    case .ties: ["rater", "unit", "person", "kind", "period"]
    case .moves: ["person", "from", "to", "period"]
    case .unitScores: ["period", "unit", "score"]
    case .components: ["period", "person", "name", "group", "position", "unit", "leaders", "team", "daily", "head"]
    case .points: ["period", "person", "name", "aspect", "item", "points", "status"]
    case .tiers: ["period", "person", "name", "tier"]
    case .ballots:
      [
        "period", "person", "name", "class", "excellent", "competent", "basic", "incompetent", "abstain", "entitled",
        "returned", "valid",
      ]
    case .official: ["period", "person", "name", "total", "rank", "band"]
    case .cases: ["person", "name", "key"]
    }
  }

  /// The columns that the table can't be used without.
  package var requiredColumns: [String] {
    switch self {
    case .ratings: ["rater", "person"]
    case .people: ["person", "unit"]
    case .units: ["unit", "group"]
    case .raters, .ties: ["rater"]
    case .moves: ["person", "from", "to", "period"]
    case .unitScores: ["unit", "score"]
    case .components, .ballots, .official, .cases: ["person"]
    case .points: ["person", "points"]
    case .tiers: ["person", "tier"]
    }
  }

  /// What an office computes from the rest of a row: its own total, rank and, where the row is about a person's result, band.
  var summaryColumns: [String] {
    ["total", "rank"] + (self == .components || self == .official ? ["band"] : [])
  }

  /// The column that says whom or what a row is about, without which the table can't be used.
  var identity: String {
    switch self {
    case .units, .unitScores: "unit"
    case .raters, .ties: "rater"
    default: "person"
    }
  }

  /// What the table's file or sheet may be called besides its own name.
  package var otherNames: [String] {
    switch self {
    case .ratings: ["评分", "评分表", "评分明细", "打分", "打分表", "打分明细", "测评明细", "评价明细"]
    case .people: ["人员", "人员表", "人员名单", "干部", "干部名册", "名册", "花名册", "考核对象"]
    case .units: ["单位", "单位表", "单位名单", "部门", "考核组别"]
    case .raters: ["评分人", "评价人", "评委", "考官", "测评人"]
    case .ties: ["关系", "分管", "分管联系", "联系", "分管联系表"]
    case .moves: ["调动", "交流调动", "岗位调动", "人员调动"]
    case .unitScores: ["单位考绩", "单位考绩分", "单位得分", "单位考核得分"]
    case .components: ["分项得分", "分项成绩", "考核成绩", "考核得分", "得分汇总", "成绩汇总"]
    case .points: ["加减分", "加扣分", "积分", "加减分明细"]
    case .tiers: ["等次", "考核等次", "考核结果", "年度考核等次"]
    case .ballots: ["民主测评", "票数", "测评票", "得票", "民主测评得票"]
    case .official: ["总分", "名次", "公示", "公示表", "结果公示", "考核汇总", "考核结果汇总", "总分排名", "单位公布"]
    case .cases: ["参照案例", "基准案例", "参照案例表", "基准案例表", "标尺案例"]
    }
  }

  /// The table that a file or sheet of a name holds; `nil` for one that is none of a study's.
  package init?(named name: String) {
    let folded = HeaderNames.folded(name).replacing("-", with: "_")
    let found = TableKind.allCases.first { kind in
      kind.rawValue == folded || kind.rawValue.replacing("_", with: "") == folded
        || kind.otherNames.contains { HeaderNames.folded($0) == folded }
    }
    guard let found else { return nil }
    self = found
  }
}
