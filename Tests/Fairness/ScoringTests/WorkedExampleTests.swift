import Testing

@testable import RatingStudy
@testable import Scoring

/// Examples from practice, recomputed; three of the published figures are wrong and are corrected here.
struct WorkedExampleTests {
  /// Scores of one person by several raters, trimmed by one at each end.
  private func trimmed(_ scores: [Double], when atLeast: Int? = nil, rounding: Rounding? = nil) throws -> Double {
    let aggregate = SchemeComponent.Aggregate(trim: Trim(high: 1, low: 1), atLeast: atLeast)
    return try RatingAggregation(aggregate: aggregate, rounding: rounding)
      .column(Array(repeating: 0, count: scores.count), ScoreColumn(scores), count: 1).value(0)
  }

  @Test("Trimmed mean with ties: of two equal highest only one is dropped (82.0)")
  func trimmedMean() throws {
    #expect(try trimmed([72, 76, 81, 81, 85, 87, 90]) == 82)
    #expect(try trimmed([90, 90, 80, 70, 70]) == 80)
  }

  @Test("Trimmed mean 8.94; the page prints 8.90, which contradicts its own figures")
  func trimmedMeanCorrected() throws {
    #expect(try trimmed([9.0, 8.5, 9.2, 8.8, 9.4, 8.6, 9.1]) == 8.94)
  }

  @Test("Trim only when n > 5; the plain mean below that")
  func conditionalTrim() throws {
    #expect(try trimmed([60, 80, 80, 80, 100], when: 6) == 80)
    #expect(try trimmed([50, 80, 80, 80, 84], when: 6) == 74.8)
    #expect(try trimmed([50, 80, 80, 80, 80, 84], when: 6) == 80)
  }

  @Test("A share of 20 %: half-up 1 2 3 7 9, floor 0 1 2 6 9 (Hubei rule)")
  func quotaRounding() throws {
    let share = try #require(Share(text: "20%"))
    #expect([4, 7, 8, 12, 13, 32, 33, 46].map { share.seats(of: $0, rounding: .halfUp) } == [1, 1, 2, 2, 3, 6, 7, 9])
    #expect([4, 7, 8, 12, 13, 32, 33, 46].map { share.seats(of: $0, rounding: .floor) } == [0, 1, 1, 2, 2, 6, 6, 9])
  }

  @Test("Largest remainder: 4 people at 33.3/33.4/33.3 % are 1, 2, 1 (SAP KBA 2245773)")
  func largestRemainder() throws {
    let shares = try ["33.3%", "33.4%", "33.3%"].map { try #require(Share(text: $0)) }
    #expect(Apportionment.largestRemainder(shares, of: 4) == [1, 2, 1])
    for people in 0...60 { #expect(Apportionment.largestRemainder(shares, of: people).reduce(0, +) == people) }
  }

  @Test("Rates of 30 ballots sum to 100.0: 7, 11, 3, 1, 8 abstaining")
  func ballotRates() throws {
    let rates = try Apportionment.percentages([7, 11, 3, 1, 8], of: 30)
    #expect(rates.map(\.value) == [23.3, 36.7, 10, 3.3, 26.7])
    #expect(try Apportionment.percentages([10, 10, 10, 0, 0], of: 30).map(\.value) == [33.4, 33.3, 33.3, 0, 0])
    #expect(throws: ScoringError.self) { try Apportionment.percentages([10, 10, 9], of: 30) }
  }

  private func ballot(_ counts: [Int], entitled: Int, abstain: Int = 0) -> [Ballot] {
    [
      Ballot(
        row: 2, period: 0, person: 0, ballotClass: nil, tiers: ["excellent", "competent", "basic", "poor"],
        counts: counts, abstain: abstain, entitled: entitled, returned: nil)
    ]
  }

  @Test("Points over valid ballots 80.0, over the entitled 58.7; the source's own 79.1 contradicts its formula")
  func ballotPoints() throws {
    let tiers = zip(["excellent", "competent", "basic", "poor"], [100, 80, 60, 0] as [ExactDecimal])
      .map { SchemeComponent.Tier($0, $1) }
    let ballots = ballot([7, 11, 3, 1], entitled: 30, abstain: 8)
    let valid = BallotScores(rule: BallotRule(denominator: .valid, points: tiers), component: "b")
    #expect(try valid.score(ballots, person: "P")?.value == 80)
    let entitled = BallotScores(rule: BallotRule(denominator: .entitled, points: tiers), component: "b")
    let score = try #require(try entitled.score(ballots, person: "P"))
    #expect(Rounding(places: 1).rounded(score).value == 58.7)
  }

  @Test("Signed form: (excellent·1 + competent·0.8 − basic·0.2 − poor·0.5) × 100")
  func signedBallots() throws {
    let tiers = zip(["excellent", "competent", "basic", "poor"], [100, 80, -20, -50] as [ExactDecimal])
      .map { SchemeComponent.Tier($0, $1) }
    let scores = BallotScores(rule: BallotRule(denominator: .valid, points: tiers), component: "b")
    #expect(try scores.score(ballot([10, 6, 3, 1], entitled: 20), person: "P")?.value == 68.5)
  }

  @Test("More ballots than people entitled are refused, never cut off")
  func tooManyBallots() {
    let scores = BallotScores(rule: BallotRule(points: [SchemeComponent.Tier("excellent", 100)]), component: "b")
    #expect(throws: ScoringError.self) { try scores.score(ballot([20, 11, 0, 0], entitled: 30), person: "P") }
  }

  @Test("Valid and abstaining ballots must make up those returned (or entitled); what doesn't add up is refused and said")
  func ballotIdentity() throws {
    let rule = BallotRule(denominator: .returned, points: [SchemeComponent.Tier("excellent", 100)])
    func score(valid: Int, abstain: Int, returned: Int) throws -> Double? {
      let ballot = Ballot(
        row: 2, period: 0, person: 0, ballotClass: nil, tiers: ["excellent"], counts: [valid], abstain: abstain,
        entitled: 30, returned: returned)
      return try BallotScores(rule: rule, component: "b").score([ballot], person: "P")?.value
    }
    #expect(try score(valid: 20, abstain: 5, returned: 25) == 80)
    #expect(try score(valid: 20, abstain: 10, returned: 25) == 80)
    #expect(throws: ScoringError.ballotSum(person: "P", row: 2, valid: 20, abstaining: 4, returned: 25)) {
      try score(valid: 20, abstain: 4, returned: 25)
    }
    #expect(throws: ScoringError.ballots(person: "P", row: 2, counted: 31, allowed: 30)) {
      try score(valid: 20, abstain: 11, returned: 25)
    }
  }

