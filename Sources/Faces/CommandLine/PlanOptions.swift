import ArgumentParser
import Evenhand
import Messages

/// Who is to be scored, and by whom.
struct PlanWhoOptions: ParsableArguments {
  @Argument(help: "The study whose people and raters are planned for; left out with --people and --raters.")
  var study: String?

  @Option(help: "Columns that are called otherwise: person=diver,rater=judge.")
  var map: [String] = []

  @Flag(help: "Read files that study.yaml, or a link, names outside the study's folder.")
  var allowOutside = false

  @Option(help: "In place of a study: a table with a column person, and unit, group, block, ratings where there are.")
  var people: String?

  @Option(help: "A table of raters: rater, and minimum, maximum, block, unit; with a study it states their limits, and names newcomers.")
  var raters: String?

  @Option(help: "A table of pairs: rater, person or unit, and pair: forbidden or wanted.")
  var pairs: String?

  @Option(help: "With --people: who is close to whom, a table of ties as in a study.")
  var ties: String?

  @Option(help: "The component that is planned (default: the one with most ratings whose raters score several units).")
  var component: String?

  @Option(help: "The period whose people, raters and design are this year's (default: the latest).")
  var period: String?

  @Option(help: "Write a workbook for each rater into this folder.")
  var sheets: String?

  @Option(help: "Write the assignment as a study's table of ratings with empty scores (CSV).")
  var assignment: String?

  /// Opens the study; warnings go to standard error.
  func opened(_ study: String, _ schemes: SchemeOptions, _ output: OutputOptions) throws -> OpenedStudy {
    var opening = StudyOpening()
    (opening.map, opening.allowsOutside, opening.scheme, opening.proposal) = (map, allowOutside, schemes.scheme, schemes.proposal)
    let opened = try opening.open(study)
    try output.refuse(over: opened.inputs)
    Console(language: output.language).say(opened.notes.filter { $0.severity == .warning })
    return opened
  }

  /// Opens a table, if one was named; warnings go to standard error.
  func table(_ path: String?, _ output: OutputOptions) throws -> OpenedTable? {
    guard let path else { return nil }
    let opened = try OpenedTable.open(path)
    Console(language: output.language).say(opened.notes.filter { $0.severity == .warning })
    return opened
  }
}

extension PlanWhoOptions {
  func check(settles: Bool) throws {
    if people != nil, study != nil || raters == nil { throw ValidationError("--people goes with --raters, and without a study") }
    if study == nil, people == nil { throw ValidationError("a study is needed, or --people and --raters") }
    if ties != nil, people == nil { throw ValidationError("--ties goes with --people and --raters: a study has ties of its own") }
    if settles, raters != nil || sheets != nil || assignment != nil {
      throw ValidationError("--settle names further ratings: --raters, --sheets and --assignment belong to a plan")
    }
  }
}

/// What the assignment is to be like.
struct PlanRuleOptions: ParsableArguments {
  @Option(help: "Ratings of each person (default: as many as this year, else 3).")
  var ratings: Int?

  @Option(help: "Instead: each rater scores their wanted people and this share of the others, 0 to 1.")
  var share: Double?

  @Option(help: "At least so many people a rater.")
  var min: Int?

  @Option(help: "At most so many people a rater.")
  var max: Int?

  @Option(help: "Raters who are to score both of any two groups.")
  var links = 2

  @Option(help: "A kind of tie, or a rule A == B, whose pairs must not meet; may be given several times.")
  var forbid: [String] = []

  @Option(help: "A kind of tie, or a rule A == B, whose pairs are to meet; may be given several times.")
  var want: [String] = []

  @Flag(help: "Keep this year's pairs, and plan what is missing.")
  var keep = false

  @Flag(help: "Keep this year's pairs, and add the ratings that make testable what the audit and the comparison of groups can't test.")
  var testable = false

  @Option(help: "People of a block (a day, a room) are scored together, by a panel of so many raters.")
  var panel: Int?

  @Flag(help: "People of one unit get the same raters, so that raters' tastes for units, and favoritism beside them, can be measured.")
  var together = false

  @Option(help: "Deal people to so many blocks, evenly over groups (default: the blocks that they state).")
  var blocks: Int?

  @Option(help: "The probability with which effects are to be found.")
  var power = 0.8

  @Option(help: "How scores vary, in points, in place of what the study shows: error=3,people=4,severity=2,taste=1.")
  var spread: String?

  @Flag(help: "Don't draw what detectors would find.")
  var quick = false

