/// How ranks hold while weights vary over a region.
public struct Robustness: Sendable, Encodable {
  public var draws: Int
}
