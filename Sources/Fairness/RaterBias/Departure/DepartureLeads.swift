internal import Messages
internal import Panels
internal import RatingStudy
internal import Statistics

/// What the former units gave before the move to those who would leave: the event study, and what its leads say of the differences.
///
/// The leads are tested together, clustered by unit of origin, with the degrees of freedom of the units that people left
/// (``BiasReducedTest``). That they are 0 is what the second difference assumes; that they are alike, what the third does: a relation that was
/// bad all along drops out of it, one that turned before the move (a dip in the year before) does not.
struct DepartureLeads {
  /// Leads, the period of the move and the periods after it, each with a coefficient of its own.
  private(set) var figures = EvidenceValue.null
  /// All leads being 0; nil where that can't be tested.
  private var second: BiasReducedTest?
  /// All leads being alike; nil with one lead only.
  private var third: BiasReducedTest?
  private var periods = 0
  private let level: Double

  enum Difference { case second, third }

  init(_ departure: Departure, _ columns: Departure.Columns) {
    level = departure.settings.fdrLevel
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
    figures = .object([
      "effects": .list(effects), "leadsPValue": .optional(second?.pValue), "leadsDegreesOfFreedom": .optional(second?.freedom),
      "leadsAlikePValue": .optional(third?.pValue), "leadsSentence": sentence.map { .message($0) } ?? .null,
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
    contradict(&candidate, difference)
  }

  /// Holds a finding back where the leads contradict what it assumes.
  private func contradict(_ candidate: inout Candidate, _ difference: Difference) {
    let test = difference == .second ? second : third
    guard let test, test.pValue <= level else { return }
    candidate.contradiction = Message(
      difference == .second ? DepartureSentence.alreadyDifferent(p: test.pValue) : .alreadyTurning(p: test.pValue))
  }

  /// Where former units already differed before the move, a unit's difference must hold net of its own.
  ///
  /// - Parameter net: the unit's difference less what it already gave those who would leave; nil where nothing was seen before.
  func require(_ net: Estimate?, of candidate: inout Candidate, _ settings: AuditSettings) {
    guard let second, second.pValue <= level else { return }
    let reason = DepartureSentence.alreadyDifferent(p: second.pValue)
    guard let net else {
      candidate.contradiction = Message(reason)
      return
    }
    candidate.rivals.append(Rival(.leads, pValue: settings.pValue(net).value, estimate: net.value, reason: reason))
  }
}
