package import Evenhand
internal import Messages

extension Document {
  /// A fitted mixed model.
  ///
  /// - Parameters:
  ///   - report: the figures.
  ///   - intervalLevel: the level of the variances' intervals, if there are any.
  ///   - diagnostics: what the reader must know about the fit.
  package init(_ report: FitReport, intervalLevel: Double? = nil, diagnostics: [Diagnostic]) {
    var blocks: [Block] = [
      .paragraph(Self.method(report)),
      .notes(diagnostics.map(\.message) + Self.remarks(report, intervalLevel)),
      .table(Self.fixed(report.fixed, id: "fit-fixed", .fixedEffects)), .table(Self.random(report)),
    ]
    if let generalized = report.generalized { blocks += Self.generalized(generalized) }
    if let effects = report.effects { blocks.append(.table(Self.effects(effects))) }
    let title = Message(ReportSentence.fitTitle)
    self.init(title: title, sections: [Section(id: "fit", title: title, blocks: blocks)])
  }

  /// What was maximized, or taken out, on how many rows.
  private static func method(_ report: FitReport) -> Message {
    guard let absorbed = report.absorbed else {
      return Message(
        ReportSentence.fitMethod(
          method: report.method.rawValue, n: report.n, criterion: report.criterion, iterations: report.iterations,
          solver: report.solver.rawValue))
    }
    let factors = zip(absorbed.factors, absorbed.levels).map { Message(ReportSentence.fitAbsorbedFactor(factor: $0, levels: $1)) }
    return Message(
      ReportSentence.fitAbsorbed(n: report.n, factors: factors, effects: absorbed.effects, degreesOfFreedom: absorbed.degreesOfFreedom))
  }

  /// What a reader must know of the figures' methods.
  private static func remarks(_ report: FitReport, _ intervalLevel: Double?) -> [Message] {
    let isStudent = report.fixed.contains { $0.degreesOfFreedom != nil }
    var remarks = [Message(isStudent ? ReportSentence.fitStudent : .fitNormal)]
    if let estimate = report.criterionEstimate {
      remarks.append(
        Message(
          ReportSentence.fitCriterionEstimate(
            value: estimate.value, low: estimate.interval[0], high: estimate.interval[1], error: estimate.standardError,
            probes: estimate.probes)))
    }
    if let aic = report.aic, let bic = report.bic {
      if let generalized = report.generalized {
        remarks.append(Self.scale(generalized))
        remarks.append(
          Message(
            ReportSentence.fitLikelihood(logLikelihood: generalized.logLikelihood, parameters: generalized.parameters, aic: aic, bic: bic)))
      } else {
        remarks.append(Message(ReportSentence.fitCriteria(aic: aic, bic: bic)))
      }
    }
    if let intervalLevel { remarks.append(Message(ReportSentence.fitIntervals(level: intervalLevel))) }
    if report.random.contains(where: { $0.test != nil }) { remarks.append(Message(ReportSentence.fitTests)) }
    if let clusters = report.clusters {
      remarks.append(
        Message(
          ReportSentence.fitClusters(columns: clusters.columns, clusters: clusters.counts, correction: clusters.correction.rawValue)))
      if clusters.replaced { remarks.append(Message(ReportSentence.fitClustersReplaced)) }
    }
    return remarks
  }

  /// On what scale effects are.
  private static func scale(_ generalized: GeneralizedReport) -> Message {
    switch generalized.family {
    case .ordinal: Message(ReportSentence.fitCumulative(link: "logit"))
    case .ordinalProbit: Message(ReportSentence.fitCumulative(link: "probit"))
    case .binomial: Message(ReportSentence.fitBinomial)
    case .poisson, .gaussian: Message(ReportSentence.fitPoisson)
    }
  }

  /// Thresholds, categories, tests and predictions of a response that is not normal.
  private static func generalized(_ generalized: GeneralizedReport) -> [Block] {
    var blocks: [Block] = []
    if let thresholds = generalized.thresholds {
      let rows = thresholds + (generalized.spacing.map { [$0] } ?? [])
      blocks.append(.table(fixed(rows, id: "fit-thresholds", .thresholds)))
    }
    if let categories = generalized.categories { blocks.append(.table(Self.categories(categories))) }
    if let tests = generalized.tests { blocks.append(.table(Self.tests(tests))) }
    if let predictions = generalized.predictions {
      blocks.append(.table(Self.predictions(predictions, generalized.categories?.map(\.category))))
    }
    return blocks
  }

  private static func categories(_ categories: [GeneralizedReport.Category]) -> DataTable {
    DataTable(
      id: "fit-categories", title: Message(ReportSentence.categories),
      columns: [.text(.category), .number(.rows), .number(.rowShare), .number(.expectedShare)],
      rows: categories.map { [.text($0.category), .integer($0.count), .percent($0.share, places: 2), .percent($0.expected, places: 2)] })
  }

