internal import Messages
internal import RatingStudy

/// How many people get each band, and why nobody gets some.
struct BandReasons {
  private let scheme: Scheme
  private let result: ScoreResult

  init(_ scheme: Scheme, _ result: ScoreResult) {
    self.scheme = scheme
    self.result = result
  }

  var counts: [SchemeTrial.BandCount] {
    scheme.bands.indices.map { index in
      let people = result.band.count { $0 == Int32(index) }
      return SchemeTrial.BandCount(band: scheme.bands[index].name, people: people, reason: people > 0 ? nil : reason(index))
    }
  }

  private func reason(_ index: Int) -> Message {
    let band = scheme.bands[index]
    let assignment = BandAssignment(bands: scheme.bands)
    let ranked = result.poolNames.indices.map { pool in
      result.pool.indices.count { result.pool[$0] == Int32(pool) && result.rank[$0].isFinite }
    }
    let seats = result.poolNames.indices.map { pool -> Int in
      let seats = assignment.seats(ranked: ranked[pool], listed: pool < result.poolListed.count ? result.poolListed[pool] : ranked[pool])
      return max(seats.top[index], seats.bottom[index])
    }
    if band.top != nil || band.bottom != nil, let largest = ranked.max(), seats.allSatisfy({ $0 == 0 }) {
      return Message(TrialSentence.noSeats(share: "\(band.top ?? band.bottom ?? .count(0))", people: largest))
    }
    let totals = result.total.filter(\.isFinite)
    if let below = band.below, let least = totals.min(), least >= below.value {
      return Message(TrialSentence.nobodyBelow(number: "\(below)", least: least))
    }
    if let above = band.above, let most = totals.max(), most < above.value {
      return Message(TrialSentence.nobodyAbove(number: "\(above)", most: most))
    }
    if let later = scheme.bands[(index + 1)...].first(where: { band.isWithin($0) }) {
      return Message(ScoringSentence.bandNeverGiven(band: band.name, later: later.name))
    }
    if band.top != nil || band.bottom != nil, band.atCut == .exclude { return Message(TrialSentence.tiedAcross) }
    return Message(TrialSentence.othersCount)
  }
}
