internal import Evenhand

/// Weights as the record keeps them: a named set, or what was tried, with what it did.
struct KeptWeights: Codable, Sendable, Equatable {
  /// Of a set; `nil` for weights that were only tried.
  var name: String?
  /// By component a decimal text; components that aren't named weigh as the scheme says. `nil`: the set was taken off the list.
  var weights: [String: String]?
  /// The name of the scheme whose rules apply.
  var scheme: String
  /// SHA-256 of the study's input.
  var study: String
  /// Of the program.
  var version: String
  var effect: Effect?

  /// What the weights did.
  struct Effect: Codable, Sendable, Equatable {
    var people: Int
    var moved: Int
    var bandChanges: Int
    var meanAbsoluteRankShift: Double
    var maximumRankShift: Double
    var kendallTau: Double?
  }

  /// A name has so many characters at most.
  static let longestName = 80

  init(name: String?, weights: [String: ExactDecimal]?, _ study: LiveStudy) throws {
    self.name = name
    self.weights = weights?.mapValues(\.description)
    scheme = study.scheme.name
    self.study = study.opened.study.sha256
    version = Version.number
    effect = try weights.map { try Effect(study.moved(to: $0), study) }
  }
}

extension KeptWeights.Effect {
  init(_ outcome: LiveComparison.Outcome, _ study: LiveStudy) {
    let summary = study.summary(outcome)
    self.init(
      people: outcome.changes.count, moved: outcome.changes.movedCount, bandChanges: summary.bandChanges,
      meanAbsoluteRankShift: summary.meanAbsoluteRankShift, maximumRankShift: summary.maximumRankShift,
      kendallTau: summary.kendallTau)
  }
}
