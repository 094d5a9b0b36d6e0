/// Least squares of y on two sets of fixed effects, targets and raters: y = α_target + β_rater + e.
///
/// Targets are eliminated; the rest is solved by conjugate gradients preconditioned with the counts, which needs no matrix.
/// In every connected part of the bipartite graph the β have mean 0, weighted by ratings; parts are not comparable.
struct TwoWayEffects: Sendable {
  /// By target; 0 where it has no row.
  var target: [Double]
  /// By rater; 0 where it has no row.
  var rater: [Double]
  /// The connected part of each target and rater, numbered from 0; −1 where there is no row.
  var targetPart: [Int32]
  var raterPart: [Int32]
  var parts: Int
  /// Rows that were fitted.
  var count: Int
  /// Free effects: targets + raters − parts.
  var rank: Int

  /// - Parameters:
  ///   - y: one value a row.
  ///   - target, rater: dense codes.
  ///   - isUsed: which rows to fit; nil: all.
  init(
    _ y: [Double], target: [Int32], targets: Int, rater: [Int32], raters: Int, isUsed: [Bool]? = nil
  ) {
    let rows = y.indices.filter { isUsed?[$0] ?? true }
    let graph = BipartiteParts(rows, target: target, targets: targets, rater: rater, raters: raters)
    targetPart = graph.left
    raterPart = graph.right
    parts = graph.count
    count = rows.count
    rank = graph.left.count { $0 >= 0 } + graph.right.count { $0 >= 0 } - graph.count
    let system = TwoWaySystem(rows, target: target, targets: targets, rater: rater, raters: raters)
    self.rater = system.solve(y)
    self.target = [Double](repeating: 0, count: targets)
    centre(system, y, parts: graph.count)
  }

  private mutating func centre(_ system: TwoWaySystem, _ y: [Double], parts: Int) {
    var sum = [Double](repeating: 0, count: parts)
    var weight = sum
    for index in rater.indices where raterPart[index] >= 0 {
      sum[Int(raterPart[index])] += system.raterCount[index] * rater[index]
      weight[Int(raterPart[index])] += system.raterCount[index]
    }
    for index in rater.indices where raterPart[index] >= 0 {
      rater[index] -= sum[Int(raterPart[index])] / weight[Int(raterPart[index])]
    }
    target = system.targetMeans(y, less: rater)
  }

  /// y − α − β for every row; meaningless for rows of targets or raters that were not fitted.
  func residuals(_ y: [Double], target: [Int32], rater: [Int32]) -> [Double] {
    y.indices.map { y[$0] - self.target[Int(target[$0])] - self.rater[Int(rater[$0])] }
  }
}

/// The normal equations of two-way effects, targets eliminated.
struct TwoWaySystem: Sendable {
  let rows: [Int]
  let target: [Int32]
  let rater: [Int32]
  let targetCount: [Double]
  let raterCount: [Double]

  init(_ rows: [Int], target: [Int32], targets: Int, rater: [Int32], raters: Int) {
    self.rows = rows
    self.target = rows.map { target[$0] }
    self.rater = rows.map { rater[$0] }
    var targetCount = [Double](repeating: 0, count: targets)
    var raterCount = [Double](repeating: 0, count: raters)
    for index in rows {
      targetCount[Int(target[index])] += 1
      raterCount[Int(rater[index])] += 1
    }
    self.targetCount = targetCount
    self.raterCount = raterCount
  }

  /// The means over each target's rows of y − β.
  func targetMeans(_ y: [Double], less beta: [Double]) -> [Double] {
    var mean = [Double](repeating: 0, count: targetCount.count)
    for position in rows.indices { mean[Int(target[position])] += y[rows[position]] - beta[Int(rater[position])] }
    for index in mean.indices where targetCount[index] > 0 { mean[index] /= targetCount[index] }
    return mean
  }

