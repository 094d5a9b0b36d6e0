internal import Messages
package import RatingStudy
package import Scoring
package import StudyModel

/// How sure a result of one scheme is: its cards, which never stand without it, and where it is asked for all its bands and ranks.
package struct ScoreCertainty: Sendable {
  /// Studies of more ratings aren't drawn for cards that nobody asked about; that is said.
  package var mostRatings = 1_000_000
  /// How hard is looked, and what is asked of ranks.
  package var options: BandCertaintyOptions
  /// Whether it is asked for, with or without cards.
  package var isAsked = false

  /// Looks as hard as the options say; by default as for cards.
  package init(_ options: BandCertaintyOptions = .forCards) { self.options = options }

  /// Puts P(right band) and P(same band if rated again) beside every card of a result, how many of each band would not be in it and the rank sets
  /// into it, with what they rest on among the notes; where there is none, why.
  ///
  /// - Parameters:
  ///   - scores: of the scheme.
  ///   - model: of the study's ratings, asked for only when it is needed.
  /// - Throws: ``ScoringError`` when the scheme can't be applied.
  package func add(
    to scores: inout ScoreResult, _ scheme: Scheme, _ study: Study, adjuster: any Adjuster = NormalizationAdjuster(),
    model: () throws -> FittedStudyModel
  ) throws {
    let cards = scheme.cards
    let withCards = (0..<scores.count).filter { scores.bandName($0).map(cards.contains) ?? false }
    let rows = isAsked ? Array(0..<scores.count) : withCards
    guard !rows.isEmpty else { return }
    guard let ratings = study.ratings else {
      scores.notes.append(Message(withCards.isEmpty ? SimulationSentence.certaintyNeedsRatings : .cardsNotRated))
      return
    }
    guard isAsked || ratings.count <= mostRatings else {
      scores.notes.append(Message(SimulationSentence.cardsNotDrawn(count: ratings.count)))
      return
    }
    do {
      let fitted = try model()
      for period in Set(rows.map { scores.period[$0] }).sorted() {
        let certainty = try BandCertainty(
          before: scheme, after: scheme, study, fitted, period: period, adjuster: adjuster, options: options)
        certainty.add(to: &scores, .before, ofBands: cards)
        scores.notes += certainty.notes.filter { note in !scores.notes.contains { $0.text(in: .english) == note.text(in: .english) } }
      }
      if !withCards.isEmpty { scores.notes.append(Message(SimulationSentence.cardsDrawn(draws: options.draws))) }
    } catch let error as StudyModelError {
      scores.notes.append(error.message)
    }
  }
}

extension Scheme {
  /// The names of the bands that are a burden.
  var cards: Set<String> { Set(bands.filter { !$0.isFavorable }.map(\.name)) }
}

extension BandCertaintyOptions {
  /// Where only cards need their certainty.
  package static var forCards: Self {
    var options = Self()
    options.draws = 100
    return options
  }
}

extension BandCertainty {
  /// Which figures belong to a side.
  struct Side {
    var band: KeyPath<Row, String?>
    var right: KeyPath<Row, Double>
    var same: KeyPath<Row, Double>
    var errors: KeyPath<BandCertainty, ScoreUncertainty>

    static var before: Side { Side(band: \.bandBefore, right: \.rightBefore, same: \.sameBefore, errors: \.before) }
    static var after: Side { Side(band: \.bandAfter, right: \.rightAfter, same: \.sameAfter, errors: \.after) }
  }

  /// Puts the shares of one side into its result, for people with one of some bands there, and what is open of bands and ranks. Who got the band otherwise than by the period's
  /// scores (cards that add up) has none.
  func add(to scores: inout ScoreResult, _ side: Side, ofBands bands: Set<String>) {
    var places: [PersonPeriod: Int] = [:]
    for (place, row) in rows.enumerated() { places[PersonPeriod(person: row.person, period: row.period)] = place }
    var uncertainty = scores.uncertainty ?? ScoreUncertainty(draws: draws)
    uncertainty.addBands(self[keyPath: side.errors])
    for row in 0..<scores.count {
      let name = scores.persons.names[Int(scores.person[row])]
      guard let place = places[PersonPeriod(person: name, period: scores.periodName(row))] else { continue }
      if let own = self[keyPath: side.errors].ranks[place] { uncertainty.ranks[row] = own }
      guard let band = scores.bandName(row), bands.contains(band), rows[place][keyPath: side.band] == band else { continue }
      scores.certainty[row] = BandProbabilities(
        right: rows[place][keyPath: side.right], same: rows[place][keyPath: side.same], draws: draws)
    }
    scores.uncertainty = uncertainty
  }
}

/// A person in a period, by names.
struct PersonPeriod: Hashable {
  var person: String
  var period: String?
}
