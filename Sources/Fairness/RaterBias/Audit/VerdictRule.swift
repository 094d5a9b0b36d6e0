internal import Messages
internal import Statistics

/// Turns the candidates of an audit into findings: families, adjusted p-values, intervals, verdicts. The only place
/// where a verdict is made.
struct VerdictRule {
  let settings: AuditSettings

  /// - Returns: the findings in the candidates' order, and the false flags to expect if nothing is real.
  func findings(_ candidates: [Candidate]) -> (findings: [Finding], expectedFalseFlags: Double) {
    var result = [Finding?](repeating: nil, count: candidates.count)
    var expected = 0.0
    for family in families(candidates) {
      let members = family.map { candidates[$0] }
      let adjusted = settings.fdr.adjust(
        members.map { $0.untestable == nil ? $0.pValue : nil }, level: settings.fdrLevel)
      let rival = settings.fdr.adjust(
        members.map { $0.untestable == nil ? $0.rival?.pValue ?? $0.pValue : nil }, level: settings.fdrLevel)
      expected += adjusted.expectedIfNothingIsReal
      for (position, index) in family.enumerated() {
        result[index] = finding(members[position], position, adjusted, rival)
      }
    }
    return (result.compactMap { $0 }, expected)
  }

  /// One family per detector × level × kind, or one for all.
  private func families(_ candidates: [Candidate]) -> [[Int]] {
    if settings.fdrScope == .audit { return [Array(candidates.indices)] }
    var order: [String] = []
    var members: [String: [Int]] = [:]
    for (index, candidate) in candidates.enumerated() {
      let key = [candidate.detector.rawValue, candidate.level.rawValue, candidate.family].joined(separator: "\u{1f}")
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(index)
    }
    return order.compactMap { members[$0] }
  }

  private func finding(
    _ candidate: Candidate, _ position: Int, _ family: AdjustedFamily, _ rival: AdjustedFamily
  ) -> Finding {
    let isRejected = family.rejected[position]
    let (verdict, reason) = decide(candidate, isRejected, rival.rejected[position])
    let level = verdict == .flagged ? family.intervalLevel(confidence: settings.interval) : settings.interval
    let interval = interval(candidate, level: level)
    var evidence = candidate.evidence
    let size = max(1, family.size)
    if let effect = detectable(candidate, alpha: settings.fdrLevel / Double(size)) {
      evidence["minimumDetectableEffectOfFamily"] = .number(effect)
    }
    // With it a family can be put together over many studies.
    evidence["family"] = .text(settings.fdrScope == .audit ? "" : candidate.family)
    evidence["familySize"] = .integer(family.size)
    evidence["smallestEffect"] = .number(candidate.smallestEffect)
    if verdict == .flagged { evidence["intervalLevel"] = .number(level) }
    if candidate.standardError != nil {
      evidence["unadjustedMultiplier"] = .number(
        StudentTDistribution(degreesOfFreedom: candidate.degreesOfFreedom).criticalValue(level: settings.interval))
    }
    let estimate = candidate.estimate.map(candidate.scale.value)
    let decision = Decision(
      verdict: verdict, estimate: estimate, interval: interval, qValue: family.adjusted[position],
      reason: reason)
    return Finding(
      detector: candidate.detector, level: candidate.level, subject: candidate.subject, verdict: verdict,
      estimate: estimate, standardError: candidate.standardError.map { $0 * candidate.scale.slope(candidate.estimate ?? 0) },
      interval: interval, shrunken: candidate.shrunken.map(candidate.scale.value), pValue: candidate.pValue,
      pValueError: candidate.pValueError,
      qValue: family.adjusted[position], method: candidate.method, n: candidate.n, evidence: evidence,
      minimumDetectableEffect: detectable(candidate, alpha: settings.fdrLevel), reason: reason,
      summary: candidate.sentence(decision))
  }

  /// flagged: rejected, and the shrunken estimate beyond the smallest effect, on the same side as the estimate. clear: the
  /// interval within the smallest effect (with 0: p above the level). A decision that hangs on the panel adjustment is
  /// inconclusive.
  private func decide(_ candidate: Candidate, _ isRejected: Bool, _ isRejectedByRival: Bool) -> (Verdict, Message?) {
    if let reason = candidate.untestable { return (.untestable, reason) }
    if candidate.isCount { return (candidate.estimate == 0 ? .clear : .inconclusive, nil) }
    guard let estimate = candidate.estimate, let pValue = candidate.pValue else {
      return (.untestable, Message(AuditMessage.noEstimate))
    }
    let smallest = candidate.smallestEffect
    let shrunken = candidate.scale.value(candidate.shrunken ?? estimate)
    let isBeyond = abs(shrunken) > smallest && shrunken * estimate > 0
    if isRejected, isBeyond {
      if !isRejectedByRival || (candidate.rival?.estimate ?? estimate) * estimate < 0 {
        return (.inconclusive, Message(AuditMessage.adjustmentsDisagree))
      }
      return (.flagged, nil)
    }
    if isRejected {
      let isSmall = isWithin(candidate, smallest)
      return isSmall ? (.clear, nil) : (.inconclusive, Message(AuditMessage.beyondChanceButSmall))
    }
    let isClear = smallest == 0 ? pValue > settings.fdrLevel : isWithin(candidate, smallest)
    return isClear ? (.clear, nil) : (.inconclusive, nil)
  }

  private func isWithin(_ candidate: Candidate, _ smallest: Double) -> Bool {
    guard let interval = interval(candidate, level: settings.interval) else { return false }
    return interval.lowerBound > -smallest && interval.upperBound < smallest
  }

  /// The two-sided t interval.
  private func interval(_ candidate: Candidate, level: Double) -> ClosedRange<Double>? {
    guard let estimate = candidate.estimate, let error = candidate.standardError, error.isFinite else { return nil }
    let width = error * StudentTDistribution(degreesOfFreedom: candidate.degreesOfFreedom).criticalValue(level: level)
    return candidate.scale.value(estimate - width)...candidate.scale.value(estimate + width)
  }

  /// The effect found with the stated power: (t_{1 − α/2} + t_{power})·standard error; one-sided tests take 1 − α.
  /// Source: Bloom 1995, Evaluation Review 19.
  private func detectable(_ candidate: Candidate, alpha: Double) -> Double? {
    guard let error = candidate.standardError, error.isFinite else { return nil }
    let distribution = StudentTDistribution(degreesOfFreedom: candidate.degreesOfFreedom)
    let tail = settings.alternative == .twoSided ? alpha / 2 : alpha
    return candidate.scale.value(error * (distribution.quantile(upperTail: tail) + distribution.quantile(settings.power)))
  }
}
