import Foundation
import RatingStudy
import Statistics
import Testing
import _TestSupport

@testable import Scoring

/// The rules of a scheme, one by one, and laws that hold for all of them.
struct ScorerTests {
  private static let five = "person,unit,leaders,head\nA,90,80,70\nB,80,,60\nC,70,70,70\nD,90,80,70\nE,60,50,40"

  @Test("The weight really applied is in the output; a missing component's weight goes to the others")
  func renormalize() throws {
    let result = try Scorer(makeScheme("components: {unit: 40, leaders: 20, head: 40}"))
      .score(makeStudy(["components": Self.five]))
    let b = try #require(result.row("B"))
    #expect(result.component("unit")?.weight[b] == 0.5)
    #expect(result.component("leaders")?.weight[b].isNaN == true)
    #expect(result.total("B") == 70)
    #expect(result.total("A") == 80)
    #expect(result.rank("A") == 1 && result.rank("D") == 1 && result.rank("B") == 3)
  }

  @Test("missing: fail lists the people; impute-pool-mean gives the mean of the pool")
  func missing() throws {
    let study = try makeStudy(["components": Self.five])
    #expect(throws: ScoringError.missingComponents([.init(person: "B", period: nil, component: "leaders")])) {
      try Scorer(makeScheme("missing: fail\ncomponents: {unit: 1, leaders: 1}")).score(study)
    }
    let imputed = try Scorer(makeScheme("missing: impute-pool-mean\ncomponents: {unit: 1, leaders: 1}")).score(study)
    #expect(imputed.total("B") == 75)
    let raw = try #require(imputed.component("leaders")?.raw[1])
    #expect(raw.isNaN)
  }

  @Test("Sum renormalizes to the full weight too")
  func sum() throws {
    let result = try Scorer(makeScheme("total: sum\ncomponents: {unit: 0.4, leaders: 0.2, head: 0.4}"))
      .score(makeStudy(["components": Self.five]))
    #expect(result.total("A") == 80)
    #expect(result.total("B") == 70)
    #expect(result.component("unit")?.weight[1] == 0.5)
  }

  @Test("Ties: min 1 1 3, average 1.5 1.5 3, dense 1 1 2, or decided by a component")
  func ties() throws {
    let study = try makeStudy(["components": "person,a,b\nP,80,60\nQ,60,80\nR,50,50"])
    func ranks(_ rule: String) throws -> [Double] {
      try Scorer(makeScheme("ties: \(rule)\ncomponents: {a: 1, b: 1}")).score(study).rank
    }
    #expect(try ranks("min") == [1, 1, 3])
    #expect(try ranks("average") == [1.5, 1.5, 3])
    #expect(try ranks("dense") == [1, 1, 2])
    #expect(try ranks("b") == [2, 1, 3])
    #expect(try ranks("[a, dense]") == [1, 2, 3])
  }

  @Test("rankBy exact tells apart what the published total does not")
  func rankBy() throws {
    let study = try makeStudy(["components": "person,a\nP,80.123\nQ,80.124"])
    #expect(try Scorer(makeScheme("round: 2\ncomponents: {a: 1}")).score(study).rank == [1, 1])
    let exact = try Scorer(
      makeScheme("round: {steps: {total: 2}}\nrankBy: exact\ncomponents: {a: 1}")
    ).score(study)
    #expect(exact.rank == [2, 1])
    #expect(exact.total == [80.12, 80.12])
  }

  @Test("Bands: the last that matches counts; a tie across the cut is in or out as a whole")
  func bands() throws {
    let study = try makeStudy(["components": "person,a\nA,95\nB,90\nC,90\nD,80\nE,70\nF,60\nG,59.99\nH,61\nI,62\nJ,63"])
    func bands(_ rule: String) throws -> [String?] {
      let result = try Scorer(makeScheme("components: {a: 1}\nbands: {\(rule)}")).score(study)
      return (0..<result.count).map { result.bandName($0) }
    }
    let excluded = try bands("excellent: {top: 20%, rounding: floor, atCut: exclude}, red: {below: 60}")
    #expect(excluded[0] == "excellent" && excluded[1] == nil && excluded[2] == nil && excluded[6] == "red")
    let included = try bands("excellent: {top: 20%}")
    #expect(included.prefix(4) == ["excellent", "excellent", "excellent", nil])
    #expect(try bands("yellow: {bottom: 1}, red: {below: 60}")[6] == "red")
    #expect(try bands("red: {below: 60}, yellow: {bottom: 1}")[6] == "yellow")
    #expect(try bands("pass: {above: 60}")[5] == "pass")
    #expect(try bands("excellent: {top: 50%, above: 90}").compactMap { $0 }.count == 3)
  }

  @Test("Shares apportioned together: top 33.3 and 66.7 % of 4 are 1 and 3")
  func jointBands() throws {
    let scheme = try makeScheme(
      """
      components: {a: 1}
      bands: {B: {top: 66.7%, rounding: largest-remainder}, A: {top: 33.3%, rounding: largest-remainder}}
      """)
    let result = try Scorer(scheme).score(makeStudy(["components": "person,a\nP,4\nQ,3\nR,2\nS,1"]))
    #expect((0..<4).map { result.bandName($0) } == ["A", "B", "B", nil])
  }

  @Test("Points: caps and floors, statuses that don't count, before and after weighting, veto")
  func points() throws {
    let study = try makeStudy([
      "components": "person,a,b\nA,80,90\nB,80,90\nC,80,90\nD,80,90",
      "points": """
      person,aspect,item,points,status
      A,bonus,prize,3,active
      A,bonus,medal,1,active
      B,discipline,late,-2,active
      B,discipline,absent,-12,exempted
      C,discipline,fraud,-1,active
      D,discipline,late,-30,active
      """,
    ])
    let after = try Scorer(
      makeScheme(
        """
        components: {a: 1, b: 1}
        points: {cap: 2, floor: -10, veto: {items: [fraud], band: red}}
        bands: {top: {top: 50%}, red: {below: 60}}
        """)
    ).score(study)
    #expect(after.points == [2, -2, -1, -10])
    #expect(after.total == [87, 83, 84, 75])
    #expect(after.band("C") == "red")
    let before = try Scorer(
      makeScheme("components: {a: 3, b: 1}\npoints: {apply: before-weighting, to: a, count: [active, exempted]}")
    ).score(study)
    #expect(before.total == [85.5, 72, 81.75, 60])
  }

  @Test("Pools are ranked apart, with their own weights")
  func pools() throws {
    let study = try makeStudy([
      "components": "person,group,a,b\nA,town,80,60\nB,town,70,90\nC,office,80,60\nD,office,70,90"
    ])
    let scheme = try makeScheme(
      "pools: {by: group}\ncomponents: {a: {weight: {town: 3, default: 1}}, b: {weight: {office: 3, town: 1}}}")
    let result = try Scorer(scheme).score(study)
    #expect(result.total == [75, 75, 65, 85])
    #expect(result.rank == [1, 1, 2, 1])
    #expect((0..<4).map { result.poolName($0) } == ["town", "town", "office", "office"])
  }

  @Test("Two yellow cards make a red one, and are then used up")
  func repeatedCards() throws {
    let study = try makeStudy([
      "components": "period,person,a\n2015,A,1\n2015,B,2\n2016,A,1\n2016,B,2\n2017,A,1\n2017,B,2"
    ])
    let scheme = try makeScheme(
      "components: {a: 1}\nbands: {yellow: {bottom: 1}, red: {below: 0}}\nrepeats: [{band: yellow, times: 2, becomes: red}]")
    let result = try Scorer(scheme).score(study, periods: [0, 1, 2])
    #expect(["2015", "2016", "2017"].map { result.band("A", $0) } == ["yellow", "red", "yellow"])
    #expect(try Scorer(scheme).score(study).band("A") == "yellow")
    #expect(try Scorer(scheme).score(study, periods: [1]).band("A") == "red")
  }

  @Test("Tiers at the scheme's points, and quotas counted by rater")
  func tiers() throws {
    let study = try makeStudy(
      [
        "ratings": """
        rater,person,component,tier
        H,A,head,A
        H,B,head,A
        H,C,head,B
        H,D,head,C
        K,E,head,A
        K,F,head,A
        """
      ], tierOrder: ["A", "B", "C", "D"])
    let scheme = try makeScheme(
      """
      components:
        head: {weight: 1, from: ratings, tiers: {A: 95, B: 85, C: 70, D: 50}, quota: {"C+D": {atLeast: 25%}}}
      """)
    let result = try Scorer(scheme).score(study)
    #expect(result.total == [95, 95, 85, 70, 95, 95])
    #expect(result.quotaChecks.map(\.required) == [1, 1])
    #expect(result.quotaChecks.map(\.given) == [1, 0])
    #expect(result.quotaChecks.map(\.isMet) == [true, false])
  }

  @Test("Unusable weights are refused", arguments: ["{a: 0}", "{a: -1}", "{a: -1, b: 2}"])
  func weights(components: String) {
    #expect(throws: DataError.self) { try makeScheme("components: \(components)") }
    let scheme = Scheme(components: [SchemeComponent("a", weight: ComponentWeight(-1))])
    #expect(throws: ScoringError.weights(pool: nil)) {
      try Scorer(scheme).score(makeStudy(["components": "person,a\nP,1"]))
    }
  }

  @Test("One person, one component")
  func single() throws {
    let result = try Scorer(makeScheme("components: {a: 7}\nbands: {best: {top: 20%}}"))
      .score(makeStudy(["components": "person,a\nP,71.5"]))
    #expect(result.total == [71.5] && result.rank == [1] && result.bandName(0) == nil)
  }

  @Test("Totals, ranks and bands depend neither on the order of rows and raters nor on that of components", arguments: 0..<20)
  func order(seed: Int) throws {
    var stream = RandomStream(seed: UInt64(seed))
    var rows: [String] = []
    for person in 0..<23 {
      for component in ["x", "y", "z"] {
        for rater in 0..<stream.integer(below: 6) {
          let score = Double(stream.integer(below: 50_000)) / 1000 + 0.1
          rows.append("r\(rater)\(component),p\(person),\(component),\(score)")
        }
      }
    }
    let names = ["x", "y", "z"]
    let rules = ["mean", "sum", "geometric"][seed % 3]
    func score(_ rows: [String], _ names: [String]) throws -> ScoreResult {
      let study = try makeStudy(["ratings": (["rater,person,component,score"] + rows).joined(separator: "\n")])
      let weights = ["x": "0.37", "y": "1.9", "z": "0.3"]
      let components = names.map { "\($0): {weight: \(weights[$0] ?? ""), from: ratings}" }.joined(separator: ", ")
      let round = seed % 2 == 0 ? "round: 3\n" : ""
      return try Scorer(makeScheme("\(round)total: \(rules)\ncomponents: {\(components)}\nbands: {top: {top: 20%}}"))
        .score(study)
    }
    let first = try score(rows, names)
    for _ in 0..<5 {
      stream.shuffle(&rows)
      var others = names
      stream.shuffle(&others)
      let second = try score(rows, others)
      #expect(second.total == first.total)
      #expect(second.rank == first.rank)
      #expect(second.band == first.band)
    }
  }

  @Test("Scaling all weights changes no total of a mean")
  func scaling() throws {
    let study = try makeStudy(["components": Self.five])
    let one = try Scorer(makeScheme("round: 4\ncomponents: {unit: 4, leaders: 2, head: 3}")).score(study)
    let two = try Scorer(makeScheme("round: 4\ncomponents: {unit: 0.28, leaders: 0.14, head: 0.21}")).score(study)
    #expect(one.total == two.total)
  }

  @Test("JSON has the keys of the design")
  func json() throws {
    let result = try Scorer(makeScheme("scheme: s\ncomponents: {unit: 40, leaders: 20}"))
      .score(makeStudy(["components": Self.five]))
    let text = String(decoding: try ParsedJSON.bytes(of: result), as: UTF8.self)
    #expect(text.hasPrefix(#"{"scheme":"s","people":[{"person":"#))
    #expect(text.contains(#""leaders":{"raw":80,"adjusted":80,"weight":"#))
    #expect(text.contains(#""leaders":{"raw":null,"adjusted":null,"weight":null,"contribution":null}"#))
  }
}
