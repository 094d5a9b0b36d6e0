public import Messages
public import RatingStudy

/// What a scheme makes of a study: for every person and period each step's figure, the total, the rank and the band.
///
/// Columns of one length, by period and within it by person in the study's order; NaN stands for what isn't there.
public struct ScoreResult: Sendable {
  /// One component's figures.
  public struct Component: Sendable {
    /// The component's name in the scheme.
    public var name: String
    /// Aggregated and rounded, before any adjustment.
    public var raw: [Double]
    /// What is weighed.
    public var adjusted: [Double]
    /// The weight really applied: a share of 1 for a mean, the weight itself for a sum. NaN where the component is missing.
    public var weight: [Double]
    /// What the component adds to the total (under `geometric` the factor by which it multiplies it).
    public var contribution: [Double]
  }

  /// The scheme's name.
  public var scheme: String
  /// The people's names by code.
  public var persons: Labels
  /// The periods' names by code; `nil` when the study knows no periods.
  public var periods: Labels?
  /// The code of each row's period, into `periods`.
  public var period: [Int32]
  /// The code of each row's person, into `persons`.
  public var person: [Int32]
  /// Index into `poolNames`.
  public var pool: [Int32]
  /// A name for every pool of every period; `nil` when there are no pools.
  public var poolNames: [String?]
  /// By pool the attribute values that make it up.
  public var poolParts: [[String]]
  /// By pool how many people are listed in it, with or without a score.
  public var poolListed: [Int] = []
  /// In the scheme's order.
  public var components: [Component]
  /// The ledger's sum within its bounds; NaN where the study has no ledger, 0 for people without an entry.
  public var points: [Double]
  /// What the ledger adds to the weighted total; 0 where points went into the components before weighting.
  public var pointsAdded: [Double]
  /// What the adjustment of the total adds to it; 0 where there is none.
  public var adjustment: [Double]
  /// As published.
  public var total: [Double]
  /// Before the last rounding; ranks follow it under `rankBy: exact`.
  public var exactTotal: [Double]
  /// 1 is the best of the pool; NaN for people without a total.
  public var rank: [Double]
  /// Index into `bandNames`; −1 for none.
  public var band: [Int32]
  /// The bands' names, in the scheme's order.
  public var bandNames: [String]
  /// By band whether a share of the pool decides how many have it, so that whoever knows the scheme knows the number.
  package var hasSeats: [Bool] = []
  /// How raters kept to the scheme's quotas; empty where it has none.
  public var quotaChecks: [QuotaCheck]
  /// Assumptions, and whom nothing could be said of.
  public var notes: [Message]
  /// The steps of each row in words, where they were asked for.
  public var steps: [Int: [Message]] = [:]
  /// How sure the bands of some rows are; of every card, where ratings can say.
  public var certainty: [Int: BandProbabilities] = [:]

  /// What the error of the ratings leaves open of bands and ranks as a whole; `nil` where it was not drawn.
  package var uncertainty: ScoreUncertainty?

  /// How the figures compare with what the office announced; `nil` where it announced nothing.
  package var reconciliation: Reconciliation?

  /// How many rows.
  public var count: Int { person.count }

  /// The row of a person in a period.
  package func row(of person: Int32, in period: Int32) -> Int? {
    self.person.indices.first { self.person[$0] == person && self.period[$0] == period }
  }

  /// The period's name of a row.
  public func periodName(_ row: Int) -> String? { periods?[period[row]] }
  /// The pool's name of a row.
  public func poolName(_ row: Int) -> String? { poolNames[Int(pool[row])] }
  /// The band's name of a row; `nil` for none.
  public func bandName(_ row: Int) -> String? { band[row] < 0 ? nil : bandNames[Int(band[row])] }
}
