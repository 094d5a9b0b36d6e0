package import LinearAlgebra
internal import Panels
package import RatingStudy

/// The ratings of a component in one period, and what they say of raters and of cases on that period's own scale.
///
/// Least squares of y = target + rater + error within the period. Raters' levels are centred at the level that people met: Σ (ratings of people)·β = 0, so
/// that a target's effect is what the period's panel gives it. Effects of different connected parts can't be compared: those of the part that
/// scored most people count.
package struct YearPanel: Sendable {
  /// Codes of raters of the part, in order.
  package let raters: [Int32]
  /// By rater of `raters`, points above the panel.
  package let levels: [Double]
  /// Codes of cases, or persons who were asked for, in order.
  package let targets: [Int32]
  /// By one of `targets`, what the panel gives it, in points.
  package let values: [Double]
  /// By one of `raters`, its ratings of people.
  package let ratings: [Int]
  /// The residual variance of a rating, in points²; 0 where nothing is left to tell it.
  package let residualVariance: Double
  /// The mean of people's ratings, in points.
  package let mean: Double
  /// The least and the largest rating of people.
  package let range: ClosedRange<Double>
  /// How many parts there are that no rating joins.
  package let parts: Int
  /// The share of people's ratings that belong to the part.
  package let share: Double
  /// By one of `targets`, its ratings.
  private let targetRatings: [Int]
  private let covariances: Covariances?

  /// Ratings of one component and period, persons and cases.
  package struct Rows: Sendable {
    /// In points.
    package var score: [Double] = []
    /// The rater's code.
    package var rater: [Int32] = []
    /// The person's or case's code.
    package var person: [Int32] = []
    /// Whose score it is: codes of targets.
    package var target: [Int32] = []
    /// Whether it is one of a reference case.
    package var isCase: [Bool] = []

    /// No rows.
    package init() {}

    /// Those of a study.
    package init(_ study: Study, component: Int32, period: Int32) {
      func add(_ ratings: Ratings?, isCase: Bool, firstTarget: Int32) {
        guard let ratings else { return }
        for row in 0..<ratings.count where ratings.component[row] == component && ratings.period[row] == period {
          score.append(ratings.score[row])
          rater.append(ratings.rater[row])
          person.append(ratings.person[row])
          target.append(firstTarget + ratings.target[row])
          self.isCase.append(isCase)
        }
      }
      add(study.ratings, isCase: false, firstTarget: 0)
      add(study.caseRatings, isCase: true, firstTarget: Int32(study.ratings?.targetCount ?? 0))
    }
  }

  /// - Parameters:
  ///   - rows: at least one of a person.
  ///   - wanted: persons whose values are wanted beside the cases'.
  /// - Returns: nil where no person was rated.
  package init?(_ rows: Rows, wanted: Set<Int32> = []) {
    guard rows.isCase.contains(false) else { return nil }
    let (targets, raters) = (DenseCodes(rows.target), DenseCodes(rows.rater))
    let design = TwoWayDesign(targets, raters)
    let effects = TwoWayEffects(rows.score, design)
    let found = effects.parts
    let rowPart = raters.codes.map { found.second[Int($0)] }
    var people = [Int](repeating: 0, count: max(1, found.count))
    for row in rows.score.indices where !rows.isCase[row] { people[Int(rowPart[row])] += 1 }
    let part = people.indices.max { (people[$0], -$0) < (people[$1], -$1) } ?? 0
    parts = found.count
    let all = people.reduce(0, +)
    share = Double(people[part]) / Double(all)
    // Raters of the part, with how many ratings of people each gave.
    var names = [Int32](repeating: -1, count: raters.count)
    var counts = [Double](repeating: 0, count: raters.count)
    var (sum, low, high) = (0.0, Double.infinity, -Double.infinity)
    for row in rows.score.indices {
      names[Int(raters.codes[row])] = rows.rater[row]
      guard !rows.isCase[row], Int(rowPart[row]) == part else { continue }
      counts[Int(raters.codes[row])] += 1
      sum += rows.score[row]
      (low, high) = (min(low, rows.score[row]), max(high, rows.score[row]))
    }
    let total = counts.reduce(0, +)
    (mean, range) = (sum / total, low...high)
    let own = names.indices.filter { Int(found.second[$0]) == part }
    let center = own.reduce(0) { $0 + counts[$1] * effects.second[$1] } / total
    self.raters = own.map { names[$0] }
    levels = own.map { effects.second[$0] - center }
    ratings = own.map { Int(counts[$0]) }
    // Targets by person: the mean of all that were scored.
    var values: [Int32: (sum: Double, targets: [Int32])] = [:]
    var seen = Set<Int32>()
    for row in rows.score.indices where Int(rowPart[row]) == part && (rows.isCase[row] || wanted.contains(rows.person[row])) {
      guard seen.insert(targets.codes[row]).inserted else { continue }
      values[rows.person[row], default: (0, [])].sum += effects.first[Int(targets.codes[row])] + center
      values[rows.person[row], default: (0, [])].targets.append(targets.codes[row])
    }
    self.targets = values.keys.sorted()
    self.values = self.targets.map { (values[$0]?.sum ?? 0) / Double(values[$0]?.targets.count ?? 1) }
    var given: [Int32: Int] = [:]
    for row in rows.score.indices where Int(rowPart[row]) == part { given[rows.person[row], default: 0] += 1 }
    targetRatings = self.targets.map { given[$0] ?? 0 }
    let free = rows.score.count - effects.rank
    let squares = effects.residuals(rows.score, design).reduce(0) { $0 + $1 * $1 }
    residualVariance = free > 0 ? squares / Double(free) : 0
    covariances = Covariances(
      rows, design, raters: own, weights: own.map { counts[$0] / total }, part: part, rowPart: rowPart,
      targets: self.targets.map { values[$0]?.targets ?? [] })
  }

  /// The covariance of the errors of raters' levels, in points², in the order of `raters`; nil in large panels, where they are nearly independent.
  package var raterCovariance: Matrix? { covariances.map { residualVariance * $0.raters } }

  /// The covariance of the errors of cases' values, in points², in the order of `targets`; nil in large panels.
  package var targetCovariance: Matrix? { covariances?.targets.map { residualVariance * $0 } }

  /// The variances of raters' levels, in points².
  package var raterVariances: [Double] {
    raterCovariance.map { own in raters.indices.map { own[$0, $0] } } ?? ratings.map { residualVariance / Double(max(1, $0)) }
  }

  /// The variances of cases' values, in points².
  package var targetVariances: [Double] {
    targetCovariance.map { own in targets.indices.map { own[$0, $0] } } ?? targetRatings.map { residualVariance / Double(max(1, $0)) }
  }
}

