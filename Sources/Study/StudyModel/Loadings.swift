internal import Panels

/// How strongly merit shows in a component when its loading is left free.
///
/// The study model lets merit move every component by the same number of spreads. The free loading stands beside that
/// assumption: 1 means as the model says, 0.5 that merit moves this component half as much.
package struct ComponentLoading: Sendable, Hashable {
  /// The component's name.
  package var component: String
  /// Relative to the mean loading of the components; `nil` where it is not identified (fewer than three components with
  /// subjects in common, or no shared variance).
  package var free: Double?
  /// Delete-one-unit jackknife; `nil` where `free` is, or where there are fewer than 5 units.
  package var standardError: Double?
}

/// Free loadings from the covariances between components: m_cd = λ_c λ_d by unweighted least squares over c ≠ d
/// (Harman & Jones 1966, minres with one factor), standard errors by a jackknife over units.
struct LoadingEstimator {
  let names: [String]
  /// Scaled subject means, component by subject.
  let means: [[Double?]]
  /// The unit of each subject; −1 unknown.
  let unit: [Int32]

  func loadings() -> [ComponentLoading] {
    let size = names.count
    let (sums, counts, units) = products()
    let total = sums.reduce([Double](repeating: 0, count: size * size)) { zip($0, $1).map(+) }
    let totalCount = counts.reduce([Double](repeating: 0, count: size * size)) { zip($0, $1).map(+) }
    let whole = Self.solve(total, totalCount, size)
    let errors = whole.flatMap { jackknife($0, total, totalCount, sums, counts, units) }
    return names.indices.map { component in
      ComponentLoading(
        component: names[component], free: whole?[component], standardError: errors?[component])
    }
  }

  /// By unit: sums of products and counts of pairs of components.
  private func products() -> (sums: [[Double]], counts: [[Double]], units: Int) {
    let size = names.count
    let units = DenseCodes(unit)
    var sums = [[Double]](repeating: Array(repeating: 0, count: size * size), count: units.count)
    var counts = sums
    for subject in unit.indices {
      let own = Int(units.codes[subject])
      for first in 0..<size {
        guard let left = means[first][subject] else { continue }
        for second in 0..<size where second != first {
          guard let right = means[second][subject] else { continue }
          sums[own][first * size + second] += left * right
          counts[own][first * size + second] += 1
        }
      }
    }
    return (sums, counts, units.count)
  }

  private func jackknife(
    _ whole: [Double], _ total: [Double], _ totalCount: [Double], _ sums: [[Double]], _ counts: [[Double]],
    _ units: Int
  ) -> [Double]? {
    guard units >= 5 else { return nil }
    var square = [Double](repeating: 0, count: whole.count)
    for own in 0..<units {
      guard
        let without = Self.solve(
          zip(total, sums[own]).map(-), zip(totalCount, counts[own]).map(-), whole.count)
      else { return nil }
      for component in whole.indices {
        square[component] += (without[component] - whole[component]) * (without[component] - whole[component])
      }
    }
    return square.map { ($0 * Double(units - 1) / Double(units)).squareRoot() }
  }

  /// Alternating least squares; loadings relative to their mean. `nil` when they are not identified.
  static func solve(_ sums: [Double], _ counts: [Double], _ size: Int) -> [Double]? {
    guard size >= 3 else { return nil }
    let moment = zip(sums, counts).map { $1 > 2 ? $0 / $1 : .nan }
    for first in 0..<size {
      let known = (0..<size).count { $0 != first && moment[first * size + $0].isFinite }
      if known < 2 { return nil }
    }
    var loading = [Double](repeating: 1, count: size)
    for _ in 0..<500 {
      var change = 0.0
      for own in 0..<size {
        var numerator = 0.0
        var denominator = 0.0
        for other in 0..<size where other != own && moment[own * size + other].isFinite {
          numerator += moment[own * size + other] * loading[other]
          denominator += loading[other] * loading[other]
        }
        guard denominator > 1e-12 else { return nil }
        change = max(change, abs(numerator / denominator - loading[own]))
        loading[own] = numerator / denominator
      }
      if change < 1e-12 { break }
    }
    let mean = loading.reduce(0, +) / Double(size)
    return mean > 1e-9 ? loading.map { $0 / mean } : nil
  }
}
