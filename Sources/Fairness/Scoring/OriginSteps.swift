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
    sources = ComponentSources(scheme, context.study, context.period, adjuster: NormalizationAdjuster())
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
            StepSentence.rounded(
              component: part.component.name, exact: PersonContext.number(value), result: PersonContext.number(raw),
              rule: PersonContext.words(rounding))))
      }
      return steps + adjustment(part.component, part.figures)
    }
  }

  private func missing(_ component: SchemeComponent, _ figures: ScoreResult.Component) -> Message {
    let adjusted = figures.adjusted[context.row]
    guard adjusted.isFinite else { return Message(StepSentence.missing(component: component.name)) }
    if context.scheme.missing == .zero { return Message(StepSentence.countedAsZero(component: component.name)) }
    return Message(
      StepSentence.imputed(component: component.name, result: PersonContext.number(adjusted)))
  }

  // MARK: The source

  private func origin(_ component: SchemeComponent, _ exact: Double) throws -> Message {
    let (name, result) = (component.name, PersonContext.number(exact))
    switch sources.source(component) {
    case .ratings: return try scores(component, result)
    case .components:
      if case .byRank(let full, let step, given: true) = component.conversion {
        return Message(StepSentence.givenRank(component: name, full: "\(full)", step: "\(step)", result: result))
      }
      return Message(StepSentence.tableScore(component: name, result: result))
    case .ballots: return try ballots(component, result)
    case .unitScores:
      let unit = context.study.units[context.study.people.unit(of: context.person, in: context.period)] ?? "–"
      return Message(StepSentence.unitScore(component: name, unit: unit, result: result))
    }
  }

  private func scores(_ component: SchemeComponent, _ result: Double) throws -> Message {
    let sorted = try sources.scores(component, of: context.person).sorted()
    let trimming = RatingAggregation(
      aggregate: SchemeComponent.Aggregate(trim: component.aggregate.trim, atLeast: component.aggregate.atLeast),
      rounding: nil
    ).kept(sorted.indices)
    let kept = sorted[trimming]
    let (name, count, shown) = (component.name, sorted.count, kept.map(PersonContext.number))
    if case .byRank(let full, let step, given: true) = component.conversion {
      return Message(StepSentence.ranksGiven(component: name, count: count, full: "\(full)", step: "\(step)", result: result))
    }
    if let adjust = component.adjust, adjust.isByRater, !adjust.isNone {
      return Message(StepSentence.adjustedByRater(component: name, count: count, scores: shown, method: adjust.method, result: result))
    }
    if let column = component.aggregate.weights {
      return Message(StepSentence.weightedMean(component: name, count: count, scores: shown, column: column, result: result))
    }
    let sum = PersonContext.number(kept.reduce(0, +))
    let dropped = sorted.indices.filter { !trimming.contains($0) }.map { PersonContext.number(sorted[$0]) }
    let isTrimmed = trimming.count < sorted.count
    let sentence: StepSentence =
      switch (component.aggregate.method, isTrimmed) {
      case (.mean, false): .meanOfScores(component: name, count: count, scores: shown, sum: sum, result: result)
      case (.mean, true):
        .trimmedScores(component: name, count: count, dropped: dropped, scores: shown, sum: sum, kept: kept.count, result: result)
      case (.median, false): .medianOfScores(component: name, count: count, scores: shown, result: result)
      case (.median, true): .trimmedMedian(component: name, count: count, dropped: dropped, scores: shown, result: result)
      case (.sum, false): .sumOfScores(component: name, count: count, scores: shown, result: result)
      case (.sum, true): .trimmedSum(component: name, count: count, dropped: dropped, scores: shown, result: result)
      }
    return Message(sentence)
  }

  private func ballots(_ component: SchemeComponent, _ result: Double) throws -> Message {
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
    let says =
      switch denominator {
      case .entitled: StepSentence.ballotsOfEntitled
      case .returned: StepSentence.ballotsOfReturned
      case .valid: StepSentence.ballotsOfValid
      }
    return Message(says(component.name, counts.map { "\($0.tier) \($0.count)" }, all ?? valid, result))
  }

  // MARK: Conversion and adjustment

  private func conversion(_ component: SchemeComponent, _ exact: Double, _ column: ScoreColumn) -> Message? {
    let raw = context.prepared.raw[context.scheme.components.firstIndex { $0.name == component.name } ?? 0]
    let result = PersonContext.number(raw.value(context.place))
    let name = component.name
    let population = context.prepared.population
    let rows = population.members[Int(population.pool[context.place])].map { Int(population.persons[$0]) }
    let own = rows.map { column.value($0) }.filter(\.isFinite)
    switch component.conversion {
    case .ratioToBest(let full):
      return Message(
        StepSentence.ratioToBest(
          component: name, score: PersonContext.number(exact), best: PersonContext.number(own.max() ?? exact), full: "\(full)",
          result: result))
    case .byRank(let full, let step, given: false):
      let better = own.count { $0 > exact }
      let tied = own.count { $0 == exact }
      return Message(
        StepSentence.byRank(component: name, rank: Double(better) + Double(tied + 1) / 2, full: "\(full)", step: "\(step)", result: result))
    case .byRank, nil: return nil
    }
  }

  private func adjustment(_ component: SchemeComponent, _ figures: ScoreResult.Component) -> [Message] {
    let (raw, adjusted) = (figures.raw[context.row], figures.adjusted[context.row])
    guard raw != adjusted else { return [] }
    let (before, after) = (PersonContext.number(raw), PersonContext.number(adjusted))
    let rule = context.scheme.points
    let takesPoints = rule.apply == .beforeWeighting && (rule.to == nil || rule.to == component.name)
    guard let adjust = component.adjust, !adjust.isNone else {
      return [Message(StepSentence.pointsBefore(component: component.name, raw: before, adjusted: after))]
    }
    let says = takesPoints ? StepSentence.adjustedWithPoints : StepSentence.adjusted
    return [Message(says(component.name, before, after, adjust.method))]
  }
}
