/// The reliability of a weighted total of components that are rated by panels of their own, and how many raters it takes.
///
/// Universe variance Σ w_c w_d cov(τ_c, τ_d); error Σ w_c² e_c/n_c, errors of different components being independent. Source: Brennan
/// 2001, *Generalizability Theory*, section 10.1; Cronbach, Gleser, Nanda & Rajaratnam 1972, chapter 10.
package struct CompositeReliability: Sendable {
  /// Weights as they enter the total (for a mean: summing to 1).
  package let weights: [Double]
  /// Variance of the total's universe score.
  package let universe: Double
  /// Error variance of a single rating, by component; 0 where there is none or none is known.
  package let errors: [Double]
  /// Ratings of a person, by component.
  package let sizes: [Double]

  /// A total.
  package init(weights: [Double], universe: Double, errors: [Double], sizes: [Double]) {
    self.weights = weights
    self.universe = universe
    self.errors = errors
    self.sizes = sizes
  }

  /// Error variance of the total with given numbers of raters.
  package func error(_ sizes: [Double]) -> Double {
    weights.indices.reduce(0) { $0 + weights[$1] * weights[$1] * errors[$1] / max(sizes[$1], 1e-12) }
  }

  /// As the design is; nil without universe variance.
  package var coefficient: Double? { coefficient(sizes) }

  /// With given numbers of raters; nil without universe variance.
  package func coefficient(_ sizes: [Double]) -> Double? { universe > 0 ? universe / (universe + error(sizes)) : nil }

  /// The raters that one component would need for a wanted reliability, the others staying; nil where no number would do.
  package func needed(component: Int, wanted: Double) -> Int? {
    guard universe > 0, wanted < 1 else { return nil }
    let allowed = universe * (1 - wanted) / wanted
    let own = weights[component] * weights[component] * errors[component]
    let others = error(sizes) - own / sizes[component]
    guard allowed > others else { return nil }
    return max(1, Int((own / (allowed - others) - 1e-9).rounded(.up)))
  }

  /// The fewest raters altogether for a wanted reliability, and where they go: each next one where it takes away most error, which is
  /// best because every component's error is convex in its number. Nil where `most` raters altogether don't suffice.
  package func allocation(wanted: Double, most: Int = 10_000) -> [Int]? {
    guard universe > 0, wanted < 1 else { return nil }
    let allowed = universe * (1 - wanted) / wanted
    let loads = weights.indices.map { weights[$0] * weights[$0] * errors[$0] }
    var counts = loads.map { $0 > 0 ? 1 : 0 }
    var error = loads.reduce(0, +)
    while error > allowed * (1 + 1e-12) {
      guard counts.reduce(0, +) < most else { return nil }
      let gains = loads.indices.map { counts[$0] > 0 ? loads[$0] / Double(counts[$0] * (counts[$0] + 1)) : 0 }
      guard let best = gains.indices.max(by: { gains[$0] < gains[$1] }), gains[best] > 0 else { return nil }
      error -= gains[best]
      counts[best] += 1
    }
    return counts
  }
}
