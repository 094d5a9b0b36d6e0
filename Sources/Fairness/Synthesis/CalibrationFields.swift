package import Messages
internal import RaterBias

extension CalibrationResult.Rate: Record {
  package static let fields: Fields<CalibrationResult.Rate> = [
    Field("value", \.value, "The rate, from 0 to 1, or a mean in its own unit where so said.", "比例（0 至 1），另有说明时为以其自身单位计的均值。"),
    Field("error", \.error, "Its Monte Carlo standard error.", "其蒙特卡罗标准误。"),
  ]
}

extension CalibrationResult.Overall: Record {
  package static let fields: Fields<CalibrationResult.Overall> = [
    Field("name", \.name, "Which overall finding it is.", "哪一项总体结论。"),
    Field("rejected", \.rejected, "P(p ≤ 0.05).", "P(p ≤ 0.05)。"),
    Field("flagged", \.flagged, "Of studies in which it was flagged.", "被提示的研究比例。"),
    Field(optional: "covered", \.covered, "Of intervals that hold the realized average effect.", "区间包含实际平均效应的比例。"),
  ]
}

extension CalibrationResult: Record {
  package static let fields: Fields<CalibrationResult> = [
    Field("scenario", \.scenario, "The scenario's name.", "情景名称。"),
    Field("title", \.title, "What is planted, in words.", "植入了什么。"),
    Field("detector", \.detector, "The detector that was measured.", "所检测的检验。"),
    Field("replications", \.replications, "Studies drawn.", "生成的研究数。"),
    Field("anyFalseFlag", \.anyFalseFlag, "Of studies in which some subject without an effect was flagged.", "有无效应对象被误提示的研究比例。"),
    Field(
      "nullRejections", \.nullRejections, "P(p ≤ α) over subjects without an effect, at α = .01, .05, .10.",
      "无效应对象的 P(p ≤ α)，α = .01、.05、.10。"),
    Field(optional: "power", \.power, "Of subjects with a planted effect that were flagged.", "植入效应的对象被提示的比例。"),
    Field("falseDiscoveryProportion", \.falseDiscoveryProportion, "Mean share of false flags among flags.", "提示中误提示的平均比例。"),
    Field("overall", \.overall, "Findings about the study as a whole; empty where the detector has none.", "关于整个研究的结论；没有时为空。"),
  ]
}

extension GapCalibrationResult.Left: Record {
  package static let fields: Fields<GapCalibrationResult.Left> = [
    Field("method", \.method, "The method's name, as in normalize --method.", "方法名，同 normalize --method。"),
    Field(
      "distance", \.distance, in: .points, "Mean over studies of |the gap left − the realized true gap of the same people|.",
      "|剩余差距 − 同一批人实际真实差距| 的均值。"),
  ]
}

