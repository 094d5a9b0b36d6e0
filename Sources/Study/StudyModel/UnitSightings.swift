internal import Panels

/// What a rater who scores several units says of one of them, in one component: the mean of their ratings there, the rater's own level taken off.
package struct UnitSighting: Sendable {
  /// The unit's code.
  package var unit: Int32
  /// The code of its people's group.
  package var group: Int32
  /// Index into the model's components.
  package var component: Int
  /// The rater's code.
  package var rater: Int32
  /// On the common scale, fixed effects taken off; comparable within a group only.
  package var value: Double
}

extension FittedStudyModel {
  /// What raters who score several units say of each unit in some periods, in the order of component, rater, unit.
  ///
  /// Not shrunken: two raters' sightings of a unit have independent errors, so that their products measure what both see. Components in which
  /// every rater gave one rating say nothing here, nor do people whose unit is not known.
  package func unitSightings(periods: [Int32]) -> [UnitSighting] {
    let values = deviations(without: [.severity, .unitLevel])
    let cells = DenseCodes(crossing: rows.component, rows.rater)
    var units = [Set<Int32>](repeating: [], count: cells.count)
    for position in 0..<rows.personCount { units[Int(cells.codes[position])].insert(rows.unit[position]) }
    let kept = (0..<rows.count).filter { position in
      periods.contains(rows.period[position]) && rows.unit[position] >= 0 && units[Int(cells.codes[position])].count > 1
    }
    let sighted = DenseCodes(crossing: kept.map { cells.codes[$0] }, kept.map { rows.group[$0] }, kept.map { rows.unit[$0] })
    let sums = sighted.sums(kept.map { values[$0] })
    let counts = sighted.sums([Double](repeating: 1, count: kept.count))
    return sighted.firstRows.indices.map { index in
      let position = kept[sighted.firstRows[index]]
      return UnitSighting(
        unit: rows.unit[position], group: rows.group[position], component: Int(rows.component[position]), rater: rows.rater[position],
        value: sums[index] / counts[index])
    }
  }
}
