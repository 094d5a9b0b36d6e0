internal import RatingStudy

/// A name that is only known at run time.
private struct NameKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }
  init(_ name: String) { stringValue = name }
  init?(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { nil }
}

/// The weights of a scheme's components as JSON: by component a number, or numbers by pool.
struct WeightTable: Encodable {
  let weights: [(component: String, weight: ComponentWeight)]

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: NameKey.self)
    for (component, weight) in weights { try Self.encode(weight, NameKey(component), &container) }
  }

  /// A number; where it differs by pool, numbers by pool.
  private static func encode(
    _ weight: ComponentWeight, _ key: NameKey, _ container: inout KeyedEncodingContainer<NameKey>
  ) throws {
    if weight.pools.isEmpty {
      try container.encode(weight.base ?? 0, forKey: key)
      return
    }
    var pools = container.nestedContainer(keyedBy: NameKey.self, forKey: key)
    if let base = weight.base { try pools.encode(base, forKey: NameKey("default")) }
    for (pool, value) in weight.pools.sorted(by: { $0.key < $1.key }) { try pools.encode(value, forKey: NameKey(pool)) }
  }
}
