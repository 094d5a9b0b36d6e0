internal import LinearAlgebra

/// Sparse effects that meet nearly the same part of the dense tail, so that what they leave there is taken off together, by one matrix product.
///
/// Effects are walked from each one to the effect that takes up its pattern (the elimination tree, children before parents): along such a path patterns are nested. One joins the
/// effects before it as long as the product over all columns that any of them meets costs less than scattering its own.
/// Source: Ashcraft & Grimes 1989, ACM Trans. Math. Softw. 15, 291–309, for effects joined though their patterns differ.
struct TailBlocks: Sendable {
  /// By block: ranges of `owners` and `columns`.
  private let blocks: [(owners: Range<Int>, columns: Range<Int>)]
  /// Places of the effects.
  private let owners: [Int32]
  /// Columns of the tail that any of a block's effects meets, ascending.
  private let columns: [Int32]
  /// Whether an effect is in a block, by place.
  let isBlocked: [Bool]
  /// Where the part of a pattern begins that lies in the tail, by place.
  let tailStart: [Int]
  /// Effects that are in no block, met by tiles of the tail.
  let loose: TailTiles

  /// With fewer columns or effects there is nothing to gain.
  private static let fewestColumns = 16
  private static let fewestOwners = 4
  private static let mostOwners = 512
  /// Multiplications of a product in the time of one that is scattered.
  private static let advantage = 20.0
  /// Entries of the products that are held at a time.
  private static let heldEntries = 1 << 24

  init(_ order: EliminationOrder) {
    let starts = Self.tailStarts(order)
    var building = Building(order, starts)
    for place in Self.postorder(order) where order.patternStart[place + 1] - starts[place] >= Self.fewestColumns { building.add(place) }
    building.close()
    (blocks, owners, columns, isBlocked, tailStart) = (building.blocks, building.owners, building.columns, building.isBlocked, starts)
    loose = TailTiles(order, starts, isBlocked: building.isBlocked)
  }

  private static func tailStarts(_ order: EliminationOrder) -> [Int] {
    (0..<order.sparseCount).map { place in
      var slot = order.patternStart[place + 1]
      while slot > order.patternStart[place], Int(order.pattern[slot - 1]) >= order.sparseCount { slot -= 1 }
      return slot
    }
  }

  /// Sparse effects, each after those whose first later effect it is.
  private static func postorder(_ order: EliminationOrder) -> [Int] {
    let count = order.sparseCount
    var (firstChild, sibling) = ([Int32](repeating: -1, count: count), [Int32](repeating: -1, count: count))
    var roots: [Int32] = []
    for place in stride(from: count - 1, through: 0, by: -1) {
      let start = order.patternStart[place]
      let parent = start < order.patternStart[place + 1] ? Int(order.pattern[start]) : count
      if parent < count {
        sibling[place] = firstChild[parent]
        firstChild[parent] = Int32(place)
      } else {
        roots.append(Int32(place))
      }
    }
    var result: [Int] = []
    result.reserveCapacity(count)
    var stack = roots
    // A node stands on the stack a second time, as its complement, to be written after its children.
    while let next = stack.popLast() {
      guard next >= 0 else {
        result.append(Int(~next))
        continue
      }
      stack.append(~next)
      var child = firstChild[Int(next)]
      while child >= 0 {
        stack.append(child)
        child = sibling[Int(child)]
      }
    }
    return result
  }

  /// The blocks so far, and the one that grows.
  private struct Building {
    let order: EliminationOrder
    let starts: [Int]
    var blocks: [(owners: Range<Int>, columns: Range<Int>)] = []
    var owners: [Int32] = []
    var columns: [Int32] = []
    var isBlocked: [Bool]
    private var own: [Int32] = []
    private var met: [Int32] = []
    private var squares = 0.0
    private var isMet: [Bool]

    init(_ order: EliminationOrder, _ starts: [Int]) {
      (self.order, self.starts) = (order, starts)
      isBlocked = [Bool](repeating: false, count: order.sparseCount)
      isMet = [Bool](repeating: false, count: order.node.count - order.sparseCount)
    }

    private func tail(_ place: Int) -> ArraySlice<Int32> { order.pattern[starts[place]..<order.patternStart[place + 1]] }

    /// What a product of so many effects over so many columns costs, in scattered multiplications.
    private func cost(_ owners: Int, _ columns: Int) -> Double {
      Double(columns) * Double(columns) * (Double(owners) / advantage + 1) / 2
    }

    mutating func add(_ place: Int) {
      let first = order.sparseCount
      let own = tail(place)
      let further = own.reduce(0) { $0 + (isMet[Int($1) - first] ? 0 : 1) }
      let square = Double(own.count) * Double(own.count) / 2
      let grown = cost(self.own.count + 1, met.count + further) - cost(self.own.count, met.count)
      if !self.own.isEmpty, grown > square || self.own.count == mostOwners { close() }
      for column in tail(place) where !isMet[Int(column) - first] {
        isMet[Int(column) - first] = true
        met.append(column - Int32(first))
      }
      self.own.append(Int32(place))
      squares += square
    }

