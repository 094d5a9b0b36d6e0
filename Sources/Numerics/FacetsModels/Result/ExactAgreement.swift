/// How often elements of one facet (raters) give the same rating where all other facets are the same, and how often the model expects them to.
///
/// Every two ratings that differ in this facet alone are one opportunity; expected is Σ_k P_i(k) P_j(k) over them. Raters who agree far more often than expected don't rate
/// independently, as the model takes them to. Source: Linacre, *A User's Guide to FACETS*, "Inter-rater agreement": agreements, expected agreements, and
/// (observed − expected)/(1 − expected), its Rasch-kappa.
public struct ExactAgreement: Sendable, Equatable {
  /// Pairs of ratings that could agree.
  public let opportunities: Int
  /// Of these the share that do; 0 to 1.
  public let observed: Double
  /// The share that the model expects.
  public let expected: Double
  /// (observed − expected)/(1 − expected): 0 where raters are as independent as the model has it; nil where agreement is certain.
  public let kappa: Double?

  /// - Parameter facet: whose elements are compared.
  /// - Returns: nil where no two ratings differ in this facet alone.
  /// - Complexity: O(ratings · (log ratings + categories)).
  init?(_ design: ActiveDesign, _ residuals: Residuals, thresholds tau: [Double], facet: Int) {
    let others = (0..<design.facetCount).filter { $0 != facet }
    func precedes(_ a: Int, _ b: Int) -> Bool {
      for f in others where design.codes[f][a] != design.codes[f][b] { return design.codes[f][a] < design.codes[f][b] }
      if design.codes[facet][a] != design.codes[facet][b] { return design.codes[facet][a] < design.codes[facet][b] }
      return a < b
    }
    let order = (0..<design.count).sorted(by: precedes)
    let categories = design.scales.mostSteps + 1
    var scratch = [Double](repeating: 0, count: design.scales.mostSteps)
    var opportunities = 0
    var agreements = 0
    var expected = 0.0
    // Of the ratings under the same other facets: how many have each category, and the sums of probabilities; `rater` holds the same of one rater.
    var cell = Tally(categories)
    var rater = Tally(categories)
    func close(_ tally: Tally, _ sign: Int) {
      opportunities += sign * tally.count * (tally.count - 1) / 2
      for k in 0..<categories {
        agreements += sign * tally.given[k] * (tally.given[k] - 1) / 2
        expected += Double(sign) * (tally.sum[k] * tally.sum[k] - tally.square[k]) / 2
      }
    }
    for (place, i) in order.enumerated() {
      let before = place > 0 ? order[place - 1] : nil
      let isSameCell = before.map { b in others.allSatisfy { design.codes[$0][b] == design.codes[$0][i] } } ?? false
      if !isSameCell || design.codes[facet][before ?? i] != design.codes[facet][i] {
        // A rater's own repetitions are no agreement of raters.
        close(rater, -1)
        rater = Tally(categories)
      }
      if !isSameCell {
        close(cell, 1)
        cell = Tally(categories)
      }
      let group = Int(design.groups[i])
      let start = design.scales.starts[group]
      let m = design.scales.starts[group + 1] - start
      _ = ResponseKernel.fill(eta: residuals.eta[i], tau, start, m, category: 0, into: &scratch, at: 0)
      for k in 0...m {
        let p = ResponseKernel.probability(of: k, scratch, at: 0, m)
        cell.add(k, p)
        rater.add(k, p)
      }
      cell.give(Int(design.categories[i]))
      rater.give(Int(design.categories[i]))
    }
    close(rater, -1)
    close(cell, 1)
    guard opportunities > 0 else { return nil }
    self.opportunities = opportunities
    observed = Double(agreements) / Double(opportunities)
    self.expected = expected / Double(opportunities)
    kappa = self.expected < 1 ? (observed - self.expected) / (1 - self.expected) : nil
  }

  private struct Tally {
    var count = 0
    var given: [Int]
    var sum: [Double]
    var square: [Double]

    init(_ categories: Int) {
      given = [Int](repeating: 0, count: categories)
      sum = [Double](repeating: 0, count: categories)
      square = sum
    }

    mutating func add(_ category: Int, _ probability: Double) {
      sum[category] += probability
      square[category] += probability * probability
    }

    mutating func give(_ category: Int) {
      count += 1
      given[category] += 1
    }
  }
}
