internal import LinearAlgebra
internal import Messages
internal import Panels
internal import RatingStudy
internal import Statistics

/// What the former units gave before the move to those who would leave: the event study, and what its leads say of the differences.
///
/// The leads are tested together, clustered by unit of origin, with the degrees of freedom of the units that people left
/// (``BiasReducedTest``). That they are 0 is what the second difference assumes; that they are alike, what the third does: a relation that was
/// bad all along drops out of it, one that turned before the move (a dip in the year before) does not.
///
/// Where at least three periods stand before the move, the verdict uses the bounds of ``DepartureBounds``: a difference that the leads contradict, or
/// that a straight line through them could have led to, is inconclusive unless it survives M̄ = `honestMagnitude`.
struct DepartureLeads {
  /// Leads, the period of the move and the periods after it, each with a coefficient of its own.
  private(set) var figures = EvidenceValue.null
  /// All leads being 0; nil where that can't be tested.
  private var second: BiasReducedTest?
  /// All leads being alike; nil with one lead only.
  private var third: BiasReducedTest?
  private var periods = 0
  /// nil with fewer than three periods before the move, or none after it.
  private var bounds: DepartureBounds?
  private let settings: AuditSettings
  private var level: Double { settings.fdrLevel }

  enum Difference { case second, third }

  init(_ departure: Departure, _ columns: Departure.Columns) {
    settings = departure.settings
    let source = departure.source
    let times = columns.rows.map { row -> Int? in
      source.rows.component[row] == departure.component ? source.former.eventTime[Int(source.rows.row[row])] : nil
    }
    let present = Set(times.compactMap { $0 }).sorted().filter { time in
      times.count { $0 == time } >= departure.settings.minimumLeavers
    }
    let absorber = Absorber(
      departure.design(columns, columns.rater, source.rows.raterComponentCount), nuisance: source.periodColumns(columns.rows))
    guard let found = departure.regression(columns, present.map { time in times.map { $0 == time ? 1 : 0 } }, absorber) else { return }
    let effects = present.indices.map { index -> EvidenceValue in
      .object([
        "time": .integer(present[index]), "estimate": .number(found.coefficients[index]),
        "standardError": .number(found.standardError(index)), "n": .integer(times.count { $0 == present[index] }),
      ])
    }
    let leads = present.indices.filter { present[$0] < 0 }
    periods = leads.count
    func row(_ entries: [Int: Double]) -> [Double] { present.indices.map { entries[$0] ?? 0 } }
    second = BiasReducedTest(found, contrasts: leads.map { row([$0: 1]) }, cluster: columns.origin)
    third = BiasReducedTest(found, contrasts: leads.dropFirst().map { row([$0: 1, leads[0]: -1]) }, cluster: columns.origin)
    bounds = DepartureBounds(departure, columns, times: times)
    figures = .object([
      "effects": .list(effects), "leadsPValue": .optional(second?.pValue), "leadsDegreesOfFreedom": .optional(second?.freedom),
      "leadsAlikePValue": .optional(third?.pValue), "leadsSentence": sentence.map { .message($0) } ?? .null,
      "covariance": .list(present.indices.map { i in .list(present.indices.map { .number(found.covariance[i, $0]) }) }),
      "line": bounds.map { .object(Self.line($0)) } ?? .null,
    ])
  }

  private var sentence: Message? {
    second.map { test in
      Message(
        test.pValue <= level
          ? DepartureSentence.leadsDiffer(periods: periods, p: test.pValue) : .leadsDoNotDiffer(periods: periods, p: test.pValue))
    }
  }

  /// Says of a difference over all units what its leads say, and holds it back where they contradict it.
  func hold(_ candidate: inout Candidate, _ difference: Difference) {
    switch difference {
    case .second: if let sentence { candidate.sentence = DepartureWords.with(leads: sentence, candidate.sentence) }
    case .third:
      let note = Message(
        third.map { $0.pValue <= level ? DepartureSentence.leadsTurn(p: $0.pValue) : .leadsDoNotTurn(p: $0.pValue) } ?? .leadsNotCompared)
      candidate.sentence = DepartureWords.with(leads: note, candidate.sentence)
    }
    candidate.honest = bounds?.honest
    candidate.sentence = DepartureWords.with(leads: honestSentence, candidate.sentence)
    contradict(&candidate, difference)
  }

  /// The straight line through the periods before the move.
  private static func line(_ bounds: DepartureBounds) -> Evidence {
    let line = bounds.bounds.line
    return [
      "drift": .number(line.drift), "driftStandardError": .number(line.driftError), "net": .number(line.net),
      "netStandardError": .number(line.netError), "largestChangeBefore": .number(bounds.bounds.largestChangeBefore),
    ]
  }

  /// The breakdown value in words, or why there is none.
  private var honestSentence: Message {
    guard let bounds else { return Message(DepartureSentence.boundsNotKnown) }
    guard let breakdown = bounds.honest.breakdown else { return Message(DepartureSentence.breaksDownAtOnce) }
    return Message(
      breakdown >= HonestBounds.largestBreakdown
        ? DepartureSentence.neverBreaksDown(multiple: breakdown) : .breaksDown(multiple: breakdown))
  }

  /// Holds a finding back where the leads contradict what it assumes, or a line through them could have led there, unless it survives the bound.
  private func contradict(_ candidate: inout Candidate, _ difference: Difference) {
    guard let estimate = candidate.estimate?.value else { return }
    if let bounds, bounds.survives(estimate, settings) { return }
    let test = difference == .second ? second : third
    if let test, test.pValue <= level {
      candidate.contradiction = Message(
        difference == .second ? DepartureSentence.alreadyDifferent(p: test.pValue) : .alreadyTurning(p: test.pValue))
    } else if let bounds, bounds.couldHaveSlid(estimate, settings) {
      candidate.contradiction = Message(
        DepartureSentence.alreadySliding(drift: bounds.bounds.line.drift, multiple: settings.honestMagnitude))
    }
  }

  /// Where former units already differed before the move, a unit's difference must hold net of its own.
  ///
  /// - Parameter net: the unit's difference less what it already gave those who would leave; nil where nothing was seen before.
  func require(_ net: Estimate?, of candidate: inout Candidate, _ settings: AuditSettings) {
    let isDifferent = second.map { $0.pValue <= level } ?? false
    let slide = bounds.flatMap { $0.isSliding(settings) ? $0 : nil }
    guard isDifferent || slide != nil else { return }
    let reason =
      slide.map { DepartureSentence.alreadySliding(drift: $0.bounds.line.drift, multiple: settings.honestMagnitude) }
      ?? .alreadyDifferent(p: second?.pValue ?? 0)
    guard let net else {
      candidate.contradiction = Message(reason)
      return
    }
    let own = slide.map { net.less($0.slide.value, variances: $0.slide.error * $0.slide.error) } ?? net
    candidate.rivals.append(Rival(.leads, pValue: settings.pValue(own).value, estimate: own.value, reason: reason))
  }
}
