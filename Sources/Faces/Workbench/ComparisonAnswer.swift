internal import Evenhand
internal import Messages

/// What weights make of everybody: the figures of `evenhand simulate`, as far as the page shows them.
struct ComparisonAnswer: Sendable {
  /// What the page asks while a weight is dragged.
  struct Request: Decodable, Sendable {
    var weights: [String: String]
    var window: RankWindow?
  }

  /// So many of those who move most are listed with their reasons.
  static let mostMovers = 12

  var summary: Summary
  var window: RankWindow.Rows
  /// Bands that change first, then the largest moves.
  var movers: [PersonRow]
  var bands: [BandCount]
  var groups: [GroupComparisonRow]

  init(_ request: Request, _ study: LiveStudy) throws {
    let outcome = try study.moved(to: try WeightChoice(weights: request.weights).decimals(study.scheme))
    summary = Summary(outcome, study)
    let pools = study.poolDrivers(outcome)
    window = (request.window ?? RankWindow()).rows(outcome, pools, study)
    movers = outcome.changes.byInterest.prefix(Self.mostMovers).filter { position in
      let bands = outcome.changes.bands(position)
      return outcome.changes.shift(position) != 0 || bands.before != bands.after
    }.map { PersonRow(outcome, $0, pools, study) }
    bands = BandCount.counts(study.before, outcome.scores, study.scheme)
    groups = GroupComparisonRow.rows(study.groups(study.before), study.groups(outcome.scores))
  }

  /// The whole change in a few figures.
  struct Summary: Sendable {
    var people: Int
    /// How many have another rank.
    var moved: Int
    var kendallTau: Double?
    var meanAbsoluteRankShift: Double
    var maximumRankShift: Double
    var bandChanges: Int
    /// The same as a sentence.
    var sentence: Message

    init(_ outcome: LiveComparison.Outcome, _ study: LiveStudy) {
      let summary = study.summary(outcome)
      people = outcome.changes.count
      moved = outcome.changes.movedCount
      kendallTau = summary.kendallTau
      meanAbsoluteRankShift = summary.meanAbsoluteRankShift
      maximumRankShift = summary.maximumRankShift
      bandChanges = summary.bandChanges
      guard moved > 0 || bandChanges > 0 else {
        sentence = Message(WorkbenchSentence.nobodyMoves)
        return
      }
      sentence = Message(
        WorkbenchSentence.summary(
          moved: moved, people: people, mean: meanAbsoluteRankShift, most: maximumRankShift, bands: bandChanges, tau: kendallTau))
    }
  }
}

/// How many have a band, and how many come and go.
struct BandCount: Sendable, Equatable {
  /// `nil`: no band.
  var band: String?
  var before: Int
  var after: Int
  var entering: Int
  var leaving: Int

  /// By band in the scheme's order, people without one last; none where the scheme has no bands.
  ///
  /// - Complexity: O(people).
  static func counts(_ before: ScoreResult, _ after: ScoreResult, _ scheme: Scheme) -> [BandCount] {
    guard !scheme.bands.isEmpty else { return [] }
    let none = scheme.bands.count
    var counts = scheme.bands.map { BandCount(band: $0.name, before: 0, after: 0, entering: 0, leaving: 0) }
    counts.append(BandCount(band: nil, before: 0, after: 0, entering: 0, leaving: 0))
    func place(_ band: Int32) -> Int { band < 0 ? none : Int(band) }
    for row in before.band.indices where before.rank[row].isFinite { counts[place(before.band[row])].before += 1 }
    for row in after.band.indices where after.rank[row].isFinite { counts[place(after.band[row])].after += 1 }
    if before.person == after.person {
      for row in before.band.indices where before.band[row] != after.band[row] {
        if after.rank[row].isFinite { counts[place(after.band[row])].entering += 1 }
        if before.rank[row].isFinite { counts[place(before.band[row])].leaving += 1 }
      }
    }
    return counts
  }
}

/// A group before and after.
struct GroupComparisonRow: Sendable {
  var group: String
  var before: GroupOutcome?
  var after: GroupOutcome?

  static func rows(_ before: [GroupOutcome], _ after: [GroupOutcome]) -> [GroupComparisonRow] {
    let names = before.map(\.group) + after.map(\.group).filter { name in !before.contains { $0.group == name } }
    return names.map { name in
      GroupComparisonRow(group: name, before: before.first { $0.group == name }, after: after.first { $0.group == name })
    }
  }
}
