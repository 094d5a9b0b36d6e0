import ArgumentParser
import Evenhand
import Messages
import Reporting

/// Fits a mixed model on any table.
struct FitVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "fit", abstract: "Fit a linear mixed model with crossed random effects on any table.",
    discussion: """
      evenhand fit "y ~ 1 + service + (1|s) + (1|d)" ratings.csv

      Terms: numeric columns and factors, factor(x), a:b, a*b; (1|g), (0+x|g), (1|a/b), (1|a:b).
      """)

  @Argument(help: "The model: response ~ fixed effects + (1|group) …")
  var formula: String

  @Argument(help: "A CSV file.")
  var file: String

  @Option(help: "REML or ML.")
  var method: LikelihoodMethod = .reml

  @Option(help: "automatic, direct or iterative.")
  var solver: SolverChoice = .automatic

  @Option(help: "A column of case weights.")
  var weights: String?

  @Option(help: "A column by whose values residual variances differ.")
  var residualsBy: String?

  @OptionGroup var questions: FitQuestionOptions

  @Flag(help: "Add the effect of every level, with its standard error.")
  var effects = false

  @Option(help: "Columns that are called otherwise: y=score.")
  var map: [String] = []

  @OptionGroup var work: WorkOptions
  @OptionGroup var output: OutputOptions

  func perform() throws {
    let clock = ContinuousClock()
    let start = clock.now
    let parsed = try Formula(formula)
    let read: (table: Table, notes: [Problem], sha256: String)
    do {
      read = try StudyReader.readTable(file, map: try HeaderMap(parsing: map))
    } catch let error as HeaderMap.SyntaxError {
      throw UsageError(error.message)
    }
    try output.refuse(over: [file])
    let frame = ModelFrame(read.table)
    let console = Console(language: output.language)
    console.say(read.notes.filter { $0.severity == .warning })
    let model: FormulaModel
    do {
      model = try FormulaModel(parsed, frame, weights: weights, residualsBy: residualsBy)
    } catch let error as FormulaError {
      guard case .notNumeric(let column) = error.reason else { throw error }
      let strays = read.table.strayTexts(in: column)
      throw strays.isEmpty ? error : DataError(strays)
    }
    for variable in parsed.numericCandidates { console.say(read.table.strayTexts(in: variable, severity: .warning, most: 3)) }
    let afterReading = clock.now
    var options = FitOptions(method: method, solver: solver, threads: work.threadCount, seed: work.seed)
    options.conditionalStandardDeviations = effects
    let fit = try model.fit(options)
    let afterFit = clock.now
    let asked = questions.questions
    let inference = try FitInference(asked, of: model, frame, fit, options)
    let timing = FitReport.Timing(read: (afterReading - start).seconds, fit: (afterFit - afterReading).seconds)
    let report = FitReport(
      fit, of: model.model, inference, to: asked, withEffects: effects, timing: output.timing ? timing : nil)
    try output.write(report, Document(report, intervalLevel: asked.intervalLevel, diagnostics: fit.diagnostics))
  }
}

extension Duration {
  /// The duration in seconds.
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
