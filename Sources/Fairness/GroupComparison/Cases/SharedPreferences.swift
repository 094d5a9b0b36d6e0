internal import Messages
internal import Panels
internal import RatingStudy
internal import Statistics
internal import StudyModel

/// Measures what raters share, from the ratings of reference cases under labels drawn at random.
struct SharedPreferences {
  private let study: Study
  private let ratings: Ratings
  private let model: FittedStudyModel?
  private let options: ComparisonOptions
  /// By rating: points of the pooled scale per point of its component.
  private let factor: [Double]
  /// Points of the pooled scale per unit of the model's.
  private let pooledUnit: Double
  /// By rating the group of its rater, −1 where none is known; and the groups' names.
  private let groupOf: [Int32]
  private let groups: Labels

  /// - Parameter ratings: of reference cases, in the periods that are looked at.
  init(_ study: Study, _ ratings: Ratings, _ model: FittedStudyModel?, _ options: ComparisonOptions) {
    (self.study, self.ratings, self.model, self.options) = (study, ratings, model, options)
    let shown = Set((0..<ratings.count).filter { ratings.label[$0] >= 0 }.map { ratings.component[$0] })
    func spread(_ component: Int32) -> Double? {
      model.flatMap { model in model.componentIndex(study.components[component] ?? "").map { model.components[$0].spread } }
    }
    // One component stays in its own points.
    let unit = shown.count == 1 ? shown.first.flatMap(spread) ?? 1 : model?.meritSpread ?? 1
    pooledUnit = unit
    factor = ratings.component.map { spread($0).map { unit / $0 } ?? 1 }
    let names = (0..<ratings.count).map { study.panel(of: ratings.rater[$0], in: ratings.period[$0]) }
    let groups = Labels(names.compactMap(\.self))
    self.groups = groups
    groupOf = names.map { $0.flatMap { groups.code(of: $0) } ?? -1 }
  }

  /// Which ratings a difference is about.
  private struct Part {
    var component: Int32?
    var group: Int32?
  }

  /// Every pair of labels, pooled first; then by component, then by group of raters. Each of the three is a family of its own.
  func all() -> [SharedPreference] {
    let labels = Set(ratings.label.filter { $0 >= 0 }).sorted()
    let pairs = labels.enumerated().flatMap { place, from in labels[(place + 1)...].map { (from, $0) } }
    let components = Set((0..<ratings.count).filter { ratings.label[$0] >= 0 }.map { ratings.component[$0] }).sorted()
    let raters = Set(groupOf.filter { $0 >= 0 }).sorted()
    let families: [[Part]] = [
      [Part()], components.count > 1 ? components.map { Part(component: $0) } : [], raters.count > 1 ? raters.map { Part(group: $0) } : [],
    ]
    return families.flatMap { parts in
      judged(parts.flatMap { part in pairs.map { measured($0.0, $0.1, part, isOnlyComponent: components.count == 1) } })
    }
  }

  /// Adjusts a family and decides.
  private func judged(_ found: [SharedPreference]) -> [SharedPreference] {
    let adjusted = MultipleTesting.benjaminiHochberg.adjust(
      found.map { $0.reason == nil ? $0.pValue : nil }, level: 1 - options.intervalLevel)
    return found.indices.map { place in
      var own = found[place]
      own.qValue = adjusted.adjusted[place]
      if own.reason == nil, let estimate = own.estimate {
        let smallest = options.smallestEffect
        if adjusted.rejected[place], abs(estimate) > smallest {
          own.verdict = .flagged
        } else if smallest > 0, let interval = own.interval, interval[0] > -smallest, interval[1] < smallest {
          own.verdict = .clear
        } else {
          own.verdict = .inconclusive
        }
      }
      own.message = PreferenceWords(own).message
      return own
    }
  }

  private func measured(_ from: Int32, _ to: Int32, _ part: Part, isOnlyComponent: Bool) -> SharedPreference {
    let rows = (0..<ratings.count).filter { row in
      (ratings.label[row] == from || ratings.label[row] == to) && (part.component.map { ratings.component[row] == $0 } ?? true)
        && (part.group.map { groupOf[row] == $0 } ?? true)
    }
    let component = part.component ?? (isOnlyComponent ? rows.first.map { ratings.component[$0] } : nil)
    var result = SharedPreference(
      component: component.flatMap { study.components[$0] }, from: ratings.labels[from] ?? "", to: ratings.labels[to] ?? "",
      raters: part.group.flatMap { groups[$0] }, fromRatings: 0, toRatings: 0, cases: 0, raterCount: 0, isDrawnByRater: false,
      assignments: 1,
      verdict: .untestable, message: Message(CaseSentence.notShownUnderBoth))
    result.isPooled = part.component == nil && part.group == nil
    let isOwnScale = part.component != nil
    let values = rows.map { ratings.score[$0] * (isOwnScale ? 1 : factor[$0]) }
    result.perUnit =
      isOwnScale
      ? part.component.flatMap { code in
        model.flatMap { model in
          model.componentIndex(study.components[code] ?? "").map { model.components[$0].spread }
        }
      } ?? 1 : pooledUnit
    let isFirst = rows.map { ratings.label[$0] == from }
    let design = LabelDraw(
      rater: rows.map { ratings.rater[$0] }, person: rows.map { ratings.person[$0] }, period: rows.map { ratings.period[$0] },
      component: rows.map { ratings.component[$0] }, group: rows.map { groupOf[$0] }, isFirst: isFirst)
    result.isDrawnByRater = design.isByRater
    let permutation = RandomizedDifference.options(draws: options.draws * 2 + 1, level: options.intervalLevel)
    let stream = RandomStream(seed: options.seed).substream("cases").substream(
      "\(result.from) \(result.to) \(component ?? -1) \(part.group ?? -1)")
    guard
      let found = RandomizedDifference(
        units: design.units(values), level: options.intervalLevel, options: permutation, stream: stream)
    else {
      result.reason = result.message
      return result
    }
    let differences = CaseDifferences(
      values, isFirst, case: rows.map { ratings.person[$0] },
      stratum: DenseCodes(
        crossing: design.subject, rows.map { ratings.component[$0] }, rows.map { groupOf[$0] }
      ).codes)
    result.estimate = found.estimate
    result.interval = found.interval
    (result.pValue, result.pValueError, result.method) = (found.test.pValue, found.test.standardError, found.test.method.rawValue)
    (result.fromRatings, result.toRatings) = found.counts
    result.cases = Set(rows.map { ratings.person[$0] }).count { differences.informative.contains($0) || design.isByRater }
    result.raterCount = Set(rows.map { ratings.rater[$0] }).count
    result.assignments = found.assignments
    if let error = differences.standardError {
      let freedom = Double(differences.count - 1)
      let margin = StudentTDistribution(degreesOfFreedom: freedom).criticalValue(level: options.intervalLevel) * error
      result.acrossCases = [found.estimate - margin, found.estimate + margin]
      (result.variance, result.degreesOfFreedom) = (error * error, freedom)
    } else if let error = found.standardError {
      (result.variance, result.degreesOfFreedom) = (error * error, found.degreesOfFreedom)
    }
    // No draw of the labels could have been this rare.
    if 1 / found.assignments > 1 - options.intervalLevel {
      result.reason = Message(CaseSentence.fewAssignments(count: Int(found.assignments), level: 1 - options.intervalLevel))
    }
    return result
  }
}
