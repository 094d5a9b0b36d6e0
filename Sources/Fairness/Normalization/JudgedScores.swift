package import Messages
internal import Panels
package import RatingStudy
internal import Statistics
internal import StudyModel

/// What the ratings of one period say of raters' severities and of people, for scores that are weighted means of them.
package struct JudgedScores: Sendable {
  /// What components weigh in a score.
  package struct Weights: Sendable, Hashable {
    /// Of each component's ratings, by its code.
    package var rated: [Int32: Double]
    /// Of all that does not come from ratings.
    package var others: Double

    /// Weights, each parameter the property of its name.
    package init(rated: [Int32: Double], others: Double = 0) {
      self.rated = rated
      self.others = others
    }

    /// One component alone; of a total all rated ones alike.
    init(_ study: Study, _ source: ComponentSource?) {
      switch source {
      case .ratings(let name): self.init(rated: study.components.code(of: name).map { [$0: 1] } ?? [:])
      case .unitScores, .column: self.init(rated: [:])
      case nil:
        self.init(rated: Dictionary(uniqueKeysWithValues: Set(study.ratings?.component ?? []).map { ($0, 1) }))
      }
    }
  }

  /// The people, in the order of their scores.
  package var persons: [Int32]
  private let study: Study
  private let period: Int32
  private let weights: Weights
  /// The rows of the ratings that count.
  private let rows: [Int]

  /// Ratings of a period; those of no period hold for all.
  ///
  /// - Parameters:
  ///   - persons: by code, in the order in which results are wanted.
  ///   - weights: what components weigh in their scores.
  package init(_ study: Study, period: Int32, persons: [Int32], weights: Weights) {
    self.study = study
    self.period = period
    self.persons = persons
    self.weights = weights
    rows = (study.ratings.map { Array(0..<$0.count) } ?? []).filter { row in
      guard let ratings = study.ratings, ratings.period[row] == period || ratings.period[row] < 0 else { return false }
      return (weights.rated[ratings.component[row]] ?? 0) > 0
    }
  }

  /// By person the points that the raters they met add to their score, by least squares of ratings on what was rated and on raters.
  ///
  /// - Throws: where nothing was rated, or raters fall apart.
  package func offsets() throws(NormalizationError) -> (values: [Double], notes: [Message]) {
    guard let ratings = study.ratings, !rows.isEmpty else { throw .noRaterEffects }
    let components = Set(rows.map { ratings.component[$0] }).sorted()
    let isOneScale = isOneScale(components, ratings)
    var severity = [Double](repeating: 0, count: rows.count)
    let groups = isOneScale ? [Array(rows.indices)] : components.map { code in rows.indices.filter { ratings.component[rows[$0]] == code } }
    for places in groups {
      let own = places.map { rows[$0] }
      let targets = DenseCodes(crossing: own.map { ratings.person[$0] }, own.map { ratings.component[$0] })
      let raters = DenseCodes(own.map { ratings.rater[$0] })
      let effects = TwoWayEffects(own.map { ratings.score[$0] }, TwoWayDesign(targets, raters))
      try refuse(effects.parts, own, targets, raters, ratings)
      for (place, code) in zip(places, raters.codes) { severity[place] = effects.second[Int(code)] }
    }
    var sums: [Int64: (sum: Double, count: Double)] = [:]
    for (place, row) in rows.enumerated() {
      let key = Int64(ratings.person[row]) << 32 | Int64(ratings.component[row])
      sums[key, default: (0, 0)].sum += severity[place]
      sums[key, default: (0, 0)].count += 1
    }
    let values = persons.map { person in
      var (sum, weight) = (0.0, weights.others)
      for code in components {
        guard let own = sums[Int64(person) << 32 | Int64(code)], let each = weights.rated[code] else { continue }
        sum += each * own.sum / own.count
        weight += each
      }
      return weight > 0 ? sum / weight : 0
    }
    var notes: [Message] = []
    if components.count > 1 {
      notes.append(Message(isOneScale ? NormalizationSentence.pooledSeverity(components: components.count) : .severityByComponent))
    }
    if weights.others > 0 { notes.append(Message(NormalizationSentence.othersKept)) }
    return (values, notes)
  }

  /// By person the average that a rater, and a component, of mean measure would give.
  ///
  /// - Throws: where nothing was rated, raters fall apart, or the model can't be fitted.
  package func fairAverages() throws(NormalizationError) -> (values: [Double], notes: [Message]) {
    guard let ratings = study.ratings, !rows.isEmpty else { throw .noRaterEffects }
    let raters = DenseCodes(rows.map { ratings.rater[$0] })
    let people = DenseCodes(rows.map { ratings.person[$0] })
    try refuse(ConnectedParts(TwoWayDesign(people, raters)), rows, people, raters, ratings)
    let fair: StudyFacets.FairAverages
    do throws(StudyFacets.Trouble) {
      fair = try StudyFacets.fairAverages(study.selecting(ratings: rows))
    } catch {
      throw .notLinked(error.message)
    }
    var values: [Double] = []
    for person in persons {
      guard let own = fair.values[person] else {
        throw .notLinked(Message(NormalizationSentence.notMeasured(person: study.persons[person] ?? "")))
      }
      values.append(own)
    }
    return (values, fair.classes.map { [Message(NormalizationSentence.classes(width: $0))] } ?? [])
  }

  /// Components are of one scale where the study states the same for all, else where their scores spread alike.
  private func isOneScale(_ components: [Int32], _ ratings: Ratings) -> Bool {
    let stated = components.map { study.settings.scale[study.components[$0] ?? ""] }
    if stated.allSatisfy({ $0 != nil }) { return Set(stated).count == 1 }
    let spreads = components.map { code in
      SampleMoments.standardDeviation(rows.filter { ratings.component[$0] == code }.map { ratings.score[$0] }) ?? 0
    }
    guard let most = spreads.max(), let least = spreads.min(), least > 0 else { return components.count == 1 }
    return most <= Self.alike * least
  }

  /// Standard deviations up to so many times each other are of one scale.
  private static let alike = 2.0

  /// - Throws: where there are several parts: what would join each further part with the first.
  private func refuse(
    _ parts: ConnectedParts, _ own: [Int], _ targets: DenseCodes, _ raters: DenseCodes, _ ratings: Ratings
  ) throws(NormalizationError) {
    guard parts.count > 1 else { return }
    // The busiest rater of the largest part scores one person of each other part.
    var sizes = [Int](repeating: 0, count: parts.count)
    var busy = [Int](repeating: 0, count: raters.count)
    for code in raters.codes {
      sizes[Int(parts.second[Int(code)])] += 1
      busy[Int(code)] += 1
    }
    let largest = sizes.indices.max { sizes[$0] < sizes[$1] } ?? 0
    let rater = busy.indices.filter { Int(parts.second[$0]) == largest }.max { busy[$0] < busy[$1] } ?? 0
    let name = study.raters[ratings.rater[own[raters.firstRows[rater]]]] ?? ""
    var joining: [Message] = []
    for part in sizes.indices where part != largest && joining.count < Self.mostJoining {
      guard let target = parts.first.firstIndex(of: Int32(part)) else { continue }
      let person = study.persons[ratings.person[own[targets.firstRows[target]]]] ?? ""
      joining.append(Message(NormalizationSentence.scoredBy(rater: name, person: person)))
    }
    throw .notLinked(Message(NormalizationSentence.ratersApart(parts: parts.count, joining: joining)))
  }

  /// Of more parts than this the first are named.
  private static let mostJoining = 10
}
