/// Slopes of one facet's elements: how much each of them makes of a difference between persons.
///
/// log P(x = k)/P(x = k − 1) = slope · measure of the person + what all other facets add − τ_k.
struct ElementSlopes: Sendable {
  /// The facet whose elements have slopes.
  let facet: Int
  /// The persons' facet, whose measures they multiply.
  let persons: Int
  /// By element of the facet; 1 where none is estimated.
  var values: [Double]

  /// The slope that multiplies the person's measure where this element of any facet is met; 1 but for elements with a slope.
  func value(facet f: Int, element: Int) -> Double { f == facet ? values[element] : 1 }
}
