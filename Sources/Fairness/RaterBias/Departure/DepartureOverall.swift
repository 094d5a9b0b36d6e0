internal import LinearAlgebra
internal import Messages
internal import Panels
internal import RatingStudy
internal import Statistics

/// The second and the third difference over all former units, under their names.
extension Departure {
  func overall(_ columns: Columns, _ residuals: Residuals, _ error: SourceError) -> [Candidate] {
    let relations = relations(columns)
    let raters = absorber(columns, columns.rater, source.rows.raterComponentCount)
    let treated = columns.isTreated.map { $0 ? 1.0 : 0.0 }
    let second = regression(columns, [treated], raters)
    let pairs = relations.treatedPairs > 0 ? absorber(columns, relations.codes.codes, relations.codes.count) : nil
    let third = pairs.flatMap { regression(columns, [treated], $0) }
    var first = candidate("second", second, columns, error, .noOtherRaters)
    var other = candidate("third", third, columns, error, pairs != nil ? .noOtherRaters : .noPairsBeforeAndAfter)
    let (study, leads) = eventStudy(columns, raters)
    first.evidence["eventStudy"] = study
    if let sentence = leads { first.sentence = DepartureWords.with(leads: sentence, first.sentence) }
    bootstrap(&first, second, columns, raters)
    randomizeUnits(&first, columns, residuals)
    if let pairs { bootstrap(&other, third, columns, pairs) }
    first.evidence["byGroup"] = byGroup(columns, raters)
    other.evidence["pairsBeforeAndAfter"] = .integer(relations.treatedPairs)
    if let second, let third { compare(second, third, &first, &other) }
    return [first, other]
  }

  /// Persons × periods and the given effects, component × period effects beside them.
  private func absorber(_ columns: Columns, _ effect: [Int32], _ count: Int) -> Absorber {
    Absorber(design(columns, effect, count), nuisance: source.periodColumns(columns.rows))
  }

  private func regression(_ columns: Columns, _ x: [[Double]], _ absorber: Absorber) -> AbsorbedRegression? {
    AbsorbedRegression(
      columns.y, on: x, absorber: absorber,
      clusters: [
        .init(code: columns.rows.map { source.rows.person[$0] }, firstIsNested: true),
        .init(code: columns.rows.map { source.rows.rater[$0] }, secondIsNested: true),
      ])
  }

  private func candidate(
    _ name: String, _ regression: AbsorbedRegression?, _ columns: Columns, _ error: SourceError,
    _ missing: DepartureSentence
  ) -> Candidate {
    let treated = columns.rows.indices.filter { columns.isTreated[$0] }.map { columns.rows[$0] }
    let people = Set(treated.map { source.rows.person[$0] }).count
    let units = Set(treated.map { unit[$0] }).count
    var result = Candidate(
      detector: .departure, level: .overall,
      subject: Subject(component: study.components.names[Int(component)]),
      sentence: { DepartureWords.overall(name, $0, people: people, units: units) })
    result.n = treated.count
    result.method = name + "-difference"
    result.smallestEffect = settings.smallestEffect(error: error.rating.squareRoot())
    result.evidence = [
      "difference": .text(name), "leavers": .integer(people), "formerUnits": .integer(units),
      "rows": .integer(columns.rows.count),
    ]
    result.require(
      people >= settings.minimumLeavers,
      Message(DepartureSentence.fewLeavers(count: people, minimum: settings.minimumLeavers)))
    let estimate = regression?.estimate(0, clusters: max(2, min(regression?.clusters ?? 0, units)))
    result.require(estimate != nil, Message(missing))
    guard result.untestable == nil, let regression, let estimate else { return result }
    result.measure(estimate, settings)
    result.evidence["clusters"] = .integer(regression.clusters)
    result.evidence["clustering"] = .text(regression.isOneWayFallback ? "larger-one-way" : "person-and-rater")
    result.method += regression.isOneWayFallback ? "-one-way" : "-two-way"
    return result
  }

  /// Leads, the period of the move and the periods after it, each with a coefficient of its own; the leads tested together, and said.
  private func eventStudy(_ columns: Columns, _ absorber: Absorber) -> (figures: EvidenceValue, leads: Message?) {
    let times = columns.rows.map { row -> Int? in
      source.rows.component[row] == component ? source.former.eventTime[Int(source.rows.row[row])] : nil
    }
    let present = Set(times.compactMap { $0 }).sorted().filter { time in times.count { $0 == time } >= settings.minimumLeavers }
    guard
      let found = regression(
        columns, present.map { time in times.map { $0 == time ? 1 : 0 } }, absorber)
    else { return (.null, nil) }
    let effects = present.indices.map { index -> EvidenceValue in
      .object([
        "time": .integer(present[index]), "estimate": .number(found.coefficients[index]),
        "standardError": .number(found.standardError(index)), "n": .integer(times.count { $0 == present[index] }),
      ])
    }
    let leads = found.jointPValue(present.indices.filter { present[$0] < 0 })
    let sentence = leads.map { p in
      Message(
        p <= settings.fdrLevel
          ? DepartureSentence.leadsDiffer(periods: present.count { $0 < 0 }, p: p)
          : .leadsDoNotDiffer(periods: present.count { $0 < 0 }, p: p))
    }
    return (
      .object([
        "effects": .list(effects), "leadsPValue": .optional(leads),
        "leadsSentence": sentence.map { .message($0) } ?? .null,
      ]), sentence
    )
  }

  /// Moves within a group and across groups apart.
  private func byGroup(_ columns: Columns, _ absorber: Absorber) -> EvidenceValue {
    let crosses = columns.rows.map { source.former.crossesGroups[Int(source.rows.row[$0])] }
    let x = [false, true].map { side in
      columns.rows.indices.map { columns.isTreated[$0] && crosses[$0] == side ? 1.0 : 0.0 }
    }
    guard let found = regression(columns, x, absorber) else { return .null }
    func side(_ index: Int) -> EvidenceValue {
      .object([
        "estimate": .number(found.coefficients[index]), "standardError": .number(found.standardError(index)),
        "n": .integer(Int(x[index].reduce(0, +))),
      ])
    }
    return .object(["withinGroup": side(0), "acrossGroups": side(1)])
  }

  /// Whether the two differences disagree: their difference against √(V₃ − V₂), the third being less precise [Hausman 1978].
  private func compare(
    _ second: AbsorbedRegression, _ third: AbsorbedRegression, _ first: inout Candidate, _ other: inout Candidate
  ) {
    let gap = third.coefficients[0] - second.coefficients[0]
    let variance = third.covariance[0, 0] - second.covariance[0, 0]
    guard variance > 0 else { return }
    let pValue = NormalDistribution.standard.twoSided(gap / variance.squareRoot())
    let tree: Evidence = ["difference": .number(gap), "pValue": .number(pValue)]
    first.evidence["disagreement"] = .object(tree)
    other.evidence["disagreement"] = .object(tree)
    if pValue <= settings.fdrLevel {
      first.evidence["disagreementNote"] = .message(Message(DepartureSentence.differencesDisagree))
      other.evidence["disagreementNote"] = .message(Message(DepartureSentence.differencesDisagree))
    }
  }
}
