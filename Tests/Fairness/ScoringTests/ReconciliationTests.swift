import Messages
import RatingStudy
import StudyFiles
import Testing

@testable import Scoring

/// Every deviation that is applied is named, for everybody, for one person, alone and in company.
@Suite("Reconciliation with the office's own results") struct ReconciliationTests {
  private static let office = Result { try OfficeFixture() }

  private var office: OfficeFixture { get throws { try Self.office.get() } }

  @Test("what the scheme gives agrees to the digit, and nothing is tried")
  func agreement() throws {
    let found = try office.reconciled(try office.announced([])).reconciliation
    #expect(found.total == .init(compared: 46, agree: 46))
    #expect(found.rank == .init(compared: 46, agree: 46))
    #expect(found.band == .init(compared: 46, agree: 46))
    #expect(found.isComplete && found.rules.isEmpty && found.tried == 0)
  }

  /// Every deviation of totals that the fixture leaves room for.
  private static var ofTotals: [Deviation] {
    guard let office = try? office.get(), let study = try? office.study() else { return [] }
    return Deviation.ofTotals(office.scheme, study, places: 2)
  }

  @Test("a deviation of totals is named and explains everybody", arguments: ofTotals)
  func totals(deviation: Deviation) throws {
    let announced = try office.announced([deviation])
    guard announced != (try office.announced([])) else { return }
    let (found, _) = try office.reconciled(announced)
    let total = try #require(found.total)
    // Ranks alone may change where a rule changes digits that nobody sees.
    guard total.agree < total.compared else { return }
    let named = found.rules.filter { $0.deviation.step != .rank && $0.deviation.step != .band }
    #expect(named.contains { $0.deviation == deviation || $0.alternatives.contains(deviation) }, "\(named.map(\.deviation))")
    #expect(named.last?.agree == total.compared)
    #expect(found.differences.filter { $0.figure == .total }.allSatisfy { $0.cause == .rule })
  }

  @Test(
    "two deviations at once are both named",
    arguments: [
      [.rounding(.total, Rounding(places: 2, mode: .truncate)), .counted(.appealed)], [.trim("leaders", nil), .missing(.zero)],
      [.denominator("vote", .returned), .floorIgnored(aspect: nil)],
      [.pointsTwice, .rounding(.total, Rounding(places: 2, mode: .truncate))],
      [.leftOut("index", scaled: true), .capIgnored(aspect: nil)], [.formerUnit, .counted(.exempted)],
    ] as [[Deviation]])
  func pairs(deviations: [Deviation]) throws {
    let (found, _) = try office.reconciled(try office.announced(deviations))
    let total = try #require(found.total)
    let named = found.rules.filter { $0.deviation.step != .rank && $0.deviation.step != .band }
    for deviation in deviations {
      #expect(named.contains { $0.deviation == deviation || $0.alternatives.contains(deviation) }, "\(deviation) \(named.map(\.deviation))")
    }
    #expect(named.last?.agree == total.compared)
    #expect(total.agree < total.compared)
  }

  @Test("three at once, one after the other")
  func three() throws {
    let deviations: [Deviation] = [.counted(.appealed), .trim("leaders", nil), .rounding(.total, Rounding(places: 1))]
    let (found, _) = try office.reconciled(try office.announced(deviations))
    let named = found.rules.filter { $0.deviation.step != .rank && $0.deviation.step != .band }
    #expect(Set(named.map(\.deviation)) == Set(deviations))
    #expect(named.last?.agree == found.total?.compared)
  }

  private static var ofRanks: [Deviation] {
    guard let office = try? office.get(), let study = try? office.study() else { return [] }
    return Deviation.ofRanks(office.scheme, study)
  }

  @Test("a deviation of ranks is named", arguments: ofRanks)
  func ranks(deviation: Deviation) throws {
    // Whole totals, so that many are equal.
    var scheme = try office.scheme
    scheme.rounding.steps[.total] = .some(Rounding(places: 0))
    scheme.bands = []
    let announced = try office.announced([deviation], scheme: scheme)
    let (found, _) = try office.reconciled(announced, scheme: scheme)
    let rank = try #require(found.rank)
    #expect(found.total == .init(compared: 46, agree: 46))
    guard rank.agree < rank.compared else { return }
    #expect(found.rules.contains { $0.deviation == deviation || $0.alternatives.contains(deviation) }, "\(found.rules.map(\.deviation))")
    #expect(found.rules.last?.agree == rank.compared)
    #expect(found.differences.allSatisfy { $0.figure == .rank && $0.cause == .rule })
  }

  @Test(
    "a deviation of bands is named",
    arguments: [
      .seats("good", .halfUp), .seats("good", .largestRemainder), .seats("weak", .floor), .atCut("good", .include),
      .atCut("weak", .exclude),
    ] as [Deviation])
  func bands(deviation: Deviation) throws {
    var scheme = try office.scheme
    // Ties at the cut where the rule is about them.
    if case .atCut = deviation { scheme.rounding.steps[.total] = .some(Rounding(places: 0)) }
    let (found, _) = try office.reconciled(try office.announced([deviation], scheme: scheme), scheme: scheme)
    let band = try #require(found.band)
    #expect(band.agree < band.compared)
    #expect(found.rules.contains { $0.deviation == deviation || $0.alternatives.contains(deviation) }, "\(found.rules.map(\.deviation))")
    #expect(found.differences.allSatisfy { $0.figure == .band && $0.cause == .rule })
  }

