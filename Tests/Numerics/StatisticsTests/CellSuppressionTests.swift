import Statistics
import Testing

/// That nobody can work out a small count from what is published.
struct CellSuppressionTests {
  /// Every table that agrees with what is shown, found by trying all of them.
  private static func ranges(
    _ counts: [[Int]], _ found: CellSuppression, upTo most: Int, known: CellSuppression.Known = CellSuppression.Known(),
    hidesAll: Bool = false
  ) -> [[ClosedRange<Int>?]] {
    let (m, n) = (counts.count, counts[0].count)
    var low = counts.map { $0.map { _ in Int.max } }
    var high = counts.map { $0.map { _ in -1 } }
    var table = counts
    func isFixed(_ cell: Int) -> Bool {
      !known.cells.isEmpty && known.cells[cell / n][cell % n].lowerBound == known.cells[cell / n][cell % n].upperBound
    }
    let free = (0..<m * n).filter { (hidesAll || found.isHidden[$0 / n][$0 % n]) && !isFixed($0) }
    let sums = counts.map { $0.reduce(0, +) }
    let below = (0..<n).map { column in counts.reduce(0) { $0 + $1[column] } }
    func agrees() -> Bool {
      for row in 0..<m where !hidesAll && !found.isRowTotalHidden[row] && table[row].reduce(0, +) != sums[row] { return false }
      for column in 0..<n
      where (known.columnTotals.contains(column) || (!hidesAll && !found.isColumnTotalHidden[column]))
        && table.reduce(0, { $0 + $1[column] }) != below[column]
      { return false }
      return hidesAll || found.isGrandTotalHidden || table.reduce(0, { $0 + $1.reduce(0, +) }) == sums.reduce(0, +)
    }
    func fill(_ place: Int) {
      if place == free.count {
        guard agrees() else { return }
        for cell in free {
          low[cell / n][cell % n] = min(low[cell / n][cell % n], table[cell / n][cell % n])
          high[cell / n][cell % n] = max(high[cell / n][cell % n], table[cell / n][cell % n])
        }
        return
      }
      let cell = free[place]
      for value in 0...most {
        table[cell / n][cell % n] = value
        // What is known of a full row is checked early.
        if cell % n == n - 1, !hidesAll, !found.isRowTotalHidden[cell / n], table[cell / n].reduce(0, +) != sums[cell / n] { continue }
        fill(place + 1)
      }
    }
    fill(0)
    return (0..<m).map { row in (0..<n).map { low[row][$0] <= high[row][$0] ? low[row][$0]...high[row][$0] : nil } }
  }

  @Test("No small count of a random table can be told to a range narrower than the minimum: every table that agrees is tried")
  func protected() {
    var stream = RandomStream(seed: 11)
    let minimum = 3
    for _ in 0..<250 {
      let (m, n) = (2 + stream.integer(below: 2), 2 + stream.integer(below: 2))
      let counts = (0..<m).map { _ in (0..<n).map { _ in max(0, stream.integer(below: 11) - 3) } }
      let found = CellSuppression(counts, minimum: minimum)
      guard found.isHidden.joined().count(where: \.self) <= 5 else { continue }
      let ranges = Self.ranges(counts, found, upTo: 12)
      for row in 0..<m {
        for column in 0..<n {
          let isSmall = (1..<minimum).contains(counts[row][column])
          #expect(!isSmall || found.isHidden[row][column])
          guard isSmall, let range = ranges[row][column] else { continue }
          #expect(range.upperBound - range.lowerBound >= minimum, "\(counts) \(found) \(row) \(column) \(range)")
        }
      }
    }
  }

  @Test("What rules fix protects nothing: who knows the seats of bands can't tell a small count either, unless the seats alone tell it")
  func knownSeats() {
    var stream = RandomStream(seed: 12)
    let minimum = 3
    var checked = 0
    for turn in 0..<200 {
      let (m, n) = (2, 2 + stream.integer(below: 2))
      let counts = (0..<m).map { _ in (0..<n).map { _ in max(0, stream.integer(below: 9) - 2) } }
      var known = CellSuppression.Known()
      known.columnTotals = [0]
      if turn % 2 == 0 {
        known.cells = counts.map { row in row.indices.map { $0 == 0 ? row[0]...row[0] : 0...Int.max } }
      }
      let found = CellSuppression(counts, minimum: minimum, known: known)
      guard found.isHidden.joined().count(where: \.self) <= 5 else { continue }
      let ranges = Self.ranges(counts, found, upTo: 12, known: known)
      for row in 0..<m {
        for column in 0..<n where (1..<minimum).contains(counts[row][column]) {
          #expect(found.isHidden[row][column])
          guard let range = ranges[row][column] else { continue }
          checked += 1
          if range.upperBound - range.lowerBound >= minimum { continue }
          // Then the rules alone tell as much, with everything else hidden.
          let alone = Self.ranges(counts, found, upTo: 8, known: known, hidesAll: true)[row][column]
          #expect(alone.map { $0.upperBound - $0.lowerBound < minimum } ?? true, "\(counts) \(found) \(row) \(column) \(range)")
        }
      }
    }
    #expect(checked > 50)
  }

  /// Two small cells in one row protect each other only where their columns do, too.
  @Test("A single small cell takes three others with it; totals stay")
  func rectangle() {
    let found = CellSuppression([[2, 20, 30], [25, 21, 40], [50, 60, 70]], minimum: 5)
    #expect(found.isHidden == [[true, true, false], [true, true, false], [false, false, false]])
    #expect(!found.isRowTotalHidden.contains(true) && !found.isColumnTotalHidden.contains(true) && !found.isGrandTotalHidden)
    #expect(found.primary == 1 && found.complementary == 3)
  }

  @Test("Nothing is hidden where nothing is small; zeros are shown")
  func untouched() {
    let found = CellSuppression([[0, 20], [30, 0]], minimum: 5)
    #expect(found.primary == 0 && found.complementary == 0 && !found.isHidden.joined().contains(true))
  }

  @Test("A row of few people takes its total with it, and another that would give it away")
  func smallTotal() {
    let found = CellSuppression([[1, 2], [40, 50], [30, 60]], minimum: 5)
    #expect(found.isRowTotalHidden[0])
    #expect(found.isRowTotalHidden.count(where: \.self) >= 2 || found.isGrandTotalHidden)
  }

  @Test("A column that isn't published protects for nothing; a table of few people is hidden whole")
  func edges() {
    var unpublished = CellSuppression.Unpublished()
    unpublished.columns = [2]
    unpublished.columnTotals = true
    let found = CellSuppression([[2, 40, 60]], minimum: 5, unpublished: unpublished)
    #expect(found.isHidden == [[true, false, true]] && found.complementary == 0)
    let few = CellSuppression([[1, 2], [0, 1]], minimum: 5)
    #expect(few.isGrandTotalHidden && few.isHidden[0] == [true, true] && few.isHidden[1][1])
    #expect(CellSuppression([], minimum: 5).primary == 0)
  }
}
