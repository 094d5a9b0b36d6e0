package import Messages
internal import MixedModels
internal import Panels
package import RatingStudy
internal import Statistics

/// Whether who rates whom in a component goes together with how good they are.
///
/// For each rater the merit of those they scored is compared with that of the others scored in the same period, merit being what the
/// *other* raters say (their scores less component × period and rater effects). The squared standardized differences of all
/// raters are summed; under no relation the sum is about χ² with as many degrees of freedom as raters. Raters of one
/// unit only do not count: they score their unit by rule.
package struct AssignmentCheck: Sendable {
  /// The component's name.
  package var component: String
  /// Whether every rater scored everybody, so that there is nothing to ask.
  package var isComplete: Bool
  /// `nil` where it can't be asked.
  package var pValue: Double?
  /// Raters that entered.
  package var raters: Int
  /// What was seen, in a sentence.
  package var message: Message

  private enum CodingKeys: String, CodingKey { case component, isComplete, pValue, raters }

  /// Below this p-value the sentence says that there is a relation.
  static let level = 0.05

  static func all(
    _ rows: ModelRows, names: [String], scaled: [Double], fit: MixedModelFit, layout: ModelLayout
  ) -> [AssignmentCheck] {
    var adjusted = fit.solution.residuals
    add(&adjusted, of: [.merit, .targetDeviation], fit, layout)
    for position in 0..<rows.count {
      if let column = layout.groupColumn(rows.group[position], period: rows.period[position]) {
        adjusted[position] += fit.solution.fixedEffects[column]
      }
    }
    let baseline = Baseline(rows, adjusted)
    return names.indices.compactMap { component in
      layout.terms.first { $0.term == .severity && $0.component == component }.map { _ in
        check(rows, Int32(component), names[component], baseline)
      }
    }
  }

  /// The same before a model is fitted: merit is what the other raters of the very component say, less rater × period effects.
  ///
  /// - Returns: by component with ratings.
  package static func beforeModel(_ study: Study) -> [AssignmentCheck] {
    guard let ratings = study.ratings else { return [] }
    return Set(ratings.component).sorted().compactMap { component in
      let rows = ModelRows(ratings, components: [component], isLeftOut: study.isFormerUnitRating)
      guard rows.count > 0 else { return nil }
      let raters = DenseCodes(crossing: rows.rater, rows.period)
      let fit = TwoWayEffects(
        rows.score,
        TwoWayDesign(first: rows.target, firstCount: rows.targetCount, second: raters.codes, secondCount: raters.count))
      let adjusted = rows.score.indices.map { rows.score[$0] - fit.second[Int(raters.codes[$0])] }
      return check(rows, 0, study.components.names[Int(component)], Baseline(rows, adjusted))
    }
  }

  private static func add(
    _ values: inout [Double], of terms: Set<ModelTerm>, _ fit: MixedModelFit, _ layout: ModelLayout
  ) {
    for (index, term) in layout.terms.enumerated() where terms.contains(term.term) {
      let codes = layout.model.random[index].codes
      for position in codes.indices where codes[position] >= 0 {
        values[position] += fit.conditionalModes[index][Int(codes[position])]
      }
    }
  }

  private static func check(
    _ rows: ModelRows, _ component: Int32, _ name: String, _ baseline: Baseline
  ) -> AssignmentCheck {
    let merits = PeriodMerits(rows, component, baseline)
    var sum = 0.0
    var raters = 0
    var isComplete = true
    for rater in 0..<baseline.raterCount {
      let own = baseline.shares(of: rater, scoredIn: component)
      guard own.units.count > 1 || own.units == [-1] else { continue }
      if own.scored < merits.people { isComplete = false }
      guard let standardized = merits.difference(own.shares) else { continue }
      sum += standardized * standardized
      raters += 1
    }
    let pValue =
      raters > 0 && !isComplete ? ChiSquaredDistribution(degreesOfFreedom: Double(raters)).upperTail(sum) : nil
    let sentence: ModelSentence =
      if isComplete {
        .everyoneRatesEveryone(component: name)
      } else if let pValue {
        pValue <= level ? .assignmentFollowsMerit(component: name, p: pValue) : .assignmentUnrelated(component: name, p: pValue)
      } else {
        .assignmentUnknown(component: name)
      }
    return AssignmentCheck(
      component: name, isComplete: isComplete, pValue: pValue, raters: raters,
      message: Message(sentence))
  }
}

/// What is said of every subject, and by whom.
private struct Baseline {
  /// What one rater has of a subject's scores.
  struct Share {
    var subject: Int32
    /// Of all components.
    var sum = 0.0
    var count = 0.0
    /// Whether the rater scored the subject in the component that is asked about.
    var isScored = false
  }

  let rows: ModelRows
  /// Sums and numbers of scores by subject.
  private(set) var sum: [Double]
  private(set) var count: [Double]
  private let adjusted: [Double]
  /// Positions by rater, those of a rater by subject.
  private let positions: [Int]
  private var start: [Int]

