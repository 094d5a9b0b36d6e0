/// Krippendorff's α: agreement of any number of raters, with missing ratings, on four kinds of scale.
///
/// α = 1 − D_o/D_e: the mean squared distance of two ratings of one unit over that of any two ratings. Units with a single rating have
/// no pair and count for nothing.
/// Sources: Krippendorff 2011, *Computing Krippendorff's alpha-reliability*; 2018, *Content Analysis* (4th ed.), chapter 12.
package struct KrippendorffAlpha: Sendable {
  /// How far two ratings are apart.
  package enum Metric: String, Sendable, CaseIterable, Codable {
    /// 0 if equal, else 1.
    case nominal
    /// The number of ratings from one value to the other, their own counted by half: the difference of the mid-ranks.
    case ordinal
    /// The difference.
    case interval
    /// (c − k)/(c + k), for values ≥ 0.
    case ratio
  }

  /// Ratings of each unit with two or more, as places among the distinct values: unit after unit.
  private let codes: [Int32]
  /// Where each unit's codes begin, and where the last one's end.
  private let starts: [Int]
  /// Distinct values in ascending order.
  private let values: [Double]
  /// Summed distance over the ordered pairs of each unit, over its ratings less one; empty on an ordinal scale, whose distances depend on
  /// all ratings.
  private let within: [Double]
  /// Of each unit on an interval scale: number of ratings, their sum and sum of squares around the mean of all, and the distance within.
  private let moments: [SIMD4<Double>]
  /// How far two ratings are apart.
  package let metric: Metric

  /// - Parameter ratings: ratings[unit][rater], nil where missing; rows needn't be of one length.
  package init(_ ratings: [[Double?]], metric: Metric) {
    let units = ratings.map { $0.compactMap { $0 } }.filter { $0.count >= 2 }
    precondition(metric != .ratio || units.joined().allSatisfy { $0 >= 0 }, "a ratio scale starts at 0")
    let values = Self.counts(Array(units.joined())).map(\.value)
    self.metric = metric
    self.values = values
    codes = units.joined().map { Int32(Self.place(of: $0, in: values)) }
    starts = units.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    let within = metric == .ordinal ? [] : units.map { Self.distance($0, metric) / Double($0.count - 1) }
    let mean = units.joined().reduce(0, +) / Double(codes.count)
    moments =
      metric == .interval
      ? zip(units, within).map { ratings, within in
        ratings.reduce(into: SIMD4(0, 0, 0, within)) { $0 += SIMD4(1, $1 - mean, ($1 - mean) * ($1 - mean), 0) }
      } : []
    self.within = within
  }

  /// Number of units with two or more ratings.
  package var pairableUnits: Int { starts.count - 1 }
  /// Number of ratings in them.
  package var pairableRatings: Int { codes.count }

  /// 1 for perfect agreement, 0 for that of chance, possibly negative; nil where all ratings are equal or none can be paired. With a single
  /// unit it is 0 whatever the ratings are: what is observed is all that can be expected.
  /// - Complexity: O(n log n) for n ratings; on a ratio scale also the square of the number of distinct values.
  package var estimate: Double? {
    let units = ResampledUnits(once: pairableUnits)
    return metric == .ordinal ? ordinalAlphas(units)[0] : alpha(units.times(of: 0))
  }

  /// A percentile interval from resampling whole units; nil where the estimate is, with a single unit, or where hardly any resample has
  /// one.
  ///
  /// Source: Zapf, Castell, Morawietz & Karch 2016, BMC Med. Res. Methodol. 16.
  /// - Complexity: O(draws · n), on an interval scale O(draws · units); on a ratio scale also the square of the number of distinct values a draw.
  package func interval(
    level: Double = 0.95, draws: Int = 1000, stream: RandomStream, threads: Int = 1
  ) -> ClosedRange<Double>? {
    guard pairableUnits > 1, estimate != nil else { return nil }
    let lanes = ResampledUnits.lanes
    let replicates = Parallel.map(count: (draws + lanes - 1) / lanes, threads: threads) { group in
      let first = group * lanes
      let units = ResampledUnits(count: pairableUnits, streams: (first..<min(first + lanes, draws)).map { stream.substream($0) })
      return alphas(units)
    }.joined().compactMap { $0 }
    // Where all ratings drawn are equal there is no α; an interval from few others would be of something else.
    guard replicates.count * 2 >= draws else { return nil }
    return BootstrapInterval.percentile(replicates, level: level)
  }

  /// The same of every resample.
  private func alphas(_ units: ResampledUnits) -> [Double?] {
    switch metric {
    case .nominal, .ratio: (0..<units.resamples).map { alpha(units.times(of: $0)) }
    case .interval: intervalAlphas(units)
    case .ordinal: ordinalAlphas(units)
    }
  }

  /// From the units' sums; where their differences are lost in rounding, from the ratings.
  private func intervalAlphas(_ units: ResampledUnits) -> [Double?] {
    let sums = units.sums(of: moments)
    return (0..<units.resamples).map { lane in
      let (n, sum, squares, observed) = (sums[lane][0], sums[lane][1], sums[lane][2], sums[lane][3])
      let around = squares - sum * sum / n
      guard around > 1e-6 * squares, around < .infinity else { return alpha(units.times(of: lane)) }
      return 1 - (n - 1) * observed / (2 * n * around)
    }
  }

  /// Counts, mid-ranks and distances of all resamples in one pass each.
  private func ordinalAlphas(_ units: ResampledUnits) -> [Double?] {
    var counts = [SIMD4<Int32>](repeating: .zero, count: values.count)
    for (u, times) in units.times.enumerated() where times != .zero {
      for k in starts[u]..<starts[u + 1] { counts[Int(codes[k])] &+= times }
    }
    var (below, distinct) = (SIMD4<Double>.zero, SIMD4<Int32>.zero)
    let ranks = counts.map { count in
      let own = SIMD4<Double>(count)
      defer { below += own }
      distinct.replace(with: distinct &+ 1, where: count .> 0)
      return below + (own + 1) / 2
    }
    let n = below
    var squares = SIMD4<Double>.zero
    for (rank, count) in zip(ranks, counts) {
      // The mean of all ranks, whatever is tied.
      let deviation = rank - (n + 1) / 2
      squares += SIMD4<Double>(count) * deviation * deviation
    }
    var observed = SIMD4<Double>.zero
    for (u, times) in units.times.enumerated() where times != .zero { observed += SIMD4<Double>(times) * spread(u, ranks) }
    let alphas = 1 - (n - 1) * observed / (2 * n * squares)
    return (0..<units.resamples).map { distinct[$0] > 1 ? alphas[$0] : nil }
  }

  /// 1 − (n − 1) Σ_u W(u)/(m_u − 1) / W(all), W the summed distance over ordered pairs, every unit counted so many times; not on an ordinal scale.
  private func alpha(_ times: [Int]) -> Double? {
    var counts = [Int](repeating: 0, count: values.count)
    for u in times.indices where times[u] > 0 {
      for k in starts[u]..<starts[u + 1] { counts[Int(codes[k])] += times[u] }
    }
    guard counts.count(where: { $0 > 0 }) > 1 else { return nil }
    let expected = Self.distance(values, counts, metric)
    // Differences whose squares overflow can't be compared.
    guard expected > 0, expected < .infinity else { return nil }
    let observed = zip(times, within).reduce(0) { $0 + Double($1.0) * $1.1 }
    return 1 - Double(counts.reduce(0, +) - 1) * observed / expected
  }

  /// The summed squared difference over a unit's ordered pairs, over its ratings less one: by resample, whose scales differ.
  private func spread(_ unit: Int, _ scale: [SIMD4<Double>]) -> SIMD4<Double> {
    let m = Double(starts[unit + 1] - starts[unit])
    var sum = SIMD4<Double>.zero
    for k in starts[unit]..<starts[unit + 1] { sum += scale[Int(codes[k])] }
    let mean = sum / m
    var squares = SIMD4<Double>.zero
    for k in starts[unit]..<starts[unit + 1] {
      let deviation = scale[Int(codes[k])] - mean
      squares += deviation * deviation
    }
    return 2 * m * squares / (m - 1)
  }

  /// The summed distance over the ordered pairs of some ratings.
  private static func distance(_ ratings: [Double], _ metric: Metric) -> Double {
    let own = counts(ratings)
    return own.count > 1 ? distance(own.map(\.value), own.map(\.count), metric) : 0
  }

  /// The same of values that occur so many times each, ascending; ranks as values on an ordinal scale.
  private static func distance(_ values: [Double], _ counts: [Int], _ metric: Metric) -> Double {
    let n = Double(counts.reduce(0, +))
    switch metric {
    case .nominal: return n * n - counts.reduce(0) { $0 + Double($1 * $1) }
    case .ordinal: preconditionFailure("ranks depend on all ratings")
    case .interval:
      var sum = 0.0
      for (value, count) in zip(values, counts) { sum += Double(count) * value }
      let mean = sum / n
      var squares = 0.0
      for (value, count) in zip(values, counts) { squares += Double(count) * (value - mean) * (value - mean) }
      return 2 * n * squares
    case .ratio:
      var sum = 0.0
      for a in values.indices where counts[a] > 0 {
        for b in 0..<a where counts[b] > 0 {
          let distance = (values[a] - values[b]) / (values[a] + values[b])
          sum += 2 * Double(counts[a] * counts[b]) * distance * distance
        }
      }
      return sum
    }
  }

  /// Distinct values in ascending order, and how often each occurs.
  private static func counts(_ values: [Double]) -> [(value: Double, count: Int)] {
    var result: [(value: Double, count: Int)] = []
    for value in values.sorted() {
      if result.last?.value == value { result[result.count - 1].count += 1 } else { result.append((value, 1)) }
    }
    return result
  }

  /// The place of a value among distinct ascending ones that hold it.
  private static func place(of value: Double, in values: [Double]) -> Int {
    values.partitionPoint { $0 < value }
  }
}
