internal import Messages
package import RaterBias
internal import RatingStudy
internal import Statistics

/// What the detectors would see on a plan: they are run on drawn scores, first without any bias, then with effects planted, until the smallest effect that they flag with the
/// wanted power is known. Their rivals, families and smallest effects count as they will when real scores are in.
package struct PlanSight: Sendable {
  /// The audit's; `power` is the wanted one.
  package var settings: AuditSettings
  /// The seed of the draws.
  package var seed: UInt64 = 1
  /// Worker threads; they change the time taken, never the result.
  package var threads = 1
  /// The share of raters (with ties) in whom an effect is planted at a time: a detector that draws estimates together needs to see most of them without.
  static let plantedShare = 0.15
  /// Draws without bias; planted effects a round, at least; rounds.
  static let (nullDraws, plantedWanted, rounds) = (4, 60, 7)
  /// The most draws of a round, and the most ratings drawn in all rounds.
  static let (mostDraws, mostRatings) = (40, 250_000)

  /// With the audit's settings.
  package init(settings: AuditSettings = AuditSettings()) { self.settings = settings }

  /// Of favoritism by kind of tie and of severity; in the order of the kinds.
  ///
  /// - Parameter detectors: favoritism, severity, or both.
  package func effects(_ planned: PlannedStudy, _ detectors: [Detector] = [.favoritism, .severity]) -> [DetectableEffect] {
    let stream = RandomStream(seed: seed).substream("plan sight")
    let nulls = nulls(planned, detectors, stream)
    var found: [DetectableEffect] = []
    let study = planned.study
    for kind in study.tieKinds.indices where detectors.contains(.favoritism) {
      let tie = study.tieKinds[kind]
      found.append(favoritism(planned, tie, study.tied(kind: kind), [], nulls, stream))
      found.append(pooled(tie, Self.only(.favoritism, .overall, tie: tie, of: nulls)))
    }
    guard detectors.contains(.severity) else { return found }
    return found + [severity(planned, nulls, stream)]
  }

  /// Of every audit what a detector says at a level, of one kind of tie.
  private static func only(_ detector: Detector, _ level: FindingLevel, tie: String?, of audits: [[Finding]]) -> [[Finding]] {
    audits.map { findings in
      findings.filter { (finding: Finding) -> Bool in
        finding.detector == detector && finding.level == level && finding.subject.tie == tie
      }
    }
  }

  /// Audits of draws without any bias.
  private func nulls(
    _ planned: PlannedStudy, _ detectors: [Detector], _ stream: RandomStream, ties: [TieKind] = []
  ) -> [[Finding]] {
    audits(Self.nullDraws, detectors, ties: ties) { planned.drawn(stream.substream("null").substream($0)) }
  }

  private func favoritism(
    _ planned: PlannedStudy, _ tie: String, _ isTied: [Bool], _ ties: [TieKind], _ nulls: [[Finding]], _ stream: RandomStream
  ) -> DetectableEffect {
    let own = Self.only(.favoritism, .rater, tie: tie, of: nulls)
    let draws = stream.substream("favoritism").substream(tie)
    return search(.favoritism, tie: tie, planned, own, draws, ties: ties) { chosen, effect in
      .init(favored: Dictionary(uniqueKeysWithValues: chosen.map { ($0, effect) }), isTied: isTied)
    }
  }

  private func severity(_ planned: PlannedStudy, _ nulls: [[Finding]], _ stream: RandomStream) -> DetectableEffect {
    let own = Self.only(.severity, .rater, tie: nil, of: nulls)
    return search(.severity, tie: nil, planned, own, stream.substream("severity")) { chosen, effect in
      .init(lenient: Dictionary(uniqueKeysWithValues: chosen.map { ($0, effect) }))
    }
  }

  /// Of departure in the roster's component, as this year's scores let it be seen, and with another year in which as many leave: whoever scores whom, people who leave are what it
  /// rests on, and its error falls with the root of their number.
  ///
  /// - Returns: `nil` where nobody is known to have left.
  package func departure(_ roster: StudyRoster) -> (now: DetectableEffect, then: DetectableEffect)? {
    let name = roster.study.components[roster.component]
    guard !roster.study.moves.isEmpty || roster.study.hasPeriods else { return nil }
    let found = audits(1, [.departure]) { _ in roster.study }[0].filter { $0.level == .overall && $0.subject.component == name }
    guard let finding = found.first, let leavers = finding.evidence.number("leavers"), leavers > 0 else { return nil }
    // Nobody can have left before the second period.
    let further = leavers / Double(max(1, roster.study.periods.count - 1))
    guard let (effect, _) = formula(finding) else {
      let none = DetectableEffect(.departure, effect: nil, subjects: Int(leavers), reason: finding.reason)
      return (none, none)
    }
    return (
      DetectableEffect(.departure, effect: effect, subjects: Int(leavers)),
      DetectableEffect(
        .departure, effect: effect * (leavers / (leavers + further)).squareRoot(), subjects: Int((leavers + further).rounded()))
    )
  }

  /// Of one rater's severity, or favoritism by a tie, alone.
  ///
  /// - Parameter tie: a kind of tie, or a rule `A == B`; `nil`: severity.
  package func effect(_ planned: PlannedStudy, tie: String? = nil) -> DetectableEffect {
    let stream = RandomStream(seed: seed).substream("plan sight").substream("alone")
    guard let tie else { return severity(planned, nulls(planned, [.severity], stream), stream) }
    let study = planned.study
    let kind = study.tieKinds.firstIndex(of: tie)
    let isTied = kind.map { study.tied(kind: $0) } ?? (try? TieRule(tie).mask(in: study)) ?? []
    let rules = kind == nil ? [TieKind(name: tie, isTied: isTied)] : []
    return favoritism(planned, tie, isTied, rules, nulls(planned, [.favoritism], stream, ties: rules), stream)
  }

  /// Audits of some draws, in their order.
  private func audits(
    _ count: Int, _ detectors: [Detector], ties: [TieKind] = [], _ draw: @Sendable (Int) -> Study
  ) -> [[Finding]] {
    var settings = settings.ofMany
    // The plan decides who scores whom, whoever the people are.
    (settings.detectors, settings.whomToScore) = (detectors, .assigned)
    let auditor = Auditor(settings)
    return Parallel.map(count: count, threads: threads) { auditor.audit(draw($0), ties: ties).findings }
  }

  /// What formulas say of a finding: its estimate must be beyond chance in its family, and beyond the smallest effect that matters.
  private func formula(_ finding: Finding) -> (effect: Double, error: Double)? {
    guard finding.verdict != .untestable, let error = finding.standardError, error.isFinite,
      let family = finding.evidence.number("minimumDetectableEffectOfFamily") ?? finding.minimumDetectableEffect
    else { return nil }
    let smallest = finding.evidence.number("smallestEffect") ?? 0
    return (max(family, smallest + NormalDistribution.standard.quantile(settings.power) * error), error)
  }

  private func pooled(_ tie: String, _ nulls: [[Finding]]) -> DetectableEffect {
    let own = nulls.flatMap { $0 }
    let effects = own.compactMap { formula($0)?.effect }
    let raters = own.compactMap { $0.evidence.number("ratersWithTies") }.max() ?? 0
    guard !effects.isEmpty else {
      return DetectableEffect(
        .pooledFavoritism, tie: tie, effect: nil, subjects: Int(raters),
        reason: own.first?.reason ?? Message(RatingPlanSentence.nobodyTied(tie: tie)))
    }
    return DetectableEffect(.pooledFavoritism, tie: tie, effect: Median.of(effects), subjects: Int(raters))
  }

  /// Plants effects in some raters at a time.
  private func search(
    _ kind: DetectableEffect.Kind, tie: String?, _ planned: PlannedStudy, _ nulls: [[Finding]], _ stream: RandomStream,
    ties: [TieKind] = [], _ bias: @escaping @Sendable ([Int32], Double) -> PlannedStudy.Bias
  ) -> DetectableEffect {
    let byFormula = nulls.flatMap { $0.compactMap(formula) }
    let study = planned.study
    let testable = Set(nulls.flatMap { $0 }.filter { $0.verdict != .untestable }.compactMap(\.subject.rater))
      .compactMap { study.raters.code(of: $0) }.sorted()
    guard !byFormula.isEmpty, !testable.isEmpty else {
      let reason = nulls.flatMap { $0 }.first { $0.verdict == .untestable }?.reason
      return DetectableEffect(
        kind, tie: tie, effect: nil, subjects: 0, reason: reason ?? tie.map { Message(RatingPlanSentence.nobodyTied(tie: $0)) })
    }
    let error = Median.of(byFormula.map(\.error)) ?? 0
    var effect = Median.of(byFormula.map(\.effect)) ?? 0
    let each = max(1, Int((Self.plantedShare * Double(testable.count)).rounded()))
    let wanted = (Self.plantedWanted + each - 1) / each
    let draws = max(1, min(wanted, Self.mostDraws, Self.mostRatings / (Self.rounds * max(1, planned.count))))
    var search = PowerSearch(power: settings.power, error: error)
    let detector: Detector = kind == .severity ? .severity : .favoritism
    for round in 0..<Self.rounds {
      let streams = (0..<draws).map { stream.substream(round).substream($0) }
      let chosen = streams.map { stream -> [Int32] in
        var own = stream.substream("who")
        return own.subset(size: each, of: testable.count).map { testable[$0] }
      }
      let size = effect
      let found = audits(draws, [detector], ties: ties) { planned.drawn(streams[$0].substream("scores"), bias(chosen[$0], size)) }
      var flagged = 0
      for (findings, own) in zip(found, chosen) {
        let names = Set(own.compactMap { study.raters[$0] })
        flagged += findings.count {
          $0.detector == detector && $0.level == .rater && $0.subject.tie == tie && $0.verdict == .flagged && ($0.estimate ?? 0) > 0
            && names.contains($0.subject.rater ?? "")
        }
      }
      search.add(effect: size, flagged: flagged, planted: draws * each)
      effect = search.estimate?.effect ?? effect
    }
    return DetectableEffect(
      kind, tie: tie, effect: effect, error: search.estimate?.error ?? 0, subjects: testable.count)
  }
}
