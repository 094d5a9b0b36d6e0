internal import Panels
internal import Statistics

/// The permutation tests that stand beside, or instead of, the model's p-value.
///
/// - rows: ties are exchanged among single ratings of a cell.
/// - persons: whole tie histories are exchanged among persons rated in the same cells; a person counts by the mean residual in each.
/// - units: the same among units, so that one tied unit is ranked among all.
struct TiePermutation {
  let panel: PanelRows
  let residuals: DeletionResiduals
  let isTied: [Bool]

  /// The test of one rater's contrast; `units` is nil where a unit is unknown.
  func test(_ contrast: TiedContrast, exchanging exchange: Exchange) -> PermutationTest? {
    let rows = contrast.rows
    let cells = DenseCodes(rows.map { residuals.cell[$0] })
    let mean = rows.reduce(0) { $0 + residuals.scale[$1] } / Double(max(1, rows.count))
    let values = rows.map { residuals.value[$0] * (mean / residuals.scale[$0]).squareRoot() }
    switch exchange {
    case .rows:
      return PermutationTest(values: values, isTied: rows.map { isTied[$0] }, strata: cells.codes.map(Int.init))
    case .persons:
      return whole(rows.map { panel.person[$0] }, rows, cells.codes, values)
    case .units, .model:
      guard rows.allSatisfy({ panel.unit[$0] >= 0 }) else { return nil }
      return whole(rows.map { panel.unit[$0] }, rows, cells.codes, values)
    }
  }

  /// Things exchanged whole: their slots are the cells in which they were rated, their stratum the set of those cells.
  private func whole(_ thing: [Int32], _ rows: [Int], _ cell: [Int32], _ values: [Double]) -> PermutationTest {
    let things = DenseCodes(thing)
    let slots = DenseCodes(crossing: things.codes, cell)
    var sum = [Double](repeating: 0, count: slots.count)
    var size = sum
    var tied = [Bool](repeating: false, count: slots.count)
    var owner = [Int](repeating: 0, count: slots.count)
    var cellOf = owner
    for (place, row) in rows.enumerated() {
      let slot = Int(slots.codes[place])
      sum[slot] += values[place]
      size[slot] += 1
      tied[slot] = tied[slot] || isTied[row]
      owner[slot] = Int(things.codes[place])
      cellOf[slot] = Int(cell[place])
    }
    var slotsOf = [[Int]](repeating: [], count: things.count)
    for slot in sum.indices { slotsOf[owner[slot]].append(slot) }
    var strata: [[Int]: Int] = [:]
    let units = slotsOf.map { slots in
      let pattern = slots.map { cellOf[$0] }
      let stratum = strata[pattern] ?? strata.count
      strata[pattern] = stratum
      return ExchangeUnit(
        stratum: stratum, values: slots.map { sum[$0] / size[$0] }, isTied: slots.map { tied[$0] })
    }
    return PermutationTest(units: units)
  }
}
