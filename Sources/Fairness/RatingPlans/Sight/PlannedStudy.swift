package import RatingStudy
internal import Statistics

/// A study in which exactly the planned pairs rate, with scores as they would come about if nobody were favored: drawn anew as often as wanted.
package struct PlannedStudy: Sendable {
  /// With scores of 0.
  package let study: Study
  /// How scores vary.
  package let spreads: RatingSpreads
  private let component: Int32
  private let period: Int32
  private let pairs: [(person: Int32, rater: Int32)]
  /// By pair its taste's number: rater × unit.
  private let taste: [Int32]
  private let tastes: Int

  /// What raters do beyond their habits, in points.
  struct Bias {
    /// By rater their level: what they add to everybody, in place of what chance would have given them.
    var lenient: [Int32: Double] = [:]
    /// By rater added to whomever they are tied to.
    var favored: [Int32: Double] = [:]
    /// By pair whether they are tied.
    var isTied: [Bool] = []
  }

  /// - Parameters:
  ///   - study: with everybody's names, units and ties.
  ///   - raters: by person, codes of the study; persons without a place are not scored.
  package init(_ study: Study, persons: [Int32], raters: [[Int32]], component: Int32, period: Int32, spreads: RatingSpreads) {
    var pairs: [(person: Int32, rater: Int32)] = []
    for place in persons.indices.sorted(by: { persons[$0] < persons[$1] }) {
      pairs += raters[place].sorted().map { (persons[place], $0) }
    }
    (self.pairs, self.component, self.period, self.spreads) = (pairs, component, period, spreads)
    self.study = study.rated(pairs, component: component, period: period, scores: Array(repeating: 0, count: pairs.count))
    var numbers: [Int64: Int32] = [:]
    taste = pairs.map { pair in
      let key = Int64(pair.rater) << 32 | Int64(study.people.unit(of: pair.person, in: period) + 1)
      if let number = numbers[key] { return number }
      numbers[key] = Int32(numbers.count)
      return Int32(numbers.count - 1)
    }
    tastes = numbers.count
  }

  /// Ratings.
  var count: Int { pairs.count }

  /// By pair the rater.
  var raters: [Int32] { pairs.map(\.rater) }

  /// The study with scores drawn.
  func drawn(_ stream: RandomStream, _ bias: Bias = Bias()) -> Study {
    var stream = stream
    let people = (0..<study.persons.count).map { _ in spreads.people * stream.normal() }
    let severity = (0..<study.raters.count).map { _ in spreads.severity * stream.normal() }
    let tastes = (0..<tastes).map { _ in spreads.taste * stream.normal() }
    var copy = study
    copy.ratings?.score = pairs.indices.map { index in
      let (person, rater) = pairs[index]
      let level = bias.lenient[rater] ?? severity[Int(rater)]
      var score = spreads.mean + people[Int(person)] + level + tastes[Int(taste[index])] + spreads.error * stream.normal()
      if !bias.isTied.isEmpty, bias.isTied[index] { score += bias.favored[rater] ?? 0 }
      return spreads.step > 0 ? (score / spreads.step).rounded() * spreads.step : score
    }
    return copy
  }
}
