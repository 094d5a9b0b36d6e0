package import Messages
package import RatingStudy

extension Deviation {
  /// The deviation as a clause: what the office did, and where it matters what the scheme says instead.
  package func message(_ scheme: Scheme, _ study: Study) -> Message {
    switch self {
    case .rounding(let step, let rounding):
      Message(DeviationSentence.rounding(step: Self.words(step), office: Self.words(rounding), scheme: Self.words(scheme.rounding[step])))
    case .onlyTotalRounded: Message(DeviationSentence.onlyTotalRounded)
    case .counted, .uncounted, .points, .pointsLeftOut, .pointsTwice, .capIgnored, .floorIgnored, .vetoIgnored: ofLedger(scheme, study)
    case .ties, .breaker, .rankBy, .pools, .seats, .atCut, .base: ofPlaces(scheme, study)
    default: ofScores(scheme)
    }
  }

  private static func words(_ step: RoundingRules.Step) -> Message {
    switch step {
    case .component: Message(DeviationSentence.componentStep)
    case .weighted: Message(DeviationSentence.weightedStep)
    case .points: Message(DeviationSentence.pointsStep)
    case .total: Message(DeviationSentence.totalStep)
    }
  }

  private static func words(_ rounding: Rounding?) -> Message {
    guard let rounding else { return Message(DeviationSentence.unrounded) }
    switch rounding.mode {
    case .halfUp: return Message(DeviationSentence.halfUp(places: rounding.places))
    case .halfEven: return Message(DeviationSentence.halfEven(places: rounding.places))
    case .truncate: return Message(DeviationSentence.truncate(places: rounding.places))
    }
  }

  private func ofLedger(_ scheme: Scheme, _ study: Study) -> Message {
    switch self {
    case .counted(let status):
      let points = study.points.filter { $0.status == status }.map(\.points)
      let name = StatusWords.name(status)
      if points.allSatisfy({ $0 <= 0 }) { return Message(DeviationSentence.deductionsCounted(status: name)) }
      if points.allSatisfy({ $0 >= 0 }) { return Message(DeviationSentence.additionsCounted(status: name)) }
      return Message(DeviationSentence.counted(status: name))
    case .uncounted(let status):
      let isDeduction = study.points.allSatisfy { $0.status != status || $0.points <= 0 }
      let name = StatusWords.name(status)
      return Message(isDeduction ? DeviationSentence.deductionsUncounted(status: name) : .uncounted(status: name))
    case .points(.afterWeighting, _): return Message(DeviationSentence.pointsAfter)
    case .points(.beforeWeighting, nil): return Message(DeviationSentence.pointsBefore)
    case .points(.beforeWeighting, let component?): return Message(DeviationSentence.pointsBeforeTo(component: component))
    case .pointsLeftOut: return Message(DeviationSentence.pointsLeftOut)
    case .pointsTwice: return Message(DeviationSentence.pointsTwice)
    case .capIgnored(nil): return Message(DeviationSentence.capIgnored(cap: Self.text(scheme.points.bounds.cap)))
    case .capIgnored(let aspect?):
      return Message(DeviationSentence.capOfAspectIgnored(aspect: aspect, cap: Self.text(scheme.points.aspects[aspect]?.cap)))
    case .floorIgnored(nil): return Message(DeviationSentence.floorIgnored(floor: Self.text(scheme.points.bounds.floor)))
    case .floorIgnored(let aspect?):
      return Message(DeviationSentence.floorOfAspectIgnored(aspect: aspect, floor: Self.text(scheme.points.aspects[aspect]?.floor)))
    default: return Message(DeviationSentence.vetoIgnored)
    }
  }

  private static func text(_ number: ExactDecimal?) -> String { number.map { "\($0)" } ?? "–" }

