import ArgumentParser
import Evenhand
import Messages
import Reporting

/// Fits a mixed model on any table.
struct FitVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "fit", abstract: .init(en: "Fit a mixed model with crossed random effects on any table.", zh: "对任何表拟合带交叉随机效应的混合模型。"),
    discussion: .init(
      en: """
        evenhand fit "y ~ 1 + service + (1|s) + (1|d)" ratings.csv
        evenhand fit "rating ~ temp + contact + (1|judge)" wine.csv --family ordinal
        evenhand fit "score ~ match | absorb(jump, judge)" dives.csv
        evenhand fit "incidence/size ~ period + (1|herd)" cbpp.csv --family binomial

        Terms: numeric columns and factors, factor(x), a:b, a*b; (1|g), (0+x|g), (1+x|g), (x||g), (1|a/b), (1|a:b).
        """,
      zh: """
        evenhand fit "y ~ 1 + service + (1|s) + (1|d)" ratings.csv
        evenhand fit "rating ~ temp + contact + (1|judge)" wine.csv --family ordinal
        evenhand fit "score ~ match | absorb(jump, judge)" dives.csv
        evenhand fit "incidence/size ~ period + (1|herd)" cbpp.csv --family binomial

        可用的项：数值列与因子，factor(x)、a:b、a*b；(1|g)、(0+x|g)、(1+x|g)、(x||g)、(1|a/b)、(1|a:b)。
        """))

  @Argument(help: .init(en: "The model: response ~ fixed effects + (1|group) …", zh: "模型，如 因变量 ~ 固定效应 + (1|分组)。", value: "公式"))
  var formula: String

  @Argument(help: .init(en: "A CSV file.", zh: "CSV 文件。", value: "文件"))
  var file: String

  @Option(help: .init(en: "REML or ML.", zh: "REML 或 ML。", value: "方法"))
  var method: LikelihoodMethod = .reml

  @Option(
    help: .init(
      en: "automatic (direct where elimination is affordable), direct or iterative.", zh: "automatic（消元可行时直接求解）、direct（直接）或 iterative（迭代）。",
      value: "方法"))
  var solver: SolverChoice = .automatic

  @Option(help: .init(en: "A column of case weights.", zh: "个案权重所在的列。", value: "列"))
  var weights: String?

  @Option(help: .init(en: "A column by whose values residual variances differ.", zh: "残差方差随哪一列的取值而不同。", value: "列"))
  var residualsBy: String?

  @OptionGroup var family: FamilyOptions
  @OptionGroup var questions: FitQuestionOptions

  @Flag(help: .init(en: "Add the effect of every level, with its standard error.", zh: "列出每个水平的效应及其标准误。"))
  var effects = false

  @Option(help: .init(en: "Columns that are called otherwise: y=score.", zh: "表头另有叫法的列：y=得分。", value: "名称=表头"))
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
