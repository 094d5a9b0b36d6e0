package import Statistics

/// How the rest of a panel enters a rater's residuals.
package enum PanelAdjustment: String, Sendable, Codable, CaseIterable {
  /// Rater × period effects of everybody on the panel are taken out.
  case additive
  /// As `additive`, and each rater has a slope on the target's deletion mean, corrected for that mean's error.
  case linear
  /// The plain mean of the other raters, as in published analyses.
  case none
}

/// What is exchanged under the null hypothesis whose p-value decides.
package enum Exchange: String, Sendable, Codable, CaseIterable {
  /// Nothing: the variance of the difference allows for tastes (rater × unit and rater × person variance).
  case model
  /// Whole units: is the tied unit unusual among all units that this rater scores?
  case units
  /// Whole tie histories among persons rated in the same periods: this rater has no taste for any unit.
  case persons
  /// Single ratings, as if no rating of a rater depended on another.
  case rows
}

/// The side of zero that is tested.
package enum AuditAlternative: String, Sendable, Codable, CaseIterable {
  case twoSided = "two-sided"
  case greater, less

  var statistics: Alternative {
    switch self {
    case .twoSided: .twoSided
    case .greater: .greater
    case .less: .less
    }
  }
}

/// What counts as one family of hypotheses.
package enum FalseDiscoveryScope: String, Sendable, Codable, CaseIterable {
  /// One per detector × level × tie kind.
  case detector
  /// All findings of the audit.
  case audit
}

