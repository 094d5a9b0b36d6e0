import ArgumentParser
import Evenhand

/// What share of people may get which grades.
struct GuidelineOptions: ParsableArguments {
  @Option(
    help: .init(
      en: "What share may get certain grades: A<=20%, D+E>=5%, B=30%..50%; may be given several times (default: the scheme's quotas).",
      zh: "某些等次可占的比例：A<=20%、D+E>=5%、B=30%..50%；可多次给出（默认：方案中的名额）。", value: "比例"))
  var guideline: [String] = []

  /// As they were given.
  var guidelines: [GradeGuideline] { guideline.compactMap { GradeGuideline($0) } }

  func validate() throws {
    for text in guideline where GradeGuideline(text) == nil {
      throw ValidationError(.guideline(text: text))
    }
  }

  /// The grades of a study laid out on the workbench, for its calibration page; `nil` where it has none.
  func laid(_ bench: LiveStudy, _ work: WorkOptions) throws -> LiveGrades? {
    var question = Grades()
    question.periods = bench.question.periods
    question.comparison.guidelines = guidelines
    (question.comparison.seed, question.comparison.threads) = (work.seed, work.threadCount)
    return try LiveGrades(bench.opened, question)
  }
}
