/// Codes 0, 1, 2, … without gaps, one for each distinct key, with the code of every row.
///
/// The one place where keys become codes: sums over cells, clusters and effects run over arrays, and which key got which code depends
/// neither on the order of rows nor on hash values.
package struct DenseCodes: Sendable, Equatable {
  /// By row; −1 where the row has no key.
  package private(set) var codes: [Int32]
  /// How many distinct keys there are.
  package private(set) var count: Int

  /// Codes in the order of the keys.
  ///
  /// - Parameters:
  ///   - keys: one a row.
  ///   - missing: a key that means none; its rows get −1.
  /// - Complexity: O(n) where the keys span a range of a few times n, else O(n log n).
  package init(_ keys: [Int64], missing: Int64? = nil) {
    var least = Int64.max
    var most = Int64.min
    for key in keys where key != missing {
      least = min(least, key)
      most = max(most, key)
    }
    codes = []
    count = 0
    guard least <= most else {
      codes = [Int32](repeating: -1, count: keys.count)
      return
    }
    let (range, overflows) = most.subtractingReportingOverflow(least)
    if !overflows, range < Int64(Self.tableShare * keys.count + Self.smallestTable) {
      tabulate(keys, missing: missing, least: least, range: Int(range) + 1)
    } else {
      search(keys, missing: missing)
    }
  }

  /// Codes in the order of the keys; `missing` as above.
  package init(_ keys: [Int32], missing: Int32? = nil) { self.init(keys.map(Int64.init), missing: missing.map(Int64.init)) }

  /// Codes of whole rows of several columns, in lexicographic order: one for each combination that occurs.
  ///
  /// - Parameter columns: at least one, of one length, any values.
  package init(crossing columns: [Int32]...) { self.init(crossing: columns) }

  /// Codes of whole rows of several columns, in lexicographic order: one for each combination that occurs.
  ///
  /// - Parameter columns: at least one, of one length, any values.
  package init(crossing columns: [[Int32]]) {
    precondition(!columns.isEmpty, "codes need a column")
    var keys = [Int64](repeating: 0, count: columns[0].count)
    // What the keys so far stay below.
    var bound: Int64 = 1
    for column in columns {
      precondition(column.count == keys.count, "columns of one length")
      guard let least = column.min(), let most = column.max() else { continue }
      let width = Int64(most) - Int64(least) + 1
      if bound.multipliedReportingOverflow(by: width).overflow {
        let dense = DenseCodes(keys)
        keys = dense.codes.map(Int64.init)
        bound = Int64(dense.count)
      }
      for row in keys.indices { keys[row] = keys[row] * width + Int64(column[row]) - Int64(least) }
      bound *= width
    }
    self.init(keys)
  }

  /// Codes of numbers in ascending order; −0 is 0, and NaN has none.
  package init(_ numbers: [Double]) {
    // The bits of a negative number grow with its size: turned round, all bits are in the order of the numbers.
    self.init(
      numbers.map { number in
        if number.isNaN { return Int64.min }
        let bits = Int64(bitPattern: (number == 0 ? 0 : number).bitPattern)
        return bits < 0 ? Int64.min - bits : bits
      }, missing: Int64.min)
  }

  /// The distinct keys of several lists in order, and every list with its keys' places among them.
  package static func places(_ lists: [[Int32]]) -> (keys: [Int32], lists: [[Int]]) {
    let keys = Array(lists.joined())
    let dense = DenseCodes(keys)
    var next = 0
    let places = lists.map { list in
      defer { next += list.count }
      return dense.codes[next..<next + list.count].map { Int($0) }
    }
    return (dense.firstRows.map { keys[$0] }, places)
  }

  /// The same codes numbered anew in the order in which they first occur.
  package var inOrderOfAppearance: DenseCodes {
    var place = [Int32](repeating: -1, count: count)
    var next: Int32 = 0
    var result = self
    for row in codes.indices where codes[row] >= 0 {
      let own = Int(codes[row])
      if place[own] < 0 {
        place[own] = next
        next += 1
      }
      result.codes[row] = place[own]
    }
    return result
  }

  /// By code the first row that has it.
  package var firstRows: [Int] {
    var result = [Int](repeating: -1, count: count)
    for row in codes.indices.reversed() where codes[row] >= 0 { result[Int(codes[row])] = row }
    return result
  }

  /// By code the rows that have it, ascending.
  package var rows: [[Int]] {
    var result = [[Int]](repeating: [], count: count)
    for row in codes.indices where codes[row] >= 0 { result[Int(codes[row])].append(row) }
    return result
  }

  /// The sum of a column over the rows of each code.
  package func sums(_ values: [Double]) -> [Double] {
    precondition(values.count == codes.count, "one value a row")
    var result = [Double](repeating: 0, count: count)
    for row in codes.indices where codes[row] >= 0 { result[Int(codes[row])] += values[row] }
    return result
  }

  /// A table of all keys between the least and the largest costs no more than this many times the rows…
  private static let tableShare = 8
  /// … or this many places.
  private static let smallestTable = 1024

  private mutating func tabulate(_ keys: [Int64], missing: Int64?, least: Int64, range: Int) {
    var place = [Int32](repeating: -1, count: range)
    for key in keys where key != missing { place[Int(key - least)] = 0 }
    var next: Int32 = 0
    for index in place.indices where place[index] == 0 {
      place[index] = next
      next += 1
    }
    codes = keys.map { $0 == missing ? -1 : place[Int($0 - least)] }
    count = Int(next)
  }

  private mutating func search(_ keys: [Int64], missing: Int64?) {
    var levels = keys
    if let missing { levels.removeAll { $0 == missing } }
    levels.sort()
    var last = 0
    for index in levels.indices where levels[index] != levels[last] {
      last += 1
      levels[last] = levels[index]
    }
    levels.removeSubrange((last + 1)...)
    codes = keys.map { key in
      if key == missing { return -1 }
      var low = 0
      var high = levels.count - 1
      while low < high {
        let middle = (low + high) / 2
        if levels[middle] < key { low = middle + 1 } else { high = middle }
      }
      return Int32(low)
    }
    count = levels.count
  }
}