  private func ofScores(_ scheme: Scheme) -> Message {
    switch self {
    case .missing(let rule):
      Message(DeviationSentence.missing(office: Self.words(rule), scheme: Self.words(scheme.missing)))
    case .leftOut(let component, let isScaled):
      Message(isScaled ? DeviationSentence.leftOut(component: component) : .leftOutAsZero(component: component))
    case .trim(let component, nil): Message(DeviationSentence.untrimmed(component: component))
    case .trim(let component, let trim?): Message(DeviationSentence.trimmed(component: component, high: trim.high, low: trim.low))
    case .aggregate(let component, .mean): Message(DeviationSentence.mean(component: component))
    case .aggregate(let component, .median): Message(DeviationSentence.median(component: component))
    case .aggregate(let component, .sum): Message(DeviationSentence.sum(component: component))
    case .denominator(let component, let denominator):
      Message(
        DeviationSentence.denominator(
          component: component, office: Self.words(denominator),
          scheme: Self.words(scheme.component(component)?.ballots?.denominator ?? .valid)))
    case .rates(let component, nil): Message(DeviationSentence.ratesExact(component: component))
    case .rates(let component, let rounding?): Message(DeviationSentence.ratesRounded(component: component, places: rounding.places))
    case .notAdjusted(let component?):
      Message(DeviationSentence.notAdjusted(component: component, method: scheme.component(component)?.adjust?.method ?? "–"))
    case .notAdjusted(nil): Message(DeviationSentence.totalNotAdjusted(method: scheme.adjust?.method ?? "–"))
    case .notConverted(let component): Message(DeviationSentence.notConverted(component: component))
    case .weights(let pool): Message(DeviationSentence.weightsOfPool(pool: pool))
    case .total(.mean): Message(DeviationSentence.totalMean)
    case .total(.sum): Message(DeviationSentence.totalSum)
    case .total(.geometric): Message(DeviationSentence.totalGeometric)
    default: Message(DeviationSentence.formerUnit)
    }
  }

  private static func words(_ missing: Scheme.Missing) -> Message {
    switch missing {
    case .renormalize: Message(DeviationSentence.scaledUp)
    case .zero: Message(DeviationSentence.countsAsZero)
    case .imputePoolMean: Message(DeviationSentence.poolMean)
    case .fail: Message(DeviationSentence.refused)
    }
  }

  private static func words(_ denominator: BallotRule.Denominator) -> Message {
    switch denominator {
    case .entitled: Message(DeviationSentence.entitled)
    case .returned: Message(DeviationSentence.returned)
    case .valid: Message(DeviationSentence.valid)
    }
  }

  private func ofPlaces(_ scheme: Scheme, _ study: Study) -> Message {
    switch self {
    case .ties(let ties): Message(DeviationSentence.ties(office: Self.words(ties), scheme: Self.words(scheme.ties)))
    case .breaker(let component?): Message(DeviationSentence.breaker(component: component))
    case .breaker(nil): Message(DeviationSentence.noBreaker)
    case .rankBy(.exact): Message(DeviationSentence.rankByExact)
    case .rankBy(.rounded): Message(DeviationSentence.rankByRounded)
    case .pools(let names):
      names.isEmpty
        ? Message(DeviationSentence.onePool) : Message(DeviationSentence.pools(names: names.map { study.headers(of: $0).first ?? $0 }))
    case .seats(let band, let rounding):
      Message(
        DeviationSentence.seats(
          band: band, office: Self.words(rounding),
          scheme: Self.words(scheme.bands.first { $0.name == band }?.rounding ?? .halfUp)))
    case .atCut(let band, .include): Message(DeviationSentence.cutIncluded(band: band))
    case .atCut(let band, .exclude): Message(DeviationSentence.cutExcluded(band: band))
    case .base(let band, .listed): Message(DeviationSentence.baseListed(band: band))
    case .base(let band, .ranked): Message(DeviationSentence.baseRanked(band: band))
    default: Message(DeviationSentence.noBreaker)
    }
  }

  private static func words(_ ties: Scheme.RankTies) -> Message {
    switch ties {
    case .min: Message(DeviationSentence.tiesMin)
    case .average: Message(DeviationSentence.tiesAverage)
    case .dense: Message(DeviationSentence.tiesDense)
    }
  }

