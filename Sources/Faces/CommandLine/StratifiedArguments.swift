import ArgumentParser
import Evenhand

/// Gaps of a study tested by exchanging labels within strata.
struct StratifiedArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Test every gap by exchanging labels within strata, too: unit, rater (people whom the same raters scored), case (reference cases as they were shown), or a column of people, units or ratings.",
      valueName: "unit|rater|case|column"))
  var stratify: String?

  @Option(help: "With --stratify: the column of people, units or ratings whose values make the groups, gender say (default: group).")
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
    if stratify == "" { throw ValidationError("--stratify takes unit, rater, case or a column") }
    if stratify == nil, group != nil { throw ValidationError("--group goes with --stratify") }
    if stratify == "case", group != nil {
      throw ValidationError("--stratify case compares the labels that cases were shown under, not --group")
    }
  }
}
