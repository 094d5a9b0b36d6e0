package import RatingStudy
public import Statistics

/// How the rest of a panel enters a rater's residuals.
public enum PanelAdjustment: String, Sendable, Codable, CaseIterable {
  /// Rater × period effects of everybody on the panel are taken out.
  case additive
  /// As `additive`, and each rater has a slope on the target's deletion mean, corrected for that mean's error.
  case linear
  /// The plain mean of the other raters, as in published analyses.
  case none
}

/// What is exchanged under the null hypothesis whose p-value decides.
public enum Exchange: String, Sendable, Codable, CaseIterable {
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
public enum AuditAlternative: String, Sendable, Codable, CaseIterable {
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
public enum FalseDiscoveryScope: String, Sendable, Codable, CaseIterable {
  /// One per detector × level × tie kind.
  case detector
  /// All findings of the audit.
  case audit
}

/// Every constant that decides a verdict, printed with the result.
public struct AuditSettings: Sendable {
  /// The detectors to run, in the order in which they report.
  public var detectors = Detector.all
  /// How a family's p-values are adjusted.
  public var fdr = MultipleTesting.benjaminiHochberg
  /// The error rate that is kept: q ≤ this.
  public var fdrLevel = 0.05
  /// What counts as one family of hypotheses when p-values are adjusted.
  public var fdrScope = FalseDiscoveryScope.detector
  /// The smallest effect that matters, in points; `nil`: `smallestEffectInErrors` times the error of a single rating, per
  /// detector. 0 reproduces published analyses: every difference matters.
  public var smallestEffect: Double?
  /// The smallest effect that matters where no points are stated, in standard deviations of a single rating's error.
  /// Below one half a real difference drowns in the noise of any one rating.
  public var smallestEffectInErrors = 0.5
  /// The level of every interval before adjustment for selection.
  public var interval = 0.95
  /// The side of zero that is tested.
  public var alternative = AuditAlternative.twoSided
  /// How the rest of a panel enters a rater's residuals.
  public var panelAdjustment = PanelAdjustment.additive
  /// What is exchanged under the null hypothesis of favoritism.
  public var exchange = Exchange.model
  /// How it came about whom raters scored, where the study does not say it itself.
  package var whomToScore = WhomToScore.unknown
  /// Whether members who score each other are of kinds, where the study does not say it itself.
  package var memberKinds = MemberKinds.unknown
  /// With fewer tied people nothing is flagged; `nil`: 5, but 1 where single rows are exchanged: then rows are taken as
  /// independent, as published analyses do, and people do not enter.
  public var minimumTied: Int?
  /// With fewer people who left nothing is flagged.
  public var minimumLeavers = 3
  /// With fewer ratings nothing is said about a rater.
  public var minimumRatings = 5
  /// With fewer people whom others scored as well nothing is said about a rater's spread, scatter, halo or drift.
  public var minimumComparedPeople = 10
  /// The smallest difference of correlations that matters for halo; a smallest effect of 0 points sets it to 0.
  public var smallestCorrelation = 0.2
  /// Heights of the scale at each of which misfit takes the noise of ratings as one.
  public var levelBins = 5
  /// Degrees of freedom within persons from which a rater's error is taken from repeated ratings of one person.
  public var minimumReplicates = 10
  /// Standard errors by which a component's covariance with the others must exceed 0 to set its scale.
  public var minimumSlopeErrors = 3.0
  /// The least share of their variance that components must have in common for such a covariance to set a scale.
  public var minimumCommunality = 0.05
  /// Monte Carlo errors by which a p-value must lie clear of every threshold before drawing ends.
  public var decidedErrors = 4.0
  /// The most assignments of a permutation test that are enumerated.
  public var enumerationLimit = 1_000_000
  /// The most multiplications spent on the exact distribution over a lattice.
  public var latticeLimit = 400_000_000
  /// Spreads from the typical rater beyond which a rater does not count for what is typical.
  public var typicalCut = 2.5
  /// The power at which minimum detectable effects are stated.
  public var power = 0.8
  /// The most random assignments of a permutation test that decides; 0: no permutation is drawn as evidence either.
  public var draws = 1_000_000
  /// The most random assignments of a permutation test that stands beside another as evidence.
  public var evidenceDraws = 20_000
  /// Spreads of the statistic within which two assignments of a permutation test count as equal.
  package var equalityTolerance = 1e-9
  /// Degrees of freedom within units from which a rater's error is taken from within units; below, from all the rater's ratings.
  public var minimumWithinUnits = 3
  /// The correlation that a rater's halo is capped at, where Fisher's scale would run away.
  public var largestCorrelation = 0.99
  /// The most ratings for which the pooled effect of a tie is estimated with all effects together as well; 0: never. It decides nothing.
  public var jointModelRatings = 200_000
  /// Reliability of a target's deletion mean below which no rater gets a slope of their own.
  public var minimumSlopeReliability = 0.2
  /// With fewer persons or raters than this, the wild cluster bootstrap decides about the differences over all former units.
  public var fewClusters = 30
  /// With fewer former units than this, an exchange of which units they are decides about the second difference.
  public var fewTreatedClusters = 6
  /// M̄: a relation that may have been sliding before the move is flagged only if it would hold under changes after it of up to this many times the
  /// largest change before.
  package var honestMagnitude = 1.0
  /// Draws of the wild cluster bootstrap.
  public var bootstrapDraws = 4_999
  /// The tier that may go round; nil: what the scheme or the study's order of tiers says.
  public var topTier: String?
  /// With fewer periods in which some got the top tier and others not, nothing is said of turn-taking.
  public var minimumTierPeriods = 3
  /// The smallest effect that matters for turn-taking, as a share of the repeats that merit implies; a smallest effect of 0 points sets it to 0.
  public var smallestRepeatShare = 0.25
  /// The smallest effect that matters for quota avoidance, as a share of what was required; a smallest effect of 0 points sets it to 0.
  public var smallestWithheldShare = 0.1
  /// Draws of winners by merit that every unit gets; near the level they go on to `evidenceDraws`.
  public var tierDraws = 2_000
  /// Draws from which it is measured how closely tiers follow merit.
  public var fidelityDraws = 100
  /// With fewer scores on a sheet (a rater's of one component and period) of people whom others score as well nothing is said about the sheet.
  public var minimumSheet = 10
  /// The share of the typical correlation with the other raters below which a sheet counts as not following the people.
  public var smallestResponse = 0.5
  /// From so many people on a sheet with one value is judged by that alone, whatever the other raters say of the people.
  package var minimumOneValue = 20
  /// The longest pattern that is looked for on a sheet, in places.
  public var longestPattern = 20
  /// The most draws of a sheet that seems uniform or repeating.
  public var sheetDraws = 19_999
  /// How much more than two typical raters' the departures of two raters may correlate where they merely share information.
  public var sharedCorrelation = 0.2
  /// Above such a correlation of departures two raters do not both make up their own minds, whatever they know in common: from there on a sheet counts as like another's although few scores are the same.
  package var closeCorrelation = 0.7
  /// With fewer raters, or pairs of sheets, nothing is known about what is typical of two.
  public var minimumPairs = 6
  /// So many people at nearly the same level say how many same scores are to be expected of two raters.
  public var sameLevelPeople = 20
  /// The smallest effect that matters for copying, as a correlation, about the share of a sheet that is copied; a smallest effect of 0 points sets it to 0.
  public var smallestCopied = 0.4
  /// With fewer members (persons, or units) who score each other nothing is said of reciprocity and blocs.
  public var minimumMembers = 6
  /// With fewer pairs of members who score each other nothing is said of reciprocity and blocs.
  public var minimumMutualPairs = 15
  /// Pairs with fewer scores in either direction are left out of blocs.
  public var minimumEncounters = 1
  /// Shuffles from which it is known how far a community of pairs stands out by chance.
  public var communityDraws = 1_999
  /// Random assignments of permutation tests that were drawn elsewhere (``Auditor/permutationParts(_:ties:_:)``); they change the
  /// time taken, never the result.
  public var permutationCounts: PermutationCounts?
  /// Whether the flags that chance alone would make are counted, which decides no verdict; where not, the audit's expected false flags and its chance of any are 0.
  package var countsChanceFlags = true
  /// The seed of every random draw; the same seed gives the same result at any number of threads.
  public var seed: UInt64 = 1
  /// Worker threads; they change the time taken, never the result.
  public var threads = 1

  /// Everything at its default.
  public init() {}

  /// The same on one thread, without what takes long and decides nothing by the model's own test: random assignments, the joint model, flags by chance. For audits of many studies.
  package var ofMany: AuditSettings {
    var settings = self
    (settings.draws, settings.jointModelRatings, settings.threads, settings.countsChanceFlags) = (0, 0, 1, false)
    return settings
  }

  /// The least number of tied people, as it applies under the chosen exchange.
  public var minimumTiedPeople: Int { minimumTied ?? (exchange == .rows ? 1 : 5) }
}
