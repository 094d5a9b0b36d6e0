import Messages
import RatingStudy
import Testing

@testable import Scoring

/// Rules and steps in plain words.
struct ExplanationTests {
  private static let study = [
    "ratings": """
      rater,person,component,score
      a,P,leaders,70
      b,P,leaders,80
      c,P,leaders,90
      d,P,leaders,84
      a,Q,leaders,60
      """,
    "people": "person,unit\nP,Harbor\nQ,Market",
    "units": "unit,group\nHarbor,town\nMarket,office",
    "unit_scores": "unit,score\nHarbor,90\nMarket,85",
    "points": "person,item,points,status\nP,prize,0.5,active\nP,late,-1,exempted",
  ]
  private static let scheme = """
    scheme: example
    round: {places: 2, mode: truncate}
    components:
      unit: {weight: 60, from: unit_scores}
      leaders: {weight: 40, from: ratings, aggregate: {trim: [1, 1], when: {atLeast: 4}}}
    pools: {by: group}
    bands: {good: {above: 80}, red: {below: 60}}
    """

  @Test("Every step of a person's result, the raters unnamed")
  func page() throws {
    let study = try makeStudy(Self.study)
    let scorer = Scorer(try makeScheme(Self.scheme))
    let person = try #require(study.persons.code(of: "P"))
    let page = scorer.page(of: person, in: try scorer.score(study), study)
    let lines = try #require(page.steps[0]).map { $0.text(in: .english) }
    #expect(
      lines == [
        "unit: the score of Harbor, handed down, is 90",
        "leaders: of 4 scores 70, 90 are dropped; those that count (80, 84) give 82",
        "unit: 90 × 0.6 = 54",
        "leaders: 82 × 0.4 = 32.8",
        "points: 0.5 for prize (active)",
        "points: -1 for late is left out (exempted)",
        "points that count: 0.5",
        "the total 87.3 is published as 87.3",
        "rank 1 of 1 in town",
        "band: good",
      ])
    #expect(try #require(page.steps[0]).allSatisfy { !$0.text(in: .chinese).contains("{") })
  }

  @Test("A scheme in both languages, nothing unfilled")
  func explanation() throws {
    let lines = SchemeExplanation(try makeScheme(Self.scheme)).lines
    let english = lines.map { $0.text(in: .english) }
    #expect(english[1] == "unit weighs 60 (60.0% of all weights): the score of the person's unit")
    #expect(english.contains("The total: 2 decimals, cut off, not rounded."))
    #expect(english.contains("good: a total of 80 or more"))
    for line in lines {
      #expect(!line.text(in: .english).contains("{"))
      #expect(!line.text(in: .chinese).contains("{"))
    }
  }
}
