/// How far a mean over given numbers of conditions can be relied on.
///
/// Universe-score variance σ²(τ): the object's own and its interactions with fixed facets alone. Relative error σ²(δ): the object's other
/// interactions, each over the numbers of conditions in it. Absolute error σ²(Δ): and every effect without the object, those of fixed
/// facets alone left out. Coefficients Eρ² = σ²(τ)/(σ²(τ) + σ²(δ)) and Φ = σ²(τ)/(σ²(τ) + σ²(Δ)).
/// Source: Brennan 2001, *Generalizability Theory*, sections 4.1 and 4.3.
public struct DecisionStudy: Sendable, Equatable {
  /// σ²(τ).
  public let universe: Double
  /// σ²(δ).
  public let relativeError: Double
  /// σ²(Δ).
  public let absoluteError: Double

  /// Eρ², nil without any variance.
  public var relative: Double? { universe + relativeError > 0 ? universe / (universe + relativeError) : nil }
  /// Φ, nil without any variance.
  public var absolute: Double? { universe + absoluteError > 0 ? universe / (universe + absoluteError) : nil }

  /// - Parameters:
  ///   - variances: of the design's effects in their order; negative ones count as 0.
  ///   - withinCells: of ratings within a cell; goes with the whole design's error.
  ///   - object: the facet whose levels are to be told apart.
  ///   - fixed: facets of which no other conditions will ever be meant.
  ///   - sizes: conditions of each facet in each level of what it is nested in; the object's isn't looked at.
  public init(
    _ design: GeneralizabilityDesign, variances: [Double], withinCells: Double = 0, object: Int, fixed: Set<Int>, sizes: [Double]
  ) {
    var universe = 0.0
    var relative = 0.0
    var absolute = 0.0
    func add(_ variance: Double, _ facets: [Int]) {
      let others = facets.filter { $0 != object }
      let share = max(0, variance) / others.reduce(1) { $0 * sizes[$1] }
      let isFixed = others.allSatisfy { fixed.contains($0) }
      switch (facets.contains(object), isFixed) {
      case (true, true): universe += share
      case (true, false): relative += share
      case (false, true): break
      case (false, false): absolute += share
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
  public static func conditionsNeeded(most: Int, wanted: Double, coefficient: (Int) -> Double?) -> Int? {
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
