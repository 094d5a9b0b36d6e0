package import Messages

/// What is said of marking.
package enum MarkingSentence: Sentence {
  case title
  // Why nothing can be said.
  case fewSeeds(count: Int, fewest: Int)
  case noSpread
  case noReliability
  case noVariation
  case unreliable
  case errorTooSmall
  case noScripts
  case tooManyScripts
  case outside
  case noMoments
  case wrongBoundaries
  case noMarking
  case unknownColumn(column: String, known: [String])
  case unknownPart(part: String, known: [String])
  // Of a marker.
  case above(marker: String, marks: Double, low: Double?, high: Double?, q: Double, seeds: Int, within: Message?)
  case below(marker: String, marks: Double, low: Double?, high: Double?, q: Double, seeds: Int, within: Message?)
  case near(marker: String, difference: Double, low: Double?, high: Double?, smallest: Double, seeds: Int, within: Message?)
  case openly(marker: String, difference: Double, low: Double?, high: Double?, seeds: Int, within: Message?)
  case notTested(marker: String, reason: Message, within: Message?)
  case withinTolerance(count: Int, of: Int, tolerance: Double)
  // What would be done.
  case marksStand
  case marksStandOpen
  case consistent
  case notConsistent
  case erratic
  case oftenOut
  case noLiveMarks
  case belowStep
  // What to look at.
  case flaggedMarker(whom: Message, action: Message)
  case adjustBy(amount: Double, low: Double?, high: Double?, scripts: Int)
  case adjustGrades(adjust: Message, grades: Int)
  case markAgain(why: Message)
  case notAdjusted(why: Message)
  case stopped(marker: String, seed: Int, out: Int, after: Int)
  case stoppedChance(stopped: Int, markers: Int, expected: Double)
  case notApproved(marker: String, count: Int, of: Int)
  case seedToLookAt(script: String, definitive: Double, difference: Double, low: Double?, high: Double?, q: Double, markers: Int)
  case allMarkers(part: String, difference: Double, low: Double?, high: Double?, seeds: Int)
  case shareWithin(part: String, count: Int, of: Int, share: Double, low: Argument, high: Argument, tolerance: Double)
  case doubled(part: String, scripts: Int, mean: Double, deviation: Double, beyond: Int, limit: Double)
  case nothing
  // Grades.
  case single(scripts: Int, said: Message)
  case resolved(rule: Message, scripts: Int, said: Message)
  case grades(accuracy: Double, low: Argument, high: Argument, wrong: Double, fewest: Double?, most: Double?, consistency: Double)
  case gradesUntestable(reason: Message)
  // Notes.
  case needsSeeds
  case needsDouble
  case needsTolerance
  case rangeTaken(low: Double, high: Double)
  case orderByRows
  case orderUnread(column: String)
  case orderMissing(count: Int, column: String)
  case notDefinitive(count: Int, column: String, row: Int, value: String)
  case markingOnly
  case seedsOnly
  case ruleNote(limit: Double)

  package var text: Bilingual {
    switch self {
    case .title: .init(en: "Marking", zh: "阅卷质量")
    case .fewSeeds(let count, let fewest):
      .init(
        en: "\(count) \(count, one: "mark", many: "marks") only; below \(fewest) nothing is said", zh: "只有 \(count) 个评分，不足 \(fewest) 个不作判断")
    case .noSpread: .init(en: "all differences are the same: nothing to tell their chance by", zh: "各差值完全相同，无从估计偶然波动")
    case .noReliability:
      .init(
        en:
          "nothing says how far marks of one script vary: let two markers mark some scripts, have seeds with definitive marks, or give --reliability",
        zh: "没有资料说明同一试卷的评分会相差多少：可由两名评分人双评部分试卷，或加入有基准分的质控卷，或用 --reliability 给出信度")
    case .noVariation: .init(en: "all scripts have the same mark", zh: "所有试卷得分相同")
    case .unreliable:
      .init(en: "marks vary no more between scripts than they would by error alone", zh: "试卷之间得分的差异不大于误差本身造成的差异")
    case .errorTooSmall:
      .init(
        en: "marks of one script hardly differ at all: their error is too small to be distinguished from none",
        zh: "同一试卷的评分几乎没有差异：误差小到无法与零区分")
    case .noScripts: .init(en: "no live script has a mark that grades could go by", zh: "没有可据以定级的正式试卷得分")
    case .tooManyScripts: .init(en: "the counts add up to 10¹⁵ or more", zh: "次数之和达到或超过 10¹⁵")
    case .outside: .init(en: "some marks lie outside the range", zh: "有得分超出分数范围")
    case .noMoments: .init(en: "no distribution of true marks fits these marks", zh: "没有与这些得分相容的真分数分布")
    case .wrongBoundaries: .init(en: "a boundary lies outside the range of marks", zh: "有等级分数线在分数范围之外")
    case .noMarking:
      .init(
        en: "there are neither seeds with definitive marks nor scripts with two marks", zh: "既没有带基准分的质控卷，也没有双评的试卷")
    case .unknownColumn(let column, let known):
      .init(en: "the ratings have no further column \(column); there are: \(known)", zh: "评分表没有名为 \(column) 的其他列；现有：\(known)")
    case .unknownPart(let part, let known):
      .init(en: "--tolerance: there is no component \(part); there are: \(known)", zh: "--tolerance：没有分项 \(part)；现有：\(known)")
    case .above(let marker, let marks, let low, let high, let q, let seeds, let within):
      .init(
        en:
          "\(marker): \(marks, places: 2) marks above the definitive marks (\(low, places: 2) to \(high, places: 2), q \(pEquals: q), \(seeds) seeds\(optional: within)): lenient, or these seeds are unlike the scripts",
        zh:
          "\(marker)：比基准分平均高 \(marks, places: 2) 分（\(low, places: 2) 至 \(high, places: 2)，q \(pEquals: q)，质控卷 \(seeds) 份\(optional: within)）：偏松，或质控卷与其所评试卷不同"
      )
    case .below(let marker, let marks, let low, let high, let q, let seeds, let within):
      .init(
        en:
          "\(marker): \(marks, places: 2) marks below the definitive marks (\(low, places: 2) to \(high, places: 2), q \(pEquals: q), \(seeds) seeds\(optional: within)): severe, or these seeds are unlike the scripts",
        zh:
          "\(marker)：比基准分平均低 \(marks, places: 2) 分（\(low, places: 2) 至 \(high, places: 2)，q \(pEquals: q)，质控卷 \(seeds) 份\(optional: within)）：偏严，或质控卷与其所评试卷不同"
      )
    case .near(let marker, let difference, let low, let high, let smallest, let seeds, let within):
      .init(
        en:
          "\(marker): \(signed: difference, places: 2) marks (\(low, places: 2) to \(high, places: 2)) from the definitive marks, within ±\(shortest: smallest), \(seeds) seeds\(optional: within)",
        zh:
          "\(marker)：与基准分平均相差 \(signed: difference, places: 2) 分（\(low, places: 2) 至 \(high, places: 2)），在 ±\(shortest: smallest) 分之内，质控卷 \(seeds) 份\(optional: within)"
      )
    case .openly(let marker, let difference, let low, let high, let seeds, let within):
      .init(
        en:
          "\(marker): \(signed: difference, places: 2) marks (\(low, places: 2) to \(high, places: 2)) from the definitive marks on \(seeds) seeds\(optional: within): not settled",
        zh:
          "\(marker)：与基准分平均相差 \(signed: difference, places: 2) 分（\(low, places: 2) 至 \(high, places: 2)），质控卷 \(seeds) 份\(optional: within)：尚难判断"
      )
    case .notTested(let marker, let reason, let within):
      .init(en: "\(marker): not tested\(optional: within): \(reason)", zh: "\(marker)：无法检验\(optional: within)：\(reason)")
    case .withinTolerance(let count, let of, let tolerance):
      .init(en: ", \(count) of \(of) within ±\(shortest: tolerance)", zh: "，其中 \(count)/\(of) 在允许误差 ±\(shortest: tolerance) 之内")
    case .marksStand: .init(en: "marks stand: no difference that matters", zh: "维持原分：没有值得调整的差异")
    case .marksStandOpen:
      .init(en: "marks stand: the seeds don't settle whether they differ; more would", zh: "维持原分：质控卷尚不足以判断是否有差异，增加份数可以判断")
    case .consistent:
      .init(en: "the difference is consistent: one amount brings marks nearer", zh: "差异一致：统一加减同一分值可使评分更接近基准分")
    case .notConsistent:
      .init(en: "off in the mean, but not consistently: one amount would not mend it", zh: "平均有偏差，但不一致：统一加减无法纠正")
    case .erratic:
      .init(
        en: "differences from the definitive marks scatter more than the others' do: no one amount mends that",
        zh: "与基准分之差的离散大于其他评分人：任何统一分值都无法纠正")
    case .oftenOut:
      .init(
        en: "marks are out of tolerance more often than the others' are, and no one amount is known to mend that",
        zh: "评分超出允许误差的次数多于其他评分人，且没有已知的统一分值可以纠正")
    case .noLiveMarks: .init(en: "the difference is consistent, but there are no live marks to adjust", zh: "差异一致，但没有可调整的正式评分")
    case .belowStep:
      .init(en: "the difference is less than half a step of the marks", zh: "差异不足半个记分单位")
    case .flaggedMarker(let whom, let action): .init(en: "\(whom). \(action)", zh: "\(whom)。\(action)")
    case .adjustBy(let amount, let low, let high, let scripts):
      .init(
        en:
          "Adjusting the marker's \(scripts) live \(scripts, one: "mark", many: "marks") by \(signed: amount, places: 2) (\(low, places: 2) to \(high, places: 2)) would bring them nearer",
        zh: "将该评分人 \(scripts) 个正式评分统一调整 \(signed: amount, places: 2) 分（\(low, places: 2) 至 \(high, places: 2)）可更接近基准分")
    case .adjustGrades(let adjust, let grades):
      .init(en: "\(adjust), and change \(grades) \(grades, one: "grade", many: "grades")", zh: "\(adjust)，\(grades) 份等级随之改变")
    case .markAgain(let why): .init(en: "To be marked again rather than adjusted: \(why)", zh: "应重评而非调整：\(why)")
    case .notAdjusted(let why): .init(en: "Not adjusted: \(why)", zh: "不调整：\(why)")
    case .stopped(let marker, let seed, let out, let after):
      .init(
        en:
          "\(marker): would be stopped at seed \(seed), with \(out) out of tolerance; \(after) live \(after, one: "mark", many: "marks") given after it",
        zh: "\(marker)：第 \(seed) 份质控卷时累计 \(out) 份超出允许误差，应停评；其后仍有 \(after) 个正式评分")
    case .stoppedChance(let stopped, let markers, let expected):
      .init(
        en:
          "\(stopped) of \(markers) markers would be stopped; were all as accurate as those who would not be, \(expected, places: 1) would be by chance",
        zh: "\(markers) 名评分人中有 \(stopped) 名应停评；若所有评分人都与未停评者同样准确，仅凭偶然也会有 \(expected, places: 1) 名")
    case .notApproved(let marker, let count, let of):
      .init(
        en: "\(marker): only \(count) of \(of) within tolerance at standardisation, and marked live scripts",
        zh: "\(marker)：标准化阶段仅 \(count)/\(of) 在允许误差之内，却参加了正式评卷")
    case .seedToLookAt(let script, let definitive, let difference, let low, let high, let q, let markers):
      .init(
        en:
          "Seed \(script), definitive mark \(shortest: definitive): \(markers) markers gave \(signed: difference, places: 2) from it in the mean (\(low, places: 2) to \(high, places: 2), q \(pEquals: q)): look at the definitive mark before the markers",
        zh:
          "质控卷 \(script)（基准分 \(shortest: definitive)）：\(markers) 名评分人平均相差 \(signed: difference, places: 2) 分（\(low, places: 2) 至 \(high, places: 2)，q \(pEquals: q)）：应先复核基准分，再看评分人"
      )
    case .allMarkers(let part, let difference, let low, let high, let seeds):
      .init(
        en:
          "\(part): all markers together lie \(signed: difference, places: 2) marks (\(low, places: 2) to \(high, places: 2), over \(seeds) seeds) from the definitive marks: the definitive marks are of another standard, or the markers are",
        zh:
          "\(part)：全体评分人与基准分平均相差 \(signed: difference, places: 2) 分（\(low, places: 2) 至 \(high, places: 2)，质控卷 \(seeds) 份）：基准分或评分人整体的标准有偏"
      )
    case .shareWithin(let part, let count, let of, let share, let low, let high, let tolerance):
      .init(
        en:
          "\(part): \(count) of \(of) marks of seeds within ±\(shortest: tolerance) of the definitive mark (\(percent: share, places: 0); \(low) to \(high))",
        zh:
          "\(part)：质控卷的 \(of) 个评分中 \(count) 个与基准分相差不超过 \(shortest: tolerance) 分（\(percent: share, places: 0)；\(low) 至 \(high)）"
      )
    case .doubled(let part, let scripts, let mean, let deviation, let beyond, let limit):
      .init(
        en:
          "\(part): on \(scripts) scripts two markers differ by \(mean, places: 2) marks in the mean (error of one mark: SD \(deviation, places: 2)); \(beyond) differ by more than \(limit, places: 1) and go to a third marker",
        zh:
          "\(part)：\(scripts) 份双评试卷的两个评分平均相差 \(mean, places: 2) 分（单个评分误差的标准差为 \(deviation, places: 2)）；相差超过 \(limit, places: 1) 分的有 \(beyond) 份，需三评"
      )
    case .nothing: .init(en: "Nothing stands out.", zh: "没有需要特别关注的情况。")
    case .single(let scripts, let said):
      .init(en: "One mark a script (\(scripts) scripts): \(said)", zh: "每份试卷一个评分（\(scripts) 份）：\(said)")
    case .resolved(let rule, let scripts, let said):
      .init(en: "Two markers, \(rule) (\(scripts) scripts): \(said)", zh: "双评，\(rule)（\(scripts) 份）：\(said)")
    case .grades(let accuracy, let low, let high, let wrong, let fewest, let most, let consistency):
      .init(
        en:
          "\(percent: accuracy, places: 1) (\(low) to \(high)) get the grade of their true mark, about \(wrong, places: 0) (\(fewest, places: 0) to \(most, places: 0)) another; other markers would give \(percent: consistency, places: 1) the same grade",
        zh:
          "\(percent: accuracy, places: 1)（\(low) 至 \(high)）得到与真分数相应的等级，约 \(wrong, places: 0) 份（\(fewest, places: 0) 至 \(most, places: 0)）不同；换评分人后 \(percent: consistency, places: 1) 等级不变"
      )
    case .gradesUntestable(let reason): .init(en: "untestable: \(reason)", zh: "无法检验：\(reason)")
    case .needsSeeds:
      .init(
        en:
          "No seeds: give scripts a definitive mark (a column definitive beside the mark, or --definitive COLUMN, or a table cases with key) to see how near each marker comes to it",
        zh: "没有质控卷：为部分试卷给出基准分（评分旁的 definitive 列，或 --definitive 列名，或带 key 的 cases 表），即可看出各评分人与基准分的差距")
    case .needsDouble:
      .init(
        en: "No live script has two marks: let some be marked by two markers to see what rules of resolution would do",
        zh: "没有双评的正式试卷：双评部分试卷，即可比较各种合成规则的效果")
    case .needsTolerance:
      .init(en: "No tolerance: --tolerance 4 says how far a mark may lie from the definitive one", zh: "未给出允许误差：用 --tolerance 4 给出")
    case .rangeTaken(let low, let high):
      .init(
        en: "Marks are taken to go from \(shortest: low) to \(shortest: high), as far as any does; --range says otherwise",
        zh: "分数范围按现有得分取 \(shortest: low) 至 \(shortest: high)；可用 --range 另行给出")
    case .orderByRows:
      .init(
        en: "No column says in which order marks were given: the file's rows are taken to be in it (--order COLUMN)",
        zh: "没有说明评分先后的列，按文件行序处理（--order 列名）")
    case .orderUnread(let column):
      .init(
        en:
          "Column \(column) can't be put in order: it takes numbers, dates with the year first (2026-05-03 9:30) or times (9:30), all of one kind. The file's rows are taken to be in order",
        zh: "列 \(column) 无法排序：应全部为数字、年份在前的日期（2026-05-03 9:30）或时刻（9:30）。按文件行序处理")
    case .orderMissing(let count, let column):
      .init(
        en: "\(count) \(count, one: "mark has", many: "marks have") nothing in column \(column): taken to be given last",
        zh: "有 \(count) 个评分在列 \(column) 中为空：按最后给出处理")
    case .notDefinitive(let count, let column, let row, let value):
      .init(
        en:
          "\(count) \(count, one: "mark is", many: "marks are") left out: what stands in column \(column) is no number (row \(row): \(value))",
        zh: "有 \(count) 个评分未计入：列 \(column) 中的内容不是数字（第 \(row) 行：\(value)）")
    case .markingOnly:
      .init(
        en:
          "Errors here are those of marking: another marker, the same script. What candidates would do on another day, or with other questions, comes on top",
        zh: "此处的误差只是阅卷误差（同一试卷换评分人）；考生换一天、换一套题的波动未计入")
    case .seedsOnly:
      .init(
        en: "No script has two marks: what is said of grades rests on the marks of seeds, about their definitive marks",
        zh: "没有双评试卷：关于等级的判断依据质控卷评分与基准分之差")
    case .ruleNote(let limit):
      .init(
        en:
          "Third, closest, median: the mean of two marks that differ by at most \(limit, places: 1), else a third marker. Bias, error, reliability and right grades are by draws of normal errors with the spread seen; the table of limits shows how far that fits. Rank and grade changes are those of the scripts, beside the mean of two",
        zh:
          "三评定分、最近两个、中位数：两个评分相差不超过 \(limit, places: 1) 分取平均，否则三评。偏差、误差、信度与等级正确率按所见误差大小的正态分布抽样得出（与各界限下实际份数的对照见上表）；名次与等级变化为与两评平均相比的实际变化"
      )
    }
  }
}
