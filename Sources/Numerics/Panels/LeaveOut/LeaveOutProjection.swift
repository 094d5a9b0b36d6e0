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
/// lane, and several draws together, so that every pass over the observations and over the equations' factor serves all of them.
///
/// The right-hand sides are X′ε, and A½′ε of the variances of second effects, of first effects and of groups of these: signs centred over
/// observations and divided by √n, summed over the levels of the one set; a group's sum is shared among its first effects by their observations.
struct LeaveOutProjection {
  /// The lanes of the four solutions.
  static let (fitted, bySecond, byFirst, byGroup) = (0, 1, 2, 3)
  /// Draws worked on together: no more than the bits of a byte.
  static let together = 8

  private let system: LeaveOutSystem
  private let groupSizes: [Double]
  private(set) var sums: ProjectedSums
  /// The signs of every observation, a draw a bit.
  private var signs: [UInt8]
  /// By level and draw.
  private var left: [SIMD4<Double>]
  private var right: [SIMD4<Double>]
  private var means: [SIMD4<Double>]

  init(_ system: LeaveOutSystem) {
    self.system = system
    var sizes = [Double](repeating: 0, count: system.groupCount)
    for (t, group) in (system.groups ?? []).enumerated() where group >= 0 { sizes[Int(group)] += system.firstCounts[t] }
    groupSizes = sizes
    sums = ProjectedSums(count: system.count)
    signs = [UInt8](repeating: 0, count: system.count)
    left = [SIMD4<Double>](repeating: .zero, count: system.design.firstCount * Self.together)
    right = [SIMD4<Double>](repeating: .zero, count: system.design.secondCount * Self.together)
    means = left
  }

  /// Adds the signs of some streams, no more than go together.
  mutating func add(_ streams: [RandomStream]) {
    let draws = streams.count
    for t in left.indices { left[t] = .zero }
    for s in right.indices { right[s] = .zero }
    draw(streams)
    shareGroups(draws)
    solve(draws)
    let (first, second) = (system.design.first, system.design.second)
    for i in signs.indices {
      let (l, r) = (Int(first[i]) * Self.together, Int(second[i]) * Self.together)
      var (squares, others) = (sums.squares[i], sums.others[i])
      for d in 0..<draws {
        let fit = left[l + d] + right[r + d]
        let remainder = sign(i, d) - fit[Self.fitted]
        squares += fit * fit
        others += SIMD2(remainder * remainder, fit[Self.bySecond] * fit[Self.byFirst])
      }
      (sums.squares[i], sums.others[i]) = (squares, others)
    }
  }

  @inline(__always) private func sign(_ i: Int, _ draw: Int) -> Double { Double((Int(signs[i]) >> draw) & 1) * 2 - 1 }

  /// Signs and the right-hand sides they make.
  private mutating func draw(_ streams: [RandomStream]) {
    for i in signs.indices { signs[i] = 0 }
    let n = Double(system.count)
    var means = [Double](repeating: 0, count: streams.count)
    for (d, stream) in streams.enumerated() {
      var stream = stream
      var positive = 0
      for i in signs.indices where stream.next() & 1 != 0 {
        signs[i] |= 1 << UInt8(d)
        positive += 1
      }
      means[d] = Double(2 * positive - system.count) / n
    }
    let scale = 1 / n.squareRoot()
    let (first, second) = (system.design.first, system.design.second)
    for i in signs.indices {
      let (l, r) = (Int(first[i]) * Self.together, Int(second[i]) * Self.together)
      for d in means.indices {
        let own = sign(i, d)
        let value = (own - means[d]) * scale
        left[l + d] += SIMD4(own, 0, value, 0)
        right[r + d] += SIMD4(own, value, 0, 0)
      }
    }
  }

  private mutating func shareGroups(_ draws: Int) {
    guard let groups = system.groups else { return }
    let counts = system.firstCounts
    for d in 0..<draws {
      var sums = [Double](repeating: 0, count: system.groupCount)
      for (t, group) in groups.enumerated() where group >= 0 { sums[Int(group)] += left[t * Self.together + d][Self.byFirst] }
      for (t, group) in groups.enumerated() where group >= 0 {
        left[t * Self.together + d][Self.byGroup] = sums[Int(group)] * counts[t] / groupSizes[Int(group)]
      }
    }
  }

  /// Turns the right-hand sides into the solutions.
  private mutating func solve(_ draws: Int) {
    let (first, second) = (system.design.first, system.design.second)
    let counts = system.firstCounts
    for t in counts.indices {
      for d in t * Self.together..<t * Self.together + draws { means[d] = counts[t] > 0 ? left[d] / counts[t] : .zero }
    }
    for i in signs.indices {
      let (l, r) = (Int(first[i]) * Self.together, Int(second[i]) * Self.together)
      for d in 0..<draws { right[r + d] -= means[l + d] }
    }
    solveReduced(draws)
    for i in signs.indices {
      let (l, r) = (Int(first[i]) * Self.together, Int(second[i]) * Self.together)
      for d in 0..<draws { left[l + d] -= right[r + d] }
    }
    for t in counts.indices {
      for d in t * Self.together..<t * Self.together + draws { left[d] = counts[t] > 0 ? left[d] / counts[t] : .zero }
    }
  }

  /// The second effects, the first of them 0: the factor is read once for all draws and lanes.
  private mutating func solveReduced(_ draws: Int) {
    let lanes = system.groups == nil ? Self.byGroup : Self.byGroup + 1
    let order = system.design.secondCount - 1
    var sides = Matrix(rows: order, columns: draws * lanes)
    for d in 0..<draws {
      for lane in 0..<lanes {
        for s in 0..<order { sides.values[(d * lanes + lane) * order + s] = right[(s + 1) * Self.together + d][lane] }
      }
    }
    system.factor.solve(leading: &sides)
    for d in 0..<draws {
      for lane in 0..<lanes {
        right[d][lane] = 0
        for s in 0..<order { right[(s + 1) * Self.together + d][lane] = sides.values[(d * lanes + lane) * order + s] }
      }
    }
  }
}
