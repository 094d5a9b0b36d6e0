internal import RealModule

/// Criteria that weigh a model's fit against its number of parameters; smaller is better.
///
/// Under REML only models with the same fixed part can be compared.
/// Source: Akaike (1974), IEEE Trans. Automatic Control 19, 716–723; Schwarz (1978), Annals of Statistics 6, 461–464.
public struct InformationCriteria: Sendable, Equatable {
  /// Fixed effects and estimated variances.
  public let parameters: Int
  /// −2 log L + 2 k.
  public let aic: Double
  /// −2 log L + k log n, n being the number of rows.
  public let bic: Double
}

extension MixedModelFit {
  /// The information criteria; `nil` from the iterative solver, which has no likelihood.
  public var informationCriteria: InformationCriteria? {
    guard let criterion else { return nil }
    let k = fixedEffects.count + estimatedVariances
    return InformationCriteria(
      parameters: k, aic: criterion + 2 * Double(k), bic: criterion + Double(k) * .log(Double(n)))
  }
}
