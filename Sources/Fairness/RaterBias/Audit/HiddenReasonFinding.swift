internal import LinearAlgebra
package import Messages
internal import Panels
internal import RatingStudy
internal import Statistics

/// How strong something unmeasured would have to be to explain a flagged difference away.
package struct FindingRobustness: Sendable {
  /// The share of what is left of both, of the tie (or the move) and of the score, that it would have to explain to bring the difference to 0.
  package var toZero: Double
  /// The same, to bring it to the edge of significance.
  package var toSignificance: Double
  /// The same strength in terms of what is measured, the strongest first.
  package var benchmarks: [Benchmark]

  /// A measured attribute of people beside which a hidden reason is held.
  package struct Benchmark: Sendable {
    /// The attribute's name.
    package var attribute: String
    /// How many times as strong a hidden reason would have to be to bring the difference to 0; `nil`: no such reason is possible.
    package var strength: Double?
    /// The attribute's partial R² with the tie (or the move), and with the score given these.
    package var treatment: Double
    /// The same with the score.
    package var outcome: Double
    /// What would remain of the difference under a hidden reason one, two, three times as strong; `nil` where that is impossible.
    package var remaining: [Double?]
  }
}

/// What is needed to say how strong a hidden reason must be: only regressions have it.
struct RegressionFacts: Sendable {
  /// Rows less everything that was fitted.
  var freedom: Double
  /// What is measured; asked for flagged differences alone.
  var benchmarks: @Sendable () -> [(attribute: String, strength: HiddenReason.Benchmark)]

  /// The times that are told.
  private static let times = [1.0, 2, 3]

  /// Of an estimate, by the t value that decides.
  func robustness(_ estimate: Estimate, level: Double, scale: WorkingScale) -> FindingRobustness? {
    guard estimate.standardError > 0,
      let value = RobustnessValue(t: estimate.value / estimate.standardError, degreesOfFreedom: freedom, level: level)
    else { return nil }
    let reason = HiddenReason(estimate: estimate.value, standardError: estimate.standardError, degreesOfFreedom: freedom)
    let benchmarks = benchmarks().map { attribute, own in
      FindingRobustness.Benchmark(
        attribute: attribute, strength: reason.strength(own), treatment: own.treatment, outcome: own.outcome,
        remaining: Self.times.map { times in
          own.strength(times: times).map { scale.value(reason.remaining(treatment: $0.treatment, outcome: $0.outcome)) }
        })
    }
    return FindingRobustness(
      toZero: value.toZero, toSignificance: value.toSignificance,
      benchmarks: benchmarks.sorted { ($0.strength ?? .infinity, $0.attribute) < ($1.strength ?? .infinity, $1.attribute) })
  }
}

/// What the attributes of people have to do with a tie and with what raters give beyond the others' scores.
///
/// Within cells (a rater's ratings of a period), tie D and residual Y are regressed on all attributes X: R²_{D~Xj|X−j} is the share of what X without
/// attribute j leaves of D that j explains, R²_{Y~Xj|D,X−j} the same of Y with D among the others. Every rater has slopes of their own, as a rater's
/// taste for an attribute would be one; sums of squares are added up over raters. What all raters see in an attribute is no hidden reason: the
/// person's other ratings carry it already. Source: Cinelli & Hazlett 2020, J. Royal Statistical Society B 82, section 4.4.
struct AttributeBenchmarks: Sendable {
  /// Levels of an attribute that is not a number; those with more tell single people apart.
  private static let mostLevels = 12
  /// Rows a rater needs beyond the attributes' columns.
  private static let spareRows = 5
  /// An attribute that explains more than this of the tie is the tie.
  private static let most = 0.95

  /// A rater's rows.
  struct Group: Sendable {
    var outcome: [Double]
    var treatment: [Double]
    var cell: [Int32]
    var person: [Int32]
    var period: [Int32]
  }

  let people: PeopleTable

  /// By attribute, those that can be measured.
  func benchmarks(_ groups: [Group]) -> [(attribute: String, strength: HiddenReason.Benchmark)] {
    // In the whole study: a few people of one unit would hide that an attribute names each of them.
    let names = people.attributes.filter { column in
      column.name != "name" && (column.levels.count <= Self.mostLevels || column.levels.allSatisfy { NumberSize.value($0) != nil })
    }.map(\.name)
    var sums: [String: (left: (Double, Double), out: (Double, Double))] = [:]
    for group in groups {
      let known: [(name: String, columns: [[Double]])] = names.map { ($0, self.columns($0, group)) }.filter { !$0.1.isEmpty }
      let width = known.reduce(0) { $0 + $1.columns.count }
      guard group.outcome.count >= width + Self.spareRows else { continue }
      let (y, d) = (centred(group.outcome, group.cell), centred(group.treatment, group.cell))
      let all = known.flatMap(\.columns)
      let (wholeD, wholeY) = (Self.square(d, on: all), Self.square(y, on: [d] + all))
      for own in known {
        let others = known.filter { $0.name != own.name }.flatMap(\.columns)
        let (partD, partY) = (Self.square(d, on: others), Self.square(y, on: [d] + others))
        var sum = sums[own.name] ?? ((0, 0), (0, 0))
        sum.left.0 += wholeD
        sum.left.1 += wholeY
        sum.out.0 += partD
        sum.out.1 += partY
        sums[own.name] = sum
      }
    }
    return names.compactMap { name in
      guard let own = sums[name], own.out.0 > 0, own.out.1 > 0 else { return nil }
      let (treatment, outcome) = (max(0, 1 - own.left.0 / own.out.0), max(0, 1 - own.left.1 / own.out.1))
      guard treatment <= Self.most, outcome <= Self.most else { return nil }
      return (name, HiddenReason.Benchmark(treatment: treatment, outcome: outcome))
    }
  }

