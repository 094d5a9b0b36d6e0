internal import Statistics

/// How closely the given tiers follow what the sources say, from 0 (any eligible person alike) over 1 (merit itself, as uncertain as it is measured) to
/// 2 (the sources' own figures, their errors included).
///
/// A person's standing in a draw is T = κ·x + (1 − κ)·m − (1 − ℓ)·a + h·z: m drawn from the conditional distribution of merit, a its lasting part, x what was measured, z noise
/// of the choice. Below 1, κ = 0 and h = (1 − f)/f; above, h = 0 and κ = f − 1. ℓ below 1 says that the tiers follow what lasts in the sources less than what changes in them: then the
/// sources carry a reputation that outlasts merit, and who won last year is no likelier to win this year by all of it.
struct TierFidelity: Sendable, Equatable {
  var value: Double
  /// ℓ, from 0 to 1.
  var lasting = 1.0

  /// Merit as it is measured, no more and no less.
  static let merit = TierFidelity(value: 1)

  var mixing: Double { max(0, value - 1) }
  /// Factors of the standing and of the choice's noise, so that no fidelity divides by 0.
  var scale: Double { min(1, value) }
  var noise: Double { max(0, 1 - value) }
}

/// Draws of people's standings, period by period, within one unit (or of whoever is compared).
///
/// T = A + B·z + C·z_t, z one standard normal a person and z_t one a person and period.
struct MeritDraws: Sendable {
  /// By entry, the entries of all contests standing one after the other: the person's place.
  let person: [Int]
  /// By contest: its entries.
  let ranges: [Range<Int>]
  /// How many persons there are.
  let persons: Int
  private let conditional: [MeritModel.Conditional]
  /// By entry: the place among the person's asked periods.
  private let asked: [Int]
  /// By entry: E(m) given all measurements.
  let expected: [Double]
  /// By entry: E(a), the lasting part of it.
  let lasting: [Double]

  /// A tie of standings is broken at random: the minimum of noise, in units of merit's spread.
  static let minimumNoise = 1e-9

  /// - Parameters:
  ///   - persons: codes.
  ///   - contests: the period of each and the places of its people.
  ///   - sign: −1 where the lowest are chosen.
  init(_ model: MeritModel, persons codes: [Int32], periods: Int, contests: [(period: Int, people: [Int])], sign: Double = 1) {
    persons = codes.count
    var asked: [Int] = []
    var person: [Int] = []
    var ranges: [Range<Int>] = []
    var subjects = [[Int]](repeating: [], count: codes.count)
    for contest in contests {
      let start = person.count
      for place in contest.people {
        person.append(place)
        asked.append(subjects[place].count)
        subjects[place].append(Int(codes[place]) * periods + contest.period)
      }
      ranges.append(start..<person.count)
    }
    self.person = person
    self.ranges = ranges
    self.asked = asked
    conditional = codes.indices.map { place in
      let start = Int(codes[place]) * periods
      var found = model.conditional(Array(start..<start + periods), asked: subjects[place])
      if sign < 0 { found.reverse() }
      return found
    }
    expected = person.indices.map { [conditional] in conditional[person[$0]].expected[asked[$0]] }
    lasting = person.map { [conditional] in conditional[$0].mean }
  }

  /// A, B and C of every entry at a fidelity.
  struct Coefficients: Sendable {
    var fixed: [Double] = []
    var lasting: [Double] = []
    var yearly: [Double] = []
  }

  func coefficients(_ fidelity: TierFidelity) -> Coefficients {
    var result = Coefficients()
    let (kappa, scale) = (fidelity.mixing, fidelity.scale)
    for entry in person.indices {
      let own = conditional[person[entry]]
      let place = asked[entry]
      let spread = scale * (1 - kappa) * own.spread[place]
      let given = kappa * own.measured[place] + (1 - kappa) * own.expected[place]
      result.fixed.append(scale * (given - (1 - fidelity.lasting) * own.mean))
      let drawn = (1 - kappa) * (1 - own.slope[place]) - (1 - fidelity.lasting)
      result.lasting.append(scale * drawn * own.deviation)
      result.yearly.append(max(Self.minimumNoise, (spread * spread + fidelity.noise * fidelity.noise).squareRoot()))
    }
    return result
  }

  /// Standings of every entry in one draw.
  @inline(__always)
  func draw(_ coefficients: Coefficients, _ stream: inout RandomStream, _ lasting: inout [Double], _ standing: inout [Double]) {
    for place in 0..<persons { lasting[place] = stream.normal() }
    for entry in person.indices {
      standing[entry] =
        coefficients.fixed[entry] + coefficients.lasting[entry] * lasting[person[entry]]
        + coefficients.yearly[entry] * stream.normal()
    }
  }

