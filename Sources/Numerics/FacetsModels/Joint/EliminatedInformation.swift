internal import LinearAlgebra

/// The information of all elements at some weights of the ratings, factored, with a trace of the diagonal added.
struct EliminatedInformation: Sendable {
  private let design: ActiveDesign
  private let elimination: FacetElimination
  private let weights: [Double]
  /// 1 / information of each eliminated element; 0 without any.
  private let inverse: [Double]
  private let factor: EnvelopeCholesky

  /// The share added to the diagonal. Directions that nothing identifies, in which the matrix is singular, stay orthogonal to the
  /// solution in the diagonal's metric, just as with the diagonal alone: measures that nothing joins are left where they were.
  static let trace = 1e-8

  init(_ design: ActiveDesign, _ elimination: FacetElimination, _ weights: [Double]) {
    (self.design, self.elimination, self.weights) = (design, elimination, weights)
    let order = elimination.order
    var rows = [Double](repeating: 0, count: order.start[order.node.count])
    var diagonal = [Double](repeating: 0, count: order.node.count)
    func add(_ a: Int, _ b: Int, _ value: Double) { rows[order.slot(a, b)] += value }
    for i in weights.indices {
      for (f, column) in elimination.places.enumerated() where column[i] >= 0 {
        diagonal[Int(column[i])] += weights[i] * (1 + Self.trace)
        for g in 0..<f where elimination.places[g][i] >= 0 { add(Int(column[i]), Int(elimination.places[g][i]), weights[i]) }
      }
    }
    let base = design.starts[elimination.leading]
    var inverse = [Double](repeating: 0, count: elimination.start.count - 1)
    // Weights of an eliminated element's ratings by place.
    var sums = [Double](repeating: 0, count: order.node.count)
    var met: [Int] = []
    for e in inverse.indices where design.isFree[base + e] {
      var total = 0.0
      for index in elimination.start[e]..<elimination.start[e + 1] {
        let i = Int(elimination.ratings[index])
        guard weights[i] > 0 else { continue }
        total += weights[i]
        for column in elimination.places where column[i] >= 0 {
          let place = Int(column[i])
          if sums[place] == 0 { met.append(place) }
          sums[place] += weights[i]
        }
      }
      inverse[e] = total > 0 ? 1 / (total * (1 + Self.trace)) : 0
      for (x, a) in met.enumerated() {
        let share = sums[a] * inverse[e]
        diagonal[a] -= share * sums[a]
        for b in met[..<x] { add(a, b, -share * sums[b]) }
      }
      for a in met { sums[a] = 0 }
      met.removeAll(keepingCapacity: true)
    }
    self.inverse = inverse
    factor = EnvelopeCholesky(order, rows: rows, diagonal: diagonal)
  }

  /// Behind the last element's parameter.
  var end: Int { design.thresholdStart }

  /// Replaces the elements' part of a right-hand side by its solution.
  func solve(inPlace r: inout [Double]) {
    let base = design.starts[elimination.leading]
    let sign = design.signs[elimination.leading]
    var b = zip(elimination.parameters, elimination.signs).map { $1 * r[$0] }
    for e in inverse.indices where inverse[e] > 0 {
      let pull = sign * r[base + e] * inverse[e]
      for index in elimination.start[e]..<elimination.start[e + 1] {
        let i = Int(elimination.ratings[index])
        for column in elimination.places where column[i] >= 0 { b[Int(column[i])] -= weights[i] * pull }
      }
    }
    factor.solve(inPlace: &b)
    for e in inverse.indices {
      var left = sign * r[base + e]
      for index in elimination.start[e]..<elimination.start[e + 1] {
        let i = Int(elimination.ratings[index])
        for column in elimination.places where column[i] >= 0 { left -= weights[i] * b[Int(column[i])] }
      }
      r[base + e] = sign * left * inverse[e]
    }
    for (place, p) in elimination.parameters.enumerated() { r[p] = elimination.signs[place] * b[place] }
  }
}
