extension ReportMessage {
  public var english: String {
    switch self {
    case .plain: "{text}"
    case .moreRows: "… and {count} more {count:row|rows} (all of them with --format csv, json or markdown)"
    case .furtherRows: "Show {count} more {count:row|rows}"
    case .lowerEnd: "{column}, lower end"
    case .upperEnd: "{column}, upper end"
    case .scoreTitle: "Scores by the scheme {scheme}"
    case .people: "People"
    case .personSteps: "{person}, {period}: every step"
    case .bandCounts: "Bands"
    case .componentSteps: "Components, step by step"
    case .quotas: "Quotas"
    case .quotaLine: "{rater} gave {tiers} to {given} of {n}; {required} required"
    case .calibrationTitle: "How often the detectors are wrong"
    case .calibrationNote: "Each rate stands with its Monte Carlo error. Any false flag: the share of studies in which somebody without a planted effect was flagged. P(p ≤ α): over all subjects without an effect."
    case .settings: "Settings"
    case .fitTitle: "Mixed model"
    case .fitMethod: "{method}, {n} rows; criterion {criterion}; {iterations} iterations by the {solver} solver."
    case .fitBoundary: "A variance is 0: a boundary solution. The data give no sign of that source of variation."
    case .fitNotConverged: "The fit did not converge: don't rely on these numbers."
    case .fixedEffects: "Fixed effects"
    case .randomEffects: "Variances"
    case .residual: "residual"
    case .effects: "Effects"
    }
  }
}
