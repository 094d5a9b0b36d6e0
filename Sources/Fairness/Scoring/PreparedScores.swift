package import Messages
public import RatingStudy

/// Everything about the people of one period that doesn't depend on weights: who they are, what each component says of
/// them, what the ledger adds.
package struct PreparedScores: Sendable {
  /// Who is scored, by whom they are ranked against: every column here has one element for each of its people.
  package var population: Population
  /// By component of the scheme, then person.
  package var raw: [ScoreColumn]
  /// After the components' adjustments, points before weighting, and imputation.
  package var adjusted: [ScoreColumn]
  /// Points to be added to the weighted total; `nil` when the study has no ledger or they went into the components.
  package var pointsAfter: ScoreColumn?
  /// The ledger's sum by person; `nil` when the study has no ledger.
  package var points: ScoreColumn?
  /// By person whether an entry of a vetoed item counts against them.
  package var vetoed: [Bool]
  /// What adjustments assume, whom nothing is known of.
  package var notes: [Message]
}

extension Scheme {
  /// The scheme without all that doesn't change a preparation; equal ones can share it.
  public var preparation: Scheme {
    var copy = self
    copy.name = ""
    if missing == .renormalize {
      for index in copy.components.indices { copy.components[index].weight = ComponentWeight(1) }
    }
    copy.rounding.steps[.weighted] = .some(nil)
    copy.rounding.steps[.total] = .some(nil)
    copy.rounding.steps[.component] = .some(rounding[.component])
    copy.rounding.steps[.points] = .some(rounding[.points])
    copy.rounding.base = nil
    copy.total = .mean
    copy.adjust = nil
    copy.ties = .min
    copy.tieBreakers = []
    copy.rankBy = .rounded
    copy.bands = []
    copy.points.veto?.band = nil
    copy.points.veto?.total = nil
    return copy
  }
}

/// Components of a study's people in a period, as a scheme wants them.
struct Preparation {
  let scheme: Scheme
  let study: Study
  let adjuster: any Adjuster
  let lookup: AttributeLookup

  init(_ scheme: Scheme, _ study: Study, _ adjuster: any Adjuster) {
    self.scheme = scheme
    self.study = study
    self.adjuster = adjuster
    let adjustments = (scheme.components.map(\.adjust) + [scheme.adjust]).compactMap(\.self)
    lookup = AttributeLookup(study, needed: !scheme.poolsBy.isEmpty || adjustments.contains { !$0.isNone })
  }

  func prepare(period: Int32) throws -> PreparedScores {
    let sources = ComponentSources(scheme, study, period, adjuster: adjuster)
    let gathered = try sources.columns()
    let everyone = study.persons.count
    var has = [Bool](repeating: false, count: everyone)
    for column in gathered where !has.allSatisfy(\.self) {
      for person in 0..<everyone where column.mantissas[person] != ScoreColumn.missing { has[person] = true }
    }
    let isComplete = has.allSatisfy(\.self)
    let persons = isComplete ? Array(0..<Int32(everyone)) : (0..<Int32(everyone)).filter { has[Int($0)] }
    guard !persons.isEmpty else { throw ScoringError.nobody(period: study.periodName(period)) }
    let others = isComplete ? [] : (0..<Int32(everyone)).filter { !has[Int($0)] && study.people.isListed($0, in: period) }
    let population = try Population(period: period, persons: persons, others: others, by: scheme.poolsBy, lookup)
    var notes: [Message] = []
    if !others.isEmpty { notes.append(Message(ScoringSentence.withoutScores(count: others.count))) }
    for component in scheme.components {
      guard let trim = component.aggregate.trim, let count = try sources.tooFewToTrim(component), count > 0 else { continue }
      notes.append(
        Message(
          ScoringSentence.notTrimmed(component: component.name, count: count, high: trim.high, low: trim.low)))
    }
    let everybodyScored = persons.count == everyone
    let rows = everybodyScored ? [] : persons.map { Int($0) }
    let components = everybodyScored ? gathered : gathered.map { $0.gathering(rows) }
    var raw: [ScoreColumn] = []
    var adjusted: [ScoreColumn] = []
    for (component, column) in zip(scheme.components, components) {
      let converted = try convert(column, component, population).rounded(scheme.rounding[.component])
      raw.append(converted)
      adjusted.append(try adjust(converted, component, population, &notes))
    }
    let ledger = try ledger(population)
    let points = study.points.isEmpty ? nil : ledger.points
    if scheme.points.apply == .beforeWeighting, let points {
      for (index, component) in scheme.components.enumerated() where scheme.points.to == nil || scheme.points.to == component.name {
        adjusted[index] = try Weighing.adding(adjusted[index], points)
      }
    }
    try fillGaps(&adjusted, population)
    return PreparedScores(
      population: population, raw: raw, adjusted: adjusted,
      pointsAfter: scheme.points.apply == .afterWeighting ? points : nil, points: points, vetoed: ledger.vetoed,
      notes: notes)
  }

  private func ledger(_ population: Population) throws(ScoringError) -> PointsLedger {
    var positions = [Int32](repeating: -1, count: study.persons.count)
    for (position, person) in population.persons.enumerated() { positions[Int(person)] = Int32(position) }
    return try PointsLedger(
      scheme.points, scheme.rounding[.points], study, period: population.period, positions: positions,
      count: population.persons.count)
  }

