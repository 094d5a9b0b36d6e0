/// The reliability of a weighted total of components that are rated by panels of their own, and how many raters it takes.
///
/// Universe variance Σ w_c w_d cov(τ_c, τ_d); error Σ w_c² e_c/n_c, and where the same raters score several components Σ w_c w_d e_cd k_cd/(n_c n_d) over c ≠ d, e_cd being the covariance of one
/// rater's errors about one person and k_cd the raters of both. Source: Brennan 2001, *Generalizability Theory*, sections 9.1 and 10.1; Cronbach, Gleser, Nanda & Rajaratnam 1972, chapter 10.
package struct CompositeReliability: Sendable {
  /// Weights as they enter the total (for a mean: summing to 1).
  package let weights: [Double]
  /// Variance of the total's universe score.
  package let universe: Double
  /// Error variance of a single rating, by component; 0 where there is none or none is known.
  package let errors: [Double]
  /// Ratings of a person, by component.
  package let sizes: [Double]

  /// Of two different components.
  package struct Joint: Sendable, Hashable {
    /// The components' places.
    package var first: Int
    /// The other's.
    package var second: Int
    /// e_cd.
    package var covariance: Double
    /// k_cd over the smaller number of raters: 1 where the smaller panel scores both.
    package var overlap: Double

    /// Errors that two components have in common.
    package init(first: Int, second: Int, covariance: Double, overlap: Double) {
      self.first = first
      self.second = second
      self.covariance = covariance
      self.overlap = overlap
    }
  }
  /// Pairs of components whose errors go together; a pair stands here once.
  package let joint: [Joint]

  /// A total.
  package init(weights: [Double], universe: Double, errors: [Double], sizes: [Double], joint: [Joint] = []) {
    self.joint = joint
    self.weights = weights
    self.universe = universe
    self.errors = errors
    self.sizes = sizes
  }

  /// Error variance of the total with given numbers of raters.
  package func error(_ sizes: [Double]) -> Double {
    let own = weights.indices.reduce(0) { $0 + weights[$1] * weights[$1] * errors[$1] / max(sizes[$1], 1e-12) }
    return joint.reduce(own) { sum, pair in
      // k/(n m) with k = overlap · min(n, m).
      let larger = max(sizes[pair.first], sizes[pair.second], 1e-12)
      return sum + 2 * weights[pair.first] * weights[pair.second] * pair.covariance * pair.overlap / larger
    }
  }

  /// As the design is; nil without universe variance.
  package var coefficient: Double? { coefficient(sizes) }

  /// With given numbers of raters; nil without universe variance.
  package func coefficient(_ sizes: [Double]) -> Double? { universe > 0 ? universe / (universe + error(sizes)) : nil }

  /// The raters that one component would need for a wanted reliability, the others staying; nil where no number would do.
  package func needed(component: Int, wanted: Double) -> Int? {
    guard universe > 0, wanted < 1 else { return nil }
    let allowed = universe * (1 - wanted) / wanted
    guard joint.contains(where: { $0.first == component || $0.second == component }) else {
      let own = weights[component] * weights[component] * errors[component]
      let others = error(sizes) - own / sizes[component]
      guard allowed > others else { return nil }
      return max(1, Int((own / (allowed - others) - 1e-9).rounded(.up)))
    }
    func errorOf(_ raters: Int) -> Double {
      var sizes = sizes
      sizes[component] = Double(raters)
      return error(sizes)
    }
    guard errorOf(Self.mostRaters) <= allowed else { return nil }
    // The error falls with the number, or as good as: the first number that would do.
    var (low, high) = (0, Self.mostRaters)
    while high - low > 1 {
      let middle = (low + high) / 2
      if errorOf(middle) <= allowed * (1 + 1e-12) { high = middle } else { low = middle }
    }
    return high
  }

  /// Beyond it a number of raters is none.
  private static let mostRaters = 1_000_000

  /// The fewest raters altogether for a wanted reliability, and where they go: each next one where it takes away most error, which is
  /// best because every component's error is convex in its number. Nil where `most` raters altogether don't suffice.
  package func allocation(wanted: Double, most: Int = 10_000) -> [Int]? {
    guard universe > 0, wanted < 1 else { return nil }
    let allowed = universe * (1 - wanted) / wanted
    let loads = weights.indices.map { weights[$0] * weights[$0] * errors[$0] }
    var counts = loads.map { $0 > 0 ? 1 : 0 }
    if !joint.isEmpty { return jointAllocation(counts, allowed: allowed, most: most) }
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

  /// The same, errors going together: each next rater where the whole error falls most.
  private func jointAllocation(_ start: [Int], allowed: Double, most: Int) -> [Int]? {
    var counts = start
    func errorOf(_ counts: [Int]) -> Double { error(counts.map { Double(max(1, $0)) }) }
    var now = errorOf(counts)
    while now > allowed * (1 + 1e-12) {
      guard counts.reduce(0, +) < most else { return nil }
      let next = counts.indices.filter { counts[$0] > 0 }.map { place in
        var more = counts
        more[place] += 1
        return (place: place, error: errorOf(more))
      }
      guard let best = next.min(by: { $0.error < $1.error }) else { return nil }
      // Where two panels share raters, one more in one alone may help nothing: then all get one more.
      if best.error < now {
        counts[best.place] += 1
      } else {
        for place in counts.indices where counts[place] > 0 { counts[place] += 1 }
      }
      now = errorOf(counts)
    }
    return counts
  }
}
