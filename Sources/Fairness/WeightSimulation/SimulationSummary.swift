internal import RatingStudy
internal import Scoring
internal import Statistics

extension SimulationSummary {
  /// Counts over two outcomes.
  ///
  /// - Parameter rows: positions on both sides, −1 where the person isn't there.
  /// - Complexity: O(n log n).
  init(_ old: ScoreResult, _ new: ScoreResult, _ rows: [(old: Int, new: Int)]) {
    var (sum, most, both) = (0.0, 0.0, 0)
    // People who are ranked among the same others on either side, by both pools.
    var places: [Int64: Int] = [:]
    var pools: [(key: Int64, old: [Double], new: [Double])] = []
    var (lastKey, last) = (Int64(-1), 0)
    var bandChanges = 0
    for row in rows where row.old >= 0 && row.new >= 0 {
      if old.band[row.old] != new.band[row.new] || old.bandNames != new.bandNames,
        old.bandName(row.old) != new.bandName(row.new)
      {
        bandChanges += 1
      }
      let (first, second) = (old.rank[row.old], new.rank[row.new])
      guard first.isFinite, second.isFinite else { continue }
      both += 1
      sum += abs(second - first)
      most = max(most, abs(second - first))
      let key = Int64(old.pool[row.old]) << 32 | Int64(new.pool[row.new])
      if key != lastKey {
        last = places[key] ?? pools.count
        if last == pools.count {
          places[key] = last
          pools.append((key, [], []))
        }
        lastKey = key
      }
      pools[last].old.append(first)
      pools[last].new.append(second)
    }
    var agreement = KendallPairs()
    for pool in pools.sorted(by: { $0.key < $1.key }) { agreement.add(pool.old, pool.new) }
    self.init(
      kendallTau: agreement.tauB, meanAbsoluteRankShift: both > 0 ? sum / Double(both) : 0, maximumRankShift: most,
      bandChanges: bandChanges)
  }
}
