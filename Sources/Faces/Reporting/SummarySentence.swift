package import Messages

/// The page for leaders at the front of a report.
package enum SummarySentence: Sentence {
  case complaints
  case question
  case answer
  case gap
  case favoritism
  case departure
  case weights
  case gapAbout(component: String, from: String, to: String)
  case tieAbout(tie: String)
  case componentAbout(component: String)
  case about
  case gapMethod
  case exactMethod
  case tiedMethod
  case secondMethod
  case thirdMethod
  case singlyMethod
  case ratersSingly(tie: String)
  case unitsSingly
  case flaggedSingly(flagged: Int, tested: Int, untestable: Int)
  case bandsChange(count: Int)
  case notAsked
  case lines
  case noLines
  case howSure
  case figure
  case counted
  case furtherLines(count: Int)
  case reading
  case scale

  package var text: Bilingual {
    switch self {
    case .complaints: .init(en: "Four questions, answered", zh: "四个问题的答复")
    case .question: .init(en: "question", zh: "问题")
    case .answer: .init(en: "answer", zh: "答复")
    case .gap:
      .init(
        en: "Do groups score apart beyond what common raters support?",
        zh: "各组得分之差，是否超出共同评分人所支持的部分？")
    case .favoritism: .init(en: "Are tied people scored differently?", zh: "对存在分管等关联的人员的评分是否不同？")
    case .departure:
      .init(
        en: "Do former units score people who left differently?",
        zh: "原单位对调离人员的评分是否不同？")
    case .weights: .init(en: "Whom does the proposal move?", zh: "拟议方案改变哪些人的等次？")
    case .gapAbout(let component, let from, let to):
      .init(
        en: "\(component): \(from) − \(to)",
        zh: "\(component)：\(from) − \(to)")
    case .tieAbout(let tie): .init(en: "\(tie), all raters together", zh: "\(tie)，全部评分人合计")
    case .componentAbout(let component):
      .init(
        en: "\(component), all former units together",
        zh: "\(component)，全部原单位合计")
    case .about: .init(en: "about", zh: "对象")
    case .gapMethod: .init(en: "unsupported part of the gap", zh: "差距中未获支持的部分")
    case .exactMethod:
      .init(
        en: "both schemes applied to the same scores; nothing is estimated",
        zh: "两个方案用于同一批分数，不含估计")
    case .tiedMethod:
      .init(
        en: "tied against untied people, each rater's and each person's own level taken out",
        zh: "存在分管等关联的人员与其他人员相比，已扣除评分人和被考核人各自的水平")
    case .secondMethod: .init(en: "against the same people's other raters", zh: "与同一批人的其他评分人相比")
    case .thirdMethod: .init(en: "the same, against the time before the move", zh: "同上，再与调离之前相比")
    case .singlyMethod:
      .init(
        en: "each by itself, one false discovery rate for all",
        zh: "逐一检验，统一控制错误发现率")
    case .ratersSingly(let tie): .init(en: "\(tie), rater by rater", zh: "\(tie)，逐个评分人")
    case .unitsSingly: .init(en: "former unit by former unit", zh: "逐个原单位")
    case .flaggedSingly(let flagged, let tested, let untestable):
      .init(
        en: "\(flagged) of \(tested) flagged; \(untestable) untestable",
        zh: "可检验的 \(tested) 个中 \(flagged) 个被提示；\(untestable) 个无法检验")
    case .bandsChange(let count):
      .init(
        en: "\(count) \(count, one: "person changes", many: "people change") band",
        zh: "\(count) 人等次变化")
    case .notAsked: .init(en: "not asked", zh: "未检验")
    case .lines: .init(en: "Who crosses a line under the proposal", zh: "拟议方案下谁的等次变化")
    case .noLines: .init(en: "Nobody changes band.", zh: "无人等次变化。")
    case .howSure: .init(en: "how sure", zh: "把握程度")
    case .figure: .init(en: "in the draws", zh: "抽样中所占比例")
    case .counted: .init(en: "n", zh: "数目")
    case .furtherLines(let count):
      .init(
        en: "\(count) more \(count, one: "person changes", many: "people change") band: see the section on the proposal.",
        zh: "另有 \(count) 人等次变化，见后文拟议方案部分。")
    case .reading:
      .init(
        en:
          "Findings are hints for review, never conclusions; estimates and intervals are in points. Inconclusive and untestable do not mean that nothing is wrong: the data do not say. An answer for all together may hide single raters or units, which have rows of their own.",
        zh: "以下均为供复核的提示，不是结论；估计值与区间单位为分。“尚难判断”或“无法检验”不等于没有问题，只表示数据不足以说明。合计的答复可能掩盖个别评分人或单位，因此另行列出。")
    case .scale:
      .init(
        en:
          "How sure: the share of draws of the scores without the error of the ratings in which the change of scheme alters the band. In words: virtually certain above 99%, very likely above 90%, likely above 66%, as likely as not from 33%, unlikely below (Mastrandrea et al. 2010).",
        zh: "把握程度：在去除评分误差后的分数抽样中，方案变化使等次改变的比例。用语：高于 99% 为几乎肯定，高于 90% 为很可能，高于 66% 为可能，33% 及以上为两可，更低为不太可能（Mastrandrea 等，2010）。")
    }
  }
}
