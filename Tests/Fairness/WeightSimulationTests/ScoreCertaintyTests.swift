import Messages
import RatingStudy
import Scoring
import Statistics
import StudyModel
import Testing

@testable import WeightSimulation

/// Cards carry how sure they are, and aggregates name nobody.
struct ScoreCertaintyTests {
  private func study(people: Int = 30) throws -> Study {
    var stream = RandomStream(seed: 4)
    var rows = ["rater,person,component,score"]
    for person in 0..<people {
      let merit = 75 + 6 * stream.normal()
      for component in ["x", "y"] {
        for rater in 0..<4 {
          rows.append("r\(rater)\(component),p\(person),\(component),\((merit + Double(rater) + 3 * stream.normal()).rounded())")
        }
      }
    }
    return try makeStudy(["ratings": rows.joined(separator: "\n")])
  }

  private func scheme(_ x: Int, _ y: Int) throws -> Scheme {
    try makeScheme(
      "components: {x: {weight: \(x), from: ratings}, y: {weight: \(y), from: ratings}}\n"
        + "bands: {excellent: {top: 20%}, yellow: {bottom: 3}, red: {below: 60}}")
  }

  @Test("Every card of a result carries P(right) and P(same), nobody else anything; the same as the simulation says")
  func everyCard() throws {
    let study = try study()
    let scheme = try scheme(60, 40)
    var scores = try Scorer(scheme).score(study)
    try ScoreCertainty().add(to: &scores, scheme, study) { try StudyModel.fit(study) }
    for row in 0..<scores.count {
      let isCard = ["yellow", "red"].contains(scores.bandName(row))
      #expect((scores.certainty[row] != nil) == isCard)
      if let certainty = scores.certainty[row] {
        #expect(certainty.draws == 100 && (0...1).contains(certainty.right) && (0...1).contains(certainty.same))
      }
    }
    #expect(scores.hasCards(scheme) && !scores.certainty.isEmpty)
    var options = WhatIf.Options()
    options.certaintyOfCards = .forCards
    let result = try WhatIf(before: scheme, after: try self.scheme(40, 60), options: options).run(study)
    #expect(result.before.scores.certainty == scores.certainty)
    #expect(result.certainty?.isForEverybody == false)
    #expect(scores.notes.contains { $0.text(in: .english).contains("as raters give them") })
  }

  @Test("Who asks for ranks alone waits longer, and is refused before anything is drawn where pools are too large")
  func poolsTooLarge() {
    let pools = { (count: Int, size: Int) in (0..<count).map { $0 / size } }
    let patient = RankQuestion.required
    #expect(!RankQuestion().admits(pools(10_000, 10_000), draws: 1000) && patient.admits(pools(10_000, 10_000), draws: 1000))
    #expect(!patient.admits(pools(13_000, 13_000), draws: 1000) && patient.admits(pools(13_000, 13_000), draws: 500))
    #expect(patient.admits(pools(100_000, 1000), draws: 1000))
  }

