package import Messages
package import RatingStudy

/// What a scheme makes of a study: for every person and period each step's figure, the total, the rank and the band.
///
/// Columns of one length, by period and within it by person in the study's order; NaN stands for what isn't there.
package struct ScoreResult: Sendable {
  /// One component's figures.
  package struct Component: Sendable {
    /// The component's name in the scheme.
    package var name: String
    /// Aggregated and rounded, before any adjustment.
    package var raw: [Double]
    /// What is weighed.
    package var adjusted: [Double]
    /// The weight really applied: a share of 1 for a mean, the weight itself for a sum. NaN where the component is missing.
    package var weight: [Double]
    /// What the component adds to the total (under `geometric` the factor by which it multiplies it).
    package var contribution: [Double]
  }

  /// The scheme's name.
  package var scheme: String
  /// The people's names by code.
  package var persons: Labels
  /// The periods' names by code; `nil` when the study knows no periods.
  package var periods: Labels?
  /// The code of each row's period, into `periods`.
  package var period: [Int32]
  /// The code of each row's person, into `persons`.
  package var person: [Int32]
  /// Index into `poolNames`.
  package var pool: [Int32]
  /// A name for every pool of every period; `nil` when there are no pools.
  package var poolNames: [String?]
  /// By pool the attribute values that make it up.
  package var poolParts: [[String]]
  /// By pool how many people are listed in it, with or without a score.
  package var poolListed: [Int] = []
  /// In the scheme's order.
  package var components: [Component]
  /// The ledger's sum within its bounds; NaN where the study has no ledger, 0 for people without an entry.
  package var points: [Double]
  /// What the ledger adds to the weighted total; 0 where points went into the components before weighting.
  package var pointsAdded: [Double]
  /// What the adjustment of the total adds to it; 0 where there is none.
  package var adjustment: [Double]
  /// As published.
  package var total: [Double]
  /// Before the last rounding; ranks follow it under `rankBy: exact`.
  package var exactTotal: [Double]
  /// 1 is the best of the pool; NaN for people without a total.
  package var rank: [Double]
  /// Index into `bandNames`; −1 for none.
  package var band: [Int32]
  /// The bands' names, in the scheme's order.
  package var bandNames: [String]
  /// How raters kept to the scheme's quotas; empty where it has none.
  package var quotaChecks: [QuotaCheck]
  /// Assumptions, and whom nothing could be said of.
  package var notes: [Message]
  /// The steps of each row in words, where they were asked for.
  package var steps: [Int: [Message]] = [:]
  /// How sure the bands of some rows are; of every card, where ratings can say.
  package var certainty: [Int: BandProbabilities] = [:]

  /// How many rows.
  package var count: Int { person.count }

  /// The row of a person in a period.
  package func row(of person: Int32, in period: Int32) -> Int? {
    self.person.indices.first { self.person[$0] == person && self.period[$0] == period }
  }

  /// The period's name of a row.
  package func periodName(_ row: Int) -> String? { periods?[period[row]] }
  /// The pool's name of a row.
  package func poolName(_ row: Int) -> String? { poolNames[Int(pool[row])] }
  /// The band's name of a row; `nil` for none.
  package func bandName(_ row: Int) -> String? { band[row] < 0 ? nil : bandNames[Int(band[row])] }
}
