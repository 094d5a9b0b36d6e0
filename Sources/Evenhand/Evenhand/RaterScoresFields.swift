package import Messages

extension RaterScores: Record {
  package static let fields: Fields<RaterScores> = [
    Field("component", \.component, "The component.", "分项。"),
    Field("sentence", \.sentence, "What the figures can't say, and which design could.", "这些数字不能说明什么，以及怎样安排才能检验。"),
    Field("categories", \.categories, "What scores are counted in, the lowest first.", "统计所用的等级或分数段，由低到高。"),
    Field("n", \.count, in: .ratings, "Ratings by all of them together.", "全部评分数。"),
    Field("mean", \.mean, in: .points, "The mean of all these.", "全部评分的均值。"),
    Field("shares", \.shares, in: .share, "The share of all these in each category.", "全部评分中各等级或分数段所占比例。"),
    Field("raters", \.raters, "Those who rate in the component, the highest mean first.", "该分项的评分人，均值高者在前。"),
  ]
}

extension ScoreCategory: Record {
  package static let fields: Fields<ScoreCategory> = [
    Field("name", \.name, "The tier, the value, or the range of values.", "等级、分值或分数段。"),
    Field(optional: "from", \.from, in: .points, "The least score that belongs to it.", "所含最低分。"),
    Field(optional: "below", \.below, in: .points, "Scores below this belong to it; without it, no range.", "所含分数低于此值；无此项则不是分数段。"),
  ]
}

extension RaterScores.Rater: Record {
  package static let fields: Fields<RaterScores.Rater> = [
    Field("rater", \.subject.code, "The rater.", "评分人。"),
    Field(optional: "name", \.subject.name, "What the tables call the rater besides.", "表中的姓名。"),
    Field("n", \.scores.count, in: .ratings, "Ratings in the component and period.", "该分项本期评分数。"),
    Field("people", \.people, in: .people, "People scored.", "所评人数。"),
    Field("mean", \.mean, in: .points, "The mean of the ratings.", "评分均值。"),
    Field(
      "standardDeviation", \.standardDeviation, in: .points, "Of the ratings, over n − 1; null with one rating.",
      "评分标准差（分母 n − 1）；只有一条时为 null。"),
    Field("quantiles", \.quantiles, in: .points, "Minimum, lower quartile, median, upper quartile, maximum.", "最小值、下四分位数、中位数、上四分位数、最大值。"),
    Field("othersMean", \.othersMean, in: .points, "The mean of all other raters' ratings in the component.", "该分项其他评分人全部评分的均值。"),
    Field("shares", \.shares, in: .share, "The share of the ratings in each category.", "各等级或分数段所占比例。"),
    Field("othersShares", \.othersShares, in: .share, "The same of all other raters' ratings.", "其他评分人全部评分的相应比例。"),
    Field(
      "isAlone", \.isAlone, "Whether nobody else scores these people, so that the rater can't be distinguished from them.",
      "所评的人是否没有其他人评分，因而评分人的宽严与这些人的水平无法区分。"),
  ]
}
