internal import Evenhand
internal import Messages

/// Sections of a simulation that are only there when they were asked for.
extension Document {
  static func furtherSections(_ simulation: SimulationResult) -> [Section] {
    [
      simulation.path.map(path), simulation.attainability.map(target), simulation.robustness.map(robustness),
      simulation.ranges.map { ranges($0.after) }, simulation.criticalWeights.map(critical),
      simulation.certainty.map(certainty), simulation.fairRegion.map(fair), sensitivity(simulation),
      simulation.backtest.map { backtest($0) },
    ].compactMap(\.self)
  }

  // MARK: The path

  static func path(_ path: PathOutcomes) -> Section {
    let changes = path.firstChanges.map { change -> Message in
      let pool: Argument = change.pool.map { .message(Message(LayoutMessage.inPoolOf, ["pool": .text($0)])) } ?? ""
      var arguments: [String: Argument] = ["band": .text(change.band), "pool": pool]
      guard let at = change.at, let person = change.person else { return Message(LayoutMessage.neverChanges, arguments) }
      arguments["at"] = .percent(at, places: 1)
      arguments["person"] = .text(person)
      arguments["change"] = .message(Message(change.enters == true ? LayoutMessage.enters : .leaves))
      return Message(LayoutMessage.firstChange, arguments)
    }
    return Section(
      id: "path", title: Message(LayoutMessage.pathTitle), blocks: [.notes(changes + fairStretches(path))])
  }

  /// On which stretches of the way each band's impact ratio is four fifths or more.
  static func fairStretches(_ path: PathOutcomes) -> [Message] {
    path.fair.map { fairness -> Message in
      guard !fairness.intervals.isEmpty else {
        return Message(LayoutMessage.fairNowhere, ["band": .text(fairness.band)])
      }
      let stretches = fairness.intervals.map { interval in
        Argument.message(
          Message(
            LayoutMessage.stretch,
            ["from": .percent(interval[0], places: 1), "to": .percent(interval[1], places: 1)]))
      }
      return Message(LayoutMessage.fairStretch, ["band": .text(fairness.band), "intervals": .list(stretches)])
    }
  }

  // MARK: Targets

  static func target(_ answer: Attainability) -> Section {
    let measure = Argument.message(
      Message(answer.measure == .mainEffect ? LayoutMessage.mainEffectName : .covarianceShareName))
    var blocks: [Block] = []
    if let reason = answer.reason { blocks.append(.notes([reason])) }
    let weights = answer.isAttainable ? answer.weights : answer.nearest?.weights
    if answer.isAttainable {
      blocks.append(.paragraph(Message(LayoutMessage.targetMet, ["measure": measure])))
    } else if let nearest = answer.nearest {
      let metric = Message(answer.measure == .mainEffect ? LayoutMessage.sineMetric : .shareMetric)
      blocks.append(
        .paragraph(
          Message(
            LayoutMessage.targetMissed,
            ["measure": measure, "distance": .number(nearest.distance, places: 4), "metric": .message(metric)])))
    }
    if let weights {
      let rows = answer.components.indices.map { index -> [DataTable.Cell] in
        [
          .text(answer.components[index]), .percent(answer.target[index], places: 1),
          .percent((answer.isAttainable ? answer.target : answer.nearest?.achieved ?? answer.target)[index], places: 1),
          .percent(weights[index], places: 1),
        ]
      }
      blocks.append(
        .table(
          DataTable(
            id: "simulate-target",
            columns: [.text(.component), .number(.wanted), .number(.attained), .number(.share)], rows: rows)))
    }
    return Section(id: "target", title: Message(LayoutMessage.targetTitle), blocks: blocks)
  }

  // MARK: Regions and ranges

