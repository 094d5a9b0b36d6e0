import RatingStudy
import Statistics
import Testing

@testable import Scoring
@testable import WeightSimulation

/// The quick ranking is the slow one.
struct PeriodRanksTests {
  @Test(
    "Ranks and bands equal those of the whole result, whatever the rules",
    arguments: [
      "", "round: 2\n", "round: {steps: {total: 1}}\n", "round: {places: 1, mode: truncate}\n",
      "round: {places: 2, mode: half-even}\nrankBy: exact\n", "total: sum\n", "total: sum\nround: 1\n", "total: geometric\n",
      "ties: dense\n", "ties: average\nround: 0\n", "ties: [c1, min]\nround: 0\n", "pools: {by: group}\n",
      "pools: {by: [group, unit]}\nround: 1\n",
    ], [0.0, 0.2])
  func equal(rules: String, missing: Double) throws {
    let study = try makeStudy([
      "components": randomTable(300, 4, seed: 17, missing: missing),
      "points": "person,item,points\np3,prize,1.5\np7,late,-2.25\np9,prize,0.5",
    ])
    let bands = "bands: {top: {top: 20%, atCut: exclude}, low: {bottom: 3}, pass: {above: 70.5}, red: {below: 60.25}}\n"
    let old = try makeScheme("\(rules)\(bands)components: {c0: 40, c1: 20, c2: 15, c3: 25}")
    let new = try makeScheme("\(rules)\(bands)components: {c0: 10, c1: 40.5, c2: 0, c3: 25}")
    // Both rank people who were prepared once: the schemes differ in weights alone.
    let prepared = try Scorer(old).prepare(study, period: 0)
    for scheme in [old, new] {
      let scores = try Scorer(scheme).score(study)
      let side = try Scorer(scheme).ranks(prepared, study)
      for row in 0..<scores.count {
        #expect(scores.rank[row] == side.rank[row] || (scores.rank[row].isNaN && side.rank[row].isNaN))
      }
      #expect(scores.band == side.band)
    }
  }

  @Test("Decimals are recovered as one by one", arguments: 0..<30)
  func decimals(seed: Int) {
    var stream = RandomStream(seed: UInt64(seed) + 5)
    let places = seed % 9
    let values = (0..<5_000).map { _ -> Double in
      if stream.uniform() < 0.01 { return .nan }
      return Double(stream.integer(below: 1_000_000) - 500_000) / PowersOfTen.double[stream.integer(below: places + 1)]
    }
    let column = ScoreColumn(values)
    #expect(column.isExact)
    #expect(column.places == values.compactMap { ExactDecimal($0)?.places }.max())
    for (row, value) in values.enumerated() {
      #expect(value.isNaN ? column.mantissas[row] == ScoreColumn.missing : column.value(row) == value)
    }
    #expect(!ScoreColumn([0.1 + 0.2]).isExact)
    #expect(!ScoreColumn([1.0 / 3, 2]).isExact)
  }

  @Test("Quotients by one divisor are the exact ones", arguments: RoundingMode.allCases)
  func division(mode: RoundingMode) {
    var stream = RandomStream(seed: 31)
    for _ in 0..<20_000 {
      let divisor = Int64(1 + stream.integer(below: 1 << (1 + stream.integer(below: 40))))
      let numerator = Int64(stream.integer(below: 1 << (1 + stream.integer(below: 52)))) * (stream.uniform() < 0.5 ? -1 : 1)
      #expect(ConstantDivision(by: divisor, mode)(numerator) == mode.divide(numerator, by: divisor))
      let half = divisor * Int64(stream.integer(below: 1000)) + divisor / 2
      #expect(ConstantDivision(by: divisor, mode)(half) == mode.divide(half, by: divisor))
    }
  }
}