  var raterCount: Int { start.count - 1 }

  init(_ rows: ModelRows, _ adjusted: [Double]) {
    self.rows = rows
    self.adjusted = adjusted
    sum = Array(repeating: 0, count: rows.subjects.count)
    count = sum
    start = Array(repeating: 0, count: Int(rows.rater.max() ?? -1) + 2)
    for position in 0..<rows.count {
      sum[Int(rows.subject[position])] += adjusted[position]
      count[Int(rows.subject[position])] += 1
      start[Int(rows.rater[position]) + 1] += 1
    }
    for rater in 1..<start.count { start[rater] += start[rater - 1] }
    positions = RowOrder.positions([rows.rater, rows.subject])
  }

  /// A rater's shares of those they scored in any component, and how many subjects and which units they scored in one.
  func shares(of rater: Int, scoredIn component: Int32) -> (shares: [Share], scored: Int, units: Set<Int32>) {
    var shares: [Share] = []
    var scored = 0
    var units = Set<Int32>()
    for position in positions[start[rater]..<start[rater + 1]] {
      let subject = rows.subject[position]
      if shares.last?.subject != subject { shares.append(Share(subject: subject)) }
      let last = shares.count - 1
      shares[last].sum += adjusted[position]
      shares[last].count += 1
      // A reference case is given to raters by rule, whatever it is worth.
      guard rows.component[position] == component, position < rows.personCount else { continue }
      if !shares[last].isScored { scored += 1 }
      shares[last].isScored = true
      units.insert(rows.unit[position])
    }
    return (shares, scored, units)
  }

  /// The mean of what all but this share say; `nil` where nobody else scored.
  func others(_ share: Share) -> Double? {
    let others = count[Int(share.subject)] - share.count
    return others > 0.5 ? (sum[Int(share.subject)] - share.sum) / others : nil
  }
}

/// Sums of the merits of all that are scored in a component, by period: what a rater says is taken out of them again, so that a rater costs no more than they scored.
private struct PeriodMerits {
  /// Around the period's mean, so that nothing is lost where merits lie far from 0.
  private struct Moments {
    var count = 0.0
    var sum = 0.0
    var squares = 0.0

    mutating func add(_ value: Double, times weight: Double = 1) {
      count += weight
      sum += weight * value
      squares += weight * value * value
    }

    var mean: Double { sum / count }

    /// 0 where what is left is rounding of squares that were as large as `scale`.
    func variance(scale: Double) -> Double {
      let left = squares - sum * sum / count
      return left > 1e-12 * scale ? left / (count - 1) : 0
    }
  }

  /// How many are scored in the component.
  let people: Int
  private let baseline: Baseline
  private let isScored: [Bool]
  private var centre: [Int32: Double] = [:]
  private var all: [Int32: Moments] = [:]

  init(_ rows: ModelRows, _ component: Int32, _ baseline: Baseline) {
    self.baseline = baseline
    var isScored = [Bool](repeating: false, count: rows.subjects.count)
    for position in 0..<rows.personCount where rows.component[position] == component { isScored[Int(rows.subject[position])] = true }
    self.isScored = isScored
    people = isScored.count { $0 }
    var means: [Int32: Moments] = [:]
    for subject in isScored.indices where isScored[subject] {
      means[rows.subjects[subject].period, default: Moments()].add(baseline.sum[subject] / baseline.count[subject])
    }
    centre = means.mapValues(\.mean)
    for subject in isScored.indices where isScored[subject] {
      all[rows.subjects[subject].period, default: Moments()].add(merit(Int32(subject)))
    }
  }

  private func merit(_ subject: Int32) -> Double {
    baseline.sum[Int(subject)] / baseline.count[Int(subject)] - (centre[baseline.rows.subjects[Int(subject)].period] ?? 0)
  }

  /// (mean of the scored − mean of the others) / its standard error, within periods; `nil` with fewer than two of either.
  func difference(_ shares: [Baseline.Share]) -> Double? {
    var sides: [Int32: (scored: Moments, others: Moments)] = [:]
    for share in shares where isScored[Int(share.subject)] {
      let period = baseline.rows.subjects[Int(share.subject)].period
      var own = sides[period] ?? (Moments(), all[period] ?? Moments())
      own.others.add(merit(share.subject), times: -1)
      if let value = baseline.others(share) {
        let centred = value - (centre[period] ?? 0)
        if share.isScored { own.scored.add(centred) } else { own.others.add(centred) }
      }
      sides[period] = own
    }
    var difference = 0.0
    var variance = 0.0
    for period in sides.keys.sorted() {
      guard let (one, two) = sides[period], one.count > 1.5, two.count > 1.5, let scale = all[period]?.squares else { continue }
      let error = one.variance(scale: scale) / one.count + two.variance(scale: scale) / two.count
      guard error > 0 else { continue }
      difference += (one.mean - two.mean) / error
      variance += 1 / error
    }
    return variance > 0 ? difference / variance.squareRoot() : nil
  }
}
