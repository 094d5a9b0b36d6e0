package import Messages
package import MixedModels

extension TermTest: Record {
  package static let fields: Fields<TermTest> = [
    Field("term", \.term, "The term of the formula.", "公式中的项。"),
    Field("statistic", \.statistic, "The likelihood-ratio statistic of the model without it.", "去掉该项的似然比统计量。"),
    Field("degreesOfFreedom", \.degreesOfFreedom, "How many parameters the term has.", "该项的参数个数。"),
    Field("pValue", \.pValue, "From the χ² distribution.", "由卡方分布得到。"),
  ]
}

extension GeneralizedReport.Category: Record {
  package static let fields: Fields<GeneralizedReport.Category> = [
    Field("category", \.category, "The category of the response.", "因变量的类别。"),
    Field("count", \.count, "Rows in it.", "行数。"),
    Field("share", \.share, "Their share of all rows.", "占全部行的比例。"),
    Field(
      "expected", \.expected, "The mean of the rows' probabilities of it, effects at their conditional modes.",
      "各行属于该类别的概率的均值，随机效应取条件众数。"),
  ]
}

extension GeneralizedReport.Prediction: Record {
  package static let fields: Fields<GeneralizedReport.Prediction> = [
    Field("row", \.row, "The row of the file.", "文件中的行号。"),
    Field("linearPredictor", \.linearPredictor, "The linear predictor, random effects included.", "线性预测值，含随机效应。"),
    Field(
      "expected", \.expected, "The probability of every category in their order, of a success, or the mean count.",
      "各类别（按次序）的概率、成功的概率，或计数的均值。"),
  ]
}

extension GeneralizedReport: Record {
  package static let fields: Fields<GeneralizedReport> = [
    Field("family", \.family, "The distribution of the response.", "因变量的分布族。"),
    Field("logLikelihood", \.logLikelihood, "log L by the Laplace approximation, with all constants.", "Laplace 近似的对数似然，含全部常数。"),
    Field("parameters", \.parameters, "Parameters that aic and bic count.", "AIC 与 BIC 所计的参数个数。"),
    Field(optional: "threshold", \.threshold, "How thresholds were estimated.", "阈值的估计方式。"),
    Field(optional: "thresholds", \.thresholds, "The thresholds between neighbouring categories.", "相邻类别之间的阈值。"),
    Field(optional: "spacing", \.spacing, "The distance of equidistant thresholds.", "等距阈值的间距。"),
    Field(optional: "categories", \.categories, "The categories in ascending order.", "由低到高的各类别。"),
    Field(
      optional: "tests", \.tests, "Likelihood-ratio tests of the fixed part's terms; under --test-terms only.",
      "固定效应各项的似然比检验；仅在 --test-terms 下给出。"),
    Field(
      optional: "predictions", \.predictions, "What is expected of every row; under --predictions only.", "对每一行的预测；仅在 --predictions 下给出。"),
  ]
}
