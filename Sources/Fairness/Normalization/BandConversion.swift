internal import Messages

/// Grade-band conversion (等级赋分): within each group the best share of people gets the top band's scores, the next the next's, linear
/// within a band: T = T₁ + (T₂ − T₁)(Y − Y₁)/(Y₂ − Y₁).
///
/// The number in a band is its cumulative share of the group, half up; equals fall into the same, the better, band. Y₁ and Y₂
/// are the band's own lowest and highest raw scores; where they are one, the middle of the band is given.
/// Source: the 3+1+2 examination reform (Chongqing Municipal Education Examinations Authority, questions and answers).
struct BandConversion: Normalizer {
  let method = NormalizationMethod.bandConversion
  let keepsPoints = false
  var options: NormalizationOptions
  var assumption: Message { Message(NormalizationSentence.assumesEqualDistributions) }

  func transform(_ input: NormalizationInput) throws(NormalizationError) -> Transformation {
    let sum = options.bands.reduce(0) { $0 + $1.share }
    guard abs(sum - 1) < 1e-9 else { throw .bandShares(sum) }
    var result = GroupwiseTransformation(input, warns: false)
    result.apply { converted($0) }
    return result.transformation
  }

  /// A raw score between `raw` bounds on the line to the `converted` bounds; the middle where the raw bounds are one.
  static func convert(_ score: Double, raw: ClosedRange<Double>, to converted: ClosedRange<Double>) -> Double {
    guard raw.upperBound > raw.lowerBound else { return (converted.lowerBound + converted.upperBound) / 2 }
    let share = (score - raw.lowerBound) / (raw.upperBound - raw.lowerBound)
    return converted.lowerBound + (converted.upperBound - converted.lowerBound) * share
  }

  private func converted(_ scores: [Double]) -> [Double] {
    let band = bands(of: scores)
    var result = scores
    for (index, limits) in options.bands.enumerated() {
      let own = scores.indices.filter { band[$0] == index }
      guard let low = own.map({ scores[$0] }).min(), let high = own.map({ scores[$0] }).max() else { continue }
      for position in own {
        result[position] = Self.convert(scores[position], raw: low...high, to: limits.low...limits.high)
      }
    }
    return result
  }

  /// The index of each score's band.
  private func bands(of scores: [Double]) -> [Int] {
    let order = scores.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
    var ends: [Int] = []
    var share = 0.0
    for band in options.bands {
      share += band.share
      ends.append(Int(HalfUp.round(share * Double(scores.count), places: 0)))
    }
    if let last = ends.indices.last { ends[last] = scores.count }
    var result = [Int](repeating: 0, count: scores.count)
    var band = 0
    for (place, position) in order.enumerated() {
      while band < ends.count - 1, place >= ends[band] { band += 1 }
      let isTie = place > 0 && scores[position] == scores[order[place - 1]]
      result[position] = isTie ? result[order[place - 1]] : band
    }
    return result
  }
}
