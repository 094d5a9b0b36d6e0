/// How far one weight must move until two people are equal.
public struct CriticalWeight: Sendable, Equatable {
  /// The component whose weight moves.
  public var component: String
  /// The name of the person who is ahead.
  public var ahead: String
  /// The name of the person behind.
  public var behind: String
  /// The component's share of the weights at which both are equal, the others keeping their proportions; `nil` when no share
  /// from 0 to 1 does it.
  public var share: Double?
  /// `share` less the present share.
  public var change: Double?
}

/// Critical weights of pairs of people who stand next to each other.
package enum CriticalWeights {
  /// The change of the raw weight w_k, the others fixed and nothing renormalized, that makes two totals equal:
  /// δ = (P_j − P_i) / (a_jk − a_ik), the new weight being w_k − δ.
  ///
  /// - Returns: δ; `nil` when the component doesn't tell the two apart, or δ > w_k, which would need a negative weight.
  /// - Source: Triantaphyllou & Sánchez 1997, Decision Sciences 28:151, theorem 1 (whose i is ahead of j).
  package static func absolute(_ first: [Double], _ second: [Double], weights: [Double], component: Int) -> Double? {
    let difference = zip(weights, zip(first, second)).reduce(0) { $0 + $1.0 * ($1.1.1 - $1.1.0) }
    let slope = second[component] - first[component]
    guard slope != 0 else { return nil }
    let change = difference / slope
    return change <= weights[component] ? change : nil
  }

  /// The share of a component at which two totals are equal, the other weights keeping their proportions.
  ///
  /// With share s the difference of the totals is s δ_k + (1 − s) r, r the weighted mean of the other differences:
  /// s* = r / (r − δ_k).
  /// - Parameters:
  ///   - differences: first less second, by component.
  ///   - shares: summing to 1.
  /// - Returns: 0 … 1; `nil` when there is none, or the component has all the weight already.
  package static func share(_ differences: [Double], shares: [Double], component: Int) -> Double? {
    let others = 1 - shares[component]
    guard others > 0 else { return nil }
    var rest = 0.0
    for (index, share) in shares.enumerated() where index != component { rest += share * differences[index] }
    rest /= others
    guard rest != differences[component] else { return nil }
    let critical = rest / (rest - differences[component])
    return critical >= 0 && critical <= 1 ? critical : nil
  }

  /// For each pair of neighbours in a ranking and each component the share at which they are equal.
  ///
  /// - Parameters:
  ///   - scores: by person in the order of ranks, then component; none missing.
  ///   - names: of the people.
  ///   - components: their names.
  ///   - shares: of the weights, summing to 1.
  package static func neighbors(
    _ scores: [[Double]], names: [String], components: [String], shares: [Double]
  ) -> [CriticalWeight] {
    zip(scores.indices, scores.indices.dropFirst()).flatMap { ahead, behind in
      let differences = zip(scores[ahead], scores[behind]).map { $0 - $1 }
      return components.indices.map { component in
        let critical = share(differences, shares: shares, component: component)
        return CriticalWeight(
          component: components[component], ahead: names[ahead], behind: names[behind], share: critical,
          change: critical.map { $0 - shares[component] })
      }
    }
  }
}
