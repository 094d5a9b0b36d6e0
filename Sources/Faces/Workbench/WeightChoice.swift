internal import Evenhand
internal import Messages

/// Weights as they come from the page: by component a decimal text, so that no digit is lost on the way.
struct WeightChoice: Decodable, Sendable {
  var weights: [String: String]

  /// No weight is larger, so that weighted scores stay within exact decimals.
  static let largest: ExactDecimal = 1_000_000
  static let mostPlaces = 6

  /// The weights by component.
  ///
  /// - Throws: ``WebRefusal`` for a component that the scheme doesn't have, and for what is no weight.
  func decimals(_ scheme: Scheme) throws -> [String: ExactDecimal] {
    var decimals: [String: ExactDecimal] = [:]
    for (component, text) in weights.sorted(by: { $0.key < $1.key }) {
      guard scheme.component(component) != nil else {
        throw WebRefusal(
          .unknownComponent(component: component, known: scheme.components.map { $0.name }))
      }
      guard let weight = ExactDecimal(text: text), weight >= 0, weight <= Self.largest, weight.places <= Self.mostPlaces else {
        throw WebRefusal(.badWeight(value: text, component: component))
      }
      decimals[component] = weight
    }
    return decimals
  }
}
