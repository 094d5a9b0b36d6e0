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
      let pool = change.pool.map { Message(LayoutSentence.inPoolOf(pool: $0)) }
      guard let at = change.at, let person = change.person else {
        return Message(LayoutSentence.neverChanges(band: change.band, pool: pool))
      }
      let verb = Message(change.enters == true ? LayoutSentence.enters : .leaves)
      return Message(LayoutSentence.firstChange(band: change.band, pool: pool, at: at, person: person, change: verb))
    }
    return Section(
      id: "path", title: Message(LayoutSentence.pathTitle), blocks: [.notes(changes + fairStretches(path))])
  }

  /// On which stretches of the way each band's impact ratio is four fifths or more.
  static func fairStretches(_ path: PathOutcomes) -> [Message] {
    path.fair.map { fairness -> Message in
      guard !fairness.intervals.isEmpty else {
        return Message(LayoutSentence.fairNowhere(band: fairness.band))
      }
      let stretches = fairness.intervals.map { interval in
        Message(
          LayoutSentence.stretch(from: interval[0], to: interval[1]))
      }
      return Message(LayoutSentence.fairStretch(band: fairness.band, intervals: stretches))
    }
  }

  // MARK: Targets

  static func target(_ answer: Attainability) -> Section {
    let measure = Message(answer.measure == .mainEffect ? LayoutSentence.mainEffectName : .covarianceShareName)
    var blocks: [Block] = []
    if let reason = answer.reason { blocks.append(.notes([reason])) }
    let weights = answer.isAttainable ? answer.weights : answer.nearest?.weights
    if answer.isAttainable {
      blocks.append(.paragraph(Message(LayoutSentence.targetMet(measure: measure))))
    } else if let nearest = answer.nearest {
      let metric = Message(answer.measure == .mainEffect ? LayoutSentence.sineMetric : .shareMetric)
      blocks.append(
        .paragraph(
          Message(
            LayoutSentence.targetMissed(measure: measure, distance: nearest.distance, metric: metric))))
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
    return Section(id: "target", title: Message(LayoutSentence.targetTitle), blocks: blocks)
  }

  // MARK: Regions and ranges

  static func robustness(_ robustness: Robustness) -> Section {
    var notes = robustness.notes
    if let scale = robustness.scaleReduction {
      notes.append(Message(LayoutSentence.mixingNote(value: scale)))
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
      id: "robustness", title: Message(LayoutSentence.robustnessTitle),
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
      LayoutSentence.robustnessNote(region: robustness.region.name, draws: robustness.draws, error: robustness.standardError(0.5)))
  }

  static func ranges(_ ranges: RankRanges) -> Section {
    let rows = ranges.people.map { row -> [DataTable.Cell] in
      [
        .optional(row.period), .text(row.person), .optional(row.pool), .rank(row.rank), .integer(row.bestReached),
        .integer(row.worstReached), .integer(row.bestLimit), .integer(row.worstLimit),
      ]
    }
    return Section(
      id: "ranges", title: Message(LayoutSentence.rangesTitle(shift: ranges.distance)),
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
      id: "critical", title: Message(LayoutSentence.criticalTitle),
      blocks: [
        .paragraph(Message(LayoutSentence.criticalNote)),
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
      id: "certainty", title: Message(LayoutSentence.certaintyTitle),
      blocks: [
        .paragraph(Message(LayoutSentence.certaintyNote(draws: certainty.draws))),
        .notes(certainty.notes + (certainty.isForEverybody ? [] : [Message(LayoutSentence.certaintyOfCards)])),
        .table(
          UncertaintyDocument.table(certainty.before, id: "simulate-bands-before", title: Message(UncertaintySentence.bandsBefore))),
        .table(UncertaintyDocument.table(certainty.after, id: "simulate-bands-after", title: Message(UncertaintySentence.bandsAfter))),
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
    func words(_ weights: [Double]) -> Message {
      Message(FrontSentence.listed(zip(region.components, weights).map { Message(FrontSentence.share(component: $0, share: $1)) }))
    }
    let bands = region.nearest.indices.map { index -> [DataTable.Cell] in
      [
        .text(region.bands[index]), .percent(region.fairShares[index], places: 1),
        region.nearest[index].map { .message(words($0.weights)) } ?? .missing,
        .optional(region.nearest[index]?.distance, places: 3),
      ]
    }
    let favorable = region.pareto.first?.ratios.indices.first { index in
      region.pareto.contains { $0.ratios[index] != nil }
    }
    let front = region.pareto.map { point -> [DataTable.Cell] in
      [
        .message(words(point.weights)), .optional(point.discrepancy, places: 3),
        .optional(favorable.flatMap { point.ratios[$0] }, places: 3), .optional(point.stability, places: 3),
      ]
    }
    return Section(
      id: "fair", title: Message(LayoutSentence.fairTitle),
      blocks: [
        .notes(region.notes),
        .table(
          DataTable(
            id: "simulate-fair",
            columns: [.text(.band), .number(.fairShare), .text(.nearestFair), .number(.distance)], rows: bands)),
        .table(
          DataTable(
            id: "simulate-pareto", title: Message(LayoutSentence.paretoTitle),
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
      id: "sensitivity", title: Message(LayoutSentence.sensitivityTitle),
      blocks: [
        .paragraph(
          Message(
            LayoutSentence.sensitivityNote(mean: indices.mean, draws: indices.sampleSize))),
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
      id: "backtest", title: Message(LayoutSentence.backtestTitle),
      blocks: [
        .table(
          DataTable(
            id: "simulate-backtest",
            columns: [.text(.period), .number(.tau), .number(.meanShift), .number(.maximumShift)]
              + (withBands ? [.number(.bandChanges)] : []) + [.number(.stabilityBefore), .number(.stabilityAfter)], rows: rows))
      ])
  }
}
