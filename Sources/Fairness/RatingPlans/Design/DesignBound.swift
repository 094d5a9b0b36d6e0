/// The least mean variance of a difference between two people that any assignment of as many ratings could have.
///
/// L = R_p − E, E of rank ≤ q (raters, or rows if fewer) and with trace b, the raters who score at all. So its eigenvalues μ₁ = 0 ≤ μ₂ ≤ … add up to n − b, and with the people's
/// numbers of raters r₍₁₎ ≤ r₍₂₎ ≤ … lie within r₍ᵢ₋q₎ ≤ μᵢ ≤ r₍ᵢ₎ (Weyl). Σ 1/μ is least where all are equal but for these bounds. A balanced incomplete block design, or the dual of one,
/// attains it (Kiefer 1975).
enum DesignBound {
  /// - Parameters:
  ///   - counts: raters by person, all above 0.
  ///   - raters: who score anybody.
  ///   - rank: the most that E can have.
  static func meanVariance(counts: [Int], raters: Int, rank: Int) -> Double {
    let r = counts.sorted().map(Double.init)
    let v = r.count
    guard v > 1 else { return 0 }
    let total = r.reduce(0, +) - Double(raters)
    func lower(_ i: Int) -> Double { i >= rank ? r[i - rank] : 0 }
    func sum(_ level: Double) -> Double { (1..<v).reduce(0) { $0 + min(max(level, lower($1)), r[$1]) } }
    var (low, high) = (0.0, r[v - 1])
    guard total > 0, sum(high) >= total else { return 2 / Double(v - 1) * (1..<v).reduce(0) { $0 + 1 / r[$1] } }
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if sum(middle) < total { low = middle } else { high = middle }
    }
    let level = (low + high) / 2
    return 2 / Double(v - 1) * (1..<v).reduce(0) { $0 + 1 / min(max(level, lower($1)), r[$1]) }
  }
}
