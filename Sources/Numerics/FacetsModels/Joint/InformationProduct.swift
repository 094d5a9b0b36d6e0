internal import LinearAlgebra

/// Products with the joint likelihood's information matrix at some parameters.
///
/// With K_jl = C_max(j,l) − C_j C_l the covariance of [x ≥ j] and [x ≥ l] in a rating, a direction that moves its logit by dη and its thresholds by dτ meets
/// Σ_l K_jl (dη − dτ_l). What thresholds have to do with elements and each other is summed once, where those sums are no more than the ratings' own; a product
/// then passes over ratings, not over ratings and thresholds.
struct InformationProduct: Sendable {
  private let design: ActiveDesign
  private let state: JointState
  private let sums: ThresholdSums?

  init(_ design: ActiveDesign, _ state: JointState) {
    (self.design, self.state) = (design, state)
    sums = ThresholdSums(design, state)
  }

  /// The thresholds' part of the information, where it is summed.
  var thresholds: Matrix? { sums?.own }

  /// The information matrix times a direction.
  func callAsFunction(_ direction: [Double]) -> [Double] {
    var pulls = design.logits(direction)
    var result = [Double](repeating: 0, count: direction.count)
    if let sums {
      for i in 0..<design.count { pulls[i] *= state.variances[i] }
      sums.add(direction, from: design.thresholdStart, to: &result)
    } else {
      addThresholds(direction, &pulls, to: &result)
    }
    design.addSums(of: pulls, to: &result)
    return result
  }

  /// The thresholds' part rating by rating; turns each rating's dη into what its elements meet.
  private func addThresholds(_ direction: [Double], _ pulls: inout [Double], to result: inout [Double]) {
    let thresholdStart = design.thresholdStart
    for i in 0..<design.count {
      let group = Int(design.groups[i])
      let start = thresholdStart + design.scales.starts[group]
      let m = design.scales.starts[group + 1] - design.scales.starts[group]
      let at = i * state.width
      let pull = pulls[i]
      var tail = 0.0
      for j in 0..<m { tail += state.reached[at + j] * (pull - direction[start + j]) }
      let whole = tail
      var head = 0.0
      var sum = 0.0
      for j in 0..<m {
        let a = pull - direction[start + j]
        let c = state.reached[at + j]
        head += a
        tail -= c * a
        let moved = c * (head - whole) + tail
        result[start + j] -= moved
        sum += moved
      }
      pulls[i] = sum
    }
  }
}

/// What thresholds have to do with elements and with each other, summed over ratings.
private struct ThresholdSums: Sendable {
  /// How many thresholds.
  private let count: Int
  /// Covariances of the category and [x ≥ j] over each element's ratings, with the element's sign, `count` places an element.
  private var crossed: [Double]
  /// The thresholds' own part of the information.
  private(set) var own: Matrix

  /// - Returns: nil where that would be more than the ratings' probabilities themselves.
  init?(_ design: ActiveDesign, _ state: JointState) {
    let count = design.scales.thresholdCount
    guard max(design.thresholdStart, count) * count <= design.count * state.width else { return nil }
    self.count = count
    crossed = [Double](repeating: 0, count: design.thresholdStart * count)
    own = Matrix(rows: count, columns: count)
    var covariance = [Double](repeating: 0, count: state.width)
    // Σ C_j of each threshold's ratings: what is met from it on.
    var met = [Double](repeating: 0, count: count)
    for i in 0..<design.count {
      let group = Int(design.groups[i])
      let start = design.scales.starts[group]
      let m = design.scales.starts[group + 1] - start
      let at = i * state.width
      var tail = 0.0
      for j in 0..<m { tail += state.reached[at + j] }
      let mean = tail
      for j in 0..<m {
        let c = state.reached[at + j]
        tail -= c
        covariance[j] = (Double(j + 1) - mean) * c + tail
        met[start + j] += c
      }
      for (column, sign) in zip(design.codes, design.signs) {
        let row = Int(column[i]) * count + start
        for j in 0..<m { crossed[row + j] += sign * covariance[j] }
      }
    }
    var rowsOf = [[Int]](repeating: [], count: design.scales.scales.count)
    for i in 0..<design.count { rowsOf[Int(design.groups[i])].append(i) }
    for (group, rows) in rowsOf.enumerated() { fillOwn(group, rows, met, design, state) }
  }

  /// Ratings whose probabilities are multiplied at a time.
  private static let chunk = 4096

  /// Σ (C_max(j,l) − C_j C_l) over a group's ratings.
  private mutating func fillOwn(_ group: Int, _ rows: [Int], _ met: [Double], _ design: ActiveDesign, _ state: JointState) {
    let start = design.scales.starts[group]
    let m = design.scales.starts[group + 1] - start
    var products = Matrix(rows: m, columns: m)
    for first in stride(from: 0, to: rows.count, by: Self.chunk) {
      let own = rows[first..<min(first + Self.chunk, rows.count)]
      var values: [Double] = []
      values.reserveCapacity(own.count * m)
      for i in own { values += state.reached[(i * state.width)..<(i * state.width + m)] }
      products = products + Matrix(rows: m, columns: own.count, values: values).lowerRowProduct
    }
    for j in 0..<m {
      for l in 0...j {
        let value = met[start + j] - products[j, l]
        own[start + j, start + l] = value
        own[start + l, start + j] = value
      }
    }
  }

  /// Adds the thresholds' part of the product with a direction.
  ///
  /// - Parameter elements: how many; the thresholds stand behind them.
  func add(_ direction: [Double], from elements: Int, to result: inout [Double]) {
    let moved = Array(direction[elements...])
    var reached = [Double](repeating: 0, count: count)
    for element in 0..<elements {
      let row = element * count
      let change = direction[element]
      var sum = 0.0
      for j in 0..<count {
        sum += crossed[row + j] * moved[j]
        reached[j] -= crossed[row + j] * change
      }
      result[element] -= sum
    }
    for (j, change) in (own * moved).enumerated() { result[elements + j] += reached[j] + change }
  }
}
