/// Merit as a study's sources measure it: how much of it they share, how long it lasts, and what they say of each person in each period.
///
/// Source c sees x_c = λ_c·m + e_c, x_c in units of its own spread; m, merit among those compared, has variance 1. The λ are the one common
/// factor of the sources' correlations (two sources: λ² = r; one: λ² = 1 − error of its raters' mean). Together they measure m with error
/// variance v = 1/Σ λ²/(1 − λ²), reliability 1/(1 + v). Merit is a lasting part, of variance π over all periods, and a part of
/// the period; π is the covariance of a person's measurements of different periods. Both kinds of sum are divided by Σ (1 − 1/n), n being
/// how many are compared, since deviations from a mean vary less than what they deviate from.
/// Source: Harman & Jones 1966, Psychometrika 31 (least squares of correlations off the diagonal).
struct MeritModel: Sendable {
  /// Sources that carry merit.
  var names: [String]
  /// By source: λ, above 0 and below 1.
  var loadings: [Double]
  /// Mean of 1/(1 + v) over what was measured.
  var reliability: Double
  /// π, the lasting share of merit's variance, from 0 to 1; 0 where nobody was measured in two periods.
  var persistence: Double
  /// By subject: what the sources say, in units of merit's spread; 0 where they say nothing.
  var measured: [Double]
  /// By subject: the error variance of `measured`, in the same units squared; infinite where the sources say nothing.
  var error: [Double]

  private static let iterations = 200
  /// No source is taken to see merit without error: λ² at most this.
  private static let highestCommunality = 0.99

  /// - Returns: nil where the sources can't tell merit from error: none, one without repeated ratings, or sources that don't agree.
  init?(_ sources: MeritSources) {
    let all = sources.sources
    let spreads = all.map { Self.covariance($0, $0).squareRoot() }
    let usable = all.indices.filter { spreads[$0] > 0 }
    guard !usable.isEmpty else { return nil }
    let lambda =
      usable.count == 1 ? Self.alone(all[usable[0]], spreads[usable[0]]) : Self.factor(usable.map { all[$0] }, usable.map { spreads[$0] })
    let kept = usable.indices.filter { lambda[$0] > 0 }
    guard !kept.isEmpty else { return nil }
    names = kept.map { all[usable[$0]].name }
    loadings = kept.map { min(lambda[$0], Self.highestCommunality.squareRoot()) }
    measured = [Double](repeating: 0, count: sources.subjects)
    error = [Double](repeating: .infinity, count: sources.subjects)
    reliability = 0
    persistence = 0
    for subject in 0..<sources.subjects {
      var (information, sum) = (0.0, 0.0)
      for (place, index) in kept.enumerated() where all[usable[index]].isKnown[subject] {
        let own = loadings[place]
        information += own * own / (1 - own * own)
        sum += own / (1 - own * own) * all[usable[index]].value[subject] / spreads[usable[index]]
      }
      guard information > 0 else { continue }
      measured[subject] = sum / information
      error[subject] = 1 / information
    }
    let known = error.indices.filter { error[$0].isFinite }
    reliability = known.reduce(0) { $0 + 1 / (1 + error[$1]) } / Double(known.count)
    persistence = Self.persistence(self, all[usable[kept[0]]], sources)
  }

  /// Σ x y over Σ (1 − 1/n), over subjects that both know.
  private static func covariance(_ a: MeritSources.Source, _ b: MeritSources.Source) -> Double {
    var (sum, freedom) = (0.0, 0.0)
    for subject in a.value.indices where a.isKnown[subject] && b.isKnown[subject] {
      sum += a.value[subject] * b.value[subject]
      freedom += 1 - 1 / max(a.compared[subject], b.compared[subject])
    }
    return freedom > 0 ? sum / freedom : 0
  }

  private static func alone(_ source: MeritSources.Source, _ spread: Double) -> [Double] {
    guard let error = source.error else { return [0] }
    let known = source.isKnown.indices.filter { source.isKnown[$0] }
    let mean = known.reduce(0) { $0 + error[$1] } / Double(known.count)
    return [max(0, 1 - mean / (spread * spread)).squareRoot()]
  }

