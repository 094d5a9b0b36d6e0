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
    let page = try scorer.page(of: person, in: try scorer.score(study), study)
    let lines = try #require(page.steps[0]).map { $0.text(in: .english) }
    #expect(
      lines == [
        "unit: the score of Harbor, handed down, is 90",
        "leaders: of 4 scores 70, 90 are dropped; the mean of the others (80, 84) is 164 / 2 = 82",
        "unit: 90 × 60/100 = 54",
        "leaders: 82 × 40/100 = 32.8",
        "weighted total: 54 + 32.8 = 86.8",
        "points: -1 for late is left out (exempted)",
        "points: 0.5 for prize (active)",
        "points that count: 0.5",
        "total: 86.8 and +0.5 points = 87.3",
        "0 of 1 people in town rank higher and 0 others share the rank: rank 1",
        "good (a total of 80 or more): met",
        "red (a total below 60): not met",
        "band: good",
      ])
    #expect(try #require(page.steps[0]).allSatisfy { !$0.text(in: .chinese).contains("{") })
  }

  /// The lines of a person's page.
  private func lines(_ person: String, _ tables: [String: String], _ scheme: String) throws -> [String] {
    let study = try makeStudy(tables)
    let scorer = Scorer(try makeScheme(scheme))
    let code = try #require(study.persons.code(of: person))
    let page = try scorer.page(of: code, in: try scorer.score(study), study)
    let steps = try #require(page.steps[0])
    #expect(steps.allSatisfy { !$0.text(in: .chinese).contains("{") && !$0.text(in: .english).contains("{") })
    return steps.map { $0.text(in: .english) }
  }

  @Test("Rounding, seats and ties are shown with the figures they rest on")
  func rounding() throws {
    let lines = try lines(
      "B",
      [
        "ratings":
          "rater,person,component,score\na,A,x,90\na,B,x,81\nb,B,x,82\nc,B,x,82\na,C,x,81.67\na,B,y,70\na,A,y,80\na,C,y,70\na,D,y,10"
      ],
      """
      round: {places: 2, steps: {total: {places: 1, mode: truncate}}}
      components: {x: {weight: 2, from: ratings}, y: {weight: 1, from: ratings}}
      bands: {excellent: {top: 50%, atCut: exclude}, last: {bottom: 25%}}
      """)
    #expect(
      lines == [
        "x: the mean of 3 scores (81, 82, 82) is 245 / 3 = 81.666667",
        "x: 81.666667 is kept as 81.67 (2 decimals, halves up, away from zero)",
        "y: the mean of 1 score (70) is 70 / 1 = 70",
        "x: 81.67 × 2/3 = 54.446667, kept as 54.45 (2 decimals, halves up, away from zero)",
        "y: 70 × 1/3 = 23.333333, kept as 23.33 (2 decimals, halves up, away from zero)",
        "weighted total: 54.45 + 23.33 = 77.78",
        "total: 77.78 is published as 77.7 (1 decimal, cut off, not rounded)",
        "1 of 4 people rank higher and 1 other shares the rank: rank 2",
        "excellent (the best 50% of the pool (halves up), people tied across the cut are all out), 2 of 4 people: not met",
        "last (the last 25% of the pool (halves up), people tied at the cut are all in), 1 of 4 people: not met",
        "no band",
      ])
  }

  @Test("Conversions, ballots, gaps, limits, vetoes and repeated cards are explained")
  func special() throws {
    let tables = [
      "components": "period,person,work,place\n1,A,80,1\n1,B,100,3\n2,A,80,1\n2,B,100,3",
      "ballots": "period,person,good,fair,entitled,returned,abstain\n2,A,6,2,10,8,0\n2,B,5,4,10,9,0",
      "points": "period,person,item,points,status\n2,A,prize,5,active\n2,B,fraud,-1,active",
    ]
    let scheme = """
      components:
        work: {weight: 1, from: components, convert: {ratioToBest: 200}}
        place: {weight: 1, from: components, convert: {byRank: {full: 100, step: 2%, rank: given}}}
        vote: {weight: 2, from: ballots, ballots: {denominator: entitled, points: {good: 100, fair: 60}}}
      missing: renormalize
      points: {cap: 2, veto: {items: [fraud], band: red}}
      bands: {yellow: {below: 300}, red: {below: 0}}
      repeats: [{band: yellow, times: 2, becomes: red}]
      """
    let first = try lines("A", tables, scheme)
    #expect(first.contains("work: 80 / 100 (the best of the pool) × 200 = 160"))
    #expect(first.contains("place: by the rank in the table (100, less 2% of it for each place after the first) 100"))
    #expect(first.contains("vote: good 6, fair 2 of 10 entitled to vote give 72"))
    #expect(first.contains("points: the sum is 5; within the limits, and rounded, 2 count"))
    #expect(first.suffix(2) == ["with those of earlier periods, yellow becomes red", "band: red"])
    let second = try lines("B", tables, scheme)
    #expect(second.contains("an entry of fraud decides the outcome: red"))
    #expect(second.last == "band: red")
  }

  @Test("A missing component: the weights are of what is there, or the pool's mean stands in")
  func gaps() throws {
    let tables = ["components": "person,a,b\nP,80,60\nQ,70,"]
    #expect(
      try lines("Q", tables, "components: {a: 3, b: 1}").prefix(4) == [
        "a: the table gives 70", "b is missing", "because b is missing, the weights are of 3 instead of 4",
        "a: 70 × 3/3 = 70",
      ])
    #expect(
      try lines("Q", tables, "missing: impute-pool-mean\ncomponents: {a: 3, b: 1}")[1]
        == "b is missing; the mean of the pool, 60, stands in")
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
