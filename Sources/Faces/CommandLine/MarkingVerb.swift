import ArgumentParser
import Evenhand
import Messages
import Reporting

/// How well examinations are marked, and how sure their grades are.
struct MarkingVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "marking",
    abstract:
      "How well examinations are marked: markers beside the definitive marks of seeds, two markers a script, how sure grades are.",
    discussion: """
      evenhand marking marks.csv --tolerance 4 --boundaries A:70,B:60,C:50 --range 0,100
      evenhand marking totals.csv --scores total --reliability 0.9 --boundaries pass:50 --range 0,100

      marks.csv holds script, marker, mark and, of seeds, definitive. A moderator's marks beside a centre's: --map rater=centre --definitive moderator.
      """)

  @OptionGroup var study: StudyOptions
  @OptionGroup var schemes: SchemeOptions
  @OptionGroup var periods: LatestPeriodOptions
  @OptionGroup var components: ComponentOptions
  @OptionGroup var marking: MarkingArguments

  @Option(help: "Of a table in place of a study: the column of scores whose reliability is given.")
  var scores: String?

  @Option(help: "Of such a table: the column that says how often each score was got.")
  var counts: String?

  @OptionGroup var work: WorkOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if counts != nil, scores == nil { throw ValidationError("--counts goes with --scores") }
    if scores != nil, marking.boundaries == nil || marking.reliability == nil {
      throw ValidationError("--scores needs --boundaries and --reliability")
    }
  }

  func perform() throws {
    var question = Marking()
    (question.periods, question.components) = (periods.choice, components.choice)
    question.options = marking.options(work)
    guard let scores else {
      let opened = try study.opened(schemes, output)
      let result = try question.run(opened)
      return try output.write(result, Document(result), periods: try periods.names(opened), words: ReaderWords(opened.study))
    }
    try output.refuse(over: [study.study])
    let opened = try OpenedTable.open(study.study, map: study.map)
    Console(language: output.language).say(opened.notes.filter { $0.severity == .warning })
    let result = try question.run(opened, Marking.Columns(scores: scores, counts: counts))
    try output.write(result, Document(result), periods: [])
  }
}
