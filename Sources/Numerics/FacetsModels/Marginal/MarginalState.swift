internal import LinearAlgebra
internal import RealModule
internal import Statistics

/// The marginal likelihood at some parameters, with its gradient and observed information.
///
/// By Louis' identity the information is the posterior mean of that of complete data less the posterior covariance of their gradient;
/// both are sums over nodes. Source: Louis 1982, J. R. Statist. Soc. B 44; Bock & Aitkin 1981, Psychometrika 46, for the model.
struct MarginalState: Sendable {
  let logLikelihood: Double
  let gradient: [Double]
  /// Minus the second derivatives, both triangles.
  let information: Matrix
  let posteriors: [PersonPosterior?]

  /// Parts into which persons are cut, by a rule that knows the number of parameters but not of threads: each part fills a matrix.
  private static func parts(persons: Int, order: Int) -> Int {
    let entries = 4_000_000
    return max(1, min(16, persons, entries / max(1, order * order)))
  }

  /// - Parameters:
  ///   - modes: where each person's search starts.
  init(
    _ design: ActiveDesign, _ layout: MarginalLayout, at point: MarginalPoint, modes: [Double], _ rule: GaussHermite, withDerivatives: Bool,
    threads: Int
  ) {
    let persons = layout.rows.count
    let parts = Self.parts(persons: persons, order: layout.order)
    var withoutPersons = point.parameters
    for p in design.starts[layout.persons]..<design.starts[layout.persons + 1] { withoutPersons[p] = 0 }
    let offsets = design.logits(withoutPersons)
    let tau = design.thresholds(point.parameters)
    let results = Parallel.map(count: parts, threads: threads) { part in
      var sums = MarginalSums(order: withDerivatives ? layout.order : 0)
      var scratch = [Double](repeating: 0, count: design.scales.mostSteps)
      for person in (persons * part / parts)..<(persons * (part + 1) / parts) {
        let rows = layout.rows[person]
        guard !rows.isEmpty else {
          sums.posteriors.append(nil)
          continue
        }
        let posterior = PersonPosterior(
          rows: rows, offsets: rows.map { offsets[$0] }, loadings: rows.map { layout.loading($0, point, design) },
          design, tau: tau, mean: point.mean, deviation: point.deviation, start: modes[person], rule, scratch: &scratch)
        sums.logLikelihood += posterior.logLikelihood
        if withDerivatives {
          sums.add(posterior, rows, offsets, tau, design, layout, point, &scratch)
        }
        sums.posteriors.append(posterior)
      }
      return sums
    }
    var total = MarginalSums(order: withDerivatives ? layout.order : 0)
    for sums in results { total.add(sums) }
    total.information.mirrorLowerTriangle()
    logLikelihood = total.logLikelihood
    gradient = total.gradient
    information = total.information
    posteriors = total.posteriors
  }
}