  /// λ_c ← Σ r λ/Σ λ² over the other sources, until it stays.
  private static func factor(_ sources: [MeritSources.Source], _ spreads: [Double]) -> [Double] {
    let count = sources.count
    var correlation = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for a in 0..<count {
      for b in 0..<a {
        correlation[a][b] = covariance(sources[a], sources[b]) / (spreads[a] * spreads[b])
        correlation[b][a] = correlation[a][b]
      }
    }
    if count == 2 { return [Double](repeating: max(0, correlation[0][1]).squareRoot(), count: 2) }
    var lambda = [Double](repeating: 0.7, count: count)
    for _ in 0..<iterations {
      for own in 0..<count {
        let others = (0..<count).filter { $0 != own }
        let square = others.reduce(0) { $0 + lambda[$1] * lambda[$1] }
        let next = square > 0 ? others.reduce(0) { $0 + correlation[own][$1] * lambda[$1] } / square : 0
        lambda[own] = min(max(next, 0), highestCommunality.squareRoot())
      }
    }
    return lambda
  }

  private static func persistence(_ model: MeritModel, _ source: MeritSources.Source, _ sources: MeritSources) -> Double {
    var (sum, freedom) = (0.0, 0.0)
    for person in stride(from: 0, to: sources.subjects, by: sources.periods) {
      for later in 0..<sources.periods where model.error[person + later].isFinite {
        for earlier in 0..<later where model.error[person + earlier].isFinite {
          sum += model.measured[person + later] * model.measured[person + earlier]
          freedom += 1 - 1 / max(source.compared[person + later], source.compared[person + earlier], 2)
        }
      }
    }
    return freedom > 0 ? min(max(sum / freedom, 0), 1) : 0
  }

  /// What is known of one person's merit, given all periods' measurements.
  ///
  /// m_t = a + b_t with variances π and 1 − π. a given everything is normal with precision 1/π + Σ 1/(1 − π + v_t); m_t given a and x_t is a + g_t (x_t − a),
  /// g_t = (1 − π)/(1 − π + v_t), with variance (1 − π) v_t/(1 − π + v_t).
  struct Conditional: Sendable {
    /// E(a) given everything, in units of merit's spread.
    var mean: Double
    /// The standard deviation of a given everything.
    var deviation: Double
    /// By asked period: g_t; 0 where nothing was measured.
    var slope: [Double]
    /// By asked period: x_t; E(a) where nothing was measured.
    var measured: [Double]
    /// By asked period: the standard deviation of m_t given a and x_t.
    var spread: [Double]
    /// By asked period: E(m_t) given everything.
    var expected: [Double]
  }

  /// - Parameters:
  ///   - subjects: of one person, all the periods in which the person is known.
  ///   - asked: the periods to draw.
  func conditional(_ subjects: [Int], asked: [Int]) -> Conditional {
    let yearly = 1 - persistence
    var precision = 0.0
    var sum = 0.0
    for subject in subjects where error[subject].isFinite {
      precision += 1 / (yearly + error[subject])
      sum += measured[subject] / (yearly + error[subject])
    }
    // 1/π + precision, written so that π = 0 gives a = 0.
    let variance = persistence / (1 + persistence * precision)
    let mean = variance * sum
    var result = Conditional(mean: mean, deviation: variance.squareRoot(), slope: [], measured: [], spread: [], expected: [])
    for subject in asked {
      let isKnown = error[subject].isFinite
      let slope = isKnown ? yearly / (yearly + error[subject]) : 0
      result.slope.append(slope)
      result.measured.append(isKnown ? measured[subject] : mean)
      result.spread.append((isKnown ? yearly * error[subject] / (yearly + error[subject]) : yearly).squareRoot())
      result.expected.append(mean + slope * (isKnown ? measured[subject] - mean : 0))
    }
    return result
  }
}
