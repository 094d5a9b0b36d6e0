internal import Panels

/// Finds the spread of every component.
///
/// The only estimator of it. The mean product of two raters' scores of one target needs no equal error variances, and within
/// rater × period × group no gap between groups is taken for a spread of people; what centring takes away is known (``CentringShare``). The
/// variance of fitted target effects less their error, the other way to it, counts group gaps in and leaves in what raters' effects err.
struct SpreadEstimator {
  let rows: ModelRows
  /// Standard errors by which a covariance must exceed 0 to set a spread.
  var minimumErrors = 3.0
  /// The least share of their variance that components may have in common for that.
  var minimumCommunality = 0.05
  /// The cell of component × rater × period × group of each row.
  private let cells: DenseCodes
  /// Scores centred by component × rater × period × group.
  let centred: [Double]
  /// √(1 − 1/n) of the cell of each row: what centring leaves of a standard deviation.
  let kept: [Double]

  init(_ rows: ModelRows) {
    self.rows = rows
    let cells = DenseCodes(crossing: rows.component, Self.levels(rows), rows.period, rows.group)
    var sum = [Double](repeating: 0, count: cells.count)
    var count = sum
    for position in 0..<rows.count {
      sum[Int(cells.codes[position])] += rows.score[position]
      count[Int(cells.codes[position])] += 1
    }
    self.cells = cells
    centred = cells.codes.indices.map { rows.score[$0] - sum[Int(cells.codes[$0])] / count[Int(cells.codes[$0])] }
    kept = cells.codes.map { (1 - 1 / count[Int($0)]).squareRoot() }
  }

  /// The rater of each row; −1 in a component in which every rater gave one rating: they are taken as interchangeable there, for a rater's only score centred by
  /// itself says nothing.
  private static func levels(_ rows: ModelRows) -> [Int32] {
    var ratings = [Int](repeating: 0, count: rows.components.count)
    var raters = ratings
    for component in rows.component { ratings[Int(component)] += 1 }
    for row in DenseCodes(crossing: rows.component, rows.rater).firstRows { raters[Int(rows.component[row])] += 1 }
    return rows.rater.indices.map { row in
      let own = Int(rows.component[row])
      return raters[own] == ratings[own] ? -1 : rows.rater[row]
    }
  }

  /// The standard deviation within cells, by component; n − (number of cells) as the denominator.
  func withinRaters() -> [Double] {
    var square = [Double](repeating: 0, count: rows.components.count)
    var freedom = square
    for position in 0..<rows.count {
      square[Int(rows.component[position])] += centred[position] * centred[position]
      freedom[Int(rows.component[position])] += kept[position] * kept[position]
    }
    return zip(square, freedom).map { $1 > 0.5 ? ($0 / $1).squareRoot() : 0 }
  }

  /// The standard deviation between targets by component; 0 where no target has two ratings or the mean product is not
  /// positive.
  func betweenTargets() -> [Double] {
    var sums = [(sum: Double, square: Double, kept: Double, keptSquare: Double)](
      repeating: (0, 0, 0, 0), count: rows.targetCount)
    var componentOf = [Int32](repeating: -1, count: rows.targetCount)
    for position in 0..<rows.count {
      let target = Int(rows.target[position])
      componentOf[target] = rows.component[position]
      sums[target].sum += centred[position]
      sums[target].square += centred[position] * centred[position]
      sums[target].kept += kept[position]
      sums[target].keptSquare += kept[position] * kept[position]
    }
    var products = [Double](repeating: 0, count: rows.components.count)
    var pairs = products
    for (target, value) in sums.enumerated() {
      products[Int(componentOf[target])] += value.sum * value.sum - value.square
      pairs[Int(componentOf[target])] += value.kept * value.kept - value.keptSquare
    }
    for (component, missing) in CentringShare.missing(rows, cells).enumerated() { pairs[component] += missing }
    return zip(products, pairs).map { $1 > 1e-9 && $0 > 0 ? ($0 / $1).squareRoot() : 0 }
  }

  /// The mean of the centred scores of each subject in each component; `nil` where there is none.
  /// Shape: component, then subject.
  func subjectMeans() -> [[Double?]] {
    let subjects = rows.subjects.count
    var sum = [Double](repeating: 0, count: rows.components.count * subjects)
    var count = sum
    for position in 0..<rows.count {
      let cell = Int(rows.component[position]) * subjects + Int(rows.subject[position])
      sum[cell] += centred[position]
      count[cell] += 1
    }
    return rows.components.indices.map { component in
      (0..<subjects).map { subject in
        let cell = component * subjects + subject
        return count[cell] > 0 ? sum[cell] / count[cell] : nil
      }
    }
  }

