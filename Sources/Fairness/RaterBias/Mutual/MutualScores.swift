internal import RatingStudy
internal import Statistics

/// Who scored whom in one component, and was scored in turn: a matrix of members by members.
///
/// Members are persons where the study knows which person a rater is and two such persons scored each other; else units, the raters of one scoring
/// people of the other. A cell is the mean over all scores of what a score exceeds the other raters of the same target by, at the rater's own level
/// (deletion residuals), less the mean of its row and of its column, and of what members of the one's kind give members of the other's (``MemberTypes``): what one member gives another beyond
/// what it gives everybody, and beyond what everybody gives the other. With one score a direction that is *relationship plus error*.
struct MutualScores: Sendable {
  enum Kind: String, Sendable { case person, unit }

  var kind: Kind
  /// Codes of persons or units, by name in order; only those of which some pair was observed both ways.
  var members: [Int32]
  /// Which cells were observed, row by row; the arrays below have a place for each, and a last one, 0, for all others: members may be many, and the
  /// cells between them are mostly empty.
  private let observed: ObservedCells
  /// By place: points, and the number of scores.
  var excess: [Double]
  var scores: [Int]
  /// The same less the *typical* cell of rows and columns (``TypicalRater``), as in Tukey's median polish (1977, Exploratory Data Analysis, chapter 11): few cells that stand out
  /// don't hide themselves in the level of their row and column. Plain medians leave cells of exactly 0 and with them too small a spread.
  /// Every cell is a deletion residual: what it takes part in setting its row's and its column's typical cell is given back (r/(1 − h), h = Σ 1/cells of the line).
  var polished: [Double]
  /// Of what kinds the members are, as far as that is stated.
  let types: MemberTypes
  /// The mean of what was given, by place: plain scores in points.
  var given: [Double]

  var count: Int { members.count }
  /// The place of a cell; the last one where it was not observed.
  func cell(_ from: Int, _ to: Int) -> Int { observed.place(from, to) }

  /// Scores that two members gave each other, both ways together.
  func encounters(_ first: Int, _ second: Int) -> Int { scores[cell(first, second)] + scores[cell(second, first)] }

  /// Pairs observed both ways, the first member below the second.
  var pairs: [(first: Int, second: Int)] {
    observed.cells.filter { $0.to > $0.from && scores[cell($0.to, $0.from)] > 0 }.map { ($0.from, $0.to) }
  }

  /// - Parameter cut: spreads from the typical cell beyond which a cell does not count for what is typical.
  /// - Returns: nil where no two members scored each other.
  init?(_ study: Study, _ panel: RaterPanel, cut: Double) {
    let persons = Self.cells(panel) { row in
      (study.raterTable.person(of: panel.rows.rater[row], in: panel.rows.period[row]), panel.rows.person[row])
    }
    if let found = Self(study, .person, persons, cut) {
      self = found
      return
    }
    let units = Self.cells(panel) { row in
      (study.raterTable.unit(of: panel.rows.rater[row], in: panel.rows.period[row]), panel.rows.unit[row])
    }
    guard let found = Self(study, .unit, units, cut) else { return nil }
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

  private init?(_ study: Study, _ kind: Kind, _ cells: [Pair: Sum], _ cut: Double) {
    let mutual = cells.keys.filter { cells[$0.turned] != nil }
    guard !mutual.isEmpty else { return nil }
    self.kind = kind
    members = Set(mutual.map(\.from)).sorted()
    types = MemberTypes(study, kind, members)
    let place = Dictionary(zip(members, 0...)) { first, _ in first }
    var sums: [(from: Int, to: Int, sum: Sum)] = []
    for (pair, sum) in cells where sum.weight > 0 {
      if let from = place[pair.from], let to = place[pair.to], from != to { sums.append((from, to, sum)) }
    }
    sums.sort { ($0.from, $0.to) < ($1.from, $1.to) }
    observed = ObservedCells(sums.map { ($0.from, $0.to) }, members: members.count)
    excess = sums.map { $0.sum.excess / $0.sum.weight } + [0]
    given = sums.map { $0.sum.score / Double($0.sum.count) } + [0]
    scores = sums.map(\.sum.count) + [0]
    polished = excess
    let lines = observed.lines(types)
    polished = Self.without(excess, lines, maximumRounds: Self.maximumPolishings) { line in
      TypicalRater.centre(line, errors: line.map { _ in 0 }, cut: cut)
    }
    polished = Self.deleted(polished, lines, cut: cut)
    excess = Self.without(excess, lines, maximumRounds: Self.maximumSweeps) { $0.reduce(0, +) / Double($0.count) }
  }

  /// Takes the lines' middles from their cells, in turn until they are 0.
  private static func without(_ cells: [Double], _ lines: [[Int]], maximumRounds: Int, _ middle: ([Double]) -> Double) -> [Double] {
    var result = cells
    let size = cells.reduce(0) { max($0, abs($1)) }
    for _ in 0..<maximumRounds {
      var largest = 0.0
      for line in lines {
        let value = middle(line.map { result[$0] })
        largest = max(largest, abs(value))
        for index in line { result[index] -= value }
      }
      if largest <= settled * size { break }
    }
    return result
  }

  /// Cells that count for what is typical of their lines lie nearer to it by their own share; those apart don't.
  private static func deleted(_ cells: [Double], _ lines: [[Int]], cut: Double) -> [Double] {
    var share = [Double](repeating: 0, count: cells.count)
    for line in lines {
      let reach = cut * (RobustScale.spread(ofDeviations: line.map { cells[$0] }) ?? 0)
      let counted = line.filter { abs(cells[$0]) <= reach }
      for index in counted { share[index] += 1 / Double(counted.count) }
    }
    // Lines of one or two cells say nothing of a cell apart from itself.
    return cells.indices.map { share[$0] < 1 ? cells[$0] / (1 - share[$0]) : 0 }
  }

  /// Sparse designs need many sweeps; what they still move then is far below any interval.
  private static let maximumSweeps = 500
  /// Such polishing may go in circles; Tukey stops after a few rounds.
  private static let maximumPolishings = 10
  private static let settled = 1e-12
}
