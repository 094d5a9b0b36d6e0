import Foundation
import Messages
import Testing
import _TestSupport

@testable import GroupComparison

/// People of a group, so many of them in the band; units of five.
func outcomes(_ group: String, _ selected: Int, of n: Int, band: String = "top", pool: String? = nil) -> [BandOutcome] {
  (0..<n).map { index in
    BandOutcome(
      person: "\(group)\(index)", group: group, unit: "\(group)-\(index / 5)", band: index < selected ? band : nil, pool: pool)
  }
}

@Suite("Selection by group")
struct SelectionTests {
  @Test("W7, Morris 2017: women 2 of 10, men 15 of 25")
  func morris() throws {
    let rows = SelectionTable.rows(outcomes("women", 2, of: 10) + outcomes("men", 15, of: 25))
    let women = try #require(rows.first { $0.group == "women" })
    #expect(isClose(women.impactRatio, 1.0 / 3, absolute: 1e-12) && women.flagged)
    #expect(isClose(women.fisher, 0.05990783410138248, absolute: 1e-9))
    // Doubled one-sided mid-P of 0.020949202817945864.
    #expect(isClose(women.midP, 0.04189840563589173, absolute: 1e-9))
    #expect(isClose(women.shortfall, 2.8571428571428568, absolute: 1e-12))
    #expect(isClose(women.shortfallToHighest, 4, absolute: 1e-12))
    let men = try #require(rows.first { $0.group == "men" })
    #expect(men.impactRatio == 1 && !men.flagged && men.fisher == nil)
  }

  @Test("W8, EEOC 1979: 60, 45, 48 and 51 % give .75, .80 and .85; exactly .80 is not flagged")
  func eeoc() throws {
    let rows = SelectionTable.rows(
      outcomes("a", 60, of: 100) + outcomes("b", 45, of: 100) + outcomes("c", 48, of: 100) + outcomes("d", 51, of: 100))
    #expect(isClose(rows.map { $0.impactRatio ?? 0 }, [1, 0.75, 0.8, 0.85], absolute: 1e-12))
    #expect(rows.map { $0.flagged } == [false, true, false, false])
  }

  @Test("A disparity below four fifths that is no evidence: 7 of 72 and 3 of 63")
  func weak() throws {
    let rows = SelectionTable.rows(outcomes("majority", 7, of: 72) + outcomes("minority", 3, of: 63))
    let minority = try #require(rows.first { $0.group == "minority" })
    #expect(minority.flagged && isClose(minority.fisher, 0.33645574606916473, absolute: 1e-9))
    #expect(isClose(minority.impactRatio, 0.4897959183673469, absolute: 1e-12))
  }

  @Test("Whole units selected: Fisher takes people for independent, the permutation over units does not")
  func units() throws {
    // Units of five are selected as wholes: 6 of 10 units against 3 of 10.
    func clustered(_ group: String, _ selected: Int) -> [BandOutcome] {
      (0..<50).map { index in
        BandOutcome(
          person: "\(group)\(index)", group: group, unit: "\(group)-\(index / 5)", band: index / 5 < selected ? "top" : nil)
      }
    }
    let rows = SelectionTable.rows(clustered("a", 6) + clustered("b", 3))
    let row = try #require(rows.first { $0.group == "b" })
    #expect(try #require(row.fisher) < 0.01)
    // Hypergeometric over units: P(|X − 4.5| ≥ 1.5) with 9 of 20 selected and 10 drawn is 0.3698.
    #expect(isClose(row.unitPermutation, 0.3698, absolute: 4 * (0.37 * 0.63 / 9999).squareRoot()))
    let interval = try #require(row.impactInterval)
    #expect(interval[0] < 0.5 && interval[1] > 1)
  }

  @Test("One selection more can turn the flag: the flip-flop rule")
  func flipFlop() throws {
    let turns = SelectionTable.rows(outcomes("a", 10, of: 20) + outcomes("b", 7, of: 20))
    #expect(turns.first { $0.group == "b" }?.flagged == true)
    #expect(turns.first { $0.group == "b" }?.flipFlop == true)
    let stays = SelectionTable.rows(outcomes("a", 10, of: 20) + outcomes("b", 2, of: 20))
    #expect(stays.first { $0.group == "b" }?.flipFlop == false)
  }

  @Test("Cards: the ratio is of those without one")
  func cards() throws {
    var options = ComparisonOptions()
    options.unfavourableBands = ["red"]
    let rows = SelectionTable.rows(
      outcomes("a", 2, of: 100, band: "red") + outcomes("b", 4, of: 100, band: "red"), options: options)
    #expect(rows.map { $0.selected } == [2, 4])
    #expect(isClose(rows.map { $0.impactRatio ?? 0 }, [1, 96.0 / 98], absolute: 1e-12))
    #expect(rows.allSatisfy { !$0.flagged })
  }

  @Test("Pools that are groups fix the ratio; pools across groups are combined, not pooled")
  func pools() throws {
    let own = SelectionTable.rows(outcomes("a", 4, of: 20, pool: "A") + outcomes("b", 4, of: 20, pool: "B"))
    #expect(own.allSatisfy { $0.reason != nil && $0.pooledRatio == nil })
    // Within each pool the rates are equal; pooled they are not (Simpson).
    let mixed =
      outcomes("a", 8, of: 10, pool: "x") + outcomes("b", 32, of: 40, pool: "x") + outcomes("a", 8, of: 40, pool: "y")
      + outcomes("b", 2, of: 10, pool: "y")
    let row = try #require(SelectionTable.rows(mixed).first { $0.group == "a" })
    #expect(row.flagged && isClose(row.pooledRatio, 1, absolute: 1e-12))
    #expect(row.reason == nil)
  }

  @Test("Small groups are not shown; nobody selected gives no ratio")
  func small() throws {
    let rows = SelectionTable.rows(outcomes("a", 1, of: 4) + outcomes("b", 2, of: 10), bands: ["top", "none"])
    #expect(rows.map { $0.group } == ["b", "b"])
    #expect(rows[1].impactRatio == nil && rows[1].fisher == nil && !rows[1].flagged)
  }
}
