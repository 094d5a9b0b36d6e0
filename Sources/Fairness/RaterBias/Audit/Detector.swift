/// What an audit looks for. Names stay in settings and JSON; sentences say what was seen.
package enum Detector: String, Sendable, Codable, CaseIterable {
  /// How much higher or lower than the other raters of the same people a rater scores everybody.
  case severity
  /// Whether a rater spreads people less, or more, than the others do.
  case centrality
  /// Whether a rater's residuals of different components go together more than the others' do.
  case halo
  /// Whether a rater's scores scatter more, or less, than the others' do.
  case misfit
  /// Whether a rater's level moves from period to period.
  case drift
  /// Whether a rater scores tied people differently from the others, beyond what they do with untied people.
  case favoritism
  /// Whether a unit scores those who left it differently from what their other raters say.
  case departure
  /// Whether members who score each other give back what they get.
  case reciprocity
  /// Members who score each other above what the other raters say, both ways.
  case bloc
  /// Whether the top tier goes round within units: repeat winners rarer than merit would have it, or turns by seniority.
  case turnTaking = "turn-taking"
  /// How many of the low tiers that a scheme requires heads do not give.
  case quotaAvoidance = "quota-avoidance"
  /// Whether a sheet holds one value, or a repeating pattern, whoever the scores are about.
  case straightLining = "straight-lining"
  /// Whether two raters' sheets lie closer than the raters' models allow.
  case copying
}
