package import Messages
package import RatingStudy

/// How a result compares with what the office announced, and by which step each difference comes about.
package struct Reconciliation: Sendable {
  /// How many of the announced figures are the computed ones, to the last digit.
  package struct Agreement: Sendable, Equatable {
    /// People of whom the office announced such a figure and the scheme gives one.
    package var compared: Int
    /// Those whose figures are equal.
    package var agree: Int
  }

  /// A deviation that explains differences.
  package struct Rule: Sendable {
    /// What the office did otherwise.
    package var deviation: Deviation
    /// Announced figures (totals, ranks or bands, by the deviation's step) that agree with this and all earlier rules.
    package var agree: Int
    /// How many more than without it.
    package var explains: Int
    /// How many people's figures it changes.
    package var changes: Int
    /// Other deviations that explain the same people and can't be distinguished from it here.
    package var alternatives: [Deviation]
  }

  /// Why somebody's figures differ.
  package enum Cause: String, Sendable, CaseIterable {
    /// Rules that hold for everybody.
    case rule
    /// Rules that fit this person and not everybody.
    case person
    /// The announced rank, or band, follows from the announced totals.
    case follows
    /// The announced rank, or band, is not what the announced totals give.
    case contradicts
    /// No rule that was tried.
    case unexplained
  }

  /// A figure as it was announced or computed.
  package enum Value: Sendable, Hashable, CustomStringConvertible {
    /// A total or a rank.
    case number(ExactDecimal)
    /// A band.
    case word(String)

    /// As people read it.
    package var description: String {
      switch self {
      case .number(let number): "\(number)"
      case .word(let word): word
      }
    }
  }

  /// A figure of somebody that differs.
  package struct Difference: Sendable {
    /// Which figure.
    package enum Figure: String, Sendable, CaseIterable { case total, rank, band }
    /// Which figure.
    package var figure: Figure
    /// Row of the result.
    package var row: Int
    /// As announced.
    package var announced: Value
    /// As computed; `nil` where the scheme gives none.
    package var computed: Value?
    /// Announced less computed; `nil` for bands.
    package var difference: ExactDecimal?
    /// Why.
    package var cause: Cause
    /// The rules; empty where there are none.
    package var rules: [Deviation]
    /// Other rules that would explain it as well, at most three.
    package var alternatives: [[Deviation]]
    /// What the announced totals give instead, where the figure contradicts them; `nil` for none.
    package var implied: Value?
  }

  /// `nil` where the office announced no totals.
  package var total: Agreement?
  /// `nil` where the office announced no ranks.
  package var rank: Agreement?
  /// `nil` where the office announced no bands that the scheme knows.
  package var band: Agreement?
  /// What the office did otherwise for everybody, in the order of the computation.
  package var rules: [Rule]
  /// Every figure that differs, by row.
  package var differences: [Difference]
  /// People of whom something was announced and whom the scheme can't score.
  package var unscored: [Int32]
  /// How many people of the result nothing was announced of.
  package var unannounced: Int
  /// The office's bands that the scheme doesn't know; they count as no band.
  package var unknownBands: [String]
  /// How many combinations of deviations were tried.
  package var tried: Int
  /// Every deviation that is spoken of, as a clause.
  package var words: [Deviation: Message] = [:]

  /// Whether everything that was announced agrees.
  package var isComplete: Bool { differences.isEmpty }

  /// The reconciliation of some rows only, which have become the first, second, … of another result.
  package func keeping(_ rows: [Int]) -> Reconciliation {
    var kept = self
    let place = Dictionary(zip(rows, rows.indices), uniquingKeysWith: { first, _ in first })
    kept.differences = differences.compactMap { difference in
      place[difference.row].map { row in
        var difference = difference
        difference.row = row
        return difference
      }
    }
    return kept
  }
}
