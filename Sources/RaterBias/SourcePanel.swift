internal import RatingStudy

/// All components of a study on one scale, so that a person's sources can be held against each other within a period.
///
/// z = (y − mean of the component and period)/spread of the component, the spread being that of targets, net of raters and of
/// their disagreement. Target codes are persons × periods, shared by components. The former unit's ratings enter no spread.
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

  init(_ study: Study, _ ratings: Ratings) {
    let former = FormerUnitRatings(study, ratings)
    self.former = former
    let all = PanelRows(ratings)
    let isUsed = all.row.map { former.unit[Int($0)] < 0 }
    let subjects = CellCode.dense(all.row.indices.map { (0, all.person[$0], all.period[$0]) })
    let spreads = ComponentSpreads(all, subjects.codes, subjects.count, isUsed, components: study.components.count)
    spread = spreads.spread
    let centres = spreads.centres
    let kept = ratings.component.indices.filter { spreads.spread[Int(ratings.component[$0])] > 0 }
    var keeps = [Bool](repeating: false, count: ratings.count)
    for row in kept { keeps[row] = true }
    rows = PanelRows(ratings) { keeps[$0] }
    (subject, subjectCount) = CellCode.dense(rows.row.indices.map { [rows] in (0, rows.person[$0], rows.period[$0]) })
    scaled = rows.row.indices.map { [rows] index in
      let centre = centres[Int(rows.component[index])][Int(rows.period[index])]
      return (rows.score[index] - centre) / spreads.spread[Int(rows.component[index])]
    }
  }

  /// The unit left, by row of the panel; −1 where the rating is not the former unit's.
  var formerUnit: [Int32] { rows.row.map { former.unit[Int($0)] } }
}

/// The spread of targets in each component, net of raters and of their disagreement.
struct ComponentSpreads: Sendable {
  /// In points, by component; 0 where scores don't vary.
  var spread: [Double]
  /// The mean score by component, then period.
  var centres: [[Double]]

  init(_ rows: PanelRows, _ subject: [Int32], _ subjects: Int, _ isUsed: [Bool], components: Int) {
    spread = [Double](repeating: 0, count: components)
    centres = Self.means(rows, isUsed, components)
    var views: [SubjectView] = []
    for component in 0..<components {
      let view = SubjectView(rows, subject, subjects, component: Int32(component), isUsed)
      if view.betweenVariance > 0 {
        spread[component] = view.betweenVariance.squareRoot()
        views.append(view)
      }
    }
    let shared = SharedView(views, subjects)
    for component in 0..<components where spread[component] == 0 {
      spread[component] = shared.spread(rows, subject, component: Int32(component), isUsed)
    }
  }

  private static func means(_ rows: PanelRows, _ isUsed: [Bool], _ components: Int) -> [[Double]] {
    let periods = Int(rows.period.max() ?? 0) + 1
    var sum = [[Double]](repeating: [Double](repeating: 0, count: periods), count: components)
    var size = sum
    for row in 0..<rows.count where isUsed[row] {
      sum[Int(rows.component[row])][Int(rows.period[row])] += rows.score[row]
      size[Int(rows.component[row])][Int(rows.period[row])] += 1
    }
    return zip(sum, size).map { zip($0, $1).map { $1 > 0 ? $0 / $1 : 0 } }
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
    let fit = TwoWayEffects(
      rows.score, target: subject, targets: subjects, rater: rows.raterPeriod, raters: rows.raterPeriodCount, isUsed: own)
    let freedom = Double(fit.count - fit.rank)
    guard freedom >= 1 else { return }
    let residuals = fit.residuals(rows.score, target: subject, rater: rows.raterPeriod)
    var square = 0.0
    var size = [Double](repeating: 0, count: subjects)
    for row in 0..<rows.count where own[row] {
      square += residuals[row] * residuals[row]
      size[Int(subject[row])] += 1
    }
    var sum = 0.0
    var errors = 0.0
    var means = [Double](repeating: 0, count: fit.parts)
    var counts = means
    for index in 0..<subjects where fit.targetPart[index] >= 0 {
      means[Int(fit.targetPart[index])] += fit.target[index]
      counts[Int(fit.targetPart[index])] += 1
    }
    var free = 0.0
    for index in 0..<subjects where fit.targetPart[index] >= 0 && size[index] > 1 {
      let part = Int(fit.targetPart[index])
      let deviation = fit.target[index] - means[part] / counts[part]
      level[index] = deviation
      errorVariance[index] = square / freedom / size[index]
      sum += deviation * deviation
      errors += errorVariance[index]
      free += 1 - 1 / counts[part]
    }
    betweenVariance = free >= 1 ? max(0, (sum - errors) / free) : 0
  }
}

/// The mean over components of what they say of each subject, on the common scale.
struct SharedView: Sendable {
  var level: [Double?]
  var errorVariance: [Double]

  init(_ views: [SubjectView], _ subjects: Int) {
    level = [Double?](repeating: nil, count: subjects)
    errorVariance = [Double](repeating: 0, count: subjects)
    for subject in 0..<subjects {
      let known = views.filter { $0.level[subject] != nil }
      guard !known.isEmpty else { continue }
      let n = Double(known.count)
      level[subject] = known.reduce(0) { $0 + ($1.level[subject] ?? 0) / $1.betweenVariance.squareRoot() } / n
      errorVariance[subject] = known.reduce(0) { $0 + $1.errorVariance[subject] / $1.betweenVariance } / (n * n)
    }
  }

  /// The spread of a component with one rating a subject: its slope on the shared level within raters, corrected for the level's
  /// error; the standard deviation within raters where the slope is less than three standard errors.
  func spread(_ rows: PanelRows, _ subject: [Int32], component: Int32, _ isUsed: [Bool]) -> Double {
    let own = (0..<rows.count).filter { isUsed[$0] && rows.component[$0] == component }
    let cells = CellCode.dense(own.map { (0, rows.raterPeriod[$0], 0) })
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
    return slope > 3 * slopeError ? slope : Self.withinRaters(rows, own, cells)
  }

  private static func withinRaters(_ rows: PanelRows, _ own: [Int], _ cells: (codes: [Int32], count: Int)) -> Double {
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
