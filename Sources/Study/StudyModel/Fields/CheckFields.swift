package import Messages
internal import RatingStudy

extension StudyCheck.Entry: Record {
  package static let fields: Fields<StudyCheck.Entry> = [
    Field("table", \.table, "The table's name in the format.", "本格式中的表名。"),
    Field("source", \.source, "The file, and sheet, it was read from.", "来源文件及工作表。"),
    Field("rows", \.rows, "Rows of data.", "数据行数。"),
    Field("columns", \.columns, "The columns' headers, in the file's order.", "各列标题，按文件中的顺序。"),
    Field("enables", \.enables, "What the table makes possible.", "有了此表可以做什么。"),
  ]
}

extension StudyCheck.Missing: Record {
  package static let fields: Fields<StudyCheck.Missing> = [
    Field("table", \.table, "The table's name in the format.", "本格式中的表名。"),
    Field("wouldEnable", \.wouldEnable, "What it would make possible.", "若有此表可以做什么。"),
  ]
}

extension StudyCheck: Record {
  package static let fields: Fields<StudyCheck> = [
    Field("tables", \.tables, "The tables that were read.", "已读入的表。"),
    Field(
      "readings", \.readings, "How each table was read; row numbers as in the file or sheet.",
      "每张表如何读取；行号与文件或工作表一致。"),
    Field("missing", \.missing, "The tables that are not there.", "没有的表。"),
    Field("problems", \.problems, "Everything found wrong or doubtful, the gravest first.", "发现的全部问题与疑点，最严重者在前。"),
    Field(
      "connectivity", \.connectivity, "What the design connects; null where errors kept the tables from being joined.",
      "评分设计连通了什么；因错误无法合并各表时为 null。"),
    Field(
      optional: "whoRatesWhom", { $0.whoRatesWhom.isEmpty ? nil : $0.whoRatesWhom },
      "By kind of tie: whom of those in question raters scored, those tied to them and the others.", "按关联种类：评分人评了可评对象中的哪些人，有关联者与其他人分别列出。"),
  ]
}

extension LinkLabel: JSONValue {}

extension Bridge: Record {
  package static let fields: Fields<Bridge> = [
    Field("rater", \.rater, "The rater's name.", "评分人。"),
    Field("person", \.person, "The person's name.", "被考核人。"),
    Field(optional: "period", \.period, "The period's name; left out where the study knows no periods.", "考核期；研究不分期时省略。"),
    Field("component", \.component, "The component's name.", "分项。"),
  ]
}

extension GroupLink: Record {
  package static let fields: Fields<GroupLink> = [
    Field("from", \.from, "The first group.", "第一组。"),
    Field("to", \.to, "The second group.", "第二组。"),
    Field("raters", \.raters, "The raters who score both within one component and period.", "在同一分项同一考核期给两组都评过分的评分人。"),
    Field(
      optional: "cases", { $0.cases.isEmpty ? nil : $0.cases },
      "The reference cases that raters of both scored, where nothing else joins the two.",
      "两组只靠参照案例相连时，双方评分人都评过的案例。"),
    Field("label", \.label, "How firmly the two hang together.", "两组联系是否牢固。"),
    Field(
      "variance", \.variance,
      "Of the contrast of the groups' means, in units of the variance of one rating; null where nothing joins them.",
      "两组均值之差的方差，以单次评分的方差为单位；无任何联系时为 null。"),
  ]
}

extension Connectivity.Part: Record {
  package static let fields: Fields<Connectivity.Part> = [
    Field("raters", \.raters, in: .raters, "Raters of the part.", "此部分的评分人数。"),
    Field("people", \.people, in: .people, "People of the part.", "此部分的被考核人数。"),
    Field("groups", \.groups, "The groups that the people belong to.", "这些人所属的组。"),
  ]
}

/// The bridges of a pair of groups.
struct GroupBridges: Record {
  var from: String
  var to: String
  var ratings: [Bridge]

  static let fields: Fields<GroupBridges> = [
    Field("from", \.from, "The first group.", "第一组。"),
    Field("to", \.to, "The second group.", "第二组。"),
    Field("ratings", \.ratings, "The fewest ratings whose loss would part the two groups.", "失去后两组即断开的最少评分。"),
  ]
}

extension Connectivity: Record {
  package static let fields: Fields<Connectivity> = [
    Field("parts", \.parts, "Sets of raters and people that ratings join.", "由评分连通的评分人与被考核人集合。"),
    Field("linkingRaters", \.links, "How each pair of groups is linked.", "每两组之间的联系。"),
    Field("bridges", \.groupBridges, "The pairs of groups that depend on a few ratings.", "只靠少数评分联系的各对组。"),
    Field(
      optional: "assignment", { $0.assignment.isEmpty ? nil : $0.assignment },
      "By component, whether who rates whom goes together with how good they are.", "各分项中谁评谁是否与被考核人水平有关。"),
  ]

  private var groupBridges: [GroupBridges] {
    links.compactMap { link in
      link.bridges.flatMap { $0.isEmpty ? nil : GroupBridges(from: link.from, to: link.to, ratings: $0) }
    }
  }
}

extension AssignmentCheck: Record {
  package static let fields: Fields<AssignmentCheck> = [
    Field("component", \.component, "The component's name.", "分项。"),
    Field(
      "isComplete", \.isComplete, "Whether every rater scored everybody, so that there is nothing to ask.", "是否每位评分人都评了所有人（则无需检验）。"),
    Field(optional: "pValue", \.pValue, "Of no relation; left out where it can't be asked.", "“无关”假设的 p 值；无法检验时省略。"),
    Field("raters", \.raters, in: .raters, "Raters that entered.", "纳入检验的评分人数。"),
  ]
}
