internal import Messages
public import MixedModels
public import RatingStudy
internal import Statistics
internal import StudyFiles
internal import StudyModel

/// A table of any kind, which a mixed model can be fitted on.
public struct OpenedTable: Sendable {
  /// The table.
  public var table: Table
  /// What was noticed on the way: warnings and notes, no errors.
  public var notes: [Problem]
  /// Seconds that reading took.
  public var seconds: Double

  /// Opens a CSV file or a workbook's first sheet.
  ///
  /// - Parameter map: columns that are called otherwise: `y=score`.
  /// - Throws: where there is nothing to open, or every problem of the file.
  public static func open(_ path: String, map: [String] = []) throws(Failure) -> OpenedTable {
    try Failure.catching {
      let start = ContinuousClock.now
      let (table, notes, _) = try Work.stage(.read) { try StudyReader.readTable(path, map: try HeaderMap(parsing: map)) }
      return OpenedTable(table: table, notes: notes, seconds: start.duration(to: .now).seconds)
    }
  }
}

/// A mixed model with crossed random effects on any table: linear, or with a response that is not normal.
public struct Fit: Sendable {
  /// `y ~ 1 + x + (1 | rater) + (1 | person)`.
  public var formula: String
  /// Likelihood, solver, threads, seed.
  public var options = FitOptions()
  /// A column of case weights.
  public var weights: String?
  /// A column by whose values residual variances differ.
  public var residualsBy: String?
  /// Intervals, tests and clusters.
  public var questions = FitQuestions()
  /// The response's distribution, and what belongs to it.
  public var choice = FamilyChoice()
  /// Whether the effect of every level is told, with its standard error.
  public var withEffects = false
  /// Whether the result says how long the steps took.
  public var withTiming = false

  /// A model by its formula.
  ///
  /// - Throws: where the formula can't be read, with the place.
  public init(_ formula: String) throws(Failure) {
    self.formula = formula
    _ = try Failure.catching { try Formula(formula) }
  }

  /// A fitted model, with what a reader must know of it.
  public struct Result: Sendable {
    /// The figures.
    public var report: FitReport
    /// What was found about the data and the fit.
    public var diagnostics: [Diagnostic]
    /// Cells that keep a column of the formula from being numeric, and levels that are one number written in two ways: warnings.
    public var notes: [Problem]
  }

  /// Fits the model.
  ///
  /// - Throws: where the table lacks a column, holds texts where numbers are needed or levels that a spreadsheet has damaged, or the model can't
  ///   be estimated.
  public func run(_ opened: OpenedTable) throws(Failure) -> Result {
    try Failure.catching {
      let clock = ContinuousClock()
      let start = clock.now
      let formula = try Formula(formula)
      let identities = try opened.table.identityProblems(
        formula.identityColumns + questions.clusters + [residualsBy].compactMap(\.self))
      let numeric =
        [formula.response.column] + (formula.trials.map { [$0.column] } ?? []) + formula.numericCandidates
        + formula.random.compactMap(\.covariate?.column)
      let strange = opened.table.numbersOutsideSize(in: numeric + [weights].compactMap(\.self))
      guard strange.isEmpty else { throw DataError(strange) }
      let warnings = identities + formula.numericCandidates.flatMap { opened.table.strayTexts(in: $0, severity: .warning, most: 3) }
      var opened = opened
      let grouping = formula.identityColumns + questions.clusters + [residualsBy].compactMap(\.self)
      opened.table = opened.table.ordered(by: grouping, thenBy: numeric + [weights].compactMap(\.self))
      let frame = ModelFrame(opened.table)
      guard choice.family == .gaussian else { return try runGeneralized(formula, frame, opened, warnings) }
      let framed = try model(formula, frame, opened.table)
      let framing = (clock.now - start).seconds
      if !formula.absorbed.isEmpty {
        if let option = optionOfMixedModels { throw QuestionError.notAbsorbed(option) }
        let fit = try Work.stage(.model) { try AbsorbedFit(framed) }
        let timing = FitReport.Timing(read: opened.seconds + framing, fit: (clock.now - start).seconds - framing)
        return Result(report: FitReport(fit, timing: withTiming ? timing : nil), diagnostics: fit.diagnostics, notes: warnings)
      }
      var options = options
      options.conditionalStandardDeviations = withEffects
      let fit = try framed.model.fit(options)
      let fitting = (clock.now - start).seconds - framing
      let inference = try FitInference(questions, of: framed, frame, fit, options)
      let timing = FitReport.Timing(read: opened.seconds + framing, fit: fitting)
      return Result(
        report: FitReport(
          fit, of: framed.model, inference, to: questions, withEffects: withEffects, timing: withTiming ? timing : nil),
        diagnostics: fit.diagnostics, notes: warnings)
    }
  }

  /// Fits a response that is not normal.
  private func runGeneralized(_ formula: Formula, _ frame: ModelFrame, _ opened: OpenedTable, _ warnings: [Problem]) throws -> Result {
    if let option = optionOfLinearModels { throw QuestionError.onlyLinear(option) }
    if !formula.absorbed.isEmpty { throw QuestionError.notAbsorbed("--family") }
    let clock = ContinuousClock()
    let start = clock.now
    let framed = try naming(strayTextsOf: opened.table) { try GeneralizedFormulaModel(formula, frame, choice, weights: weights) }
    let framing = (clock.now - start).seconds
    let fit = try Work.stage(.model) { try framed.fit(threads: options.threads) }
    let fitting = (clock.now - start).seconds - framing
    let rows = choice.withPredictions ? framed.framed.rows.map { Int(opened.table.rowNumbers[$0]) } : nil
    let generalized = GeneralizedReport(
      fit, of: framed.model, tests: choice.testsTerms ? try framed.testTerms(fit, threads: options.threads) : nil, predictionsOf: rows)
    let timing = FitReport.Timing(read: opened.seconds + framing, fit: fitting)
    return Result(
      report: FitReport(
        fit, of: framed.model, generalized,
        tests: questions.testsVariances ? try framed.model.testVariances(fit, threads: options.threads) : nil,
        withEffects: withEffects, timing: withTiming ? timing : nil),
      diagnostics: fit.diagnostics, notes: warnings)
  }

  /// What is asked that only a linear model answers.
  private var optionOfLinearModels: String? {
    if options.solver == .iterative { return "--solver iterative" }
    if residualsBy != nil { return "--residuals-by" }
    if questions.intervalLevel != nil { return "--intervals" }
    return questions.clusters.isEmpty ? nil : "--cluster"
  }

  /// What is asked that least squares with absorbed factors doesn't answer.
  private var optionOfMixedModels: String? {
    if residualsBy != nil { return "--residuals-by" }
    if withEffects { return "--effects" }
    if questions.intervalLevel != nil { return "--intervals" }
    if questions.testsVariances { return "--test-variances" }
    return questions.clusters.isEmpty ? nil : "--cluster"
  }

  /// The model of a table.
  private func model(_ formula: Formula, _ frame: ModelFrame, _ table: Table) throws -> FormulaModel {
    try naming(strayTextsOf: table) { try FormulaModel(formula, frame, weights: weights, residualsBy: residualsBy) }
  }

  /// A column that a few texts keep from being numeric is an error that names them.
  private func naming<Model>(strayTextsOf table: Table, _ model: () throws -> Model) throws -> Model {
    do {
      return try model()
    } catch let error as FormulaError {
      guard case .notNumeric(let column) = error.reason else { throw error }
      let strays = table.strayTexts(in: column)
      throw strays.isEmpty ? error : DataError(strays)
    }
  }
}

extension Duration {
  /// The duration in seconds.
  public var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
