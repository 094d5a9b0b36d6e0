public import Messages
package import RatingStudy
package import Scoring
internal import Statistics
package import StudyModel

/// How sure people's bands are, given the error of the ratings, under the scheme and under the proposal.
///
/// In each draw everybody is scored by the whole scheme from ratings without error, and again from new ratings around these; so that ties,
/// quotas and cuts count as they do. *Right* is the share of draws in which the error-free band is the official one, *same* the share in
/// which the band from new ratings is, *flip* the share in which the error-free bands under the two schemes differ.
/// New ratings are such as the raters could give (``RatingLattice``); error-free ones are any number.
/// Whatever isn't rated (unit scores, tables, ballots, points) is taken as it stands, and so are ratings by a unit that the person had left,
/// of which the model says nothing.
public struct BandCertainty: Sendable {
  /// One person's probabilities.
  public struct Row: Sendable {
    /// The person's name.
    public var person: String
    /// The period's name; `nil` when the study knows no periods.
    public var period: String?
    /// The official bands; `nil` for none.
    public var bandBefore: String?
    /// The band under the proposal; `nil`: none.
    public var bandAfter: String?
    /// The share of draws, 0 to 1, whose error-free band under the scheme is `bandBefore`.
    public var rightBefore: Double
    /// The share of draws, 0 to 1, whose error-free band under the proposal is `bandAfter`.
    public var rightAfter: Double
    /// The share of draws, 0 to 1, in which new ratings give `bandBefore` again.
    public var sameBefore: Double
    /// The share of draws, 0 to 1, in which new ratings give `bandAfter` again.
    public var sameAfter: Double
    /// The share of draws, 0 to 1, in which the error-free bands under both differ.
    public var flip: Double
  }

  /// How many draws the shares are of.
  public var draws: Int
  /// One a person, in the order of the scores.
  public var rows: [Row]
  /// What is assumed, and what was taken as it stands.
  public var notes: [Message]
  /// Bands that are a burden: people who have one are always shown.
  public var cards: Set<String> = []
  /// What is open of bands, and of ranks where it was asked for, under the scheme; ranks by row.
  package var before: ScoreUncertainty
  /// The same of bands under the proposal.
  package var after: ScoreUncertainty
  /// Whether it was asked for; else only people with cards are shown where people read.
  public var isForEverybody = true

  /// Whether a person has a card now or would have one.
  package func hasCard(_ row: Row) -> Bool {
    [row.bandBefore, row.bandAfter].compactMap(\.self).contains { cards.contains($0) }
  }

  /// The Monte Carlo standard error of a share of draws.
  package func standardError(_ share: Double) -> Double { (share * (1 - share) / Double(draws)).squareRoot() }
}

/// How hard is looked.
public struct BandCertaintyOptions: Sendable {
  /// How many draws, ≥ 1.
  public var draws = 400
  /// How often the variances are drawn; each time the equations are factored anew.
  public var varianceDraws = 8
  /// The seed of the draws.
  public var seed: UInt64 = 1
  /// Worker threads; they change the time taken, never the result.
  public var threads = 1
  /// What is asked of the ranks under the scheme; `nil`: nothing.
  package var ranks: RankQuestion?

  /// Everything at its default.
  public init() {}
}

extension BandCertainty {
  /// - Parameters:
  ///   - before, after: the schemes.
  ///   - model: of the study's ratings.
  ///   - period: the code of the period that is scored.
  /// - Throws: ``ScoringError`` when either scheme can't be applied, `StudyModelError` when the equations can't be solved.
  package init(
    before: Scheme, after: Scheme, _ study: Study, _ model: FittedStudyModel, period: Int32, adjuster: any Adjuster,
    options: BandCertaintyOptions = BandCertaintyOptions()
  ) throws {
    let world = ErrorFreeWorld(before: before, after: after, study: study, model: model, period: period, adjuster: adjuster)
    let official = try world.outcomes(of: world.study)
    let stream = RandomStream(seed: options.seed).substream("score error").substream(Int(period))
    let draws = try ScoreDraws(
      model, study, period: period, blocks: options.varianceDraws, stream: stream, threads: options.threads)
    let question = Self.question(options, official.before.pool)
    let chunks = min(16, options.draws)
    let none = Tally(
      before: RedrawnScheme(official.before, before), other: before == after ? nil : RedrawnScheme(official.after, after),
      flip: official.before.persons.map { _ in 0 })
    let tallies = try Parallel.map(count: chunks, threads: options.threads) { chunk in
      var tally = none
      for index in options.draws * chunk / chunks..<options.draws * (chunk + 1) / chunks {
        let drawn = world.studies(try draws.draw(index, byOthers: question != nil), draws.ratings)
        let free = try world.outcomes(of: drawn.free)
        tally.add(free: free, again: try world.outcomes(of: drawn.again))
        if let others = drawn.others { tally.before.add(totals: try world.totals(of: others), free: free.before.total) }
      }
      return tally
    }
    let all = tallies.reduce(none) { $0.adding($1) }
    let total = Double(options.draws)
    self.draws = options.draws
    let name = study.periodName(period)
    rows = official.before.persons.indices.map { row in
      Row(
        person: study.persons[official.before.persons[row]] ?? "", period: name, bandBefore: official.before.band[row],
        bandAfter: official.after.band[row], rightBefore: Double(all.before.right[row]) / total,
        rightAfter: Double(all.after.right[row]) / total, sameBefore: Double(all.before.same[row]) / total,
        sameAfter: Double(all.after.same[row]) / total, flip: Double(all.flip[row]) / total)
    }
    notes = world.notes(draws)
    if options.ranks != nil, question == nil {
      let isForRanks = RankQuestion.required.admits(official.before.pool, draws: RankQuestion.usualDraws)
      notes.append(Message(isForRanks ? UncertaintySentence.notDrawn(count: rows.count) : .poolsTooLarge(count: rows.count)))
    }
    self.before = try all.before.uncertainty(period: name, question, threads: options.threads)
    self.after = try all.other?.uncertainty(period: name, nil, threads: options.threads) ?? self.before
  }

  /// What is asked of ranks, where pools are not too large for it.
  private static func question(_ options: BandCertaintyOptions, _ pool: [Int]) -> RankQuestion? {
    options.ranks.flatMap { $0.admits(pool, draws: options.draws) ? $0 : nil }
  }

  /// Takes up another period.
  mutating func append(_ other: BandCertainty) {
    before.addBands(other.before)
    for (row, own) in other.before.ranks { before.ranks[rows.count + row] = own }
    after.addBands(other.after)
    rows += other.rows
    notes = other.notes
  }

  /// What draws said of both schemes.
  private struct Tally: Sendable {
    var before: RedrawnScheme
    /// Under the proposal; `nil` where it is the scheme itself.
    var other: RedrawnScheme?
    var after: RedrawnScheme { other ?? before }
    /// By person: draws in which the error-free bands differ.
    var flip: [Int]

    mutating func add(
      free: (before: ErrorFreeWorld.Outcome, after: ErrorFreeWorld.Outcome),
      again: (before: ErrorFreeWorld.Outcome, after: ErrorFreeWorld.Outcome)
    ) {
      before.add(free: free.before, again: again.before)
      other?.add(free: free.after, again: again.after)
      for row in flip.indices where free.before.band[row] != free.after.band[row] { flip[row] += 1 }
    }

    func adding(_ more: Tally) -> Tally {
      Tally(
        before: before.adding(more.before), other: other.flatMap { own in more.other.map { own.adding($0) } },
        flip: zip(flip, more.flip).map(+))
    }
  }
}
