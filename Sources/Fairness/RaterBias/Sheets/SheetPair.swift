internal import RatingStudy
internal import RealModule
internal import Statistics

/// Each rater's residuals on a sheet around the own level and slope on the other raters' mean.
struct Departures: Sendable {
  /// By row of the panel; 0 where `isUsed` is false.
  var value: [Double]
  /// Whether at least two others scored the target: with one other alone the two departures are one.
  var isUsed: [Bool]
  /// By rater: rows in the order of period and target.
  var rows: [[Int]]

  init(_ panel: RaterPanel) {
    value = [Double](repeating: 0, count: panel.rows.count)
    isUsed = (0..<panel.rows.count).map { panel.residuals.scale[$0] > 0 && panel.residuals.scale[$0] <= Self.largestScale }
    rows = Array(repeating: [], count: panel.rowsOf.count)
    for sheet in RatingSheet.all(panel) {
      let mean = sheet.mean
      let slope = sheet.response().slope
      for (place, row) in sheet.rows.enumerated() { value[row] = sheet.score[place] - mean - slope * sheet.level[place] }
      // A target that a rater scored twice has no one departure: only the first counts.
      let order = sheet.rows.sorted {
        panel.rows.target[$0] != panel.rows.target[$1] ? panel.rows.target[$0] < panel.rows.target[$1] : $0 < $1
      }
      for (place, row) in order.enumerated() where isUsed[row] {
        if place > 0, panel.rows.target[order[place - 1]] == panel.rows.target[row] { continue }
        rows[sheet.rater].append(row)
      }
    }
  }

  /// Of a deletion residual with two others: 1 + 1/2; with fewer others it is larger.
  private static let largestScale = 1.5 + 1e-9
}

/// Two raters' sheets of one component and period, over the targets that both scored.
struct SheetPair: Sendable {
  var first: Int
  var second: Int
  var period: Int32
  /// Rows of both, target by target.
  var rows: [(first: Int, second: Int)]
  /// Of their departures; 0 where one has none.
  var correlation: Double
  /// Of Fisher's z.
  var standardError = 0.0
  /// Of all conditions: the larger of `similarityPValue` and twice the smaller of `samePValue` and `closePValue`.
  var pValue = 1.0
  /// That the departures correlate no more than any two raters' may.
  var similarityPValue = 1.0
  /// That no more scores are the same than levels and steps imply; nil where they were not counted.
  var samePValue: Double?
  var same = 0
  var expectedSame = 0.0
  /// The correlation of departures less those of people at nearly the same level, and that it is no larger than two who make up their own minds may have; nil where
  /// it was not looked at.
  var closeCorrelation: Double?
  var closePValue: Double?

  var count: Int { rows.count }

  func other(than rater: Int) -> Int { first == rater ? second : first }

  /// Whether it is about the same two sheets.
  func isSame(as pair: SheetPair) -> Bool { first == pair.first && second == pair.second && period == pair.period }

  var z: Double { StraightLining.Tested.z(correlation) }

  /// How many scores in common all pairs of a panel's raters have at most; those who gave fewer scores than `minimum` are compared with nobody.
  /// - Complexity: O(rows).
  static func sharedScores(_ panel: RaterPanel, minimum: Int) -> Int {
    var raters = [Int](repeating: 0, count: panel.rows.targetCount)
    var shared = 0
    for rows in panel.rowsOf where rows.count >= minimum {
      for row in rows {
        shared += raters[Int(panel.rows.target[row])]
        raters[Int(panel.rows.target[row])] += 1
      }
    }
    return shared
  }

  /// - Parameter minimum: of common targets.
  /// - Complexity: O(Σ over targets of the square of those who scored it, and raters).
  static func all(_ panel: RaterPanel, _ departures: Departures, minimum: Int) -> [SheetPair] {
    // Sheets by rater and period.
    var sheets: [(rater: Int, period: Int32, rows: [Int])] = []
    for (rater, rows) in departures.rows.enumerated() {
      for row in rows {
        if let last = sheets.last, last.rater == rater, last.period == panel.rows.period[row] {
          sheets[sheets.count - 1].rows.append(row)
        } else {
          sheets.append((rater, panel.rows.period[row], [row]))
        }
      }
    }
    // Of two who were dealt other people there is nothing to compare: how many targets they share is counted first.
    var sheetsOf = [[Int]](repeating: [], count: panel.rows.targetCount)
    var shared = [Int](repeating: 0, count: sheets.count)
    var result: [SheetPair] = []
    // From the last sheet, so that a target's sheets are those that come later.
    for a in sheets.indices.reversed() where sheets[a].rows.count >= minimum {
      var met: [Int] = []
      for row in sheets[a].rows {
        let target = Int(panel.rows.target[row])
        for b in sheetsOf[target] {
          if shared[b] == 0 { met.append(b) }
          shared[b] += 1
        }
        sheetsOf[target].append(a)
      }
      for b in met.sorted(by: >) {
        let count = shared[b]
        shared[b] = 0
        guard count >= minimum, sheets[b].period == sheets[a].period, sheets[a].rater != sheets[b].rater else { continue }
        let rows = common(sheets[a].rows, sheets[b].rows, panel.rows.target)
        result.append(SheetPair(sheets[a].rater, sheets[b].rater, sheets[a].period, rows, departures.value))
      }
    }
    return result.reversed()
  }

