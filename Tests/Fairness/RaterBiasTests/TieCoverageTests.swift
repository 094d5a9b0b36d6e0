import Messages
import Panels
import RatingStudy
import Statistics
import Testing
import _TestSupport

@testable import RaterBias
@testable import Synthesis

@Suite struct TieCoverageTests {
  /// Of 200 000 opinions, evenly spaced quantiles, the highest share q is chosen: the lift of their mean, in units of the spread among the chosen.
  @Test(arguments: [0.3, 0.6, 0.9])
  func liftIsThatOfTheBestChosen(share: Double) {
    let opinions = (0..<200_000).map { NormalDistribution.standard.quantile((Double($0) + 0.5) / 200_000) }
    let chosen = opinions.suffix(Int(share * 200_000))
    let n = Double(chosen.count)
    let mean = chosen.reduce(0, +) / n
    let spread = (chosen.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n).squareRoot()
    let own = TieCoverage.Share(
      scored: Int(share * 1_000), people: 1_000, unitsScored: 10, units: 10, peopleOfScoredUnits: 1_000)
    // What the grid misses of the farthest tail.
    #expect(isClose(own.lift(.init(unit: 49, person: 0.5, rating: 0.5)), mean / spread, absolute: 1e-3))
  }

  /// Where the same raters scored ten people as one, what can be chosen by is the mean opinion of ten.
  @Test func liftAmongBlocksIsThatOfTheirMeans() {
    var own = TieCoverage.Share(scored: 600, people: 1_000, unitsScored: 1_000, units: 1_000, peopleOfScoredUnits: 1_000, blocks: 1_000)
    own.unitsScored = 600
    own.peopleOfScoredUnits = 600
    let alone = own.lift(.init(unit: 0, person: 0.5, rating: 0.5))
    own.blocks = 100
    #expect(isClose(own.lift(.init(unit: 0, person: 0.5, rating: 0.5)), alone / 10.0.squareRoot(), relative: 1e-12))
  }

  /// A panel that scores an event leaves a rater of it no choice among its people.
  @Test func whatOthersDecidedLeavesNoBound() throws {
    let made = SyntheticStudy(CalibrationScenario.leaders(periods: 1))
    var study = try made.study()
    let ratings = try #require(study.ratings)
    let rater = ratings.rater[0]
    study = study.selecting(ratings: (0..<ratings.count).filter { ratings.rater[$0] != rater || ratings.person[$0] % 2 == 0 })
    let kept = try #require(study.ratings)
    let tie = TieKind(name: study.tieKinds[0], isTied: study.tied(kind: 0))
    var settings = AuditSettings()
    let free = try #require(Favoritism(study, kept, tie, settings)).views().coverage[Int(rater)]
    settings.whomToScore = .assigned
    let assigned = try #require(Favoritism(study, kept, tie, settings)).views().coverage[Int(rater)]
    #expect(free.untied == assigned.untied && !assigned.isComplete)
    #expect(assigned.bound == 0 && assigned.isAssigned && !free.isAssigned)
  }

  /// Contrasts from sums are the contrasts from rows.
  @Test func sumsAreThoseOfRows() throws {
    let made = SyntheticStudy(CalibrationScenario.leaders(periods: 2))
    let study = try made.study()
    let ratings = try #require(study.ratings)
    let panel = PanelRows(ratings)
    let isTied = study.tied(kind: 0)
    let rows = panel.rows(raters: study.raters.count)
    let residuals = DeletionResiduals(panel, isTied: isTied, raters: rows.count, adjustment: .additive, minimumReliability: 0.2)
    let untied = rows[3].filter { !isTied[$0] && residuals.scale[$0] > 0 }
    let apart = Set(untied.filter { panel.unit[$0] == 5 || panel.unit[$0] == 9 || $0 % 17 == 0 })
    let labels = isTied.indices.map { apart.contains($0) }
    let direct = TiedContrast(panel, residuals, isTied: labels, positions: untied)
    let found = try #require(RaterSums(panel, residuals, rows: untied).contrast(apart.sorted(), residuals))
    #expect(isClose(found.estimate, direct.estimate, absolute: 1e-10))
    #expect(isClose(found.squaredWeights.unit, direct.squaredWeights.unit, relative: 1e-9))
    #expect(isClose(found.squaredWeights.person, direct.squaredWeights.person, relative: 1e-9))
    #expect(isClose(found.squaredWeights.rating, direct.squaredWeights.rating, relative: 1e-9))
    #expect(found.rows.count == direct.tiedRatings && found.rest == direct.untiedRatings)
  }

  /// Where everybody is scored there is nothing to choose; where whole units are left out the choice was among units.
  @Test func countsThoseInQuestion() throws {
    let made = SyntheticStudy(CalibrationScenario.leaders(periods: 1))
    let study = try made.study()
    let ratings = try #require(study.ratings)
    let tie = TieKind(name: study.tieKinds[0], isTied: study.tied(kind: 0))
    let whole = try #require(Favoritism(study, ratings, tie, AuditSettings())).views()
    #expect(whole.coverage.allSatisfy { $0.isComplete && $0.bound == 0 })
    let rater = try #require(whole.testable.first)
    let kept = (0..<ratings.count).filter { Int(ratings.rater[$0]) != rater || tie.isTied[$0] || ratings.person[$0] % 2 == 0 }
    let part = study.selecting(ratings: kept)
    let ratingsOfPart = try #require(part.ratings)
    let again = TieKind(name: tie.name, isTied: part.tied(kind: 0))
    let some = try #require(Favoritism(part, ratingsOfPart, again, AuditSettings())).views().coverage[rater]
    #expect(some.tied.scored == some.tied.people && some.untied.scored < some.untied.people)
    #expect(some.untied.people == whole.coverage[rater].untied.people && some.bound > 0)
  }
}
