/// One facet of the ratings: persons, raters, components, periods, anything whose elements shift how likely a high rating is.
public struct Facet: Sendable {
  /// The facet's name: "person", "rater".
  public var name: String
  /// The elements' names, in the order in which results list them.
  public var elements: [String]
  /// The element of every rating, counted from 0.
  public var codes: [Int32]
  /// Whether a higher measure makes higher ratings likelier (persons); else lower ones (severity, difficulty).
  public var isPositive: Bool
  /// Measures that are given and not estimated, in logits; one an element, nil where it is free. Empty: all are free.
  public var anchors: [Double?]

  /// A facet.
  public init(name: String, elements: [String], codes: [Int32], isPositive: Bool = false, anchors: [Double?] = []) {
    self.name = name
    self.elements = elements
    self.codes = codes
    self.isPositive = isPositive
    self.anchors = anchors
  }

  /// +1 or −1: how the measure enters the logit.
  var sign: Double { isPositive ? 1 : -1 }
  /// Whether an element's measure is given.
  var hasAnchors: Bool { anchors.contains { $0 != nil } }
  /// The measure given for an element.
  func anchor(of element: Int) -> Double? { anchors.isEmpty ? nil : anchors[element] }
}

/// Ratings with the elements that met in each of them.
public struct FacetsData: Sendable {
  /// Two facets or more, each with a code per rating.
  public var facets: [Facet]
  /// The ratings; equal numbers are one category, larger ones higher categories.
  public var scores: [Double]
  /// By what number a person finds each rating; empty: by its place, from 1.
  public var rowNumbers: [Int32]

  /// Ratings.
  public init(facets: [Facet], scores: [Double], rowNumbers: [Int32] = []) {
    self.facets = facets
    self.scores = scores
    self.rowNumbers = rowNumbers
  }
}
