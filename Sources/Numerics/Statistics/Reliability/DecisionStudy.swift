/// How far a mean over given numbers of conditions can be relied on.
///
/// Universe-score variance σ²(τ): the object's own and its interactions with fixed facets alone. Relative error σ²(δ): the object's other
/// interactions, each over the numbers of conditions in it. Absolute error σ²(Δ): and every effect without the object, those of fixed
/// facets alone left out. Coefficients Eρ² = σ²(τ)/(σ²(τ) + σ²(δ)) and Φ = σ²(τ)/(σ²(τ) + σ²(Δ)).
/// Source: Brennan 2001, *Generalizability Theory*, sections 4.1 and 4.3.
package struct DecisionStudy: Sendable, Equatable {
  /// σ²(τ).
  package let universe: Double
  /// σ²(δ).
  package let relativeError: Double
  /// σ²(Δ).
  package let absoluteError: Double

  /// Eρ², nil without any variance.
  package var relative: Double? { universe + relativeError > 0 ? universe / (universe + relativeError) : nil }
  /// Φ, nil without any variance.
  package var absolute: Double? { universe + absoluteError > 0 ? universe / (universe + absoluteError) : nil }

  /// - Parameters:
  ///   - variances: of the design's effects in their order; negative ones count as 0.
  ///   - withinCells: of ratings within a cell; goes with the whole design's error.
  ///   - object: the facet whose levels are to be distinguished.
  ///   - fixed: facets of which no other conditions will ever be meant.
  ///   - sizes: conditions of each facet in each level of what it is nested in; the object's isn't looked at.
  package init(
    _ design: GeneralizabilityDesign, variances: [Double], withinCells: Double = 0, object: Int, fixed: Set<Int>, sizes: [Double]
  ) {
    var universe = 0.0
    var relative = 0.0
    var absolute = 0.0
    func add(_ variance: Double, _ facets: [Int]) {
      let share = max(0, variance) / facets.filter { $0 != object }.reduce(1) { $0 * sizes[$1] }
      switch GeneralizabilityDesign.part(of: facets, object: object, fixed: fixed) {
      case .universe: universe += share
      case .relative: relative += share
      case .absolute: absolute += share
      case .none: break
      }
    }
    for (effect, variance) in zip(design.effects, variances) { add(variance, effect.facets) }
    if withinCells > 0 {
      // Error of rating even where every facet is fixed.
      relative += withinCells / design.fullEffect.facets.filter { $0 != object }.reduce(1) { $0 * sizes[$1] }
    }
    self.universe = universe
    relativeError = relative
    absoluteError = relative + absolute
  }

  /// The smallest number of conditions of a facet at which a coefficient is reached; nil where `most` don't suffice.
  package static func conditionsNeeded(most: Int, wanted: Double, coefficient: (Int) -> Double?) -> Int? {
    guard most >= 1, let best = coefficient(most), best >= wanted else { return nil }
    var low = 1
    var high = most
    while low < high {
      let middle = (low + high) / 2
      if let found = coefficient(middle), found >= wanted { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension GeneralizabilityDesign {
  /// Where an effect's variance stands in a ``DecisionStudy``.
  package enum Part: Sendable {
    /// True variance.
    case universe
    /// Error for ranking and of the score itself.
    case relative
    /// Error of the score itself alone.
    case absolute
    /// Nowhere: of fixed facets alone.
    case none
  }

  /// Where the variance of an effect of these facets stands.
  ///
  /// - Parameters:
  ///   - object: the facet whose levels are to be distinguished.
  ///   - fixed: facets of which no other conditions will ever be meant.
  package static func part(of facets: [Int], object: Int, fixed: Set<Int>) -> Part {
    let isFixed = facets.allSatisfy { $0 == object || fixed.contains($0) }
    return facets.contains(object) ? (isFixed ? .universe : .relative) : (isFixed ? .none : .absolute)
  }
}
