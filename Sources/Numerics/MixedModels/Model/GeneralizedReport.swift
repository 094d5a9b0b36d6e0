/// What a fit maximized.
public enum FitMethod: String, Sendable, Codable, CaseIterable {
  /// The restricted likelihood.
  case reml = "REML"
  /// The likelihood.
  case ml = "ML"
  /// The Laplace approximation of the likelihood.
  case laplace = "Laplace"
  /// Least squares, factors absorbed.
  case leastSquares = "least squares"

  init(_ method: LikelihoodMethod) { self = method == .reml ? .reml : .ml }
}

/// What a report says of a response that is not normal.
public struct GeneralizedReport: Sendable {
  /// A category of the response.
  public struct Category: Sendable {
    /// Its name.
    public let category: String
    /// Rows in it.
    public let count: Int
    /// Their share.
    public let share: Double
    /// The mean of the rows' probabilities of it, effects at their conditional modes.
    public let expected: Double
  }

  /// What is expected of a row, effects at their conditional modes.
  public struct Prediction: Sendable {
    /// The row of the file.
    public let row: Int
    /// The linear predictor.
    public let linearPredictor: Double
    /// The probability of every category, of a success, or the mean count.
    public let expected: [Double]
  }

  /// The family.
  public let family: ResponseFamily
  /// log L.
  public let logLikelihood: Double
  /// Parameters counted by the information criteria.
  public let parameters: Int
  /// How thresholds were estimated; `nil` where the response is not ordinal.
  public let threshold: ThresholdKind?
  /// The thresholds, named `1|2`.
  public let thresholds: [FitReport.Fixed]?
  /// The distance of equidistant thresholds.
  public let spacing: FitReport.Fixed?
  /// The categories.
  public let categories: [Category]?
  /// Likelihood-ratio tests of the fixed part's terms, on request.
  public let tests: [TermTest]?
  /// What is expected of every row, on request.
  public let predictions: [Prediction]?

  /// - Parameter rows: the file's row of every row of the model.
  package init(_ fit: GeneralizedFit, of model: GeneralizedMixedModel, tests: [TermTest]?, predictionsOf rows: [Int]?) {
    family = fit.family
    logLikelihood = fit.logLikelihood
    parameters = fit.parameterCount
    let isOrdinal = fit.family.isOrdinal
    threshold = isOrdinal ? model.thresholds : nil
    thresholds = isOrdinal ? fit.thresholds.map { FitReport.Fixed($0) } : nil
    spacing = fit.spacing.map { FitReport.Fixed($0) }
    let expectations = isOrdinal || rows != nil ? fit.linearPredictor.map { fit.expectation($0) } : []
    categories = Self.categories(model, expectations)
    self.tests = tests
    predictions = rows.map { rows in
      rows.indices.map { Prediction(row: rows[$0], linearPredictor: fit.linearPredictor[$0], expected: expectations[$0]) }
    }
  }

  private static func categories(_ model: GeneralizedMixedModel, _ expectations: [[Double]]) -> [Category]? {
    guard case .ordinal(let codes, let names) = model.response else { return nil }
    var counts = [Int](repeating: 0, count: names.count)
    for code in codes { counts[Int(code)] += 1 }
    let n = Double(codes.count)
    return names.indices.map { j in
      Category(
        category: names[j], count: counts[j], share: Double(counts[j]) / n, expected: expectations.reduce(0) { $0 + $1[j] } / n)
    }
  }
}
