internal import LinearAlgebra
internal import Panels
internal import RatingStudy

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
  /// z less component × period effects.
  private(set) var adjusted: [Double] = []

  init(_ study: Study, _ ratings: Ratings, _ former: FormerUnitRatings, _ settings: AuditSettings) {
    self.former = former
    let all = PanelRows(ratings)
    let isUsed = all.row.map { former.unit[Int($0)] < 0 }
    let subjects = DenseCodes(crossing: all.person, all.period)
    let spreads = ComponentSpreads(all, subjects.codes, subjects.count, isUsed, components: study.components.count, settings)
    spread = spreads.spread
    let centres = Self.centres(all, isUsed, study.components.count)
    let kept = ratings.component.indices.filter { spreads.spread[Int(ratings.component[$0])] > 0 }
    var keeps = [Bool](repeating: false, count: ratings.count)
    for row in kept { keeps[row] = true }
    rows = PanelRows(ratings) { keeps[$0] }
    let own = DenseCodes(crossing: rows.person, rows.period)
    (subject, subjectCount) = (own.codes, own.count)
    scaled = rows.row.indices.map { [rows] index in
      let component = Int(rows.component[index])
      return (rows.score[index] - centres[component]) / spreads.spread[component]
    }
    adjusted = adjustedScores()
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

  /// z less the component × period effects that the untreated rows show, with person × period and rater effects fitted beside them.
  private func adjustedScores() -> [Double] {
    let unit = formerUnit
    let untreated = unit.indices.filter { unit[$0] < 0 }
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

/// The spread of targets in each component, net of raters and of their disagreement.
struct ComponentSpreads: Sendable {
  /// In points, by component; 0 where scores don't vary.
  var spread: [Double]
  init(
    _ rows: PanelRows, _ subject: [Int32], _ subjects: Int, _ isUsed: [Bool], components: Int,
    _ settings: AuditSettings
  ) {
    spread = [Double](repeating: 0, count: components)
    var views: [SubjectView] = []
    for component in 0..<components {
      let view = SubjectView(rows, subject, subjects, component: Int32(component), isUsed)
      if view.betweenVariance > 0 {
        spread[component] = view.betweenVariance.squareRoot()
        views.append(view)
      }
    }
    let shared = SharedView(views, subjects, settings)
    for component in 0..<components where spread[component] == 0 {
      spread[component] = shared.spread(rows, subject, component: Int32(component), isUsed)
    }
  }
}

/// What one component says of each subject once its raters' levels are out.
struct SubjectView: Sendable {
  /// By subject: deviation from the mean of the period, in points; nil where unrated or apart from the others.
  var level: [Double?]
  /// The error variance of each level.
  var errorVariance: [Double]
  /// The variance of levels less that of their errors; 0 where no subject has two ratings.
  var betweenVariance = 0.0

  init(_ rows: PanelRows, _ subject: [Int32], _ subjects: Int, component: Int32, _ isUsed: [Bool]) {
    level = [Double?](repeating: nil, count: subjects)
    errorVariance = [Double](repeating: 0, count: subjects)
    let own = rows.row.indices.map { isUsed[$0] && rows.component[$0] == component }
    let design = TwoWayDesign(
      first: subject, firstCount: subjects, second: rows.raterPeriod, secondCount: rows.raterPeriodCount)
    let fit = TwoWayEffects(rows.score, design, isUsed: own)
    let freedom = Double(fit.count - fit.rank)
    guard freedom >= 1 else { return }
    let residuals = fit.residuals(rows.score, design)
    var square = 0.0
    var size = [Double](repeating: 0, count: subjects)
    for row in 0..<rows.count where own[row] {
      square += residuals[row] * residuals[row]
      size[Int(subject[row])] += 1
    }
    var sum = 0.0
    var errors = 0.0
    var means = [Double](repeating: 0, count: fit.parts.count)
    var counts = means
    for index in 0..<subjects where fit.parts.first[index] >= 0 {
      means[Int(fit.parts.first[index])] += fit.first[index]
      counts[Int(fit.parts.first[index])] += 1
    }
    var free = 0.0
    for index in 0..<subjects where fit.parts.first[index] >= 0 && size[index] > 1 {
      let part = Int(fit.parts.first[index])
      let deviation = fit.first[index] - means[part] / counts[part]
      level[index] = deviation
      errorVariance[index] = square / freedom / size[index]
      sum += deviation * deviation
      errors += errorVariance[index]
      free += 1 - 1 / counts[part]
    }
    betweenVariance = free >= 1 ? max(0, (sum - errors) / free) : 0
  }
}

/// The mean over components of what they say of each subject, on the common scale, as a measure of what they share.
struct SharedView: Sendable {
  var level: [Double?]
  /// Of the level as a measure of what the components share: errors of ratings, and what is peculiar to a component.
  var errorVariance: [Double]

  private let slopeErrors: Double

  init(_ views: [SubjectView], _ subjects: Int, _ settings: AuditSettings) {
    slopeErrors = settings.minimumSlopeErrors
    level = [Double?](repeating: nil, count: subjects)
    errorVariance = [Double](repeating: 0, count: subjects)
    let communality = Self.communality(views, subjects, least: settings.minimumCommunality)
    for subject in 0..<subjects {
      let known = views.filter { $0.level[subject] != nil }
      guard !known.isEmpty else { continue }
      let n = Double(known.count)
      level[subject] = known.reduce(0) { $0 + ($1.level[subject] ?? 0) / $1.betweenVariance.squareRoot() } / n
      errorVariance[subject] =
        known.reduce(0) { $0 + $1.errorVariance[subject] / $1.betweenVariance } / (n * n) + (1 - communality) / n
    }
  }

  /// The mean covariance of two components' scaled levels: the share of a component's variance that they have in common. With one
  /// component it is not identified and taken as 1.
  private static func communality(_ views: [SubjectView], _ subjects: Int, least: Double) -> Double {
    var sum = 0.0
    var pairs = 0.0
    for first in views.indices {
      for second in views.indices where second > first {
        var product = 0.0
        var size = 0.0
        for subject in 0..<subjects {
          guard let a = views[first].level[subject], let b = views[second].level[subject] else { continue }
          product += a * b
          size += 1
        }
        guard size > 2 else { continue }
        sum += product / size / (views[first].betweenVariance * views[second].betweenVariance).squareRoot()
        pairs += 1
      }
    }
    return pairs > 0 ? min(1, max(least, sum / pairs)) : 1
  }

  /// The spread of a component with one rating a subject: its slope on the shared level within raters, corrected for the level's
  /// error; the standard deviation within raters where the slope is less than ``AuditSettings/minimumSlopeErrors`` standard errors.
  func spread(_ rows: PanelRows, _ subject: [Int32], component: Int32, _ isUsed: [Bool]) -> Double {
    let own = (0..<rows.count).filter { isUsed[$0] && rows.component[$0] == component }
    let cells = DenseCodes(own.map { rows.raterPeriod[$0] })
    var sumX = [Double](repeating: 0, count: cells.count)
    var sumY = sumX
    var size = sumX
    let known = own.indices.filter { level[Int(subject[own[$0]])] != nil }
    for place in known {
      let cell = Int(cells.codes[place])
      sumX[cell] += level[Int(subject[own[place]])] ?? 0
      sumY[cell] += rows.score[own[place]]
      size[cell] += 1
    }
    var (xx, xy, yy, error, free) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for place in known {
      let cell = Int(cells.codes[place])
      let x = (level[Int(subject[own[place]])] ?? 0) - sumX[cell] / size[cell]
      let y = rows.score[own[place]] - sumY[cell] / size[cell]
      xx += x * x
      xy += x * y
      yy += y * y
      error += errorVariance[Int(subject[own[place]])] * (1 - 1 / size[cell])
      free += 1 - 1 / size[cell]
    }
    guard free > 1 else { return Self.withinRaters(rows, own, cells) }
    let slope = xx > error ? xy / (xx - error) : 0
    let slopeError = xx > 0 ? (max(0, yy - xy * xy / xx) / free / xx).squareRoot() : .infinity
    return slope > slopeErrors * slopeError ? slope : Self.withinRaters(rows, own, cells)
  }

  private static func withinRaters(_ rows: PanelRows, _ own: [Int], _ cells: DenseCodes) -> Double {
    var sum = [Double](repeating: 0, count: cells.count)
    var size = sum
    for (place, row) in own.enumerated() {
      sum[Int(cells.codes[place])] += rows.score[row]
      size[Int(cells.codes[place])] += 1
    }
    var square = 0.0
    for (place, row) in own.enumerated() {
      let cell = Int(cells.codes[place])
      square += (rows.score[row] - sum[cell] / size[cell]) * (rows.score[row] - sum[cell] / size[cell])
    }
    let freedom = Double(own.count - cells.count)
    return freedom > 0 ? (square / freedom).squareRoot() : 0
  }
}
