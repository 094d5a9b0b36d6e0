internal import Panels

/// The one order in which a study's rows stand, whatever order its files list them in: every sum, draw and list that follows goes by it,
/// so that shuffled rows give the same bytes. Rows keep the number by which the person finds them.
package enum RowOrder {
  /// Positions in the order of several columns of codes, the first deciding first; equals keep their order.
  ///
  /// - Parameter columns: at least one, of one length.
  /// - Complexity: O(rows + codes) a column.
  package static func positions(_ columns: [[Int32]]) -> [Int] {
    var order = Array(0..<(columns.first?.count ?? 0))
    var next = order
    for column in columns.reversed() {
      guard let least = column.min(), let most = column.max(), least < most else { continue }
      var starts = [Int](repeating: 0, count: Int(most) - Int(least) + 2)
      for code in column { starts[Int(code) - Int(least) + 1] += 1 }
      for code in 1..<starts.count { starts[code] += starts[code - 1] }
      for position in order {
        let code = Int(column[position]) - Int(least)
        next[starts[code]] = position
        starts[code] += 1
      }
      swap(&order, &next)
    }
    return order
  }
}

extension Ratings {
  /// Puts the rows in the order of period, person, component, rater and target; of equals, of all else that was read.
  mutating func putInOrder() {
    let keys = [period, person, component, rater, target]
    var order = RowOrder.positions(keys)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, keys.allSatisfy({ $0[order[start]] == $0[order[end]] }) { end += 1 }
      if end - start > 1 { order[start..<end].sort(by: precedes) }
      start = end
    }
    if zip(order, order.dropFirst()).contains(where: { $0 > $1 }) { self = rows(order) }
    // The distinct texts of further columns stood in the order of the file.
    extra = extra.map { column in
      var place = [Int32](repeating: -1, count: column.levels.count)
      var levels: [String] = []
      let codes = column.codes.map { code -> Int32 in
        guard code >= 0 else { return -1 }
        if place[Int(code)] < 0 {
          place[Int(code)] = Int32(levels.count)
          levels.append(column.levels[Int(code)])
        }
        return place[Int(code)]
      }
      return TextColumn(name: column.name, header: column.header, levels: levels, codes: codes)
    }
  }

  /// Whether one of two rows of equal keys comes first by what else they say; the earlier one where they say the same.
  private func precedes(_ first: Int, _ second: Int) -> Bool {
    if score[first] != score[second] { return score[first] < score[second] }
    for codes in [tier, unit, stratum] + (label.isEmpty ? [] : [label]) where codes[first] != codes[second] {
      return codes[first] < codes[second]
    }
    for column in extra where column.codes[first] != column.codes[second] { return (column[first] ?? "") < (column[second] ?? "") }
    return first < second
  }
}

extension TextColumn {
  /// The same cells, the distinct texts in the order of ``Labels`` instead of the file's.
  var withOrderedLevels: TextColumn {
    let labels = Labels(levels)
    let place = levels.map { labels.code(of: $0) ?? -1 }
    return TextColumn(name: name, header: header, levels: labels.names, codes: codes.map { $0 < 0 ? -1 : place[Int($0)] })
  }
}

extension TextColumn {
  /// By row the place of its number among the column's; of its text where some cells are no numbers.
  fileprivate var orderOfValues: [Int32] {
    let values = levels.map { NumberText.value($0) }
    guard !values.contains(nil) else { return withOrderedLevels.codes }
    let place = DenseCodes(values.map { $0 ?? .nan }).codes
    return codes.map { $0 < 0 ? -1 : place[Int($0)] }
  }
}

extension Table {
  /// Whether one of two rows comes first by its texts, column by column; `false` where they say the same.
  func precedes(_ first: Int, _ second: Int) -> Bool {
    for column in columns where column.codes[first] != column.codes[second] { return (column[first] ?? "") < (column[second] ?? "") }
    return false
  }

  /// The table with its rows in the order of their texts in some columns, then of their numbers in others, the first deciding first.
  ///
  /// - Parameters:
  ///   - texts: names; those that the table lacks are passed over.
  ///   - numbers: names of columns of which the values alone count; as texts where some cells are no numbers.
  /// - Returns: the same rows; those that are equal in all of these columns keep their order.
  package func ordered(by texts: [String], thenBy numbers: [String]) -> Table {
    let keys =
      texts.compactMap { column($0)?.withOrderedLevels.codes }
      + numbers.filter { !texts.contains($0) }.compactMap { column($0)?.orderOfValues }
    guard !keys.isEmpty else { return self }
    let order = RowOrder.positions(keys)
    var result = self
    result.columns = self.columns.map { column in
      TextColumn(name: column.name, header: column.header, levels: column.levels, codes: order.map { column.codes[$0] })
    }
    result.rowNumbers = order.map { rowNumbers[$0] }
    return result
  }
}

extension Study {
  /// Puts the rows of all tables but the ratings in order.
  mutating func putInOrder() {
    ties.sort { ($0.rater, $0.unit, $0.person, $0.kind, $0.period) < ($1.rater, $1.unit, $1.person, $1.kind, $1.period) }
    moves.sort { ($0.person, $0.period, $0.from, $0.to) < ($1.person, $1.period, $1.from, $1.to) }
    unitScores.sort { ($0.unit, $0.period) < ($1.unit, $1.period) }
    tierOutcomes.sort { ($0.period, $0.person, $0.tier) < ($1.period, $1.person, $1.tier) }
    official.sort { ($0.period, $0.person, $0.row) < ($1.period, $1.person, $1.row) }
    points.sort { first, second in
      let (one, other) = ((first.period, first.person), (second.period, second.person))
      guard one == other else { return one < other }
      let (texts, others) = (first.texts, second.texts)
      return texts == others
        ? (first.points, first.row) < (second.points, second.row) : texts.lexicographicallyPrecedes(others)
    }
    ballots.sort { first, second in
      let (one, other) = ((first.period, first.person, first.ballotClass ?? ""), (second.period, second.person, second.ballotClass ?? ""))
      guard one == other else { return one < other }
      let (numbers, others) = (first.numbers, second.numbers)
      return numbers == others ? first.row < second.row : numbers.lexicographicallyPrecedes(others)
    }
    componentScores?.putInOrder()
    people.attributes = people.attributes.map(\.withOrderedLevels)
    unitTable.attributes = unitTable.attributes.map(\.withOrderedLevels)
    raterTable.attributes = raterTable.attributes.map(\.withOrderedLevels)
  }
}

extension PointEntry {
  fileprivate var texts: [String] { [aspect ?? "", item ?? "", status.rawValue] }
}

extension Ballot {
  fileprivate var numbers: [Int] { counts + [abstain ?? -1, entitled ?? -1, returned ?? -1, invalid ?? -1] }
}

extension ComponentScores {
  /// Puts the rows in the order of period and person.
  fileprivate mutating func putInOrder() {
    let order = RowOrder.positions([period, person])
    func pick<Value>(_ column: [Value]) -> [Value] { order.map { column[$0] } }
    row = pick(row)
    period = pick(period)
    person = pick(person)
    values = values.map(pick)
    text = text.map {
      TextColumn(name: $0.name, header: $0.header, levels: $0.levels, codes: pick($0.codes)).withOrderedLevels
    }
  }
}
