internal import LinearAlgebra

/// The minimizers of ½ x′Hx + g′x + μ‖x‖₁ as μ falls from where they are 0 to 0: linear in μ between knots, at each of which an entry
/// joins or leaves. A few dozen entries at most.
///
/// Source: Osborne, Presnell & Turlach 2000, IMA J. Numerical Analysis 20; Efron, Hastie, Johnstone & Tibshirani 2004, Annals of Statistics 32,
/// section 3.1.
struct LassoPath {
  /// x at the knots; the first is 0, the last minimizes ½ x′Hx + g′x.
  private(set) var knots: [[Double]]

  /// Share of the mean diagonal that is added to it, so that a singular H has one minimizer.
  private static let ridge = 1e-12

  /// - Parameters:
  ///   - quadratic: H, symmetric, not negative definite.
  ///   - linear: g.
  init(quadratic: Matrix, linear: [Double]) {
    let n = linear.count
    knots = [[Double](repeating: 0, count: n)]
    let scale = (0..<n).reduce(0.0) { $0 + quadratic[$1, $1] } / Double(max(1, n))
    guard n > 0, scale > 0 else { return }
    var h = quadratic
    for i in 0..<n { h[i, i] += Self.ridge * scale }
    var x = knots[0]
    var active: [Int] = []
    var mu = linear.reduce(0) { max($0, abs($1)) }
    guard mu > 0, let first = linear.indices.max(by: { abs(linear[$0]) < abs(linear[$1]) }) else { return }
    active.append(first)
    // Which entry left at the last knot, and from which side: there it stands at its bound and would seem to join again.
    var left: (index: Int, side: Double)?
    // At most a few passes over all entries; the bound keeps rounding from going round in circles.
    for _ in 0..<(20 * n + 20) where mu > 0 {
      let gradient = (0..<n).map { i in -linear[i] - (0..<n).reduce(0.0) { $0 + h[i, $1] * x[$1] } }
      let signs = active.map { x[$0] != 0 ? (x[$0] > 0 ? 1.0 : -1.0) : (gradient[$0] > 0 ? 1.0 : -1.0) }
      var part = Matrix(rows: active.count, columns: active.count)
      for (i, a) in active.enumerated() { for (j, b) in active.enumerated() { part[i, j] = h[a, b] } }
      guard let factor = try? Cholesky(part) else { break }
      let direction = factor.solve(signs)
      // How far μ can fall before an entry joins or leaves.
      var (step, event) = (mu, Event.end)
      for (place, index) in active.enumerated() where direction[place] * x[index] < 0 {
        let length = -x[index] / direction[place]
        if length < step { (step, event) = (length, .leaves(place)) }
      }
      for index in 0..<n where !active.contains(index) {
        let change = zip(active, direction).reduce(0.0) { $0 + h[index, $1.0] * $1.1 }
        for side in [1.0, -1.0] where 1 - side * change > 1e-14 && !(left?.index == index && left?.side == side) {
          let length = (mu - side * gradient[index]) / (1 - side * change)
          if length < step { (step, event) = (max(0, length), .joins(index)) }
        }
      }
      for (place, index) in active.enumerated() { x[index] += step * direction[place] }
      mu -= step
      left = nil
      switch event {
      case .end: mu = 0
      case .joins(let index): active.append(index)
      case .leaves(let place):
        let index = active.remove(at: place)
        x[index] = 0
        left = (index, signs[place])
      }
      knots.append(x)
    }
  }

  private enum Event {
    case end
    case joins(Int)
    case leaves(Int)
  }
}
