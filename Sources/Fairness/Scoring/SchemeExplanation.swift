public import Messages
package import RatingStudy

/// A scheme in plain words, for people who decide on it; also everything that the file leaves unsaid.
public struct SchemeExplanation: Sendable {
  /// One sentence a line, in the order of the computation.
  public let lines: [Message]

  /// Explains a scheme; whatever it leaves unsaid is said as it is understood.
  package init(_ scheme: Scheme) {
    let count = scheme.components.count
    var lines = [Message(RuleSentence.title(name: scheme.name, count: count))]
    let all = scheme.components.reduce(0.0) { $0 + ($1.weight.base?.value ?? 0) }
    lines += scheme.components.map { Self.component($0, all) }
    lines += Self.totals(scheme) + Self.points(scheme.points) + Self.ranking(scheme) + Self.bands(scheme)
    self.lines = lines
  }

  // MARK: Components

  private static func component(_ component: SchemeComponent, _ all: Double) -> Message {
    let clauses = clauses(component)
    let weight = component.weight
    guard weight.pools.isEmpty, let base = weight.base else {
      var pools = weight.pools.sorted { $0.key < $1.key }.map { name, value in
        Message(RuleSentence.poolWeight(weight: "\(value)", pool: name))
      }
      if let base = weight.base {
        pools.append(
          Message(
            RuleSentence.poolWeight(weight: "\(base)", pool: nil)))
      }
      return Message(
        RuleSentence.componentByPool(component: component.name, pools: pools, clauses: clauses))
    }
    return Message(
      RuleSentence.component(component: component.name, weight: "\(base)", share: all > 0 ? base.value / all : 0, clauses: clauses))
  }

  private static func clauses(_ component: SchemeComponent) -> [Message] {
    var clauses = [source(component.from)]
    if let name = component.of { clauses.append(Message(RuleSentence.calledInTables(name: name))) }
    if let adjust = component.adjust, adjust.isByRater, !adjust.isNone {
      clauses.append(Message(RuleSentence.adjustedByRater(method: adjust.method)))
    }
    switch component.aggregate.method {
    case .mean: break
    case .median: clauses.append(Message(RuleSentence.median))
    case .sum: clauses.append(Message(RuleSentence.summed))
    }
    if let column = component.aggregate.weights { clauses.append(Message(RuleSentence.weightedBy(column: column))) }
    if let trim = component.aggregate.trim { clauses.append(trimming(trim, component.aggregate.atLeast)) }
    if !component.tiers.isEmpty { clauses.append(tiers(component.tiers)) }
    for quota in component.quotas {
      let names = quota.tiers.joined(separator: " + ")
      if let share = quota.atLeast {
        clauses.append(Message(RuleSentence.quotaAtLeast(tiers: names, share: "\(share)")))
      }
      if let share = quota.atMost {
        clauses.append(Message(RuleSentence.quotaAtMost(tiers: names, share: "\(share)")))
      }
    }
    if let ballots = component.ballots { clauses += self.ballots(ballots) }
    if let conversion = component.conversion { clauses.append(self.conversion(conversion)) }
    if let adjust = component.adjust, adjust.method != "none", !adjust.isByRater { clauses += adjustment(adjust) }
    return clauses
  }

  private static func source(_ source: SchemeComponent.Source?) -> Message {
    switch source {
    case .ratings: Message(RuleSentence.fromRatings)
    case .unitScores: Message(RuleSentence.fromUnitScores)
    case .components: Message(RuleSentence.fromComponents)
    case .ballots: Message(RuleSentence.fromBallots)
    case nil: Message(RuleSentence.fromEither)
    }
  }

  private static func trimming(_ trim: Trim, _ atLeast: Int?) -> Message {
    guard let atLeast else { return Message(RuleSentence.trimmed(high: trim.high, low: trim.low)) }
    return Message(RuleSentence.trimmedWhen(high: trim.high, low: trim.low, count: atLeast))
  }

