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
  /// - Returns: by component with ratings; none where the study is so large that looking at everybody for each rater would take long.
  /// - Complexity: O(raters × persons × periods) a component.
  package static func beforeModel(_ study: Study) -> [AssignmentCheck] {
    guard let ratings = study.ratings else { return [] }
    let mostPairs = 20_000_000
    return Set(ratings.component).sorted().compactMap { component in
      let rows = ModelRows(ratings, components: [component], isLeftOut: study.isFormerUnitRating)
      guard rows.count > 0, Set(rows.rater).count * rows.subjects.count <= mostPairs else { return nil }
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
    var scoredBy: [Int32: Set<Int32>] = [:]
    var units: [Int32: Set<Int32>] = [:]
    var scored = Set<Int32>()
    for position in 0..<rows.count where rows.component[position] == component {
      scoredBy[rows.rater[position], default: []].insert(rows.subject[position])
      units[rows.rater[position], default: []].insert(rows.unit[position])
      scored.insert(rows.subject[position])
    }
    let everybody = scored.sorted()
    var sum = 0.0
    var raters = 0
    var isComplete = true
    for rater in scoredBy.keys.sorted() where (units[rater]?.count ?? 0) > 1 || units[rater] == [-1] {
      let own = scoredBy[rater] ?? []
      if own.count < everybody.count { isComplete = false }
      guard let standardized = baseline.difference(rater, own, everybody) else { continue }
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

/// What others say of a subject.
private struct Baseline {
  let period: [Int32]
  private var sum: [Double]
  private var count: [Double]
  private var own: [Int32: [Int32: (sum: Double, count: Double)]] = [:]

  init(_ rows: ModelRows, _ adjusted: [Double]) {
    period = rows.subjects.map(\.period)
    sum = Array(repeating: 0, count: rows.subjects.count)
    count = sum
    for position in 0..<rows.count {
      let subject = rows.subject[position]
      sum[Int(subject)] += adjusted[position]
      count[Int(subject)] += 1
      own[rows.rater[position], default: [:]][subject, default: (0, 0)].sum += adjusted[position]
      own[rows.rater[position], default: [:]][subject, default: (0, 0)].count += 1
    }
  }

  /// The mean of what the other raters say; `nil` where nobody else scored.
  private func value(_ rater: Int32, _ subject: Int32) -> Double? {
    let mine = own[rater]?[subject] ?? (0, 0)
    let others = count[Int(subject)] - mine.count
    return others > 0.5 ? (sum[Int(subject)] - mine.sum) / others : nil
  }

  /// (mean of the scored − mean of the others) / its standard error, within periods; `nil` with fewer than two of either.
  func difference(_ rater: Int32, _ scored: Set<Int32>, _ everybody: [Int32]) -> Double? {
    var byPeriod: [Int32: (scored: [Double], others: [Double])] = [:]
    for subject in everybody {
      guard let value = value(rater, subject) else { continue }
      if scored.contains(subject) {
        byPeriod[period[Int(subject)], default: ([], [])].scored.append(value)
      } else {
        byPeriod[period[Int(subject)], default: ([], [])].others.append(value)
      }
    }
    var difference = 0.0
    var variance = 0.0
    for period in byPeriod.keys.sorted() {
      guard let sides = byPeriod[period], let one = Self.moments(sides.scored), let two = Self.moments(sides.others)
      else { continue }
      let error = one.variance / Double(sides.scored.count) + two.variance / Double(sides.others.count)
      guard error > 0 else { continue }
      difference += (one.mean - two.mean) / error
      variance += 1 / error
    }
    return variance > 0 ? difference / variance.squareRoot() : nil
  }

  private static func moments(_ values: [Double]) -> (mean: Double, variance: Double)? {
    guard values.count > 1 else { return nil }
    let mean = values.reduce(0, +) / Double(values.count)
    return (mean, values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1))
  }
}