  static func robustness(_ robustness: Robustness) -> Section {
    var notes = robustness.notes
    if let scale = robustness.scaleReduction {
      notes.append(Message(LayoutMessage.mixingNote, ["value": .number(scale, places: 3)]))
    }
    let rows = robustness.rows.map { row -> [DataTable.Cell] in
      let likeliest = row.acceptability.indices.max { row.acceptability[$0] < row.acceptability[$1] } ?? 0
      return [
        .optional(row.period), .text(row.person), .optional(row.pool), .number(row.expectedRank, places: 1),
        .percent(row.acceptability.first ?? 0, places: 1), .integer(likeliest + 1),
        .percent(row.acceptability.isEmpty ? 0 : row.acceptability[likeliest], places: 1),
        .optional(row.confidence, places: 0), .number(row.entropy, places: 2),
      ]
    }
    return Section(
      id: "robustness", title: Message(LayoutMessage.robustnessTitle),
      blocks: [
        .paragraph(robustnessNote(robustness)), .notes(notes),
      ] + RobustnessCharts.acceptability(robustness).map { .chart($0) } + [
        .table(
          DataTable(
            id: "simulate-robustness",
            columns: [
              .text(.period), .text(.person), .text(.pool), .number(.expectedRank), .number(.firstRankShare),
              .number(.likeliestRank), .number(.likeliestShare), .number(.confidence), .number(.entropy),
            ], rows: rows, mayBeCut: true))
      ])
  }

  static func robustnessNote(_ robustness: Robustness) -> Message {
    Message(
      LayoutMessage.robustnessNote,
      [
        "region": .text(robustness.region.name), "draws": .integer(robustness.draws),
        "error": .percent(robustness.standardError(0.5), places: 2),
      ])
  }

  static func ranges(_ ranges: RankRanges) -> Section {
    let rows = ranges.people.map { row -> [DataTable.Cell] in
      [
        .optional(row.period), .text(row.person), .optional(row.pool), .rank(row.rank), .integer(row.bestReached),
        .integer(row.worstReached), .integer(row.bestLimit), .integer(row.worstLimit),
      ]
    }
    return Section(
      id: "ranges", title: Message(LayoutMessage.rangesTitle, ["shift": .percent(ranges.distance, places: 1)]),
      blocks: [
        .notes(ranges.notes),
        .table(
          DataTable(
            id: "simulate-ranges",
            columns: [
              .text(.period), .text(.person), .text(.pool), .number(.rankAfter), .number(.bestReached),
              .number(.worstReached), .number(.bestLimit), .number(.worstLimit),
            ], rows: rows, mayBeCut: true)),
      ])
  }

  static func critical(_ weights: [CriticalWeight]) -> Section {
    let known = weights.filter { $0.share != nil }.sorted { abs($0.change ?? 0) < abs($1.change ?? 0) }
    return Section(
      id: "critical", title: Message(LayoutMessage.criticalTitle),
      blocks: [
        .paragraph(Message(LayoutMessage.criticalNote)),
        .table(
          DataTable(
            id: "simulate-critical",
            columns: [
              .text(.component), .text(.ahead), .text(.behind), .number(.criticalShare), .number(.weightChange),
            ],
            rows: known.map { weight in
              [
                .text(weight.component), .text(weight.ahead), .text(weight.behind),
                .percent(weight.share ?? 0, places: 2), .percent(weight.change ?? 0, places: 2),
              ]
            }, mayBeCut: true)),
      ])
  }

  // MARK: Score error

  static func certainty(_ certainty: BandCertainty) -> Section {
    // Those whose band is least sure come first.
    let shown = certainty.rows.indices.filter { certainty.isForEverybody || certainty.hasCard(certainty.rows[$0]) }
    let order = shown.sorted { first, second in
      let (left, right) = (certainty.rows[first], certainty.rows[second])
      return left.rightAfter != right.rightAfter ? left.rightAfter < right.rightAfter : first < second
    }
    let rows = order.map { index -> [DataTable.Cell] in
      let row = certainty.rows[index]
      return [
        .optional(row.period), .text(row.person), .optional(row.bandBefore), .optional(row.bandAfter),
        .percent(row.rightBefore, places: 0), .percent(row.rightAfter, places: 0), .percent(row.sameBefore, places: 0),
        .percent(row.sameAfter, places: 0), .percent(row.flip, places: 0),
      ]
    }
    return Section(
      id: "certainty", title: Message(LayoutMessage.certaintyTitle),
      blocks: [
        .paragraph(Message(LayoutMessage.certaintyNote, ["draws": .integer(certainty.draws)])),
        .notes(certainty.notes + (certainty.isForEverybody ? [] : [Message(LayoutMessage.certaintyOfCards)])),
        .table(
          DataTable(
            id: "simulate-certainty",
            columns: [
              .text(.period), .text(.person), .text(.bandBefore), .text(.bandAfter), .number(.rightBefore),
              .number(.rightAfter), .number(.sameBefore), .number(.sameAfter), .number(.flips),
            ], rows: rows, mayBeCut: true)),
      ])
  }

