internal import Panels
internal import RatingStudy

/// What a study's sources say of people, source by source, as deviations from those they are compared with.
///
/// A source is a rated component (a person's level net of raters × periods, former units' ratings left out) or a column of the
/// table `components`. Its values are centred within the comparison: the unit and period, or the period; and within what its raters
/// connect, since levels of unconnected raters cannot be compared.
struct MeritSources: Sendable {
  /// Among whom people are compared.
  enum Comparison: Sendable { case withinUnits, withinPeriods }

  /// One source.
  struct Source: Sendable {
    var name: String
    /// By subject: the centred value; 0 where there is none.
    var value: [Double]
    var isKnown: [Bool]
    /// By subject: how many are compared with it, itself included.
    var compared: [Double]
    /// By subject: the variance of the value that the raters' disagreement implies; `nil` without repeated ratings.
    var error: [Double]?
  }

  /// Subjects are persons × periods: code person·periods + period.
  let periods: Int
  let subjects: Int
  private(set) var sources: [Source] = []

  /// The share of a source's subjects that raters must connect at least for a comparison across units: with fewer the largest part says little
  /// of the whole.
  static let minimumConnected = 0.5

  /// - Parameters:
  ///   - excluded: components that are the outcome itself.
  init(_ study: Study, excluding excluded: Set<Int32>, _ comparison: Comparison) {
    periods = study.periods.count
    subjects = study.persons.count * periods
    if let ratings = study.ratings { addRatings(study, ratings, excluded, comparison) }
    if let table = study.componentScores { addColumns(study, table, excluded, comparison) }
  }

  private mutating func addRatings(
    _ study: Study, _ ratings: Ratings, _ excluded: Set<Int32>, _ comparison: Comparison
  ) {
    let former = FormerUnitRatings(study, ratings)
    for component in Set(ratings.component).sorted() where !excluded.contains(component) {
      let panel = PanelRows(ratings) { ratings.component[$0] == component && former.unit[$0] < 0 }
      guard panel.count > 0 else { continue }
      let subject = panel.person.indices.map { Int32(Int(panel.person[$0]) * periods + Int(panel.period[$0])) }
      let design = TwoWayDesign(
        first: subject, firstCount: subjects, second: panel.raterPeriod, secondCount: panel.raterPeriodCount)
      let fit = TwoWayEffects(panel.score, design)
      var unit = [Int32](repeating: -1, count: subjects)
      var size = [Double](repeating: 0, count: subjects)
      for row in 0..<panel.count {
        unit[Int(subject[row])] = panel.unit[row]
        size[Int(subject[row])] += 1
      }
      let residuals = fit.residuals(panel.score, design)
      let freedom = panel.count - fit.rank
      let variance = freedom > 0 ? residuals.reduce(0) { $0 + $1 * $1 } / Double(freedom) : nil
      let error = variance.map { variance in size.map { $0 > 0 ? variance / $0 : 0 } }
      add(
        Uncentred(
          name: study.components.names[Int(component)], value: fit.first, isKnown: size.map { $0 > 0 }, unit: unit,
          part: fit.parts.first, error: error), comparison)
    }
  }

  private mutating func addColumns(
    _ study: Study, _ table: ComponentScores, _ excluded: Set<Int32>, _ comparison: Comparison
  ) {
    let rated = Set(sources.map(\.name) + excluded.compactMap { study.components[$0] })
    for (name, column) in zip(table.names, table.values) where !rated.contains(name) {
      var value = [Double](repeating: 0, count: subjects)
      var isKnown = [Bool](repeating: false, count: subjects)
      var unit = [Int32](repeating: -1, count: subjects)
      for row in column.indices where column[row].isFinite {
        let subject = Int(table.person[row]) * periods + Int(table.period[row])
        value[subject] = column[row]
        isKnown[subject] = true
        unit[subject] = study.people.unit(of: table.person[row], in: table.period[row])
      }
      let part = [Int32](repeating: 0, count: subjects)
      add(Uncentred(name: name, value: value, isKnown: isKnown, unit: unit, part: part, error: nil), comparison)
    }
  }

  /// What one source says before it is centred, by subject.
  private struct Uncentred {
    var name: String
    var value: [Double]
    var isKnown: [Bool]
    /// The person's unit in the period; −1 where unknown.
    var unit: [Int32]
    /// The part of the design within which values can be compared; −1 where there is none.
    var part: [Int32]
    /// See ``Source/error``.
    var error: [Double]?
  }

  /// Centres a source and keeps it, where enough of it can be compared.
  private mutating func add(_ own: Uncentred, _ comparison: Comparison) {
    let known = own.isKnown.indices.filter { own.isKnown[$0] && (comparison == .withinPeriods || own.unit[$0] >= 0) }
    let kept = comparison == .withinUnits ? known : connected(known, own.part)
    guard Double(kept.count) >= Self.minimumConnected * Double(known.count) else { return }
    let cells = DenseCodes(
      crossing: kept.map { Int32($0 % periods) }, kept.map { comparison == .withinUnits ? own.unit[$0] : 0 },
      kept.map { own.part[$0] })
    var sum = [Double](repeating: 0, count: cells.count)
    var size = sum
    for (place, subject) in kept.enumerated() {
      sum[Int(cells.codes[place])] += own.value[subject]
      size[Int(cells.codes[place])] += 1
    }
    var source = Source(
      name: own.name, value: [Double](repeating: 0, count: subjects), isKnown: [Bool](repeating: false, count: subjects),
      compared: [Double](repeating: 0, count: subjects), error: own.error)
    for (place, subject) in kept.enumerated() where size[Int(cells.codes[place])] > 1 {
      let cell = Int(cells.codes[place])
      source.value[subject] = own.value[subject] - sum[cell] / size[cell]
      source.isKnown[subject] = true
      source.compared[subject] = size[cell]
    }
    if source.isKnown.contains(true) { sources.append(source) }
  }

  /// The subjects in each period's largest connected part.
  private func connected(_ known: [Int], _ part: [Int32]) -> [Int] {
    var size: [Int: [Int32: Int]] = [:]
    for subject in known { size[subject % periods, default: [:]][part[subject], default: 0] += 1 }
    let largest = size.mapValues { parts in
      parts.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }?.key ?? 0
    }
    return known.filter { part[$0] == largest[$0 % periods] }
  }
}