/// Every constant that decides a verdict, printed with the result.
package struct AuditSettings: Sendable {
  /// The detectors to run, in the order in which they report.
  package var detectors = Detector.all
  /// How a family's p-values are adjusted.
  package var fdr = MultipleTesting.benjaminiHochberg
  /// The error rate that is kept: q ≤ this.
  package var fdrLevel = 0.05
  /// What counts as one family of hypotheses when p-values are adjusted.
  package var fdrScope = FalseDiscoveryScope.detector
  /// The smallest effect that matters, in points; `nil`: `smallestEffectInErrors` times the error of a single rating, per
  /// detector. 0 reproduces published analyses: every difference matters.
  package var smallestEffect: Double?
  /// The smallest effect that matters where no points are stated, in standard deviations of a single rating's error.
  /// Below one half a real difference drowns in the noise of any one rating.
  package var smallestEffectInErrors = 0.5
  /// The level of every interval before adjustment for selection.
  package var interval = 0.95
  /// The side of zero that is tested.
  package var alternative = AuditAlternative.twoSided
  /// How the rest of a panel enters a rater's residuals.
  package var panelAdjustment = PanelAdjustment.additive
  /// What is exchanged under the null hypothesis of favoritism.
  package var exchange = Exchange.model
  /// With fewer tied people nothing is flagged; `nil`: 5, but 1 where single rows are exchanged: then rows are taken as
  /// independent, as published analyses do, and people do not enter.
  package var minimumTied: Int?
  /// With fewer people who left nothing is flagged.
  package var minimumLeavers = 3
  /// With fewer ratings nothing is said about a rater.
  package var minimumRatings = 5
  /// With fewer people whom others scored as well nothing is said about a rater's spread, scatter, halo or drift.
  package var minimumComparedPeople = 10
  /// The smallest difference of correlations that matters for halo; a smallest effect of 0 points sets it to 0.
  package var smallestCorrelation = 0.2
  /// Heights of the scale at each of which misfit takes the noise of ratings as one.
  package var levelBins = 5
  /// Degrees of freedom within persons from which a rater's error is taken from repeated ratings of one person.
  package var minimumReplicates = 10
  /// Standard errors by which a component's covariance with the others must exceed 0 to set its scale.
  package var minimumSlopeErrors = 3.0
  /// The least share of their variance that components must have in common for such a covariance to set a scale.
  package var minimumCommunality = 0.05
  /// Monte Carlo errors by which a p-value must lie clear of every threshold before drawing ends.
  package var decidedErrors = 4.0
  /// The most assignments of a permutation test that are enumerated.
  package var enumerationLimit = 1_000_000
  /// The most multiplications spent on the exact distribution over a lattice.
  package var latticeLimit = 400_000_000
  /// Spreads from the typical rater beyond which a rater does not count for what is typical.
  package var typicalCut = 2.5
  /// The power at which minimum detectable effects are stated.
  package var power = 0.8
  /// The most random assignments of a permutation test that decides; 0: no permutation is drawn as evidence either.
  package var draws = 1_000_000
  /// The most random assignments of a permutation test that stands beside another as evidence.
  package var evidenceDraws = 20_000
  /// Spreads of the statistic within which two assignments of a permutation test count as equal.
  package var equalityTolerance = 1e-9
  /// Degrees of freedom within units from which a rater's error is taken from within units; below, from all the rater's ratings.
  package var minimumWithinUnits = 3
  /// The correlation that a rater's halo is capped at, where Fisher's scale would run away.
  package var largestCorrelation = 0.99
  /// The most ratings for which the pooled effect of a tie is estimated with all effects together as well; 0: never. It decides nothing.
  package var jointModelRatings = 200_000
  /// Reliability of a target's deletion mean below which no rater gets a slope of their own.
  package var minimumSlopeReliability = 0.2
  /// With fewer persons or raters than this, the wild cluster bootstrap decides about the differences over all former units.
  package var fewClusters = 30
  /// With fewer former units than this, an exchange of which units they are decides about the second difference.
  package var fewTreatedClusters = 6
  /// Draws of the wild cluster bootstrap.
  package var bootstrapDraws = 4_999
  /// The tier that may go round; nil: what the scheme or the study's order of tiers says.
  package var topTier: String?
  /// With fewer periods in which some got the top tier and others not, nothing is said of turn-taking.
  package var minimumTierPeriods = 3
  /// The smallest effect that matters for turn-taking, as a share of the repeats that merit implies; a smallest effect of 0 points sets it to 0.
  package var smallestRepeatShare = 0.25
  /// The smallest effect that matters for quota avoidance, as a share of what was required; a smallest effect of 0 points sets it to 0.
  package var smallestWithheldShare = 0.1
  /// Draws of winners by merit that every unit gets; near the level they go on to `evidenceDraws`.
  package var tierDraws = 2_000
  /// Draws from which it is measured how closely tiers follow merit.
  package var fidelityDraws = 100
  /// With fewer scores on a sheet (a rater's of one component and period) of people whom others score as well nothing is said about the sheet.
  package var minimumSheet = 10
  /// The share of the typical correlation with the other raters below which a sheet counts as not following the people.
  package var smallestResponse = 0.5
  /// The longest pattern that is looked for on a sheet, in places.
  package var longestPattern = 20
  /// The most draws of a sheet that seems uniform or repeating.
  package var sheetDraws = 19_999
  /// How much more than two typical raters' the departures of two raters may correlate where they merely share information.
  package var sharedCorrelation = 0.2
  /// With fewer raters, or pairs of sheets, nothing is known about what is typical of two.
  package var minimumPairs = 6
  /// So many people at nearly the same level say how many same scores are to be expected of two raters.
  package var sameLevelPeople = 20
  /// The smallest effect that matters for copying, as a correlation, about the share of a sheet that is copied; a smallest effect of 0 points sets it to 0.
  package var smallestCopied = 0.4
  /// With fewer members (persons, or units) who score each other nothing is said of reciprocity and blocs.
  package var minimumMembers = 6
  /// With fewer pairs of members who score each other nothing is said of reciprocity and blocs.
  package var minimumMutualPairs = 15
  /// Pairs with fewer scores in either direction are left out of blocs.
  package var minimumEncounters = 1
  /// Shuffles from which it is known how far a community of pairs stands out by chance.
  package var communityDraws = 1_999
  /// Random assignments of permutation tests that were drawn elsewhere (``Auditor/permutationParts(_:ties:_:)``); they change the
  /// time taken, never the result.
  package var permutationCounts: PermutationCounts?
  /// The seed of every random draw; the same seed gives the same result at any number of threads.
  package var seed: UInt64 = 1
  /// Worker threads; they change the time taken, never the result.
  package var threads = 1

  /// Everything at its default.
  package init() {}

  /// The least number of tied people, as it applies under the chosen exchange.
  package var minimumTiedPeople: Int { minimumTied ?? (exchange == .rows ? 1 : 5) }
}
