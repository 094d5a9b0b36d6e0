/// Something about a fit or a design that a reader of its results must know.
public struct Diagnostic: Sendable, Equatable {
  /// What kind of trouble it is.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// Rows with a missing value were left out (`values`: how many).
    case missingRows
    /// A fixed column is a combination of earlier ones and was dropped (`subject`: its name).
    case droppedColumn
    /// A fixed factor has one level only, so that it has no effect that could be estimated (`subject`: its name).
    case oneLevelFactor
    /// A variance was estimated as exactly 0 (`subject`: the term).
    case boundary
    /// The iterations ended before the criterion settled (`values`: iterations, predicted gain still open).
    case notConverged
    /// Parts of the design share no effect, so that levels of one term in different parts compare through the
    /// distribution of the effects only (`subject`: the terms; `values`: number of parts).
    case disconnected
    /// Every level of this term meets one row only, so that its variance cannot be distinguished from the residual's.
    case oneRowPerLevel
    /// Two random terms group the rows in the same way, so that only the sum of their variances is estimable.
    case sameGrouping
    /// A variance could not be distinguished from others: the information matrix is singular in its direction.
    case notIdentified
    /// The effects reproduce every row of a residual group, which a design with freedom left needn't do: its residual variance is 0 (`subject`:
    /// the residual). The likelihood has no maximum; the other variances are those at a residual too small to show.
    case exactFit
    /// Correlated effects vary along fewer directions than they have: a correlation of ±1, or a combination without variance (`subject`: the term).
    case singularCovariance
    /// Of three absorbed factors or more the redundant effects could not all be found, so that errors are a little too large (`values`: effects counted).
    case absorbedBound
    /// The response is the same wherever a fixed effect pulls, so that its estimate and error grow without end (`subject`: the column).
    case separation
    /// A category of the response has no row; it is left out (`subject`: the category).
    case unusedCategory
    /// Traces were estimated with random probes (`values`: relative error of every variance that this brings).
    case stochastic
  }

  /// The kind, readable by a program.
  public let kind: Kind
  /// The term, column or group it is about; empty when it is about the whole.
  public let subject: String
  /// The numbers that belong to it.
  public let values: [Double]

  /// A diagnostic.
  package init(kind: Kind, subject: String = "", values: [Double] = []) {
    self.kind = kind
    self.subject = subject
    self.values = values
  }
}
