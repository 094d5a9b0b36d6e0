internal import HiddenReasons
internal import Messages
internal import Statistics

/// Turns the candidates of an audit into findings: families, adjusted p-values, intervals, verdicts. The only place
/// where a finding's verdict is made. (Gaps have `GapComparer`; whoever joins audits of many districts decides anew over all of them:
/// `integrations/spark`, `discovery.py`.)
struct VerdictRule {
  let settings: AuditSettings

  /// What one family decides about one of its members.
  private struct Place {
    var size: Int
    /// Adjusted within the family; nil where nothing was tested.
    var qValue: Double?
    var isRejected: Bool
    /// The rivals whose p-values, put in the members' place, leave the member unrejected.
    var unrejectedBy: Set<Rival.Kind>
    /// Of a flagged finding's interval, which allows for its selection.
    var intervalLevel: Double
  }

  /// All that is found.
  struct Outcome: Sendable {
    /// In the candidates' order.
    var findings: [Finding]
    /// The false flags to be expected over all families if there were no true effects, by the rule that flags; 0 where they are not counted.
    var expectedFalseFlags: Double
    /// What holds over all families.
    var overStudy: StudyErrorRate
  }

  func outcome(_ all: [Candidate]) -> Outcome {
    let candidates = all.map(\.withoutBrokenEstimate)
    var result = [Finding?](repeating: nil, count: candidates.count)
    var (expected, noneFalse, smallest) = (0.0, 1.0, [Double]())
    let stream = RandomStream(seed: settings.seed).substream("chance-flags")
    for (number, members) in families(candidates).enumerated() {
      let tested = members.map { candidates[$0].untestable == nil ? candidates[$0] : nil }
      let family = settings.fdr.adjust(tested.map { $0?.pValue?.value }, level: settings.fdrLevel)
      let unrejected = unrejected(tested)
      if settings.countsChanceFlags {
        let chance = ChanceFlags(tested.compactMap { $0?.pValue == nil ? nil : $0 }, settings, stream: stream.substream(number))
        expected += chance.expected
        noneFalse *= 1 - chance.anyShare
      }
      if let least = family.adjusted.compactMap({ $0 }).min() { smallest.append(least) }
      let (size, rejected) = (family.size, family.rejected)
      let intervalLevel = family.intervalLevel(confidence: settings.interval)
      for (position, index) in members.enumerated() {
        let place = Place(
          size: size, qValue: family.adjusted[position], isRejected: rejected[position],
          unrejectedBy: unrejected[position], intervalLevel: intervalLevel)
        result[index] = finding(candidates[index], place)
      }
    }
    var findings = result.compactMap { $0 }
    let overStudy = StudyErrorRate(
      smallest: smallest, flagged: findings.filter { $0.verdict == .flagged }.compactMap(\.qValue), anyFalseFlag: 1 - noneFalse,
      level: settings.fdrLevel)
    for index in findings.indices where findings[index].verdict == .flagged {
      findings[index].evidence["holdsOverStudy"] = .boolean(
        findings[index].qValue.map { StudyErrorRate.holds($0, overStudy.level) } ?? false)
    }
    return Outcome(findings: findings, expectedFalseFlags: expected, overStudy: overStudy)
  }

  /// By member: the kinds of rival under which it is not rejected, each kind's p-values adjusted in the place of the members' own.
  private func unrejected(_ tested: [Candidate?]) -> [Set<Rival.Kind>] {
    var result = [Set<Rival.Kind>](repeating: [], count: tested.count)
    for kind in Set(tested.flatMap { $0?.rivals.map(\.kind) ?? [] }) {
      let pValues = tested.map { member in
        member?.rivals.first { $0.kind == kind }?.pValue ?? member?.pValue?.value
      }
      for (position, isRejected) in settings.fdr.adjust(pValues, level: settings.fdrLevel).rejected.enumerated() where !isRejected {
        result[position].insert(kind)
      }
    }
    return result
  }

  /// Positions of the candidates: one family per detector × level × kind, or one for all.
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

  private func finding(_ candidate: Candidate, _ place: Place) -> Finding {
    let (verdict, reason) = decide(candidate, place)
    let level = verdict == .flagged ? place.intervalLevel : settings.interval
    let interval = interval(candidate, level: level)
    let estimate = candidate.count.map(Double.init) ?? candidate.estimate.map { candidate.scale.value($0.value) }
    let decision = Decision(verdict: verdict, estimate: estimate, interval: interval, reason: reason)
    let robustness =
      verdict == .flagged
      ? candidate.estimate.flatMap { candidate.regression?.robustness($0, level: settings.fdrLevel, scale: candidate.scale) } : nil
    return Finding(
      detector: candidate.detector, level: candidate.level, subject: candidate.subject, verdict: verdict,
      estimate: estimate, standardError: candidate.estimate.map { $0.standardError * candidate.scale.slope($0.value) },
      interval: interval, unadjustedInterval: self.interval(candidate, level: settings.interval),
      shrunken: candidate.shrunken.map(candidate.scale.value), pValue: candidate.pValue?.value,
      pValueError: candidate.pValue?.error, qValue: place.qValue, method: candidate.method, n: candidate.n,
      evidence: evidence(candidate, place, intervalLevel: verdict == .flagged ? level : nil),
      minimumDetectableEffect: detectable(candidate, alpha: settings.fdrLevel), reason: reason,
      summary: candidate.sentence(decision).followed(by: robustness?.sentences ?? []), robustnessValue: robustness,
      honest: candidate.honest, lack: verdict == .untestable ? candidate.lack : nil)
  }

