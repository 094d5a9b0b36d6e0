package import Messages

/// What some replications of a scenario showed, each exactly: parts of any division together make the whole run.
package struct CalibrationPart: Sendable, Codable {
  /// By what was measured.
  package enum Outcomes: Sendable, Codable {
    case detectors([CalibrationOutcome])
    case gaps([GapOutcome])
    case bands([BandCalibration.Outcome])
    case ranks([RankCalibration.Outcome])
    case joint([JointCalibration.Outcome])
    case facets([FacetsCalibration.Outcome])
    case plans([PlanCalibration.Outcome])
    case cases([CaseCalibration.Outcome])
    case years([YearCalibration.Outcome])
    case strata([StrataCalibration.Outcome])
  }

  /// The scenario's name.
  package var scenario: String
  /// Which replications, from 0; in the order of `outcomes`.
  package var replications: [Int]
  var outcomes: Outcomes
}

/// Why parts don't make a whole.
package struct PartError: Error, Sendable {
  /// What a person must know.
  package var message: Message

  /// An error that says this.
  package init(_ message: Message) { self.message = message }

  /// Says which of so many items lack or came twice; nothing where each is there once.
  package static func check(_ items: [Int], of total: Int, _ what: String) throws(PartError) {
    var seen: Set<Int> = []
    for item in items {
      guard item >= 0, item < total else {
        throw PartError(Message(PartSentence.itemBeyond(what: what, item: item, total: total)))
      }
      guard seen.insert(item).inserted else {
        throw PartError(Message(PartSentence.itemTwice(what: what, item: item)))
      }
    }
    guard let first = (0..<total).first(where: { !seen.contains($0) }) else { return }
    throw PartError(
      Message(
        PartSentence.itemsMissing(what: what, count: total - seen.count, total: total, first: first)))
  }
}

extension CalibrationPart {
  /// The outcomes of all parts of a scenario in the order of the replications.
  static func joined<Outcome>(
    _ parts: [CalibrationPart], scenario: String, replications: Int, _ outcomes: (Outcomes) -> [Outcome]?
  ) throws(PartError) -> [Outcome] {
    var found: [(replication: Int, outcome: Outcome)] = []
    for part in parts where part.scenario == scenario {
      guard let own = outcomes(part.outcomes), own.count == part.replications.count else {
        throw PartError(Message(PartSentence.otherKind(what: scenario)))
      }
      found += zip(part.replications, own).map { ($0, $1) }
    }
    try PartError.check(found.map(\.replication), of: replications, scenario)
    return found.sorted { $0.replication < $1.replication }.map(\.outcome)
  }
}

extension FacetsCalibration.Outcome: Codable {
  private enum CodingKeys: String, CodingKey {
    case raters, persons, slope, noisyRandom, noisyOthers, hasFlaggedInteraction
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func count(_ key: CodingKeys) throws -> (hits: Int, of: Int) {
      var pair = try container.nestedUnkeyedContainer(forKey: key)
      return (try pair.decode(Int.self), try pair.decode(Int.self))
    }
    self.init()
    (raters, persons) = (try count(.raters), try count(.persons))
    (noisyRandom, noisyOthers) = (try count(.noisyRandom), try count(.noisyOthers))
    slope = try container.decode(Double.self, forKey: .slope)
    hasFlaggedInteraction = try container.decode(Bool.self, forKey: .hasFlaggedInteraction)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    for (key, count) in [(CodingKeys.raters, raters), (.persons, persons), (.noisyRandom, noisyRandom), (.noisyOthers, noisyOthers)] {
      try container.encode([count.hits, count.of], forKey: key)
    }
    try container.encode(slope, forKey: .slope)
    try container.encode(hasFlaggedInteraction, forKey: .hasFlaggedInteraction)
  }
}
