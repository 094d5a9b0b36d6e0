internal import Charts
package import Evenhand
internal import Messages

extension Document {
  /// What happened around an event, and its bounds.
  package init(_ result: EventStudyResult) {
    var sections: [Section] = []
    if let observations = result.observations, let clusters = result.clusters {
      var blocks: [Block] = [.paragraph(EventStudyWords.average(result, observations, clusters))]
      blocks.append(
        .notes(
          [Message(result.leadsPValue.map { EventStudySentence.leads(p: $0) } ?? .noLeads)]
            + (result.unidentified > 0 ? [Message(EventStudySentence.unidentified(count: result.unidentified))] : [])))
      blocks.append(.table(EventStudyWords.table(result.effects, id: "effects")))
      sections.append(Section(id: "effects", title: Message(EventStudySentence.effectsTitle), blocks: blocks))
    }
    if !result.path.isEmpty {
      sections.append(
        Section(
          id: "path", title: Message(EventStudySentence.pathTitle),
          blocks: [
            .paragraph(Message(EventStudySentence.pathIntro)), .chart(EventStudyWords.chart(result)),
            .table(EventStudyWords.table(result.path, id: "path-table")),
          ]))
    }
    sections.append(
      Section(id: "honest", title: Message(EventStudySentence.boundsTitle), blocks: EventStudyWords.bounds(result)))
    self.init(title: Message(EventStudySentence.title), sections: sections)
  }
}

/// An event study's figures in tables, sentences and a drawing.
private enum EventStudyWords {
  /// Digits behind the point that show an error of this size to two figures or more.
  private static let places = 4

  static func average(_ result: EventStudyResult, _ observations: Int, _ clusters: Int) -> Message {
    guard let own = result.average else { return Message(EventStudySentence.noAverage) }
    return Message(
      EventStudySentence.average(
        estimate: own.estimate, low: own.interval.lowerBound, high: own.interval.upperBound, level: result.level,
        observations: observations, clusters: clusters))
  }

  private static func number(_ title: EventStudySentence) -> DataTable.Column { .init(Message(title), isNumeric: true) }

  static func table(_ effects: [EventStudyResult.Effect], id: String) -> DataTable {
    DataTable(
      id: id, columns: [number(.time), number(.effect), number(.error), number(.interval), number(.count)],
      rows: effects.map { own in
        [
          own.time.map { .integer($0) } ?? .missing, .number(own.estimate, places: places),
          .number(own.standardError, places: places),
          .interval(own.interval.lowerBound, own.interval.upperBound, places: places), own.n.map { .integer($0) } ?? .missing,
        ]
      })
  }

  static func bounds(_ result: EventStudyResult) -> [Document.Block] {
    guard let honest = result.honest else {
      return [.notes([result.reason ?? Message(EventStudySentence.nothingAround)])]
    }
    var sentences = [
      Message(
        EventStudySentence.boundsIntro(
          estimate: honest.estimate, low: honest.original.lowerBound, high: honest.original.upperBound))
    ]
    if let multiple = honest.breakdown {
      sentences.append(
        Message(multiple >= 100 ? EventStudySentence.alwaysHolds(multiple: multiple) : .breakdown(multiple: multiple)))
    } else {
      sentences.append(Message(EventStudySentence.neverHolds))
    }
    if let m = honest.smoothnessBreakdown {
      sentences.append(Message(EventStudySentence.smoothBreakdown(m: m, largest: honest.largestChangeBefore)))
    }
    func row(_ kind: EventStudySentence, _ bound: EventStudyResult.Bound) -> [DataTable.Cell] {
      [
        .message(Message(kind)), .number(bound.m, places: places),
        bound.interval.map { .interval($0.lowerBound, $0.upperBound, places: places) } ?? .missing,
      ]
    }
    let table = DataTable(
      id: "bounds", columns: [.init(Message(EventStudySentence.bound), isNumeric: false), number(.time), number(.interval)],
      rows: honest.relativeMagnitudes.map { row(.relative, $0) } + honest.smoothness.map { row(.smooth, $0) })
    return sentences.map { .paragraph($0) } + [.table(table), .notes([Message(EventStudySentence.assumes)])]
  }

  static func chart(_ result: EventStudyResult) -> ChartSource {
    let reference = result.path.first { $0.standardError == 0 && $0.estimate == 0 && $0.n == nil }?.time
    return ChartSource { words in
      func text(_ sentence: EventStudySentence) -> String { words.text(Message(sentence)) }
      let last = result.path.compactMap(\.time).max() ?? 0
      var chart = words.chart(.eventTitle, .eventText, horizontal: .eventAxis, vertical: .eventVertical)
      chart.title = text(.chartTitle)
      chart.description = text(.chartText)
      chart.horizontal = text(.chartAxis)
      chart.vertical = text(.chartVertical)
      return EventStudyChart(
        id: "chart-event-study", text: chart,
        series: [
          .init(
            name: text(.chartSeries),
            points: result.path.compactMap { own in
              own.time.map { time in
                .init(
                  time: time - (reference ?? -1) - 1,
                  estimate: Estimate(own.estimate, Interval(own.interval.lowerBound, own.interval.upperBound)),
                  isReference: time == reference)
              }
            })
        ],
        periods: [.init(from: 0, through: max(0, last - (reference ?? -1) - 1), name: text(.chartAfter))],
        referenceName: text(.chartReference), format: .fixed(places: 3))
    }
  }
}
