internal import Messages
internal import RatingStudy
internal import RealModule
internal import Statistics

/// Whether two raters' sheets lie closer than their models allow.
///
/// Compared are *departures*: each rater's residuals on a sheet around the own level and slope on the other raters' mean, so that neither merit,
/// leniency nor spread makes two raters alike. Two things must both be beyond chance, so that the larger p decides, the second in either of two ways (the smaller p, doubled):
/// 1. the correlation of departures lies above the typical pair's by more than `sharedCorrelation`, on Fisher's scale: what any two raters share
///    (the panel's own negative correlation, a target's particulars, tastes, rounding, the end of the scale) is in the typical pair and in the spread over pairs, what a few honestly share in the margin;
/// 2. more scores are *the same* than the lattice and the levels imply (``SheetPair/expectedSame``), a binomial tail; or departures correlate by more than two raters' who make up their own minds
///    may (`closeCorrelation`), whatever they know in common and whatever constant lies between them, people at the same level taken out (``SheetPair/lookClosely(_:_:neighbours:bound:variance:)``).
/// Where 1 gives p above `similaritySkip` and the level, 2 is not looked at. A rater's finding is about the closest other rater and sheet: the smallest p times the number looked at; two who are
/// each other's closest have one finding.
struct Copying: Sendable {
  let study: Study
  let panels: [RaterPanel]
  let settings: AuditSettings
  /// How many scores in common all pairs of raters may have: each is held in memory, some 16 bytes. Five hundred raters who all score the same 480 people
  /// have that many; thousands who do would take all memory.
  var mostSharedScores = 60_000_000

  /// A component's pairs, and what is typical of them.
  struct Typical: Sendable {
    /// Fisher's z of the correlation of departures.
    var centre = 0.0
    /// n times the variance of Fisher's z over pairs; at least 1.
    var variance = 1.0
  }

  func candidates() -> [Candidate] { panels.flatMap(candidates) }

  private func candidates(_ panel: RaterPanel) -> [Candidate] {
    let shared = SheetPair.sharedScores(panel, minimum: settings.minimumSheet)
    guard shared <= mostSharedScores else {
      return [Self.unanswered(Message(SheetSentence.tooManyPairs(shared: shared)), about: Subject(component: panel.name))]
    }
    let departures = Departures(panel)
    let pairs = SheetPair.all(panel, departures, minimum: settings.minimumSheet)
    let typical = typical(pairs)
    let tolerance = tolerance(panel)
    let tested = pairs.map { test($0, panel, departures, typical, tolerance) }
    var pairsOf: [[Int]] = Array(repeating: [], count: panel.rowsOf.count)
    for index in tested.indices {
      pairsOf[tested[index].first].append(index)
      pairsOf[tested[index].second].append(index)
    }
    let own = pairsOf.map { places in places.map { tested[$0] } }
    let closest = panel.rowsOf.indices.map { panel.rowsOf[$0].isEmpty ? nil : self.closest($0, panel, own[$0], tolerance) }
    return panel.rowsOf.indices.filter { !panel.rowsOf[$0].isEmpty }.compactMap { rater in
      guard let pair = closest[rater] else { return candidate(rater, panel, typical, nil, own[rater]) }
      let other = pair.other(than: rater)
      let isMutual = closest[other].map { $0.isSame(as: pair) } ?? false
      // Two who are each other's closest are one finding, about the first of them.
      guard !isMutual || rater < other else { return nil }
      let looked = isMutual && own[other].count > own[rater].count ? own[other] : own[rater]
      return candidate(rater, panel, typical, pair, looked)
    }
  }

  private func typical(_ pairs: [SheetPair]) -> Typical {
    let z = pairs.map(\.z)
    let plain = pairs.map { 1 / Double(max(1, $0.count - 3)).squareRoot() }
    let centre = TypicalRater.centre(z, errors: plain, cut: settings.typicalCut)
    // The median absolute deviation in units of what independent normal departures would give.
    let scaled = zip(z, plain).map { ($0 - centre) / $1 }
    let spread = RobustScale.spread(ofDeviations: scaled) ?? 0
    return Typical(centre: centre, variance: max(1, spread * spread))
  }

