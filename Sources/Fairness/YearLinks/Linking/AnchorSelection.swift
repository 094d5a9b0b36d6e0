internal import RealModule
internal import Statistics

/// Which anchors a link rests on: all but those that drifted.
///
/// From the anchors that agree best (``CleanHalf``) the line, the weights and every anchor's displacement are computed in turns until nothing changes.
/// Never is half of the anchors or more left out: then nobody could say which half drifted.
struct AnchorSelection {
  /// Positions of the anchors that the link rests on, in order.
  private(set) var kept: [Int]
  /// The line through them.
  private(set) var line: MeanSigma
  /// 1/(τ² + v_a), one an anchor.
  private(set) var weights: [Double]
  /// The variance of anchors beyond sampling, in points²: what they themselves change by between the periods.
  private(set) var spread: Double
  /// Of every anchor; empty where too few are there to say which drifted.
  private(set) var displacements: [Displacement] = []

  /// More rounds than this have never been needed; the last selection stands then.
  private static let mostRounds = 25

  /// - Returns: nil without an anchor, or where the spread can't be moved.
  init?(_ anchors: [LinkAnchor], movesSpread: Bool, rule: LinkRule) {
    let everyone = Array(anchors.indices)
    var kept = everyone
    let differences = anchors.map { $0.from - $0.onto }
    var (weights, spread) = Self.weights(anchors, everyone, differences)
    let canDrift = anchors.count >= max(4, rule.minimumForDrift)
    if canDrift {
      (weights, spread) = Self.robustWeights(anchors, differences)
      kept =
        CleanHalf(
          differences, weights: weights, level: rule.driftLevel, least: LinkAnchor.samplingShare(anchors, everyone, weights)
        ).kept
    }
    guard var line = MeanSigma(anchors, kept, weights: weights, movesSpread: movesSpread) else { return nil }
    for round in 0..<Self.mostRounds {
      let own = anchors.map { line.displacement($0) }
      // Where the spread is moved, the start is found again around the line.
      if canDrift, movesSpread, round == 1 {
        kept = CleanHalf(own, weights: weights, level: rule.driftLevel, least: LinkAnchor.samplingShare(anchors, everyone, weights)).kept
      }
      (weights, spread) = Self.weights(anchors, kept, own)
      guard let next = MeanSigma(anchors, kept, weights: weights, movesSpread: movesSpread) else { return nil }
      line = next
      guard canDrift, let found = Displacements(anchors, kept: kept, weights: weights, movesSpread: movesSpread, rule: rule) else { break }
      let stay = everyone.filter { !found.all[$0].isDrifted }
      guard stay.count > anchors.count / 2 else {
        displacements = found.all
        for place in kept { displacements[place].isDrifted = false }
        break
      }
      displacements = found.all
      if stay == kept, !(movesSpread && round == 0) { break }
      kept = stay
    }
    // What is said to be left out is what is left out.
    for place in displacements.indices { displacements[place].isDrifted = !kept.contains(place) }
    (self.kept, self.line, self.weights, self.spread) = (kept, line, weights, spread)
  }

  /// Weights by the method of moments: τ² from the kept anchors' spread beyond their sampling variances (DerSimonian & Laird 1986).
  private static func weights(_ anchors: [LinkAnchor], _ kept: [Int], _ differences: [Double]) -> (weights: [Double], spread: Double) {
    let equal = [Double](repeating: 1, count: anchors.count)
    guard kept.count > 1 else { return (equal, 0) }
    let count = Double(kept.count)
    let mean = kept.reduce(0) { $0 + differences[$1] } / count
    let variance = kept.reduce(0) { $0 + (differences[$1] - mean) * (differences[$1] - mean) } / (count - 1)
    let sampling = kept.reduce(0) { $0 + anchors[$1].variance } / count
    return weights(anchors, spread: max(0, variance - sampling))
  }

  /// The same with the median absolute deviation in place of the variance: before it is known who drifted.
  private static func robustWeights(_ anchors: [LinkAnchor], _ differences: [Double]) -> (weights: [Double], spread: Double) {
    let center = Median.of(differences) ?? 0
    let deviation = RobustScale.spread(ofDeviations: differences.map { $0 - center }) ?? 0
    let sampling = anchors.reduce(0) { $0 + $1.variance } / Double(max(1, anchors.count))
    return weights(anchors, spread: max(0, deviation * deviation - sampling))
  }

  private static func weights(_ anchors: [LinkAnchor], spread: Double) -> (weights: [Double], spread: Double) {
    // Without a sampling variance nothing says that one anchor knows better than another.
    guard anchors.allSatisfy({ $0.variance > 0 }) else { return ([Double](repeating: 1, count: anchors.count), spread) }
    return (anchors.map { 1 / (spread + $0.variance) }, spread)
  }
}
