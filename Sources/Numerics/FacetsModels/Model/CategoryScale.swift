internal import Statistics

/// The categories of one set of thresholds: the scores that occur, ascending.
struct CategoryScale: Sendable, Equatable {
  /// The score of each category.
  var values: [Double]

  /// Number of thresholds, categories less one.
  var steps: Int { values.count - 1 }

  /// The category of a score; one that doesn't occur counts with the nearest below, or with the lowest.
  func category(of score: Double) -> Int32 {
    Int32(max(0, values.partitionPoint { $0 <= score } - 1))
  }
}

/// The scales of all groups of ratings that share thresholds, and where their thresholds stand among the parameters.
struct ScaleSet: Sendable, Equatable {
  var scales: [CategoryScale]
  /// Where each group's thresholds begin, and behind the last the number of thresholds.
  var starts: [Int]

  init(_ scales: [CategoryScale]) {
    self.scales = scales
    starts = [0]
    for scale in scales { starts.append((starts.last ?? 0) + max(0, scale.steps)) }
  }

  /// The scales of the scores that are counted.
  init(scores: [Double], groups: [Int32], groupCount: Int, counted: [Bool]) {
    var seen = [Set<Double>](repeating: [], count: groupCount)
    for i in scores.indices where counted[i] { seen[Int(groups[i])].insert(scores[i]) }
    self.init(seen.map { CategoryScale(values: $0.sorted()) })
  }

  /// The number of all thresholds.
  var thresholdCount: Int { starts.last ?? 0 }
  /// The most thresholds a group has.
  var mostSteps: Int { scales.map { max(0, $0.steps) }.max() ?? 0 }
}