  @Test("Bands say how many would not be there, ranks which can't be ruled out; on any number of threads the same")
  func bandsAndRanks() throws {
    let study = try study()
    let scheme = try scheme(60, 40)
    var options = BandCertaintyOptions.forCards
    options.ranks = RankQuestion()
    options.ranks?.tellsFirst = true
    func result(_ threads: Int) throws -> ScoreResult {
      var certainty = ScoreCertainty(options)
      certainty.options.threads = threads
      certainty.isAsked = true
      var scores = try Scorer(scheme).score(study)
      try certainty.add(to: &scores, scheme, study) { try StudyModel.fit(study) }
      return scores
    }
    let scores = try result(1)
    let open = try #require(scores.uncertainty)
    #expect(open.draws == 100 && open.level == 0.95 && open.totals.isEmpty)
    #expect(open.bands.map(\.band) == ["excellent", "yellow"] && open.bands.map(\.n) == [6, 3])
    for band in open.bands {
      // What is said of all together is what is said one by one, where it is.
      let own = (0..<scores.count).filter { scores.bandName($0) == band.band }.compactMap { scores.certainty[$0]?.right }
      if !own.isEmpty { #expect(abs(band.wrong.mean - own.reduce(0) { $0 + 1 - $1 }) < 1e-9) }
      #expect(band.wrong.interval.contains(Int(band.wrong.mean.rounded())) && band.missed.mean <= Double(band.people - band.n))
      #expect((band.reliability ?? 0) > 0.5 && (band.wrongByFormula ?? -1) >= 0)
    }
    #expect(open.ranks.count == 30 && open.pairs?.all == 435)
    for (row, own) in open.ranks {
      #expect(own.simultaneous.contains(Int(scores.rank[row])) && own.marginal.contains(Int(scores.rank[row])))
      #expect(own.simultaneous.lowerBound <= own.marginal.lowerBound && own.marginal.upperBound <= own.simultaneous.upperBound)
      #expect(own.standardError > 0 && own.best >= own.simultaneous.lowerBound - 1)
    }
    let again = try result(3)
    #expect(again.uncertainty?.ranks == open.ranks && again.uncertainty?.bands.map(\.wrong) == open.bands.map(\.wrong))
    #expect(again.certainty == scores.certainty)
  }

  @Test("Without ratings it is said that nobody can tell")
  func notRated() throws {
    let study = try makeStudy(["components": randomTable(20, 2, seed: 3)])
    let scheme = try makeScheme("components: {c0: 1, c1: 1}\nbands: {yellow: {bottom: 10%}}")
    var scores = try Scorer(scheme).score(study)
    try ScoreCertainty().add(to: &scores, scheme, study) { throw StudyModelError.noRatings }
    #expect(scores.certainty.isEmpty && scores.notes.count == 1)
    var options = WhatIf.Options()
    options.certaintyOfCards = .forCards
    let result = try WhatIf(before: scheme, after: scheme, options: options).run(study)
    #expect(result.certainty == nil && result.notes.contains { $0.text(in: .english).contains("without ratings") })
  }

  @Test("Importances pool by pool: weights of their own, shares that sum to 1, and the whole where there is one pool")
  func pools() throws {
    let study = try makeStudy(["components": randomTable(200, 3, seed: 8)])
    let scheme = try makeScheme(
      "pools: {by: group}\ncomponents: {c0: {weight: {office: 3, town: 1}}, c1: 1, c2: 1}")
    let side = try WhatIf(before: scheme, after: scheme).run(study).before
    #expect(side.importanceByPool.map(\.pool) == ["office", "town"])
    #expect(side.importanceByPool.map(\.n) == [100, 100])
    #expect(abs(side.importanceByPool[0].importance[0].nominal - 0.6) < 1e-12)
    #expect(abs(side.importanceByPool[1].importance[0].nominal - 1.0 / 3) < 1e-12)
    for pool in side.importanceByPool {
      #expect(abs(pool.importance.reduce(0) { $0 + ($1.covarianceShare ?? 0) } - 1) < 1e-9)
    }
    let plain = try makeScheme("components: {c0: 1, c1: 1}")
    #expect(try WhatIf(before: plain, after: plain).run(study).before.importanceByPool.isEmpty)
  }

  @Test("A component that does not vary is said to rank nobody")
  func idle() throws {
    let study = try makeStudy(["components": "person,a,flat\nP,1,5\nQ,2,5\nR,4,5"])
    let scheme = try makeScheme("components: {a: 1, flat: 9}")
    let notes = try WhatIf(before: scheme, after: scheme).run(study).notes.map { $0.text(in: .english) }
    #expect(notes.contains { $0.hasPrefix("flat does not vary") })
    #expect(!notes.contains { $0.hasPrefix("a does not vary") })
  }

  @Test("The publication view counts what the analysis lists, and leaves out what too few people stand behind")
  func published() throws {
    let study = try makeStudy(["components": randomTable(60, 3, seed: 5)])
    let rules = "pools: {by: unit}\nbands: {good: {top: 30%}}\n"
    var options = WhatIf.Options()
    options.shift = 0.1
    options.robustness = RobustnessOptions()
    let result = try WhatIf(
      before: try makeScheme("\(rules)components: {c0: 5, c1: 3, c2: 2}"),
      after: try makeScheme("\(rules)components: {c0: 1, c1: 3, c2: 6}"), options: options
    ).run(study)
    let published = PublishedSimulation(result)
    let ranges = try #require(published.ranges?.after)
    // Seven units of eight or nine people.
    #expect(ranges.count == 7 && ranges.reduce(0) { $0 + $1.n } == 60)
    let widths = result.ranges?.after.people.map { $0.worstLimit - $0.bestLimit } ?? []
    #expect(ranges.map(\.largestWidth).max() == widths.max())
    let open = PublishedSimulation(result, minimum: 1)
    #expect(open.ranges?.after.reduce(0) { $0 + ($1.fixed ?? 0) } == widths.count { $0 == 0 })
    #expect(try #require(open.bands[0].enter) + #require(open.bands[0].leave) == result.summary.bandChanges)
    // Who enters and who leaves are told together or not at all, and so are the numbers before and after.
    for band in published.bands { #expect((band.enter == nil) == (band.leave == nil) && (band.before == nil) == (band.after == nil)) }
    #expect(published.spreads.count == 7)
    let strict = PublishedSimulation(result, minimum: 9)
    // Some of eight: the number of all would tell which pool is missing.
    #expect(strict.ranges?.after.isEmpty == true && strict.spreads.isEmpty && strict.suppressed > 0)
    // No count of a few people, nor of all but a few.
    let counts = ranges.flatMap { [($0.fixed, $0.n), ($0.exact, $0.n)] } + published.spreads.map { ($0.everFirst, $0.n) }
    for (count, all) in counts { #expect(count.map { [$0, all - $0].allSatisfy { $0 == 0 || $0 >= 5 } } ?? true) }
    if published.bands.contains(where: { $0.enter == nil }) { #expect(published.bandChanges == nil) }
  }

  @Test("Those who move come in order: bands first, then shifts; and are counted without their reasons")
  func order() throws {
    let study = try makeStudy(["components": randomTable(50, 3, seed: 6)])
    let rules = "bands: {good: {top: 30%}}\n"
    let result = try WhatIf(
      before: try makeScheme("\(rules)components: {c0: 5, c1: 3, c2: 2}"),
      after: try makeScheme("\(rules)components: {c0: 1, c1: 3, c2: 6}")
    ).run(study)
    let keys = result.changes.byInterest.map { place -> (Int, Double) in
      let change = result.changes[place]
      return (change.bandBefore != change.bandAfter ? 1 : 0, abs(change.rankAfter - change.rankBefore))
    }
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(result.changes.movedCount == result.changes.count { $0.rankBefore != $0.rankAfter })
  }
}
