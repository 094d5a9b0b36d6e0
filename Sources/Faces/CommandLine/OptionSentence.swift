package import Messages

/// What is said of options whose values can't be, or that don't go together; the parser adds how the verb is used.
package enum OptionSentence: Sentence {
  case level(option: String, low: String, high: String)
  case sizeOrZero(option: String)
  case sizeAboveZero(option: String)
  case wholeNumber(option: String, low: Int, high: Int)
  case someOf(option: String, value: String, known: String)
  case extreme
  case twoFacets
  case clusterColumns
  case steps(value: String)
  case guideline(text: String)
  case numbers(option: String)
  case levelAboveHalf
  case methodOrOnto
  case checkAlone
  case studyNeedsPlace
  case foreignForm(output: String, ending: String)
  case otherForm(output: String, format: String)
  case tableOfCSV
  case casesOfPlan
  case labelOfCases
  case sealedNeedsLabel
  case peopleAndRaters
  case studyOrTables
  case tiesOfPeople
  case settleWithoutTables
  case settleOptions
  case testableAlone
  case panelOrRatings
  case share(option: String, value: String)
  case shareOrRatings
  case togetherOrPanel
  case shareOrPanel
  case certaintyOfSettle
  case outcomeAndLabel
  case strataOfTable
  case stratifyOfStudy
  case stratifyBy
  case groupOfStratify
  case casesHaveLabels
  case estimateAndError
  case nameOfTable
  case shift
  case boundsOfTarget
  case ontoOptions
  case linkBy(name: String)
  case tolerance(text: String)
  case boundaries(text: String)
  case range(text: String)
  case reliability
  case approval
  case countsOfScores
  case scoresNeed

  package var text: Bilingual {
    switch self {
    case .level(let option, let low, let high):
      .init(
        en: "\(option) lies between 0 and 1, from \(low) to \(high)", zh: "\(option) 应在 0 与 1 之间，从 \(low) 到 \(high)")
    case .sizeOrZero(let option):
      .init(en: "\(option) is a number, 0 or more, below 1e15", zh: "\(option) 应为不小于 0、小于 1e15 的数")
    case .sizeAboveZero(let option):
      .init(en: "\(option) is a number, larger than 0, below 1e15", zh: "\(option) 应为大于 0、小于 1e15 的数")
    case .wholeNumber(let option, let low, let high):
      .init(en: "\(option) takes a whole number from \(low) to \(high)", zh: "\(option) 应为 \(low) 到 \(high) 之间的整数")
    case .someOf(let option, let value, let known):
      .init(en: "\(option) \(value): expected some of \(known)", zh: "\(option) \(value)：应从 \(known) 中选用")
    case .extreme: .init(en: "--extreme lies between 0 and 0.5", zh: "--extreme 应在 0 与 0.5 之间")
    case .twoFacets: .init(en: "--bias takes two facets: rater,component", zh: "--bias 应写两个侧面：rater,component")
    case .clusterColumns: .init(en: "--cluster: one column, or two with a comma between", zh: "--cluster：应写一列，或用逗号分隔的两列")
    case .steps(let value): .init(en: "--smallest-effect \(value): steps, 0 or more", zh: "--smallest-effect \(value)：应为级数，不小于 0")
    case .guideline(let text):
      .init(
        en: "--guideline \(text): GRADES<=SHARE, GRADES>=SHARE or GRADES=SHARE..SHARE, as in A<=20%, D+E=5%..15%",
        zh: "--guideline \(text)：应写成 等次<=比例、等次>=比例 或 等次=比例..比例，如 A<=20%、D+E=5%..15%")
    case .numbers(let option): .init(en: "\(option) takes numbers of 0 or more: 0.5,1", zh: "\(option) 应为不小于 0 的数：0.5,1")
    case .levelAboveHalf: .init(en: "--level is above 0.5", zh: "--level 应大于 0.5")
    case .methodOrOnto:
      .init(en: "give --method for groups, or --onto for periods", zh: "请给出 --method（归一各组）或 --onto（换算各时期），二者取一")
    case .checkAlone: .init(en: "--check goes with neither --study nor -o.", zh: "--check 不能与 --study 或 -o 同用。")
    case .studyNeedsPlace: .init(en: "--study needs -o or --html.", zh: "使用 --study 时须给出 -o 或 --html。")
    case .foreignForm(let output, let ending):
      .init(
        en:
          "-o \(output): no .\(ending) file is written; .html, .docx, .odt, .pptx, .xlsx, .csv, .md, .json and .txt are (a page prints as PDF from the browser)",
        zh: "-o \(output)：不能写 .\(ending) 文件；可写 .html、.docx、.odt、.pptx、.xlsx、.csv、.md、.json 和 .txt（网页可在浏览器中打印成 PDF）")
    case .otherForm(let output, let format):
      .init(en: "-o \(output) names another form than --format \(format)", zh: "-o \(output) 的格式与 --format \(format) 不一致")
    case .tableOfCSV:
      .init(en: "--table goes with --format csv, into one file or standard output", zh: "--table 与 --format csv 同用，写到一个文件或标准输出")
    case .casesOfPlan:
      .init(
        en: "--settle names further ratings of people: --cases belongs to a plan", zh: "--settle 给出对人员的补评；--cases 只用于编排评分")
    case .labelOfCases: .init(en: "--label and --sealed go with --cases", zh: "--label 和 --sealed 须与 --cases 同用")
    case .sealedNeedsLabel:
      .init(en: "--sealed keeps the draw of labels: give --label as well", zh: "--sealed 保存标签的抽定结果，须同时给出 --label")
    case .peopleAndRaters: .init(en: "--people goes with --raters, and without a study", zh: "--people 须与 --raters 同用，且不写数据")
    case .studyOrTables: .init(en: "a study is needed, or --people and --raters", zh: "须给出数据，或给出 --people 与 --raters")
    case .tiesOfPeople:
      .init(
        en: "--ties goes with --people and --raters: a study has ties of its own", zh: "--ties 须与 --people、--raters 同用：数据自有关联表")
    case .settleWithoutTables:
      .init(
        en: "--settle names further ratings: --raters, --sheets and --assignment belong to a plan",
        zh: "--settle 给出补评；--raters、--sheets 和 --assignment 只用于编排评分")
    case .settleOptions:
      .init(
        en:
          "--settle goes with --component, --period, --forbid, --pairs, --max, --certainty and --draws; the other options belong to a plan",
        zh: "--settle 可与 --component、--period、--forbid、--pairs、--max、--certainty 和 --draws 同用；其余选项只用于编排评分")
    case .testableAlone:
      .init(
        en: "--testable finds by itself how many ratings are needed: without --ratings, --share, --panel, --blocks, --together",
        zh: "--testable 自行算出需要多少评分，不能与 --ratings、--share、--panel、--blocks、--together 同用")
    case .panelOrRatings:
      .init(
        en: "--panel and --ratings each say how many raters a person has: give one of them", zh: "--panel 与 --ratings 都规定每人由几位评分人评，只给其一")
    case .share(let option, let value):
      .init(en: "\(option) \(value): a share lies between 0 and 1", zh: "\(option) \(value)：比例应在 0 与 1 之间")
    case .shareOrRatings:
      .init(en: "--share and --ratings each say how many ratings there are: give one of them", zh: "--share 与 --ratings 都规定评分的多少，只给其一")
    case .togetherOrPanel:
      .init(
        en: "--together makes a unit's people a row of their own, --panel a block's: give one of them",
        zh: "--together 按单位、--panel 按批次把人员放在一起评，只给其一")
    case .shareOrPanel:
      .init(en: "--share is of single people: it can't be had with --panel", zh: "--share 针对单个人员，不能与 --panel 同用")
    case .certaintyOfSettle: .init(en: "--certainty goes with --settle", zh: "--certainty 须与 --settle 同用")
    case .outcomeAndLabel:
      .init(
        en: "--outcome and --label go together: a table needs both, a study neither", zh: "--outcome 与 --label 须同时给出：一张表两者都要，整套数据都不要")
    case .stratifyOfStudy:
      .init(
        en: "--stratify is of a study; a table with --outcome and --label has --strata",
        zh: "--stratify 用于一份数据；用 --outcome 和 --label 比较一张表时，请用 --strata")
    case .stratifyBy: .init(en: "--stratify takes unit, rater, case or a column", zh: "--stratify 应为 unit、rater、case 或一列的列名")
    case .groupOfStratify: .init(en: "--group goes with --stratify", zh: "--group 须与 --stratify 同用")
    case .casesHaveLabels:
      .init(
        en: "--stratify case compares the labels that cases were shown under, not --group",
        zh: "--stratify case 比较的是案例展示时的标签，不用 --group")
    case .strataOfTable:
      .init(
        en: "--strata and --drawn-for name columns of a table: give --outcome and --label, too",
        zh: "--strata 和 --drawn-for 指明一张表的列，须同时给出 --outcome 与 --label")
    case .estimateAndError:
      .init(
        en: "--estimate and --error go together: a table needs both, a study neither",
        zh: "--estimate 与 --error 须同时给出：一张表两者都要，整套数据都不要")
    case .nameOfTable:
      .init(
        en: "--name and --pool name columns of a table: give --estimate and --error, too",
        zh: "--name 和 --pool 指明一张表的列，须同时给出 --estimate 与 --error")
    case .shift: .init(en: "--shift takes a share above 0, at most 1: 0.05", zh: "--shift 应为大于 0、不超过 1 的比例：0.05")
    case .boundsOfTarget: .init(en: "--bounds goes with --target", zh: "--bounds 须与 --target 同用")
    case .ontoOptions:
      .init(
        en: "--link-by, --link-scale, --drift-level, --smallest-displacement and --interval belong to --onto",
        zh: "--link-by、--link-scale、--drift-level、--smallest-displacement 和 --interval 须与 --onto 同用")
    case .tolerance(let text):
      .init(
        en: "--tolerance \(text): a number of marks, or COMPONENT=MARKS separated by commas",
        zh: "--tolerance \(text)：应为分数，或用逗号分隔的 分项=分数")
    case .boundaries(let text):
      .init(
        en: "--boundaries \(text): GRADE:MARK separated by commas, as in A:70,B:60; no grade and no mark twice",
        zh: "--boundaries \(text)：应为用逗号分隔的 等级:分数，如 A:70,B:60；等级和分数都不得重复")
    case .range(let text):
      .init(en: "--range \(text): LOWEST,HIGHEST, as in 0,100", zh: "--range \(text)：应为 最低分,最高分，如 0,100")
    case .reliability: .init(en: "--reliability lies between 0 and 1", zh: "--reliability 应在 0 与 1 之间")
    case .approval: .init(en: "--approval is a share, above 0, at most 1", zh: "--approval 应为大于 0、不超过 1 的比例")
    case .countsOfScores: .init(en: "--counts goes with --scores", zh: "--counts 须与 --scores 同用")
    case .scoresNeed: .init(en: "--scores needs --boundaries and --reliability", zh: "--scores 须同时给出 --boundaries 和 --reliability")
    case .linkBy(let name):
      .init(en: "--link-by \(name): cases, raters and people are known", zh: "--link-by \(name)：可用 cases、raters、people")
    }
  }
}
