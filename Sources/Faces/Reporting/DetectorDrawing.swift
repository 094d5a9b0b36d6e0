internal import Evenhand
internal import Messages

/// What is drawn of a detector's findings; a detector that is not named here has a table alone.
enum DetectorDrawing {
  private static let all: [Detector: @Sendable (AuditResult) -> [Document.Block]] = [
    .severity: { audit in
      [
        .chart(
          RaterCharts.caterpillar(
            audit, .severity, title: .caterpillarTitle, description: .caterpillarText, axis: .caterpillarAxis))
      ]
    },
    .favoritism: { audit in
      [
        .chart(
          RaterCharts.caterpillar(
            audit, .favoritism, title: .favoritismTitle, description: .favoritismText, axis: .favoritismAxis))
      ]
    },
    .departure: { audit in
      let events = audit.eventTimes
      return events.isEmpty ? [] : [.chart(RaterCharts.eventStudy(events)), .table(eventTable(events))]
    },
  ]

  /// What the body of a report draws of a detector: all its raters where they are few, the flagged ones by name where they are many.
  static func body(_ audit: AuditResult, _ detector: Detector) -> [Document.Block] {
    let isDrawn = blocks(audit, detector).compactMap { if case .chart = $0 { $0 } else { nil } }
    let singles = audit.findings.count { $0.detector == detector && $0.level == detector.level }
    return detector == .departure || singles <= mostDrawn ? isDrawn : []
  }

  /// So many rows of a drawing can be read one by one.
  private static let mostDrawn = 40

  /// The drawings of a detector, each with the table that it has no other of.
  static func blocks(_ audit: AuditResult, _ detector: Detector) -> [Document.Block] { all[detector]?(audit) ?? [] }

  private static func eventTable(_ events: [EventTimes]) -> DataTable {
    DataTable(
      id: "events",
      columns: [.text(.component), .number(.eventTime), .number(.estimate), .number(.standardError), .number(.count)],
      rows: events.flatMap { series in
        series.points.map { point in
          [
            .text(series.component), .integer(point.time), .signed(point.estimate, places: 2),
            .number(point.standardError, places: 2), .integer(point.count),
          ]
        }
      })
  }
}
