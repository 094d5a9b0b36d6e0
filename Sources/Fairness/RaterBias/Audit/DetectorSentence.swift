package import Messages

/// What each detector looks at, for headings and tables.
package enum DetectorSentence: Sentence {
  case favoritism
  case severity
  case departure
  case turnTaking
  case quotaAvoidance
  case straightLining
  case reciprocity, bloc
  case copying
  case centrality
  case halo
  case misfit
  case drift

  package var text: Bilingual {
    switch self {
    case .favoritism: .init(en: "scores of tied people", zh: "对有关系者的评分")
    case .severity: .init(en: "raters' levels", zh: "评分人宽严")
    case .departure: .init(en: "former units and people who left", zh: "原单位对调离人员的评分")
    case .turnTaking: .init(en: "whom the top tier goes to", zh: "最高等次的归属")
    case .quotaAvoidance: .init(en: "required low tiers", zh: "应评低等次人数")
    case .straightLining: .init(en: "sheets without differences", zh: "评分无差异")
    case .reciprocity: .init(en: "scores given and returned", zh: "给出与回给")
    case .bloc: .init(en: "members who score each other above others", zh: "互相评高")
    case .copying: .init(en: "sheets like another rater's", zh: "评分雷同")
    case .centrality: .init(en: "raters' spread", zh: "评分人的区分度")
    case .halo: .init(en: "agreement between components", zh: "分项之间的趋同")
    case .misfit: .init(en: "fit of raters", zh: "评分人的吻合度")
    case .drift: .init(en: "raters' levels over time", zh: "评分人宽严的变化")
    }
  }
}
