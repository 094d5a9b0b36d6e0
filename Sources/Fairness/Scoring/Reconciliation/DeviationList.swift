internal import RatingStudy

extension Deviation {
  /// The deviations at which a scheme and a study leave room for, the likeliest first; of those that change nothing here none.
  ///
  /// - Parameter places: how many decimals the office's totals show; `nil` where they were never rounded.
  static func ofTotals(_ scheme: Scheme, _ study: Study, places: Int?) -> [Deviation] {
    ofLedger(scheme, study) + ofTotalDigits(scheme, places) + ofScores(scheme, study) + ofDigits(scheme, places)
      + ofWeights(scheme, study)
  }

  private static func ofLedger(_ scheme: Scheme, _ study: Study) -> [Deviation] {
    guard !study.points.isEmpty else { return [] }
    let rule = scheme.points
    let statuses = PointEntry.Status.allCases.filter { status in study.points.contains { $0.status == status } }
    var list: [Deviation] = statuses.filter { !rule.counted.contains($0) && $0 != .active }.map { .counted($0) }
    list += statuses.filter { !rule.counted.contains($0) && $0 == .active }.map { .counted($0) }
    list += statuses.filter { rule.counted.contains($0) && $0 != .active }.map { .uncounted($0) }
    for aspect in [nil] + rule.aspects.keys.sorted().map(Optional.some) {
      let bounds = aspect.flatMap { rule.aspects[$0] } ?? rule.bounds
      if bounds.cap != nil { list.append(.capIgnored(aspect: aspect)) }
      if bounds.floor != nil { list.append(.floorIgnored(aspect: aspect)) }
    }
    if rule.apply == .beforeWeighting { list.append(.points(.afterWeighting, to: nil)) }
    if rule.apply == .afterWeighting || rule.to != nil { list.append(.points(.beforeWeighting, to: nil)) }
    for component in scheme.components where rule.apply == .afterWeighting || rule.to != component.name {
      list.append(.points(.beforeWeighting, to: component.name))
    }
    if rule.veto != nil { list.append(.vetoIgnored) }
    return list + [.pointsLeftOut, .pointsTwice]
  }

  /// The last rounding.
  private static func ofTotalDigits(_ scheme: Scheme, _ places: Int?) -> [Deviation] {
    let own = scheme.rounding[.total]
    guard let places else { return own == nil ? [] : [.rounding(.total, nil)] }
    let kept = [own?.places, places].compactMap(\.self)
    let others = RoundingRules.Step.allCases.count { $0 != .total && scheme.rounding[$0] != nil }
    var list: [Deviation] = others > 1 ? [.onlyTotalRounded] : []
    for count in unique(kept) {
      for mode in [RoundingMode.halfUp, .truncate, .halfEven] where own != Rounding(places: count, mode: mode) {
        list.append(.rounding(.total, Rounding(places: count, mode: mode)))
      }
    }
    return list
  }

  private static func ofScores(_ scheme: Scheme, _ study: Study) -> [Deviation] {
    var list: [Deviation] = []
    for component in scheme.components {
      let name = component.name
      let isRated = (component.from ?? (study.ratings == nil ? .components : .ratings)) == .ratings
      if isRated, study.ratings != nil {
        let trim = component.aggregate.trim
        if trim != nil { list.append(.trim(name, nil)) }
        let others = [Trim(high: 1, low: 1), Trim(high: 2, low: 2), Trim(high: 1, low: 0), Trim(high: 0, low: 1)]
        for other in others where trim != other || component.aggregate.atLeast != nil { list.append(.trim(name, other)) }
        for method in SchemeComponent.Aggregate.Method.allCases where method != component.aggregate.method && method != .sum {
          list.append(.aggregate(name, method))
        }
      }
      if let ballots = component.ballots {
        for denominator in BallotRule.Denominator.allCases where denominator != ballots.denominator {
          list.append(.denominator(name, denominator))
        }
        if ballots.rates != nil { list.append(.rates(name, nil)) }
        for count in [1, 2, 0] where ballots.rates != Rounding(places: count) {
          list.append(.rates(name, Rounding(places: count)))
        }
      }
      if component.conversion != nil { list.append(.notConverted(name)) }
      if let adjust = component.adjust, !adjust.isNone { list.append(.notAdjusted(name)) }
    }
    let usesUnits = scheme.components.contains { $0.from == .unitScores }
    if usesUnits, study.moves.contains(where: { $0.period >= 0 }) { list.append(.formerUnit) }
    return list
  }

