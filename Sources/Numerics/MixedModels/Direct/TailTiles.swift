internal import LinearAlgebra

/// Sparse effects that meet the dense tail each for itself, by tiles: so many columns of the tail that their part of the matrix stays in the nearer caches
/// while all effects that meet them are gone through.
struct TailTiles: Sendable {
  /// Entries of the tail's matrix in a tile: a megabyte.
  private static let entries = 1 << 17
  /// Tiles at least, for that many threads may work.
  private static let fewest = 8
  /// Effects that are worked on together where each has sums of its own.
  private static let chunks = 16

  /// Columns of a tile.
  private let width: Int
  /// Beginning of each tile's part of `slots`.
  private let start: [Int]
  /// Slots of the patterns, by tile, then ascending.
  private let slots: [Int32]
  /// The effect whose slot it is.
  private let owners: [Int32]

  /// - Parameter tailStart: where the part of a pattern begins that lies in the tail, by place.
  init(_ order: EliminationOrder, _ tailStart: [Int], isBlocked: [Bool]) {
    let first = order.sparseCount
    let tail = order.node.count - first
    let width = max(1, min(Self.entries / max(1, tail), (tail + Self.fewest - 1) / Self.fewest))
    var start = [Int](repeating: 0, count: (tail + width - 1) / width + 1)
    for owner in 0..<first where !isBlocked[owner] {
      for slot in tailStart[owner]..<order.patternStart[owner + 1] { start[(Int(order.pattern[slot]) - first) / width + 1] += 1 }
    }
    for tile in 1..<max(1, start.count) { start[tile] += start[tile - 1] }
    var slots = [Int32](repeating: 0, count: start.last ?? 0)
    var owners = slots
    var fill = start
    for owner in 0..<first where !isBlocked[owner] {
      for slot in tailStart[owner]..<order.patternStart[owner + 1] {
        let tile = (Int(order.pattern[slot]) - first) / width
        slots[fill[tile]] = Int32(slot)
        owners[fill[tile]] = Int32(owner)
        fill[tile] += 1
      }
    }
    (self.width, self.start, self.slots, self.owners) = (width, start, slots, owners)
  }

  /// Takes off the tail's lower triangle, column after column, what the effects leave there.
  func subtract(
    from dense: UnsafeMutableBufferPointer<Double>, order m: Int, patterns: EliminationOrder, rows: [Double], pivots: [Double], threads: Int
  ) {
    nonisolated(unsafe) let target = unsafe dense
    unsafe rows.withUnsafeBufferPointer { rows in
      unsafe patterns.pattern.withUnsafeBufferPointer { pattern in
        nonisolated(unsafe) let (rows, pattern) = unsafe (rows, pattern)
        parallelLoop(start.count - 1, threads: threads) { tile in
          for entry in start[tile]..<start[tile + 1] {
            let (slot, owner) = (Int(slots[entry]), Int(owners[entry]))
            let factor = unsafe rows[slot] / pivots[owner]
            let base = unsafe (Int(pattern[slot]) - patterns.sparseCount) * m - patterns.sparseCount
            for later in slot..<patterns.patternStart[owner + 1] { unsafe target[base + Int(pattern[later])] -= factor * rows[later] }
          }
        }
      }
    }
  }

  /// Adds Σ_K b_K Z_KI to every slot of the effects (see ``TailBlocks``).
  func products(
    _ values: [Double], with inverse: Matrix, patterns: EliminationOrder, into target: UnsafeMutableBufferPointer<Double>, threads: Int
  ) {
    nonisolated(unsafe) let target = unsafe target
    let limit = patterns.sparseCount + inverse.rows
    unsafe values.withUnsafeBufferPointer { values in
      unsafe inverse.values.withUnsafeBufferPointer { z in
        unsafe patterns.pattern.withUnsafeBufferPointer { pattern in
          nonisolated(unsafe) let (values, z, pattern) = unsafe (values, z, pattern)
          parallelLoop(Self.chunks, threads: threads) { chunk in
            let own = Int32(patterns.sparseCount * chunk / Self.chunks)..<Int32(patterns.sparseCount * (chunk + 1) / Self.chunks)
            for tile in 0..<(start.count - 1) {
              for entry in entries(tile, of: own) {
                let slot = Int(slots[entry])
                if unsafe Int(pattern[slot]) >= limit { continue }
                let base = unsafe (Int(pattern[slot]) - patterns.sparseCount) * inverse.rows - patterns.sparseCount
                let value = unsafe values[slot]
                var sum = unsafe value * z[base + Int(pattern[slot])]
                for later in (slot + 1)..<max(slot + 1, patterns.patternStart[Int(owners[entry]) + 1]) {
                  if unsafe Int(pattern[later]) >= limit { break }
                  let met = unsafe z[base + Int(pattern[later])]
                  unsafe target[later] += value * met
                  sum += unsafe values[later] * met
                }
                unsafe target[slot] += sum
              }
            }
          }
        }
      }
    }
  }

  /// The entries of a tile that belong to some effects.
  private func entries(_ tile: Int, of own: Range<Int32>) -> Range<Int> {
    func position(_ owner: Int32) -> Int {
      var (low, high) = (start[tile], start[tile + 1])
      while low < high {
        let middle = (low + high) / 2
        if owners[middle] < owner { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return position(own.lowerBound)..<position(own.upperBound)
  }
}
