internal import RatingStudy

/// The raters' scores of each person become one.
struct RatingAggregation {
  let aggregate: SchemeComponent.Aggregate
  let rounding: Rounding?

  /// - Parameters:
  ///   - persons: by score, the person's position, 0 ..< count.
  ///   - scores: the scores, none missing.
  ///   - weights: what each score counts in a mean, 0 or more; `nil`: all alike.
  /// - Returns: by person; missing for people without a score.
  /// - Complexity: O(n log r) with r scores a person when they must be sorted, else O(n).
  func column(_ persons: [Int32], _ scores: ScoreColumn, count: Int, weights: [Int64]? = nil) throws(ScoringError) -> ScoreColumn {
    if let weights { return try weighted(persons, scores, count, weights) }
    if aggregate.method == .mean, aggregate.trim == nil { return try means(persons, scores, count) }
    return try sorted(persons, scores, count)
  }

  /// Weighted means, of the scores that are left after trimming; people whose scores have no weight are without one.
  private func weighted(_ persons: [Int32], _ scores: ScoreColumn, _ count: Int, _ weights: [Int64]) throws(ScoringError) -> ScoreColumn {
    var own = [[Int]](repeating: [], count: count)
    for (place, person) in persons.enumerated() { own[Int(person)].append(place) }
    var sums = [Int64](repeating: 0, count: count)
    var counts = sums
    for person in 0..<count {
      let sorted = own[person].sorted { (scores.mantissas[$0], $0) < (scores.mantissas[$1], $1) }
      for place in sorted[kept(sorted.indices)] {
        let (product, isLarge) = scores.mantissas[place].multipliedReportingOverflow(by: weights[place])
        let (sum, overflow) = sums[person].addingReportingOverflow(product)
        if isLarge || overflow { throw .tooLarge(component: "") }
        sums[person] = sum
        counts[person] += weights[place]
      }
    }
    return quotients(sums, counts, scores)
  }

  private func means(_ persons: [Int32], _ scores: ScoreColumn, _ count: Int) throws(ScoringError) -> ScoreColumn {
    var sums = [Int64](repeating: 0, count: count)
    var counts = sums
    for (person, mantissa) in zip(persons, scores.mantissas) {
      let (sum, overflow) = sums[Int(person)].addingReportingOverflow(mantissa)
      if overflow { throw .tooLarge(component: "") }
      sums[Int(person)] = sum
      counts[Int(person)] += 1
    }
    return quotients(sums, counts, scores)
  }

  private func sorted(_ persons: [Int32], _ scores: ScoreColumn, _ count: Int) throws(ScoringError) -> ScoreColumn {
    var starts = [Int](repeating: 0, count: count + 1)
    for person in persons { starts[Int(person) + 1] += 1 }
    for person in 0..<count { starts[person + 1] += starts[person] }
    var next = starts
    var ordered = [Int64](repeating: 0, count: persons.count)
    for (person, mantissa) in zip(persons, scores.mantissas) {
      ordered[next[Int(person)]] = mantissa
      next[Int(person)] += 1
    }
    var sums = [Int64](repeating: 0, count: count)
    var counts = sums
    for person in 0..<count {
      ordered[starts[person]..<starts[person + 1]].sort()
      let kept = kept(starts[person]..<starts[person + 1])
      for index in kept {
        let (sum, overflow) = sums[person].addingReportingOverflow(ordered[index])
        if overflow { throw .tooLarge(component: "") }
        sums[person] = sum
      }
      counts[person] = aggregate.method == .sum ? min(1, Int64(kept.count)) : Int64(kept.count)
    }
    return quotients(sums, counts, scores)
  }

  /// The positions that count, of scores in ascending order.
  func kept(_ range: Range<Int>) -> Range<Int> {
    var kept = range
    if let trim = aggregate.trim, range.count >= max(aggregate.atLeast ?? 0, trim.high + trim.low + 1) {
      kept = range.lowerBound + trim.low..<range.upperBound - trim.high
    }
    guard aggregate.method == .median, !kept.isEmpty else { return kept }
    let middle = kept.lowerBound + (kept.count - 1) / 2
    return middle..<middle + (kept.count % 2 == 0 ? 2 : 1)
  }

  /// Sums over counts: rounded where the scheme says so, else to as many places as fit.
  private func quotients(_ sums: [Int64], _ counts: [Int64], _ scores: ScoreColumn) -> ScoreColumn {
    let divides = zip(sums, counts).allSatisfy { $1 <= 1 || $0 % $1 == 0 }
    if divides {
      let mantissas = zip(sums, counts).map { $1 == 0 ? ScoreColumn.missing : $0 / $1 }
      return ScoreColumn(mantissas: mantissas, places: scores.places, isExact: scores.isExact).rounded(rounding)
    }
    let largest = zip(sums, counts).reduce(0.0) { $1.1 == 0 ? $0 : max($0, Double($1.0.magnitude) / Double($1.1)) }
    let fitting = max(
      scores.places,
      ScoreColumn.places(keeping: 9e17, upTo: largest / PowersOfTen.double[scores.places]))
    let direct = scores.isExact ? rounding.flatMap { $0.places <= fitting ? $0 : nil } : nil
    let places = direct?.places ?? fitting
    let mode = direct?.mode ?? .halfEven
    let up = Int128(PowersOfTen.integer[max(0, places - scores.places)])
    let down = Int128(PowersOfTen.integer[max(0, scores.places - places)])
    let mantissas = zip(sums, counts).map { sum, count in
      count == 0 ? ScoreColumn.missing : Int64(mode.divide(Int128(sum) * up, by: Int128(count) * down))
    }
    let column = ScoreColumn(mantissas: mantissas, places: places, isExact: direct != nil)
    return direct == nil ? column.rounded(rounding) : column
  }
}