  private func test(
    _ pair: SheetPair, _ panel: RaterPanel, _ departures: Departures, _ typical: Typical, _ tolerance: Double
  ) -> SheetPair {
    var result = pair
    result.standardError = (typical.variance / Double(max(1, pair.count - 3))).squareRoot()
    // Where any two raters' sheets are all but the same, none can be unusually alike: p stays 1.
    let most = Double.tanh(typical.centre) + settings.sharedCorrelation
    guard most < 1 else { return result }
    let bound = Double.atanh(most)
    result.similarityPValue = NormalDistribution.standard.upperTail((pair.z - bound) / result.standardError)
    result.pValue = result.similarityPValue
    guard result.similarityPValue <= max(Self.similaritySkip, settings.fdrLevel) else { return result }
    result.countSame(panel, tolerance, neighbours: settings.sameLevelPeople)
    result.lookClosely(
      panel, departures.value, neighbours: settings.sameLevelPeople, bound: settings.closeCorrelation, variance: typical.variance)
    let closest = min(result.samePValue ?? 1, result.closePValue ?? 1)
    result.pValue = max(result.similarityPValue, min(1, 2 * closest))
    return result
  }

  /// The similarity p above which equal scores are not counted: the pair could not be found unusual any more.
  static let similaritySkip = 0.1

  // MARK: candidates

  /// - Parameter own: the sheets that were looked at.
  private func candidate(
    _ rater: Int, _ panel: RaterPanel, _ typical: Typical, _ closest: SheetPair?, _ own: [SheetPair]
  ) -> Candidate {
    let names = study.raters.names
    let words = SheetWords(rater: names[rater], component: panel.name, period: closest.flatMap { study.periodName($0.period) })
    let other = closest.map { names[$0.other(than: rater)] }
    let usual = Double.tanh(typical.centre)
    let bound = settings.closeCorrelation
    var result = Candidate(
      detector: .copying, level: .pair,
      subject: Subject(rater: words.rater, component: panel.name, other: other, period: words.period),
      sentence: { words.copying($0, other, closest, typical: usual, bound: bound) })
    result.method = "departure-correlation-and-closeness"
    result.require(closest != nil, Message(SheetSentence.noSharedSheet(minimum: settings.minimumSheet)))
    guard let closest else { return result }
    result.n = closest.count
    result.evidence = [
      "comparedSheets": .integer(own.count), "people": .integer(closest.count), "correlation": .number(closest.correlation),
      "typicalCorrelation": .number(usual), "similarityPValue": .number(closest.similarityPValue), "same": .integer(closest.same),
      "expectedSame": .number(closest.expectedSame), "samePValue": .optional(closest.samePValue),
      "closeCorrelation": .optional(closest.closeCorrelation), "closePValue": .optional(closest.closePValue),
    ]
    let raters = panel.rowsOf.count { !$0.isEmpty }
    result.require(
      Set(own.map { $0.other(than: rater) }).count > 1
        && (own.count >= settings.minimumPairs || raters >= settings.minimumPairs), Message(SheetSentence.fewPairs))
    guard result.untestable == nil else { return result }
    result.scale = .fisher(centre: typical.centre)
    result.estimate = Estimate(value: closest.z - typical.centre, standardError: closest.standardError)
    result.pValue = PValue(closest.pValue, error: 0).asSmallest(of: own.count)
    result.smallestEffect = settings.smallestEffect == 0 ? 0 : settings.smallestCopied
    return result
  }

  /// The first pair of the smallest p, by period and the other's name; its same scores are counted whatever its p.
  private func closest(_ rater: Int, _ panel: RaterPanel, _ own: [SheetPair], _ tolerance: Double) -> SheetPair? {
    var result = own.min {
      if $0.pValue != $1.pValue { return $0.pValue < $1.pValue }
      // Beyond what a probability can tell the closer pair comes first.
      if $0.pValue == 0, $0.z != $1.z { return $0.z > $1.z }
      return $0.period != $1.period ? $0.period < $1.period : $0.other(than: rater) < $1.other(than: rater)
    }
    if result?.samePValue == nil { result?.countSame(panel, tolerance, neighbours: settings.sameLevelPeople) }
    return result
  }

  /// Points within which two scores are one.
  private func tolerance(_ panel: RaterPanel) -> Double {
    ((panel.rows.score.max() ?? 0) - (panel.rows.score.min() ?? 0)) * settings.equalityTolerance
  }
}

extension Copying: DetectorRoom {
  static let name = "copying"
  static let title: any Sentence = SheetSentence.copyingTitle
  static let rivals: any Sentence = SheetSentence.copyingRivals
  static let level: FindingLevel? = .pair
  static let needs = [AuditNeed.ratings]

  static func absence(_ reason: Message) -> Message { Message(SheetSentence.copyingAbsent(reason: reason)) }

  static func candidates(_ context: AuditContext) -> [Candidate] {
    Copying(study: context.study, panels: context.raterPanels, settings: context.settings).candidates()
  }
}

extension Detector {
  /// Whether two raters' sheets lie closer than the raters' models allow.
  public static let copying = Detector(Copying.self)
}