  private func convert(
    _ column: ScoreColumn, _ component: SchemeComponent, _ population: Population
  ) throws(ScoringError) -> ScoreColumn {
    switch component.conversion {
    case .ratioToBest(let full): try Conversions.ratioToBest(column, full: full, members: population.members)
    case .byRank(let full, let step, given: false):
      try Conversions.points(
        forRanks: Conversions.ranks(column, members: population.members), full: full, step: step)
    case .byRank, nil: column
    }
  }

  private func adjust(
    _ column: ScoreColumn, _ component: SchemeComponent, _ population: Population, _ notes: inout [Message]
  ) throws -> ScoreColumn {
    guard let specification = component.adjust, !specification.isNone else { return column }
    let source = ComponentSources(scheme, study, population.period).source(component)
    if specification.isByRater {
      guard source == .ratings else {
        throw ScoringError.adjustment(method: specification.method, problem: Message(AdjustSentence.byRaterNeedsRatings))
      }
      notes.append(
        Message(AdjustSentence.note(target: component.name, method: specification.method, note: Message(AdjustSentence.byRater))))
      return column
    }
    return try Self.adjusted(column, specification, .component(component, from: source), self, population, &notes)
  }

  /// Runs an adjustment; its result is rounded only where `adjust.round` says so.
  static func adjusted(
    _ column: ScoreColumn, _ specification: AdjustSpecification, _ target: AdjustRequest.Target,
    _ preparation: Preparation, _ population: Population, _ notes: inout [Message]
  ) throws -> ScoreColumn {
    let outcome = try preparation.adjuster.adjust(
      AdjustRequest(
        specification: specification, target: target, study: preparation.study, scheme: preparation.scheme,
        period: population.period, persons: population.persons, values: column.values,
        groups: try preparation.groups(specification, population)))
    notes += outcome.notes
    if outcome.values.contains(where: { $0.magnitude >= NumberSize.limit }) {
      throw ScoringError.adjustment(method: specification.method, problem: Message(AdjustSentence.notFinite))
    }
    return ScoreColumn(outcome.values).rounded(specification.round["result"])
  }

  /// The groups of an adjustment: those it names, else `group`; everybody in a study that has none, and for `min-max` between stated goalposts.
  private func groups(_ specification: AdjustSpecification, _ population: Population) throws(ScoringError) -> [String?] {
    var names = specification.within
    if names.isEmpty {
      let isOneScale = specification.low != nil && specification.high != nil
      let isForAll = !lookup.knows("group") || (specification.method == "min-max" && isOneScale)
      names = isForAll ? [] : ["group"]
    }
    let columns = try names.map { name throws(ScoringError) in try lookup.column(name, population.period) }
    return population.persons.map { person in
      let parts = columns.map { $0(person) }
      return parts.contains(nil) ? nil : parts.compactMap(\.self).joined(separator: Population.separator)
    }
  }

  /// What the scheme says of components that are missing where they weigh something.
  private func fillGaps(_ columns: inout [ScoreColumn], _ population: Population) throws(ScoringError) {
    guard scheme.missing != .renormalize else { return }
    var gaps: [ScoringError.Gap] = []
    for (index, component) in scheme.components.enumerated() where columns[index].hasMissing {
      for pool in population.members.indices
      where component.weight.weight(in: population.poolNames[pool], parts: population.poolParts[pool]).mantissa != 0 {
        let rows = population.members[pool]
        let absent = rows.filter { columns[index].mantissas[$0] == ScoreColumn.missing }
        guard !absent.isEmpty else { continue }
        if scheme.missing == .zero {
          for row in absent { columns[index].mantissas[row] = 0 }
        } else if scheme.missing == .imputePoolMean, absent.count < rows.count {
          impute(&columns[index], rows, absent)
        } else {
          gaps += absent.map {
            ScoringError.Gap(
              person: study.persons.names[Int(population.persons[$0])], period: study.periodName(population.period),
              component: component.name)
          }
        }
      }
    }
    if !gaps.isEmpty { throw .missingComponents(gaps) }
  }

  /// Gives the absent the mean of the present, rounded as the component is, else at the column's own places plus two.
  private func impute(_ column: inout ScoreColumn, _ rows: [Int], _ absent: [Int]) {
    let present = column.gathering(rows).mantissas.filter { $0 != ScoreColumn.missing }
    let sum = present.reduce(Int128(0)) { $0 + Int128($1) }
    let rounding = scheme.rounding[.component]
    let room = ScoreColumn.places(keeping: 9e17, upTo: column.largestMagnitude / PowersOfTen.double[column.places])
    let places = max(column.places, min(rounding?.places ?? room, room))
    let factor = PowersOfTen.integer[places - column.places]
    if factor > 1 {
      column.mantissas = column.mantissas.map { $0 == ScoreColumn.missing ? $0 : $0 * factor }
      column.places = places
    }
    let mode = rounding?.mode ?? .halfEven
    let mean = Int64(mode.divide(sum * Int128(factor), by: Int128(present.count)))
    if rounding == nil { column.isExact = false }
    for row in absent { column.mantissas[row] = mean }
  }
}
