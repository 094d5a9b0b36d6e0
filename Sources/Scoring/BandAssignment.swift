internal import RatingStudy

/// The bands of one pool: conditions in the scheme's order, the last that matches counts.
struct BandAssignment {
  let bands: [Band]

  /// How many seats each band has in a pool; −1 for a band without a share.
  ///
  /// Shares under `largest-remainder` are apportioned together. Shares that are reached from one end lie within one
  /// another (top 15 %, top 50 %), so it is their differences that are apportioned, and the seats add up again.
  func seats(ranked: Int, listed: Int) -> (top: [Int], bottom: [Int]) {
    var top = [Int](repeating: -1, count: bands.count)
    var bottom = top
    for (index, band) in bands.enumerated() where band.rounding != .largestRemainder {
      let people = band.base == .listed ? listed : ranked
      if let share = band.top { top[index] = share.seats(of: people, rounding: band.rounding) }
      if let share = band.bottom { bottom[index] = share.seats(of: people, rounding: band.rounding) }
    }
    for base in Band.Base.allCases {
      let people = base == .listed ? listed : ranked
      apportion(people, base, &top, &bottom)
    }
    return (top, bottom)
  }

  private func apportion(_ people: Int, _ base: Band.Base, _ top: inout [Int], _ bottom: inout [Int]) {
    let joint = bands.indices.filter { bands[$0].rounding == .largestRemainder && bands[$0].base == base }
    let fromTop = Self.nested(joint, bands.map(\.top))
    let fromBottom = Self.nested(joint, bands.map(\.bottom))
    let seats = Apportionment.largestRemainder((fromTop + fromBottom).map(\.share), of: people)
    var sum = 0
    for (position, step) in fromTop.enumerated() {
      sum += seats[position]
      top[step.index] = sum
    }
    sum = 0
    for (position, step) in fromBottom.enumerated() {
      sum += seats[fromTop.count + position]
      bottom[step.index] = sum
    }
  }

  /// Shares from one end in ascending order, each less the one before it.
  private static func nested(_ indices: [Int], _ shares: [Share?]) -> [(index: Int, share: Share)] {
    let ordered = indices.compactMap { index -> (index: Int, numerator: Int64, denominator: Int64)? in
      guard case .fraction(let numerator, let denominator) = shares[index] else { return nil }
      return (index, numerator, denominator)
    }.sorted { Int128($0.numerator) * Int128($1.denominator) < Int128($1.numerator) * Int128($0.denominator) }
    var before: (numerator: Int64, denominator: Int64) = (0, 1)
    return ordered.map { step in
      let (numerator, denominator) = difference(step.numerator, step.denominator, before.numerator, before.denominator)
      before = (step.numerator, step.denominator)
      return (step.index, .fraction(numerator, of: denominator))
    }
  }

  private static func difference(_ a: Int64, _ b: Int64, _ c: Int64, _ d: Int64) -> (Int64, Int64) {
    let numerator = Int128(a) * Int128(d) - Int128(c) * Int128(b)
    let denominator = Int128(b) * Int128(d)
    var (x, y) = (numerator, denominator)
    while y != 0 { (x, y) = (y, x % y) }
    let divisor = max(x, 1)
    return (Int64(clamping: numerator / divisor), Int64(clamping: denominator / divisor))
  }

  /// The band of each ranked person of a pool; −1 for none.
  ///
  /// - Parameters:
  ///   - standings: of the ranked people.
  ///   - totals: their totals.
  ///   - listed: how many are in the pool, with or without a total.
  func bands(_ standings: Standings, totals: ScoreColumn, listed: Int) -> [Int32] {
    var result = [Int32](repeating: -1, count: standings.count)
    let seats = seats(ranked: standings.count, listed: listed)
    for (index, band) in bands.enumerated() {
      let below = band.below.map { Threshold($0, totals.places) }
      let above = band.above.map { Threshold($0, totals.places) }
      for person in result.indices {
        let better = Int(standings.better[person])
        let tied = Int(standings.tied[person])
        if band.top != nil, !Self.holds(seats.top[index], ahead: better, tied: tied, band.atCut) { continue }
        if band.bottom != nil {
          let worse = standings.count - better - tied
          if !Self.holds(seats.bottom[index], ahead: worse, tied: tied, band.atCut) { continue }
        }
        if let below, !below.isAbove(totals.mantissas[person]) { continue }
        if let above, above.isAbove(totals.mantissas[person]) { continue }
        result[person] = Int32(index)
      }
    }
    return result
  }

  /// Whether someone with so many ahead, and so many equal, has one of the seats.
  private static func holds(_ seats: Int, ahead: Int, tied: Int, _ atCut: Band.AtCut) -> Bool {
    switch atCut {
    case .include: ahead < seats
    case .exclude: ahead + tied <= seats
    }
  }

  /// A total to compare with, on the scale of the totals.
  private struct Threshold {
    let scaled: Int128
    let factor: Int128

    init(_ number: ExactDecimal, _ places: Int) {
      let common = max(number.places, places)
      scaled = Int128(number.mantissa) * Int128(PowersOfTen.integer[common - number.places])
      factor = Int128(PowersOfTen.integer[common - places])
    }

    func isAbove(_ mantissa: Int64) -> Bool { Int128(mantissa) * factor < scaled }
  }
}
