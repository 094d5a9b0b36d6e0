internal import LinearAlgebra
internal import Panels
internal import RatingStudy
internal import StudyModel

/// All components of a study on one scale, so that a person's sources can be held against each other within a period.
///
/// z = (y − mean of the component)/spread of the component, the spread being that of targets, net of raters and of
/// their disagreement. Component × period effects are estimated together with all others (`periodColumns`), never taken out before:
/// who is rated in a period would move them. Target codes are persons × periods, shared by components. The former unit's ratings enter no spread.
struct SourcePanel: Sendable {
  let rows: PanelRows
  /// Person × period.
  let subject: [Int32]
  let subjectCount: Int
  /// z of each row.
  let scaled: [Double]
  /// Points per unit of z, by component code; 0 where the component doesn't vary.
  let spread: [Double]
  let former: FormerUnitRatings
  /// By row: given, since the move, in the name of the unit that the person went to.
  let isReceiving: [Bool]
  /// z less component × period effects.
  private(set) var adjusted: [Double] = []

  init(_ study: Study, _ ratings: Ratings, _ former: FormerUnitRatings, _ settings: AuditSettings) {
    self.former = former
    let all = PanelRows(ratings)
    let isUsed = all.row.map { former.unit[Int($0)] < 0 }
    let scales = ComponentScale.all(
      study, ratings, isLeftOut: former.unit.map { $0 >= 0 }, minimumErrors: settings.minimumSlopeErrors,
      minimumCommunality: settings.minimumCommunality)
    let spread = scales.map(\.spread)
    self.spread = spread
    let centres = Self.centres(all, isUsed, study.components.count)
    let kept = ratings.component.indices.filter { spread[Int(ratings.component[$0])] > 0 }
    var keeps = [Bool](repeating: false, count: ratings.count)
    for row in kept { keeps[row] = true }
    rows = PanelRows(ratings) { keeps[$0] }
    let own = DenseCodes(crossing: rows.person, rows.period)
    (subject, subjectCount) = (own.codes, own.count)
    scaled = rows.row.indices.map { [rows] index in
      let component = Int(rows.component[index])
      return (rows.score[index] - centres[component]) / spread[component]
    }
    isReceiving = Self.receivingRows(study, ratings, rows.row)
    adjusted = adjustedScores()
  }

  private static func receivingRows(_ study: Study, _ ratings: Ratings, _ rows: [Int32]) -> [Bool] {
    let movesOf = Dictionary(grouping: study.moves, by: \.person)
    return rows.map { row in
      let row = Int(row)
      guard ratings.unit[row] >= 0, let moves = movesOf[ratings.person[row]] else { return false }
      return moves.contains { $0.to == ratings.unit[row] && $0.period <= ratings.period[row] }
    }
  }

  /// The mean score by component.
  private static func centres(_ rows: PanelRows, _ isUsed: [Bool], _ components: Int) -> [Double] {
    var sum = [Double](repeating: 0, count: components)
    var size = sum
    for row in 0..<rows.count where isUsed[row] {
      sum[Int(rows.component[row])] += rows.score[row]
      size[Int(rows.component[row])] += 1
    }
    return zip(sum, size).map { $1 > 0 ? $0 / $1 : 0 }
  }

  /// Dummies of component × period for some rows, without the first component and the first period.
  func periodColumns(_ used: [Int]) -> [[Double]] {
    let components = Set(used.map { rows.component[$0] }).sorted().dropFirst()
    let periods = Set(used.map { rows.period[$0] }).sorted().dropFirst()
    return components.flatMap { component in
      periods.map { period in used.map { rows.component[$0] == component && rows.period[$0] == period ? 1 : 0 } }
    }
  }

  /// z less the component × period effects that the untreated rows show, with person × period and rater effects fitted beside them; what receiving
  /// units say of newcomers, of whom there are more in later periods, does not enter.
  private func adjustedScores() -> [Double] {
    let unit = formerUnit
    let untreated = unit.indices.filter { unit[$0] < 0 && !isReceiving[$0] }
    let columns = periodColumns(Array(0..<rows.count))
    guard !columns.isEmpty else { return scaled }
    let absorber = Absorber(
      TwoWayDesign(
        first: untreated.map { subject[$0] }, firstCount: subjectCount, second: untreated.map { rows.raterComponent[$0] },
        secondCount: rows.raterComponentCount))
    // Columns that other effects or earlier columns absorb have no coefficient.
    var kept: [Int] = []
    var left: [[Double]] = []
    var basis: [[Double]] = []
    for (index, column) in columns.enumerated() {
      let own = untreated.map { column[$0] }
      let partial = absorber.residuals(own)
      var rest = partial
      for direction in basis {
        let share = zip(direction, rest).reduce(0) { $0 + $1.0 * $1.1 }
        for row in rest.indices { rest[row] -= share * direction[row] }
      }
      let square = rest.reduce(0) { $0 + $1 * $1 }
      guard square > Absorber.collinear * own.reduce(0, +) else { continue }
      basis.append(rest.map { $0 / square.squareRoot() })
      left.append(partial)
      kept.append(index)
    }
    let y = untreated.map { scaled[$0] }
    var cross = Matrix(rows: left.count, columns: left.count)
    for i in left.indices { for j in left.indices { cross[i, j] = zip(left[i], left[j]).reduce(0) { $0 + $1.0 * $1.1 } } }
    guard let factor = try? Cholesky(cross) else { return scaled }
    let shifts = factor.solve(left.map { column in zip(column, y).reduce(0) { $0 + $1.0 * $1.1 } })
    var result = scaled
    for (place, index) in kept.enumerated() {
      for row in result.indices { result[row] -= shifts[place] * columns[index][row] }
    }
    return result
  }

  /// The unit left, by row of the panel; −1 where the rating is not the former unit's.
  var formerUnit: [Int32] { rows.row.map { former.unit[Int($0)] } }
}
