internal import GroupComparison
package import Messages
internal import RaterBias

extension GapAnswer {
  /// The answer in a sentence.
  package var answer: Message {
    let (low, high) = (gap.unsupportedInterval?.first, gap.unsupportedInterval?.last)
    guard let supported = gap.supported, let unsupported = gap.unsupported, gap.verdict != .untestable else { return untestable }
    let sentence: AnswerSentence =
      switch gap.verdict {
      case .flagged where unsupported < 0:
        .gapUnderstated(
          component: component, higher: gap.from, lower: gap.to, gap: gap.estimate, supported: supported, hidden: -unsupported)
      case .flagged:
        .gapFlagged(
          component: component, higher: gap.from, lower: gap.to, gap: gap.estimate, unsupported: unsupported, low: low, high: high)
      case .clear: .gapClear(component: component, unsupported: unsupported, low: low, high: high)
      case .inconclusive, .untestable:
        .gapUndecided(
          component: component, higher: gap.from, lower: gap.to, gap: gap.estimate, unsupported: unsupported, low: low, high: high)
      }
    return Message(sentence)
  }

  private var untestable: Message {
    Message(
      AnswerSentence.gapUntestable(
        component: component, higher: gap.from, lower: gap.to, gap: gap.estimate, reason: gap.reason ?? Message(AnswerSentence.noneTestable)
      ))
  }

  /// What else belongs to it.
  package var remarks: [Message] {
    var remarks: [Message] = []
    if !others.isEmpty {
      remarks.append(
        Message(
          AnswerSentence.gapOthers(
            counts: others.map { Message(AnswerSentence.counted(count: $0.count, verdict: Message($0.verdict.name))) })))
    }
    if ranksWithinGroups { remarks.append(Message(AnswerSentence.gapRanks)) }
    return remarks
  }
}

extension SingledOut {
  /// The answer about tied people.
  package var tieAnswer: Message {
    guard tested > 0 else { return Message(AnswerSentence.noneTestable) }
    guard !flagged.isEmpty else { return Message(AnswerSentence.tieNone(tested: tested)) }
    return Message(AnswerSentence.tieFlagged(flagged: flagged.count, tested: tested, names: names, size: size))
  }

  /// The answer about people who left.
  package var leaverAnswer: Message {
    guard tested > 0 else { return Message(AnswerSentence.noneTestable) }
    guard !flagged.isEmpty else { return Message(AnswerSentence.leaverNone(tested: tested)) }
    return Message(AnswerSentence.leaverFlagged(flagged: flagged.count, tested: tested, names: names, size: size))
  }

  /// So many are named in a sentence.
  private static let mostNamed = 6

  private var names: [String] {
    let shown = flagged.prefix(Self.mostNamed).map(\.subject.text)
    return shown + (flagged.count > shown.count ? ["…"] : [])
  }

  private var size: Message {
    let values = flagged.map(\.estimate)
    guard let least = values.min(), let most = values.max() else { return Message(AnswerSentence.noneTestable) }
    if least >= 0 { return Message(values.count == 1 ? AnswerSentence.oneHigher(points: most) : .higher(low: least, high: most)) }
    if most <= 0 { return Message(values.count == 1 ? AnswerSentence.oneLower(points: -least) : .lower(low: -most, high: -least)) }
    return Message(AnswerSentence.apart(low: least, high: most))
  }

  /// What else belongs to it: all together, the others, those who can't be tested.
  ///
  /// - Parameter isLeavers: whether it is about people who left.
  package func remarks(isLeavers: Bool) -> [Message] {
    var remarks: [Message] = []
    if let overall, let estimate = overall.estimate, let interval = overall.interval {
      let size = Message(estimate >= 0 ? AnswerSentence.oneHigher(points: estimate) : .oneLower(points: -estimate))
      let verdict = Message(overall.verdict.name)
      let (low, high) = estimate >= 0 ? (interval.lowerBound, interval.upperBound) : (-interval.upperBound, -interval.lowerBound)
      remarks.append(
        Message(
          isLeavers
            ? AnswerSentence.allLeavers(size: size, low: low, high: high, verdict: verdict)
            : .together(size: size, low: low, high: high, verdict: verdict)))
    }
    if !isLeavers, let bands, let period {
      remarks.append(Message(bands > 0 ? AnswerSentence.tieBands(bands: bands, period: period) : .tieNoBands(period: period)))
    }
    if let points = wouldHaveShown {
      remarks.append(Message(AnswerSentence.rest(count: clear + inconclusive, clear: clear, inconclusive: inconclusive, points: points)))
    }
    if untestable > 0, let reason {
      remarks.append(Message(AnswerSentence.cannot(count: untestable, most: withReason, reason: reason)))
      if let remedy { remarks.append(remedy) }
    }
    return remarks
  }
}

extension ProposalAnswer {
  /// So many weights are told in a sentence.
  private static let mostWeights = 6

  /// The answer in a sentence.
  package var answer: Message {
    guard bandChanges > 0 else { return Message(AnswerSentence.proposalNobody(people: people)) }
    return Message(
      AnswerSentence.proposalMoves(
        changes: bandChanges, people: people,
        bands: bands.map { Message(AnswerSentence.bandMoves(band: $0.band, enter: $0.enter.count, leave: $0.leave.count)) }))
  }

  /// What else belongs to it.
  package var remarks: [Message] {
    var remarks: [Message] = []
    if !weights.isEmpty {
      let told = weights.prefix(Self.mostWeights).map {
        Message(AnswerSentence.weightMoves(component: $0.component, before: $0.before, after: $0.after))
      }
      let rest = weights.count > told.count ? [Message(verbatim: "…")] : []
      remarks.append(Message(AnswerSentence.proposalWeights(weights: told + rest)))
    }
    return remarks
  }
}

extension StudyReport {
  /// What the report is about: the date of the data, and how many there are.
  package var dataLine: Message {
    guard study.ratings != nil else {
      return Message(
        AnswerSentence.dataLineOfScores(
          period: study.periodName(period) ?? "–", people: study.persons.count, components: score?.components.count ?? 0,
          units: study.units.count))
    }
    return Message(
      AnswerSentence.dataLine(
        period: study.periodName(period) ?? "–", ratings: study.ratings?.count ?? 0, people: study.persons.count,
        raters: study.raters.count, units: study.units.count, periods: study.hasPeriods ? study.periods.names : ["–"]))
  }
}
