internal import Messages
internal import RaterBias
internal import Statistics

/// Puts marking into sentences.
enum MarkingWords {
  static func marker(_ own: SeedFindings.Marker, tolerance: Double?, smallest: Double) -> Message {
    let within = within(own, tolerance)
    let found = own.difference
    guard let estimate = found.estimate, let q = found.qValue, found.verdict != .untestable else {
      return Message(
        MarkingSentence.notTested(marker: own.marker, reason: found.reason ?? Message(MarkingSentence.noSpread), within: within))
    }
    let (low, high) = (found.interval?.first, found.interval?.last)
    switch found.verdict {
    case .flagged:
      // Sizes without a sign: both ends turn round with the estimate.
      return estimate > 0
        ? Message(
          MarkingSentence.above(marker: own.marker, marks: estimate, low: low, high: high, q: q, seeds: own.seeds, within: within))
        : Message(
          MarkingSentence.below(
            marker: own.marker, marks: -estimate, low: high.map { -$0 }, high: low.map { -$0 }, q: q, seeds: own.seeds, within: within))
    case .clear:
      return Message(
        MarkingSentence.near(
          marker: own.marker, difference: estimate, low: low, high: high, smallest: smallest, seeds: own.seeds,
          within: within))
    case .inconclusive, .untestable:
      return Message(
        MarkingSentence.openly(marker: own.marker, difference: estimate, low: low, high: high, seeds: own.seeds, within: within))
    }
  }

  private static func within(_ own: SeedFindings.Marker, _ tolerance: Double?) -> Message? {
    guard let within = own.within, let tolerance else { return nil }
    return Message(MarkingSentence.withinTolerance(count: within.count, of: within.of, tolerance: tolerance))
  }

  private static func percent(_ share: Double?, _ places: Int) -> Argument { share.map { .percent($0, places: places) } ?? .text("–") }

  /// - Parameter reliability: of the marks.
  static func refusal(_ refusal: LivingstonLewis.Refusal, reliability: Double) -> Message {
    let said: MarkingSentence =
      switch refusal {
      case .noVariation: .noVariation
      // Nothing below 1 is too much but for tests of a million items; nothing above 0 too little but for less than one.
      case .reliability: reliability > 0.5 ? .errorTooSmall : .unreliable
      case .outside: .outside
      case .moments: .noMoments
      case .boundaries: .wrongBoundaries
      }
    return Message(said)
  }

  static func basis(_ basis: GradeCertainty.Basis) -> Message {
    let said =
      if let accuracy = basis.accuracy, let consistency = basis.consistency, let wrong = basis.wrong {
        Message(
          MarkingSentence.grades(
            accuracy: accuracy.value, low: percent(accuracy.interval?.first, 1), high: percent(accuracy.interval?.last, 1),
            wrong: wrong.value,
            fewest: wrong.interval?.first, most: wrong.interval?.last, consistency: consistency.value))
      } else {
        Message(MarkingSentence.gradesUntestable(reason: basis.reason ?? Message(MarkingSentence.noReliability)))
      }
    return basis.rule.map { Message(MarkingSentence.resolved(rule: Message($0.word), scripts: basis.scripts, said: said)) }
      ?? Message(MarkingSentence.single(scripts: basis.scripts, said: said))
  }

  // MARK: What to look at

  /// Seeds whose definitive mark all markers miss first: they are no markers' fault; then the whole, markers, stops, double marking, grades.
  static func looks(_ report: MarkingReport, _ options: MarkingOptions) -> [Message] {
    var looks: [Message] = []
    for part in report.parts {
      if let seeds = part.seeds { looks += Self.looks(part, seeds) }
      if let double = part.double, let at = double.beyond.first(where: { $0.limit == double.limit }) {
        looks.append(
          Message(
            MarkingSentence.doubled(
              part: part.name, scripts: double.scripts, mean: double.meanDifference, deviation: double.errorDeviation,
              beyond: at.pairs.count, limit: double.limit)))
      }
    }
    looks += report.grades?.bases.map(\.message) ?? []
    return looks.isEmpty ? [Message(MarkingSentence.nothing)] : looks
  }

