import Panels
import Testing
import _TestSupport

@Suite struct EventStudyTests {
  /// The README of didimputation 0.5.0 (an R package), and a recomputation.
  @Test(.enabled(if: ReferenceData.exists("bias/df_het/df_het_didimputation.csv.gz")))
  func reproducesThePublishedEffects() throws {
    let rows = try ReferenceData.csv("bias/df_het/df_het_didimputation.csv.gz")
    let expected = try ReferenceData.json("bias/df_het/expected.json")["didimputation"]
    func column(_ name: String) throws -> [Double] {
      let index = try #require(rows[0].firstIndex(of: name))
      return try rows.dropFirst().map { try #require(Double($0[index])) }
    }
    let unit = try column("unit").map { Int32($0) }
    let study = EventStudy(
      unit: unit, time: try column("year").map { Int32($0) },
      firstTreated: try column("g").map { $0 == 0 ? nil : Int32($0) }, outcome: try column("dep_var"), cluster: unit)
    #expect(isClose(study.average?.estimate, 2.262952, absolute: 1e-5))
    #expect(isClose(study.average?.standardError, 0.03139684, absolute: 1e-4))
    for time in 0...5 {
      let value = try #require(expected["published_event"][String(time)].double)
      #expect(isClose(study.lags[time].estimate, value, absolute: 1e-5))
    }
    let biased = try #require(study.biasedTwoWayFixedEffects)
    #expect(abs(biased - 2.262952) > 0.1)
    #expect((study.leadsPValue ?? 0) > 0.05)
  }

  /// Two units, one treated at time 2: the effect is a difference of differences.
  @Test func isADifferenceOfDifferencesForTwoUnits() {
    let study = EventStudy(
      unit: [0, 0, 0, 1, 1, 1], time: [0, 1, 2, 0, 1, 2], firstTreated: [2, 2, 2, nil, nil, nil],
      outcome: [1, 2, 10, 3, 4, 5], cluster: [0, 0, 0, 1, 1, 1])
    // The treated unit would have had 5 − 2 = 3.
    #expect(isClose(study.average?.estimate, 7, absolute: 1e-9))
  }

  @Test func saysWhatIsNotIdentified() {
    let study = EventStudy(
      unit: [0, 0, 1, 1], time: [0, 1, 0, 1], firstTreated: [1, 1, 1, 1], outcome: [1, 2, 3, 4], cluster: [0, 0, 1, 1])
    #expect(study.average == nil)
    #expect(study.unidentified == 2)
  }
}
