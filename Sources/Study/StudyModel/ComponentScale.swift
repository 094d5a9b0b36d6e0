internal import Panels
package import RatingStudy

/// How a component was put on the scale that all components share: z = (y − centre of its period) / spread.
///
/// Effects on the common scale come back to points of the component by multiplying with `spread`.
package struct ComponentScale: Sendable, Hashable {
  /// How the spread was found.
  package enum Method: String, Sendable, Hashable {
    /// The standard deviation of targets, net of raters and of their disagreement: the root of the mean product of two
    /// raters' scores of one target, each score centred by rater × period × group.
    case betweenTargets
    /// A component with one rating a target: its covariance with the other components' means, so that merit moves it by
    /// as many spreads as it moves them.
    case covariance
    /// The standard deviation within rater × period × group: all that is left where neither of the others is positive.
    case withinRaters
  }

  /// The component's name.
  package var component: String
  /// The mean score of each period, in points; `nil` where the component has no ratings in a period.
  package var centres: [Double?]
  /// Points per unit of the common scale, > 0.
  package var spread: Double
  /// How centre and spread came about.
  package var method: Method
  /// Ratings.
  package var count: Int
}

extension ComponentScale {
  /// The scale of every component of a study, in the order of codes: one for all that puts components side by side.
  ///
  /// - Parameters:
  ///   - ratings: the study's, or some of them.
  ///   - isLeftOut: by rating: whether it doesn't count.
  ///   - minimumErrors: standard errors by which a covariance must exceed 0 to set a component's spread.
  ///   - minimumCommunality: the least share of their variance that components may have in common for that.
  /// - Returns: spread 0 where a component's scores do not vary within raters.
  /// - Complexity: O(n log n).
  package static func all(
    _ study: Study, _ ratings: Ratings, isLeftOut: [Bool], minimumErrors: Double, minimumCommunality: Double
  ) -> [ComponentScale] {
    var estimator = SpreadEstimator(
      ModelRows(ratings, components: study.components.names.indices.map(Int32.init), isLeftOut: isLeftOut))
    estimator.minimumErrors = minimumErrors
    estimator.minimumCommunality = minimumCommunality
    return estimator.scales(names: study.components.names, periods: study.periods.count)
  }
}

/// Finds the spread of every component.
///
/// The only estimator of it. Products of two raters' scores of one target need neither equal error variances nor a fit, and within
/// rater × period × group no gap between groups is taken for a spread of people; a fit of targets and raters takes errors for equal and leaves
/// what the raters' own effects err in the targets' variance.
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
    let cells = DenseCodes(crossing: rows.component, rows.rater, rows.period, rows.group)
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
  /// scaled scores and ρ² the mean covariance of two of them (1 when there is only one), spread = cov(y, z̄) / ρ²: merit
  /// then loads on y / spread as it does on them. All covariances are within the component's own cells of rater × period × group,
  /// so that what lies between the units of unit heads plays no part. Taken only where the covariance is told from 0.
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
      let communality = shared.isEmpty ? 1 : shared.reduce(0, +) / Double(shared.count)
      let average = own.indices.map { subject -> Double? in
        let values = others.compactMap { $0[subject] }
        return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
      }
      let (value, error) = Self.covariance(own, average)
      return communality > minimumCommunality && value > minimumErrors * error ? value / communality : nil
    }
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
