import Messages
import RatingStudy
import StudyFiles

@testable import Scoring

/// An office with everything that totals are made of, and what it announces when it departs from its scheme.
struct OfficeFixture: Sendable {
  static let yaml = """
    scheme: office
    round: {places: 2, mode: half-up, steps: {component: {places: 3}, weighted: none, points: none}}
    components:
      unit: {weight: 40, from: unit_scores}
      leaders: {weight: 25, from: ratings, aggregate: {trim: [1, 1], when: {atLeast: 4}}}
      vote: {weight: 20, from: ballots, ballots: {denominator: valid, points: {good: 100, fair: 75, poor: 10}}}
      index: {weight: 15, from: components}
    points: {cap: 2, floor: -3}
    pools: {by: [group]}
    bands:
      fair: {}
      good: {top: 20%, rounding: floor, atCut: exclude}
      weak: {bottom: 10%, rounding: half-up}
    """

  let people = 46
  let scheme: Scheme
  private var tables: [String: String] = [:]

  init() throws {
    scheme = try Scheme(yaml: Self.yaml, file: "scheme.yaml")
    var stream = Numbers(state: 11)
    let names = (0..<people).map { "P\($0 + 10)" }
    let unit = { (person: Int) in "U\(person % 7)" }
    tables["units"] = (["unit,group"] + (0..<7).map { "U\($0),\($0 < 4 ? "town" : "dept")" }).joined(separator: "\n")
    tables["people"] =
      (["period,person,unit"]
      + names.indices.flatMap { person in
        ["2024,\(names[person]),\(person % 11 == 3 ? "U\((person + 1) % 7)" : unit(person))", "2025,\(names[person]),\(unit(person))"]
      }).joined(separator: "\n")
    tables["moves"] =
      (["person,from,to,period"] + names.indices.filter { $0 % 11 == 3 }.map { "\(names[$0]),U\(($0 + 1) % 7),\(unit($0)),2025" })
      .joined(separator: "\n")
    tables["unit_scores"] = (["period,unit,score"] + (0..<7).map { "2025,U\($0),\(80 + 2 * $0).\(stream.next(10))\(1 + stream.next(9))" })
      .joined(separator: "\n")
    tables["ratings"] =
      (["period,component,rater,person,score"]
      + names.flatMap { name in
        (0..<7).compactMap { rater in
          stream.next(9) == 0 ? nil : "2025,leaders,R\(rater),\(name),\(70 + stream.next(28)).\(stream.next(2) * 5)"
        }
      }).joined(separator: "\n")
    tables["ballots"] =
      (["period,person,good,fair,poor,entitled,returned,abstain"]
      + names.map { name in
        let (good, fair, poor, abstain) = (20 + stream.next(20), 5 + stream.next(9), stream.next(4), 1 + stream.next(4))
        let returned = good + fair + poor + abstain
        return "2025,\(name),\(good),\(fair),\(poor),\(returned + 2 + stream.next(3)),\(returned),\(abstain)"
      }).joined(separator: "\n")
    tables["components"] =
      (["period,person,index"]
      + names.indices.map { person in
        "2025,\(names[person]),\(person % 9 == 4 ? "" : "\(60 + stream.next(39)).\(stream.next(10))")"
      }).joined(separator: "\n")
    tables["points"] =
      (["period,person,aspect,item,points,status"]
      + names.indices.flatMap { person -> [String] in
        var rows: [String] = []
        if person % 3 == 0 { rows.append("2025,\(names[person]),work,praise,\(person % 2 == 0 ? "1.255" : "2.5"),active") }
        if person % 5 == 1 { rows.append("2025,\(names[person]),conduct,warning,-1.5,appealed") }
        if person % 7 == 2 { rows.append("2025,\(names[person]),conduct,reprimand,-4,active") }
        if person % 8 == 5 { rows.append("2025,\(names[person]),work,late,-0.5,exempted") }
        return rows
      }).joined(separator: "\n")
  }

  /// Numbers that look drawn, the same every time.
  private struct Numbers {
    var state: UInt64
    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  /// The study without anything announced.
  func study() throws -> Study { try makeStudy(tables) }

  /// What the office announces when it departs from the scheme, as a table.
  ///
  /// - Parameters:
  ///   - deviations: for everybody.
  ///   - changes: what it writes instead of some totals.
  func announced(
    _ deviations: [Deviation], scheme: Scheme? = nil, places: Int = 2, changes: [String: String] = [:], ranks: [String: String] = [:],
    without: Set<String> = []
  ) throws -> String {
    let study = try deviations.reduce(self.study()) { $1.applied(to: $0) }
    let scheme = deviations.reduce(scheme ?? self.scheme) { $1.applied(to: $0) }
    let result = try Scorer(scheme).score(study)
    let rows = (0..<result.count).map { row -> String in
      let person = result.persons[result.person[row]] ?? ""
      let total = changes[person] ?? ExactDecimal(result.total[row])?.description ?? "\(result.total[row])"
      return "2025,\(person),\(total),\(ranks[person] ?? Argument.value(result.rank[row]).text(in: .english)),\(result.bandName(row) ?? "")"
    }
    let columns = ["period", "person", "total", "rank", "band"]
    let kept = columns.indices.filter { !without.contains(columns[$0]) }
    return ([columns.joined(separator: ",")] + rows).map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return kept.map { String(cells[$0]) }.joined(separator: ",")
    }.joined(separator: "\n")
  }

  /// The reconciliation of the scheme's own result with what was announced.
  func reconciled(_ official: String, scheme: Scheme? = nil) throws -> (reconciliation: Reconciliation, result: ScoreResult) {
    var tables = tables
    tables["official"] = official
    let study = try makeStudy(tables)
    let scheme = scheme ?? self.scheme
    let result = try Scorer(scheme).score(study)
    guard let reconciliation = Reconciler(scheme).reconcile(result, study) else { throw Missing() }
    return (reconciliation, result)
  }

  struct Missing: Error {}
}