  @Test("Practice: (excellent·1 + competent·0.8 + basic·0.6)·W by sources 20/40/20/20, entitled, returned and valid denominators")
  func ballotClasses() throws {
    let study = try makeStudy([
      "ratings": "rater,person,score\nR,P,1",
      "ballots": """
      person,class,excellent,competent,basic,poor,entitled,returned,abstain
      P,leaders,6,3,1,0,12,10,0
      P,staff,20,10,5,5,50,45,5
      P,units,8,2,0,0,10,10,0
      P,peers,4,4,2,0,20,10,0
      """,
    ])
    func score(_ denominator: String) throws -> Double? {
      let parts = [("leaders", 20), ("staff", 40), ("units", 20), ("peers", 20)].map { name, weight in
        "\(name): {weight: \(weight), from: ballots, class: \(name), ballots: {denominator: \(denominator), "
          + "points: {excellent: 100, competent: 80, basic: 60, poor: 0}}}"
      }
      return try Scorer(makeScheme("round: {steps: {total: 2}}\ncomponents: {\(parts.joined(separator: ", "))}")).score(study).total("P")
    }
    // leaders 90, staff 77.5, units 96, peers 84 of the valid; of the returned staff 3100/45; of the entitled 75, 62, 96, 42.
    #expect(try score("valid") == 85)
    #expect(try score("returned") == 81.56)
    #expect(try score("entitled") == 67.4)
  }

  /// Rui'an 2012: the excellent rate decides, unless a third or more are in the two lowest tiers.
  private static let ruian = """
    scheme: ruian
    components:
      democratic:
        weight: 1
        from: ballots
        ballots:
          denominator: entitled
          steps:
            - {score: 160}
            - {rate: excellent, atLeast: 60%, score: 170}
            - {rate: excellent, atLeast: 70%, score: 180}
            - {rate: excellent, atLeast: 80%, score: 190}
            - {rate: excellent, atLeast: 90%, score: 200}
            - {rate: basic+poor, atLeast: 1/3, score: 130}
    """

  @Test("Rui'an ballot bands: .895 → 190, .90 → 200, .59 with .20 low → 160, .59 with .34 low → 130; a third exactly → 130")
  func ruianBallots() throws {
    let study = try makeStudy([
      "ratings": "rater,person,score\nR,A,1\nR,B,1\nR,C,1\nR,D,1\nR,E,1",
      "ballots": """
      person,excellent,competent,basic,poor,entitled
      A,179,21,0,0,200
      B,180,20,0,0,200
      C,118,42,20,20,200
      D,118,14,40,28,200
      E,120,20,40,30,210
      """,
    ])
    let result = try Scorer(makeScheme(Self.ruian)).score(study)
    #expect(["A", "B", "C", "D", "E"].map { result.total($0) } == [190, 200, 160, 130, 130])
  }

  @Test("Rui'an rank points, full 200: 200, 196, 192, 188, 184; the mean over raters")
  func ruianRanks() throws {
    let study = try makeStudy([
      "ratings": """
      rater,person,score
      R,A,1
      R,B,2
      R,C,3
      R,D,4
      R,E,5
      S,A,2
      S,B,2
      S,C,3
      S,D,4
      S,E,5
      """
    ])
    let scheme = try makeScheme(
      "components: {rank: {weight: 1, from: ratings, convert: {byRank: {full: 200, step: 2%, rank: given}}}}")
    let result = try Scorer(scheme).score(study)
    #expect(["A", "B", "C", "D", "E"].map { result.total($0) } == [198, 196, 192, 188, 184])
  }

  @Test("Ratio to the best (按实绩赋分): unit / best × full")
  func ratioToBest() throws {
    let study = try makeStudy(["components": "person,work\nA,80\nB,100\nC,45"])
    let scheme = try makeScheme("round: 2\ncomponents: {work: {weight: 1, convert: {ratioToBest: 200}}}")
    let result = try Scorer(scheme).score(study)
    #expect(["A", "B", "C"].map { result.total($0) } == [160, 200, 90])
  }

  @Test("Grade bands: 84.333 is published as 84; the page prints 23, from a wrong formula")
  func gradeBands() {
    #expect(Rounding(places: 0).rounded(84.33333333333333) == 84)
  }
}
