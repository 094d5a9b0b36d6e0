import ArgumentParser
import Evenhand
import Messages
import Reporting

/// Who should score whom next year.
struct PlanVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Assign raters to people within workload and conflicts, and say what could be found before anybody has rated.",
    discussion: """
      evenhand plan datasets/coastal-district --component leaders --ratings 5 --want oversight -o plan.xlsx
      evenhand plan --people people.csv --raters raters.csv --ratings 3 --links 4
      evenhand plan datasets/coastal-district --settle 20
      """)

  @OptionGroup var who: PlanWhoOptions
  @OptionGroup var rules: PlanRuleOptions
  @OptionGroup var settle: SettleOptions
  @OptionGroup var schemes: SchemeOptions
  @OptionGroup var work: WorkOptions
  @OptionGroup var output: OutputOptions

  func perform() throws {
    if let most = settle.settle { return try performSettling(most) }
    var plan = Plan()
    plan.rules = rules.rules
    (plan.rules.seed, plan.rules.threads) = (work.seed, work.threadCount)
    (plan.component, plan.forbidden, plan.wanted) = (who.component, rules.forbid, rules.want)
    (plan.settings.power, plan.spreads) = (rules.power, try rules.spreads)
    plan.tellsDetectable = !rules.quick
    let result = try result(plan)
    if let sheets = who.sheets { try PlanSheets(result, language: output.language).write(to: sheets) }
    if let assignment = who.assignment {
      try AtomicFile.write(PlanSheets(result, language: output.language).ratings, to: assignment, readers: .owner)
    }
    guard output.chosenFormat == .workbook else { return try output.write(result, Document(result), words: ReaderWords()) }
    try output.writeWorkbook(Document(result), followedBy: PlanSheets(result, language: output.language).sheets)
  }

  /// After the ratings are in.
  private func performSettling(_ most: Int) throws {
    guard let study = who.study else { throw UsageError(PlanVerbSentence.settleNeedsStudy) }
    let opened = try who.opening(schemes).open(study)
    try output.refuse(over: opened.inputs)
    Console(language: output.language).say(opened.notes.filter { $0.severity == .warning })
    var question = Settle()
    (question.most, question.certainty, question.mostPerRater, question.forbidden) = (most, settle.certainty, rules.max, rules.forbid)
    question.components = who.component.map { [$0] }
    (question.draws, question.seed, question.threads) = (settle.draws, work.seed, work.threadCount)
    let result = try question.run(opened, period: who.period)
    try output.write(result, Document(result), words: ReaderWords(opened.study))
  }

  private func result(_ plan: Plan) throws -> PlanResult {
    let paths = [who.study, who.people, who.raters, who.pairs, who.ties].compactMap(\.self)
    for written in [output.output, who.sheets, who.assignment].compactMap(\.self) where written != "-" {
      try OutputOptions.refuse(written, over: paths)
    }
    func table(_ path: String?) throws -> OpenedTable? {
      guard let path else { return nil }
      let opened = try OpenedTable.open(path)
      Console(language: output.language).say(opened.notes.filter { $0.severity == .warning })
      return opened
    }
    if let people = try table(who.people), let raters = try table(who.raters) {
      return try plan.run(people: people, raters: raters, pairs: try table(who.pairs), ties: try table(who.ties))
    }
    guard let study = who.study else { throw UsageError(PlanVerbSentence.needsStudyOrTables) }
    let opened = try who.opening(schemes).open(study)
    try output.refuse(over: opened.inputs)
    Console(language: output.language).say(opened.notes.filter { $0.severity == .warning })
    return try plan.run(opened, period: who.period, limits: try table(who.raters), pairs: try table(who.pairs))
  }

  func validate() throws {
    if who.people != nil, who.study != nil || who.raters == nil {
      throw ValidationError("--people goes with --raters, and without a study")
    }
    if who.study == nil, who.people == nil { throw ValidationError("a study is needed, or --people and --raters") }
    if who.ties != nil, who.people == nil { throw ValidationError("--ties goes with --people and --raters: a study has ties of its own") }
    try rules.check()
    try settle.check()
  }
}
