package import Messages
internal import Panels
internal import RatingStudy
internal import Statistics
internal import StudyModel

/// How the raters of a component score reference cases against the agreed key.
package struct CaseAccuracy: Sendable {
  /// One figure of a rater, held against the key.
  package struct Measure: Sendable {
    /// In the measure's unit; `nil` where it can't be had.
    package var estimate: Double?
    /// Lower and upper end; `nil` where there is no estimate.
    package var interval: [Double]?
    /// Of no departure from the key, or, of the spread, from the other raters'; two-sided.
    package var pValue: Double?
    /// Adjusted for the other raters of the component.
    package var qValue: Double?
    /// What may be said.
    package var verdict: GapVerdict = .untestable
    /// Why nothing can be said.
    package var reason: Message?
  }

  /// A score of a case with a key.
  package struct KeyedScore: Sendable {
    /// The case's name.
    package var person: String
    /// The agreed score, in points.
    package var key: Double
    /// As it was given, under whatever label, in points.
    package var score: Double
    /// The mean of what the other raters gave the case, in points; `nil` where none scored it.
    package var panel: Double?
    /// The other raters who scored the case.
    package var others: Int
  }

  /// One rater.
  package struct Rater: Sendable {
    /// The rater's name.
    package var rater: String
    /// Ratings of cases with a key.
    package var ratings: Int
    /// Points above the key on the average case.
    package var level = Measure()
    /// Points per point of the key; 1: cases are distinguished as far as the key says.
    package var slope = Measure()
    /// The standard deviation around the rater's own level and slope, in points (n − 2).
    package var spread = Measure()
    /// The spread over that of all others together; `nil` where there is none.
    package var spreadRatio: Double?
    /// One a rating, in the order of the cases' codes.
    package var scores: [KeyedScore] = []
    /// What was seen, in a sentence.
    package var message: Message
  }

  /// The component's name.
  package var component: String
  /// Cases with a key that were scored in it.
  package var cases: Int
  /// The mean key of these, in points.
  package var meanKey: Double
  /// What all raters together score above the key, in points, case by case.
  package var panelLevel: Double
  /// Over cases like these; `nil` with one case.
  package var panelInterval: [Double]?
  /// In the order of their codes.
  package var raters: [Rater]
  /// What was seen of all raters, in a sentence.
  package var message: Message

  /// Fewer ratings of keyed cases say nothing about a rater's level; about slope and spread nothing below one more.
  static let fewestCases = 3
  /// A slope is flagged beyond this distance from 1, a spread beyond this ratio to the others'.
  static let smallestSlope = 0.1
  static let smallestRatio = 1.25

  /// A component after another, in the study's order.
  static func all(
    _ study: Study, _ ratings: Ratings, _ model: FittedStudyModel?, _ options: ComparisonOptions
  ) -> [CaseAccuracy] {
    let key = Dictionary(study.cases.compactMap { own in own.key.map { (own.person, $0) } }, uniquingKeysWith: { first, _ in first })
    return Set(ratings.component).sorted().compactMap { component in
      let rows = (0..<ratings.count).filter { ratings.component[$0] == component && key[ratings.person[$0]] != nil }
      guard !rows.isEmpty else { return nil }
      return KeyedRatings(study, ratings, rows, key, model, component).accuracy(options)
    }
  }
}

/// The ratings of keyed cases in one component.
private struct KeyedRatings {
  let study: Study
  let component: String
  let rater: [Int32]
  let person: [Int32]
  /// As they were given.
  let given: [Double]
  /// Less what the label adds, where it is known, so that labels don't count as inaccuracy.
  let score: [Double]
  let key: [Double]

  init(
    _ study: Study, _ ratings: Ratings, _ rows: [Int], _ keys: [Int32: Double], _ model: FittedStudyModel?, _ component: Int32
  ) {
    self.study = study
    let name = study.components[component] ?? ""
    self.component = name
    rater = rows.map { ratings.rater[$0] }
    person = rows.map { ratings.person[$0] }
    key = rows.map { keys[ratings.person[$0]] ?? 0 }
    given = rows.map { ratings.score[$0] }
    let labels = Set(rows.map { ratings.label[$0] }.filter { $0 >= 0 })
    let effects = model?.labelEffects ?? [:]
    let spread = model.flatMap { model in model.componentIndex(name).map { model.components[$0].spread } } ?? 0
    let mean = labels.isEmpty ? 0 : labels.sorted().reduce(0) { $0 + (effects[$1] ?? 0) } / Double(labels.count)
    score = rows.map { row in
      ratings.score[row] - (ratings.label[row] >= 0 ? ((effects[ratings.label[row]] ?? 0) - mean) * spread : 0)
    }
  }

  /// Least squares of one rater's score on the key.
  private struct Line {
    var rater: Int32
    var count: Int
    var level: Double
    var slope: Double?
    /// Of the residuals, and its degrees of freedom.
    var variance: Double
    var freedom: Double
    /// Variances of level and slope in units of the residual variance.
    var levelShare: Double
    var slopeShare: Double
  }

