/// Something about a fit or a design that a reader of its results must know.
public struct FacetsDiagnostic: Sendable, Equatable {
  /// What kind of trouble it is.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// Elements with only lowest or only highest ratings; their measures come from an adjusted extreme score (`elements`).
    case extreme
    /// Elements that met extreme elements only, so that they can't be measured (`elements`).
    case unmeasured
    /// Elements with a single rating (`elements`).
    case oneRating
    /// The facet falls into parts that nothing joins; measures in different parts can't be compared (`count`: parts).
    case disjoint
    /// Whole numbers between the categories that nobody gave; the categories are counted on without them (`values`).
    case unusedCategories
    /// Categories that only extreme elements got; they count with their neighbour (`values`).
    case lostCategories
    /// Thresholds not in ascending order: some categories are never the likeliest (`values`: the upper category of each).
    case disorderedThresholds
    /// Categories with fewer than ten ratings, whose thresholds are imprecise (`values`).
    case rareCategories
    /// The iterations ended before the scores settled (`values`: the largest residual score).
    case notConverged
    /// Whether the design is connected could not be settled.
    case connectionUnknown
    /// The facet's elements are all measured by anchors or extremes, so that nothing is estimated.
    case nothingEstimated
    /// Pairs of facets whose cells are too small for interactions.
    case cellsTooSmall
    /// Measures of persons are means of their posterior distributions, drawn towards 0 (MML).
    case shrunken
    /// Slopes whose intervals reach 0 or less (`elements`; `values`: how many of them are left out of the product that is 1).
    case flatSlopes
  }

  /// The kind, readable by a program.
  public let kind: Kind
  /// The facet it is about; empty when it is about all.
  public let facet: String
  /// Names of elements, in their order.
  public let elements: [String]
  /// Numbers that belong to it.
  public let values: [Double]

  /// A diagnostic.
  package init(_ kind: Kind, facet: String = "", elements: [String] = [], values: [Double] = []) {
    self.kind = kind
    self.facet = facet
    self.elements = elements
    self.values = values
  }
}