/// Covariances of the effects of a two-way table for a residual variance of 1, by its dense normal equations.
private struct Covariances {
  let raters: Matrix
  /// nil where there are many.
  let targets: Matrix?

  /// More raters than this: what their errors have in common is of no weight, and the matrix would be.
  private static let mostRaters = 400

  init?(
    _ rows: YearPanel.Rows, _ design: TwoWayDesign, raters own: [Int], weights: [Double], part: Int, rowPart: [Int32], targets: [[Int32]]
  ) {
    let count = own.count
    guard count > 1, count <= Self.mostRaters else { return nil }
    var place = [Int](repeating: -1, count: design.secondCount)
    for (position, rater) in own.enumerated() { place[rater] = position }
    var raterOf = [[Int]](repeating: [], count: design.firstCount)
    for row in rows.score.indices where Int(rowPart[row]) == part { raterOf[Int(design.first[row])].append(place[Int(design.second[row])]) }
    // Targets eliminated: L = R − N′D⁻¹N, singular along the constant, which 11′ makes regular.
    var laplacian = Matrix(rows: count, columns: count, repeating: 1)
    for own in raterOf where !own.isEmpty {
      let size = Double(own.count)
      for i in own {
        laplacian[i, i] += 1
        for j in own { laplacian[i, j] -= 1 / size }
      }
    }
    guard let inverse = try? Cholesky(laplacian).inverse() else { return nil }
    // Centred at the weights: (I − 1p′) L⁻ (I − p1′).
    let products = (0..<count).map { i in (0..<count).reduce(0.0) { $0 + inverse[i, $1] * weights[$1] } }
    let both = zip(weights, products).reduce(0) { $0 + $1.0 * $1.1 }
    var centred = Matrix(rows: count, columns: count)
    for j in 0..<count { for i in 0..<count { centred[i, j] = inverse[i, j] - products[i] - products[j] + both } }
    raters = centred
    guard targets.count <= Self.mostRaters else {
      self.targets = nil
      return
    }
    // A target's value is the mean of its ratings less that of its raters' levels, whose errors are independent of it.
    let shares = targets.map { own in
      var share = [Double](repeating: 0, count: count)
      var noise = 0.0
      for target in own {
        let size = Double(raterOf[Int(target)].count)
        for rater in raterOf[Int(target)] { share[rater] += 1 / size / Double(own.count) }
        noise += 1 / size / Double(own.count * own.count)
      }
      return (share: share, noise: noise)
    }
    let carried = shares.map { own in (0..<count).map { i in (0..<count).reduce(0.0) { $0 + centred[i, $1] * own.share[$1] } } }
    var found = Matrix(rows: targets.count, columns: targets.count)
    for i in targets.indices {
      for j in targets.indices {
        found[i, j] = zip(shares[i].share, carried[j]).reduce(0) { $0 + $1.0 * $1.1 } + (i == j ? shares[i].noise : 0)
      }
    }
    self.targets = found
  }
}