  /// A number's own column, or one for each level but the first; none where it is not stated for everybody, or all are alike.
  private func columns(_ name: String, _ group: Group) -> [[Double]] {
    let texts = group.person.indices.map { people.attribute(name, of: group.person[$0], in: group.period[$0]) }
    guard texts.allSatisfy({ $0 != nil }) else { return [] }
    let known = texts.compactMap(\.self)
    let numbers = known.compactMap { NumberSize.value($0) }
    let levels = Set(known).sorted()
    guard levels.count > 1 else { return [] }
    if numbers.count == known.count { return [centred(numbers, group.cell)] }
    return levels.dropFirst().map { level in centred(known.map { $0 == level ? 1 : 0 }, group.cell) }
  }

  /// Less the mean of the cell.
  private func centred(_ values: [Double], _ cell: [Int32]) -> [Double] {
    let codes = DenseCodes(cell)
    let (sum, size) = (codes.sums(values), codes.sums(values.map { _ in 1 }))
    return values.indices.map { values[$0] - sum[Int(codes.codes[$0])] / size[Int(codes.codes[$0])] }
  }

  /// The square of what columns leave of a vector [modified Gram–Schmidt, dependent columns passed over].
  private static func square(_ vector: [Double], on columns: [[Double]]) -> Double {
    var basis: [[Double]] = []
    for column in columns {
      var rest = column
      for direction in basis {
        let share = dot(direction, rest)
        for k in rest.indices { rest[k] -= share * direction[k] }
      }
      let (square, whole) = (dot(rest, rest), dot(column, column))
      if whole > 0, square > 1e-9 * whole { basis.append(rest.map { $0 / square.squareRoot() }) }
    }
    var rest = vector
    for direction in basis {
      let share = dot(direction, rest)
      for k in rest.indices { rest[k] -= share * direction[k] }
    }
    return dot(rest, rest)
  }
}

/// How strong a hidden reason must be, in words.
package enum HiddenReasonSentence: Sentence {
  case mustExplain(share: Double, significance: Double)
  case timesAsTelling(attribute: String, times: Double)
  case farMoreTelling(times: Double)
  case nothingMeasured

  package var text: Bilingual {
    switch self {
    case .mustExplain(let share, let significance):
      .init(
        en:
          "Something unmeasured would have to explain \(percent: share, places: 1) of what is left of both, of who stands in this relation and of the score, to bring the difference to 0, and \(percent: significance, places: 1) to bring it to the edge of chance.",
        zh:
          "若有未测量的原因，它须同时解释“谁处于这一关系”和评分两者剩余部分的 \(percent: share, places: 1)，才能使差异为 0；解释 \(percent: significance, places: 1)，才能使其落到偶然范围的边缘。"
      )
    case .timesAsTelling(let attribute, let times):
      .init(
        en: "That is \(times, places: 1) times as telling as \(attribute) is for these raters.",
        zh: "这相当于 \(attribute) 对这些评分人所起作用的 \(times, places: 1) 倍。")
    case .farMoreTelling(let times):
      .init(
        en: "That is more than \(times, places: 0) times as telling as any measured attribute of people is for these raters.",
        zh: "这超过任何已测量的人员属性对这些评分人所起作用的 \(times, places: 0) 倍。")
    case .nothingMeasured:
      .init(
        en: "No measured attribute of people has to do with both, so that there is nothing to compare that with.",
        zh: "没有哪项已测量的人员属性与两者都有关，因此无可比照。")
    }
  }
}

extension FindingRobustness {
  /// Strengths beyond this are not told to a decimal: the attribute has next to nothing to do with the difference.
  private static let mostTold = 10.0

  /// In words: the shares, and the strongest attribute.
  var sentences: [Message] {
    let first = benchmarks.first { $0.strength != nil }
    let compared =
      first.flatMap { own in
        own.strength.map { times -> HiddenReasonSentence in
          times > Self.mostTold ? .farMoreTelling(times: Self.mostTold) : .timesAsTelling(attribute: own.attribute, times: times)
        }
      } ?? .nothingMeasured
    return [Message(HiddenReasonSentence.mustExplain(share: toZero, significance: toSignificance)), Message(compared)]
  }
}
