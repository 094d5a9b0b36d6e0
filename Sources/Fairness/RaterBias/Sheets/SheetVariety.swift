internal import RealModule
internal import Statistics

/// How often a component's sheets give their most frequent score, and how likely an honest sheet is to give no other.
///
/// The share of the most frequent score is taken as normal over sheets on the logistic scale, with the median for its centre and the median absolute deviation for its
/// spread: sheets of one value don't make themselves usual, unless most are. On a scale on which nearly everybody gets one value the typical share is near 1, and a
/// sheet of one value is no surprise.
struct SheetVariety: Sendable {
  /// The typical share of the most frequent score; 1 where there is no sheet.
  let typicalShare: Double
  /// The middle of the shares on the logistic scale, and their spread over sheets.
  private let centre: Double
  private let spread: Double

  /// - Parameter sheets: of each its number of scores, and how often it gives the most frequent one.
  init(_ sheets: [(people: Int, most: Int)]) {
    // Half a score either way keeps a sheet of one value finite.
    let shares = sheets.map { Double.log((Double($0.most) + 0.5) / (Double($0.people - $0.most) + 0.5)) }
    let middle = Median.of(shares)
    centre = middle ?? .infinity
    spread = middle.map { middle in RobustScale.spread(ofDeviations: shares.map { $0 - middle }) ?? 0 } ?? 0
    typicalShare = middle.map(Self.share) ?? 1
  }

  private static func share(_ logit: Double) -> Double { 1 / (1 + Double.exp(-logit)) }

  /// The mean of share^people over sheets: the probability that all scores of so many people are one.
  func chanceOfOneValue(people: Int) -> Double {
    guard spread > 0 else { return Double.pow(typicalShare, Double(people)) }
    // The middles of slices of equal probability.
    let slices = 400
    let sum = (0..<slices).reduce(0.0) { sum, slice in
      let z = NormalDistribution.standard.quantile((Double(slice) + 0.5) / Double(slices))
      return sum + Double.pow(Self.share(centre + spread * z), Double(people))
    }
    return min(1, sum / Double(slices) + 0.5 / Double(slices) * Double.pow(Self.share(centre + spread * Self.farthest), Double(people)))
  }

  /// Standard deviations at which the part beyond the outermost slice is taken.
  private static let farthest = 4.0

  /// The standard error of a sheet's share against the typical one: the spread over sheets, and a sheet's own people.
  func error(people: Int) -> Double {
    let own = typicalShare * (1 - typicalShare)
    return (own * own * spread * spread + own / Double(max(1, people))).squareRoot()
  }
}
