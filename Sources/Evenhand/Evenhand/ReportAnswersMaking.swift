internal import GroupComparison
internal import Messages
internal import RaterBias
internal import RatingStudy
internal import Scoring
internal import WeightSimulation

extension StudyReport {
  /// The first page: which of all findings answer the four questions.
  package var answers: ReportAnswers {
    var answers = ReportAnswers(
      grades: gradesAnswers, gap: gapAnswer, ties: singledOut(.favoritism, .rater), departures: singledOut(.departure, .unit),
      sureness: surenessAnswer, proposal: proposalAnswer, steps: [])
    answers.steps = AnswerSteps(answers, self).all
    return answers
  }

  // MARK: Groups

  /// The gap with the gravest verdict, the widest unsupported part first.
  private var gapAnswer: GapAnswer? {
    let gaps = (comparison?.components ?? []).flatMap { component in component.gaps.map { (component, $0) } }
    let order: [GapVerdict] = [.flagged, .inconclusive, .clear, .untestable]
    guard let verdict = order.first(where: { verdict in gaps.contains { $0.1.verdict == verdict } }) else { return nil }
    let same = gaps.indices.filter { gaps[$0].1.verdict == verdict }
    var widest = same[0]
    for index in same where abs(gaps[index].1.unsupported ?? 0) > abs(gaps[widest].1.unsupported ?? 0) { widest = index }
    let (component, gap) = gaps[widest]
    let others = order.compactMap { verdict in
      let count = gaps.indices.count { $0 != widest && gaps[$0].1.verdict == verdict }
      return count > 0 ? VerdictCount(verdict: verdict, count: count) : nil
    }
    let n = component.groups.filter { [gap.from, gap.to].contains($0.group) }.reduce(0) { $0 + $1.n }
    // Each pool is (part of) one group where people are ranked by group.
    let ranksWithin = score.map { score in
      let pools = score.poolNames.compactMap(\.self)
      return !pools.isEmpty && Set(pools).isSubset(of: Set(study.groups.names))
    }
    return GapAnswer(component: component.component, gap: gap.higherFirst, n: n, others: others, ranksWithinGroups: ranksWithin ?? false)
  }

  // MARK: Raters and units

  /// One answer for each kind of tie or component that a detector looked at.
  private func singledOut(_ detector: Detector, _ level: FindingLevel) -> [SingledOut] {
    let found = (audit?.findings ?? []).filter { $0.detector == detector }
    func family(_ finding: Finding) -> String? { finding.subject.tie ?? finding.subject.component }
    var families: [String?] = []
    for finding in found where [level, .overall].contains(finding.level) && !families.contains(family(finding)) {
      families.append(family(finding))
    }
    return families.map { name in
      singledOut(found.filter { family($0) == name }, level, name)
    }
  }

