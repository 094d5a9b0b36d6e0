/// What distribution a response has, given its linear predictor.
public enum ResponseFamily: String, Sendable, Codable, CaseIterable {
  /// Normal, with an identity link: the linear mixed model.
  case gaussian
  /// Ordered categories, cumulative logit: logit P(Y ≤ j) = α_j − η.
  case ordinal
  /// Ordered categories, cumulative probit.
  case ordinalProbit = "ordinal-probit"
  /// Successes out of trials, logit.
  case binomial
  /// Counts, logarithm.
  case poisson

  /// Whether the response is a set of ordered categories.
  package var isOrdinal: Bool { self == .ordinal || self == .ordinalProbit }
}

/// How the thresholds between ordered categories are estimated.
public enum ThresholdKind: String, Sendable, Codable, CaseIterable {
  /// Each one free, in ascending order.
  case flexible
  /// The first one and one spacing: α_j = α_1 + (j − 1) s.
  case equidistant
}
