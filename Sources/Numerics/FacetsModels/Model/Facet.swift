/// One facet of the ratings: persons, raters, components, periods, anything whose elements shift how likely a high rating is.
package struct Facet: Sendable {
  /// The facet's name: "person", "rater".
  package var name: String
  /// The elements' names, in the order in which results list them.
  package var elements: [String]
  /// The element of every rating, counted from 0.
  package var codes: [Int32]
  /// Whether a higher measure makes higher ratings likelier (persons); else lower ones (severity, difficulty).
  package var isPositive: Bool
  /// Measures that are given and not estimated, in logits; one an element, nil where it is free. Empty: all are free.
  package var anchors: [Double?]

  /// A facet.
  package init(name: String, elements: [String], codes: [Int32], isPositive: Bool = false, anchors: [Double?] = []) {
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
package struct FacetsData: Sendable {
  /// Two facets or more, each with a code per rating.
  package var facets: [Facet]
  /// The ratings; equal numbers are one category, larger ones higher categories.
  package var scores: [Double]
  /// By what number a person finds each rating; empty: by its place, from 1.
  package var rowNumbers: [Int32]
  /// The scale's categories, ascending, where they are known beforehand, also those that nobody got; nil: the scores that occur. Only beside
  /// given thresholds, one fewer.
  package var categories: [Double]?

  /// Ratings.
  package init(facets: [Facet], scores: [Double], rowNumbers: [Int32] = [], categories: [Double]? = nil) {
    self.facets = facets
    self.scores = scores
    self.rowNumbers = rowNumbers
    self.categories = categories
  }
}