  // MARK: Fair weights

  static func fair(_ region: FairRegion) -> Section {
    func text(_ weights: [Double]) -> String {
      zip(region.components, weights).map { "\($0) \(Argument.fixed($1 * 100, 0))%" }.joined(separator: ", ")
    }
    let bands = region.nearest.indices.map { index -> [DataTable.Cell] in
      [
        .text(region.bands[index]), .percent(region.fairShares[index], places: 1),
        region.nearest[index].map { .text(text($0.weights)) } ?? .missing,
        .optional(region.nearest[index]?.distance, places: 3),
      ]
    }
    let favorable = region.pareto.first?.ratios.indices.first { index in
      region.pareto.contains { $0.ratios[index] != nil }
    }
    let front = region.pareto.map { point -> [DataTable.Cell] in
      [
        .text(text(point.weights)), .optional(point.discrepancy, places: 3),
        .optional(favorable.flatMap { point.ratios[$0] }, places: 3), .optional(point.stability, places: 3),
      ]
    }
    return Section(
      id: "fair", title: Message(LayoutMessage.fairTitle),
      blocks: [
        .notes(region.notes),
        .table(
          DataTable(
            id: "simulate-fair",
            columns: [.text(.band), .number(.fairShare), .text(.nearestFair), .number(.distance)], rows: bands)),
        .table(
          DataTable(
            id: "simulate-pareto", title: Message(LayoutMessage.paretoTitle),
            columns: [.text(.share), .number(.discrepancy), .number(.impactRatio), .number(.tau)], rows: front,
            mayBeCut: true)),
      ])
  }

  // MARK: Sensitivity and earlier periods

  static func sensitivity(_ simulation: SimulationResult) -> Section? {
    guard let indices = simulation.sensitivity else { return nil }
    let rows = indices.indices.map { index -> [DataTable.Cell] in
      [
        .text(index.factor), .number(index.first, places: 3), .interval(index.firstInterval, places: 3),
        .number(index.total, places: 3), .interval(index.totalInterval, places: 3),
      ]
    }
    return Section(
      id: "sensitivity", title: Message(LayoutMessage.sensitivityTitle),
      blocks: [
        .paragraph(
          Message(
            LayoutMessage.sensitivityNote,
            ["mean": .number(indices.mean, places: 2), "draws": .integer(indices.sampleSize)])),
        .table(
          DataTable(
            id: "simulate-sensitivity",
            columns: [
              .text(.factor), .number(.firstOrder), .number(.interval), .number(.totalOrder), .number(.interval),
            ], rows: rows)),
      ])
  }

  /// - Parameter withBands: whether it is said how many people change band.
  static func backtest(_ backtest: Backtest, withBands: Bool = true) -> Section {
    let rows = backtest.periods.map { period -> [DataTable.Cell] in
      [
        .optional(period.period), .optional(period.summary.kendallTau, places: 3),
        .number(period.summary.meanAbsoluteRankShift, places: 2), .rank(period.summary.maximumRankShift),
      ] + (withBands ? [.integer(period.summary.bandChanges)] : []) + [
        .optional(period.stabilityBefore, places: 3), .optional(period.stabilityAfter, places: 3),
      ]
    }
    return Section(
      id: "backtest", title: Message(LayoutMessage.backtestTitle),
      blocks: [
        .table(
          DataTable(
            id: "simulate-backtest",
            columns: [.text(.period), .number(.tau), .number(.meanShift), .number(.maximumShift)]
              + (withBands ? [.number(.bandChanges)] : []) + [.number(.stabilityBefore), .number(.stabilityAfter)], rows: rows))
      ])
  }
}
