import ArgumentParser
import Evenhand
import Messages
import Reporting

/// Fits a mixed model on any table.
struct FitVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "fit", abstract: "Fit a mixed model with crossed random effects on any table.",
    discussion: """
      evenhand fit "y ~ 1 + service + (1|s) + (1|d)" ratings.csv
      evenhand fit "rating ~ temp + contact + (1|judge)" wine.csv --family ordinal
      evenhand fit "score ~ match | absorb(jump, judge)" dives.csv
      evenhand fit "incidence/size ~ period + (1|herd)" cbpp.csv --family binomial

      Terms: numeric columns and factors, factor(x), a:b, a*b; (1|g), (0+x|g), (1+x|g), (x||g), (1|a/b), (1|a:b).
      """)

  @Argument(help: "The model: response ~ fixed effects + (1|group) …")
  var formula: String

  @Argument(help: "A CSV file.")
  var file: String

  @Option(help: "REML or ML.")
  var method: LikelihoodMethod = .reml

  @Option(help: "automatic (direct where elimination is affordable), direct or iterative.")
  var solver: SolverChoice = .automatic

  @Option(help: "A column of case weights.")
  var weights: String?

  @Option(help: "A column by whose values residual variances differ.")
  var residualsBy: String?

  @OptionGroup var family: FamilyOptions
  @OptionGroup var questions: FitQuestionOptions

  @Flag(help: "Add the effect of every level, with its standard error.")
  var effects = false

  @Option(help: "Columns that are called otherwise: y=score.")
  var map: [String] = []

  @OptionGroup var work: WorkOptions
  @OptionGroup var output: OutputOptions

  func perform() throws {
    var question = try Fit(formula)
    question.options = FitOptions(method: method, solver: solver, threads: work.threadCount, seed: work.seed)
    (question.weights, question.residualsBy) = (weights, residualsBy)
    (question.questions, question.choice) = (questions.questions, try family.choice)
    (question.withEffects, question.withTiming) = (effects, output.timing)
    try output.refuse(over: [file])
    let console = Console(language: output.language)
    let opened = try OpenedTable.open(file, map: map)
    console.say(opened.notes.filter { $0.severity == .warning })
    let fitted = try question.run(opened)
    console.say(fitted.notes)
    try output.write(
      fitted.report,
      Document(fitted.report, intervalLevel: question.questions.intervalLevel, diagnostics: fitted.diagnostics))
  }
}