  func accuracy(_ options: ComparisonOptions) -> CaseAccuracy {
    let cases = DenseCodes(person)
    let keys = cases.firstRows.map { key[$0] }
    let meanKey = keys.reduce(0, +) / Double(keys.count)
    var rowsOf: [Int32: [Int]] = [:]
    for row in rater.indices { rowsOf[rater[row], default: []].append(row) }
    let lines = rowsOf.keys.sorted().map { line($0, rowsOf[$0] ?? [], at: meanKey) }
    let (level, interval) = panel(cases, options)
    let panels = panels(cases)
    var found = CaseAccuracy(
      component: component, cases: keys.count, meanKey: meanKey, panelLevel: level, panelInterval: interval,
      raters: lines.map {
        .init(
          rater: study.raters[$0.rater] ?? "", ratings: $0.count, scores: scores(rowsOf[$0.rater] ?? [], cases, panels),
          message: Message(CaseSentence.notShownUnderBoth))
      },
      message: Message(
        CaseSentence.panel(
          component: component, raters: lines.count, cases: keys.count, level: level, low: interval?[0], high: interval?[1])))
    measure(lines, &found.raters, options)
    for place in found.raters.indices { found.raters[place].message = AccuracyWords(found.raters[place], component).message }
    return found
  }

  /// A rater's scores, each beside what the others gave the same case.
  private func scores(_ rows: [Int], _ cases: DenseCodes, _ panels: [(sum: Double, count: Int, raters: Int)]) -> [CaseAccuracy.KeyedScore] {
    let own = Dictionary(grouping: rows, by: { cases.codes[$0] }).mapValues { (sum: $0.reduce(0) { $0 + given[$1] }, count: $0.count) }
    return rows.sorted { (person[$0], $0) < (person[$1], $1) }.map { row in
      let code = cases.codes[row]
      let (all, mine) = (panels[Int(code)], own[code] ?? (0, 0))
      return .init(
        person: study.persons[person[row]] ?? "", key: key[row], score: given[row],
        panel: all.count > mine.count ? (all.sum - mine.sum) / Double(all.count - mine.count) : nil, others: all.raters - 1)
    }
  }

  /// By case the sum and number of its scores, and how many raters gave them.
  private func panels(_ cases: DenseCodes) -> [(sum: Double, count: Int, raters: Int)] {
    var result = [(sum: Double, count: Int, raters: Int)](repeating: (0, 0, 0), count: cases.count)
    var seen = Set<Int64>()
    for row in given.indices {
      let place = Int(cases.codes[row])
      result[place].sum += given[row]
      result[place].count += 1
      if seen.insert(Int64(place) << 32 | Int64(rater[row])).inserted { result[place].raters += 1 }
    }
    return result
  }

  /// What all raters score above the key: the mean over cases of their mean, and Student's t over cases.
  private func panel(_ cases: DenseCodes, _ options: ComparisonOptions) -> (Double, [Double]?) {
    let sums = cases.sums(zip(score, key).map { $0 - $1 })
    let counts = cases.sums([Double](repeating: 1, count: score.count))
    let means = zip(sums, counts).map { $0 / $1 }
    let size = Double(means.count)
    let mean = means.reduce(0, +) / size
    guard means.count > 1 else { return (mean, nil) }
    let square = means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let margin =
      StudentTDistribution(degreesOfFreedom: size - 1).criticalValue(level: options.intervalLevel)
      * (square / (size - 1) / size).squareRoot()
    return (mean, [mean - margin, mean + margin])
  }