  var rules: PlanRules {
    var rules = PlanRules()
    (rules.ratings, rules.share, rules.minimum, rules.maximum, rules.links) = (ratings, share, min, max, links)
    (rules.panel, rules.blocks, rules.keepsPresent, rules.unitsTogether) = (panel, blocks, keep, together)
    return rules
  }

  /// Standard deviations as stated.
  var spreads: RatingSpreads? {
    get throws {
      guard let spread else { return nil }
      var found = RatingSpreads.assumed
      for part in spread.split(separator: ",") {
        let sides = part.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " } }
        guard sides.count == 2, let value = Double(sides[1]), value.isFinite, value >= 0, value < 1e9 else {
          throw UsageError(PlanVerbSentence.badSpread(text: String(part)))
        }
        switch sides[0] {
        case "error" where value > 0: found.error = value
        case "people": found.people = value
        case "severity": found.severity = value
        case "taste": found.taste = value
        default: throw UsageError(PlanVerbSentence.badSpread(text: String(part)))
        }
      }
      return found
    }
  }

  func check(settles: Bool) throws {
    let isPlan = ratings != nil || share != nil || min != nil || !want.isEmpty || panel != nil || blocks != nil || spread != nil
    if settles, isPlan || keep || testable || together || quick {
      throw ValidationError(
        "--settle goes with --component, --period, --forbid, --pairs, --max, --certainty and --draws; the other options belong to a plan")
    }
    if testable, ratings != nil || share != nil || panel != nil || blocks != nil || together {
      throw ValidationError(
        "--testable finds by itself how many ratings are needed: without --ratings, --share, --panel, --blocks, --together")
    }
    if panel != nil, ratings != nil {
      throw ValidationError("--panel and --ratings each say how many raters a person has: give one of them")
    }
    try OptionBounds.count("--ratings", ratings, from: 1, upTo: 10_000)
    try OptionBounds.count("--min", min, from: 0, upTo: OptionBounds.mostPeople)
    try OptionBounds.count("--max", max, from: 0, upTo: OptionBounds.mostPeople)
    try OptionBounds.count("--links", links, from: 0, upTo: 10_000)
    try OptionBounds.count("--panel", panel, from: 1, upTo: 10_000)
    try OptionBounds.count("--blocks", blocks, from: 1, upTo: 100_000)
    try OptionBounds.level("--power", power)
    if let share, !(0...1).contains(share) { throw ValidationError("--share \(share): a share lies between 0 and 1") }
    if share != nil, ratings != nil { throw ValidationError("--share and --ratings each say how many ratings there are: give one of them") }
    if together, panel != nil {
      throw ValidationError("--together makes a unit's people a row of their own, --panel a block's: give one of them")
    }
    if share != nil, panel != nil { throw ValidationError("--share is of single people: it can't be had with --panel") }
  }
}

/// Which further ratings would settle bands, after the ratings are in.
struct SettleOptions: ParsableArguments {
  @Option(help: "After the ratings are in: the so many further ratings that settle most bands, under the study's scheme.")
  var settle: Int?

  @Option(help: "With --settle: enough where this share of bands is expected to be right (default: never enough).")
  var certainty = 1.0

  @Option(help: "With --settle: draws of totals without error.")
  var draws = 400

  func check() throws {
    try OptionBounds.count("--settle", settle, from: 1, upTo: 100_000)
    try OptionBounds.count("--draws", draws, from: 20, upTo: OptionBounds.mostDraws)
    if !(0...1).contains(certainty) { throw ValidationError("--certainty \(certainty): a share lies between 0 and 1") }
    if settle == nil, certainty < 1 { throw ValidationError("--certainty goes with --settle") }
  }
}

/// What is said of the options of `plan`.
enum PlanVerbSentence: Sentence {
  case needsStudyOrTables
  case settleNeedsStudy
  case badSpread(text: String)

  var text: Bilingual {
    switch self {
    case .needsStudyOrTables: .init(en: "a study is needed, or --people and --raters", zh: "需要给出研究，或 --people 与 --raters")
    case .settleNeedsStudy: .init(en: "--settle needs a study whose ratings are in", zh: "--settle 需要已有评分的研究")
    case .badSpread(let text):
      .init(
        en: "--spread \(text): error (above 0), people, severity and taste are stated as NAME=POINTS",
        zh: "--spread \(text)：请以“名称=分”给出 error（大于 0）、people、severity、taste")
    }
  }
}
