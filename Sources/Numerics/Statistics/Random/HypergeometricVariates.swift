import RealModule

/// Random counts of marked items among those drawn without replacement, from urns up to a given size.
///
/// By symmetry it is enough to draw how many of the rarer colour lie in the smaller part, of what is drawn and what is left. Where few are expected there, the
/// distribution is inverted, one count after another from none; else it is a ratio of uniforms below a table mountain, as fast for any count.
/// Source: Stadlober 1990, J. Comput. Appl. Math. 31, 181–189 (algorithm HRUA); Kachitvichyanukul & Schmeiser 1985, J. Stat. Comput. Simul. 22, 127–145 (HIN).
struct HypergeometricVariates: Sendable {
  /// log n! by n.
  private let logFactorial: [Double]

  /// Below this mode counts are found one after another.
  private static let fewest = 10
  /// 2 √(2/e), and 3 − 2 √(3/e): the hat's width is the first times √(variance + ½), and the second.
  private static let (slope, offset) = (1.7155277699214135, 0.8989161620588988)

  /// - Parameter size: items in the largest urn.
  init(upTo size: Int) {
    logFactorial = (0...size).map { .logGamma(Double($0 + 1)) }
  }

  /// How many of `drawn` items are marked.
  func draw(marked: Int, unmarked: Int, drawn: Int, _ stream: inout RandomStream) -> Int {
    let (rare, common) = (min(marked, unmarked), max(marked, unmarked))
    let taken = min(drawn, rare + common - drawn)
    let isMarked = marked <= unmarked
    let count = reduced(rare, common, taken, &stream)
    let ofMarked = isMarked ? count : taken - count
    return taken == drawn ? ofMarked : marked - ofMarked
  }

  /// How many of `taken` items are of the rarer colour; no more than half of all are taken.
  private func reduced(_ rare: Int, _ common: Int, _ taken: Int, _ stream: inout RandomStream) -> Int {
    guard rare > 0, taken > 0 else { return 0 }
    let mode = (taken + 1) * (rare + 1) / (rare + common + 2)
    return mode < Self.fewest ? inverted(rare, common, taken, &stream) : fromRatio(rare, common, taken, mode, &stream)
  }

  private func inverted(_ rare: Int, _ common: Int, _ taken: Int, _ stream: inout RandomStream) -> Int {
    let last = min(rare, taken)
    var probability = Double.exp(
      logFactorial[common] + logFactorial[rare + common - taken] - logFactorial[common - taken] - logFactorial[rare + common])
    var left = stream.uniform()
    var count = 0
    while left > probability && count < last {
      left -= probability
      probability *=
        Double(rare - count) * Double(taken - count) / (Double(count + 1) * Double(common - taken + count + 1))
      count += 1
    }
    return count
  }

  private func fromRatio(_ rare: Int, _ common: Int, _ taken: Int, _ mode: Int, _ stream: inout RandomStream) -> Int {
    let (size, share) = (Double(rare + common), Double(rare) / Double(rare + common))
    let mean = Double(taken) * share
    let variance = mean * (1 - share) * (size - Double(taken)) / (size - 1)
    let width = Self.slope * (variance + 0.5).squareRoot() + Self.offset
    let end = Double(min(rare, taken) + 1)
    func logDivisor(_ count: Int) -> Double {
      logFactorial[count] + logFactorial[rare - count] + logFactorial[taken - count] + logFactorial[common - taken + count]
    }
    let atMode = logDivisor(mode)
    while true {
      let (u, v) = (stream.uniform(), stream.uniform())
      let place = mean + 0.5 + width * (v - 0.5) / u
      guard place >= 0, place < end else { continue }
      let count = Int(place)
      let logarithm = atMode - logDivisor(count)
      // Quick acceptance and quick rejection spare the logarithm.
      if u * (4 - u) - 3 <= logarithm { return count }
      if u * (u - logarithm) > 1 { continue }
      if 2 * Double.log(u) <= logarithm { return count }
    }
  }
}
