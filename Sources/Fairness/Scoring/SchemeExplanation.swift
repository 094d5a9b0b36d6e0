public import Messages
public import RatingStudy

/// A scheme in plain words, for people who decide on it; also everything that the file leaves unsaid.
public struct SchemeExplanation: Sendable {
  /// One sentence a line, in the order of the computation.
  public let lines: [Message]

  /// Explains a scheme; whatever it leaves unsaid is said as it is understood.
  package init(_ scheme: Scheme) {
    let count = scheme.components.count
    var lines = [Message(RuleMessage.title, ["name": .text(scheme.name), "count": .integer(count)])]
    let all = scheme.components.reduce(0.0) { $0 + ($1.weight.base?.value ?? 0) }
    lines += scheme.components.map { Self.component($0, all) }
    lines += Self.totals(scheme) + Self.points(scheme.points) + Self.ranking(scheme) + Self.bands(scheme)
    self.lines = lines
  }

  // MARK: Components

  private static func component(_ component: SchemeComponent, _ all: Double) -> Message {
    let clauses = Argument.list(clauses(component).map { .message($0) })
    let weight = component.weight
    guard weight.pools.isEmpty, let base = weight.base else {
      var pools = weight.pools.sorted { $0.key < $1.key }.map { name, value in
        Message(RuleMessage.poolWeight, ["pool": .text(name), "weight": .text("\(value)")])
      }
      if let base = weight.base {
        pools.append(
          Message(
            RuleMessage.poolWeight,
            ["pool": .message(Message(RuleMessage.otherPools)), "weight": .text("\(base)")]))
      }
      return Message(
        RuleMessage.componentByPool,
        ["component": .text(component.name), "pools": .list(pools.map { .message($0) }), "clauses": clauses])
    }
    return Message(
      RuleMessage.component,
      [
        "component": .text(component.name), "weight": .text("\(base)"),
        "share": .percent(all > 0 ? base.value / all : 0, places: 1), "clauses": clauses,
      ])
  }

  private static func clauses(_ component: SchemeComponent) -> [Message] {
    var clauses = [source(component.from)]
    if let name = component.of { clauses.append(Message(RuleMessage.calledInTables, ["name": .text(name)])) }
    switch component.aggregate.method {
    case .mean: break
    case .median: clauses.append(Message(RuleMessage.median))
    case .sum: clauses.append(Message(RuleMessage.summed))
    }
    if let trim = component.aggregate.trim { clauses.append(trimming(trim, component.aggregate.atLeast)) }
    if !component.tiers.isEmpty { clauses.append(tiers(component.tiers)) }
    for quota in component.quotas {
      let names = Argument.text(quota.tiers.joined(separator: " + "))
      if let share = quota.atLeast {
        clauses.append(Message(RuleMessage.quotaAtLeast, ["tiers": names, "share": .text("\(share)")]))
      }
      if let share = quota.atMost {
        clauses.append(Message(RuleMessage.quotaAtMost, ["tiers": names, "share": .text("\(share)")]))
      }
    }
    if let ballots = component.ballots { clauses += self.ballots(ballots) }
    if let conversion = component.conversion { clauses.append(self.conversion(conversion)) }
    if let adjust = component.adjust, adjust.method != "none" { clauses += adjustment(adjust) }
    return clauses
  }

  private static func source(_ source: SchemeComponent.Source?) -> Message {
    switch source {
    case .ratings: Message(RuleMessage.fromRatings)
    case .unitScores: Message(RuleMessage.fromUnitScores)
    case .components: Message(RuleMessage.fromComponents)
    case .ballots: Message(RuleMessage.fromBallots)
    case nil: Message(RuleMessage.fromEither)
    }
  }

  private static func trimming(_ trim: Trim, _ atLeast: Int?) -> Message {
    let arguments: [String: Argument] = ["high": .integer(trim.high), "low": .integer(trim.low)]
    guard let atLeast else { return Message(RuleMessage.trimmed, arguments) }
    return Message(RuleMessage.trimmedWhen, arguments.merging(["count": .integer(atLeast)]) { first, _ in first })
  }

  private static func tiers(_ tiers: [SchemeComponent.Tier]) -> Message {
    let parts = tiers.map {
      Argument.message(Message(RuleMessage.tier, ["tier": .text($0.name), "points": .text("\($0.points)")]))
    }
    return Message(RuleMessage.tiers, ["tiers": .list(parts)])
  }

