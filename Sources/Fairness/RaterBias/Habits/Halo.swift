internal import Messages
internal import Panels
internal import RatingStudy
internal import RealModule
internal import Statistics

/// Whether what a rater thinks of somebody in one component colours the others: the correlation of the rater's deletion residuals between
/// components, against the typical rater's.
///
/// Residuals are taken around the rater's own level and slope: a rater who spreads people more in both components shows no halo by that. What all raters see of a person is out of the residuals, so that truly correlated qualities are no halo; the typical correlation allows for
/// what raters share. Residuals enter as normal scores of their ranks within rater and component, so that a few wild ratings decide nothing, and errors of heavier tails than the
/// normal's keep the level (van der Waerden 1952, Indagationes Mathematicae 14); with normal errors nothing is lost (Hájek, Šidák & Sen 1999, Theory of Rank Tests, section 4.1). The correlation is the mean product over all pairs of components of the
/// same person and period; its variance is pooled over raters from sums over units. Tests are on Fisher's scale. Source: Fisher 1921, Metron 1; Murphy, Jako & Anhalt 1993,
/// J. Applied Psychology 78, for the concept.
struct Halo {
  let panels: [RaterPanel]
  let settings: AuditSettings
  /// By panel: residuals around each rater's own level and slope.
  private let residuals: [OwnResiduals]

  init(_ panels: [RaterPanel], _ residuals: [OwnResiduals], _ settings: AuditSettings) {
    self.panels = panels
    self.residuals = residuals
    self.settings = settings
  }

  /// One person in one period, in two components.
  private struct Pair {
    var first: Double
    var second: Double
    var unit: Int32
    var person: Int32
  }

  /// One rater's residual of one person in one period and component.
  private struct Scaled {
    /// Person and period.
    var key: UInt64
    /// The normal score of the residual's rank among the rater's in the component: mean 0, mean square 1.
    var value: Double
    /// The position in the panel.
    var row: Int
  }

  func candidates(_ study: Study) -> [Candidate] {
    let raters = study.raters.names.indices.filter { rater in panels.contains { !$0.rowsOf[rater].isEmpty } }
    let pairs = raters.map { self.pairs($0) }
    let correlations = pairs.map { correlation($0) }
    let variance = pooledVariance(pairs, correlations)
    let estimates = raters.indices.map { estimate(raters[$0], pairs[$0], correlations[$0], variance) }
    let family = HabitFamily(
      detector: .halo, component: nil, method: "residual-rank-correlation-between-components", settings: settings,
      raters: study.raters.names,
      sentences: HabitSentences(
        seen: { rater, people, difference, verdict, _ in .haloSeen(rater: rater, difference: difference, people: people, verdict: verdict)
        },
        untestable: { .haloUntestable(rater: $0, reason: $1) }),
      above: AuditSentence.higher, below: AuditSentence.lower,
      smallestEffect: settings.smallestEffect == 0 ? 0 : settings.smallestCorrelation)
    return family.candidates(estimates) { .fisher(centre: $0) }
  }

  private func pairs(_ rater: Int) -> [Pair] {
    let own = panels.indices.map { scaled(panels[$0], residuals[$0], rater) }
    var result: [Pair] = []
    for first in panels.indices {
      for second in panels.indices where second > first {
        for row in own[first] {
          guard let other = Self.find(row.key, in: own[second]) else { continue }
          let rows = panels[first].rows
          result.append(
            Pair(first: row.value, second: other, unit: rows.unit[row.row], person: rows.person[row.row]))
        }
      }
    }
    return result
  }

