import Foundation
import Messages
import Normalization
import RatingStudy
import Statistics
import Testing

@testable import Scoring

/// Schemes of contests: one table of ratings, no units, no groups.
@Suite("Contests: each judge's scores by themselves, weighted ratings, severity out of the total")
struct ContestTests {
  /// Six entries, four judges, two criteria; every judge leaves out some; how sure judges were.
  private static let rows: [[String]] = {
    var stream = RandomStream(seed: 5)
    var rows: [[String]] = []
    for entry in 0..<12 {
      for judge in 0..<4 where (entry + judge) % 4 != 0 {
        for component in ["a", "b"] {
          let score = 60 + 2 * Double(entry) + 5 * Double(judge) + (4 * stream.normal()).rounded()
          rows.append(["j\(judge)", "e\(entry)", component, String(Int(score)), String(1 + stream.integer(below: 3))])
        }
      }
    }
    return rows
  }()

  private static func study(_ change: ([String]) -> [String] = { $0 }) throws -> Study {
    let lines = ["rater,person,component,score,confidence"] + rows.map { change($0).joined(separator: ",") }
    return try makeStudy(["ratings": lines.joined(separator: "\n")])
  }

  @Test("Within rater a method sees each rater's ratings, then the person's mean is taken, as by hand")
  func withinRater() throws {
    let scheme = try makeScheme("components: {a: {weight: 1, from: ratings, adjust: {method: shift, within: rater}}}")
    let result = try Scorer(scheme).score(Self.study())
    let own = Self.rows.filter { $0[2] == "a" }
    func mean(_ rows: [[String]]) -> Double { rows.reduce(0) { $0 + (Double($1[3]) ?? 0) } / Double(rows.count) }
    let all = mean(own)
    for entry in Set(own.map { $0[1] }) {
      let mine = own.filter { $0[1] == entry }
      let expected =
        mine.reduce(0.0) { sum, row in sum + (Double(row[3]) ?? 0) - mean(own.filter { $0[0] == row[0] }) + all } / Double(mine.count)
      #expect(abs((result.total(entry) ?? 0) - expected) < 1e-9)
    }
    #expect(result.notes.contains { $0.text(in: .english).contains("every rater met equally good people") })
  }

  @Test("A median and a trimmed mean are of adjusted ratings")
  func medians() throws {
    for aggregate in ["median", "{trim: [1, 0]}"] {
      let scheme = try makeScheme(
        "components: {a: {weight: 1, from: ratings, aggregate: \(aggregate), adjust: {method: z, within: rater}}}")
      let totals = try Scorer(scheme).score(Self.study()).total
      #expect(totals.count == 12 && totals.allSatisfy { abs($0) < 3 })
    }
  }

  @Test(
    "What can't be done rater by rater is refused in words",
    arguments: [
      ("components: {a: {weight: 1, from: ratings, adjust: {method: anchored, within: rater}}}", "does not take each rater's ratings"),
      ("components: {a: {weight: 1, from: ratings}}\nadjust: {method: z, within: rater}", "a total has none"),
    ])
  func refused(text: String, words: String) throws {
    do {
      _ = try Scorer(makeScheme(text)).score(Self.study())
      Issue.record("accepted")
    } catch let error as ScoringError {
      #expect(error.message.text(in: .english).contains(words))
    }
  }

  @Test("Ratings weighted by a column, as by hand; a cell that is no weight is named")
  func weights() throws {
    let scheme = try makeScheme("components: {a: {weight: 1, from: ratings, aggregate: {weights: confidence}}}")
    let result = try Scorer(scheme).score(Self.study())
    let own = Self.rows.filter { $0[2] == "a" }
    for entry in Set(own.map { $0[1] }) {
      let mine = own.filter { $0[1] == entry }
      let sum = mine.reduce(0.0) { $0 + (Double($1[3]) ?? 0) * (Double($1[4]) ?? 0) }
      #expect(abs((result.total(entry) ?? 0) - sum / mine.reduce(0.0) { $0 + (Double($1[4]) ?? 0) }) < 1e-9)
    }
    // Weights that are all alike change nothing.
    let plain = try Scorer(makeScheme("components: {a: {weight: 1, from: ratings}}")).score(Self.study())
    let alike = try Scorer(scheme).score(Self.study { $0.dropLast() + ["0.5"] })
    for (one, other) in zip(plain.total, alike.total) { #expect(abs(one - other) < 1e-9) }
    #expect(throws: ScoringError.self) { try Scorer(scheme).score(Self.study { $0.dropLast() + ["sure"] }) }
    #expect(throws: ScoringError.self) {
      try Scorer(makeScheme("components: {a: {weight: 1, from: ratings, aggregate: {weights: sureness}}}")).score(Self.study())
    }
    #expect(throws: DataError.self) {
      try makeScheme("components: {a: {weight: 1, from: ratings, aggregate: {method: median, weights: confidence}}}")
    }
  }

  @Test("Two-way of a total is the weighted total of components less severities, without any group")
  func twoWayTotal() throws {
    let study = try Self.study()
    let result = try Scorer(makeScheme("components: {a: {weight: 3, from: ratings}, b: {weight: 1, from: ratings}}\nadjust: two-way"))
      .score(study)
    let plain = try Scorer(makeScheme("components: {a: {weight: 3, from: ratings}, b: {weight: 1, from: ratings}}")).score(study)
    let persons = plain.person
    let weights = JudgedScores.Weights(rated: [0: 3, 1: 1])
    let offsets = try JudgedScores(study, period: 0, persons: persons, weights: weights).offsets().values
    let mean = offsets.reduce(0, +) / Double(offsets.count)
    for row in persons.indices { #expect(abs(result.total[row] - (plain.total[row] - offsets[row] + mean)) < 1e-9) }
  }

  @Test("A drafted contest has winners and, where panels differ, takes severity out; it reads as written")
  func draft() throws {
    let draft = try SchemeDraft(Self.study(), name: "c", purpose: .contest)
    #expect(draft.scheme.adjust?.method == "two-way" && draft.scheme.bands.map(\.name) == ["winner"])
    let office = try SchemeDraft(Self.study(), name: "c")
    #expect(office.scheme.adjust == nil && office.scheme.bands.map(\.name) == ["excellent"])
    let result = try Scorer(draft.scheme).score(Self.study())
    #expect(result.count == 12)
  }

  @Test("A scheme says in words what is done rater by rater, and first")
  func explained() throws {
    let scheme = try makeScheme(
      "components: {a: {weight: 1, from: ratings, aggregate: median, adjust: {method: shift, within: rater}}, b: {weight: 1, aggregate: {weights: w}}}"
    )
    let text = SchemeExplanation(scheme).lines.map { $0.text(in: .english) }.joined(separator: "\n")
    let (first, second) = (text.range(of: "first adjusted by shift")?.lowerBound, text.range(of: "the median")?.lowerBound)
    #expect(first != nil && second != nil && text.contains("weighted by its “w”"))
    if let first, let second { #expect(first < second) }
  }
}
