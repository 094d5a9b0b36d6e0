internal import Messages
internal import RatingStudy

/// Where each component's score of one person comes from: the scores or ballots themselves, conversion, rounding, adjustment.
struct OriginSteps {
  private let context: PersonContext
  private let sources: ComponentSources

  init(_ context: PersonContext) {
    self.context = context
    // As gathered, before any rounding.
    var scheme = context.scheme
    scheme.rounding.steps[.component] = .some(nil)
    sources = ComponentSources(scheme, context.study, context.period)
  }

  func all() throws -> [Message] {
    let gathered = try sources.columns()
    return try context.parts.enumerated().flatMap { index, part -> [Message] in
      let exact = gathered[index].value(Int(context.person))
      guard exact.isFinite else { return [missing(part.component, part.figures)] }
      var steps = [try origin(part.component, exact)]
      var value = exact
      if let converted = conversion(part.component, exact, gathered[index]) {
        steps.append(converted)
        value = .nan
      }
      let raw = part.figures.raw[context.row]
      if let rounding = context.scheme.rounding[.component], value.isFinite, value != raw {
        steps.append(
          Message(
            StepMessage.rounded,
            [
              "component": .text(part.component.name), "exact": PersonContext.number(value),
              "result": PersonContext.number(raw), "rule": PersonContext.words(rounding),
            ]))
      }
      return steps + adjustment(part.component, part.figures)
    }
  }

  private func missing(_ component: SchemeComponent, _ figures: ScoreResult.Component) -> Message {
    let adjusted = figures.adjusted[context.row]
    guard adjusted.isFinite else { return Message(StepMessage.missing, ["component": .text(component.name)]) }
    if context.scheme.missing == .zero { return Message(StepMessage.countedAsZero, ["component": .text(component.name)]) }
    return Message(
      StepMessage.imputed, ["component": .text(component.name), "result": PersonContext.number(adjusted)])
  }

  // MARK: The source

  private func origin(_ component: SchemeComponent, _ exact: Double) throws -> Message {
    let arguments: [String: Argument] = ["component": .text(component.name), "result": PersonContext.number(exact)]
    switch sources.source(component) {
    case .ratings: return try scores(component, arguments)
    case .components:
      if case .byRank(let full, let step, given: true) = component.conversion {
        let more: [String: Argument] = ["full": .text("\(full)"), "step": .text("\(step)")]
        return Message(StepMessage.givenRank, arguments.merging(more) { first, _ in first })
      }
      return Message(StepMessage.tableScore, arguments)
    case .ballots: return try ballots(component, arguments)
    case .unitScores:
      let unit = context.study.units[context.study.people.unit(of: context.person, in: context.period)] ?? "–"
      return Message(StepMessage.unitScore, arguments.merging(["unit": .text(unit)]) { first, _ in first })
    }
  }

  private func scores(_ component: SchemeComponent, _ known: [String: Argument]) throws -> Message {
    let sorted = try sources.scores(component, of: context.person).sorted()
    let trimming = RatingAggregation(
      aggregate: SchemeComponent.Aggregate(trim: component.aggregate.trim, atLeast: component.aggregate.atLeast),
      rounding: nil
    ).kept(sorted.indices)
    let kept = sorted[trimming]
    var arguments = known
    arguments["count"] = .integer(sorted.count)
    arguments["kept"] = .integer(kept.count)
    arguments["scores"] = .list(kept.map(PersonContext.number))
    arguments["sum"] = PersonContext.number(kept.reduce(0, +))
    arguments["dropped"] = .list(sorted.indices.filter { !trimming.contains($0) }.map { PersonContext.number(sorted[$0]) })
    if case .byRank(let full, let step, given: true) = component.conversion {
      arguments["full"] = .text("\(full)")
      arguments["step"] = .text("\(step)")
      return Message(StepMessage.ranksGiven, arguments)
    }
    let isTrimmed = trimming.count < sorted.count
    switch component.aggregate.method {
    case .mean: return Message(isTrimmed ? StepMessage.trimmedScores : .meanOfScores, arguments)
    case .median: return Message(isTrimmed ? StepMessage.trimmedMedian : .medianOfScores, arguments)
    case .sum: return Message(isTrimmed ? StepMessage.trimmedSum : .sumOfScores, arguments)
    }
  }

  private func ballots(_ component: SchemeComponent, _ known: [String: Argument]) throws -> Message {
    let own = sources.ballots(of: context.person, component)
    var counts: [(tier: String, count: Int)] = []
    for ballot in own {
      for (tier, count) in zip(ballot.tiers, ballot.counts) {
        if let position = counts.firstIndex(where: { $0.tier == tier }) {
          counts[position].count += count
        } else {
          counts.append((tier, count))
        }
      }
    }
    let valid = counts.reduce(0) { $0 + $1.count }
    let denominator = component.ballots?.denominator ?? .valid
    let name = context.study.persons.names[Int(context.person)]
    let all = try component.ballots.map {
      try BallotScores(rule: $0, component: component.name).denominator(own, valid: valid, name)
    }
    var arguments = known
    arguments["counts"] = .list(counts.map { .text("\($0.tier) \($0.count)") })
    arguments["all"] = .integer(all ?? valid)
    let rule: StepMessage =
      switch denominator {
      case .entitled: .ballotsOfEntitled
      case .returned: .ballotsOfReturned
      case .valid: .ballotsOfValid
      }
    return Message(rule, arguments)
  }

  // MARK: Conversion and adjustment

  private func conversion(_ component: SchemeComponent, _ exact: Double, _ column: ScoreColumn) -> Message? {
    let raw = context.prepared.raw[context.scheme.components.firstIndex { $0.name == component.name } ?? 0]
    let result = PersonContext.number(raw.value(context.place))
    let name = Argument.text(component.name)
    let population = context.prepared.population
    let rows = population.members[Int(population.pool[context.place])].map { Int(population.persons[$0]) }
    let own = rows.map { column.value($0) }.filter(\.isFinite)
    switch component.conversion {
    case .ratioToBest(let full):
      return Message(
        StepMessage.ratioToBest,
        [
          "component": name, "score": PersonContext.number(exact), "best": PersonContext.number(own.max() ?? exact),
          "full": .text("\(full)"), "result": result,
        ])
    case .byRank(let full, let step, given: false):
      let better = own.count { $0 > exact }
      let tied = own.count { $0 == exact }
      return Message(
        StepMessage.byRank,
        [
          "component": name, "rank": .value(Double(better) + Double(tied + 1) / 2), "full": .text("\(full)"),
          "step": .text("\(step)"), "result": result,
        ])
    case .byRank, nil: return nil
    }
  }

  private func adjustment(_ component: SchemeComponent, _ figures: ScoreResult.Component) -> [Message] {
    let (raw, adjusted) = (figures.raw[context.row], figures.adjusted[context.row])
    guard raw != adjusted else { return [] }
    var arguments: [String: Argument] = [
      "component": .text(component.name), "raw": PersonContext.number(raw), "adjusted": PersonContext.number(adjusted),
    ]
    let rule = context.scheme.points
    let takesPoints = rule.apply == .beforeWeighting && (rule.to == nil || rule.to == component.name)
    guard let adjust = component.adjust, !adjust.isNone else { return [Message(StepMessage.pointsBefore, arguments)] }
    arguments["method"] = .text(adjust.method)
    return [Message(takesPoints ? StepMessage.adjustedWithPoints : .adjusted, arguments)]
  }
}
