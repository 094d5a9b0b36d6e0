import ArgumentParser
import Evenhand
import Messages
import Reporting

/// How well examinations are marked, and how sure their grades are.
struct MarkingVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "marking",
    abstract: .init(
      en: "How well examinations are marked: markers beside the definitive marks of seeds, two markers a script, how sure grades are.",
      zh: "阅卷质量：评分人与质控卷基准分的偏离、双评试卷、等级的把握程度。"),
    discussion: .init(
      en: """
        evenhand marking marks.csv --tolerance 4 --boundaries A:70,B:60,C:50 --range 0,100
        evenhand marking totals.csv --scores total --reliability 0.9 --boundaries pass:50 --range 0,100

        marks.csv holds script, marker, mark and, of seeds, definitive. A moderator's marks beside a centre's: --map rater=centre --definitive moderator.
        """,
      zh: """
        evenhand marking marks.csv --tolerance 4 --boundaries A:70,B:60,C:50 --range 0,100
        evenhand marking totals.csv --scores total --reliability 0.9 --boundaries pass:50 --range 0,100

        marks.csv 含 script（试卷）、marker（评分人）、mark（评分），质控卷另有 definitive（基准分）。复核人评分与考点评分并列：--map rater=centre --definitive moderator。
        """))

  @OptionGroup var study: StudyOptions
  @OptionGroup var schemes: SchemeOptions
  @OptionGroup var periods: LatestPeriodOptions
  @OptionGroup var components: ComponentOptions
  @OptionGroup var marking: MarkingArguments

  @Option(
    help: .init(
      en: "Of a table in place of a study: the column of scores whose reliability is given.",
      zh: "不用评分数据而用一张表时：得分所在的列，其信度由 --reliability 给出。", value: "列"))
  var scores: String?

  @Option(
    help: .init(
      en: "Of such a table: the column that says how often each score was got.",
      zh: "该表中：得到每个分数的人数所在的列。", value: "列"))
  var counts: String?

  @OptionGroup var work: WorkOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if counts != nil, scores == nil { throw ValidationError(.countsOfScores) }
    if scores != nil, marking.boundaries == nil || marking.reliability == nil {
      throw ValidationError(.scoresNeed)
    }
  }

  func perform() throws {
    var question = Marking()
    (question.periods, question.components) = (periods.choice, components.choice)
    question.options = marking.options(work)
    guard let scores else {
      let opened = try study.opened(schemes, output)
      let result = try question.run(opened)
      return try output.write(result, Document(result), of: opened, periods)
    }
    try output.refuse(over: [study.study])
    let opened = try OpenedTable.open(study.study, map: study.map)
    Console(language: output.language).say(opened.notes.filter { $0.severity == .warning })
    let result = try question.run(opened, Marking.Columns(scores: scores, counts: counts))
    try output.write(result, Document(result), periods: [])
  }
}
