/// The steps of one person's result, for an appeal.
public enum StepMessage: String, MessageKey {
  public static let area = "step"

  /// `component`, `count`, `scores`, `result`
  case meanOfScores
  /// `component`, `count`, `scores`, `result`
  case medianOfScores
  /// `component`, `count`, `scores`, `result`
  case sumOfScores
  /// `component`, `count`, `scores`, `dropped`, `result`
  case trimmedScores
  /// `component`, `unit`, `result`
  case unitScore
  /// `component`, `result`
  case tableScore
  /// `component`, `result`
  case ballotScore
  /// `component`
  case missing
  /// `component`, `raw`, `adjusted`
  case adjusted
  /// `component`, `score`, `weight`, `contribution`
  case weighted
  /// `component`, `score`, `weight`, `contribution`
  case factor
  /// `components`
  case renormalized
  /// `points`, `item`, `status`
  case entry
  /// `points`, `item`, `status`
  case entryLeftOut
  /// `points`
  case points
  /// `exact`, `total`
  case total
  /// `rank`, `count`
  case rank
  /// `rank`, `count`, `pool`
  case rankInPool
  /// `band`
  case band
  case noBand
}