  private static func common(_ a: [Int], _ b: [Int], _ target: [Int32]) -> [(first: Int, second: Int)] {
    var result: [(first: Int, second: Int)] = []
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      let (s, t) = (target[a[i]], target[b[j]])
      if s == t {
        result.append((a[i], b[j]))
        i += 1
        j += 1
      } else if s < t {
        i += 1
      } else {
        j += 1
      }
    }
    return result
  }

  private init(_ first: Int, _ second: Int, _ period: Int32, _ rows: [(first: Int, second: Int)], _ value: [Double]) {
    self.first = first
    self.second = second
    self.period = period
    self.rows = rows
    let n = Double(rows.count)
    var (a, b, aa, bb, ab) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for (i, j) in rows {
      let (x, y) = (value[i], value[j])
      a += x
      b += y
      aa += x * x
      bb += y * y
      ab += x * y
    }
    let root = max(0, (aa - a * a / n) * (bb - b * b / n)).squareRoot()
    correlation = root > 1e-12 * (aa + bb) ? (ab - a * b / n) / root : 0
  }

  /// The correlation of what is left of both raters' departures after the mean over the `neighbours` people at nearly the same level, and its test against `bound`.
  ///
  /// A sheet that is another's plus a constant and a little noise has hardly a score in common with it. What two raters of coarse steps make of one level in common leaves with the
  /// neighbours' mean; what they merely know in common stays below the bound.
  /// - Parameter variance: n times the variance of Fisher's z over pairs.
  mutating func lookClosely(_ panel: RaterPanel, _ departure: [Double], neighbours: Int, bound: Double, variance: Double) {
    let order = byLevel(panel)
    let half = min(neighbours, order.count - 1) / 2
    guard half > 0, count > 3 else { return }
    func left(_ row: ((first: Int, second: Int)) -> Int) -> [Double] {
      let values = order.map { departure[row(rows[$0])] }
      var sums = [0.0]
      for value in values { sums.append((sums.last ?? 0) + value) }
      return values.indices.map { place in
        let low = max(0, min(place - half, order.count - 1 - 2 * half))
        let others = sums[low + 2 * half + 1] - sums[low] - values[place]
        return values[place] - others / Double(2 * half)
      }
    }
    let (a, b) = (left { $0.first }, left { $0.second })
    let product = zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
    let root = (a.reduce(0) { $0 + $1 * $1 } * b.reduce(0) { $0 + $1 * $1 }).squareRoot()
    let correlation = root > 1e-12 ? product / root : 0
    closeCorrelation = correlation
    let error = (variance / Double(count - 3)).squareRoot()
    closePValue = NormalDistribution.standard.upperTail((StraightLining.Tested.z(correlation) - Double.atanh(bound)) / error)
  }

  /// Positions of the rows by what the others say of the people.
  private func byLevel(_ panel: RaterPanel) -> [Int] {
    rows.indices.sorted {
      let (a, b) = (level(rows[$0], panel), level(rows[$1], panel))
      return a != b ? a < b : panel.rows.target[rows[$0].first] < panel.rows.target[rows[$1].first]
    }
  }

  /// Counts the targets with one score from both, and tests it.
  ///
  /// Expected is, target by target, the share of the second rater's scores of people at nearly the same level (the `neighbours` nearest, by what the others say)
  /// that equal the first's: what either gives how often, steps, the end of the scale and merit are in it. The number has a Poisson binomial
  /// distribution, whose upper tail beyond the mean the binomial of the same mean bounds (Hoeffding 1956, Annals of Mathematical Statistics 27, theorem 4).
  mutating func countSame(_ panel: RaterPanel, _ tolerance: Double, neighbours: Int) {
    let scores = panel.rows.score
    let order = byLevel(panel)
    same = rows.count { abs(scores[$0.first] - scores[$0.second]) <= tolerance }
    expectedSame = 0
    let half = min(neighbours, order.count - 1) / 2
    for place in order.indices {
      let low = max(0, min(place - half, order.count - 1 - 2 * half))
      var equal = 0
      for near in low...(low + 2 * half) where near != place {
        if abs(scores[rows[order[place]].first] - scores[rows[order[near]].second]) <= tolerance { equal += 1 }
      }
      expectedSame += half > 0 ? Double(equal) / Double(2 * half) : 0
    }
    let chance = min(1, expectedSame / Double(max(1, count)))
    samePValue = same == 0 ? 1 : BinomialDistribution(trials: count, successProbability: chance).upperTail(same - 1)
  }

  private func level(_ pair: (first: Int, second: Int), _ panel: RaterPanel) -> Double {
    panel.residuals.level[pair.first] + panel.residuals.level[pair.second]
  }
}