extension GapCalibrationResult: Record {
  package static let fields: Fields<GapCalibrationResult> = [
    Field("scenario", \.scenario, "The scenario's name.", "情景名称。"),
    Field("title", \.title, "What is planted, in words.", "植入了什么。"),
    Field("component", \.component, "The component whose gap was decomposed.", "分解差距的分项。"),
    Field("replications", \.replications, "Studies drawn.", "生成的研究数。"),
    Field("bonus", \.bonus, in: .points, "The planted bonus.", "植入的加分。"),
    Field("trueGap", \.trueGap, in: .points, "The planted gap of true merit.", "植入的真实水平差距。"),
    Field("covered", \.covered, "Of intervals of the unsupported part that hold the bonus.", "未获支持部分的区间包含加分的比例。"),
    Field(
      optional: "coveredByLoading", \.coveredByLoading,
      "Of intervals of the unsupported part under the estimated loading that hold the bonus; left out where it is never estimated.",
      "按所估体现程度，未获支持部分的区间包含加分的比例；从未估计时省略。"),
    Field(
      optional: "coveredHere", \.coveredHere,
      "Of intervals for these very people that hold the bonus and the noise added to it; left out where there are none.",
      "只就现有人员的区间包含加分及其偶然部分的比例；没有时省略。"),
    Field("inconclusive", \.inconclusive, "Of studies in which the verdict on the gap was inconclusive.", "差距结论为尚难判断的研究所占比例。"),
    Field("supportedCovered", \.supportedCovered, "Of intervals of the supported part that hold the true gap.", "获支持部分的区间包含真实差距的比例。"),
    Field("unsupported", \.unsupported, in: .points, "The mean of the unsupported part.", "未获支持部分的均值。"),
    Field("spread", \.spread, in: .points, "Its standard deviation over studies.", "其在各研究间的标准差。"),
    Field("halfWidth", \.halfWidth, in: .points, "The mean half width of its interval.", "其区间半宽的均值。"),
    Field(
      "realizedNoise", \.realizedNoise, in: .points,
      "The standard deviation over studies of what chance added to the bonus: no error of the method.", "随机数在各研究间加于加分之上的标准差，并非方法误差。"),
    Field("expectedNoise", \.expectedNoise, in: .points, "The standard deviation that the plan gives that noise.", "按计划该噪声应有的标准差。"),
    Field(
      "methodError", \.methodError, in: .points, "The standard deviation of the unsupported part around bonus plus that noise.",
      "未获支持部分围绕加分与该噪声之和的标准差。"),
    Field("split", \.split, "Of studies in which rater composition and unsupported part were distinguished.", "能区分评分人构成与未获支持部分的研究比例。"),
    Field("flagged", \.flagged, "Of studies in which the unsupported part was flagged.", "未获支持部分被提示的研究比例。"),
    Field("left", \.left, "What each normalization leaves of the true gap.", "各种调整后剩余的真实差距。"),
  ]
}

extension BandCalibrationResult.Bin: Record {
  package static let fields: Fields<BandCalibrationResult.Bin> = [
    Field("claim", \.claim.rawValue, "right, same or flip.", "right、same 或 flip。"),
    Field("center", \.center, in: .share, "The middle of the probabilities, ± 0.05.", "所述概率的中点，± 0.05。"),
    Field("n", \.n, "People and schemes.", "人与方案数。"),
    Field("stated", \.stated, in: .share, "The mean of the stated probabilities.", "所述概率的均值。"),
    Field("observed", \.observed, "Of cases in which they came true; the error counts studies, not people.", "实际成真的比例；误差按研究个数计。"),
  ]
}

extension BandCalibrationResult: Record {
  package static let fields: Fields<BandCalibrationResult> = [
    Field("scenario", \.scenario, "The scenario's name.", "情景名称。"),
    Field("title", \.title, "What is special about the scenario.", "情景的特点。"),
    Field("replications", \.replications, "Studies drawn.", "生成的研究数。"),
    Field("draws", \.draws, "Draws behind each probability.", "每个概率所用的抽样次数。"),
    Field("bins", \.bins, "By kind of claim, then by the middle of the probabilities.", "按所述种类，再按概率中点。"),
    Field("overall", \.overall, "The same of all claims, by kind.", "所有人，按种类。"),
  ]
}

extension FacetsCalibrationResult: Record {
  package static let fields: Fields<FacetsCalibrationResult> = [
    Field("scenario", \.scenario, "The scenario's name.", "情景名称。"),
    Field("title", \.title, "What is special about the scenario.", "情景的特点。"),
    Field("replications", \.replications, "Sets of ratings drawn.", "生成的评分组数。"),
    Field("ratersCovered", \.ratersCovered, "Of raters' 95 % intervals that hold the true measure.", "评分人 95% 区间包含真值的比例。"),
    Field("personsCovered", \.personsCovered, "The same of persons with other than extreme ratings.", "非极端被考核人的同一比例。"),
    Field("slope", \.slope, "Slope of raters' measures on the true ones, through the origin.", "评分人测量值对真值的过原点斜率。"),
    Field(optional: "randomNoisy", \.randomNoisy, "Of raters who score at random that are named noisy.", "随机评分的评分人被判为变动大于期望的比例。"),
    Field("othersNoisy", \.othersNoisy, "Of the other raters that are named noisy.", "其他评分人被判为变动大于期望的比例。"),
    Field("anyInteraction", \.anyInteraction, "Of sets of ratings in which some interaction was flagged.", "有交互作用被提示的评分组比例。"),
  ]
}
