internal import LinearAlgebra

/// Agreement beyond chance on categories, for any number of raters with missing ratings: Gwet's AC1 and AC2, Fleiss' κ, Brennan &
/// Prediger's coefficient.
///
/// (p_a − p_e)/(1 − p_e): p_a the mean agreement of two ratings of one unit, over units with two or more; p_e what chance would give:
/// - `gwet`: Σw/(q(q − 1)) Σ π_k(1 − π_k), AC1 without weights and AC2 with (Gwet 2008, Br. J. Math. Statist. Psychol. 61; 2014,
///   *Handbook of Inter-Rater Reliability*, 4th ed., chapters 4–6);
/// - `fleiss`: Σ w_kl π_k π_l (Fleiss 1971, Psych. Bull. 76);
/// - `brennanPrediger`: Σw/q² (1981, Educ. Psychol. Meas. 41).
///
/// π_k is the mean over units of the share of their ratings that say k. Where prevalence is uneven κ is low although raters agree; AC1
/// isn't.
package struct CategoricalAgreement: Sendable {
  /// What chance agreement is taken to be.
  package enum Coefficient: String, Sendable, CaseIterable, Codable {
    /// AC1, or AC2 with weights.
    case gwet
    /// Fleiss' κ.
    case fleiss
    /// Brennan & Prediger's coefficient, free-marginal κ.
    case brennanPrediger = "brennan-prediger"
  }

  /// How much two different categories agree, from 0 to 1; equal ones agree fully.
  package enum Weights: String, Sendable, CaseIterable, Codable {
    /// Not at all.
    case identity
    /// 1 − |k − l|/range.
    case linear
    /// 1 − (k − l)²/range².
    case quadratic
  }

  /// An estimate and its standard error over units; the error is nil with a single unit.
  package struct Estimate: Sendable, Equatable {
    /// At most 1, possibly negative.
    package let value: Double
    /// Over units; nil with a single unit.
    package let standardError: Double?
    /// Rated units less 1.
    package let degreesOfFreedom: Double

    /// value ± t · error, cut at 1; nil without an error.
    package func interval(level: Double) -> ClosedRange<Double>? {
      guard let standardError, degreesOfFreedom > 0 else { return nil }
      let half = StudentTDistribution(degreesOfFreedom: degreesOfFreedom).criticalValue(level: level) * standardError
      return (value - half)...min(1, value + half)
    }
  }

  /// Ratings per unit and category.
  private let counts: [[Double]]
  private let weights: [[Double]]
  private let categories: Int

  /// - Parameters:
  ///   - ratings: ratings[unit][rater], nil where missing; units without a rating are left out.
  ///   - categories: all categories that could be given, as numbers; nil for those that occur. More categories lower chance agreement.
  ///   - weights: partial agreement between categories, by their numbers.
  package init(_ ratings: [[Double?]], categories: [Double]? = nil, weights: Weights = .identity) {
    let rated = ratings.map { $0.compactMap { $0 } }.filter { !$0.isEmpty }
    let values = Set(categories ?? rated.flatMap { $0 }).sorted()
    precondition(rated.joined().allSatisfy { values.contains($0) }, "every rating is one of the categories")
    self.categories = values.count
    counts = rated.map { unit in values.map { value in Double(unit.count { $0 == value }) } }
    let range = (values.last ?? 0) - (values.first ?? 0)
    self.weights = values.map { a in values.map { weights.agreement(a, $0, range: range) } }
  }

  /// The coefficient; nil with no unit rated twice, fewer than two categories, or chance agreement of 1.
  package func estimate(_ coefficient: Coefficient) -> Estimate? {
    let pairable = counts.filter { $0.reduce(0, +) >= 2 }
    guard !pairable.isEmpty, categories >= 2 else { return nil }
    let n = Double(counts.count)
    let shares = counts.map { unit in unit.map { $0 / unit.reduce(0, +) } }
    let prevalence = (0..<categories).map { k in shares.reduce(0) { $0 + $1[k] } / n }
    let slope = chanceSlope(coefficient, prevalence)
    let chance = self.chance(coefficient, prevalence)
    guard chance < 1 else { return nil }
    let observed = pairable.reduce(0) { $0 + agreement(of: $1) } / Double(pairable.count)
    let value = (observed - chance) / (1 - chance)
    // Each unit's linearized share of the estimate, Gwet 2014, section 5.3.
    let parts = zip(counts, shares).map { unit, share in
      let own = unit.reduce(0, +) >= 2 ? n / Double(pairable.count) * (agreement(of: unit) - chance) / (1 - chance) : 0
      return own - 2 * (1 - value) * (dot(share, slope) - dot(prevalence, slope)) / (1 - chance)
    }
    let squares = parts.reduce(0) { $0 + ($1 - value) * ($1 - value) }
    let error = counts.count > 1 ? (squares / (n * (n - 1))).squareRoot() : nil
    return Estimate(value: value, standardError: error, degreesOfFreedom: n - 1)
  }

  /// Share of weighted agreement among the ordered pairs of a unit's ratings.
  private func agreement(of unit: [Double]) -> Double {
    let total = unit.reduce(0, +)
    let sum = (0..<categories).reduce(0) { $0 + unit[$1] * (dot(weights[$1], unit) - 1) }
    return sum / (total * (total - 1))
  }

  private var totalWeight: Double { weights.reduce(0) { $0 + $1.reduce(0, +) } }

  private func chance(_ coefficient: Coefficient, _ prevalence: [Double]) -> Double {
    let q = Double(categories)
    return switch coefficient {
    case .gwet: totalWeight / (q * (q - 1)) * prevalence.reduce(0) { $0 + $1 * (1 - $1) }
    case .fleiss: dot(prevalence, chanceSlope(.fleiss, prevalence))
    case .brennanPrediger: totalWeight / (q * q)
    }
  }

  /// What a unit's share of ratings in each category contributes to chance agreement.
  private func chanceSlope(_ coefficient: Coefficient, _ prevalence: [Double]) -> [Double] {
    let q = Double(categories)
    return switch coefficient {
    case .gwet: prevalence.map { totalWeight / (q * (q - 1)) * (1 - $0) }
    case .fleiss: weights.map { dot($0, prevalence) }
    case .brennanPrediger: prevalence.map { _ in 0 }
    }
  }
}

extension CategoricalAgreement.Weights {
  fileprivate func agreement(_ a: Double, _ b: Double, range: Double) -> Double {
    if a == b { return 1 }
    let distance = abs(a - b) / range
    return switch self {
    case .identity: 0
    case .linear: 1 - distance
    case .quadratic: 1 - distance * distance
    }
  }
}
