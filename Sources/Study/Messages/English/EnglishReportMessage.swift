extension ReportMessage {
  package var english: String {
    switch self {
    case .titleOfPeriods: "{title} (period: {periods})"
    case .plain: "{text}"
    case .moreRows: "… and {count} more {count:row|rows} (--format csv, json or markdown shows them)"
    case .furtherRows: "Show {count} more {count:row|rows}"
    case .lowerEnd: "{column}, lower end"
    case .upperEnd: "{column}, upper end"
    case .sentences: "in words"
    case .part: "part"
    case .sentence: "what is said"
    case .scoreTitle: "Scores by the scheme {scheme}"
    case .people: "People"
    case .personSteps: "{person}, {period}: every step"
    case .bandCounts: "Bands"
    case .componentSteps: "Components, step by step"
    case .quotas: "Quotas"
    case .quotaLine: "{rater} gave {tiers} to {given} of {n}; {required} required"
    case .calibrationTitle: "How often the detectors are wrong"
    case .calibrationNote:
      "Each rate stands with its Monte Carlo error. Any false flag: the share of studies in which somebody without a planted effect was flagged. P(p ≤ α): over all subjects without an effect."
    case .facetsCalibrationTitle: "Whether the errors and fit statistics of many-facet models are right"
    case .facetsCalibrationNote:
      "Shares of 95% intervals that hold the true measure; the slope of raters' measures on the true ones; raters named noisy; sets of ratings in which an interaction of rater and item was flagged though there is none. Each with its Monte Carlo error."
    case .ratersCovered: "raters covered"
    case .personsCovered: "persons covered"
    case .ratersSlope: "slope of raters"
    case .randomNoisy: "random raters noisy"
    case .othersNoisy: "other raters noisy"
    case .anyInteraction: "any interaction"
    case .bandCalibrationTitle: "Whether the stated certainty of bands comes true"
    case .bandCalibrationNote:
      "Among people whose probability lies within 0.05 of a value (the last lines: among all), the mean stated probability and the share in which it came true, with an error that counts studies. Right: the band is that of scores without error; same: new ratings give it again; flip: the proposal alters the error-free band."
    case .gapCalibrationTitle: "What the decomposition of gaps covers, and what normalizations leave"
    case .gapCalibrationNote:
      "Townships minus departments, in points, each mean with its Monte Carlo error. Realized noise: what the dice added to the bonus in the units scored (raters met, in a rated component); distance left: the mean of |gap left by a method − realized true gap of the same people|."
    case .settings: "Settings"
    case .fitTitle: "Mixed model"
    case .fitMethod: "{method}, {n} rows; criterion {criterion}; {iterations} iterations by the {solver} solver."
    case .fitCriteria: "AIC {aic}, BIC {bic}; under REML they compare models with the same fixed effects only."
    case .fitIntervals: "Ends of the variances: {level} intervals by profile likelihood."
    case .fitTests:
      "Tests of a variance against 0 are likelihood ratios against half a chi-squared with one degree of freedom, since 0 is a boundary."
    case .fitStudent:
      "Intervals and p-values of fixed effects: Student's t with the degrees of freedom stated (Satterthwaite's, unless errors hold within clusters)."
    case .fitNormal: "Intervals and p-values of fixed effects: the normal distribution."
    case .fitClusters: "Standard errors of fixed effects hold within clusters of {columns} ({clusters} clusters; {correction})."
    case .fitClustersReplaced: "The two-way covariance was not positive definite; the larger one-way covariance stands in its place."
    case .fitBoundary: "A variance is 0: a boundary solution. The data give no sign of that source of variation."
    case .fitNotConverged: "The fit did not converge: don't rely on these numbers."
    case .fixedEffects: "Fixed effects"
    case .randomEffects: "Variances"
    case .residual: "residual"
    case .effects: "Effects"
    case .field: "Field"
    case .form: "Form"
    case .meaning: "Meaning"
    }
  }
}
