internal import Statistics

/// Assignments that are developed from one or a few starting blocks by adding 1 again and again: where all differences between a block's members come up equally often,
/// every pair meets equally often (a difference set). Found where annealing would not find them in reasonable time.
///
/// Source: Bose 1939, Annals of Eugenics 9; John & Williams 1995, *Cyclic and Computer Generated Designs*.
struct CyclicSeats {
  /// By row its raters.
  let raters: [[Int]]
  /// Plans of more people or raters are not tried.
  private static let largest = 3000
  private static let restarts = 60

  /// `nil` where the problem isn't symmetric, or neither number divides the other.
  init?(_ problem: PlanProblem, _ stream: RandomStream) {
    let (rows, raters) = (problem.rows.count, problem.limits.count)
    guard problem.isSymmetric, rows > 2, raters > 2, max(rows, raters) <= Self.largest, let each = problem.rows.first?.raters, each > 1,
      each < raters
    else { return nil }
    var stream = stream
    if rows % raters == 0 {
      // Each block is a row's raters, shifted through all raters.
      let blocks = Self.blocks(rows / raters, size: each, modulus: raters, &stream)
      self.raters = (0..<rows).map { row in blocks[row / raters].map { ($0 + row) % raters } }
    } else if raters % rows == 0, (rows * each) % raters == 0 {
      // Each block is a rater's rows, shifted through all rows.
      let blocks = Self.blocks(raters / rows, size: rows * each / raters, modulus: rows, &stream)
      var own = [[Int]](repeating: [], count: rows)
      for rater in 0..<raters { for member in blocks[rater / rows] { own[(member + rater) % rows].append(rater) } }
      guard own.allSatisfy({ $0.count == each }) else { return nil }
      self.raters = own
    } else {
      return nil
    }
  }

  /// Blocks whose differences come up as evenly as descent finds: one member is changed as long as that helps.
  private static func blocks(_ count: Int, size: Int, modulus: Int, _ stream: inout RandomStream) -> [[Int]] {
    var best: [[Int]] = []
    var least = Int.max
    // Every difference as often as the whole number of differences allows.
    let pairs = count * size * (size - 1)
    let (even, rest) = pairs.quotientAndRemainder(dividingBy: max(1, modulus - 1))
    let bound = (modulus - 1 - rest) * even * even + rest * (even + 1) * (even + 1)
    for _ in 0..<restarts {
      var blocks = (0..<count).map { _ in stream.subset(size: size, of: modulus) }
      var differences = [Int](repeating: 0, count: modulus)
      for block in blocks { for a in block { for b in block where a != b { differences[(a - b + modulus) % modulus] += 1 } } }
      var value = differences.reduce(0) { $0 + $1 * $1 }
      var idle = 0
      while idle < 60 * modulus, value > bound {
        let (which, place, new) = (stream.integer(below: count), stream.integer(below: size), stream.integer(below: modulus))
        idle += 1
        guard !blocks[which].contains(new) else { continue }
        let old = blocks[which][place]
        func shift(_ member: Int, by sign: Int) {
          for (other, one) in blocks[which].enumerated() where other != place {
            differences[(member - one + modulus) % modulus] += sign
            differences[(one - member + modulus) % modulus] += sign
          }
        }
        shift(old, by: -1)
        shift(new, by: 1)
        let changed = differences.reduce(0) { $0 + $1 * $1 }
        guard changed <= value else {
          shift(new, by: -1)
          shift(old, by: 1)
          continue
        }
        if changed < value { idle = 0 }
        (blocks[which][place], value) = (new, changed)
      }
      if value < least { (best, least) = (blocks, value) }
      if least == bound { break }
    }
    return best
  }
}
