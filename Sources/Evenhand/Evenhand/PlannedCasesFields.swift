package import Messages

extension PlannedCases.Size: Record {
  package static let fields: Fields<PlannedCases.Size> = [
    Field("cases", \.cases, "Cases, which is as many ratings a rater.", "案例数，也是每名评分人多评的次数。"),
    Field(
      "effect", \.effect, in: .points,
      "The smallest preference shared by all raters that is found with the power, of the labels that show least; null where none can be, or without labels.",
      "以所定把握能查出的最小共有偏好（取最难查出的一对标签）；查不出或没有标签时为 null。"),
    Field(
      "acrossCases", \.acrossCases, in: .points, "Half the width of its 95% interval of cases like these; null with one case.",
      "推及同类案例的 95% 区间的一半；只有一个案例时为 null。"),
    Field(
      "raterLevel", \.raterLevel, in: .points,
      "Half the width of the 95% interval of one rater's level against the key; null with too few cases.",
      "单个评分人对照基准分的水平之 95% 区间的一半；案例太少时为 null。"),
    Field(
      "gapError", \.gapError, in: .points,
      "The standard error of the difference between the two groups that are linked least, the cases included; null where nothing joins them, or it wasn't worked out.",
      "计入案例后，联系最弱的两组均分之差的标准误；互不相连或未计算时为 null。"),
  ]
}

extension PlannedCases: Record {
  package static let fields: Fields<PlannedCases> = [
    Field("names", \.names, "The cases.", "案例。"),
    Field("labels", \.labels, "As what they are shown; empty where labels weren't asked for.", "所用标签；未要求时为空。"),
    Field("raters", \.raters, "Raters, each of whom scores every case.", "评分人数，每人评每个案例。"),
    Field("ratings", \.ratings, "Ratings of cases.", "案例评分次数。"),
    Field("panels", \.panels, "Sets of raters within which labels are dealt.", "在几组评分人内部分别抽签。"),
    Field("known", \.known, "Of the cases, those that the study has already.", "其中本研究已有的案例数。"),
    Field("settled", \.settled, "Pairs of rater and case that keep an earlier period's label.", "沿用以往标签的评分人与案例对数。"),
    Field("sizes", \.sizes, "What fewer and more cases would show.", "案例多少各能看出什么。"),
    Field(optional: "digest", \.digest, "SHA-256 of the sealed file, where one was written.", "密封文件（若已写出）的 SHA-256。"),
  ]
}
