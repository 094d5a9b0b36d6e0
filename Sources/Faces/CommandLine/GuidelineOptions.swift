import ArgumentParser
import Evenhand

/// What share of people may get which grades.
struct GuidelineOptions: ParsableArguments {
  @Option(
    help: "What share may get certain grades: A<=20%, D+E>=5%, B=30%..50%; may be given several times (default: the scheme's quotas).")
  var guideline: [String] = []

  /// As they were given.
  var guidelines: [GradeGuideline] { guideline.compactMap { GradeGuideline($0) } }

  func validate() throws {
    for text in guideline where GradeGuideline(text) == nil {
      throw ValidationError("--guideline \(text): GRADES<=SHARE, GRADES>=SHARE or GRADES=SHARE..SHARE, as in A<=20%, D+E=5%..15%")
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
