internal import Panels

/// How much ratings of one component scatter around what the person's other sources imply: error of a rating, and a lasting part
/// of rater × person, both pooled over raters.
struct SourceError: Sendable {
  /// σ², the error variance of a rating, in squared points.
  var rating = 0.0
  /// κ², the variance of rater × person, in squared points; 0 at the boundary or where nobody is rated twice.
  var person = 0.0
  /// Degrees of freedom of a variance made of both; at least 1.
  var freedom = 1.0

  /// - Parameters:
  ///   - groups: rows of the component whose residuals share a level (a rater's untreated ones; a former unit's).
  ///   - value: residuals in points, by row.
  init(_ panel: PanelRows, groups: [[Int]], value: [Double], minimumReplicates: Int) {
    var sums = (error: 0.0, errorFreedom: 0.0, person: 0.0, personFreedom: 0.0, coefficient: 0.0)
    for group in groups where group.count > 1 {
      let persons = DenseCodes(group.map { panel.person[$0] })
      var sum = [Double](repeating: 0, count: persons.count)
      var size = sum
      for (place, row) in group.enumerated() {
        sum[Int(persons.codes[place])] += value[row]
        size[Int(persons.codes[place])] += 1
      }
      let mean = sum.reduce(0, +) / Double(group.count)
      for (place, row) in group.enumerated() {
        let person = Int(persons.codes[place])
        let deviation = value[row] - sum[person] / size[person]
        sums.error += deviation * deviation
      }
      for person in sum.indices {
        let deviation = sum[person] / size[person] - mean
        sums.person += size[person] * deviation * deviation
      }
      sums.errorFreedom += Double(group.count - persons.count)
      sums.personFreedom += Double(persons.count - 1)
      sums.coefficient += Double(group.count) - size.reduce(0) { $0 + $1 * $1 } / Double(group.count)
    }
    if sums.errorFreedom >= Double(minimumReplicates), sums.coefficient > 0 {
      rating = sums.error / sums.errorFreedom
      person = max(0, (sums.person - sums.personFreedom * rating) / sums.coefficient)
      freedom = max(1, person > 0 ? sums.personFreedom : sums.errorFreedom + sums.personFreedom)
    } else if sums.errorFreedom + sums.personFreedom > 0 {
      rating = (sums.error + sums.person) / (sums.errorFreedom + sums.personFreedom)
      freedom = max(1, sums.errorFreedom + sums.personFreedom)
    }
  }

  /// The variance of Σ w·residual over rows, persons' weights added up.
  func variance(_ panel: PanelRows, rows: [Int], weights: [Double]) -> Double {
    let persons = DenseCodes(crossing: rows.map { panel.person[$0] }, rows.map { panel.raterComponent[$0] })
    let sum = persons.sums(weights)
    return person * sum.reduce(0) { $0 + $1 * $1 } + rating * weights.reduce(0) { $0 + $1 * $1 }
  }
}
