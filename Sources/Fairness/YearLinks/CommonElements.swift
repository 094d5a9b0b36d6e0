internal import LinearAlgebra

/// What two panels have in common, of one kind: the anchors, whose they are, and the covariance of their errors.
struct CommonElements {
  let kind: AnchorKind
  /// Codes of persons (cases) or raters.
  let codes: [Int32]
  let anchors: [LinkAnchor]
  /// Of from − onto, anchors × anchors; nil where it is not known.
  let covariance: Matrix?

  /// - Parameter isWanted: whether a target is one of the kind's.
  init(_ kind: AnchorKind, onto: YearPanel, from: YearPanel, isWanted: (Int32) -> Bool = { _ in true }) {
    self.kind = kind
    let isRater = kind == .raters
    let (ontoCodes, fromCodes) = isRater ? (onto.raters, from.raters) : (onto.targets, from.targets)
    let ontoPlace = Dictionary(ontoCodes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var pairs: [(onto: Int, from: Int)] = []
    var codes: [Int32] = []
    for (place, code) in fromCodes.enumerated() where isRater || isWanted(code) {
      guard let other = ontoPlace[code] else { continue }
      pairs.append((other, place))
      codes.append(code)
    }
    self.codes = codes
    let (ontoErrors, fromErrors) =
      isRater ? (onto.raterCovariance, from.raterCovariance) : (onto.targetCovariance, from.targetCovariance)
    let (ontoVariances, fromVariances) =
      isRater ? (onto.raterVariances, from.raterVariances) : (onto.targetVariances, from.targetVariances)
    var joint: Matrix?
    if let ontoErrors, let fromErrors, !pairs.isEmpty {
      let (own, other) = (pairs.map(\.onto), pairs.map(\.from))
      joint = ontoErrors.selectingRows(own).selectingColumns(own) + fromErrors.selectingRows(other).selectingColumns(other)
    }
    covariance = joint
    anchors = pairs.map { pair in
      let variance = ontoVariances[pair.onto] + fromVariances[pair.from]
      // A rater who gives more than before against the same panel makes the panel look stricter: levels count the other way round.
      return isRater
        ? LinkAnchor(onto: -onto.levels[pair.onto], from: -from.levels[pair.from], variance: variance)
        : LinkAnchor(onto: onto.values[pair.onto], from: from.values[pair.from], variance: variance)
    }
  }

  /// The link through them; nil where there are none.
  func link(_ rule: LinkRule) -> AnchorLink? {
    // Levels of raters are no scores: how far they spread says nothing of how far scores do.
    AnchorLink(anchors, covariance: covariance, allowsScale: kind != .raters, rule: rule)
  }
}
