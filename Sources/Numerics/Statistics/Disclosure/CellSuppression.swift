/// Which cells of a published table of counts must be hidden, so that nobody can work out a small one from what is shown.
///
/// A count of 1 to `minimum` − 1 people is hidden (primary suppression), totals included. Since totals are sums, what is shown may still give a hidden count away; so further
/// cells are hidden (complementary suppression) until whoever knows all that is shown can only say of every small count that it lies in a range at least `minimum` wide.
/// Hidden cells look alike, whatever they are hidden for.
///
/// Cells and totals are the arcs of a network whose nodes are the table's rows and columns: a change of one cell is made up for along a cycle of hidden arcs. The range of a cell
/// is found exactly by two maximum flows; where it is too narrow, the cheapest path that widens it is hidden, cells of few people first and totals last.
/// What is known without the table (seats that rules fix) bounds the flows: it protects nothing, and of what it tells by itself no more can be hidden.
/// Sources: Cox 1980, J. Amer. Statist. Assoc. 75, for complementary suppression; Kelly, Golden & Assad 1992, Networks 22, for two-way tables as networks; Fischetti & Salazar
/// 2001, Management Science 47, for sliding protection.
package struct CellSuppression: Sendable, Equatable {
  /// By row and column, totals apart.
  package let isHidden: [[Bool]]
  /// Totals of the rows.
  package let isRowTotalHidden: [Bool]
  /// Totals of the columns.
  package let isColumnTotalHidden: [Bool]
  /// The sum of all.
  package let isGrandTotalHidden: Bool
  /// Published cells and totals that are hidden because they are small.
  package let primary: Int
  /// Those hidden to protect them.
  package let complementary: Int

  /// What is in the table but will not be published, whatever it is.
  package struct Unpublished: Sendable {
    /// Columns of the table, their totals included.
    package var columns: Set<Int> = []
    /// Whether the totals of rows stay unpublished.
    package var rowTotals = false
    /// Whether the totals of columns stay unpublished.
    package var columnTotals = false

    /// Everything is published.
    package init() {}
  }

  /// What is known of the table without its being published: rules that fix how many there are.
  package struct Known: Sendable {
    /// By row and column the range in which a count lies for whoever knows the rules; empty: nothing is known.
    package var cells: [[ClosedRange<Int>]] = []
    /// Columns whose totals the rules fix.
    package var columnTotals: Set<Int> = []

    /// Nothing.
    package init() {}
  }

  /// Everything that is published is 0 or of `minimum` people, or hidden.
  ///
  /// - Parameters:
  ///   - counts: by row and column, ≥ 0; rows of one length.
  ///   - minimum: the fewest people a figure is shown of, ≥ 1.
  ///   - known: ranges that hold whatever is hidden; of a count whose own range is narrower than `minimum` no more is told than that range.
  /// - Complexity: O(h · a · (a + minimum)) for a cells and h hidden ones; a table of 100 × 10 takes milliseconds.
  package init(_ counts: [[Int]], minimum: Int, unpublished: Unpublished = Unpublished(), known: Known = Known()) {
    let network = Network(counts, known)
    // Who knows the table alone must not work out what the rules tell others.
    let unruled = Network(counts, Known())
    var hidden = network.arcs.map { network.isUnpublished($0, unpublished) }
    let concealed = hidden
    let small = network.arcs.indices.filter { (1..<max(1, minimum)).contains(network.arcs[$0].value) }
    for arc in small { hidden[arc] = true }
    for arc in small where !concealed[arc] {
      // Rules alone may leave less than the minimum: then all that they leave.
      for (readers, wanted) in [(unruled, minimum), (network, min(minimum, network.arcs[arc].freedom))] {
        while readers.width(of: arc, hidden, atMost: wanted) < wanted, let path = readers.cheapestPath(around: arc, hidden) {
          for step in path { hidden[step] = true }
        }
      }
    }
    let (rows, columns) = (network.rows, network.columns)
    let own = hidden
    isHidden = (0..<rows).map { row in (0..<columns).map { own[network.place(row, $0)] } }
    isRowTotalHidden = (0..<rows).map { own[network.place($0, columns)] }
    isColumnTotalHidden = (0..<columns).map { own[network.place(rows, $0)] }
    isGrandTotalHidden = own[network.place(rows, columns)]
    primary = small.count { !concealed[$0] }
    complementary = own.indices.count { own[$0] && !concealed[$0] } - primary
  }
}

/// A table with its totals as a network of rows and columns.
private struct Network {
  struct Arc {
    var from: Int
    var to: Int
    var value: Int
    /// What it costs to hide it.
    var cost: Int
    var row: Int
    var column: Int
    /// What the count is at the least and at the most for whoever knows the rules.
    var range = 0...Int.max

    /// The width of what the rules leave.
    var freedom: Int { range.upperBound - range.lowerBound }
  }

  /// A way that an arc is gone: forwards its count grows, backwards it falls.
  struct Step {
    var arc: Int
    var isForward: Bool
  }

  let rows: Int
  let columns: Int
  /// Row by row, each with its total last; the totals of columns are the last row.
  let arcs: [Arc]
  /// By node the arcs that touch it.
  private let touching: [[Int]]

