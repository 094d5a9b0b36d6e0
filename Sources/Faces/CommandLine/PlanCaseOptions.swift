import ArgumentParser

/// Reference cases beside the people.
struct PlanCaseOptions: ParsableArguments {
  @Option(help: "Add so many reference cases, which every rater scores as well.")
  var cases: Int?

  @Option(
    help: "Show each case under a label drawn at random for each rater: group, unit, or labels with commas between them (A,B).")
  var label: String?

  @Option(help: ArgumentHelp("Write who sees which case under which label to this file (CSV), and print its digest.", valueName: "file"))
  var sealed: String?

  func check(settles: Bool) throws {
    try OptionBounds.count("--cases", cases, from: 1, upTo: 1000)
    if settles, cases != nil { throw ValidationError("--settle names further ratings of people: --cases belongs to a plan") }
    if cases == nil, label != nil || sealed != nil { throw ValidationError("--label and --sealed go with --cases") }
    if sealed != nil, label == nil { throw ValidationError("--sealed keeps the draw of labels: give --label as well") }
  }
}
