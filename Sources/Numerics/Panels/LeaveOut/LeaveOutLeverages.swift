internal import Statistics

/// What the leave-out correction needs of every observation.
struct LeaveOutPart: Sendable {
  /// 1/(1 − P_ii).
  var inverseRemainder: Double
  /// B_ii of every quadratic form.
  var b: LeaveOutVariance.Moments
}

extension LeaveOutSystem {
  /// Exact, from one inverse.
  func exactParts(threads: Int) -> [LeaveOutPart] { ExactLeverages(self, threads: threads).parts(threads: threads) }

  /// Random signs: with ε of ±1 over observations, P_ii ≈ mean (x_i′S⁻¹X′ε)², and B_ii in the same way from effects centred over observations.
  ///
  /// P̂/(P̂ + M̂) with M̂ from (I − P)ε keeps leverages below 1; the factor 1 − (3P³ + P²)/(p(1 − P)) takes out what the curvature of
  /// 1/(1 − P) adds. Source: Kline, Saggio & Sølvsten 2020, computational appendix B.
  func projectedParts(_ options: LeaveOutVariance.Options, threads: Int) -> [LeaveOutPart] {
    let stream = RandomStream(seed: options.seed).substream("leave-out")
    let draws = options.draws
    let blocks = Parallel.map(count: (draws + Self.drawsABlock - 1) / Self.drawsABlock, threads: threads) { block in
      var sums = ProjectedSums(count: count)
      for draw in block * Self.drawsABlock..<min(draws, (block + 1) * Self.drawsABlock) {
        var own = stream.substream(draw)
        sums.add(self, signs: (0..<count).map { _ in own.next() & 1 == 0 ? 1 : -1 })
      }
      return sums
    }
    var total = ProjectedSums(count: count)
    for block in blocks { total.add(block) }
    let p = Double(draws)
    return (0..<count).map { i in
      let leverage = total.leverages[i] / (total.leverages[i] + total.remainders[i])
      let bias = 1 - (3 * leverage * leverage * leverage + leverage * leverage) / (p * (1 - leverage))
      return LeaveOutPart(
        inverseRemainder: bias / (1 - leverage),
        b: LeaveOutVariance.Moments(
          first: total.first[i] / p, second: total.second[i] / p, group: groups.map { _ in total.group[i] / p },
          covariance: total.covariance[i] / p))
    }
  }

  private static let drawsABlock = 25

  /// Effects S⁻¹A½′ε: what the random signs say of a quadratic form over observations.
  fileprivate func project(_ signs: [Double], first isFirst: Bool, byGroup: Bool = false) -> (first: [Double], second: [Double]) {
    let n = Double(count)
    let mean = signs.reduce(0, +) / n
    var left = [Double](repeating: 0, count: design.firstCount)
    var right = [Double](repeating: 0, count: design.secondCount)
    let scale = 1 / n.squareRoot()
    for i in 0..<count {
      let value = (signs[i] - mean) * scale
      if isFirst { left[Int(design.first[i])] += value } else { right[Int(design.second[i])] += value }
    }
    if byGroup, let groups {
      // A group's sum, shared among its first effects by their observations.
      var sums = [Double](repeating: 0, count: groupCount)
      var sizes = sums
      for (t, group) in groups.enumerated() where group >= 0 {
        sums[Int(group)] += left[t]
        sizes[Int(group)] += firstCounts[t]
      }
      for (t, group) in groups.enumerated() { left[t] = group >= 0 ? sums[Int(group)] * firstCounts[t] / sizes[Int(group)] : 0 }
    }
    return solve(first: left, second: right)
  }
}

/// Sums over random signs.
private struct ProjectedSums: Sendable {
  var leverages: [Double]
  var remainders: [Double]
  var first: [Double]
  var second: [Double]
  var group: [Double]
  var covariance: [Double]

  init(count: Int) {
    leverages = [Double](repeating: 0, count: count)
    (remainders, first, second, group, covariance) = (leverages, leverages, leverages, leverages, leverages)
  }

  mutating func add(_ other: ProjectedSums) {
    for i in leverages.indices {
      leverages[i] += other.leverages[i]
      remainders[i] += other.remainders[i]
      first[i] += other.first[i]
      second[i] += other.second[i]
      group[i] += other.group[i]
      covariance[i] += other.covariance[i]
    }
  }

  mutating func add(_ system: LeaveOutSystem, signs: [Double]) {
    var left = [Double](repeating: 0, count: system.design.firstCount)
    var right = [Double](repeating: 0, count: system.design.secondCount)
    for i in signs.indices {
      left[Int(system.design.first[i])] += signs[i]
      right[Int(system.design.second[i])] += signs[i]
    }
    let fitted = system.solve(first: left, second: right)
    let ofSecond = system.project(signs, first: false)
    let ofFirst = system.project(signs, first: true)
    let ofGroups = system.groups == nil ? nil : system.project(signs, first: true, byGroup: true)
    for i in signs.indices {
      let t = Int(system.design.first[i])
      let r = Int(system.design.second[i])
      let fit = fitted.first[t] + fitted.second[r]
      let bySecond = ofSecond.first[t] + ofSecond.second[r]
      let byFirst = ofFirst.first[t] + ofFirst.second[r]
      leverages[i] += fit * fit
      remainders[i] += (signs[i] - fit) * (signs[i] - fit)
      second[i] += bySecond * bySecond
      first[i] += byFirst * byFirst
      covariance[i] += bySecond * byFirst
      if let ofGroups {
        let byGroup = ofGroups.first[t] + ofGroups.second[r]
        group[i] += byGroup * byGroup
      }
    }
  }
}
