internal import Statistics

/// Assignments that are lines and points of a plane over the numbers modulo a prime: any two points lie on one line only, so that any two people share at most one rater.
///
/// Lines of an affine plane in some of its directions are the square lattice designs; in all of them, and in the projective plane, every pair meets once.
/// Source: Yates 1936, Journal of Agricultural Science 26; Bose 1938, Sankhyā 3.
struct GeometricSeats {
  /// By row its raters.
  let raters: [[Int]]

  /// `nil` where no plane has these numbers.
  init?(_ problem: PlanProblem) {
    guard problem.isSymmetric, let each = problem.rows.first?.raters, each > 1 else { return nil }
    let (rows, raters) = (problem.rows.count, problem.limits.count)
    if let own = Self.affine(points: rows, lines: raters, each: each) {
      self.raters = own
    } else if let own = Self.affine(points: raters, lines: rows, each: raters > 0 ? rows * each / raters : 0) {
      // Raters are the points, people the lines.
      self.raters = Self.transposed(own, count: rows)
    } else if let own = Self.projective(rows, raters, each) {
      self.raters = own
    } else {
      return nil
    }
    guard self.raters.allSatisfy({ $0.count == each }) else { return nil }
  }

  /// By point (x, y) of the plane of order q its lines y = mx + c, numbered mq + c, and x = c, numbered q² + c, in the first `each` directions.
  private static func affine(points: Int, lines: Int, each: Int) -> [[Int]]? {
    let q = Int(Double(points).squareRoot().rounded())
    guard q * q == points, isPrime(q), each >= 2, each <= q + 1, lines == q * each else { return nil }
    return (0..<points).map { point in
      let (x, y) = point.quotientAndRemainder(dividingBy: q)
      return (0..<each).map { m in m < q ? m * q + ((y - m * x) % q + q) % q : q * q + x }
    }
  }

  /// By point of the projective plane of order q the lines that it lies on; points and lines are the triples whose first number other than 0 is 1.
  private static func projective(_ rows: Int, _ raters: Int, _ each: Int) -> [[Int]]? {
    let q = each - 1
    guard rows == raters, rows == q * q + q + 1, isPrime(q) else { return nil }
    var triples: [[Int]] = [[0, 0, 1]]
    for z in 0..<q { triples.append([0, 1, z]) }
    for y in 0..<q { for z in 0..<q { triples.append([1, y, z]) } }
    return triples.map { point in
      triples.indices.filter { line in zip(point, triples[line]).reduce(0) { $0 + $1.0 * $1.1 } % q == 0 }
    }
  }

  private static func transposed(_ lists: [[Int]], count: Int) -> [[Int]] {
    var result = [[Int]](repeating: [], count: count)
    for (index, list) in lists.enumerated() { for member in list { result[member].append(index) } }
    return result
  }

  private static func isPrime(_ number: Int) -> Bool {
    guard number >= 2 else { return false }
    var divisor = 2
    while divisor * divisor <= number {
      if number % divisor == 0 { return false }
      divisor += 1
    }
    return true
  }
}
