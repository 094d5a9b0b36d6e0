extension FindingMessage {
  public var english: String {
    switch self {
    case .title: "Hints for review"
    case .advice: "These are hints for review, not conclusions: they say what was seen in the scores and what else could explain it."
    case .counts: "{flagged} flagged, {clear} clear, {inconclusive} inconclusive, {untestable} untestable."
    case .expected: "If nothing were real, {count} flagged {what} would be expected over the whole audit."
    case .flagWord: "findings"
    case .detectorTitle: "{name} ({detector})"
    case .flagged: "flagged"
    case .clear: "clear"
    case .inconclusive: "inconclusive"
    case .untestable: "untestable"
    case .favoritism: "scores of tied people"
    case .severity: "raters' levels"
    case .departure: "former units and people who left"
    case .turnTaking: "whom the top tier goes to"
    case .quotaAvoidance: "required low tiers"
    case .straightLining: "sheets without differences"
    case .reciprocity: "scores given and returned"
    case .bloc: "members who score each other above others"
    case .copying: "sheets like another rater's"
    case .centrality: "raters' spread"
    case .halo: "agreement between components"
    case .misfit: "fit of raters"
    case .drift: "raters' levels over time"
    case .impactTitle: "What hangs on the flagged ties"
    case .impactText:
      "Ranks and bands if a flagged rater's scores of tied people were what the other raters imply, at this rater's own level; everything else stays. It shows how much hangs on the hint, not what the right ranks are."
    case .impactSummary:
      "{rater} ({tie}): {replaced} {replaced:score|scores} replaced, by {change} points in the mean; {ranks} {ranks:rank|ranks} and {bands} {bands:band|bands} change."
    case .overall: "overall"
    case .rater: "rater"
    case .unit: "unit"
    case .pair: "pair"
    case .group: "group"
    case .person: "person"
    case .settings: "Settings that decide verdicts"
    case .setting: "setting"
    case .value: "value"
    }
  }
}