  private static func ballots(_ rule: BallotRule) -> [Message] {
    var clauses: [Message]
    switch rule.denominator {
    case .entitled: clauses = [Message(RuleMessage.ofEntitled)]
    case .returned: clauses = [Message(RuleMessage.ofReturned)]
    case .valid: clauses = [Message(RuleMessage.ofValid)]
    }
    if !rule.points.isEmpty { clauses.append(tiers(rule.points)) }
    for step in rule.steps {
      let score = Argument.text("\(step.score)")
      clauses.append(
        step.tiers.isEmpty
          ? Message(RuleMessage.ballotFirstStep, ["score": score])
          : Message(
            RuleMessage.ballotStep,
            ["score": score, "tiers": .text(step.tiers.joined(separator: " + ")), "share": .text("\(step.atLeast)")]))
    }
    if let rounding = rule.rates {
      clauses.append(
        Message(
          RuleMessage.ratesRounded,
          ["places": .integer(rounding.places), "mode": .message(RoundingWords.mode(rounding.mode))]))
    }
    return clauses
  }

  private static func conversion(_ conversion: SchemeComponent.Conversion) -> Message {
    switch conversion {
    case .ratioToBest(let full): Message(RuleMessage.ratioToBest, ["full": .text("\(full)")])
    case .byRank(let full, let step, let given):
      Message(given ? RuleMessage.byGivenRank : .byRank, ["full": .text("\(full)"), "step": .text("\(step)")])
    }
  }

  private static func adjustment(_ adjust: AdjustSpecification) -> [Message] {
    var clauses = [Message(RuleMessage.adjusted, ["method": .text(adjust.method)])]
    if !adjust.within.isEmpty {
      clauses.append(Message(RuleMessage.adjustedWithin, ["names": .list(adjust.within.map { .text($0) })]))
    }
    if let trim = adjust.trim {
      clauses.append(Message(RuleMessage.adjustTrimmed, ["high": .integer(trim.high), "low": .integer(trim.low)]))
    }
    for (figure, rounding) in adjust.round.sorted(by: { $0.key < $1.key }) {
      clauses.append(
        Message(
          RuleMessage.adjustRounded,
          [
            "figure": .text(figure), "places": .integer(rounding.places),
            "mode": .message(RoundingWords.mode(rounding.mode)),
          ]))
    }
    if let low = adjust.low, let high = adjust.high {
      clauses.append(Message(RuleMessage.goalposts, ["low": .value(low), "high": .value(high)]))
    }
    if let cap = adjust.cap { clauses.append(Message(RuleMessage.cappedAt, ["cap": .value(cap)])) }
    return clauses
  }

  // MARK: Totals

  private static func totals(_ scheme: Scheme) -> [Message] {
    var lines: [Message]
    switch scheme.total {
    case .mean: lines = [Message(RuleMessage.totalMean)]
    case .sum: lines = [Message(RuleMessage.totalSum)]
    case .geometric: lines = [Message(RuleMessage.totalGeometric)]
    }
    switch scheme.missing {
    case .renormalize: lines.append(Message(RuleMessage.missingRenormalize))
    case .fail: lines.append(Message(RuleMessage.missingFail))
    case .zero: lines.append(Message(RuleMessage.missingZero))
    case .imputePoolMean: lines.append(Message(RuleMessage.missingImpute))
    }
    if let adjust = scheme.adjust, !adjust.isNone {
      lines.append(
        Message(RuleMessage.totalAdjusted, ["clauses": .list(adjustment(adjust).map { .message($0) })]))
    }
    let rounded = RoundingRules.Step.allCases.compactMap { step in
      scheme.rounding[step].map { rounding(step, $0) }
    }
    return lines + (rounded.isEmpty ? [Message(RuleMessage.noRounding)] : rounded)
  }

  private static func rounding(_ step: RoundingRules.Step, _ rule: Rounding) -> Message {
    let name: RuleMessage =
      switch step {
      case .component: .stepComponent
      case .weighted: .stepWeighted
      case .points: .stepPoints
      case .total: .stepTotal
      }
    return Message(
      RuleMessage.rounding,
      ["step": .message(Message(name)), "places": .integer(rule.places), "mode": .message(RoundingWords.mode(rule.mode))])
  }

