/// The ratings that count, with parameters instead of elements.
///
/// Parameters stand in one list: the elements of facet after facet, then the thresholds of group after group.
struct ActiveDesign: Sendable {
  /// The rating's place among all ratings.
  let rows: [Int]
  /// For every facet the parameter of each rating.
  let codes: [[Int32]]
  /// How each facet enters the logit, +1 or −1.
  let signs: [Double]
  /// The category of each rating, counted from 0.
  let categories: [Int32]
  /// The group of thresholds of each rating.
  let groups: [Int32]
  let scales: ScaleSet
  /// Where each facet's parameters begin; behind the last the thresholds begin.
  let starts: [Int]
  /// Whether a parameter is estimated; false for anchored, extreme and unmet elements.
  let isFree: [Bool]
  /// Slopes by which persons' measures enter, once they are estimated.
  var slopes: ElementSlopes?

  init(_ data: FacetsData, _ preparation: DesignPreparation, thresholdsAreFree: Bool) {
    rows = data.scores.indices.filter { preparation.isActive[$0] }
    var starts = [0]
    for facet in data.facets { starts.append((starts.last ?? 0) + facet.elements.count) }
    self.starts = starts
    let rows = self.rows
    codes = data.facets.enumerated().map { f, facet in rows.map { Int32(starts[f]) + facet.codes[$0] } }
    signs = data.facets.map(\.sign)
    categories = rows.map { preparation.categories[$0] }
    groups = rows.map { preparation.groups[$0] }
    scales = preparation.scales
    let elements = starts.last ?? 0
    var isFree = Array(repeating: false, count: elements + scales.thresholdCount)
    for column in codes { for code in column { isFree[Int(code)] = true } }
    for (f, facet) in data.facets.enumerated() {
      for e in facet.elements.indices where facet.anchor(of: e) != nil { isFree[starts[f] + e] = false }
    }
    if thresholdsAreFree {
      for group in Set(groups) {
        for j in scales.starts[Int(group)]..<scales.starts[Int(group) + 1] { isFree[elements + j] = true }
      }
    }
    self.isFree = isFree
  }

  /// The number of ratings that count.
  var count: Int { rows.count }
  /// Where the thresholds begin among the parameters.
  var thresholdStart: Int { starts.last ?? 0 }
  /// The number of parameters, estimated or not.
  var parameterCount: Int { thresholdStart + scales.thresholdCount }
  /// The number of facets.
  var facetCount: Int { signs.count }

  /// The thresholds among the parameters.
  func thresholds(_ parameters: [Double]) -> [Double] { Array(parameters[thresholdStart...]) }

  /// The logit of every rating.
  func logits(_ parameters: [Double]) -> [Double] {
    var eta = [Double](repeating: 0, count: count)
    for (f, (column, sign)) in zip(codes, signs).enumerated() {
      if let slopes, f == slopes.persons {
        let start = starts[slopes.facet]
        for i in 0..<count { eta[i] += sign * slopes.values[Int(codes[slopes.facet][i]) - start] * parameters[Int(column[i])] }
      } else {
        for i in 0..<count { eta[i] += sign * parameters[Int(column[i])] }
      }
    }
    return eta
  }

  /// Adds each element's sum of the ratings' values, with the element's sign: what `logits` is transposed, but for slopes.
  func addSums(of values: [Double], to result: inout [Double]) {
    for (column, sign) in zip(codes, signs) {
      for i in 0..<count { result[Int(column[i])] += sign * values[i] }
    }
  }

  /// How many ratings each element has.
  var elementCounts: [Double] {
    var counts = [Double](repeating: 0, count: thresholdStart)
    for column in codes { for code in column { counts[Int(code)] += 1 } }
    return counts
  }

  /// Makes a direction one that may be taken: nothing where parameters are given, thresholds of a group summing to 0.
  func project(_ direction: inout [Double]) {
    for p in direction.indices where !isFree[p] { direction[p] = 0 }
    for g in scales.scales.indices {
      let range = (thresholdStart + scales.starts[g])..<(thresholdStart + scales.starts[g + 1])
      guard let first = range.first, isFree[first] else { continue }
      let mean = direction[range].reduce(0, +) / Double(range.count)
      for p in range { direction[p] -= mean }
    }
  }
}
