/// The entries of [Z X]' W_g [Z X] for every residual group g, in the places that elimination gives them.
///
/// The coefficient matrix of the mixed model equations is their sum over groups, each divided by its residual variance,
/// plus the inverse variances on the diagonal; so an iteration only adds up what is here.
struct InformationEntries: Sendable {
  /// One residual group's entries.
  struct Group: Sendable {
    /// Diagonal entries of the sparse effects.
    var diagonal: [Double]
    /// Start of every sparse effect's entries; slots count within all patterns.
    var start: [Int]
    var slots: [Int32]
    var values: [Double]
    /// Entries of the dense tail's lower triangle; offsets count column after column.
    var tailOffsets: [Int32]
    var tailValues: [Double]
  }

  let groups: [Group]

  init(_ incidence: Incidence, _ order: EliminationOrder, _ prepared: PreparedModel) {
    let rows = PlacedRows(incidence, order)
    groups = (0..<prepared.residualCount).map { group in
      var result = Self.sparsePart(of: group, rows, order, prepared)
      (result.tailOffsets, result.tailValues) = Self.tailPart(of: group, rows, order, prepared)
      return result
    }
  }

  private static func sparsePart(of group: Int, _ rows: PlacedRows, _ order: EliminationOrder, _ prepared: PreparedModel) -> Group {
    let count = order.sparseCount
    var result = Group(
      diagonal: Array(repeating: 0, count: count), start: [0], slots: [], values: [], tailOffsets: [], tailValues: [])
    result.start.reserveCapacity(count + 1)
    var slotOf = [Int32](repeating: -1, count: order.node.count)
    var sums = [Double](repeating: 0, count: order.pattern.count)
    for place in 0..<count {
      let slots = order.patternStart[place]..<order.patternStart[place + 1]
      for slot in slots { slotOf[Int(order.pattern[slot])] = Int32(slot) }
      var diagonal = 0.0
      for entry in rows.entries(at: place) {
        let row = Int(rows.rowOf[entry])
        if prepared.residualGroup(row) != group { continue }
        let weighted = prepared.weight(row) * rows.values[Int(rows.slotOf[entry])]
        diagonal += weighted * rows.values[Int(rows.slotOf[entry])]
        for later in (Int(rows.slotOf[entry]) + 1)..<max(rows.end(row), Int(rows.slotOf[entry]) + 1) {
          sums[Int(slotOf[Int(rows.places[later])])] += weighted * rows.values[later]
        }
      }
      result.diagonal[place] = diagonal
      for slot in slots where sums[slot] != 0 {
        result.slots.append(Int32(slot))
        result.values.append(sums[slot])
      }
      result.start.append(result.slots.count)
    }
    return result
  }

  private static func tailPart(
    of group: Int, _ rows: PlacedRows, _ order: EliminationOrder, _ prepared: PreparedModel
  ) -> ([Int32], [Double]) {
    let first = order.sparseCount
    let m = order.node.count - first
    var sums = [Double](repeating: 0, count: m * m)
    for row in 0..<prepared.n where prepared.residualGroup(row) == group {
      let weight = prepared.weight(row)
      let end = rows.end(row)
      var a = rows.begin(row)
      while a < end && Int(rows.places[a]) < first { a += 1 }
      while a < end {
        let column = (Int(rows.places[a]) - first) * m - first
        let weighted = weight * rows.values[a]
        for b in a..<end { sums[column + Int(rows.places[b])] += weighted * rows.values[b] }
        a += 1
      }
    }
    var offsets: [Int32] = []
    var values: [Double] = []
    for offset in sums.indices where sums[offset] != 0 {
      offsets.append(Int32(offset))
      values.append(sums[offset])
    }
    return (offsets, values)
  }
}

/// Rows of data with their effects' places in the elimination order, ascending, and the way back from places to rows.
struct PlacedRows: Sendable {
  private let rowStart: [Int32]
  /// Places of the effects of all rows.
  let places: [Int32]
  let values: [Double]
  private let entryStart: [Int]
  /// For every sparse effect's entries: the row, and the slot in `places`.
  let rowOf: [Int32]
  let slotOf: [Int32]

  init(_ incidence: Incidence, _ order: EliminationOrder) {
    rowStart = incidence.rowStart
    var places = incidence.nodes.map { order.position[Int($0)] }
    var values = incidence.values
    for row in 0..<(incidence.rowStart.count - 1) {
      let range = incidence.entries(row)
      for i in range.dropFirst() {
        let place = places[i]
        let value = values[i]
        var j = i
        while j > range.lowerBound && places[j - 1] > place {
          places[j] = places[j - 1]
          values[j] = values[j - 1]
          j -= 1
        }
        places[j] = place
        values[j] = value
      }
    }
    var start = [Int](repeating: 0, count: order.sparseCount + 1)
    for place in places where Int(place) < order.sparseCount { start[Int(place) + 1] += 1 }
    for i in 0..<order.sparseCount { start[i + 1] += start[i] }
    var rowOf = [Int32](repeating: 0, count: start[order.sparseCount])
    var slotOf = rowOf
    var fill = start
    for row in 0..<(incidence.rowStart.count - 1) {
      for slot in incidence.entries(row) where Int(places[slot]) < order.sparseCount {
        let place = Int(places[slot])
        rowOf[fill[place]] = Int32(row)
        slotOf[fill[place]] = Int32(slot)
        fill[place] += 1
      }
    }
    self.places = places
    self.values = values
    self.entryStart = start
    self.rowOf = rowOf
    self.slotOf = slotOf
  }

  func begin(_ row: Int) -> Int { Int(rowStart[row]) }
  func end(_ row: Int) -> Int { Int(rowStart[row + 1]) }
  func entries(at place: Int) -> Range<Int> { entryStart[place]..<entryStart[place + 1] }
}