  init(_ counts: [[Int]], _ known: CellSuppression.Known) {
    rows = counts.count
    columns = counts.first?.count ?? 0
    let (m, n) = (rows, columns)
    let sums = counts.map { $0.reduce(0, +) }
    let below = (0..<n).map { column in counts.reduce(0) { $0 + $1[column] } }
    let grand = sums.reduce(0, +)
    let costOfTotals = (grand + 1) * (m * n + 1)
    var arcs = (0...m).flatMap { row in
      (0...n).map { column -> Arc in
        // Nodes: rows 0...m, columns m + 1 ... m + 1 + n.
        let (here, there) = (row, m + 1 + column)
        switch (row == m, column == n) {
        case (false, false):
          return Arc(from: here, to: there, value: counts[row][column], cost: 1 + counts[row][column], row: row, column: column)
        case (false, true): return Arc(from: there, to: here, value: sums[row], cost: costOfTotals + sums[row], row: row, column: column)
        case (true, false):
          return Arc(from: there, to: here, value: below[column], cost: costOfTotals + below[column], row: row, column: column)
        case (true, true): return Arc(from: here, to: there, value: grand, cost: 2 * costOfTotals, row: row, column: column)
        }
      }
    }
    for (row, ranges) in known.cells.enumerated() {
      for (column, range) in ranges.enumerated() { arcs[row * (n + 1) + column].range = range }
    }
    for column in known.columnTotals { arcs[m * (n + 1) + column].range = below[column]...below[column] }
    self.arcs = arcs
    var touching = [[Int]](repeating: [], count: m + n + 2)
    for (index, arc) in arcs.enumerated() {
      touching[arc.from].append(index)
      touching[arc.to].append(index)
    }
    self.touching = touching
  }

  func place(_ row: Int, _ column: Int) -> Int { row * (columns + 1) + column }

  func isUnpublished(_ arc: Arc, _ unpublished: CellSuppression.Unpublished) -> Bool {
    if unpublished.columns.contains(arc.column) { return true }
    if arc.column == columns && arc.row < rows { return unpublished.rowTotals }
    if arc.row == rows && arc.column < columns { return unpublished.columnTotals }
    return false
  }

  /// How far the largest and the smallest value are apart that a hidden cell may have for whoever knows what is shown; no further than `limit`.
  func width(of arc: Int, _ hidden: [Bool], atMost limit: Int) -> Int {
    let up = flow(around: arc, grows: true, hidden, limit).amount
    if up >= limit { return limit }
    return min(limit, up + flow(around: arc, grows: false, hidden, limit - up).amount)
  }

  /// The most that a cell can grow or fall while hidden cells make up for it, and the flow that does so.
  private func flow(around arc: Int, grows: Bool, _ hidden: [Bool], _ limit: Int) -> (amount: Int, change: [Int]) {
    let (source, sink) = grows ? (arcs[arc].to, arcs[arc].from) : (arcs[arc].from, arcs[arc].to)
    let limit = min(limit, grows ? arcs[arc].range.upperBound - arcs[arc].value : arcs[arc].value - arcs[arc].range.lowerBound)
    var change = [Int](repeating: 0, count: arcs.count)
    var amount = 0
    while amount < limit, let path = shortest(from: source, to: sink, without: arc, change, { hidden[$0] ? 0 : nil }) {
      var step = limit - amount
      for part in path { step = min(step, room(part.arc, change, grows: part.isForward)) }
      for part in path { change[part.arc] += part.isForward ? step : -step }
      amount += step
    }
    return (amount, change)
  }

  /// How far a count can still grow or fall.
  private func room(_ arc: Int, _ change: [Int], grows: Bool) -> Int {
    let value = arcs[arc].value + change[arc]
    return grows ? arcs[arc].range.upperBound - value : value - arcs[arc].range.lowerBound
  }

  /// The arcs to hide so that a cell's range grows, at least cost; nil where nothing does.
  func cheapestPath(around arc: Int, _ hidden: [Bool]) -> [Int]? {
    var best: (cost: Int, arcs: [Int])?
    for grows in [true, false] {
      let (source, sink) = grows ? (arcs[arc].to, arcs[arc].from) : (arcs[arc].from, arcs[arc].to)
      let found = flow(around: arc, grows: grows, hidden, Int.max / 4)
      let most = grows ? arcs[arc].range.upperBound - arcs[arc].value : arcs[arc].value - arcs[arc].range.lowerBound
      if found.amount >= most { continue }
      guard let path = shortest(from: source, to: sink, without: arc, found.change, { hidden[$0] ? 0 : arcs[$0].cost }) else { continue }
      let new = path.map(\.arc).filter { !hidden[$0] }
      let cost = new.reduce(0) { $0 + arcs[$1].cost }
      if !new.isEmpty, best.map({ cost < $0.cost }) ?? true { best = (cost, new) }
    }
    return best?.arcs
  }

  /// The cheapest way from a node to another; arcs without a cost are closed, those whose count is used up can't fall.
  private func shortest(from source: Int, to sink: Int, without excluded: Int, _ change: [Int], _ cost: (Int) -> Int?) -> [Step]? {
    var distance = [Int](repeating: Int.max, count: touching.count)
    var arrived = [Step?](repeating: nil, count: touching.count)
    var isDone = [Bool](repeating: false, count: touching.count)
    distance[source] = 0
    while let node = distance.indices.filter({ !isDone[$0] && distance[$0] < Int.max }).min(by: { (distance[$0], $0) < (distance[$1], $1) })
    {
      if node == sink { break }
      isDone[node] = true
      for arc in touching[node] where arc != excluded {
        guard let price = cost(arc) else { continue }
        let isForward = arcs[arc].from == node
        if room(arc, change, grows: isForward) <= 0 { continue }
        let next = isForward ? arcs[arc].to : arcs[arc].from
        if distance[node] + price < distance[next] {
          distance[next] = distance[node] + price
          arrived[next] = Step(arc: arc, isForward: isForward)
        }
      }
    }
    guard distance[sink] < Int.max else { return nil }
    var path: [Step] = []
    var node = sink
    while node != source, let step = arrived[node] {
      path.append(step)
      node = step.isForward ? arcs[step.arc].from : arcs[step.arc].to
    }
    return path.reversed()
  }
}
