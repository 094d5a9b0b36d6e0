internal import Normalization
package import RatingStudy

/// The lines that people may cross when scores are normalized: the scheme's bands, drawn in *one* list of all people of a period.
///
/// One list, because comparing groups is what a normalization is for: within a group most methods move nobody past anybody. A band that is a
/// number of points (below 60) means something only under methods whose results are still points.
package struct MethodLines: Sendable {
  /// The bands, in the scheme's order; the last that matches counts.
  package var bands: [Band]

  /// - Parameter bands: the scheme's; where there are none, the best fifth and the last twentieth.
  package init(_ bands: [Band] = []) {
    self.bands =
      bands.isEmpty
      ? [
        Band("top 20%", top: .fraction(1, of: 5), rounding: .floor),
        Band("bottom 5%", bottom: .fraction(1, of: 20), rounding: .floor),
      ] : bands
  }

  /// For each person the band, the last that matches; `nil` for none.
  ///
  /// - Parameters:
  ///   - scores: of all people of a period.
  ///   - ranks: of the same, 1 the highest, equals sharing the better rank.
  ///   - arePoints: whether scores can be held against a number of points.
  func bands(_ scores: [Double], ranks: [Int], arePoints: Bool) -> [String?] {
    var tied: [Int: Int] = [:]
    for rank in ranks { tied[rank, default: 0] += 1 }
    return scores.indices.map { index in
      let ahead = ranks[index] - 1
      let equal = tied[ranks[index]] ?? 1
      return bands.last { band in
        holds(band, scores[index], ahead: ahead, behind: scores.count - ahead - equal, equal: equal, count: scores.count, arePoints)
      }?.name
    }
  }

  private func holds(
    _ band: Band, _ score: Double, ahead: Int, behind: Int, equal: Int, count: Int, _ arePoints: Bool
  ) -> Bool {
    func hasSeat(_ share: Share, _ before: Int) -> Bool {
      let seats = share.seats(of: count, rounding: band.rounding)
      return band.atCut == .include ? before < seats : before + equal <= seats
    }
    if !arePoints, band.below != nil || band.above != nil { return false }
    if let top = band.top, !hasSeat(top, ahead) { return false }
    if let bottom = band.bottom, !hasSeat(bottom, behind) { return false }
    if let below = band.below, score >= below.value { return false }
    if let above = band.above, score < above.value { return false }
    return true
  }
}