  private static func looks(_ part: MarkingReport.Part, _ seeds: SeedFindings) -> [Message] {
    var looks: [Message] = []
    if let within = seeds.within, let share = within.share, let tolerance = part.tolerance {
      looks.append(
        Message(
          MarkingSentence.shareWithin(
            part: part.name, count: within.count, of: within.of, share: share, low: percent(within.interval?.first, 0),
            high: percent(within.interval?.last, 0), tolerance: tolerance)))
    }
    if seeds.difference.verdict == .flagged, let estimate = seeds.difference.estimate, isShared(estimate, seeds) {
      looks.append(
        Message(
          MarkingSentence.allMarkers(
            part: part.name, difference: estimate, low: seeds.difference.interval?.first, high: seeds.difference.interval?.last,
            seeds: seeds.seeds)))
    }
    looks += seeds.scripts.filter { $0.difference.verdict == .flagged }.compactMap { own in
      guard let estimate = own.difference.estimate, let q = own.difference.qValue else { return nil }
      return Message(
        MarkingSentence.seedToLookAt(
          script: own.script, definitive: own.definitive, difference: estimate, low: own.difference.interval?.first,
          high: own.difference.interval?.last, q: q, markers: own.marks))
    }
    let apart = seeds.markers.filter {
      $0.difference.verdict == .flagged || $0.adjustment.action == .adjust || $0.adjustment.action == .remark
    }
    looks += apart.enumerated().sorted { a, b in
      let (first, second) = (abs(a.element.difference.estimate ?? 0), abs(b.element.difference.estimate ?? 0))
      return first != second ? first > second : a.offset < b.offset
    }.map { look($0.element) }
    looks += seeds.markers.compactMap { own in
      guard let standing = own.standardisation, !standing.isApproved, own.seeds > 0 else { return nil }
      return Message(MarkingSentence.notApproved(marker: own.marker, count: standing.within.count, of: standing.within.of))
    }
    let stopped = seeds.markers.compactMap { own in own.stop.map { (own.marker, $0) } }
    looks += stopped.map { marker, stop in
      Message(MarkingSentence.stopped(marker: marker, seed: stop.seed, out: stop.outAt.count, after: stop.marksAfter))
    }
    if !stopped.isEmpty, let expected = seeds.stoppedByChance {
      looks.append(
        Message(MarkingSentence.stoppedChance(stopped: stopped.count, markers: seeds.markers.count, expected: expected)))
    }
    return looks
  }

  /// Whether the middle one of the markers is off to the same side by as much as matters, too: else the mean is off by some of them.
  private static func isShared(_ estimate: Double, _ seeds: SeedFindings) -> Bool {
    guard let middle = Median.of(sorted: seeds.markers.compactMap(\.difference.estimate).sorted()) else { return true }
    return middle * estimate > 0 && abs(middle) > seeds.smallestEffect
  }

  private static func look(_ marker: SeedFindings.Marker) -> Message {
    let own = marker.adjustment
    guard own.action == .adjust else {
      return Message(
        MarkingSentence.flaggedMarker(
          whom: marker.message,
          action: Message(own.action == .remark ? MarkingSentence.markAgain(why: own.reason) : .notAdjusted(why: own.reason))))
    }
    let adjust = Message(
      MarkingSentence.adjustBy(amount: own.applied, low: own.interval?.first, high: own.interval?.last, scripts: own.scripts))
    return Message(
      MarkingSentence.flaggedMarker(
        whom: marker.message,
        action: own.gradeChanges.map { Message(MarkingSentence.adjustGrades(adjust: adjust, grades: $0)) } ?? adjust))
  }

  // MARK: Notes

  static func notes(_ report: MarkingReport, _ reading: MarkReading, _ options: MarkingOptions) -> [Message] {
    var notes: [MarkingSentence] = []
    let hasSeeds = report.parts.contains { $0.seeds != nil }
    let hasDouble = report.parts.contains { $0.double != nil }
    if !hasSeeds { notes.append(.needsSeeds) }
    if !hasDouble { notes.append(.needsDouble) }
    if hasSeeds, !report.parts.contains(where: { $0.tolerance != nil }) { notes.append(.needsTolerance) }
    let gaps = reading.gaps
    if let first = gaps.first {
      notes.append(.notDefinitive(count: gaps.notDefinitive, column: first.column, row: first.row, value: first.text))
    }
    if !reading.isOrdered, hasSeeds || hasDouble { notes.append(gaps.unordered.map { .orderUnread(column: $0) } ?? .orderByRows) }
    if gaps.withoutPlace > 0, let column = reading.columns.order {
      notes.append(.orderMissing(count: gaps.withoutPlace, column: column))
    }
    if let grades = report.grades {
      if !grades.isRangeStated { notes.append(.rangeTaken(low: grades.range[0], high: grades.range[1])) }
      if grades.source == .seeds { notes.append(.seedsOnly) }
      if grades.source == .doubleMarking || grades.source == .seeds { notes.append(.markingOnly) }
    }
    return notes.map { Message($0) }
  }
}