  /// Normal scores of residuals, by person × period in order; a person's several ratings count by their first.
  private func scaled(_ panel: RaterPanel, _ r: OwnResiduals, _ rater: Int) -> [Scaled] {
    let used = panel.compared(rater)
    guard used.count > panel.cells(used), used.contains(where: { r.value[$0] != 0 }) else { return [] }
    let rows = used.map { row in
      Scaled(
        key: UInt64(panel.rows.person[row]) << 32 | UInt64(panel.rows.period[row]),
        value: r.value[row] / r.scale[row].squareRoot(), row: row
      )
    }.sorted { $0.key != $1.key ? $0.key < $1.key : $0.row < $1.row }
    var first = rows.indices.filter { $0 == 0 || rows[$0].key != rows[$0 - 1].key }.map { rows[$0] }
    let scores = NormalScores.of(first.map(\.value))
    for place in first.indices { first[place].value = scores[place] }
    return first
  }

  private static func find(_ key: UInt64, in rows: [Scaled]) -> Double? {
    let place = rows.partitionPoint { $0.key < key }
    return place < rows.count && rows[place].key == key ? rows[place].value : nil
  }

  private func correlation(_ pairs: [Pair]) -> Double {
    let largest = settings.largestCorrelation
    guard !pairs.isEmpty else { return 0 }
    let product = pairs.reduce(0) { $0 + $1.first * $1.second }
    let square = pairs.reduce(0) { $0 + ($1.first * $1.first + $1.second * $1.second) / 2 }
    return square > 0 ? min(largest, max(-largest, product / square)) : 0
  }

  /// The variance of the correlation relative to (1 − ρ²)², per pair, sums over units counting.
  private func pooledVariance(_ pairs: [[Pair]], _ correlations: [Double]) -> VarianceEstimate {
    var sum = 0.0
    var size = 0.0
    var clusters = 0
    for (own, rho) in zip(pairs, correlations) where own.count > 2 {
      let codes = DenseCodes(crossing: own.map { $0.unit >= 0 ? 1 : 0 }, own.map { $0.unit >= 0 ? $0.unit : $0.person })
      var sums = [Double](repeating: 0, count: codes.count)
      for (place, pair) in own.enumerated() {
        sums[Int(codes.codes[place])] +=
          (pair.first * pair.second - rho * (pair.first * pair.first + pair.second * pair.second) / 2) / (1 - rho * rho)
      }
      sum += sums.reduce(0) { $0 + $1 * $1 }
      size += Double(own.count) * (1 - 1 / Double(max(2, codes.count)))
      clusters += codes.count - 1
    }
    return size > 0
      ? VarianceEstimate(value: sum / size, degreesOfFreedom: Double(max(1, clusters))) : VarianceEstimate(value: 0, degreesOfFreedom: 1)
  }

  private func estimate(
    _ rater: Int, _ pairs: [Pair], _ correlation: Double, _ variance: VarianceEstimate
  ) -> HabitEstimate {
    let people = Set(pairs.map(\.person)).count
    var result = HabitEstimate(rater: rater, ratings: pairs.count, people: people)
    guard panels.count > 1 else {
      result.reason = Message(HabitSentence.oneComponent)
      return result
    }
    guard people >= settings.minimumComparedPeople else {
      result.reason = Message(
        HabitSentence.fewPeopleInTwoComponents(count: people, minimum: settings.minimumComparedPeople))
      return result
    }
    result.estimate = .measured(
      Double.atanh(correlation), standardError: (variance.value / Double(max(1, pairs.count - 3))).squareRoot(),
      degreesOfFreedom: variance.degreesOfFreedom)
    result.evidence = ["correlation": .number(correlation), "pairs": .integer(pairs.count)]
    return result
  }
}

extension Halo: DetectorRoom {
  static let name = "halo"
  static let title: any Sentence = HabitSentence.haloTitle
  static let rivals: any Sentence = HabitSentence.haloRivals
  static let level: FindingLevel? = .rater
  static let needs = [AuditNeed.ratings]

  static func absence(_ reason: Message) -> Message { Message(HabitSentence.haloAbsent(reason: reason)) }

  static func candidates(_ context: AuditContext) -> [Candidate] {
    Halo(context.raterPanels, context.ownResiduals, context.settings).candidates(context.study)
  }
}

extension Detector {
  /// Whether a rater's residuals of different components go together more than the others' do.
  public static let halo = Detector(Halo.self)
}
