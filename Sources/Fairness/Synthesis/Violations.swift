internal import RealModule
internal import Statistics

extension Plan {
  /// What a component does that the models of ratings rule out. All 0: nothing.
  package struct Violations: Sendable, Hashable {
    /// Of the logarithm of the error SD, per SD of merit between persons: below 0 the weak are scored with more noise.
    package var errorByLevel: Double = 0
    /// SD of rater × unit type tastes, in points, for units of so many types, dealt at random.
    package var typeTasteSD: Double = 0
    /// How many types of units there are.
    package var types: Int = 2
    /// How much a rater's score of somebody not tied depends on the rater's own error: the logit of being scored, per error SD.
    package var selection: Double = 0
    /// The share of people not tied who are scored where errors are 0; everybody tied is.
    package var scoredShare: Double = 1
    /// SD of an error about a person that all raters share who are not tied to it, in points.
    package var reputationSD: Double = 0
    /// The share by which raters hold people not tied closer to the middle.
    package var compression: Double = 0

    /// Nothing.
    package init() {}
  }

  /// What unit heads do about movers, apart from a planted departure effect. All 0: nothing.
  package struct MoverViolations: Sendable, Hashable {
    /// Points of merit that people who move at any time differ by, in all periods.
    package var merit: Double = 0
    /// Points that the own head adds in the period before the move.
    package var dip: Double = 0
    /// Points that the own head adds in each period before the move: once in the last, twice in the last but one, and so on.
    package var drift: Double = 0
    /// Points by which what the own head gives somebody who will leave changes from each period to the next, from the first one on; the former head
    /// goes on with it after the move.
    package var slide: Double = 0
    /// Points that the former head adds in the period of the move.
    package var periodOfMove: Double = 0
    /// Points that the head of the new unit adds since the move.
    package var receiving: Double = 0

    /// Nothing.
    package init() {}
  }
}

extension ScoreSheet {
  /// What one component's violations make of single ratings, drawn from streams of their own.
  struct ViolationDraws {
    private let own: Plan.Violations
    private let spread: Double
    private let errorSD: Double
    /// By person.
    private let reputation: [Double]
    /// By rater of the component, then type.
    private let typeTaste: [[Double]]
    private let typeOf: [Int]
    private let stream: Sampler

    /// A choice that depends on who is asked about, not on the order of asking.
    private struct Sampler {
      let stream: RandomStream

      func uniform(_ rater: Int, _ person: Int, _ period: Int) -> Double {
        var own = stream.substream(rater).substream(person).substream(period)
        return own.uniform()
      }
    }

    init(_ component: Plan.Component, raters: Int, persons: Int, units: Int, merit: Plan.Merit, _ stream: RandomStream) {
      own = component.violations
      spread = merit.personSD
      errorSD = component.errorSD
      var (people, tastes, types) = (stream.substream("reputation"), stream.substream("type-taste"), stream.substream("type"))
      let violations = component.violations
      reputation = violations.reputationSD > 0 ? (0..<persons).map { _ in people.normal() * violations.reputationSD } : []
      let hasTypes = violations.typeTasteSD > 0
      typeOf = hasTypes ? (0..<units).map { _ in types.integer(below: max(1, violations.types)) } : []
      typeTaste =
        hasTypes ? (0..<raters).map { _ in (0..<max(1, violations.types)).map { _ in tastes.normal() * violations.typeTasteSD } } : []
      self.stream = Sampler(stream: stream.substream("selection"))
    }

    /// The merit that a rater sees.
    func seen(_ merit: Double, person: Int, isTied: Bool) -> Double {
      guard !isTied else { return merit }
      return merit * (1 - own.compression) + (reputation.isEmpty ? 0 : reputation[person])
    }

    func taste(rater: Int, unit: Int) -> Double { typeTaste.isEmpty ? 0 : typeTaste[rater][typeOf[unit]] }

    /// What the error is multiplied by at a height of merit.
    func noise(at merit: Double) -> Double {
      own.errorByLevel == 0 || spread == 0 ? 1 : Double.exp(own.errorByLevel * merit / spread)
    }

    /// Whether the rater scores somebody at all.
    func isScored(_ error: Double, isTied: Bool, rater: Int, person: Int, period: Int) -> Bool {
      guard own.scoredShare < 1, !isTied else { return true }
      let logit = Double.log(own.scoredShare / (1 - own.scoredShare)) + own.selection * error / max(errorSD, .leastNormalMagnitude)
      return stream.uniform(rater, person, period) < 1 / (1 + Double.exp(-logit))
    }
  }

  /// Points that a unit head adds to somebody's score for a move, ahead or behind.
  func moverPoints(head unit: Int, person: Int, period: Int) -> Double {
    let effect = plan.effects.movers
    guard effect != Plan.MoverViolations() else { return 0 }
    return transfersOf[person, default: []].reduce(0) { sum, transfer in
      let time = period - transfer.period
      var points = 0.0
      if unit == transfer.from, time < 0 { points += Double(-time) * effect.drift + (time == -1 ? effect.dip : 0) }
      if unit == transfer.from { points += effect.slide * Double(period) }
      if unit == transfer.from, time == 0 { points += effect.periodOfMove }
      if unit == transfer.to, time >= 0 { points += effect.receiving }
      return sum + points
    }
  }
}
