import ArgumentParser
import Evenhand
import Messages
import Reporting

/// Who should score whom next year.
struct PlanVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: .init(
      en: "Assign raters to people within workload and conflicts, and say what could be found before anybody has rated.",
      zh: "在工作量与回避之内安排谁给谁评分，并在评分之前说明能查出什么。"),
    discussion: .same(
      """
      evenhand plan datasets/coastal-district --component leaders --ratings 5 --want oversight -o plan.xlsx
      evenhand plan --people people.csv --raters raters.csv --ratings 3 --links 4
      evenhand plan datasets/coastal-district --settle 20
      evenhand plan datasets/coastal-district --component leaders --keep --cases 8 --label group --sealed draw.csv
      """))

  @OptionGroup var who: PlanWhoOptions
  @OptionGroup var rules: PlanRuleOptions
  @OptionGroup var reference: PlanCaseOptions
  @OptionGroup var settle: SettleOptions
  @OptionGroup var schemes: SchemeOptions
  @OptionGroup var work: WorkOptions
  @OptionGroup var output: OutputOptions

  var furtherPlaces: [String?] { [who.assignment, reference.sealed] }

  func perform() throws {
    if let folder = who.sheets { try OutputPlace.check(folder: folder) }
    if let most = settle.settle { return try performSettling(most) }
    var plan = Plan()
    plan.rules = rules.rules
    (plan.rules.seed, plan.rules.threads) = (work.seed, work.threadCount)
    (plan.component, plan.forbidden, plan.wanted) = (who.component, rules.forbid, rules.want)
    (plan.settings.power, plan.spreads) = (rules.power, try rules.spreads)
    (plan.tellsDetectable, plan.makesTestable) = (!rules.quick, rules.testable)
    (plan.cases, plan.labels) = (reference.cases ?? 0, reference.label)
    var result = try result(plan)
    let sheets = PlanSheets(result, language: output.language)
    if let folder = who.sheets { try sheets.write(to: folder) }
    if let assignment = who.assignment { try AtomicFile.write(sheets.ratings, to: assignment, readers: .owner) }
    if let sealed = reference.sealed {
      try AtomicFile.write(sheets.sealed, to: sealed, readers: .owner)
      result.cases?.digest = StudyDigest.sha256(sheets.sealed)
    }
    guard output.chosenFormat == .workbook else { return try output.write(result, Document(result)) }
    try output.writeWorkbook(Document(result), followedBy: sheets.sheets)
  }

  /// After the ratings are in.
  private func performSettling(_ most: Int) throws {
    guard let study = who.study else { throw UsageError(PlanVerbSentence.settleNeedsStudy) }
    let opened = try who.opened(study, schemes, output)
    var question = Settle()
    (question.most, question.certainty, question.mostPerRater, question.forbidden) = (most, settle.certainty, rules.max, rules.forbid)
    question.components = who.component.map { [$0] }
    (question.draws, question.seed, question.threads) = (settle.draws, work.seed, work.threadCount)
    let result = try question.run(opened, period: who.period, pairs: try who.table(who.pairs, output))
    try output.write(result, Document(result), words: ReaderWords(opened.study))
  }

  private func result(_ plan: Plan) throws -> PlanResult {
    let paths = [who.study, who.people, who.raters, who.pairs, who.ties].compactMap(\.self)
    for written in [output.output, who.sheets, who.assignment, reference.sealed].compactMap(\.self) where written != "-" {
      try OutputOptions.refuse(written, over: paths)
    }
    if let people = try who.table(who.people, output), let raters = try who.table(who.raters, output) {
      return try plan.run(people: people, raters: raters, pairs: try who.table(who.pairs, output), ties: try who.table(who.ties, output))
    }
    guard let study = who.study else { throw UsageError(PlanVerbSentence.needsStudyOrTables) }
    return try plan.run(
      try who.opened(study, schemes, output), period: who.period, limits: try who.table(who.raters, output),
      pairs: try who.table(who.pairs, output))
  }

  func validate() throws {
    try who.check(settles: settle.settle != nil)
    try rules.check(settles: settle.settle != nil)
    try settle.check()
    try reference.check(settles: settle.settle != nil)
  }
}