  private static func tests(_ tests: [TermTest]) -> DataTable {
    DataTable(
      id: "fit-tests", title: Message(ReportSentence.fitTermTests),
      columns: [.text(.term), .number(.statistic), .number(.degreesOfFreedom), .number(.pValue)],
      rows: tests.map { [.text($0.term), .number($0.statistic, places: 3), .integer($0.degreesOfFreedom), .probability($0.pValue)] })
  }

  private static func predictions(_ predictions: [GeneralizedReport.Prediction], _ categories: [String]?) -> DataTable {
    DataTable(
      id: "fit-predictions", title: Message(ReportSentence.fitPredictions),
      columns: [.number(.tableRow), .number(.linearPredictor)]
        + (categories?.map { .init(Message(verbatim: $0)) } ?? [.number(.expectedValue)]),
      rows: predictions.map { row in
        [.integer(row.row), .number(row.linearPredictor, places: 4)] + row.expected.map { .significant($0, places: 4) }
      }, mayBeCut: true)
  }

  private static func fixed(_ rows: [FitReport.Fixed], id: String, _ title: ReportSentence) -> DataTable {
    DataTable(
      id: id, title: Message(title),
      columns: [
        .text(.term), .number(.estimate), .number(.standardError), .number(.interval), .number(.statistic), .number(.degreesOfFreedom),
        .number(.pValue),
      ],
      rows: rows.map {
        [
          .text($0.term), .significant($0.estimate, places: 6), .significant($0.standardError, places: 6),
          $0.interval.map { .significantInterval($0[0], $0[1], places: 6) } ?? .missing,
          .optional($0.statistic, places: 3), .optional($0.degreesOfFreedom, places: 1), $0.pValue.map { .probability($0) } ?? .missing,
        ]
      })
  }

  private static func random(_ report: FitReport) -> DataTable {
    let hasIntervals = report.random.contains { $0.interval != nil } || report.residual?.interval != nil
    let hasCorrelations = report.random.contains { $0.correlations != nil }
    let hasTests = report.random.contains { $0.test != nil }
    func row(
      _ names: [DataTable.Cell], _ variance: Double, _ deviation: Double, levels: DataTable.Cell, _ interval: VarianceInterval?,
      _ test: VarianceTest?, correlations: [Double]? = nil
    ) -> [DataTable.Cell] {
      names + [.significant(variance, places: 6), .significant(deviation, places: 6), levels]
        + (hasCorrelations ? [Self.correlations(correlations)] : [])
        + (hasIntervals ? [interval?.lower, interval?.upper].map { $0.map { .significant($0, places: 6) } ?? .missing } : [])
        + (hasTests ? [test.map { .probability($0.pValue) } ?? .missing] : [])
    }
    let terms = report.random.map {
      row(
        [.text($0.group), .text($0.term)], $0.variance, $0.standardDeviation, levels: .integer($0.levels), $0.interval, $0.test,
        correlations: $0.correlations)
    }
    let residual = DataTable.Cell.message(Message(ReportSentence.residual))
    let residuals =
      report.residualGroups.map { groups in
        groups.map { row([residual, .text($0.level)], $0.variance, $0.standardDeviation, levels: .missing, $0.interval, nil) }
      } ?? report.residual.map { [row([residual, .missing], $0.variance, $0.standardDeviation, levels: .missing, $0.interval, nil)] } ?? []
    return DataTable(
      id: "fit-random", title: Message(ReportSentence.randomEffects),
      columns: [.text(.group), .text(.term), .number(.variance), .number(.standardDeviation), .number(.levels)]
        + (hasCorrelations ? [.number(.correlation)] : [])
        + (hasIntervals ? [.number(.varianceLower), .number(.varianceUpper)] : []) + (hasTests ? [.number(.varianceTest)] : []),
      rows: terms + residuals)
  }

  /// One correlation as a number, several side by side.
  private static func correlations(_ values: [Double]?) -> DataTable.Cell {
    guard let values else { return .missing }
    if values.count == 1 { return values[0].isFinite ? .signed(values[0], places: 3) : .missing }
    return .text(values.map { $0.isFinite ? String(($0 * 1000).rounded() / 1000) : "–" }.joined(separator: " "))
  }

  private static func effects(_ effects: [FitReport.LevelEffect]) -> DataTable {
    DataTable(
      id: "fit-effects", title: Message(ReportSentence.effects),
      columns: [.text(.group), .text(.term), .text(.level), .number(.estimate), .number(.standardError)],
      rows: effects.map {
        [
          .text($0.group), .text($0.term), .text($0.level), effect($0.estimate),
          $0.standardError.map { .significant($0, places: 4) } ?? .missing,
        ]
      }, mayBeCut: true)
  }

  /// An effect with its sign; one that four decimals would hide in scientific notation.
  private static func effect(_ value: Double) -> DataTable.Cell {
    SignificantText.isHidden(value, 4) ? .significant(value, places: 4) : .signed(value, places: 4)
  }
}
