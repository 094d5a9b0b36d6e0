package import Messages

/// What a probability of a band says.
package enum BandClaim: String, Sentence {
  /// The band is that of scores without error.
  case right
  /// New ratings give it again.
  case same
  /// The proposal alters the error-free band.
  case flip

  package var text: Bilingual {
    switch self {
    case .right: .init(en: "right", zh: "正确")
    case .same: .init(en: "same", zh: "不变")
    case .flip: .init(en: "flip", zh: "改变")
    }
  }
}

/// How probabilities of bands came true over the replications of a scenario.
public struct BandCalibrationResult: Sendable {
  /// People whose probability lay near a value.
  public struct Bin: Sendable {
    /// What was stated.
    package var claim: BandClaim
    /// The middle of the probabilities, ± 0.05.
    package var center: Double
    /// People and schemes.
    package var n: Int
    /// The mean of the stated probabilities.
    package var stated: Double
    /// The share of cases in which they came true, with an error that counts studies, not people.
    package var observed: CalibrationResult.Rate
  }

  /// The scenario's name.
  package var scenario: String
  /// What is special about the scenario, in a sentence.
  package var title: Message
  /// Studies drawn.
  package var replications: Int
  /// Draws behind each probability.
  package var draws: Int
  /// By kind of claim, then by the middle of the probabilities, ascending.
  package var bins: [Bin]
  /// Mean stated probability and observed share of all claims, by kind.
  package var overall: [Bin]

  static let centers = [0.5, 0.6, 0.7, 0.8, 0.9, 0.97]
  private static let halfWidth = 0.05

  init(scenario: BandScenario, draws: Int, outcomes: [BandCalibration.Outcome]) {
    self.scenario = scenario.name
    title = Message(scenario.title)
    replications = outcomes.count
    self.draws = draws
    let kinds: [(BandClaim, KeyPath<BandCalibration.Outcome, [BandCalibration.Claim]>)] = [
      (.right, \.right), (.same, \.same), (.flip, \.flip),
    ]
    bins = []
    overall = []
    for (claim, path) in kinds {
      let studies = outcomes.map { $0[keyPath: path] }
      if let all = Self.bin(claim, 0.5, studies) { overall.append(all) }
      for center in Self.centers {
        let near = studies.map { $0.filter { abs($0.probability - center) <= Self.halfWidth + 1e-12 } }
        if let bin = Self.bin(claim, center, near) { bins.append(bin) }
      }
    }
  }

  /// The share with its error: the spread of Σ (came true − share) over studies.
  private static func bin(_ claim: BandClaim, _ center: Double, _ studies: [[BandCalibration.Claim]]) -> Bin? {
    let count = studies.reduce(0) { $0 + $1.count }
    guard count > 0 else { return nil }
    let n = Double(count)
    let stated = studies.reduce(0) { sum, claims in sum + claims.reduce(0) { $0 + $1.probability } } / n
    let observed = Double(studies.reduce(0) { $0 + $1.count { $0.cameTrue } }) / n
    let squares = studies.reduce(0.0) { sum, claims in
      let rest = Double(claims.count { $0.cameTrue }) - observed * Double(claims.count)
      return sum + rest * rest
    }
    return Bin(
      claim: claim, center: center, n: count, stated: stated,
      observed: .init(value: observed, error: squares.squareRoot() / n))
  }
}