  private func singledOut(_ findings: [Finding], _ level: FindingLevel, _ family: String?) -> SingledOut {
    let own = findings.filter { $0.level == level }
    func count(_ verdict: Verdict) -> Int { own.count { $0.verdict == verdict } }
    let flagged = own.filter { $0.verdict == .flagged }.compactMap { finding -> NamedEffect? in
      guard let estimate = finding.estimate else { return nil }
      let people = finding.evidence.number("tiedPeople") ?? finding.evidence.number("leavers")
      return NamedEffect(
        subject: named(finding.subject), estimate: estimate, interval: finding.interval, n: finding.n, people: people.map { Int($0) })
    }
    let reasons = own.filter { $0.verdict == .untestable }.compactMap(\.reason)
    var counts: [Message: Int] = [:]
    for reason in reasons { counts[reason, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    let common = reasons.first { counts[$0] == most }
    let rest = own.filter { [.clear, .inconclusive].contains($0.verdict) }.compactMap(\.minimumDetectableEffect)
    return SingledOut(
      family: family, overall: findings.first { $0.level == .overall },
      flagged: flagged.sorted(descendingBy: { abs($0.estimate) }), tested: own.count - count(.untestable), clear: count(.clear),
      inconclusive: count(.inconclusive),
      untestable: count(.untestable), remedy: own.first { $0.lack?.isPlannable == true && $0.reason == common }?.remedy, reason: common,
      withReason: most, wouldHaveShown: rest.max(),
      smallestEffect: own.lazy.compactMap { $0.evidence.number("smallestEffect") }.first,
      bands: flagged.isEmpty ? nil : bands(of: family), period: study.periodName(period))
  }

  /// How many people's band in the report's period depends on flagged ties of a kind.
  private func bands(of tie: String?) -> Int? {
    guard let impact = audit?.impact?.filter({ tie == nil || $0.tie == tie }), !impact.isEmpty else { return nil }
    let changes = impact.flatMap(\.people).filter { $0.period == study.periodName(period) && $0.bandBefore != $0.bandAfter }
    return Set(changes.map(\.person)).count
  }

  /// The rater or unit of a finding, with what the tables call it.
  package func named(_ subject: Subject) -> NamedSubject {
    if let rater = subject.rater {
      let name = study.raters.code(of: rater).flatMap { study.raterTable.attribute("name", of: $0, in: period) }
      return NamedSubject(code: rater, name: name, unit: nil)
    }
    if let unit = subject.unit {
      return NamedSubject(code: unit, name: study.units.code(of: unit).flatMap { study.unitTable.attribute("name", of: $0) }, unit: nil)
    }
    return NamedSubject(code: subject.person ?? subject.group ?? subject.component ?? "", name: nil, unit: nil)
  }

  /// A person with name and unit, as of the report's period.
  package func named(person: String) -> NamedSubject {
    guard let code = study.persons.code(of: person) else { return NamedSubject(code: person, name: nil, unit: nil) }
    let name = study.people.attribute("name", of: code, in: period)
    return NamedSubject(
      code: person, name: name, unit: study.unitName(of: code, in: period),
      position: study.people.attribute("position", of: code, in: period))
  }

  // MARK: The result

  private var surenessAnswer: SurenessAnswer? {
    guard let open = score?.uncertainty else { return nil }
    let bands = open.wholeBands.filter { $0.n > 0 }
    guard !bands.isEmpty else { return nil }
    return SurenessAnswer(bands: bands, pairs: open.pairs, level: open.level, draws: open.draws, answer: open.message)
  }

  // MARK: The proposal

  /// Everybody whose band changes under the proposal, by interest, and the share of draws in which it does; empty without a proposal.
  package var bandChanges: [(change: RankChange, flip: Double?)] {
    guard let simulation else { return [] }
    var sure: [String: Double] = [:]
    for row in simulation.certainty?.rows ?? [] { sure[row.person] = row.flip }
    return simulation.changes.byInterest.map { simulation.changes[$0] }.filter { $0.bandBefore != $0.bandAfter }.map {
      ($0, sure[$0.person])
    }
  }

  /// Weights for everybody that the proposal changes; those that differ by pool are told in the annex.
  private func weightMoves(_ simulation: SimulationResult) -> [(component: String, before: String, after: String)] {
    let old = Dictionary(simulation.before.weights.map { ($0.component, $0.weight) }, uniquingKeysWith: { first, _ in first })
    return simulation.after.weights.compactMap { component, weight in
      guard let before = old[component], before != weight, let was = before.base, let now = weight.base, weight.pools.isEmpty else {
        return nil
      }
      return (component, "\(was)", "\(now)")
    }
  }

  private var proposalAnswer: ProposalAnswer? {
    guard let simulation else { return nil }
    let moved = bandChanges
    func crossings(_ isIn: (RankChange) -> Bool) -> [ProposalAnswer.Crossing] {
      moved.filter { isIn($0.change) }.map { change, flip in
        .init(person: named(person: change.person), rankBefore: change.rankBefore, rankAfter: change.rankAfter, flip: flip)
      }.sorted(descendingBy: { $0.flip ?? 0 })
    }
    let names =
      simulation.before.scores.bandNames + simulation.after.scores.bandNames.filter { !simulation.before.scores.bandNames.contains($0) }
    let bands = names.map { name in
      ProposalAnswer.Band(band: name, enter: crossings { $0.bandAfter == name }, leave: crossings { $0.bandBefore == name })
    }
    let flips = moved.compactMap(\.flip)
    return ProposalAnswer(
      people: simulation.changes.count, weights: weightMoves(simulation), bandChanges: simulation.summary.bandChanges,
      unsure: flips.isEmpty ? nil : flips.count { $0 < 2 / 3 },
      bands: bands.filter { !$0.enter.isEmpty || !$0.leave.isEmpty })
  }
}

/// What follows from the answers.
private struct AnswerSteps {
  let answers: ReportAnswers
  let report: StudyReport

  init(_ answers: ReportAnswers, _ report: StudyReport) {
    self.answers = answers
    self.report = report
  }

  var all: [Message] {
    var steps: [AnswerSentence] = []
    if let gap = answers.gap, gap.gap.verdict == .flagged {
      steps.append(.stepGap(component: gap.component, higher: gap.gap.from, lower: gap.gap.to))
    }
    let raters = answers.ties.flatMap(\.flagged).map(\.subject.text)
    if !raters.isEmpty { steps.append(.stepRaters(count: raters.count)) }
    let units = answers.departures.flatMap(\.flagged).map(\.subject.text)
    if !units.isEmpty { steps.append(.stepUnits(count: units.count)) }
    if let proposal = answers.proposal, let unsure = proposal.unsure, unsure > 0 {
      steps.append(.stepProposal(unsure: unsure, changes: proposal.bandChanges))
    }
    let untestable = (report.audit?.findings ?? []).count { $0.verdict == .untestable && $0.level == .rater }
    if untestable > 0, steps.count < 4 { steps.append(.stepDesign) }
    if report.raterScores.contains(where: \.isNested) { steps.append(.stepDescribed) }
    let graded = graded
    if steps.isEmpty, graded.isEmpty { steps.append(.stepNothing) }
    return graded + steps.map { Message($0) }
  }

  /// What follows from grades.
  private var graded: [Message] {
    let apart = Set(answers.grades.flatMap(\.ratersApart).map(\.subject.code))
    if !apart.isEmpty { return [Message(GradesAnswerSentence.step(count: apart.count))] }
    return answers.grades.contains { !$0.further.isEmpty } ? [Message(GradesAnswerSentence.stepGuidelines)] : []
  }
}
