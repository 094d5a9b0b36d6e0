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
    let (design, signs, left, right) = (system.design, signs, left, right)
    unsafe sums.squares.withUnsafeMutableBufferPointer { allSquares in
      unsafe sums.others.withUnsafeMutableBufferPointer { allOthers in
        Self.forEachObservation(design) { i, l, r in
          var (squares, others) = unsafe (allSquares[i], allOthers[i])
          for d in 0..<draws {
            let fit = left[l + d] + right[r + d]
            let remainder = Self.sign(signs[i], d) - fit[Self.fitted]
            squares += fit * fit
            others += SIMD2(remainder * remainder, fit[Self.bySecond] * fit[Self.byFirst])
          }
          unsafe (allSquares[i], allOthers[i]) = (squares, others)
        }
      }
    }
  }

  /// Every observation with the places of its two levels' first draws.
  @inline(__always) private static func forEachObservation(_ design: TwoWayDesign, _ body: (Int, Int, Int) -> Void) {
    let (first, second) = (design.first, design.second)
    for i in first.indices { body(i, Int(first[i]) * together, Int(second[i]) * together) }
  }

  @inline(__always) private static func sign(_ signs: UInt8, _ draw: Int) -> Double { Double((Int(signs) >> draw) & 1) * 2 - 1 }

  /// Signs and the right-hand sides they make.
  private mutating func draw(_ streams: [RandomStream]) {
    let n = Double(system.count)
    let count = system.count
    let means = unsafe signs.withUnsafeMutableBufferPointer { signs in
      for i in signs.indices { unsafe signs[i] = 0 }
      return streams.enumerated().map { d, stream in
        var stream = stream
        var (positive, word) = (0, UInt64(0))
        for i in signs.indices {
          if i % UInt64.bitWidth == 0 { word = stream.next() }
          let bit = UInt8(truncatingIfNeeded: word & 1)
          word >>= 1
          unsafe signs[i] |= bit << UInt8(d)
          positive += Int(bit)
        }
        return Double(2 * positive - count) / n
      }
    }
    let scale = 1 / n.squareRoot()
    let (design, signs) = (system.design, signs)
    unsafe left.withUnsafeMutableBufferPointer { left in
      unsafe right.withUnsafeMutableBufferPointer { right in
        Self.forEachObservation(design) { i, l, r in
          for d in means.indices {
            let own = Self.sign(signs[i], d)
            let value = (own - means[d]) * scale
            unsafe left[l + d] += SIMD4(own, 0, value, 0)
            unsafe right[r + d] += SIMD4(own, value, 0, 0)
          }
        }
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
    let (design, counts) = (system.design, system.firstCounts)
    for t in counts.indices {
      for d in t * Self.together..<t * Self.together + draws { means[d] = counts[t] > 0 ? left[d] / counts[t] : .zero }
    }
    let means = means
    unsafe right.withUnsafeMutableBufferPointer { right in
      Self.forEachObservation(design) { _, l, r in for d in 0..<draws { unsafe right[r + d] -= means[l + d] } }
    }
    solveReduced(draws)
    let right = right
    unsafe left.withUnsafeMutableBufferPointer { left in
      Self.forEachObservation(design) { _, l, r in for d in 0..<draws { unsafe left[l + d] -= right[r + d] } }
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
