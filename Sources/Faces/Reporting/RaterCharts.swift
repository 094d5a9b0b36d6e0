internal import Charts
internal import Evenhand
internal import Messages

/// Drawings of raters: their levels, their differences between tied and untied people, what is left by unit, and former
/// units around a move.
enum RaterCharts {
  /// One row a finding of a detector about a rater, sorted by the chart.
  static func caterpillar(
    _ audit: AuditResult, _ detector: Detector, title: ChartSentence, description: ChartSentence, axis: ChartSentence
  ) -> ChartSource {
    let findings = audit.findings(detector, .rater)
    let smallest = audit.settings.smallestEffect
    return ChartSource { words in
      CaterpillarChart(
        id: "chart-\(detector.rawValue)", text: words.chart(title, description, horizontal: axis),
        rows: findings.map { finding in
          CaterpillarChart.Row(
            label: [finding.subject.rater, finding.subject.component.map(words.name)].compactMap { $0 }.joined(separator: " · "),
            estimate: finding.estimate.map { value in
              Estimate(value, finding.interval.map { Interval($0.lowerBound, $0.upperBound) })
            }, status: Status(finding.verdict))
        },
        smallestEffect: smallest.flatMap { $0 > 0 ? SmallestEffect($0, name: words.text(.smallest)) : nil },
        statusNames: words.statusNames)
    }
  }

  /// Raters by units; a mark where a tie is known.
  static func heatMap(_ cells: [RaterUnitResidual], _ study: Study) -> ChartSource {
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

  /// Leads and lags with 95 % intervals.
  static func eventStudy(_ events: [EventTimes]) -> ChartSource {
    let last = events.flatMap(\.points).map(\.time).max() ?? 0
    return ChartSource { words in
      EventStudyChart(
        id: "chart-events",
        text: words.chart(.eventTitle, .eventText, horizontal: .eventAxis, vertical: .eventVertical),
        series: events.map { series in
          EventStudyChart.Series(
            name: words.text(.eventSeries) + (series.component.isEmpty ? "" : " · \(words.name(series.component))"),
            points: series.points.map { point in
              .init(
                time: point.time,
                estimate: Estimate(point.estimate, Interval(point.interval.lowerBound, point.interval.upperBound)))
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