  private static func points(_ rule: PointsRule) -> [Message] {
    var lines = [Message(rule.apply == .afterWeighting ? RuleMessage.pointsAfter : .pointsBefore)]
    if rule.apply == .beforeWeighting, let to = rule.to {
      lines = [Message(RuleMessage.pointsTo, ["component": .text(to)])]
    }
    let bounded = rule.aspects.sorted { $0.key < $1.key }.map { (Optional($0.key), $0.value) } + [(nil, rule.bounds)]
    for (aspect, bounds) in bounded {
      let limits = [
        bounds.cap.map { Message(RuleMessage.pointsCap, ["cap": .text("\($0)")]) },
        bounds.floor.map { Message(RuleMessage.pointsFloor, ["floor": .text("\($0)")]) },
      ].compactMap(\.self)
      guard !limits.isEmpty else { continue }
      let texts = Argument.list(limits.map { .message($0) })
      lines.append(
        aspect.map { Message(RuleMessage.pointsAspect, ["aspect": .text($0), "bounds": texts]) }
          ?? Message(RuleMessage.pointsAll, ["bounds": texts]))
    }
    let statuses = PointEntry.Status.allCases.filter(rule.counted.contains).map { Argument.message(StatusWords.name($0)) }
    lines.append(Message(RuleMessage.pointsCounted, ["statuses": .list(statuses)]))
    if let veto = rule.veto {
      let band = veto.band.map { Argument.text($0) } ?? .message(Message(RuleMessage.noBand))
      var arguments: [String: Argument] = ["items": .list(veto.items.map { .text($0) }), "band": band]
      if let total = veto.total { arguments["total"] = .text("\(total)") }
      lines.append(Message(veto.total == nil ? RuleMessage.veto : .vetoWithTotal, arguments))
    }
    return lines
  }

  private static func ranking(_ scheme: Scheme) -> [Message] {
    var lines = [
      scheme.poolsBy.isEmpty
        ? Message(RuleMessage.noPools)
        : Message(RuleMessage.pools, ["names": .list(scheme.poolsBy.map { .text($0) })]),
      Message(scheme.rankBy == .rounded ? RuleMessage.rankByRounded : .rankByExact),
    ]
    if !scheme.tieBreakers.isEmpty {
      lines.append(Message(RuleMessage.tieBreakers, ["names": .list(scheme.tieBreakers.map { .text($0) })]))
    }
    switch scheme.ties {
    case .min: lines.append(Message(RuleMessage.tiesMin))
    case .average: lines.append(Message(RuleMessage.tiesAverage))
    case .dense: lines.append(Message(RuleMessage.tiesDense))
    }
    return lines
  }

  // MARK: Bands

  private static func bands(_ scheme: Scheme) -> [Message] {
    guard !scheme.bands.isEmpty else { return [] }
    var lines = scheme.bands.map { band in
      Message(
        RuleMessage.band, ["band": .text(band.name), "conditions": .list(conditions(band).map { .message($0) })])
    }
    lines.append(Message(RuleMessage.lastBandCounts))
    for rule in scheme.repeats {
      var arguments: [String: Argument] = [
        "band": .text(rule.band), "times": .integer(rule.times), "becomes": .text(rule.becomes),
      ]
      if let within = rule.within { arguments["within"] = .integer(within) }
      lines.append(Message(rule.within == nil ? RuleMessage.repeated : .repeatedWithin, arguments))
    }
    return lines
  }

  static func conditions(_ band: Band) -> [Message] {
    let rounding: RuleMessage =
      switch band.rounding {
      case .halfUp: .seatsHalfUp
      case .floor: .seatsFloor
      case .largestRemainder: .seatsLargestRemainder
      }
    let seats: (Share) -> [String: Argument] = { ["share": .text("\($0)"), "rounding": .message(Message(rounding))] }
    var conditions: [Message] = []
    if let share = band.top { conditions.append(Message(RuleMessage.bandTop, seats(share))) }
    if let share = band.bottom { conditions.append(Message(RuleMessage.bandBottom, seats(share))) }
    if let number = band.below { conditions.append(Message(RuleMessage.bandBelow, ["number": .text("\(number)")])) }
    if let number = band.above { conditions.append(Message(RuleMessage.bandAbove, ["number": .text("\(number)")])) }
    if conditions.isEmpty { conditions.append(Message(RuleMessage.bandEverybody)) }
    if band.top != nil || band.bottom != nil {
      conditions.append(Message(band.atCut == .include ? RuleMessage.cutInclude : .cutExclude))
      if band.base == .listed { conditions.append(Message(RuleMessage.baseListed)) }
    }
    return conditions
  }
}
