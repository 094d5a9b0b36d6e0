package import Messages

/// How the first page and the body are laid out: names in cells, headings, counted rests.
package enum FrontSentence: Sentence {
  case crossing(name: String)
  case crossingOf(name: String, unit: String)
  case crossingSure(name: String, sure: Message)
  case crossingOfSure(name: String, unit: String, sure: Message)
  case listed([Message])
  case share(component: String, share: Double)
  case driver(component: String, points: Double)
  case more(count: Int)
  case enter
  case leave
  case enterSure
  case leaveSure
  case howSure
  case groups
  case others(count: Int, components: [String])
  case gapsUntold(count: Int, reason: Message, component: String, from: String, to: String, points: Double)
  case allDetectors
  case allDetectorsNote(flagged: Int, expected: Double)
  case tested
  case whyNot
  case reasonOf(reason: Message, count: Int)
  case flaggedOf(flagged: Int, tested: Int, points: Double?)
  case rest(clear: Int, inconclusive: Int, untestable: Int)
  case scale
  case furtherFlagged(count: Int)
  case crossingTitle
  case official
  case cards
  case basis
  case elsewhere
  case annex
  case annexNote
  case page(number: String, count: String)
  case people
  case unit
  case slopes(band: String, pool: String?)

  /// Who crosses a line, with unit and certainty as far as they are known.
  static func crosses(_ name: String, unit: String?, sure: Message?) -> Self {
    switch (unit, sure) {
    case (let unit?, let sure?): .crossingOfSure(name: name, unit: unit, sure: sure)
    case (let unit?, nil): .crossingOf(name: name, unit: unit)
    case (nil, let sure?): .crossingSure(name: name, sure: sure)
    case (nil, nil): .crossing(name: name)
    }
  }

  package var text: Bilingual {
    switch self {
    case .crossing(let name): .init(en: "\(name)", zh: "\(name)")
    case .crossingOf(let name, let unit): .init(en: "\(name) (\(unit))", zh: "\(name)（\(unit)）")
    case .crossingSure(let name, let sure): .init(en: "\(name) (\(sure))", zh: "\(name)（\(sure)）")
    case .crossingOfSure(let name, let unit, let sure):
      .init(en: "\(name) (\(unit), \(sure))", zh: "\(name)（\(unit)，\(sure)）")
    case .share(let component, let share):
      .init(en: "\(component) \(percent: share, places: 0)", zh: "\(component) \(percent: share, places: 0)")
    case .driver(let component, let points):
      .init(en: "\(component) \(signed: points, places: 2)", zh: "\(component) \(signed: points, places: 2)")
    case .listed(let parts): .init(en: "\(parts)", zh: "\(parts)")
    case .more(let count): .init(en: "\(count) more", zh: "另 \(count) 人")
    case .enter: .init(en: "enter", zh: "进入")
    case .leave: .init(en: "leave", zh: "退出")
    case .enterSure: .init(en: "enter (how sure, errors of the ratings aside)", zh: "进入（除去评分误差后的把握程度）")
    case .leaveSure: .init(en: "leave (how sure)", zh: "退出（把握程度）")
    case .howSure: .init(en: "how sure", zh: "把握程度")
    case .groups: .init(en: "Groups side by side", zh: "各考核组对比")
    case .others(let count, let components):
      .init(
        en: "In \(count) further \(count, one: "component", many: "components") (\(components)) no unsupported gap that matters was found.",
        zh: "其余 \(count) 个分项（\(components)）未见值得关注的无支持差距。")
    case .gapsUntold(let count, let reason, let component, let from, let to, let points):
      .init(
        en:
          "How much of \(count) gaps is supported cannot be told: \(reason). The widest: \(component), \(from) \(points, places: 1) points above \(to).",
        zh: "有 \(count) 项差距无法判断是否有依据：\(reason)。其中最大的是\(component)：\(from)比\(to)高 \(points, places: 1) 分。")
    case .allDetectors: .init(en: "All detectors at a glance", zh: "各项检验一览")
    case .allDetectorsNote(let flagged, let expected):
      .init(
        en:
          "\(flagged) \(flagged, one: "finding is", many: "findings are") flagged for review; \(expected, places: 2) would be expected if there were no true effects. These are hints, not conclusions; each row of the annex has its sentence.",
        zh: "有 \(flagged) 项提示复核；若不存在真实偏差，预计会误报 \(expected, places: 2) 项。以上是提示，不是结论；每项的说明见附录。")
    case .tested: .init(en: "tested", zh: "可检验")
    case .whyNot: .init(en: "why it can't be tested", zh: "无法检验的原因")
    case .reasonOf(let reason, let count): .init(en: "\(reason) (\(count))", zh: "\(reason)（\(count)）")
    case .flaggedOf(let flagged, let tested, let points):
      .init(
        en: "\(flagged) of \(tested) are flagged\(Self.shown(points)).",
        zh: "可检验的 \(tested) 项中提示 \(flagged) 项\(Self.shown(points))。")
    case .rest(let clear, let inconclusive, let untestable):
      .init(
        en: "The rest: \(clear) clear, \(inconclusive) inconclusive, \(untestable) untestable.",
        zh: "其余：未见异常 \(clear) 项，尚难判断 \(inconclusive) 项，无法检验 \(untestable) 项。")
    case .scale:
      .init(
        en:
          "How sure: the share of draws of the scores without the error of the ratings in which the change of scheme alters the band: virtually certain above 99%, very likely above 90%, likely above 66%, as likely as not from 33%, unlikely below (Mastrandrea et al. 2010).",
        zh: "把握程度：去除评分误差后的分数抽样中，方案变化使等次改变的比例：高于 99% 为几乎肯定，高于 90% 为很可能，高于 66% 为可能，33% 及以上为两可，更低为不太可能（Mastrandrea 等，2010）。")
    case .furtherFlagged(let count):
      .init(
        en: "\(count) more flagged \(count, one: "row stands", many: "rows stand") in the annex.",
        zh: "另有 \(count) 项提示见附录。")
    case .crossingTitle: .init(en: "Who crosses a line under the proposal", zh: "拟议方案下等次变化的人员")
    case .official: .init(en: "The official result", zh: "正式结果")
    case .cards: .init(en: "People with a card, and how sure it is", zh: "被亮牌的人员及其把握程度")
    case .basis: .init(en: "Counting basis", zh: "口径说明")
    case .elsewhere:
      .init(
        en:
          "Every row of every table is in the annex (folded on screen; --annex prints it) and, complete, in the workbook (-o report.xlsx).",
        zh: "所有表格的每一行见附录（屏幕上折叠，--annex 可打印），完整内容见工作簿（-o report.xlsx）。")
    case .annex: .init(en: "Annex", zh: "附录")
    case .annexNote:
      .init(
        en: "Every table of the analysis. A part opens at its title.",
        zh: "分析的全部表格，点击标题展开。")
    case .page(let number, let count): .init(en: "page \(number) of \(count)", zh: "第 \(number) 页，共 \(count) 页")
    case .people: .init(en: "people", zh: "人数")
    case .unit: .init(en: "unit", zh: "单位")
    case .slopes(let band, let pool?): .init(en: "\(band), \(pool)", zh: "\(band)，\(pool)")
    case .slopes(let band, nil): .init(en: "\(band)", zh: "\(band)")
    }
  }

  /// What would have shown in those that are not flagged.
  private static func shown(_ points: Double?) -> Message {
    points.map { Message(RestSentence.wouldHaveShown(points: $0)) } ?? Message(verbatim: "")
  }
}

/// What would have been found.
package enum RestSentence: Sentence {
  case wouldHaveShown(points: Double)

  package var text: Bilingual {
    switch self {
    case .wouldHaveShown(let points):
      .init(
        en: "; a difference of \(points, places: 1) points would have shown in any of the others",
        zh: "；若有 \(points, places: 1) 分的差异，在其余各项中均足以发现")
    }
  }
}
