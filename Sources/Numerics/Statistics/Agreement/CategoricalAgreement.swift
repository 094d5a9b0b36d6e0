/// Agreement beyond chance on categories, for any number of raters with missing ratings: Gwet's AC1 and AC2, Fleiss' and Conger's κ, Brennan &
/// Prediger's coefficient, each with or without weights.
///
/// (p_a − p_e)/(1 − p_e): p_a the mean agreement of two ratings of one unit, over units with two or more; p_e what chance would give:
/// - `gwet`: Σw/(q(q − 1)) Σ π_k(1 − π_k), AC1 without weights and AC2 with (Gwet 2008, Br. J. Math. Statist. Psychol. 61; 2014,
///   *Handbook of Inter-Rater Reliability*, 4th ed., chapters 4–6);
/// - `fleiss`: Σ w_kl π_k π_l (Fleiss 1971, Psych. Bull. 76);
/// - `conger`: the mean over ordered pairs of raters of Σ w_kl p_gk p_hl (Conger 1980, Psych. Bull. 88);
/// - `brennanPrediger`: Σw/q² (1981, Educ. Psychol. Meas. 41).
///
/// π_k is the mean over units of the share of their ratings that say k, p_gk the share of rater g's ratings. Where prevalence is uneven κ is low although
/// raters agree; AC1 isn't.
package struct CategoricalAgreement: Sendable {
  /// What chance agreement is taken to be.
  package enum Coefficient: String, Sendable, CaseIterable, Codable {
    /// AC1, or AC2 with weights.
    case gwet
    /// Fleiss' κ.
    case fleiss
    /// Conger's κ: of two raters Cohen's.
    case conger
    /// Brennan & Prediger's coefficient, free-marginal κ.
    case brennanPrediger = "brennan-prediger"
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

  /// An estimate with every unit's share of it, whose mean it is.
  package struct Linearized: Sendable {
    /// At most 1, possibly negative.
    package let value: Double
    /// By unit, those without a rating left out.
    package let parts: [Double]

    /// With its error over units.
    package var estimate: Estimate {
      let n = Double(parts.count)
      let squares = parts.reduce(0) { $0 + ($1 - value) * ($1 - value) }
      return Estimate(value: value, standardError: n > 1 ? (squares / (n * (n - 1))).squareRoot() : nil, degreesOfFreedom: n - 1)
    }
  }

  /// Categories in ascending order.
  package let categories: [Double]
  /// Where each unit's ratings begin, and where the last one's end.
  private let starts: [Int]
  /// Of each rating, its place among the categories.
  private let codes: [Int32]
  /// Of each rating, its rater, numbered without gaps.
  private let raters: [Int32]
  private let raterCount: Int

  /// - Parameters:
  ///   - ratings: ratings[unit][rater], nil where missing; units without a rating are left out.
  ///   - categories: all categories that could be given, as numbers; nil for those that occur. More categories lower chance agreement.
  package init(_ ratings: [[Double?]], categories: [Double]? = nil) {
    self.init(
      units: ratings.map { row in row.indices.compactMap { place in row[place].map { (Int32(place), $0) } } }, categories: categories)
  }

  /// - Parameters:
  ///   - units: of each, who gave what; a rater may have rated a unit more than once; units without a rating are left out.
  ///   - categories: all categories that could be given, as numbers; nil for those that occur. More categories lower chance agreement.
  package init(units: [[(rater: Int32, score: Double)]], categories: [Double]? = nil) {
    let rated = units.filter { !$0.isEmpty }
    let values = Set(categories ?? rated.flatMap { $0.map(\.score) }).sorted()
    let places = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, Int32($0)) })
    precondition(rated.joined().allSatisfy { places[$0.score] != nil }, "every rating is one of the categories")
    self.categories = values
    starts = rated.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    codes = rated.flatMap { $0.map { places[$0.score] ?? 0 } }
    let names = Set(rated.joined().map(\.rater)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, Int32($0)) })
    raters = rated.flatMap { $0.map { numbers[$0.rater] ?? 0 } }
    raterCount = names.count
  }

  /// The coefficient; nil with no unit rated twice, fewer than two categories, or chance agreement of 1.
  package func estimate(_ coefficient: Coefficient, weights: AgreementWeights = .identity) -> Estimate? {
    linearized(coefficient, weights: weights)?.estimate
  }

  /// The coefficient as the mean of what its units contribute [Gwet 2014, section 5.3]; nil where there is none.
  ///
  /// - Complexity: O(ratings + units · categories) and, for `conger`, raters times the square of the categories.
  package func linearized(_ coefficient: Coefficient, weights: AgreementWeights = .identity) -> Linearized? {
    guard categories.count >= 2, let matrix = weights.matrix(categories) else { return nil }
    let n = starts.count - 1
    let agreements = (0..<n).map { agreement(of: $0, matrix) }
    let pairable = agreements.count { $0 != nil }
    guard pairable > 0 else { return nil }
    let chance = self.chance(coefficient, matrix)
    guard chance.value < 1 else { return nil }
    let rest = 1 - chance.value
    let value = (agreements.reduce(0) { $0 + ($1 ?? 0) } / Double(pairable) - chance.value) / rest
    let factor = Double(n) / Double(pairable)
    let parts = (0..<n).map { unit in
      (agreements[unit].map { factor * ($0 - chance.value) / rest } ?? 0) - 2 * (1 - value) * chance.parts[unit] / rest
    }
    return Linearized(value: value, parts: parts)
  }

  /// Share of weighted agreement among the ordered pairs of a unit's ratings; nil with fewer than two.
  private func agreement(of unit: Int, _ weights: [[Double]]) -> Double? {
    let own = codes[starts[unit]..<starts[unit + 1]]
    guard own.count >= 2 else { return nil }
    var counts = [Double](repeating: 0, count: categories.count)
    for code in own { counts[Int(code)] += 1 }
    let given = counts.indices.filter { counts[$0] > 0 }
    var sum = 0.0
    for k in given {
      var together = -weights[k][k]
      for l in given { together += weights[k][l] * counts[l] }
      sum += counts[k] * together
    }
    return sum / Double(own.count * (own.count - 1))
  }

  /// Chance agreement, and by unit how it differs for that unit, over which the differences' mean is 0, to the first order and halved: a pair of ratings has two.
  private func chance(_ coefficient: Coefficient, _ weights: [[Double]]) -> (value: Double, parts: [Double]) {
    let q = Double(categories.count)
    let total = weights.reduce(0) { $0 + $1.reduce(0, +) }
    let n = starts.count - 1
    switch coefficient {
    case .brennanPrediger: return (total / (q * q), [Double](repeating: 0, count: n))
    case .conger: return congerChance(weights)
    case .gwet, .fleiss:
      var prevalence = [Double](repeating: 0, count: categories.count)
      for unit in 0..<n {
        let share = 1 / Double((starts[unit + 1] - starts[unit]) * n)
        for place in starts[unit]..<starts[unit + 1] { prevalence[Int(codes[place])] += share }
      }
      let slope = coefficient == .gwet ? prevalence.map { total / (q * (q - 1)) * (1 - $0) } : weights.map { Self.dot($0, prevalence) }
      let value = Self.dot(prevalence, slope)
      let parts = (0..<n).map { unit in
        let own = starts[unit]..<starts[unit + 1]
        return own.reduce(0) { $0 + slope[Int(codes[$1])] } / Double(own.count) - value
      }
      return (value, parts)
    }
  }

  /// p̄′Wp̄ without each rater's pairs with itself.
  private func congerChance(_ weights: [[Double]]) -> (value: Double, parts: [Double]) {
    let n = starts.count - 1
    let q = categories.count
    guard raterCount >= 2 else { return (1, [Double](repeating: 0, count: n)) }
    var given = [Double](repeating: 0, count: raterCount)
    var shares = [Double](repeating: 0, count: raterCount * q)
    for (rater, code) in zip(raters, codes) {
      given[Int(rater)] += 1
      shares[Int(rater) * q + Int(code)] += 1
    }
    var all = [Double](repeating: 0, count: q)
    for rater in 0..<raterCount {
      for k in 0..<q {
        shares[rater * q + k] /= given[rater]
        all[k] += shares[rater * q + k]
      }
    }
    let pairs = Double(raterCount) * Double(raterCount - 1)
    // Of each rater, what a rating of k agrees with by chance: those of the others.
    var slope = [Double](repeating: 0, count: raterCount * q)
    var means = [Double](repeating: 0, count: raterCount)
    for rater in 0..<raterCount {
      for k in 0..<q {
        var sum = 0.0
        for l in 0..<q { sum += (weights[k][l] + weights[l][k]) / 2 * (all[l] - shares[rater * q + l]) }
        slope[rater * q + k] = sum / pairs
        means[rater] += shares[rater * q + k] * slope[rater * q + k]
      }
    }
    let value = means.reduce(0, +)
    let parts = (0..<n).map { unit in
      (starts[unit]..<starts[unit + 1]).reduce(0.0) { sum, place in
        let rater = Int(raters[place])
        return sum + Double(n) / given[rater] * (slope[rater * q + Int(codes[place])] - means[rater])
      }
    }
    return (value, parts)
  }

  private static func dot(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
}
