import ArgumentParser
import Evenhand
import Messages

/// Who is to be scored, and by whom.
struct PlanWhoOptions: ParsableArguments {
  @Argument(
    help: .init(
      en: "The study whose people and raters are planned for; left out with --people and --raters.",
      zh: "为其人员和评分人安排评分的数据；与 --people、--raters 同用时不写。", value: "数据"))
  var study: String?

  @Option(
    help: .init(en: "Columns that are called otherwise: person=diver,rater=judge.", zh: "表头另有叫法的列：person=选手,rater=裁判。", value: "名称=表头"))
  var map: [String] = []

  @Flag(help: .init(en: "Read files that study.yaml, or a link, names outside the study's folder.", zh: "study.yaml 或链接指向数据文件夹以外的文件时，也读取。"))
  var allowOutside = false

  @Option(
    help: .init(
      en: "In place of a study: a table with a column person, and unit, group, block, ratings where there are.",
      zh: "没有数据时：人员表，含 person 列，以及（如有）unit、group、block、ratings 列。", value: "表"))
  var people: String?

  @Option(
    help: .init(
      en: "A table of raters: rater, and minimum, maximum, block, unit; with a study it states their limits, and names newcomers.",
      zh: "评分人表：rater，以及 minimum、maximum、block、unit；与数据同用时，写明各人的评分数上下限和新增的评分人。", value: "表"))
  var raters: String?

  @Option(
    help: .init(
      en: "A table of pairs: rater, person or unit, and pair: forbidden or wanted.",
      zh: "配对表：rater，person 或 unit，以及 pair：forbidden（不得）或 wanted（应当）。", value: "表"))
  var pairs: String?

  @Option(
    help: .init(
      en: "With --people: who is close to whom, a table of ties as in a study.", zh: "与 --people 同用：谁与谁有关联，写法同数据中的关联表。", value: "表"))
  var ties: String?

  @Option(
    help: .init(
      en: "The component that is planned (default: the one with most ratings whose raters score several units).",
      zh: "安排哪个分项的评分（默认：评分人跨单位评分的分项中评分最多的一个）。", value: "分项"))
  var component: String?

  @Option(
    help: .init(
      en: "The period whose people, raters and design are this year's (default: the latest).", zh: "以哪个时期的人员、评分人和评分安排为今年的（默认：最近的时期）。",
      value: "时期"))
  var period: String?

  @Option(help: .init(en: "Write a workbook for each rater into this folder.", zh: "在此文件夹中为每位评分人写一个工作簿。", value: "文件夹"))
  var sheets: String?

  @Option(
    help: .init(en: "Write the assignment as a study's table of ratings with empty scores (CSV).", zh: "把安排写成分数空白的评分表（CSV）。", value: "文件"))
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
    if people != nil, study != nil || raters == nil { throw ValidationError(.peopleAndRaters) }
    if study == nil, people == nil { throw ValidationError(.studyOrTables) }
    if ties != nil, people == nil { throw ValidationError(.tiesOfPeople) }
    if settles, raters != nil || sheets != nil || assignment != nil {
      throw ValidationError(.settleWithoutTables)
    }
  }
}

/// What the assignment is to be like.
struct PlanRuleOptions: ParsableArguments {
  @Option(
    help: .init(en: "Ratings of each person (default: as many as this year, else 3).", zh: "每人由几位评分人评分（默认：与今年相同，否则为 3）。", value: "个数"))
  var ratings: Int?

  @Option(
    help: .init(
      en: "Instead: each rater scores their wanted people and this share of the others, 0 to 1.",
      zh: "代替 --ratings：每位评分人评其应当评的人，再加其余人员的这一比例，0 到 1。",
      value: "比例"))
  var share: Double?

  @Option(help: .init(en: "At least so many people a rater.", zh: "每位评分人至少评多少人。", value: "人数"))
  var min: Int?

  @Option(help: .init(en: "At most so many people a rater.", zh: "每位评分人至多评多少人。", value: "人数"))
  var max: Int?

  @Option(help: .init(en: "Raters who are to score both of any two groups.", zh: "任何两组之间，应有多少位评分人两组都评。", value: "人数"))
  var links = 2

  @Option(
    help: .init(
      en: "A kind of tie, or a rule A == B, whose pairs must not meet; may be given several times.", zh: "一种关联，或规则 A == B，符合者不得相评；可多次给出。",
      value: "关联"))
  var forbid: [String] = []

