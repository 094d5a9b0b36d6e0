/// The term of every concept in both languages; a test rejects the retired ones in all that people read.
///
/// One term a concept and language. Whoever finds a better one changes it here and moves the old one to `retired`: the test then lists every
/// sentence that still says it. A study's own words (优秀, 单位考绩, 分管联系) are data: they are shown as they are and never translated.
package enum Glossary {
  /// A concept's terms.
  package struct Term: Sendable {
    /// In English.
    package let en: String
    /// In Chinese.
    package let zh: String
    /// What is said no longer, in either language; found as it stands, letters of any case.
    package let retired: [String]

    init(_ en: String, _ zh: String, retired: [String] = []) {
      self.en = en
      self.zh = zh
      self.retired = retired
    }
  }

  /// All of them, by field.
  package static let terms = assessment + raters + scores + statistics + verdicts

  /// People who assess people, and whom they assess.
  private static let assessment = [
    Term("assessment of people by people", "考核评议类打分", retired: ["人给人打分"]),
    Term("person", "被考核人", retired: ["被评人"]),
    Term("rater", "评分人"),
    Term("unit", "单位"),
    Term("group", "组别"),
    Term("pool", "排名组", retired: ["排名范围", "本组"]),
    Term("component", "分项"),
    Term("period", "时期"),
    Term("unit performance score", "单位考绩分"),
    Term("district-leader evaluation", "区领导评价"),
    Term("year-end assessment-team evaluation", "年终考核组考评"),
    Term("organization's day-to-day evaluation", "组织日常考评"),
    Term("unit-head evaluation", "单位主要领导考评"),
    Term("annual assessment", "年度考核"),
    Term("routine assessment", "平时考核"),
    Term("democratic evaluation", "民主测评"),
    Term("ballot", "票"),
    Term("abstention", "弃权"),
    Term("entitled voters", "应参加人数"),
    Term("returned ballots", "收回票"),
    Term("valid ballots", "有效票"),
  ]

  /// What raters do, and what else it may be.
  private static let raters = [
    Term("severity", "宽严", retired: ["strict or lenient hand"]),
    Term("central tendency", "趋中"),
    Term("halo effect", "晕轮效应", retired: ["光环"]),
    Term("scatter of scores", "评分离散程度", retired: ["吻合度", "散乱"]),
    Term("sheets like another rater's", "评分雷同", retired: ["抄袭"]),
    Term("favoritism", "厚此薄彼"),
    Term("tied", "存在分管等关联", retired: ["有关系", "无关系者", "comes to be tied"]),
    Term("former unit", "原单位"),
    Term("taking turns at the top", "最高等次轮换情况", retired: ["等次的归属"]),
    Term("required low tiers", "低等次比例落实情况", retired: ["应评低等次人数"]),
    Term("reciprocity", "互评对应性", retired: ["给出与回给"]),
    Term("residuals", "残差"),
  ]

  /// From scores to ranks and bands.
  private static let scores = [
    Term("scheme", "方案"),
    Term("weight", "权重"),
    Term("importance", "重要性", retired: ["份量", "影响力"]),
    Term("total", "总分"),
    Term("rank", "名次"),
    Term("band", "等次"),
    Term("red card, yellow card", "红牌、黄牌", retired: ["有牌的人员", "累计的牌"]),
    Term("drop highest and lowest", "去掉最高分最低分"),
    Term("correction coefficient", "修正系数"),
    Term("score by ratio to best", "按实绩赋分"),
    Term("score by rank", "按名次赋分"),
    Term("quota", "名额"),
    Term("veto", "一票否决"),
    Term("reference", "口径"),
    Term("simulation", "模拟测算", retired: ["推演", "模拟"]),
    Term("share of the same band on reassessment", "复评同等次率", retired: ["重现"]),
    Term("share that changes band", "等次变动率"),
  ]

  /// The field's own words.
  private static let statistics = [
    Term("supported by common raters", "共同评分人支持"),
    Term("not supported by common raters", "未获共同评分人支持", retired: ["无评分支持"]),
    Term("cannot be distinguished from", "无法区分", retired: ["told from", "told apart"]),
    Term("between-unit sampling variation", "单位之间的抽样波动", retired: ["chance over units"]),
    Term("many-facet Rasch model", "多面 Rasch 模型", retired: ["多侧面"]),
    Term("adjusted extreme score", "调整后的极端分", retired: ["moved inwards"]),
    Term("adjacent lower category", "相邻较低等级", retired: ["下一级从不"]),
    Term("estimates diverge", "估计值发散", retired: ["without end would move"]),
    Term("uninformative fit", "拟合不提供信息", retired: ["fits by itself"]),
    Term("centred", "中心化", retired: ["先居中"]),
    Term("hit-and-run chain", "hit-and-run 抽样链", retired: ["击跑链"]),
    Term("90th percentile", "第 90 百分位数", retired: ["nine in ten at most"]),
    Term("total effect (with interactions)", "总效应（含交互）", retired: ["all it has to do with"]),
    Term("how each file was read", "各文件的读取方式", retired: ["what was taken for what"]),
    Term("depends on", "取决于", retired: ["hangs on", "hang on"]),
    Term("minimum, maximum", "最小值、最大值", retired: ["least, most"]),
  ]

  /// What a finding may say.
  private static let verdicts = [
    Term("flagged for review", "提示复核", retired: ["被标记"]),
    Term("clear", "未见异常"),
    Term("inconclusive", "尚难判断", retired: ["不能判断"]),
    Term("untestable", "无法检验"),
    Term("smallest effect of interest", "最小有意义差异", retired: ["最小关注幅度", "最小可关注幅度"]),
    Term("if there were no true effects", "若不存在真实偏差", retired: ["nothing were real", "均无实情"]),
    Term("this does not rule out a difference", "不排除存在差异", retired: ["acquittal"]),
    Term("hint for review, not a conclusion", "提示，不是结论"),
  ]
}
