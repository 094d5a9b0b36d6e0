public import Messages
public import RatingStudy
public import Scoring
internal import Statistics
public import StudyModel

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
    let official = try world.bands(of: world.study)
    let stream = RandomStream(seed: options.seed).substream("score error").substream(Int(period))
    let draws = try ScoreDraws(
      model, study, period: period, blocks: options.varianceDraws, stream: stream, threads: options.threads)
    let chunks = min(16, options.draws)
    let tallies = try Parallel.map(count: chunks, threads: options.threads) { chunk in
      var tally = Tally(people: official.persons.count)
      for index in options.draws * chunk / chunks..<options.draws * (chunk + 1) / chunks {
        let drawn = world.studies(try draws.draw(index), draws.ratings)
        tally.add((try world.bands(of: drawn.free), try world.bands(of: drawn.again)), official)
      }
      return tally
    }
    let all = tallies.reduce(Tally(people: official.persons.count)) { $0.adding($1) }
    let total = Double(options.draws)
    self.draws = options.draws
    rows = official.persons.indices.map { row in
      Row(
        person: study.persons[official.persons[row]] ?? "", period: study.periodName(period),
        bandBefore: official.before[row], bandAfter: official.after[row], rightBefore: Double(all.right.before[row]) / total,
        rightAfter: Double(all.right.after[row]) / total, sameBefore: Double(all.same.before[row]) / total,
        sameAfter: Double(all.same.after[row]) / total, flip: Double(all.flip[row]) / total)
    }
    notes = world.notes(draws)
  }

  /// How many draws said what, by person.
  private struct Tally: Sendable {
    var right: (before: [Int], after: [Int])
    var same: (before: [Int], after: [Int])
    var flip: [Int]

    init(people: Int) {
      let none = [Int](repeating: 0, count: people)
      (right, same, flip) = ((none, none), (none, none), none)
    }

    mutating func add(_ drawn: (free: ErrorFreeWorld.Bands, again: ErrorFreeWorld.Bands), _ official: ErrorFreeWorld.Bands) {
      for row in flip.indices {
        if drawn.free.before[row] == official.before[row] { right.before[row] += 1 }
        if drawn.free.after[row] == official.after[row] { right.after[row] += 1 }
        if drawn.again.before[row] == official.before[row] { same.before[row] += 1 }
        if drawn.again.after[row] == official.after[row] { same.after[row] += 1 }
        if drawn.free.before[row] != drawn.free.after[row] { flip[row] += 1 }
      }
    }

    func adding(_ other: Tally) -> Tally {
      var sum = self
      let add = { (left: [Int], right: [Int]) in zip(left, right).map(+) }
      sum.right = (add(right.before, other.right.before), add(right.after, other.right.after))
      sum.same = (add(same.before, other.same.before), add(same.after, other.same.after))
      sum.flip = add(flip, other.flip)
      return sum
    }
  }
}