  @Option(
    help: .init(
      en: "A kind of tie, or a rule A == B, whose pairs are to meet; may be given several times.", zh: "一种关联，或规则 A == B，符合者应当相评；可多次给出。",
      value: "关联"))
  var want: [String] = []

  @Flag(help: .init(en: "Keep this year's pairs, and plan what is missing.", zh: "保留今年的配对，只安排缺少的评分。"))
  var keep = false

  @Flag(
    help: .init(
      en: "Keep this year's pairs, and add the ratings that make testable what the audit and the comparison of groups can't test.",
      zh: "保留今年的配对，补上一些评分，使检验和组间比较中原本无法检验者得以检验。"))
  var testable = false

  @Option(
    help: .init(
      en: "People of a block (a day, a room) are scored together, by a panel of so many raters.", zh: "同一批（同一天、同一考场）的人员由若干位评分人组成的评分组一起评。",
      value: "人数"))
  var panel: Int?

  @Flag(
    help: .init(
      en: "People of one unit get the same raters, so that raters' tastes for units, and favoritism beside them, can be measured.",
      zh: "同一单位的人员由相同的评分人评，以便测出评分人对单位的偏好以及此外的厚此薄彼。"))
  var together = false

  @Option(
    help: .init(
      en: "Deal people to so many blocks, evenly over groups (default: the blocks that they state).", zh: "把人员分成若干批，各组分布均匀（默认：按表中写明的批次）。",
      value: "批数"))
  var blocks: Int?

  @Option(help: .init(en: "The probability with which effects are to be found.", zh: "以多大的概率查出效应。", value: "概率"))
  var power = 0.8

  @Option(
    help: .init(
      en: "How scores vary, in points, in place of what the study shows: error=3,people=4,severity=2,taste=1.",
      zh: "不以数据所示为准，自行写明分数的变动，以分计：error=3,people=4,severity=2,taste=1。", value: "分"))
  var spread: String?

  @Flag(help: .init(en: "Don't draw what detectors would find.", zh: "不抽样计算各项检验能查出什么。"))
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
      throw ValidationError(.settleOptions)
    }
    if testable, ratings != nil || share != nil || panel != nil || blocks != nil || together {
      throw ValidationError(.testableAlone)
    }
    if panel != nil, ratings != nil {
      throw ValidationError(.panelOrRatings)
    }
    try OptionBounds.count("--ratings", ratings, from: 1, upTo: 10_000)
    try OptionBounds.count("--min", min, from: 0, upTo: OptionBounds.mostPeople)
    try OptionBounds.count("--max", max, from: 0, upTo: OptionBounds.mostPeople)
    try OptionBounds.count("--links", links, from: 0, upTo: 10_000)
    try OptionBounds.count("--panel", panel, from: 1, upTo: 10_000)
    try OptionBounds.count("--blocks", blocks, from: 1, upTo: 100_000)
    try OptionBounds.level("--power", power)
    if let share, !(0...1).contains(share) { throw ValidationError(.share(option: "--share", value: "\(share)")) }
    if share != nil, ratings != nil { throw ValidationError(.shareOrRatings) }
    if together, panel != nil {
      throw ValidationError(.togetherOrPanel)
    }
    if share != nil, panel != nil { throw ValidationError(.shareOrPanel) }
  }
}

/// Which further ratings would settle bands, after the ratings are in.
struct SettleOptions: ParsableArguments {
  @Option(
    help: .init(
      en: "After the ratings are in: the so many further ratings that settle most bands, under the study's scheme.",
      zh: "评分完成之后：再补这么多次评分，补哪些最能使等次定局（按数据所附方案）。", value: "次数"))
  var settle: Int?

  @Option(
    help: .init(
      en: "With --settle: enough where this share of bands is expected to be right (default: never enough).",
      zh: "与 --settle 同用：预期正确的等次达到此比例即可（默认：不设上限）。", value: "比例"))
  var certainty = 1.0

  @Option(help: .init(en: "With --settle: draws of totals without error.", zh: "与 --settle 同用：抽取无误差总分的次数。", value: "次数"))
  var draws = 400

  func check() throws {
    try OptionBounds.count("--settle", settle, from: 1, upTo: 100_000)
    try OptionBounds.count("--draws", draws, from: 20, upTo: OptionBounds.mostDraws)
    if !(0...1).contains(certainty) { throw ValidationError(.share(option: "--certainty", value: "\(certainty)")) }
    if settle == nil, certainty < 1 { throw ValidationError(.certaintyOfSettle) }
  }
}