  private static func tiers(_ tiers: [SchemeComponent.Tier]) -> Message {
    let parts = tiers.map {
      Message(RuleSentence.tier(tier: $0.name, points: "\($0.points)"))
    }
    return Message(RuleSentence.tiers(tiers: parts))
  }

  private static func ballots(_ rule: BallotRule) -> [Message] {
    var clauses: [Message]
    switch rule.denominator {
    case .entitled: clauses = [Message(RuleSentence.ofEntitled)]
    case .returned: clauses = [Message(RuleSentence.ofReturned)]
    case .valid: clauses = [Message(RuleSentence.ofValid)]
    }
    if !rule.points.isEmpty { clauses.append(tiers(rule.points)) }
    for step in rule.steps {
      let score = "\(step.score)"
      clauses.append(
        step.tiers.isEmpty
          ? Message(RuleSentence.ballotFirstStep(score: score))
          : Message(
            RuleSentence.ballotStep(score: score, tiers: step.tiers.joined(separator: " + "), share: "\(step.atLeast)")))
    }
    if let rounding = rule.rates {
      clauses.append(
        Message(
          RuleSentence.ratesRounded(places: rounding.places, mode: RoundingWords.mode(rounding.mode))))
    }
    return clauses
  }

  private static func conversion(_ conversion: SchemeComponent.Conversion) -> Message {
    switch conversion {
    case .ratioToBest(let full): Message(RuleSentence.ratioToBest(full: "\(full)"))
    case .byRank(let full, let step, let given):
      Message(given ? RuleSentence.byGivenRank(full: "\(full)", step: "\(step)") : .byRank(full: "\(full)", step: "\(step)"))
    }
  }

  private static func adjustment(_ adjust: AdjustSpecification) -> [Message] {
    var clauses = [Message(RuleSentence.adjusted(method: adjust.method))]
    if !adjust.within.isEmpty {
      clauses.append(Message(RuleSentence.adjustedWithin(names: adjust.within)))
    }
    if let trim = adjust.trim {
      clauses.append(Message(RuleSentence.adjustTrimmed(high: trim.high, low: trim.low)))
    }
    for (figure, rounding) in adjust.round.sorted(by: { $0.key < $1.key }) {
      clauses.append(
        Message(
          RuleSentence.adjustRounded(figure: figure, places: rounding.places, mode: RoundingWords.mode(rounding.mode))))
    }
    if let low = adjust.low, let high = adjust.high {
      clauses.append(Message(RuleSentence.goalposts(low: low, high: high)))
    }
    if let cap = adjust.cap { clauses.append(Message(RuleSentence.cappedAt(cap: cap))) }
    return clauses
  }

  // MARK: Totals

  private static func totals(_ scheme: Scheme) -> [Message] {
    var lines: [Message]
    switch scheme.total {
    case .mean: lines = [Message(RuleSentence.totalMean)]
    case .sum: lines = [Message(RuleSentence.totalSum)]
    case .geometric: lines = [Message(RuleSentence.totalGeometric)]
    }
    switch scheme.missing {
    case .renormalize: lines.append(Message(RuleSentence.missingRenormalize))
    case .fail: lines.append(Message(RuleSentence.missingFail))
    case .zero: lines.append(Message(RuleSentence.missingZero))
    case .imputePoolMean: lines.append(Message(RuleSentence.missingImpute))
    }
    if let adjust = scheme.adjust, !adjust.isNone {
      lines.append(
        Message(RuleSentence.totalAdjusted(clauses: adjustment(adjust))))
    }
    let rounded = RoundingRules.Step.allCases.compactMap { step in
      scheme.rounding[step].map { rounding(step, $0) }
    }
    return lines + (rounded.isEmpty ? [Message(RuleSentence.noRounding)] : rounded)
  }

  private static func rounding(_ step: RoundingRules.Step, _ rule: Rounding) -> Message {
    let name: RuleSentence =
      switch step {
      case .component: .stepComponent
      case .weighted: .stepWeighted
      case .points: .stepPoints
      case .total: .stepTotal
      }
    return Message(
      RuleSentence.rounding(step: Message(name), places: rule.places, mode: RoundingWords.mode(rule.mode)))
  }

