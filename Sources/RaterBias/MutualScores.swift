internal import RatingStudy

/// Who scored whom in one component, and was scored in turn: a matrix of members by members.
///
/// Members are persons where the study knows which person a rater is and two such persons scored each other; else units, the raters of one scoring
/// people of the other. A cell is the mean over all scores of what a score exceeds the other raters of the same target by, at the rater's own level
/// (deletion residuals), less the mean of its row and of its column: what one member gives another beyond what it gives everybody, and beyond
/// what everybody gives the other. With one score a direction that is *relationship plus error*.
struct MutualScores: Sendable {
  enum Kind: String, Sendable { case person, unit }

  var kind: Kind
  /// Codes of persons or units, by name in order; only those of which some pair was observed both ways.
  var members: [Int32]
  /// By row × column, 0 where nothing was observed: points, and the number of scores.
  var excess: [Double]
  var scores: [Int]
  /// The mean of what was given, by row × column: plain scores in points.
  var given: [Double]

  var count: Int { members.count }
  func cell(_ from: Int, _ to: Int) -> Int { from * count + to }

  /// Pairs observed both ways, the first member below the second.
  var pairs: [(first: Int, second: Int)] {
    var result: [(first: Int, second: Int)] = []
    for first in 0..<count {
      for second in 0..<count where second > first && scores[cell(first, second)] > 0 && scores[cell(second, first)] > 0 {
        result.append((first, second))
      }
    }
    return result
  }

  /// - Returns: nil where no two members scored each other.
  init?(_ study: Study, _ panel: RaterPanel) {
    let persons = Self.cells(panel) { row in (study.raterTable.person(of: panel.rows.rater[row], in: panel.rows.period[row]), panel.rows.person[row]) }
    if let found = Self(.person, persons) {
      self = found
      return
    }
    let units = Self.cells(panel) { row in (study.raterTable.unit(of: panel.rows.rater[row], in: panel.rows.period[row]), panel.rows.unit[row]) }
    guard let found = Self(.unit, units) else { return nil }
    self = found
  }

  private struct Sum {
    var excess = 0.0
    var weight = 0.0
    var score = 0.0
    var count = 0

    mutating func add(_ excess: Double, _ weight: Double, _ score: Double) {
      self.excess += excess * weight
      self.weight += weight
      self.score += score
      count += 1
    }
  }

  /// Sums by giver and receiver, weighted by the residuals' precision.
  private static func cells(_ panel: RaterPanel, _ ends: (Int) -> (from: Int32, to: Int32)) -> [Pair: Sum] {
    var result: [Pair: Sum] = [:]
    for row in 0..<panel.rows.count where panel.residuals.scale[row] > 0 {
      let (from, to) = ends(row)
      guard from >= 0, to >= 0, from != to else { continue }
      let weight = 1 / panel.residuals.scale[row]
      result[Pair(from: from, to: to), default: Sum()].add(panel.residuals.value[row], weight, panel.rows.score[row])
    }
    return result
  }

  private struct Pair: Hashable {
    var from: Int32
    var to: Int32
    var turned: Pair { Pair(from: to, to: from) }
  }

  private init?(_ kind: Kind, _ cells: [Pair: Sum]) {
    let mutual = cells.keys.filter { cells[$0.turned] != nil }
    guard !mutual.isEmpty else { return nil }
    self.kind = kind
    members = Set(mutual.map(\.from)).sorted()
    let n = members.count
    excess = [Double](repeating: 0, count: n * n)
    scores = [Int](repeating: 0, count: n * n)
    given = excess
    for (i, from) in members.enumerated() {
      for (j, to) in members.enumerated() where i != j {
        guard let sum = cells[Pair(from: from, to: to)], sum.weight > 0 else { continue }
        excess[i * n + j] = sum.excess / sum.weight
        given[i * n + j] = sum.score / Double(sum.count)
        scores[i * n + j] = sum.count
      }
    }
    takeOutMembers()
  }

  /// Takes the rows' and the columns' means from the observed cells, in turn until they are 0.
  private mutating func takeOutMembers() {
    let n = count
    let size = excess.reduce(0) { max($0, abs($1)) }
    for _ in 0..<Self.mostSweeps {
      var largest = 0.0
      for axis in 0..<2 {
        for own in 0..<n {
          var sum = 0.0
          var observed = 0
          for other in 0..<n {
            let index = axis == 0 ? own * n + other : other * n + own
            if scores[index] > 0 {
              sum += excess[index]
              observed += 1
            }
          }
          guard observed > 0 else { continue }
          let mean = sum / Double(observed)
          largest = max(largest, abs(mean))
          for other in 0..<n {
            let index = axis == 0 ? own * n + other : other * n + own
            if scores[index] > 0 { excess[index] -= mean }
          }
        }
      }
      if largest <= Self.settled * size { return }
    }
  }

  /// Sparse designs need many sweeps; what they still move then is far below any interval.
  private static let mostSweeps = 500
  private static let settled = 1e-12
}
