package import Messages
internal import Normalization
internal import Panels
internal import RatingStudy
internal import Scoring
internal import Statistics

/// Tests the gaps of a study within strata.
struct StratifiedGapFinder {
  private let study: Study
  private let periods: [Int32]
  private let asked: Stratification
  private let options: ComparisonOptions
  private let name: (ComponentSource) -> String

  init(
    _ study: Study, periods: [Int32], _ asked: Stratification, _ options: ComparisonOptions, name: @escaping (ComponentSource) -> String
  ) {
    (self.study, self.periods, self.asked, self.options, self.name) = (study, periods.sorted(), asked, options, name)
  }

  /// - Throws: a column that no table has, a person of two groups in one period.
  func found() throws(StratificationError) -> StratifiedGaps {
    guard asked.strata != .referenceCase else { return try ofCases() }
    let reader = try StratifiedReader(study, periods: periods, asked)
    let sources = ComponentSource.all(in: study)
    let read = sources.map { reader.rows($0) }
    let bearers = reader.bearers(read.flatMap { $0 ?? [] })
    let exchanged = bearers.exchanged
    let words = StratifiedWords(asked, exchanged)
    var result = StratifiedGaps(
      within: asked.strata.name, group: asked.group, exchanged: exchanged, null: words.null, needs: words.needs,
      level: options.intervalLevel, seed: options.seed, leftOut: 0, gaps: [], notes: [])
    if bearers.people > 0 { result.notes.append(words.mixedUnits(bearers.mixed.count, people: bearers.people)) }
    for (source, rows) in zip(sources, read) {
      guard let rows else {
        result.notes.append(words.noStrata(component: name(source)))
        continue
      }
      let taken = rows.filter(bearers.takes)
      let whole = taken.filter(\.isWhole)
      result.leftOut += taken.count - whole.count
      let labels = Labels(whole.compactMap(\.label))
      let strata = Labels(whole.compactMap(\.stratum))
      let people = try reader.people(whole)
      let shown = labels.names.filter { people[$0, default: 0] >= max(1, options.minimumGroupSize) }
      guard shown.count > 1 else {
        result.notes.append(words.fewGroups(component: name(source), groups: shown.count, minimum: max(1, options.minimumGroupSize)))
        continue
      }
      let scores = StratifiedScores(
        whole.map { row in
          .init(
            bearer: exchanged == .unit ? row.unit : row.person, stratum: strata.code(of: row.stratum ?? "") ?? -1, period: row.period,
            label: labels.code(of: row.label ?? "") ?? -1, value: row.value)
        })
      result.gaps += pairs(shown).map { from, to in
        gap(name(source), from, to, scores.exchange(labels.code(of: from) ?? -1, labels.code(of: to) ?? -1), words)
      }
    }
    return judged(result, words)
  }

  private func pairs(_ names: [String]) -> [(String, String)] {
    names.enumerated().flatMap { place, from in names[(place + 1)...].map { (from, $0) } }
  }

  private func judged(_ found: StratifiedGaps, _ words: StratifiedWords) -> StratifiedGaps {
    var result = found
    let adjusted = MultipleTesting.benjaminiHochberg.adjust(result.gaps.map(\.pValue), level: 1 - options.intervalLevel)
    for place in result.gaps.indices {
      result.gaps[place].qValue = adjusted.adjusted[place]
      result.gaps[place].message = words.message(result.gaps[place], level: options.intervalLevel)
    }
    if result.leftOut > 0 { result.notes.append(words.leftOut(result.leftOut)) }
    return result
  }

  private func gap(
    _ component: String, _ from: String, _ to: String, _ exchange: StratifiedScores.Exchange, _ words: StratifiedWords
  ) -> StratifiedGap {
    var gap = StratifiedGap(component: component, from: from, to: to, message: words.null)
    (gap.strata, gap.strataOfOne, gap.alone) = (exchange.strata, exchange.strataOfOne, exchange.alone)
    (gap.fromCount, gap.toCount) = (exchange.first, exchange.second)
    gap.found = RandomizedDifference(
      units: exchange.units, level: options.intervalLevel,
      options: RandomizedDifference.options(draws: asked.draws, level: options.intervalLevel),
      stream: RandomStream(seed: options.seed).substream("stratified").substream("\(component)\u{1F}\(from)\u{1F}\(to)"))
    guard let found = gap.found else {
      gap.reason = words.noneWithBoth(strata: exchange.strataOfOne)
      return gap
    }
    // No exchange could have been this rare.
    if 1 / found.assignments > 1 - options.intervalLevel {
      gap.reason = Message(CaseSentence.fewAssignments(count: Int(found.assignments), level: 1 - options.intervalLevel))
    }
    return gap
  }

  // MARK: Reference cases

  /// Labels as cases were shown under, exchanged as they were drawn (``LabelDraw``), component by component.
  private func ofCases() throws(StratificationError) -> StratifiedGaps {
    guard let all = study.caseRatings else { throw .noCases }
    let rows = (0..<all.count).filter { periods.contains(all.period[$0]) && all.label[$0] >= 0 }
    let words = StratifiedWords(asked, .rating)
    var result = StratifiedGaps(
      within: "case", group: "label", exchanged: .rating, null: words.null, needs: words.needs, level: options.intervalLevel,
      seed: options.seed, leftOut: all.count - rows.count, gaps: [], notes: [])
    let panels = rows.map { study.panel(of: all.rater[$0], in: all.period[$0]) ?? "" }
    let panelNames = Labels(panels)
    for component in study.components.names.indices.map(Int32.init) {
      let places = rows.indices.filter { all.component[rows[$0]] == component }
      let labels = Set(places.map { all.label[rows[$0]] }).sorted().compactMap { all.labels[$0] }
      for (from, to) in pairs(labels) {
        let (first, second) = (all.labels.code(of: from) ?? -1, all.labels.code(of: to) ?? -1)
        let own = places.filter { all.label[rows[$0]] == first || all.label[rows[$0]] == second }
        let draw = LabelDraw(
          rater: own.map { all.rater[rows[$0]] }, person: own.map { all.person[rows[$0]] }, period: own.map { all.period[rows[$0]] },
          component: own.map { all.component[rows[$0]] }, group: own.map { panelNames.code(of: panels[$0]) ?? -1 },
          isFirst: own.map { all.label[rows[$0]] == first })
        result.gaps.append(
          gap(
            study.components[component] ?? "", from, to, StratifiedScores.Exchange(draw.units(own.map { all.score[rows[$0]] })), words))
      }
    }
    return judged(result, words)
  }
}

/// A question about strata that the study can't be asked.
package enum StratificationError: Error, Sendable {
  /// No table has such a column.
  case unknownColumn(String)
  /// There are no reference cases.
  case noCases
  /// A person is of two groups in one period.
  case twoGroups(person: String, column: String)

  /// What to tell people.
  package var message: Message {
    switch self {
    case .unknownColumn(let name): Message(StratifiedSentence.unknownColumn(column: name))
    case .noCases: Message(StratifiedSentence.noCases)
    case .twoGroups(let person, let column): Message(StratifiedSentence.twoGroups(person: person, column: column))
    }
  }
}