  private static func words(_ rounding: SeatRounding) -> Message {
    switch rounding {
    case .halfUp: Message(DeviationSentence.seatsHalfUp)
    case .floor: Message(DeviationSentence.seatsFloor)
    case .largestRemainder: Message(DeviationSentence.seatsLargestRemainder)
    }
  }

  /// What to write into the scheme so that it says what the office did; `nil` where no key of a scheme says it.
  package var setting: String? {
    switch self {
    case .rounding(let step, let rounding):
      "round.steps.\(step.rawValue): " + (rounding.map { "{places: \($0.places), mode: \($0.mode.rawValue)}" } ?? "none")
    case .onlyTotalRounded: "round.steps: {component: none, weighted: none, points: none}"
    case .counted(let status): "points.count: + \(status.rawValue)"
    case .uncounted(let status): "points.count: - \(status.rawValue)"
    case .points(let apply, nil): "points.apply: \(apply.rawValue)"
    case .points(let apply, let component?): "points: {apply: \(apply.rawValue), to: \(component)}"
    case .pointsLeftOut: "points.count: []"
    case .capIgnored(let aspect): aspect.map { "points.aspects.\($0).cap: null" } ?? "points.cap: null"
    case .floorIgnored(let aspect): aspect.map { "points.aspects.\($0).floor: null" } ?? "points.floor: null"
    case .missing(let rule): "missing: \(rule.rawValue)"
    case .leftOut(let component, scaled: true): "components.\(component).weight: 0"
    case .trim(let component, let trim):
      "components.\(component).aggregate: " + (trim.map { "{trim: [\($0.high), \($0.low)]}" } ?? "mean")
    case .aggregate(let component, let method): "components.\(component).aggregate: \(method.rawValue)"
    case .denominator(let component, let denominator): "components.\(component).ballots.denominator: \(denominator.rawValue)"
    case .rates(let component, let rounding): "components.\(component).ballots.rates: \(rounding.map { "\($0.places)" } ?? "null")"
    case .notAdjusted(let component): component.map { "components.\($0).adjust: none" } ?? "adjust: none"
    case .notConverted(let component): "components.\(component).convert: null"
    case .total(let total): "total: \(total.rawValue)"
    case .vetoIgnored: "points.veto: null"
    case .ties(let ties): "ties: \(ties.rawValue)"
    case .breaker(let component): "ties: \(component ?? "min")"
    case .rankBy(let rule): "rankBy: \(rule.rawValue)"
    case .pools(let names): names.isEmpty ? "pools: none" : "pools: {by: [\(names.joined(separator: ", "))]}"
    case .seats(let band, let rounding): "bands.\(band).rounding: \(rounding.rawValue)"
    case .atCut(let band, let rule): "bands.\(band).atCut: \(rule.rawValue)"
    case .base(let band, let base): "bands.\(band).base: \(base.rawValue)"
    case .leftOut, .pointsTwice, .formerUnit, .weights: nil
    }
  }

  /// The kind of the deviation, for programs.
  package var kind: String {
    switch self {
    case .rounding(let step, _): "rounding-\(step.rawValue)"
    case .onlyTotalRounded: "only-total-rounded"
    case .counted: "status-counted"
    case .uncounted: "status-uncounted"
    case .points: "points-apply"
    case .pointsLeftOut: "points-left-out"
    case .pointsTwice: "points-twice"
    case .capIgnored: "cap-ignored"
    case .floorIgnored: "floor-ignored"
    case .missing: "missing"
    case .leftOut: "component-left-out"
    case .trim: "trim"
    case .aggregate: "aggregate"
    case .denominator: "ballot-denominator"
    case .rates: "ballot-rates"
    case .notAdjusted: "not-adjusted"
    case .notConverted: "not-converted"
    case .weights: "weights-of-pool"
    case .total: "total"
    case .formerUnit: "former-unit"
    case .vetoIgnored: "veto-ignored"
    case .ties: "ties"
    case .breaker: "tie-breaker"
    case .rankBy: "rank-by"
    case .pools: "pools"
    case .seats: "seats"
    case .atCut: "at-cut"
    case .base: "share-base"
    }
  }
}
