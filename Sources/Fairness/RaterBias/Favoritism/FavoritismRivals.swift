internal import Messages
internal import Panels
internal import Statistics

/// What else could make a rater's difference, as far as the ratings themselves measure or bound it.
///
/// Without adjustment of the panel, as in published analyses, none of it decides.
extension Favoritism {
  /// Slopes of the tied against the untied, and the choice of whom to score.
  func addRivals(
    _ candidate: inout Candidate, _ contrast: TiedContrast, _ estimate: Estimate, _ views: Views, coverage: TieCoverage
  ) {
    guard settings.panelAdjustment != .none else { return }
    if let slope = views.chosen.slope {
      let without = slope.without(contrast, estimate)
      candidate.rivals.append(
        Rival(
          .tiedSlope, pValue: settings.pValue(without).value, estimate: without.value,
          reason: FavoritismSentence.tiedSpreadDifferently(tied: slope.tied, untied: slope.untied)))
    }
    guard coverage.bound > 0 else { return }
    var nearest = estimate
    nearest.value = estimate.value > 0 ? max(0, estimate.value - coverage.bound) : min(0, estimate.value + coverage.bound)
    candidate.rivals.append(
      Rival(
        .selection, pValue: settings.pValue(nearest).value,
        range: (estimate.value - coverage.bound)...(estimate.value + coverage.bound),
        reason: FavoritismSentence.selectionMayUndo(points: coverage.bound)))
  }

  /// The mean over raters with ties, each counting by the tied ratings.
  func average(_ views: Views) -> (contrast: TiedContrast, coverage: TieCoverage) {
    var contrast = TiedContrast()
    var coverage = TieCoverage()
    let known = views.chosen.contrasts.indices.filter { (views.chosen.contrasts[$0]?.tiedRatings ?? 0) > 0 }
    let total = known.reduce(0.0) { $0 + Double(views.chosen.contrasts[$1]?.tiedRatings ?? 0) }
    for rater in known {
      guard let own = views.chosen.contrasts[rater] else { continue }
      let share = Double(own.tiedRatings) / total
      contrast.levelDifference += share * own.levelDifference
      coverage.bound += share * views.coverage[rater].bound
      coverage.isAssigned = views.coverage[rater].isAssigned
      coverage.tied.add(views.coverage[rater].tied)
      coverage.untied.add(views.coverage[rater].untied)
    }
    return (contrast, coverage)
  }

  /// What stands behind a rater's sentence: how the tied are spread, and whom of those in question the rater scored.
  ///
  /// - Parameter estimate: the difference, in points; nil where there is no single one.
  func notes(_ contrast: TiedContrast, _ coverage: TieCoverage, _ estimate: Double?, _ views: Views) -> [Message] {
    [Message(FavoritismSentence.favoritismRests)] + [slopeNote(views, contrast)].compactMap(\.self)
      + (coverage.isComplete ? [] : [coverage.message(estimate)])
  }

  private func slopeNote(_ views: Views, _ contrast: TiedContrast) -> Message? {
    guard let slope = views.chosen.slope, slope.pValue <= settings.fdrLevel else { return nil }
    return Message(
      FavoritismSentence.tiedSlopeNote(
        tied: slope.tied, untied: slope.untied, p: slope.pValue, points: slope.points(contrast.levelDifference)))
  }
}

extension TieCoverage {
  /// - Parameter estimate: the difference, in points; nil where there is no single one.
  func message(_ estimate: Double?) -> Message {
    if isAssigned { return Message(FavoritismSentence.coverageAssigned(tied: tied, untied: untied)) }
    if let estimate, let tipping = tippingPoint(estimate) {
      return Message(
        FavoritismSentence.coverageTips(tied: tied, untied: untied, unscored: unscored, tipping: tipping, bound: bound))
    }
    return Message(FavoritismSentence.coverage(tied: tied, untied: untied, bound: bound))
  }

  func evidence(_ estimate: Double?) -> Evidence {
    [
      "tiedScored": .integer(tied.scored), "tiedInQuestion": .integer(tied.people), "untiedScored": .integer(untied.scored),
      "untiedInQuestion": .integer(untied.people), "bound": .number(bound), "assigned": .boolean(isAssigned),
      "tippingPoint": .optional(estimate.flatMap { tippingPoint($0) }),
    ]
  }
}

extension TieCoverage.Share {
  mutating func add(_ other: Self) {
    scored += other.scored
    people += other.people
    unitsScored += other.unitsScored
    units += other.units
    peopleOfScoredUnits += other.peopleOfScoredUnits
    blocks += other.blocks
  }
}

extension PlaceboContrasts {
  func evidence(_ rater: Int) -> EvidenceValue {
    guard let scale = scales[rater] else { return .null }
    return .object([
      "raters": .integer(scale.raters), "ratio": .number(scale.ratio), "moderatedRatio": .number(scale.moderated),
      "degreesOfFreedom": .optional(scale.freedom), "tiedScatter": .number(tiedScatter),
    ])
  }
}
