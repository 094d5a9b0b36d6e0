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
    case .centrality: "raters' spread"
    case .halo: "agreement between components"
    case .misfit: "fit of raters"
    case .drift: "raters' levels over time"
    case .settings: "Settings that decide verdicts"
    case .setting: "setting"
    case .value: "value"
    }
  }
}
