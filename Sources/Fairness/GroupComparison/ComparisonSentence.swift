package import Messages

/// What is said about groups side by side.
package enum ComparisonSentence: Sentence {
  case nothingToCompare
  case noGroups(missing: [Argument])
  case tooFewGroups(component: String, groups: Int, all: Int, minimum: Int)

  case noGap
  case noModel
  case notModelled
  case tooFewUnits
  case aggregatedColumn(component: String)
  case unsplit(component: String, from: String, to: String)
  case unsplitPartly(component: String, from: String, to: String)
  case gapUntestable(component: String, from: String, gap: Double, to: String, reason: Message)
  case gapWithoutRaters(
    component: String, from: String, gap: Double, to: String, supported: Double, unsupported: Double, low: Double?, high: Double?)
  case gapSplit(
    component: String, from: String, gap: Double, to: String, supported: Double, composition: Double, unsupported: Double, low: Double?,
    high: Double?)
  case gapUnsplit(
    component: String, from: String, gap: Double, to: String, supported: Double, unsupported: Double, low: Double?, high: Double?)
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
    case .gapUntestable(let component, let from, let gap, let to, let reason):
      .init(
        en: "in \(component) \(from) scores \(gap, places: 2) points above \(to); how much of it is merit cannot be tested: \(reason)",
        zh: "\(component) 中 \(from) 比 \(to) 高 \(gap, places: 2) 分；其中多少出于真实水平无法检验：\(reason)")
    case .gapWithoutRaters(let component, let from, let gap, let to, let supported, let unsupported, let low, let high):
      .init(
        en:
          "in \(component) \(from) scores \(gap, places: 2) points above \(to); the raters common to both support \(supported, places: 2) of them, \(unsupported, places: 2) (\(low, places: 2) to \(high, places: 2)) they do not",
        zh:
          "\(component) 中 \(from) 比 \(to) 高 \(gap, places: 2) 分；共同评分人支持其中 \(supported, places: 2) 分，另有 \(unsupported, places: 2) 分（\(low, places: 2) 至 \(high, places: 2)）得不到支持"
      )
    case .gapSplit(let component, let from, let gap, let to, let supported, let composition, let unsupported, let low, let high):
      .init(
        en:
          "in \(component) \(from) scores \(gap, places: 2) points above \(to); the raters common to both support \(supported, places: 2) of them, \(composition, places: 2) come from who scored whom, \(unsupported, places: 2) (\(low, places: 2) to \(high, places: 2)) are not supported",
        zh:
          "\(component) 中 \(from) 比 \(to) 高 \(gap, places: 2) 分；共同评分人支持其中 \(supported, places: 2) 分，\(composition, places: 2) 分来自谁评了谁，\(unsupported, places: 2) 分（\(low, places: 2) 至 \(high, places: 2)）得不到支持"
      )
    case .gapUnsplit(let component, let from, let gap, let to, let supported, let unsupported, let low, let high):
      .init(
        en:
          "in \(component) \(from) scores \(gap, places: 2) points above \(to); the raters common to both support \(supported, places: 2) of them; \(unsupported, places: 2) (\(low, places: 2) to \(high, places: 2)) come from who scored whom or are not supported, which cannot be distinguished",
        zh:
          "\(component) 中 \(from) 比 \(to) 高 \(gap, places: 2) 分；共同评分人支持其中 \(supported, places: 2) 分；\(unsupported, places: 2) 分（\(low, places: 2) 至 \(high, places: 2)）来自谁评了谁或得不到支持，二者无法区分"
      )
    case .quotaFixes:
      .init(
        en: "every pool holds one group, so the quota fixes the ratio",
        zh: "每个排名组只含一个组别，比例由名额决定")
    }
  }
}
