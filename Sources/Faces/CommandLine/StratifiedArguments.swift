import ArgumentParser
import Evenhand

/// Gaps of a study tested by exchanging labels within strata.
struct StratifiedArguments: ParsableArguments {
  @Option(
    help: .init(
      en:
        "Test every gap by exchanging labels within strata, too: unit, rater (people whom the same raters scored), case (reference cases as they were shown), or a column of people, units or ratings.",
      zh: "另在层内置换标签检验每项差距：unit（同一单位内）、rater（由同一批评分人评过的人员之间）、case（参照案例，按展示时的标签），或人员表、单位表、评分表中的一列。",
      value: "unit|rater|case|列", called: "unit|rater|case|column"))
  var stratify: String?

  @Option(
    help: .init(
      en: "With --stratify: the column of people, units or ratings whose values make the groups, gender say (default: group).",
      zh: "与 --stratify 同用：人员表、单位表或评分表中按取值分组的列，如 性别（默认：group）。", value: "列"))
  var group: String?

  /// What was asked for; `nil`: nothing.
  func stratification(draws: Int?) -> Stratification? {
    stratify.map { name in
      var asked = Stratification(.init(name), group: group ?? "group")
      asked.draws = draws ?? asked.draws
      return asked
    }
  }

  func validate() throws {
    if stratify == "" { throw ValidationError(.stratifyBy) }
    if stratify == nil, group != nil { throw ValidationError(.groupOfStratify) }
    if stratify == "case", group != nil {
      throw ValidationError(.casesHaveLabels)
    }
  }
}
