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
    case .quotas: "Quotas"
    case .quotaLine: "{rater} gave {tiers} to {given} of {n}; {required} required"
    case .calibrationTitle: "How often the detectors are wrong"
    case .calibrationNote: "Each rate stands with its Monte Carlo error. Any false flag: the share of studies in which somebody without a planted effect was flagged. P(p ≤ α): over all subjects without an effect."
    case .gapCalibrationTitle: "What the decomposition of gaps covers, and what normalizations leave"
    case .gapCalibrationNote: "Townships minus departments, in points, each mean with its Monte Carlo error. Realized noise: what the dice added to the bonus in the units scored (raters met, in a rated component); distance left: the mean of |gap left by a method − realized true gap of the same people|."
    case .settings: "Settings"
    case .fitTitle: "Mixed model"
    case .fitMethod: "{method}, {n} rows; criterion {criterion}; {iterations} iterations by the {solver} solver."
    case .fitCriteria: "AIC {aic}, BIC {bic}; under REML they compare models with the same fixed effects only."
    case .fitIntervals: "Ends of the variances: {level} intervals by profile likelihood."
    case .fitTests: "Tests of a variance against 0 are likelihood ratios against half a chi-squared with one degree of freedom, since 0 is a boundary."
    case .fitClusters: "Standard errors of fixed effects hold within clusters of {columns} ({clusters} clusters; {correction})."
    case .fitClustersReplaced: "The two-way covariance was not positive definite; the larger one-way covariance stands in its place."
    case .fitBoundary: "A variance is 0: a boundary solution. The data give no sign of that source of variation."
    case .fitNotConverged: "The fit did not converge: don't rely on these numbers."
    case .fixedEffects: "Fixed effects"
    case .randomEffects: "Variances"
    case .residual: "residual"
    case .effects: "Effects"
    }
  }
}
