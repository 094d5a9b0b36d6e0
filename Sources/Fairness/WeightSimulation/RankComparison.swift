package import RatingStudy
package import Scoring
internal import Statistics

/// Two rankings of a period and who moves between them, without the reasons: what can be said of a million people while somebody
/// drags a weight.
package struct RankComparison: Sendable {
  /// The ranking before.
  package let before: PeriodRanks
  /// The ranking after, of the same people.
  package let after: PeriodRanks
  /// The rows whose rank or band changes, ascending.
  package let changed: [Int32]
  /// The mean of |rank after − rank before| over people who have both.
  package let meanAbsoluteRankShift: Double
  /// The greatest
  /// rank after − rank before
  /// , in places.
  package let maximumRankShift: Double
  /// How many people change their band.
  package let bandChanges: Int

  /// Ranks prepared people under two schemes that share the preparation.
  ///
  /// - Parameters:
  ///   - prepared: of either scheme (``Scorer/prepare(_:period:)``).
  ///   - threads: changes nothing but time.
  /// - Precondition: the schemes' ``Scheme/preparation`` is the same.
  /// - Throws: ``ScoringError`` when either scheme can't be applied.
  /// - Complexity: that of two rankings.
  package init(before old: Scheme, after new: Scheme, _ prepared: PreparedScores, _ study: Study, threads: Int = 2) throws {
    precondition(old.preparation == new.preparation, "the schemes differ in more than weights, rounding, ties and bands")
    let scorers = [Scorer(old), Scorer(new)]
    let sides = try Parallel.map(count: 2, threads: threads) { try scorers[$0].ranks(prepared, study) }
    self.init(sides[0], sides[1], bandNames: (old.bands.map(\.name), new.bands.map(\.name)), threads: threads)
  }

  /// Ranks a study's people under two schemes that share the preparation.
  ///
  /// - Parameter period: a code; the latest when `nil`.
  /// - Precondition: the schemes' ``Scheme/preparation`` is the same.
  /// - Throws: ``ScoringError`` when either scheme can't be applied.
  package init(before old: Scheme, after new: Scheme, _ study: Study, period: Int32? = nil, threads: Int = 2) throws {
    let prepared = try Scorer(old).prepare(study, period: period ?? Int32(study.periods.count - 1))
    try self.init(before: old, after: new, prepared, study, threads: threads)
  }

  private init(_ old: PeriodRanks, _ new: PeriodRanks, bandNames: ([String], [String]), threads: Int) {
    // The same name is the same band, wherever it stands in its scheme.
    let names = Labels(bandNames.0 + bandNames.1)
    let oldCodes = [-1] + bandNames.0.map { names.code(of: $0) ?? -1 }
    let newCodes = [-1] + bandNames.1.map { names.code(of: $0) ?? -1 }
    let chunks = 16
    let count = old.persons.count
    let parts = Parallel.map(count: chunks, threads: threads) { chunk in
      Part(old, new, oldCodes, newCodes, count * chunk / chunks..<count * (chunk + 1) / chunks)
    }
    before = old
    after = new
    changed = parts.flatMap(\.changed)
    let both = parts.reduce(0) { $0 + $1.both }
    meanAbsoluteRankShift = both > 0 ? parts.reduce(0) { $0 + $1.sum } / Double(both) : 0
    maximumRankShift = parts.reduce(0) { max($0, $1.largest) }
    bandChanges = parts.reduce(0) { $0 + $1.bandChanges }
  }

  /// The comparison of some rows.
  private struct Part: Sendable {
    var changed: [Int32] = []
    var sum = 0.0
    var largest = 0.0
    var both = 0
    var bandChanges = 0

    init(_ old: PeriodRanks, _ new: PeriodRanks, _ oldCodes: [Int32], _ newCodes: [Int32], _ rows: Range<Int>) {
      changed.reserveCapacity(rows.count)
      for row in rows {
        let (first, second) = (old.rank[row], new.rank[row])
        let isOtherBand = oldCodes[Int(old.band[row]) + 1] != newCodes[Int(new.band[row]) + 1]
        if isOtherBand { bandChanges += 1 }
        guard first == first, second == second else {
          if isOtherBand || first == first || second == second { changed.append(Int32(row)) }
          continue
        }
        let shift = abs(second - first)
        sum += shift
        largest = max(largest, shift)
        both += 1
        if shift != 0 || isOtherBand { changed.append(Int32(row)) }
      }
    }
  }
}