  @Test("ranks and bands that follow from other totals are said to follow")
  func follows() throws {
    let (found, _) = try office.reconciled(try office.announced([.pointsLeftOut]))
    #expect(found.differences.contains { $0.figure == .rank })
    #expect(found.differences.filter { $0.figure != .total }.allSatisfy { $0.cause == .follows })
  }

  @Test("a rule that was applied to one person only is named for that person")
  func onePerson() throws {
    let plain = try office.announced([])
    let counted = try office.announced([.counted(.appealed)])
    // P11 and P16 have entries under appeal; only P16's counts.
    let line = { (text: String, person: String) in text.split(separator: "\n").first { $0.contains(",\(person),") }.map(String.init) ?? "" }
    let total = line(counted, "P16").split(separator: ",")[2]
    #expect(line(plain, "P16") != line(counted, "P16") && line(plain, "P11") != line(counted, "P11"))
    let (found, result) = try office.reconciled(try office.announced([], changes: ["P16": String(total)], without: ["rank", "band"]))
    #expect(found.total == .init(compared: 46, agree: 45))
    let difference = try #require(found.differences.first)
    #expect(found.differences.count == 1 && result.persons[result.person[difference.row]] == "P16")
    #expect(difference.cause == .person && ([difference.rules] + difference.alternatives).contains([.counted(.appealed)]))
  }

  @Test("a figure that no rule gives is unexplained; a rank that the announced totals don't give is said to contradict them")
  func unexplained() throws {
    let (found, result) = try office.reconciled(try office.announced([], changes: ["P20": "12.34"], ranks: ["P30": "9"], without: ["band"]))
    let total = try #require(found.differences.first { $0.figure == .total })
    #expect(result.persons[result.person[total.row]] == "P20" && total.cause == .unexplained && total.rules.isEmpty)
    let rank = try #require(found.differences.first { result.persons[result.person[$0.row]] == "P30" })
    #expect(rank.figure == .rank && rank.cause == .contradicts && rank.announced == .number(9))
    #expect(rank.implied == rank.computed || rank.implied != nil)
  }

  @Test("totals that were never rounded are compared as they are stored")
  func unrounded() throws {
    var scheme = try office.scheme
    scheme.rounding.steps[.total] = .some(nil)
    let (same, _) = try office.reconciled(try office.announced([], scheme: scheme), scheme: scheme)
    #expect(same.total == .init(compared: 46, agree: 46))
    let (found, _) = try office.reconciled(try office.announced([], scheme: scheme, without: ["rank", "band"]))
    #expect(found.rules.map(\.deviation) == [.rounding(.total, nil)])
    #expect(found.rules.first?.agree == 46)
  }

  @Test("decimals, not doubles: a half is a half")
  func exact() throws {
    let scheme = try makeScheme("round: {steps: {total: 2}}\ncomponents: {a: {weight: 1}, b: {weight: 1}}")
    // (80.01 + 80.02)/2 = 80.015 → 80.02 rounded half up, 80.01 cut off.
    let study = try makeStudy(["components": "person,a,b\nA,80.01,80.02\nB,70,70.03", "official": "person,total\nA,80.01\nB,70.01"])
    let found = try #require(Reconciler(scheme).reconcile(try Scorer(scheme).score(study), study))
    #expect(found.total == .init(compared: 2, agree: 0))
    #expect(found.rules.first?.deviation == .rounding(.total, Rounding(places: 2, mode: .truncate)))
    #expect(found.differences.map { $0.difference?.description } == ["-0.01", "-0.01"])
  }

  @Test("people only on one side, bands the scheme doesn't know, nothing announced")
  func edges() throws {
    let scheme = try makeScheme("components: {a: {weight: 1}}\nbands: {优秀: {top: 50%}}")
    let study = try makeStudy([
      "components": "person,a\nA,90\nB,80\nC,70\nD,60", "official": "person,total,band\nA,90,优 秀\nB,80,excellent\nC,70,称职\nX,50,称职",
    ])
    let found = try #require(Reconciler(scheme).reconcile(try Scorer(scheme).score(study), study))
    #expect(found.band == .init(compared: 3, agree: 3))
    #expect(found.unannounced == 1 && found.unknownBands == ["称职"] && found.unscored.map { study.persons[$0] } == ["X"])
    let bare = try makeStudy(["components": "person,a\nA,90"])
    #expect(Reconciler(scheme).reconcile(try Scorer(scheme).score(bare), bare) == nil)
    let strange = try makeStudy(["components": "person,a\nA,90", "official": "person,band\nA,well done"])
    #expect(Reconciler(scheme).reconcile(try Scorer(scheme).score(strange), strange)?.band == nil)
  }

  @Test("said in both languages, in the office's terms")
  func words() throws {
    let (found, result) = try office.reconciled(
      try office.announced([.rounding(.total, Rounding(places: 2, mode: .truncate)), .counted(.appealed)], without: ["rank", "band"]))
    let chinese = found.summary { result.persons[$0] ?? "" }.map { $0.text(in: .chinese) }.joined()
    #expect(chinese.contains("总分截尾保留 2 位小数，而非四舍五入保留 2 位小数"))
    #expect(chinese.contains("申诉中的扣分计入"))
    let english = found.summary { result.persons[$0] ?? "" }.map { $0.text(in: .english) }.joined(separator: " ")
    #expect(english.contains("totals cut off after 2 decimals instead of rounded half up to 2 decimals"))
    #expect(english.contains("announced totals agree to the digit"))
    let difference = try #require(found.differences.first)
    #expect(found.sentence(difference, person: "甲").text(in: .chinese).hasPrefix("甲：公布总分"))
  }
}
