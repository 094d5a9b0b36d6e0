/// How often a score with error falls into another band than the true score would.
///
/// Scores and true scores are bivariate normal with correlation √reliability. A band by rank cuts both at one quantile; a band by a fixed
/// score cuts both at that score. Source: Livingston & Lewis 1995, J. Educ. Meas. 32, for the question; the integral is computed directly.
package struct BandMisclassification: Sendable, Equatable {
  /// Where a band begins or ends.
  package enum Cut: Sendable, Equatable {
    /// So many of all lie below, in 0...1.
    case quantile(Double)
    /// A score, as (score − mean)/standard deviation of observed scores.
    case score(Double)
  }

  /// A band's share of errors.
  package struct Band: Sendable, Equatable {
    /// P(score in the band).
    package let observed: Double
    /// P(true score in the band).
    package let truth: Double
    /// P(score not in the band | true score in it); nil for an empty band.
    package let missed: Double?
    /// P(true score not in the band | score in it); nil for an empty band.
    package let undeserved: Double?
  }

  /// P(score and true score in different bands).
  package let probability: Double
  /// From the lowest band up.
  package let bands: [Band]

  /// Panels of Simpson's rule in each piece, and standard deviations beyond which nothing is left: errors are below 1e-9.
  private static let panels = 1000
  private static let farthest = 8.0

  /// - Parameters:
  ///   - reliability: in 0...1.
  ///   - cuts: ascending along the scores.
  package init(reliability: Double, cuts: [Cut]) {
    precondition((0...1).contains(reliability), "a reliability lies in 0...1")
    let rho = reliability.squareRoot()
    let noise = max(1e-12, 1 - reliability).squareRoot()
    let normal = NormalDistribution.standard
    // In units of the observed and of the true scores' deviation.
    let ends = cuts.map { cut -> (observed: Double, truth: Double) in
      switch cut {
      case .quantile(let share):
        let z = normal.quantile(share)
        return (z, z)
      case .score(let z): return (z, rho > 0 ? z / rho : (z >= 0 ? .infinity : -.infinity))
      }
    }
    let observed = [-Double.infinity] + ends.map(\.observed) + [.infinity]
    let truth = [-Double.infinity] + ends.map(\.truth) + [.infinity]
    var bands: [Band] = []
    var right = 0.0
    for k in 0..<(observed.count - 1) {
      let low = max(-Self.farthest, truth[k])
      let high = min(Self.farthest, truth[k + 1])
      // The score's chance of the band turns within a few errors of its ends: those strips get panels of their own.
      let strip = rho > 0 ? Self.farthest * noise / rho : .infinity
      let turns = [observed[k], observed[k + 1]].flatMap {
        [$0 / max(rho, .leastNormalMagnitude) - strip, $0 / max(rho, .leastNormalMagnitude) + strip]
      }
      let marks = ([low, high] + turns.filter { $0 > low && $0 < high }).sorted()
      let both =
        high > low
        ? zip(marks, marks.dropFirst()).reduce(0.0) { sum, piece in
          sum
            + Self.simpson(piece.0, piece.1) { t in
              normal.density(t)
                * (normal.lowerTail((observed[k + 1] - rho * t) / noise) - normal.lowerTail((observed[k] - rho * t) / noise))
            }
        } : 0
      let ofScore = normal.lowerTail(observed[k + 1]) - normal.lowerTail(observed[k])
      let ofTruth = normal.lowerTail(truth[k + 1]) - normal.lowerTail(truth[k])
      right += both
      bands.append(
        Band(
          observed: ofScore, truth: ofTruth, missed: ofTruth > 1e-12 ? min(1, max(0, 1 - both / ofTruth)) : nil,
          undeserved: ofScore > 1e-12 ? min(1, max(0, 1 - both / ofScore)) : nil))
    }
    probability = min(1, max(0, 1 - right))
    self.bands = bands
  }

  /// ∫ f from low to high.
  private static func simpson(_ low: Double, _ high: Double, _ f: (Double) -> Double) -> Double {
    let step = (high - low) / Double(panels)
    let sum = (0...panels).reduce(0.0) { sum, i in
      let weight: Double = i == 0 || i == panels ? 1 : (i % 2 == 1 ? 4 : 2)
      return sum + weight * f(low + Double(i) * step)
    }
    return sum * step / 3
  }
}
