internal import RaterBias
internal import RatingStudy
internal import Statistics

/// What every reading that bears on findings flags.
struct ReadingFindings {
  private let maker: ReadingMaker
  private let settings: AuditSettings
  private let threads: Int
  private let places: [ReadingPlace]

  /// The questions that are asked every year.
  static let detectors: [Detector] = [.favoritism, .departure]

  init(_ maker: ReadingMaker, settings: AuditSettings, threads: Int) {
    (self.maker, self.threads) = (maker, threads)
    var own = settings.ofMany
    own.detectors = Self.detectors
    self.settings = own
    places = ReadingPlace.all(maker.choices, where: \.bearsOnFindings)
  }

  private func settings(_ place: ReadingPlace) -> AuditSettings {
    var own = settings
    own.panelAdjustment = maker.choices.panelAdjustment[place.panelAdjustment]
    return own
  }

  private struct Key: Hashable {
    var detector: Detector
    var level: FindingLevel
    var subject: Subject
    /// Of several about one subject: the second and the third difference.
    var ordinal: Int
  }

  /// Findings flagged in any reading, and those about all together, over all readings.
  func shares() -> [MultiverseResult.FindingShare] {
    let found = Parallel.map(count: places.count, threads: threads) { index in
      Auditor(settings(places[index])).audit(maker.found(places[index]), scheme: maker.scheme).findings
    }
    var order: [Key] = []
    var known: [Key: [(place: ReadingPlace, finding: Finding)]] = [:]
    for (place, findings) in zip(places, found) {
      var met: [Key: Int] = [:]
      for finding in findings {
        var key = Key(detector: finding.detector, level: finding.level, subject: finding.subject, ordinal: 0)
        let before = met[key, default: 0]
        met[key] = before + 1
        key.ordinal = before
        if known[key] == nil { order.append(key) }
        known[key, default: []].append((place, finding))
      }
    }
    let shares = order.compactMap { key -> MultiverseResult.FindingShare? in
      let own = known[key] ?? []
      let flagged = own.count { $0.finding.verdict == .flagged }
      guard flagged > 0 || key.level == .overall, own.contains(where: { $0.finding.estimate != nil }) else { return nil }
      return share(key, own, flagged: flagged)
    }
    return shares.enumerated().sorted { a, b in
      let (one, two) = (a.element, b.element)
      if (one.level == .overall) != (two.level == .overall) { return one.level == .overall }
      return one.shareFlagged != two.shareFlagged ? one.shareFlagged > two.shareFlagged : a.offset < b.offset
    }.map(\.element)
  }

  private func share(
    _ key: Key, _ own: [(place: ReadingPlace, finding: Finding)], flagged: Int
  ) -> MultiverseResult.FindingShare {
    let specifications = own.compactMap { place, finding -> MultiverseResult.Specification? in
      finding.estimate.map { estimate in
        .init(
          options: named(place), estimate: estimate, interval: finding.unadjustedInterval.map { [$0.lowerBound, $0.upperBound] },
          verdict: finding.verdict)
      }
    }.enumerated().sorted { ($0.element.estimate, $0.offset) < ($1.element.estimate, $1.offset) }.map(\.element)
    let count = Double(places.count)
    return .init(
      detector: key.detector, level: key.level, subject: key.subject, method: own.first?.finding.method ?? "",
      shareFlagged: Double(flagged) / count,
      shareTestable: Double(own.count { $0.finding.verdict != .untestable }) / count,
      range: specifications.first.flatMap { least in specifications.last.map { [least.estimate, $0.estimate] } },
      specifications: specifications)
  }

  private func named(_ place: ReadingPlace) -> [MultiverseResult.NamedOption] {
    maker.choices.listed.filter { $0.choice.bearsOnFindings && $0.options.count > 1 }.map {
      .init(choice: $0.choice, option: $0.options[place[$0.choice]])
    }
  }

  /// All readings together about a kind of tie; readings that leave a rater out are not asked, as each would take as long again.
  func joint(_ tie: TieKind, deals: Int, stream: RandomStream) -> JointTest? {
    let readings = places.filter { $0.leftOut == 0 }.map {
      FavoritismReading(rows: maker.rows($0, inScores: false), settings: settings($0))
    }
    return JointTest(maker.study, tie, readings: readings, deals: deals, stream: stream, threads: threads)
  }
}
