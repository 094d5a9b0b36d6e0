package import RatingStudy

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
  ///   - totals: their totals, each total being totals / (scale.divisor · 10^scale.places).
  ///   - listed: how many are in the pool, with or without a total.
  func bands(_ standings: Standings, totals: [Int64], scale: (divisor: Int64, places: Int), listed: Int) -> [Int32] {
    var result = [Int32](repeating: -1, count: standings.count)
    let seats = seats(ranked: standings.count, listed: listed)
    for (index, band) in bands.enumerated() {
      let condition = Condition(
        isFromTop: band.top != nil, top: seats.top[index], isFromBottom: band.bottom != nil, bottom: seats.bottom[index],
        atCut: band.atCut, below: band.below.map { Self.threshold($0, scale) } ?? Int64.max,
        above: band.above.map { Self.threshold($0, scale) } ?? Int64.min)
      for person in result.indices
      where condition.holds(Int(standings.better[person]), Int(standings.tied[person]), standings.count, totals[person]) {
        result[person] = Int32(index)
      }
    }
    return result
  }

  /// One band's condition with everything that doesn't depend on the person worked out.
  private struct Condition {
    var isFromTop: Bool
    var top: Int
    var isFromBottom: Bool
    var bottom: Int
    var atCut: Band.AtCut
    var below: Int64
    var above: Int64

    @inline(__always)
    func holds(_ better: Int, _ tied: Int, _ ranked: Int, _ total: Int64) -> Bool {
      if isFromTop, !BandAssignment.holds(top, ahead: better, tied: tied, atCut) { return false }
      if isFromBottom, !BandAssignment.holds(bottom, ahead: ranked - better - tied, tied: tied, atCut) { return false }
      return (below == Int64.max || total < below) && total >= above
    }
  }

  /// The least whole number of a scale that isn't below a total.
  private static func threshold(_ number: ExactDecimal, _ scale: (divisor: Int64, places: Int)) -> Int64 {
    let common = max(number.places, scale.places)
    let (whole, tooLarge) = (Int128(number.mantissa) * Int128(PowersOfTen.integer[common - number.places]))
      .multipliedReportingOverflow(by: Int128(scale.divisor))
    guard !tooLarge else { return number.mantissa < 0 ? .min : .max }
    let (quotient, rest) = whole.quotientAndRemainder(dividingBy: Int128(PowersOfTen.integer[common - scale.places]))
    return Int64(clamping: rest > 0 ? quotient + 1 : quotient)
  }

  /// Whether someone with so many ahead, and so many equal, has one of the seats: settles a tie across the last of them.
  static func holds(_ seats: Int, ahead: Int, tied: Int, _ atCut: Band.AtCut) -> Bool {
    switch atCut {
    case .include: ahead < seats
    case .exclude: ahead + tied <= seats
    }
  }
}

/// Seats and conditions of bands for whoever follows ranks that move.
package struct BandRules: Sendable {
  private let assignment: BandAssignment

  /// The rules of a scheme's bands, in its order.
  package init(_ bands: [Band]) { assignment = BandAssignment(bands: bands) }

  /// How many seats each band has from the top and from the bottom; −1 where it has none.
  package func seats(ranked: Int, listed: Int) -> (top: [Int], bottom: [Int]) {
    assignment.seats(ranked: ranked, listed: listed)
  }

  /// Whether someone with so many better and so many equal (the person included) has a seat; thresholds aside.
  package static func holds(_ band: Band, top: Int, bottom: Int, better: Int, tied: Int, ranked: Int) -> Bool {
    if band.top != nil, !BandAssignment.holds(top, ahead: better, tied: tied, band.atCut) { return false }
    return band.bottom == nil || BandAssignment.holds(bottom, ahead: ranked - better - tied, tied: tied, band.atCut)
  }
}
