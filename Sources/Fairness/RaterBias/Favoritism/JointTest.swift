package import RatingStudy
package import Statistics

/// One way of looking for favoritism: the ratings that count, and the settings.
package struct FavoritismReading: Sendable {
  /// Rows of the whole study's ratings.
  package var rows: [Int]
  /// The settings; their permutations are not drawn.
  package var settings: AuditSettings

  /// A reading, each parameter the property of its name.
  package init(rows: [Int], settings: AuditSettings) { (self.rows, self.settings) = (rows, settings) }
}

/// What all readings together say of a kind of tie, against the same readings with ties dealt anew.
///
/// Two statistics: the size of the median over readings of the pooled difference, and the mean over readings of the share of testable raters who are flagged. Each p-value is
/// (1 + deals with as much) / (1 + deals); the joint one is twice the smaller.
/// Source: Simonsohn, Simmons & Nelson 2020, Nature Human Behaviour 4, 1208–1214.
package struct JointTest: Sendable {
  /// A statistic and how often it is as large by chance.
  package struct Statistic: Sendable, Equatable {
    /// As seen.
    package var value: Double
    /// One-sided, of deals with at least as much.
    package var pValue: Double
  }

  /// The kind of tie.
  package var tie: String
  /// The pooled difference, median over readings, in points; its p-value is that of its size. `nil` where no reading has one.
  package var medianEstimate: Statistic?
  /// Flagged raters of those who can be tested, in the mean over readings.
  package var shareFlagged: Statistic
  /// Readings.
  package var readings: Int
  /// How often ties were dealt anew.
  package var deals: Int
  /// Units whose ties can be dealt in more than one way.
  package var units: Int

  /// Twice the smaller p-value, at most 1.
  package var pValue: Double { min(1, 2 * min(medianEstimate?.pValue ?? 1, shareFlagged.pValue)) }

  /// - Parameters:
  ///   - study: with all ratings.
  ///   - tie: labels for all ratings.
  ///   - readings: not empty.
  ///   - deals: ≥ 1.
  ///   - threads: changes nothing but time.
  /// - Returns: `nil` where ties can be dealt in one way only.
  package init?(_ study: Study, _ tie: TieKind, readings: [FavoritismReading], deals: Int, stream: RandomStream, threads: Int) {
    guard let ratings = study.ratings, !readings.isEmpty else { return nil }
    let shuffle = TieShuffle(ratings, isTied: tie.isTied)
    guard shuffle.units > 0 else { return nil }
    let worlds = readings.map { reading in
      var own = study.selecting(ratings: reading.rows)
      (own.ties, own.tieKinds) = ([], [])
      return (study: own, reading: reading)
    }
    @Sendable func seen(_ labels: [Bool]) -> (median: Double?, share: Double) {
      var (estimates, shares): ([Double], [Double]) = ([], [])
      for world in worlds {
        let own = TieKind(name: tie.name, isTied: world.reading.rows.map { labels[$0] })
        let found = Self.look(world.study, own, world.reading.settings)
        if let pooled = found.pooled { estimates.append(pooled) }
        shares.append(found.share)
      }
      return (estimates.isEmpty ? nil : Median.of(estimates), shares.reduce(0, +) / Double(shares.count))
    }
    let dealt = Parallel.map(count: deals + 1, threads: threads) { deal -> (median: Double?, share: Double) in
      guard deal > 0 else { return seen(tie.isTied) }
      var own = stream.substream(deal)
      return seen(shuffle.deal(&own))
    }
    func pValue(_ isAsLarge: ((median: Double?, share: Double)) -> Bool) -> Double {
      Double(1 + dealt.dropFirst().count(where: isAsLarge)) / Double(1 + deals)
    }
    let truth = dealt[0]
    self.tie = tie.name
    (self.readings, self.deals, units) = (readings.count, deals, shuffle.units)
    shareFlagged = Statistic(value: truth.share, pValue: pValue { $0.share >= truth.share - 1e-12 })
    medianEstimate = truth.median.map { median in
      Statistic(value: median, pValue: pValue { abs($0.median ?? 0) >= abs(median) - 1e-9 * max(1, abs(median)) })
    }
  }

  /// The pooled difference, and the share of raters who can be tested that is flagged.
  private static func look(_ study: Study, _ tie: TieKind, _ settings: AuditSettings) -> (pooled: Double?, share: Double) {
    var settings = settings.ofMany
    settings.detectors = [.favoritism]
    let findings = Auditor(settings).audit(study, ties: [tie]).findings
    let raters = findings.filter { $0.level == .rater && $0.verdict != .untestable }
    let flagged = raters.count { $0.verdict == .flagged }
    return (findings.first { $0.level == .overall }?.estimate, raters.isEmpty ? 0 : Double(flagged) / Double(raters.count))
  }
}
