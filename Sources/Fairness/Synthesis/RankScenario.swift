internal import LinearAlgebra
internal import Messages
internal import Statistics

/// A kind of ranking whose truth is known: a table of estimates with errors, or a study whose totals a whole scheme makes.
package struct RankScenario: Sendable {
  /// What is ranked.
  enum Kind: Sendable {
    /// True values, and what else is special about the table.
    case table(Table)
    case study(BandScenario)
  }

  /// A table of estimates.
  struct Table: Sendable {
    var truth: [Double]
    /// The correlation of the errors of estimates of one block of ten; 0: errors are independent.
    var correlation = 0.0
    /// Estimates are rounded to multiples of it, whose variance the stated error has in it; 0: not at all.
    var step = 0.0

    /// Before rounding.
    func error(_ position: Int) -> Double { 0.3 + 0.1 * Double(position % 4) }

    /// Estimates around the truth with the errors that are stated beside them.
    func draw(_ stream: inout RandomStream) -> (estimates: [Double], errors: RankSets.Errors) {
      let shared = (0...(truth.count / 10)).map { _ in stream.normal() }
      let values = truth.indices.map { i in
        let own = correlation.squareRoot() * shared[i / 10] + (1 - correlation).squareRoot() * stream.normal()
        let value = truth[i] + error(i) * own
        return step > 0 ? (value / step).rounded() * step : value
      }
      let rounding = step * step / 12
      guard correlation > 0 else {
        return (values, .independent(truth.indices.map { (error($0) * error($0) + rounding).squareRoot() }))
      }
      var covariance = Matrix(rows: truth.count, columns: truth.count)
      for i in truth.indices {
        for j in truth.indices where i / 10 == j / 10 { covariance[i, j] = error(i) * error(j) * (i == j ? 1 : correlation) }
        covariance[i, i] += rounding
      }
      return (values, .covariance(covariance))
    }
  }

  /// The scenario's name, as `calibrate --ranks` prints it.
  package var name: String
  /// What is special, in a sentence.
  package var title: ScenarioTitle
  let kind: Kind

  private static func table(_ name: String, _ title: ScenarioTitle, _ table: Table) -> RankScenario {
    RankScenario(name: name, title: title, kind: .table(table))
  }

  private static func study(_ name: String) -> RankScenario? {
    BandScenario.all.first { $0.name == name }.map {
      RankScenario(name: "study-\(name)", title: .init(en: "a scheme's totals: \($0.title)", zh: "按方案计算的总分：\($0.title)"), kind: .study($0))
    }
  }

  /// What `calibrate --ranks` runs.
  package static let all: [RankScenario] =
    [
      table(
        "clear-gaps", .init(en: "40 estimates, 1 apart, errors 0.3 to 0.6", zh: "40 个估计值，间隔 1，误差 0.3 至 0.6"),
        Table(truth: (0..<40).map { Double($0) })),
      table("near-ties", .init(en: "40 estimates, 0.1 apart", zh: "40 个估计值，间隔 0.1"), Table(truth: (0..<40).map { 0.1 * Double($0) })),
      table("exact-ties", .init(en: "5 times 8 equal, 1 apart", zh: "8 个相等者共 5 组，间隔 1"), Table(truth: (0..<40).map { Double($0 / 8) })),
      table(
        "correlated-errors",
        .init(en: "40 estimates, 0.2 apart, errors in blocks of ten correlate by 0.7", zh: "40 个估计值，间隔 0.2，误差以十个为一块，块内相关 0.7"),
        Table(truth: (0..<40).map { 0.2 * Double($0) }, correlation: 0.7)),
      table(
        "rounding-steps", .init(en: "40 estimates, 0.2 apart, in steps of 0.5", zh: "40 个估计值，间隔 0.2，步长 0.5"),
        Table(truth: (0..<40).map { 0.2 * Double($0) }, step: 0.5)),
    ] + ["plain", "noisy", "whole", "coarse", "small", "together", "humps"].compactMap(study)
}
