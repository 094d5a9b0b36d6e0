internal import Panels
package import Statistics

/// Scores under labels that are exchanged between their bearers within strata.
///
/// A bearer is whoever has the label: a person, or a unit where all its people have the same. Its scores of one stratum and period are taken together as their
/// mean. Bearers with the same strata and periods are exchanged, each with all its scores: a person whom two raters scored, say, with others whom these two
/// scored and nobody else.
package struct StratifiedScores: Sendable {
  /// A score.
  package struct Score: Sendable, Hashable {
    /// Who has the label.
    package var bearer: Int32
    /// Where it stands.
    package var stratum: Int32
    /// The period's code.
    package var period: Int32
    /// The label's code.
    package var label: Int32
    /// In points.
    package var value: Double

    /// A score, each parameter the property of its name.
    package init(bearer: Int32, stratum: Int32, period: Int32 = 0, label: Int32, value: Double) {
      (self.bearer, self.stratum, self.period, self.label, self.value) = (bearer, stratum, period, label, value)
    }
  }

  /// What is exchanged between two labels.
  package struct Exchange: Sendable {
    /// Bearers with their scores; those that have somebody to be exchanged with and those that have not.
    package var units: [ExchangeUnit]
    /// Sets of bearers with the same strata that have both labels.
    package var strata = 0
    /// Those that have one label only: nothing can be exchanged there.
    package var strataOfOne = 0
    /// Bearers in these.
    package var alone = 0
    /// Bearers of the first label that can be exchanged.
    package var first = 0
    /// Bearers of the second.
    package var second = 0

    init(_ units: [ExchangeUnit]) {
      self.units = units
      for own in Dictionary(grouping: units, by: \.stratum).values {
        guard Set(own.map(\.isTied)).count > 1 else {
          strataOfOne += 1
          alone += own.count
          continue
        }
        strata += 1
        // Whoever has had both labels counts by the last one.
        first += own.count { $0.isTied.last == true }
        second += own.count { $0.isTied.last != true }
      }
    }
  }

  /// A bearer's mean in a stratum and period.
  private struct Slot {
    var period: Int32
    var stratum: Int32
    var label: Int32
    var sum = 0.0
    var count = 0.0
  }

  /// By bearer, in the order of period and stratum.
  private let slots: [[Slot]]

  /// - Precondition: a bearer has one label in a period.
  package init(_ scores: [Score]) {
    let bearers = DenseCodes(scores.map(\.bearer))
    var rows = [[Int]](repeating: [], count: bearers.count)
    for (place, code) in bearers.codes.enumerated() { rows[Int(code)].append(place) }
    slots = rows.map { own in
      var slots: [Slot] = []
      for row in own.sorted(by: { (scores[$0].period, scores[$0].stratum, $0) < (scores[$1].period, scores[$1].stratum, $1) }) {
        let score = scores[row]
        if slots.last.map({ $0.period != score.period || $0.stratum != score.stratum }) ?? true {
          slots.append(Slot(period: score.period, stratum: score.stratum, label: score.label))
        }
        precondition(slots[slots.count - 1].label == score.label, "one label a bearer and period")
        slots[slots.count - 1].sum += score.value
        slots[slots.count - 1].count += 1
      }
      return slots
    }
  }

  /// Bearers who have, or had, one of two labels, with what they scored under these.
  package func exchange(_ from: Int32, _ to: Int32) -> Exchange {
    var strata: [[Int32]: Int] = [:]
    let units = slots.compactMap { all -> ExchangeUnit? in
      let own = all.filter { $0.label == from || $0.label == to }
      guard !own.isEmpty else { return nil }
      let key = own.flatMap { [$0.period, $0.stratum] }
      let place = strata[key] ?? strata.count
      strata[key] = place
      return ExchangeUnit(stratum: place, values: own.map { $0.sum / $0.count }, isTied: own.map { $0.label == from })
    }
    return Exchange(units)
  }
}
