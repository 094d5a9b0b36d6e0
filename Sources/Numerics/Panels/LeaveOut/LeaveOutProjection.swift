internal import LinearAlgebra
internal import Statistics

/// Sums over random signs.
struct ProjectedSums: Sendable {
  /// Squares of what the four solutions fit, observation by observation (``LeaveOutProjection``).
  var squares: [SIMD4<Double>]
  /// Squares of the fit's remainder, and products of the fits by second and by first effects.
  var others: [SIMD2<Double>]

  init(count: Int) {
    squares = [SIMD4<Double>](repeating: .zero, count: count)
    others = [SIMD2<Double>](repeating: .zero, count: count)
  }

  mutating func add(_ other: ProjectedSums) {
    for i in squares.indices {
      squares[i] += other.squares[i]
      others[i] += other.others[i]
    }
  }
}

/// What random signs ε over observations say of leverages and of the quadratic forms: four solutions of the normal equations at once, one a
/// lane, so that every pass over the observations serves all of them.
///
/// The right-hand sides are X′ε, and A½′ε of the variances of second effects, of first effects and of groups of these: signs centred over
/// observations and divided by √n, summed over the levels of the one set; a group's sum is shared among its first effects by their observations.
struct LeaveOutProjection {
  /// The lanes of the four solutions.
  static let (fitted, bySecond, byFirst, byGroup) = (0, 1, 2, 3)

  private let system: LeaveOutSystem
  private let groupSizes: [Double]
  private(set) var sums: ProjectedSums
  private var signs: [Double]
  private var left: [SIMD4<Double>]
  private var means: [SIMD4<Double>]
  private var right: [SIMD4<Double>]
  private var groupSums: [Double]
  private var column: [Double]

  init(_ system: LeaveOutSystem) {
    self.system = system
    var sizes = [Double](repeating: 0, count: system.groupCount)
    for (t, group) in (system.groups ?? []).enumerated() where group >= 0 { sizes[Int(group)] += system.firstCounts[t] }
    groupSizes = sizes
    groupSums = sizes
    sums = ProjectedSums(count: system.count)
    signs = [Double](repeating: 0, count: system.count)
    left = [SIMD4<Double>](repeating: .zero, count: system.design.firstCount)
    means = left
    right = [SIMD4<Double>](repeating: .zero, count: system.design.secondCount)
    column = [Double](repeating: 0, count: system.design.secondCount - 1)
  }

  /// Adds the signs of a stream.
  mutating func add(_ stream: RandomStream) {
    draw(stream)
    solve()
    let (first, second) = (system.design.first, system.design.second)
    for i in signs.indices {
      let fit = left[Int(first[i])] + right[Int(second[i])]
      let remainder = signs[i] - fit[Self.fitted]
      sums.squares[i] += fit * fit
      sums.others[i] += SIMD2(remainder * remainder, fit[Self.bySecond] * fit[Self.byFirst])
    }
  }

  /// Signs and the right-hand sides they make.
  private mutating func draw(_ stream: RandomStream) {
    var stream = stream
    var sum = 0.0
    for i in signs.indices {
      signs[i] = stream.next() & 1 == 0 ? 1 : -1
      sum += signs[i]
    }
    let n = Double(system.count)
    let (mean, scale) = (sum / n, 1 / n.squareRoot())
    for t in left.indices { left[t] = .zero }
    for s in right.indices { right[s] = .zero }
    let (first, second) = (system.design.first, system.design.second)
    for i in signs.indices {
      let value = (signs[i] - mean) * scale
      left[Int(first[i])] += SIMD4(signs[i], 0, value, 0)
      right[Int(second[i])] += SIMD4(signs[i], value, 0, 0)
    }
    guard let groups = system.groups else { return }
    let counts = system.firstCounts
    for q in groupSums.indices { groupSums[q] = 0 }
    for (t, group) in groups.enumerated() where group >= 0 { groupSums[Int(group)] += left[t][Self.byFirst] }
    for (t, group) in groups.enumerated() where group >= 0 {
      left[t][Self.byGroup] = groupSums[Int(group)] * counts[t] / groupSizes[Int(group)]
    }
  }

  /// Turns the right-hand sides into the solutions.
  private mutating func solve() {
    let (first, second) = (system.design.first, system.design.second)
    let counts = system.firstCounts
    for t in left.indices { means[t] = counts[t] > 0 ? left[t] / counts[t] : .zero }
    for i in signs.indices { right[Int(second[i])] -= means[Int(first[i])] }
    for lane in 0..<(system.groups == nil ? Self.byGroup : Self.byGroup + 1) {
      for s in column.indices { column[s] = right[s + 1][lane] }
      system.factor.solve(inPlace: &column)
      right[0][lane] = 0
      for s in column.indices { right[s + 1][lane] = column[s] }
    }
    for i in signs.indices { left[Int(first[i])] -= right[Int(second[i])] }
    for t in left.indices { left[t] = counts[t] > 0 ? left[t] / counts[t] : .zero }
  }
}