    mutating func close() {
      if own.count >= fewestOwners, cost(own.count, met.count) < squares {
        for place in own { isBlocked[Int(place)] = true }
        blocks.append((owners.count..<owners.count + own.count, columns.count..<columns.count + met.count))
        owners += own
        columns += met.sorted()
      }
      for column in met { isMet[Int(column)] = false }
      (own, met, squares) = ([], [], 0)
    }
  }

  // MARK: What they leave

  /// Takes off the dense tail what the blocks' effects leave there.
  ///
  /// - Parameters:
  ///   - dense: the tail's lower triangle, column after column.
  ///   - value: an entry of the factor by its slot, over the root of its owner's pivot.
  func subtract(
    from dense: UnsafeMutableBufferPointer<Double>, order: Int, patterns: EliminationOrder, threads: Int,
    _ value: @Sendable (_ slot: Int, _ owner: Int) -> Double
  ) {
    var start = 0
    while start < blocks.count {
      var (end, entries) = (start, 0)
      while end < blocks.count, end == start || entries + blocks[end].columns.count * blocks[end].columns.count <= Self.heldEntries {
        entries += blocks[end].columns.count * blocks[end].columns.count
        end += 1
      }
      let products = Self.map(start..<end, threads: threads) { product(blocks[$0], patterns, value) }
      for (block, product) in zip(start..<end, products) {
        let met = columns[blocks[block].columns]
        for (j, column) in met.enumerated() {
          let base = Int(column) * order
          for (i, row) in met.enumerated().dropFirst(j) { unsafe dense[base + Int(row)] -= product.values[i + j * met.count] }
        }
      }
      start = end
    }
  }

  /// Products in the blocks' order, whatever the number of threads.
  private static func map(_ range: Range<Int>, threads: Int, _ body: @Sendable (Int) -> Matrix) -> [Matrix] {
    var result = [Matrix](repeating: Matrix(rows: 0, columns: 0), count: range.count)
    unsafe result.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let target = unsafe buffer
      parallelLoop(range.count, threads: threads) { unsafe target[$0] = body(range.lowerBound + $0) }
    }
    return result
  }

  private func product(
    _ block: (owners: Range<Int>, columns: Range<Int>), _ patterns: EliminationOrder, _ value: (_ slot: Int, _ owner: Int) -> Double
  ) -> Matrix {
    var rows = Matrix(rows: block.owners.count, columns: block.columns.count)
    each(of: block, patterns) { row, column, slot, owner in rows.values[row + column * block.owners.count] = value(slot, owner) }
    return rows.lowerCrossProduct
  }

  /// Every entry of a block: the effect's and the column's number in it, the slot, and the effect's place.
  private func each(
    of block: (owners: Range<Int>, columns: Range<Int>), _ patterns: EliminationOrder,
    _ body: (_ row: Int, _ column: Int, _ slot: Int, _ owner: Int) -> Void
  ) {
    let met = columns[block.columns]
    for (row, owner) in owners[block.owners].enumerated() {
      // Both ascend, and the block's columns hold all of the effect's.
      var column = met.startIndex
      for slot in tailStart[Int(owner)]..<patterns.patternStart[Int(owner) + 1] {
        let wanted = patterns.pattern[slot] - Int32(patterns.sparseCount)
        while met[column] < wanted { column += 1 }
        body(row, column - met.startIndex, slot, Int(owner))
      }
    }
  }

  // MARK: What the inverse asks of them

  /// Σ_K b_K Z_KI over the columns K of the tail that an effect meets, for every such column I, Z being the tail's inverse: by slot, 0 elsewhere.
  ///
  /// - Parameters:
  ///   - values: the factor's entries b by slot.
  ///   - inverse: of the leading part of the tail, both triangles; columns beyond it count as 0.
  func products(_ values: [Double], with inverse: Matrix, patterns: EliminationOrder, threads: Int) -> [Double] {
    var result = [Double](repeating: 0, count: values.count)
    unsafe result.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let target = unsafe buffer
      parallelLoop(blocks.count, threads: threads) { number in
        let block = blocks[number]
        let met = columns[block.columns].prefix { Int($0) < inverse.rows }
        var rows = Matrix(rows: block.owners.count, columns: met.count)
        each(of: block, patterns) { row, column, slot, _ in
          if column < met.count { rows.values[row + column * block.owners.count] = values[slot] }
        }
        var part = Matrix(rows: met.count, columns: met.count)
        for (j, column) in met.enumerated() {
          let base = Int(column) * inverse.rows
          for (i, row) in met.enumerated() { part.values[i + j * met.count] = inverse.values[base + Int(row)] }
        }
        let product = rows * part
        each(of: block, patterns) { row, column, slot, _ in
          if column < met.count { unsafe target[slot] = product.values[row + column * block.owners.count] }
        }
      }
      unsafe loose.products(values, with: inverse, patterns: patterns, into: target, threads: threads)
    }
    return result
  }
}
