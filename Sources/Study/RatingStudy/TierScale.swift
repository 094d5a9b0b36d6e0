/// Tiers in the order that everybody knows, with the points that assessments usually give them.
package enum TierScale {
  /// Scales from best to worst. Letters have the points of the format's own example; a last tier that denies the others has none.
  private static let known: [[(tier: String, points: ExactDecimal)]] = [
    [("优秀", 100), ("称职", 80), ("基本称职", 60), ("不称职", 0)], [("优秀", 100), ("合格", 80), ("基本合格", 60), ("不合格", 0)],
    [("优秀", 100), ("胜任", 80), ("基本胜任", 60), ("不胜任", 0)], [("优秀", 100), ("良好", 80), ("一般", 60), ("较差", 40)],
    [("优秀", 100), ("良好", 85), ("中等", 75), ("及格", 60), ("不及格", 0)], [("优", 100), ("良", 80), ("中", 60), ("差", 40)],
    [("好", 100), ("较好", 80), ("一般", 60), ("较差", 40)], [("好", 100), ("较好", 80), ("一般", 60), ("差", 40)],
    [("很好", 100), ("好", 80), ("一般", 60), ("差", 40)], [("非常满意", 100), ("满意", 80), ("基本满意", 60), ("不满意", 0)],
    [("满意", 100), ("较满意", 80), ("一般", 60), ("不满意", 0)], [("A", 95), ("B", 85), ("C", 70), ("D", 50), ("E", 30)],
    [("excellent", 100), ("good", 80), ("fair", 60), ("poor", 0)], [("excellent", 100), ("good", 80), ("average", 60), ("poor", 0)],
    [("outstanding", 100), ("good", 80), ("satisfactory", 60), ("unsatisfactory", 0)],
    [("outstanding", 100), ("exceeds expectations", 85), ("meets expectations", 70), ("needs improvement", 50), ("unsatisfactory", 0)],
    [("outstanding", 100), ("exceeds", 85), ("meets", 70), ("below", 50)], [("S", 100), ("A", 90), ("B", 80), ("C", 70), ("D", 50)],
  ]

  /// Tiers of a scale that everybody knows, the best first, each with its place from the bottom of the whole scale; `nil` where no scale has all of them.
  static func ranks(of tiers: [String]) -> [(tier: String, rank: Double)]? {
    for scale in known {
      let names = scale.map(\.tier)
      let places = tiers.map { TierWords.position($0, among: names) }
      guard !places.contains(nil), Set(places).count == tiers.count else { continue }
      return zip(tiers, places.compactMap(\.self)).sorted { $0.1 < $1.1 }.map { ($0, Double(names.count - $1)) }
    }
    return nil
  }

  /// The points of tiers by a scale that has all of them, the best first; where none has, equally spaced from 100 to 0 in the order given.
  ///
  /// - Returns: the tiers under the names given, and whether a scale is known.
  package static func points(of tiers: [String]) -> (tiers: [SchemeComponent.Tier], isKnown: Bool) {
    for scale in known {
      let names = scale.map(\.tier)
      let places = tiers.map { TierWords.position($0, among: names) }
      guard !places.contains(nil), Set(places).count == tiers.count else { continue }
      let ordered = zip(tiers, places.compactMap(\.self)).sorted { $0.1 < $1.1 }
      return (ordered.map { SchemeComponent.Tier($0.0, scale[$0.1].points) }, true)
    }
    let last = max(1, tiers.count - 1)
    return (tiers.enumerated().map { SchemeComponent.Tier($1, ExactDecimal(mantissa: Int64(100 * (last - $0) / last))) }, false)
  }
}
