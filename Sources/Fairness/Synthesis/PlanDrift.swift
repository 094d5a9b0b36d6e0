internal import RealModule
internal import Statistics

extension Plan {
  /// What changes from period to period beside people: raters come and go and wander, everybody gives more, cases are met differently, some drift.
  package struct Drift: Sendable, Hashable {
    /// Points that every rater gives more in a period, by its name.
    package var shift: [String: Double] = [:]
    /// How far merit is spread in a period, by its name; 1: as in the others.
    package var stretch: [String: Double] = [:]
    /// Of a rater's own step from period to period, in points: a random walk.
    package var raterSD = 0.0
    /// Of a case's own deviation in a period, in points.
    package var caseSD = 0.0
    /// Of the components whose raters score everybody, so many raters leave at every change of period, and as many join.
    package var joining = 0
    /// Points by which raters who join are more lenient.
    package var joinerLevel = 0.0
    /// Cases that are scored differently in the last period.
    package var cases = 0
    /// Raters of each such component, of those who were there before, who score differently in the last period.
    package var raters = 0
    /// By how many points.
    package var points = 0.0
    /// Whether every other of them goes the other way.
    package var isBothWays = false
    /// Whether errors and steps are Student's t with 4 degrees of freedom in place of normal ones.
    package var hasHeavyTails = false
    /// Of the logarithm of raters' and cases' own step sizes: some wander farther than others.
    package var spread = 0.0

    /// Nothing changes.
    package init() {}

    /// What is drawn in place of a standard normal number, of variance 1.
    func noise(_ stream: inout RandomStream) -> Double {
      let normal = stream.normal()
      guard hasHeavyTails else { return normal }
      let square = (0..<4).reduce(0.0) { sum, _ in
        let own = stream.normal()
        return sum + own * own
      }
      return normal / (square / 4).squareRoot() / 2.0.squareRoot()
    }

    /// A step's size for one rater or case.
    func size(_ deviation: Double, _ stream: inout RandomStream) -> Double {
      spread > 0 ? deviation * Double.exp(spread * stream.normal() - spread * spread / 2) : deviation
    }
  }
}

extension ScoreSheet {
  /// Puts raters into their periods, and lets them wander: from streams of their own.
  mutating func plantDrift() {
    guard let drift = plan.drift else { return }
    var stream = RandomStream(seed: plan.seed).substream("drift")
    let last = plan.periods.count - 1
    for (component, range) in zip(plan.components, range) {
      guard case .raters(let count, let isNested) = component.source else { continue }
      for rater in range {
        let place = rater - range.lowerBound
        if !isNested, drift.joining > 0 {
          // A window of raters moves over them.
          raters[rater].served = plan.periods.indices.filter { $0 * drift.joining <= place && place < $0 * drift.joining + count }
          if place >= count { raters[rater].level += drift.joinerLevel }
        }
        let size = drift.size(drift.raterSD, &stream)
        var step = 0.0
        raters[rater].steps = plan.periods.indices.map { period in
          if period > 0 { step += size * drift.noise(&stream) }
          return step
        }
      }
      guard !isNested, last > 0, drift.raters > 0 else { continue }
      let there = range.filter { raters[$0].serves(last) && raters[$0].serves(last - 1) }
      let chosen = stream.subset(size: min(drift.raters, there.count), of: there.count).sorted()
      for (number, place) in chosen.enumerated() {
        raters[there[place]].steps[last] += drift.points * (drift.isBothWays && number % 2 == 1 ? -1 : 1)
        truth.driftedRaters = (truth.driftedRaters ?? []) + [raters[there[place]].code]
      }
    }
  }

  /// What everybody gives more in a period, in points.
  func shift(_ period: Int) -> Double { plan.drift?.shift[plan.periods[period]] ?? 0 }
  /// How far merit is spread in a period.
  func stretch(_ period: Int) -> Double { plan.drift?.stretch[plan.periods[period]] ?? 1 }

  /// What the panels of each period give beside merit, against the first.
  mutating func recordDrift() {
    guard plan.drift != nil else { return }
    truth.yearShift = zip(plan.components, range).filter { !$0.1.isEmpty }.flatMap { component, range in
      plan.periods.indices.map { period in
        func level(_ period: Int) -> Double {
          let own = range.filter { raters[$0].serves(period) }
          return own.reduce(0) { $0 + raters[$1].level + raters[$1].step(period) } / Double(max(1, own.count)) + shift(period)
        }
        return Truth.YearShift(component: component.name, period: plan.periods[period], points: level(period) - level(0))
      }
    }
    if let cases, !cases.drifted.isEmpty { truth.driftedCases = cases.drifted.keys.sorted().map { cases.codes[$0] } }
  }
}

extension ScoreSheet.Rater {
  /// Whether the rater scores in a period at all.
  func serves(_ period: Int) -> Bool { served?.contains(period) ?? true }
  /// How far the rater has wandered by a period, in points.
  func step(_ period: Int) -> Double { period < steps.count ? steps[period] : 0 }
}
