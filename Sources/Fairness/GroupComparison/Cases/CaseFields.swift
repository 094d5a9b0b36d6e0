package import Messages

extension SharedPreference: Record {
  package static let fields: Fields<SharedPreference> = [
    Field(optional: "component", \.component, "The component; left out over all.", "分项；各分项合计时省略。"),
    Field("from", \.from, "The label whose mean is taken first.", "被减的标签。"),
    Field("to", \.to, "The label whose mean is subtracted.", "减去的标签。"),
    Field(optional: "raters", \.raters, "The group of raters; left out over all.", "评分人所属组；全体时省略。"),
    Field(
      "estimate", \.estimate, in: .points, "mean(from) − mean(to) of the same cases; null where no case was shown under both.",
      "同样案例的均值（from）− 均值（to）；没有案例以两种标签展示时为 null。"),
    Field(
      "interval", \.interval, in: .points,
      "Of these cases: the shifts that exchanging labels as they were drawn does not reject; null where it has no two ends.",
      "只就这些案例：按抽签方式置换标签所不能拒绝的分差；没有两端时为 null。"),
    Field("acrossCases", \.acrossCases, in: .points, "Of cases like these, over cases; null with one case.", "推及同类案例的区间；只有一个案例时为 null。"),
    Field("pValue", \.pValue, "Of no difference, over the draw of labels, two-sided.", "无差异假设的 p 值，按标签的抽取，双侧。"),
    Field("pValueError", \.pValueError, "Its Monte Carlo error; 0 where it is exact.", "其蒙特卡罗误差；精确时为 0。"),
    Field(optional: "method", \.method, "enumeration, lattice or monte-carlo.", "enumeration、lattice（精确）或 monte-carlo。"),
    Field(
      "qValue", \.qValue, "Adjusted for the family (Benjamini–Hochberg); null where nothing is tested.",
      "按同族检验校正（Benjamini–Hochberg）；未检验时为 null。"),
    Field("fromRatings", \.fromRatings, in: .ratings, "Ratings under the first label.", "第一种标签下的评分数。"),
    Field("toRatings", \.toRatings, in: .ratings, "Ratings under the second label.", "第二种标签下的评分数。"),
    Field("cases", \.cases, "Cases shown under both labels.", "以两种标签展示的案例数。"),
    Field("raterCount", \.raterCount, in: .raters, "Raters of these.", "评分人数。"),
    Field("drawnByRater", \.isDrawnByRater, "Whether every rater saw one label throughout.", "是否每名评分人只见到一种标签。"),
    Field("assignments", \.assignments, "Distinct assignments of the labels.", "标签的不同抽法数。"),
    Field("verdict", \.verdict, "What may be said.", "结论。"),
    Field(optional: "reason", \.reason, "Why nothing can be tested.", "无法检验的原因。"),
    Field("message", \.message, "What was seen.", "所见。"),
  ]
}

extension CaseAccuracy.Measure: Record {
  package static let fields: Fields<CaseAccuracy.Measure> = [
    Field("estimate", \.estimate, "In the measure's unit; null where it can't be had.", "估计值；无法得出时为 null。"),
    Field("interval", \.interval, "Around it.", "其区间。"),
    Field("pValue", \.pValue, "Of no departure from the key; of the spread: from the other raters'.", "与基准分无偏离的 p 值；离散则为与其他评分人无差异。"),
    Field("qValue", \.qValue, "Adjusted for the other raters of the component (Benjamini–Hochberg).", "按该分项其他评分人校正（Benjamini–Hochberg）。"),
    Field("verdict", \.verdict, "What may be said.", "结论。"),
    Field(optional: "reason", \.reason, "Why nothing can be said.", "无法得出结论的原因。"),
  ]
}

extension CaseAccuracy.KeyedScore: Record {
  package static let fields: Fields<CaseAccuracy.KeyedScore> = [
    Field("case", \.person, "The case's name.", "案例。"),
    Field("key", \.key, in: .points, "The agreed score.", "基准分。"),
    Field("score", \.score, in: .points, "As it was given.", "评分。"),
    Field("panel", \.panel, in: .points, "The mean of what the other raters gave; null where none scored it.", "其他评分人的平均分；无人评过时为 null。"),
    Field("others", \.others, in: .raters, "The other raters who scored it.", "评过该案例的其他评分人数。"),
  ]
}

extension CaseAccuracy.Rater: Record {
  package static let fields: Fields<CaseAccuracy.Rater> = [
    Field("rater", \.rater, "The rater's name.", "评分人。"),
    Field("ratings", \.ratings, in: .ratings, "Ratings of cases with a key.", "对有基准分案例的评分数。"),
    Field("level", \.level, "Points above the key on the average case.", "在平均案例上高于基准分的分数。"),
    Field(
      "slope", \.slope, "Points per point of the key; 1: cases are distinguished as far as the key says.", "基准分每差 1 分，评分相差多少；1 表示与基准分一致。"),
    Field("spread", \.spread, "The standard deviation around the rater's own level and slope, n − 2.", "围绕自身水平与斜率的标准差（分母 n − 2）。"),
    Field(
      "spreadRatio", \.spreadRatio, "The spread over that of all others together; null where there is none.", "与其他评分人离散之比；没有其他评分人时为 null。"),
    Field("scores", \.scores, "One a rating of a case with a key.", "每个有基准分案例的评分一个。"),
    Field("message", \.message, "What was seen.", "所见。"),
  ]
}

extension CaseAccuracy: Record {
  package static let fields: Fields<CaseAccuracy> = [
    Field("component", \.component, "The component's name.", "分项。"),
    Field("cases", \.cases, "Cases with a key that were scored in it.", "该分项评过的有基准分案例数。"),
    Field("meanKey", \.meanKey, in: .points, "Their mean key.", "其平均基准分。"),
    Field("panelLevel", \.panelLevel, in: .points, "What all raters together score above the key.", "全体评分人高于基准分的分数。"),
    Field("panelInterval", \.panelInterval, in: .points, "Over cases like these; null with one case.", "推及同类案例的区间；只有一个案例时为 null。"),
    Field("raters", \.raters, "One a rater.", "每名评分人一个。"),
    Field("message", \.message, "What was seen of all raters.", "对全体评分人的所见。"),
  ]
}

extension CaseFindings: Record {
  package static let fields: Fields<CaseFindings> = [
    Field("cases", \.cases, "Reference cases scored in these periods.", "本期评过的参照案例数。"),
    Field("ratings", \.ratings, in: .ratings, "Their ratings.", "其评分数。"),
    Field("labelled", \.labelled, in: .ratings, "Of these, under a label.", "其中带标签的评分数。"),
    Field("sharedPreference", \.sharedPreference, "One a pair of labels, over all first.", "每两种标签一个，合计在前。"),
    Field("accuracy", \.accuracy, "One a component in which cases with a key were scored.", "每个评过有基准分案例的分项一个。"),
  ]
}