  /// Roundings on the way.
  private static func ofDigits(_ scheme: Scheme, _ places: Int?) -> [Deviation] {
    let usual = unique([scheme.rounding[.total]?.places, places, 2, 1, 3, 0].compactMap(\.self))
    var list: [Deviation] = []
    for step in [RoundingRules.Step.component, .weighted] {
      let own = scheme.rounding[step]
      if own != nil { list.append(.rounding(step, nil)) }
      for count in usual {
        for mode in [RoundingMode.halfUp, .truncate] where own != Rounding(places: count, mode: mode) {
          list.append(.rounding(step, Rounding(places: count, mode: mode)))
        }
      }
    }
    let points = scheme.rounding[.points]
    if points != nil { list.append(.rounding(.points, nil)) }
    return list + usual.filter { points != Rounding(places: $0) }.map { .rounding(.points, Rounding(places: $0)) }
  }

  private static func ofWeights(_ scheme: Scheme, _ study: Study) -> [Deviation] {
    var list = Scheme.Missing.allCases.filter { $0 != scheme.missing && $0 != .fail }.map { Deviation.missing($0) }
    if scheme.components.count > 1 {
      for scaled in [true, false] { list += scheme.components.map { .leftOut($0.name, scaled: scaled) } }
    }
    if let adjust = scheme.adjust, !adjust.isNone { list.append(.notAdjusted(nil)) }
    let pools = Set(scheme.components.flatMap { $0.weight.pools.keys }).sorted()
    list += pools.map { .weights(ofPool: $0) }
    return list + Scheme.Total.allCases.filter { $0 != scheme.total && $0 != .geometric }.map { .total($0) }
  }

  /// The deviations of ranks.
  static func ofRanks(_ scheme: Scheme, _ study: Study) -> [Deviation] {
    var list = Scheme.RankTies.allCases.filter { $0 != scheme.ties }.map { Deviation.ties($0) }
    if scheme.rounding[.total] != nil { list.append(.rankBy(scheme.rankBy == .rounded ? .exact : .rounded)) }
    if !scheme.tieBreakers.isEmpty { list.append(.breaker(nil)) }
    list += scheme.components.map(\.name).filter { scheme.tieBreakers != [$0] }.map { .breaker($0) }
    let attributes = (study.groups.count > 0 ? ["group"] : []) + (study.units.count > 0 ? ["unit"] : [])
    let named = study.people.attributes.map(\.name).filter { ["position", "rank_level"].contains($0) }
    var pools: [[String]] = [[]] + (attributes + named).map { [$0] }
    if scheme.poolsBy.count > 1 {
      pools += scheme.poolsBy.indices.map { index in
        scheme.poolsBy.enumerated().filter { $0.offset != index }.map(\.element)
      }
    }
    pools += named.filter { !scheme.poolsBy.contains($0) && !scheme.poolsBy.isEmpty }.map { scheme.poolsBy + [$0] }
    return list + unique(pools).filter { $0 != scheme.poolsBy }.map { .pools($0) }
  }

  /// The deviations of bands.
  static func ofBands(_ scheme: Scheme) -> [Deviation] {
    let shared = scheme.bands.filter { $0.top != nil || $0.bottom != nil }
    var list: [Deviation] = []
    for band in shared {
      list += SeatRounding.allCases.filter { $0 != band.rounding }.map { .seats(band.name, $0) }
    }
    for band in shared {
      list += Band.AtCut.allCases.filter { $0 != band.atCut }.map { .atCut(band.name, $0) }
      list += Band.Base.allCases.filter { $0 != band.base }.map { .base(band.name, $0) }
    }
    return list
  }

  private static func unique<Item: Hashable>(_ items: [Item]) -> [Item] {
    var seen: Set<Item> = []
    return items.filter { seen.insert($0).inserted }
  }
}
