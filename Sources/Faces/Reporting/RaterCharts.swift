internal import Charts
internal import Evenhand
internal import Messages

/// Drawings of raters: their levels, their differences between tied and untied people, what is left by unit, and former
/// units around a move.
enum RaterCharts {
  /// One row a finding of a detector about a rater, sorted by the chart.
  static func caterpillar(
    _ audit: AuditResult, _ detector: Detector, title: ChartMessage, description: ChartMessage, axis: ChartMessage
  ) -> ChartSource {
    let findings = audit.findings(detector, .rater)
    let smallest = audit.settings.smallestEffect
    return ChartSource { words in
      CaterpillarChart(
        id: "chart-\(detector.rawValue)", text: words.chart(title, description, horizontal: axis),
        rows: findings.map { finding in
          CaterpillarChart.Row(
            label: [finding.subject.rater, finding.subject.component].compactMap { $0 }.joined(separator: " · "),
            estimate: finding.estimate.map { value in
              Estimate(value, finding.interval.map { Interval($0.lowerBound, $0.upperBound) })
            }, status: Status(finding.verdict))
        },
        smallestEffect: smallest.flatMap { $0 > 0 ? SmallestEffect($0, name: words.text(.smallest)) : nil },
        statusNames: words.statusNames)
    }
  }

  /// A rater's mean residual for a unit.
  struct Cell: Sendable {
    var rater: Int32
    var unit: Int32
    var mean: Double
    var count: Int
    var isTied: Bool
  }

  /// Of all units, the least share that a rater must score to stand in the heat map.
  static let leastShareOfUnits = 0.25

  /// Mean residuals by rater and unit, net of merit and of the rater's own level, for raters who score at least a quarter
  /// of the units.
  static func residuals(_ report: Report, _ model: FittedStudyModel) -> [Cell] {
    guard let ratings = report.study.ratings else { return [] }
    let tied = report.study.tieKinds.indices.map { report.study.tied(kind: $0) }
    var sums: [Int64: Cell] = [:]
    let level = levels(ratings, model, raters: report.study.raters.count)
    for (position, row) in model.residuals.row.enumerated() {
      let index = Int(row)
      let unit = ratings.personUnit[index]
      guard unit >= 0 else { continue }
      let key = Int64(ratings.rater[index]) << 32 | Int64(unit)
      var cell = sums[key] ?? Cell(rater: ratings.rater[index], unit: unit, mean: 0, count: 0, isTied: false)
      cell.mean += model.residuals.withRaterEffects[position] - level[Int(ratings.rater[index])]
      cell.count += 1
      cell.isTied = cell.isTied || tied.contains { $0[index] }
      sums[key] = cell
    }
    let cells = sums.sorted { $0.key < $1.key }.map { entry in
      var cell = entry.value
      cell.mean /= Double(cell.count)
      return cell
    }
    var units: [Int32: Int] = [:]
    for cell in cells { units[cell.rater, default: 0] += 1 }
    let least = leastShareOfUnits * Double(Set(cells.map(\.unit)).count)
    return cells.filter { Double(units[$0.rater, default: 0]) >= max(2, least) && !isUnitBound($0.rater, model) }
  }

  /// Each rater's mean over everybody they score.
  private static func levels(_ ratings: Ratings, _ model: FittedStudyModel, raters: Int) -> [Double] {
    var sum = [Double](repeating: 0, count: raters)
    var count = sum
    for (position, row) in model.residuals.row.enumerated() {
      let rater = Int(ratings.rater[Int(row)])
      sum[rater] += model.residuals.withRaterEffects[position]
      count[rater] += 1
    }
    return zip(sum, count).map { $1 > 0 ? $0 / $1 : 0 }
  }

  private static func isUnitBound(_ rater: Int32, _ model: FittedStudyModel) -> Bool {
    let own = model.raterEffects.filter { $0.code == rater }
    return !own.isEmpty && own.allSatisfy(\.isUnitBound)
  }

  /// Raters by units; a mark where a tie is known.
  static func heatMap(_ cells: [Cell], _ study: Study) -> ChartSource {
    let raters = Set(cells.map(\.rater)).sorted()
    let units = Set(cells.map(\.unit)).sorted()
    let rowOf = Dictionary(uniqueKeysWithValues: zip(raters, raters.indices))
    let columnOf = Dictionary(uniqueKeysWithValues: zip(units, units.indices))
    let drawn = cells.compactMap { cell -> HeatMap.Cell? in
      guard let row = rowOf[cell.rater], let column = columnOf[cell.unit] else { return nil }
      return HeatMap.Cell(row: row, column: column, value: cell.mean, isMarked: cell.isTied)
    }
    return ChartSource { words in
      HeatMap(
        id: "chart-residuals", text: words.chart(.heatTitle, .heatText, horizontal: .unit, vertical: .rater),
        rowNames: raters.map { study.raters[$0] ?? "" }, columnNames: units.map { study.units[$0] ?? "" }, cells: drawn,
        scaleName: words.text(.heatScale), missingName: words.text(.heatMissing), markedName: words.text(.heatMarked))
    }
  }

  /// An estimate at a time relative to the move.
  struct EventPoint: Sendable {
    var time: Int
    var estimate: Double
    var standardError: Double
    var count: Int
  }

  /// The event times that stand in the evidence of the second difference, by component.
  static func events(_ audit: AuditResult) -> [(component: String, points: [EventPoint])] {
    audit.findings(.departure, .overall).compactMap { finding in
      guard case .list(let effects)? = finding.evidence.tree("eventStudy")["effects"] else { return nil }
      let points = effects.compactMap { effect -> EventPoint? in
        guard case .object(let tree) = effect, let time = tree.number("time"), let estimate = tree.number("estimate"),
          let error = tree.number("standardError")
        else { return nil }
        return EventPoint(time: Int(time), estimate: estimate, standardError: error, count: Int(tree.number("n") ?? 0))
      }
      return points.isEmpty ? nil : (finding.subject.component ?? "", points)
    }
  }

  /// Leads and lags with 95 % intervals.
  static func eventStudy(_ events: [(component: String, points: [EventPoint])]) -> ChartSource {
    let last = events.flatMap(\.points).map(\.time).max() ?? 0
    return ChartSource { words in
      EventStudyChart(
        id: "chart-events",
        text: words.chart(.eventTitle, .eventText, horizontal: .eventAxis, vertical: .eventVertical),
        series: events.map { series in
          EventStudyChart.Series(
            name: words.text(.eventSeries) + (series.component.isEmpty ? "" : " · \(series.component)"),
            points: series.points.map { point in
              let half = 1.959963984540054 * point.standardError
              return .init(
                time: point.time, estimate: Estimate(point.estimate, Interval(point.estimate - half, point.estimate + half)))
            })
        },
        periods: [.init(from: 0, through: 0, name: words.text(.eventMove))]
          + (last > 0 ? [.init(from: 1, through: last, name: words.text(.eventAfter))] : []))
    }
  }
}

extension Status {
  init(_ verdict: Verdict) {
    switch verdict {
    case .flagged: self = .flagged
    case .clear: self = .clear
    case .inconclusive: self = .inconclusive
    case .untestable: self = .untestable
    }
  }
}
