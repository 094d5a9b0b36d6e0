package import Messages

/// What is said about groups side by side.
package enum ComparisonSentence: Sentence {
  case nothingToCompare
  case noGroups(missing: [Argument])
  case tooFewGroups(component: String, groups: Int, all: Int, minimum: Int)

  case mustExplain(gap: Message, share: Double, significance: Double, comparison: Message)
  case noRobustness(gap: Message)
  case splitByCases(gap: Message, merit: Double, low: Double?, high: Double?, preference: Double, least: Double?, most: Double?, cases: Int)
  case gapOfOwnRaters(component: String, from: String, gap: Double, to: String, supported: Double)
  case gapThroughCases(
    component: String, from: String, gap: Double, to: String, cases: Int, supported: Double, low: Double?, high: Double?)
  case noGap
  case noModel
  case notModelled
  case tooFewUnits
  case aggregatedColumn(component: String)
  case unsplit(component: String, from: String, to: String)
  case unsplitPartly(component: String, from: String, to: String)
  case ownRatersOnly(component: String, from: String, to: String)
  case loading(
    component: String, units: Int, loading: Double, low: Double, high: Double, from: String, to: String, unsupported: Double,
    unsupportedLow: Double?, unsupportedHigh: Double?)
  case loadingFewUnits(component: String, count: Int, needed: Int)
  case loadingUnseen(component: String)
  case gapUntestable(component: String, from: String, gap: Double, to: String, reason: Message)
  case gapWithoutRaters(
    component: String, from: String, gap: Double, to: String, supported: Double, unsupported: Double, low: Double?, high: Double?,
    meaning: Message?)
  case gapSplit(
    component: String, from: String, gap: Double, to: String, supported: Double, composition: Double, unsupported: Double, low: Double?,
    high: Double?, meaning: Message?)
  case gapUnsplit(
    component: String, from: String, gap: Double, to: String, supported: Double, unsupported: Double, low: Double?, high: Double?,
    meaning: Message?)
  case understated(hidden: Double)
  case quotaFixes

  package var text: Bilingual {
    switch self {
    case .nothingToCompare:
      .init(
        en: "the study has no ratings, unit scores or components that groups could be compared in",
        zh: "数据中没有可供组间比较的评分、单位考绩分或分项得分")
    case .noGroups(let missing):
      .init(
        en:
          "nobody's group is known, so there is nothing to compare; the tables that are missing: \(missing) (people with person and unit, units with unit and group)",
        zh: "没有人员的组别信息，无从比较；缺少的表：\(missing)（people 含 person、unit，units 含 unit、group）")
    case .tooFewGroups(let component, let groups, let all, let minimum):
      .init(
        en:
          "in \(component) \(groups) of \(all) groups have at least \(minimum) \(minimum, one: "person", many: "people") with a score in this period; a comparison takes two",
        zh: "\(component) 在本时期只有 \(groups) 个组（共 \(all) 个）有至少 \(minimum) 人得分；比较至少需要两个组")
    case .mustExplain(let gap, let share, let significance, let comparison):
      .init(
        en:
          "\(gap). Something unmeasured about the units would have to explain \(percent: share, places: 1) of what is left of both, of which group a unit is in and of its scores, to bring the unsupported part to 0, and \(percent: significance, places: 1) to bring it to the edge of chance. \(comparison)",
        zh:
          "\(gap)。若有关于单位的未测量原因，它须同时解释单位所属组与其得分两者剩余部分的 \(percent: share, places: 1)，才能使未获支持部分为 0；解释 \(percent: significance, places: 1)，才能使其落到偶然范围的边缘。\(comparison)"
      )
    case .noRobustness(let gap):
      .init(
        en: "\(gap). How strong something unmeasured would have to be cannot be said of so few units, or of scores that do not vary",
        zh: "\(gap)。单位过少或得分没有差异，无从判断未测量的原因须有多强")
    case .splitByCases(let gap, let merit, let low, let high, let preference, let least, let most, let cases):
      .init(
        en:
          "\(gap). Of what they support, \(merit, places: 2) (\(low, places: 2) to \(high, places: 2)) is merit and \(preference, places: 2) (\(least, places: 2) to \(most, places: 2)) a preference that the raters share, measured on \(cases) reference \(cases, one: "case", many: "cases") shown as of either group",
        zh:
          "\(gap)。所支持的部分中，\(merit, places: 2) 分（\(low, places: 2) 至 \(high, places: 2)）属于水平，\(preference, places: 2) 分（\(least, places: 2) 至 \(most, places: 2)）属于评分人的共有偏好，由以两组身份展示的 \(cases) 个参照案例测得"
      )
    case .gapOfOwnRaters(let component, let from, let gap, let to, let supported):
      .init(
        en:
          "\(component): \(from) \(gap, places: 2) points above \(to); only raters of \(component) score both, and they support \(supported, places: 2) of them",
        zh: "\(component)：\(from)比\(to)高 \(gap, places: 2) 分；同时给两组评分的只有 \(component) 自己的评分人，他们支持其中 \(supported, places: 2) 分")
    case .gapThroughCases(let component, let from, let gap, let to, let cases, let supported, let low, let high):
      .init(
        en:
          "\(component): \(from) \(gap, places: 2) points above \(to); no rater scores both, but the raters of either scored the same \(cases) reference \(cases, one: "case", many: "cases"). Measured by these, \(supported, places: 2) (\(low, places: 2) to \(high, places: 2)) of the gap is between the people and the rest between the raters",
        zh:
          "\(component)：\(from)比\(to)高 \(gap, places: 2) 分；没有人同时给两组评分，但双方评分人评过相同的 \(cases) 个参照案例。以此衡量，差距中 \(supported, places: 2) 分（\(low, places: 2) 至 \(high, places: 2)）在被考核人之间，其余在评分人之间"
      )
    case .noGap: .init(en: "no gap was measured", zh: "没有测得差距")
    case .noModel:
      .init(
        en: "there are no ratings by common raters",
        zh: "没有评分数据，无从得知共同评分人的看法")
    case .notModelled: .init(en: "the ratings were not modelled", zh: "评分未经建模")
    case .tooFewUnits:
      .init(
        en: "a group has a single unit, so between-unit sampling variation cannot be estimated",
        zh: "有一组只有一个单位，无法得知单位间偶然差异的大小")
    case .aggregatedColumn(let component):
      .init(
        en: "\(component) comes already aggregated: what its raters contribute cannot be distinguished from the rest",
        zh: "\(component) 是已汇总的分项，无法区分评分人的影响与其余部分")
    case .unsplit(let component, let from, let to):
      .init(
        en:
          "no common raters of \(component) connect \(from) and \(to), so what the raters contribute cannot be distinguished from what is unsupported",
        zh: "\(component) 中没有共同评分人把 \(from) 与 \(to) 连起来，无法区分评分人构成的影响与得不到支持的部分")
    case .unsplitPartly(let component, let from, let to):
      .init(
        en:
          "common raters of \(component) connect only some people of \(from) and \(to), so what the raters contribute cannot be distinguished from what is unsupported",
        zh: "\(component) 的共同评分人只连接了 \(from) 与 \(to) 的部分人员，无法区分评分人构成的影响与得不到支持的部分")
    case .ownRatersOnly(let component, let from, let to):
      .init(
        en:
          "only raters of \(component) itself score both \(from) and \(to), so what they support is their own gap and there is nothing to hold it against",
        zh: "同时给 \(from) 与 \(to) 评分的只有 \(component) 自己的评分人，他们所支持的就是他们自己评出的差距，没有其他来源可以对照")
    case .loading(
      let component, let units, let loading, let low, let high, let from, let to, let unsupported, let unsupportedLow, let unsupportedHigh):
      .init(
        en:
          "that merit shows in \(component) as in the ratings is an assumption; over \(units) units within groups it shows \(loading, places: 2) times as much (\(low, places: 2) to \(high, places: 2)), and \(unsupported, places: 2) points (\(unsupportedLow, places: 2) to \(unsupportedHigh, places: 2)) of what \(from) is above \(to) would then be unsupported",
        zh:
          "真实水平在 \(component) 中的体现程度与评分相同，是一项假定；按组内 \(units) 个单位估计，其体现程度为评分的 \(loading, places: 2) 倍（\(low, places: 2) 至 \(high, places: 2)），据此 \(from) 高于 \(to) 的部分中有 \(unsupported, places: 2) 分（\(unsupportedLow, places: 2) 至 \(unsupportedHigh, places: 2)）得不到支持"
      )
    case .loadingFewUnits(let component, let count, let needed):
      .init(
        en:
          "that merit shows in \(component) as in the ratings is assumed: \(count) \(count, one: "unit", many: "units") with both are too few to estimate it (\(needed) needed)",
        zh: "真实水平在 \(component) 中的体现程度按与评分相同假定：两者兼有的单位只有 \(count) 个，不足以估计（至少需要 \(needed) 个）")
    case .loadingUnseen(let component):
      .init(
        en:
          "that merit shows in \(component) as in the ratings is assumed: common raters do not agree enough on how good units of one group are to estimate it",
        zh: "真实水平在 \(component) 中的体现程度按与评分相同假定：共同评分人对同组各单位水平的看法不够一致，无法估计")
    case .gapUntestable(let component, let from, let gap, let to, let reason):
      .init(
        en: "\(component): \(from) \(gap, places: 2) points above \(to); how much of it is merit cannot be tested: \(reason)",
        zh: "\(component)：\(from)比\(to)高 \(gap, places: 2) 分；其中多少出于真实水平无法检验：\(reason)")
    case .gapWithoutRaters(let component, let from, let gap, let to, let supported, let unsupported, let low, let high, let meaning):
      .init(
        en:
          "\(component): \(from) \(gap, places: 2) points above \(to); the raters common to both support \(supported, places: 2) of them, \(unsupported, places: 2) (\(low, places: 2) to \(high, places: 2)) they do not\(optional: meaning)",
        zh:
          "\(component)：\(from)比\(to)高 \(gap, places: 2) 分；共同评分人支持其中 \(supported, places: 2) 分，另有 \(unsupported, places: 2) 分（\(low, places: 2) 至 \(high, places: 2)）得不到支持\(optional: meaning)"
      )
    case .gapSplit(
      let component, let from, let gap, let to, let supported, let composition, let unsupported, let low, let high, let meaning):
      .init(
        en:
          "\(component): \(from) \(gap, places: 2) points above \(to); the raters common to both support \(supported, places: 2) of them, \(composition, places: 2) come from who scored whom, \(unsupported, places: 2) (\(low, places: 2) to \(high, places: 2)) are not supported\(optional: meaning)",
        zh:
          "\(component)：\(from)比\(to)高 \(gap, places: 2) 分；共同评分人支持其中 \(supported, places: 2) 分，\(composition, places: 2) 分来自谁评了谁，\(unsupported, places: 2) 分（\(low, places: 2) 至 \(high, places: 2)）得不到支持\(optional: meaning)"
      )
    case .gapUnsplit(let component, let from, let gap, let to, let supported, let unsupported, let low, let high, let meaning):
      .init(
        en:
          "\(component): \(from) \(gap, places: 2) points above \(to); the raters common to both support \(supported, places: 2) of them; \(unsupported, places: 2) (\(low, places: 2) to \(high, places: 2)) come from who scored whom or are not supported, which cannot be distinguished\(optional: meaning)",
        zh:
          "\(component)：\(from)比\(to)高 \(gap, places: 2) 分；共同评分人支持其中 \(supported, places: 2) 分；\(unsupported, places: 2) 分（\(low, places: 2) 至 \(high, places: 2)）来自谁评了谁或得不到支持，二者无法区分\(optional: meaning)"
      )
    case .understated(let hidden):
      .init(
        en: ": common raters see a larger difference than the scores show, which understate it by \(hidden, places: 2)",
        zh: "：共同评分人所见之差大于得分之差，得分把差距少算了 \(hidden, places: 2) 分")
    case .quotaFixes:
      .init(
        en: "every pool holds one group, so the quota fixes the ratio",
        zh: "每个排名组只含一个组别，比例由名额决定")
    }
  }
}