  /// All components' scales. A component whose scores do not vary within raters gets spread 0: it can't be modelled.
  func scales(names: [String], periods: Int) -> [ComponentScale] {
    let within = withinRaters()
    let between = betweenTargets()
    let covariance = covarianceSpreads(between)
    let centres = self.centres(periods: periods)
    return rows.components.indices.map { component in
      let count = rows.component.count { Int($0) == component }
      let choice: (Double, ComponentScale.Method) =
        if between[component] > 1e-9 * within[component], between[component] > 0 {
          (between[component], .betweenTargets)
        } else if let spread = covariance[component] {
          (spread, .covariance)
        } else {
          (within[component], .withinRaters)
        }
      return ComponentScale(
        component: names[component], centres: centres[component], spread: choice.0, method: choice.1, count: count)
    }
  }

  private func centres(periods: Int) -> [[Double?]] {
    var sum = [Double](repeating: 0, count: rows.components.count * periods)
    var count = sum
    for position in 0..<rows.count {
      let cell = Int(rows.component[position]) * periods + Int(rows.period[position])
      sum[cell] += rows.score[position]
      count[cell] += 1
    }
    return rows.components.indices.map { component in
      (0..<periods).map { period in
        let cell = component * periods + period
        return count[cell] > 0 ? sum[cell] / count[cell] : nil
      }
    }
  }

  /// Spreads from covariances with the components whose spread between targets is known. With z̄ the mean of their
  /// scaled scores and ρ² the mean covariance of two of them (of one with itself, 1, when there is only one), spread = cov(y, z̄) / ρ²: merit
  /// then loads on y / spread as it does on them. Centring takes the same share from both. All covariances are within the component's own cells of rater × period × group,
  /// so that what lies between the units of unit heads plays no part. Taken only where the covariance is distinguishable from 0.
  private func covarianceSpreads(_ between: [Double]) -> [Double?] {
    let means = subjectMeans()
    let known = between.indices.filter { between[$0] > 0 }
    return between.indices.map { component in
      guard between[component] == 0, !known.isEmpty else { return nil }
      let cell = cellOfSubjects(component)
      let own = Self.centred(means[component], cell)
      let others = known.map { other in Self.centred(means[other].map { $0.map { $0 / between[other] } }, cell) }
      var shared: [Double] = []
      for first in others.indices {
        for second in others.indices where second > first {
          shared.append(Self.covariance(others[first], others[second]).value)
        }
      }
      let communality =
        shared.isEmpty ? Self.meanShare(own, others[0], cell) : shared.reduce(0, +) / Double(shared.count)
      let average = own.indices.map { subject -> Double? in
        let values = others.compactMap { $0[subject] }
        return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
      }
      let (value, error) = Self.covariance(own, average)
      return communality > minimumCommunality && value > minimumErrors * error ? value / communality : nil
    }
  }

  /// What centring leaves of a variance: the mean over subjects known in both columns of 1 − 1/n, n being those of the cell.
  private static func meanShare(_ left: [Double?], _ right: [Double?], _ cell: [Int32]) -> Double {
    let both = cell.indices.filter { left[$0] != nil && right[$0] != nil }
    guard !both.isEmpty else { return 0 }
    return 1 - Double(Set(both.map { cell[$0] }).count) / Double(both.count)
  }

  /// The cell of rater × period × group in which each subject was scored in a component; −1 where it was not.
  private func cellOfSubjects(_ component: Int) -> [Int32] {
    var result = [Int32](repeating: -1, count: rows.subjects.count)
    for position in 0..<rows.count where Int(rows.component[position]) == component {
      result[Int(rows.subject[position])] = cells.codes[position]
    }
    return result
  }

  /// A column less its mean in each cell; `nil` outside of cells.
  private static func centred(_ values: [Double?], _ cell: [Int32]) -> [Double?] {
    var sum: [Int32: (value: Double, count: Double)] = [:]
    for (value, own) in zip(values, cell) where own >= 0 {
      guard let value else { continue }
      sum[own, default: (0, 0)].value += value
      sum[own, default: (0, 0)].count += 1
    }
    return zip(values, cell).map { value, own in
      guard own >= 0, let value, let mean = sum[own] else { return nil }
      return value - mean.value / mean.count
    }
  }

  /// The mean product of two centred columns where both are known, and its standard error.
  static func covariance(_ left: [Double?], _ right: [Double?]) -> (value: Double, error: Double) {
    var products: [Double] = []
    for (first, second) in zip(left, right) {
      if let first, let second { products.append(first * second) }
    }
    guard products.count > 2 else { return (0, .infinity) }
    let mean = products.reduce(0, +) / Double(products.count)
    let square = products.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (mean, (square / Double(products.count - 1) / Double(products.count)).squareRoot())
  }
}