  private func line(_ rater: Int32, _ rows: [Int], at centre: Double) -> Line {
    let n = Double(rows.count)
    let x = rows.map { key[$0] - centre }
    let y = rows.map { score[$0] - key[$0] }
    let (meanX, meanY) = (x.reduce(0, +) / n, y.reduce(0, +) / n)
    let square = x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
    let isLine = rows.count > CaseAccuracy.fewestCases && square > 1e-9 * max(1, key.reduce(0) { max($0, abs($1)) })
    guard isLine else {
      let rest = y.reduce(0) { $0 + ($1 - meanY) * ($1 - meanY) }
      return Line(
        rater: rater, count: rows.count, level: meanY, slope: nil, variance: n > 1 ? rest / (n - 1) : 0, freedom: n - 1, levelShare: 1 / n,
        slopeShare: 0)
    }
    let slope = zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) } / square
    let level = meanY - slope * meanX
    let rest = zip(x, y).reduce(0) { $0 + ($1.1 - level - slope * $1.0) * ($1.1 - level - slope * $1.0) }
    return Line(
      rater: rater, count: rows.count, level: level, slope: slope, variance: rest / (n - 2), freedom: n - 2,
      levelShare: 1 / n + meanX * meanX / square, slopeShare: 1 / square)
  }

  /// Levels and slopes with the raters' variances drawn towards what they have in common, spreads each against the others'.
  private func measure(_ lines: [Line], _ raters: inout [CaseAccuracy.Rater], _ options: ComparisonOptions) {
    let few = { (line: Line) in Message(CaseSentence.fewKeyedCases(count: line.count, minimum: CaseAccuracy.fewestCases)) }
    let usable = lines.indices.filter { lines[$0].count >= CaseAccuracy.fewestCases && lines[$0].variance > 0 }
    for place in lines.indices where !usable.contains(place) {
      let reason = lines[place].count >= CaseAccuracy.fewestCases ? Message(CaseSentence.noVariation) : few(lines[place])
      (raters[place].level.reason, raters[place].slope.reason, raters[place].spread.reason) = (reason, reason, reason)
    }
    guard !usable.isEmpty else { return }
    let moderated = ModeratedVariances(usable.map { lines[$0].variance }, freedom: usable.map { lines[$0].freedom })
    let variance = Dictionary(uniqueKeysWithValues: zip(usable, zip(moderated.values, moderated.degreesOfFreedom)))
    func tested(
      _ places: [Int], _ value: (Line) -> Double, _ share: (Line) -> Double, around null: Double, smallest: Double,
      _ path: WritableKeyPath<CaseAccuracy.Rater, CaseAccuracy.Measure>
    ) {
      let errors = places.map { ((variance[$0]?.0 ?? 0) * share(lines[$0])).squareRoot() }
      let values = places.map { value(lines[$0]) }
      guard !places.isEmpty else { return }
      let shrinkage = Shrinkage(estimates: values, errors: errors)
      let p = places.indices.map { index in
        2 * StudentTDistribution(degreesOfFreedom: variance[places[index]]?.1 ?? 1).upperTail(abs(values[index] - null) / errors[index])
      }
      let family = MultipleTesting.benjaminiHochberg.adjust(p, level: 1 - options.intervalLevel)
      for (index, place) in places.enumerated() {
        let margin =
          StudentTDistribution(degreesOfFreedom: variance[place]?.1 ?? 1).criticalValue(level: options.intervalLevel) * errors[index]
        let interval = [values[index] - margin, values[index] + margin]
        let shrunken = shrinkage.shrink(values[index], error: errors[index])
        raters[place][keyPath: path] = .init(
          estimate: values[index], interval: interval, pValue: p[index], qValue: family.adjusted[index],
          verdict: family.rejected[index] && abs(shrunken - null) > smallest
            ? .flagged : smallest > 0 && interval[0] > null - smallest && interval[1] < null + smallest ? .clear : .inconclusive,
          reason: nil)
      }
    }
    tested(usable, \.level, \.levelShare, around: 0, smallest: options.smallestEffect, \.level)
    let sloped = usable.filter { lines[$0].slope != nil }
    tested(sloped, { $0.slope.map { $0 + 1 } ?? 1 }, \.slopeShare, around: 1, smallest: CaseAccuracy.smallestSlope, \.slope)
    for place in usable where lines[place].slope == nil {
      raters[place].slope.reason = few(lines[place])
      raters[place].spread.reason = few(lines[place])
    }
    spreads(lines, sloped, &raters, options)
  }

  /// The ratio of a rater's residual variance to that of the others together, by the F distribution.
  private func spreads(_ lines: [Line], _ places: [Int], _ raters: inout [CaseAccuracy.Rater], _ options: ComparisonOptions) {
    let sum = places.reduce(0) { $0 + lines[$1].variance * lines[$1].freedom }
    let freedom = places.reduce(0) { $0 + lines[$1].freedom }
    let tail = (1 - options.intervalLevel) / 2
    let p = places.map { place -> Double? in
      let own = lines[place]
      let (others, rest) = (sum - own.variance * own.freedom, freedom - own.freedom)
      guard rest > 0, others > 0 else { return nil }
      let f = FDistribution(numerator: own.freedom, denominator: rest)
      let ratio = own.variance / (others / rest)
      return min(1, 2 * min(f.lowerTail(ratio), f.upperTail(ratio)))
    }
    let family = MultipleTesting.benjaminiHochberg.adjust(p, level: 1 - options.intervalLevel)
    for (index, place) in places.enumerated() {
      let own = lines[place]
      let chi = ChiSquaredDistribution(degreesOfFreedom: own.freedom)
      let ends = [1 - tail, tail].map { (own.variance * own.freedom / chi.quantile($0)).squareRoot() }
      let others = (sum - own.variance * own.freedom) / max(1, freedom - own.freedom)
      let ratio = (own.variance / others).squareRoot()
      var measure = CaseAccuracy.Measure(
        estimate: own.variance.squareRoot(), interval: ends, pValue: p[index], qValue: family.adjusted[index])
      if p[index] == nil {
        measure.reason = Message(CaseSentence.onlyRater)
      } else {
        let isFar = max(ratio, 1 / ratio) > CaseAccuracy.smallestRatio
        measure.verdict = family.rejected[index] && isFar ? .flagged : .inconclusive
        let bounds = ends.map { $0 / others.squareRoot() }
        if measure.verdict != .flagged, bounds[0] > 1 / CaseAccuracy.smallestRatio, bounds[1] < CaseAccuracy.smallestRatio {
          measure.verdict = .clear
        }
      }
      raters[place].spread = measure
      raters[place].spreadRatio = p[index] == nil ? nil : ratio
    }
  }
}