  /// S v = (n_r v_r − Σ over the rater's rows of the mean of v over the target).
  private func apply(_ v: [Double], _ mean: inout [Double], _ out: inout [Double]) {
    for index in mean.indices { mean[index] = 0 }
    for position in rows.indices { mean[Int(target[position])] += v[Int(rater[position])] }
    for index in mean.indices where targetCount[index] > 0 { mean[index] /= targetCount[index] }
    for index in out.indices { out[index] = raterCount[index] * v[index] }
    for position in rows.indices { out[Int(rater[position])] -= mean[Int(target[position])] }
  }

  /// The rater effects of y, up to a constant in each connected part.
  func solve(_ y: [Double]) -> [Double] {
    let zero = [Double](repeating: 0, count: raterCount.count)
    let means = targetMeans(y, less: zero)
    var right = zero
    for position in rows.indices { right[Int(rater[position])] += y[rows[position]] - means[Int(target[position])] }
    return solveReduced(right)
  }

  /// A solution of Z'Z (α, β) = (a, b), Z being the design of both sets of effects; the right-hand side must be Z' of something.
  func solve(targetSums a: [Double], raterSums b: [Double]) -> (target: [Double], rater: [Double]) {
    let means = zip(a, targetCount).map { $1 > 0 ? $0 / $1 : 0 }
    var right = b
    for position in rows.indices { right[Int(rater[position])] -= means[Int(target[position])] }
    let beta = solveReduced(right)
    var alpha = a
    for position in rows.indices { alpha[Int(target[position])] -= beta[Int(rater[position])] }
    for index in alpha.indices { alpha[index] = targetCount[index] > 0 ? alpha[index] / targetCount[index] : 0 }
    return (alpha, beta)
  }

  /// A solution of the singular, consistent system by preconditioned conjugate gradients, to 1e-11 of the right-hand side.
  private func solveReduced(_ right: [Double]) -> [Double] {
    let size = raterCount.count
    let zero = [Double](repeating: 0, count: size)
    var residual = right
    let inverse = raterCount.map { $0 > 0 ? 1 / $0 : 0 }
    var solution = zero
    var direction = zip(residual, inverse).map { $0 * $1 }
    var product = zero
    var mean = [Double](repeating: 0, count: targetCount.count)
    var square = zip(residual, direction).reduce(0) { $0 + $1.0 * $1.1 }
    let goal = square * 1e-22
    let mostIterations = 10 * size + 50
    for _ in 0..<mostIterations where square > goal && square > 0 {
      apply(direction, &mean, &product)
      let curvature = zip(direction, product).reduce(0) { $0 + $1.0 * $1.1 }
      guard curvature > 0 else { break }
      let step = square / curvature
      var next = 0.0
      for index in 0..<size {
        solution[index] += step * direction[index]
        residual[index] -= step * product[index]
        next += residual[index] * residual[index] * inverse[index]
      }
      let ratio = next / square
      square = next
      for index in 0..<size { direction[index] = inverse[index] * residual[index] + ratio * direction[index] }
    }
    return solution
  }
}

/// The connected parts of a bipartite graph, by union of sets.
struct BipartiteParts: Sendable {
  /// Part of each left and right node, numbered in the order of the left nodes; −1 for a node without edge.
  let left: [Int32]
  let right: [Int32]
  let count: Int

  init(_ rows: [Int], target: [Int32], targets: Int, rater: [Int32], raters: Int) {
    var parent = Array(0..<(targets + raters))
    func root(_ node: Int) -> Int {
      var node = node
      while parent[node] != node {
        parent[node] = parent[parent[node]]
        node = parent[node]
      }
      return node
    }
    var isPresent = [Bool](repeating: false, count: targets + raters)
    for row in rows {
      let a = Int(target[row])
      let b = targets + Int(rater[row])
      isPresent[a] = true
      isPresent[b] = true
      let (first, second) = (root(a), root(b))
      if first != second { parent[max(first, second)] = min(first, second) }
    }
    var number = [Int32](repeating: -1, count: targets + raters)
    var next: Int32 = 0
    var part = number
    for node in 0..<(targets + raters) where isPresent[node] {
      let top = root(node)
      if number[top] < 0 {
        number[top] = next
        next += 1
      }
      part[node] = number[top]
    }
    left = Array(part[..<targets])
    right = Array(part[targets...])
    count = Int(next)
  }
}