  /// The candidate's figures, and those of its family.
  private func evidence(_ candidate: Candidate, _ place: Place, intervalLevel: Double?) -> Evidence {
    var result = candidate.evidence
    if let effect = detectable(candidate, alpha: settings.fdrLevel / Double(max(1, place.size))) {
      result["minimumDetectableEffectOfFamily"] = .number(effect)
    }
    // With it a family can be put together over many studies.
    result["family"] = .text(settings.fdrScope == .audit ? "" : candidate.family)
    result["familySize"] = .integer(place.size)
    result["smallestEffect"] = .number(candidate.smallestEffect)
    result["intervalLevel"] = intervalLevel.map { .number($0) }
    if let estimate = candidate.estimate {
      result["unadjustedMultiplier"] = .number(
        StudentTDistribution(degreesOfFreedom: estimate.degreesOfFreedom).criticalValue(level: settings.interval))
    }
    return result
  }

  /// flagged: rejected, and the shrunken estimate beyond the smallest effect, on the same side as the estimate. clear: the
  /// interval within the smallest effect, so that with 0 nothing is: that a difference is not beyond chance does not say that there is none. A decision
  /// that a rival would change is inconclusive. Without an estimate or a test nothing can be said.
  private func decide(_ candidate: Candidate, _ place: Place) -> (Verdict, Message?) {
    if let reason = candidate.untestable { return (.untestable, reason) }
    if let count = candidate.count { return (count == 0 ? .clear : .inconclusive, nil) }
    guard let estimate = candidate.estimate?.value, candidate.pValue != nil else {
      return (.untestable, Message(AuditSentence.noEstimate))
    }
    let smallest = candidate.smallestEffect
    let shrunken = candidate.scale.value(candidate.shrunken ?? estimate)
    let isBeyond = abs(shrunken) > smallest && shrunken * estimate > 0
    if place.isRejected, isBeyond {
      if let contradiction = candidate.contradiction { return (.inconclusive, contradiction) }
      if let rival = candidate.rivals.first(where: { place.unrejectedBy.contains($0.kind) || !$0.isBeside(estimate) }) {
        return (.inconclusive, rival.reason)
      }
      return (.flagged, nil)
    }
    guard isWithin(candidate, smallest) else {
      return (.inconclusive, place.isRejected ? Message(AuditSentence.beyondChanceButSmall) : nil)
    }
    let rival = candidate.rivals.first { !isWithin(candidate, smallest, shiftedTo: $0.range) }
    return rival.map { (.inconclusive, $0.reason) } ?? (.clear, nil)
  }

  /// - Parameter range: where else the estimate may lie, on the working scale; nil: nowhere else.
  private func isWithin(_ candidate: Candidate, _ smallest: Double, shiftedTo range: ClosedRange<Double>? = nil) -> Bool {
    func interval(at value: Double?) -> ClosedRange<Double>? {
      var shifted = candidate
      if let value { shifted.estimate?.value = value }
      return self.interval(shifted, level: settings.interval)
    }
    guard let low = interval(at: range?.lowerBound), let high = interval(at: range?.upperBound) else { return false }
    return low.lowerBound > -smallest && high.upperBound < smallest
  }

  /// The two-sided t interval, on the scale that people read.
  private func interval(_ candidate: Candidate, level: Double) -> ClosedRange<Double>? {
    guard let estimate = candidate.estimate, estimate.standardError.isFinite else { return nil }
    let distribution = StudentTDistribution(degreesOfFreedom: estimate.degreesOfFreedom)
    let width = estimate.standardError * distribution.criticalValue(level: level)
    let (low, high) = (candidate.scale.value(estimate.value - width), candidate.scale.value(estimate.value + width))
    return low <= high ? low...high : nil
  }

  /// The effect found with the stated power, on the scale that people read.
  private func detectable(_ candidate: Candidate, alpha: Double) -> Double? {
    guard let estimate = candidate.estimate, estimate.standardError.isFinite else { return nil }
    return candidate.scale.value(settings.detectable(estimate, alpha: alpha))
  }
}