  private static func points(_ rule: PointsRule) -> [Message] {
    var lines = [Message(rule.apply == .afterWeighting ? RuleSentence.pointsAfter : .pointsBefore)]
    if rule.apply == .beforeWeighting, let to = rule.to {
      lines = [Message(RuleSentence.pointsTo(component: to))]
    }
    let bounded = rule.aspects.sorted { $0.key < $1.key }.map { (Optional($0.key), $0.value) } + [(nil, rule.bounds)]
    for (aspect, bounds) in bounded {
      let limits = [
        bounds.cap.map { Message(RuleSentence.pointsCap(cap: "\($0)")) },
        bounds.floor.map { Message(RuleSentence.pointsFloor(floor: "\($0)")) },
      ].compactMap(\.self)
      guard !limits.isEmpty else { continue }
      lines.append(
        aspect.map { Message(RuleSentence.pointsAspect(aspect: $0, bounds: limits)) }
          ?? Message(RuleSentence.pointsAll(bounds: limits)))
    }
    let statuses = PointEntry.Status.allCases.filter(rule.counted.contains).map { StatusWords.name($0) }
    lines.append(Message(RuleSentence.pointsCounted(statuses: statuses)))
    if let veto = rule.veto {
      lines.append(
        Message(
          veto.total.map { RuleSentence.vetoWithTotal(items: veto.items, band: veto.band, total: "\($0)") }
            ?? .veto(items: veto.items, band: veto.band)))
    }
    return lines
  }

  private static func ranking(_ scheme: Scheme) -> [Message] {
    var lines = [
      scheme.poolsBy.isEmpty
        ? Message(RuleSentence.noPools)
        : Message(RuleSentence.pools(names: scheme.poolsBy)),
      Message(scheme.rankBy == .rounded ? RuleSentence.rankByRounded : .rankByExact),
    ]
    if !scheme.tieBreakers.isEmpty {
      lines.append(Message(RuleSentence.tieBreakers(names: scheme.tieBreakers)))
    }
    switch scheme.ties {
    case .min: lines.append(Message(RuleSentence.tiesMin))
    case .average: lines.append(Message(RuleSentence.tiesAverage))
    case .dense: lines.append(Message(RuleSentence.tiesDense))
    }
    return lines
  }

  // MARK: Bands

  private static func bands(_ scheme: Scheme) -> [Message] {
    guard !scheme.bands.isEmpty else { return [] }
    var lines = scheme.bands.map { band in
      Message(
        RuleSentence.band(band: band.name, conditions: conditions(band)))
    }
    lines.append(Message(RuleSentence.lastBandCounts))
    for rule in scheme.repeats {
      lines.append(
        Message(
          rule.within.map {
            RuleSentence.repeatedWithin(times: rule.times, band: rule.band, within: $0, becomes: rule.becomes)
          } ?? .repeated(times: rule.times, band: rule.band, becomes: rule.becomes)))
    }
    return lines
  }

  static func conditions(_ band: Band) -> [Message] {
    let rounding: RuleSentence =
      switch band.rounding {
      case .halfUp: .seatsHalfUp
      case .floor: .seatsFloor
      case .largestRemainder: .seatsLargestRemainder
      }
    var conditions: [Message] = []
    if let share = band.top { conditions.append(Message(RuleSentence.bandTop(share: "\(share)", rounding: Message(rounding)))) }
    if let share = band.bottom { conditions.append(Message(RuleSentence.bandBottom(share: "\(share)", rounding: Message(rounding)))) }
    if let number = band.below { conditions.append(Message(RuleSentence.bandBelow(number: "\(number)"))) }
    if let number = band.above { conditions.append(Message(RuleSentence.bandAbove(number: "\(number)"))) }
    if conditions.isEmpty { conditions.append(Message(RuleSentence.bandEverybody)) }
    if band.top != nil || band.bottom != nil {
      conditions.append(Message(band.atCut == .include ? RuleSentence.cutInclude : .cutExclude))
      if band.base == .listed { conditions.append(Message(RuleSentence.baseListed)) }
    }
    return conditions
  }
}