  /// Marks the `quota` highest of a range.
  @inline(__always)
  static func choose(_ quota: Int, of standing: [Double], in range: Range<Int>, _ isChosen: inout [Bool]) {
    for entry in range { isChosen[entry] = false }
    for _ in 0..<quota {
      var best = -1
      for entry in range where !isChosen[entry] && (best < 0 || standing[entry] > standing[best]) { best = entry }
      isChosen[best] = true
    }
  }
}

extension MeritModel.Conditional {
  /// The same with merit's sign turned.
  mutating func reverse() {
    mean = -mean
    measured = measured.map { -$0 }
    expected = expected.map { -$0 }
  }
}

extension TierFidelity {
  /// The fidelity at which the chosen people's expected merit, summed over all contests, is what was seen; 0 or 2 at the ends. Where a sum of lasting parts is given and what was seen falls
  /// short of the draws' by more than `chanceErrors` of their spread, ``lasting`` is set so that it does not.
  ///
  /// Measured by common random numbers: the same normal numbers at every fidelity, so that the sum grows with it.
  /// - Parameters:
  ///   - draws: the contests of all units.
  ///   - quotas: by unit, then contest.
  ///   - seen: Σ E(m) of those who were chosen.
  ///   - seenLasting: Σ E(a) of those who were chosen; nil: the lasting part counts in full.
  ///   - count: draws that the mean is taken over.
  static func measured(
    _ draws: [MeritDraws], quotas: [[Int]], seen: Double, seenLasting: Double? = nil, count: Int, stream: RandomStream, threads: Int
  ) -> TierFidelity {
    let sums = ChosenSums(draws: draws, quotas: quotas, count: count, stream: stream, threads: threads)
    func value(_ lasting: Double) -> TierFidelity {
      var result = TierFidelity(value: 0, lasting: lasting)
      result.value = halved(0, 2) { sums.means(TierFidelity(value: $0, lasting: lasting)).expected < seen }
      return result
    }
    var result = value(1)
    guard let seenLasting else { return result }
    let first = sums.means(result)
    guard first.lasting - seenLasting > chanceErrors * first.spread else { return result }
    for _ in 0..<2 {
      let fidelity = result.value
      let lasting = halved(0, 1) { sums.means(TierFidelity(value: fidelity, lasting: $0)).lasting < seenLasting }
      result = value(lasting)
    }
    return result
  }

  /// Within so many standard deviations what was seen is taken for chance.
  private static let chanceErrors = 1.0

  /// Halving to a thousandth: finer than any finite number of choices can tell.
  private static func halved(_ low: Double, _ high: Double, _ isBelow: (Double) -> Bool) -> Double {
    var (low, high) = (low, high)
    for _ in 0..<11 {
      let middle = (low + high) / 2
      if isBelow(middle) { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}

/// What the chosen people of all units sum to, on average over draws.
private struct ChosenSums {
  let draws: [MeritDraws]
  let quotas: [[Int]]
  let count: Int
  let stream: RandomStream
  let threads: Int

  /// Means of Σ E(m) and Σ E(a), and the standard deviation of the latter over draws.
  struct Means {
    var expected = 0.0
    var lasting = 0.0
    var spread = 0.0
  }

  func means(_ fidelity: TierFidelity) -> Means {
    let units = Parallel.map(count: draws.count, threads: threads) { means(fidelity, unit: $0) }
    // Units are drawn independently.
    return units.reduce(into: Means()) { sum, unit in
      sum.expected += unit.expected
      sum.lasting += unit.lasting
      sum.spread = (sum.spread * sum.spread + unit.spread * unit.spread).squareRoot()
    }
  }

  private func means(_ fidelity: TierFidelity, unit: Int) -> Means {
    let own = draws[unit]
    let coefficients = own.coefficients(fidelity)
    var stream = stream.substream(unit)
    var lasting = [Double](repeating: 0, count: own.persons)
    var standing = [Double](repeating: 0, count: own.person.count)
    var isChosen = [Bool](repeating: false, count: own.person.count)
    var (expected, sum, square) = (0.0, 0.0, 0.0)
    for _ in 0..<count {
      own.draw(coefficients, &stream, &lasting, &standing)
      var drawn = 0.0
      for (contest, range) in own.ranges.enumerated() {
        MeritDraws.choose(quotas[unit][contest], of: standing, in: range, &isChosen)
        for entry in range where isChosen[entry] {
          expected += own.expected[entry]
          drawn += own.lasting[entry]
        }
      }
      sum += drawn
      square += drawn * drawn
    }
    let n = Double(count)
    return Means(
      expected: expected / n, lasting: sum / n, spread: max(0, square / n - sum * sum / (n * n)).squareRoot())
  }
}
