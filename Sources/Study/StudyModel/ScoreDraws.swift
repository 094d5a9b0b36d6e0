internal import LinearAlgebra
internal import MixedModels
package import RatingStudy
internal import RealModule
package import Statistics

/// What the ratings of a study would be without their error, drawn from what is known once they were seen; and what other ratings of the
/// same people by the same raters would look like.
///
/// Effects are drawn jointly from their conditional distribution given the ratings, N(û, C⁻¹) with C the coefficient matrix of the mixed
/// model equations: C⁻¹r with r ~ N(0, C), r = [X Z]′R^(−½)ε + G^(−½)η, has that covariance. Variances are drawn too, from the asymptotic
/// normal distribution of their logarithms, once for each block of draws; those at 0 stay there. New ratings are put back on the
/// component's lattice; the residual variance, estimated from scores that were rounded to it, is taken less step²/12 (never less than
/// half), so that rounding isn't counted twice. Where one rater's errors about one person go together over components, they are drawn together (``SharedErrors``), from a fit in which
/// they have a term of their own.
/// Source: Henderson 1975, Biometrics 31:423; the device is that of Papandreou & Yuille 2010, NIPS 23, for Gaussian fields.
package struct ScoreDraws: Sendable {
  private let model: FittedStudyModel
  /// The equations that effects are drawn from; its random terms are the study model's, then perhaps the errors shared by components.
  private let design: MixedModel
  /// By row of the model: whose errors are shared by components; nil where none are.
  private let shared: [Int32]?
  private let blocks: [MixedModelSolution]
  private let stream: RandomStream
  /// By row of the model, and one more: where its columns with a value begin.
  private let starts: [Int32]
  private let columns: [Int32]
  private let values: [Double]
  /// The rows of the study's ratings that draws speak of.
  package let ratings: [Int32]
  /// By such rating the row of the model.
  private let kept: [Int]
  /// By component.
  package let lattices: [RatingLattice]
  /// The correlation over components of residuals of one rater's scores of one person, where it is beyond chance and errors are drawn together; nil: they are drawn apart.
  package let sharedErrorCorrelation: Double?

  /// One draw; one score a rating of `ratings`, in points of its component.
  package struct Draw: Sendable {
    /// Without severity, taste and error: what every rater would have said of the person. A rater who scores one unit only keeps what can't
    /// be distinguished from that unit's level.
    package var withoutError: [Double]
    /// New ratings by the same raters around it, such as they could give.
    package var ratedAgain: [Double]
    /// Their tiers; −1 for numbers.
    package var tierAgain: [Int32]
    /// Ratings around it by other raters of the same kind in the same places: their severity and tastes are drawn, too; empty where it wasn't asked for.
    package var ratedByOthers: [Double] = []
    /// Their tiers; −1 for numbers.
    package var tierByOthers: [Int32] = []
  }

  /// - Parameters:
  ///   - study: the one that the model was fitted to.
  ///   - period: only ratings of this period, and of no period, are drawn; all when `nil`.
  ///   - blocks: how often the variances are drawn.
  ///   - threads: changes nothing but time.
  /// - Throws: ``StudyModelError`` when the equations can't be solved.
  package init(
    _ model: FittedStudyModel, _ study: Study, period: Int32? = nil, blocks: Int = 8, stream: RandomStream, threads: Int = 1
  ) throws(StudyModelError) {
    self.model = model
    self.stream = stream
    let all = model.rows
    kept = (0..<all.personCount).filter { row in period.map { all.period[row] == $0 || all.period[row] < 0 } ?? true }
    ratings = kept.map { all.row[$0] }
    lattices = model.components.indices.map { component in
      let own = (0..<all.personCount).filter { Int(all.component[$0]) == component }
      return RatingLattice(study, component: model.components[component].component, rows: own.map { all.row[$0] })
    }
    let fixed = model.layout.model.fixed.columns
    var starts: [Int32] = [0]
    var columns: [Int32] = []
    var values: [Double] = []
    for row in 0..<model.rows.count {
      for column in 0..<fixed.columns where fixed[row, column] != 0 {
        columns.append(Int32(column))
        values.append(fixed[row, column])
      }
      starts.append(Int32(columns.count))
    }
    (self.starts, self.columns, self.values) = (starts, columns, values)
    let errors = SharedErrors(model.rows, residuals: model.residuals.scaled)
    let drawn = stream.substream("variances")
    func solved(_ design: MixedModel, _ fit: MixedModelFit) throws -> [MixedModelSolution] {
      let variances = VarianceDraws(fit, drawn)
      return try (0..<max(1, blocks)).map { try design.solve(at: variances.draw($0), sharing: fit, threads: threads) }
    }
    // Where the equations with shared errors can't be solved at some of the drawn variances, errors are drawn apart, as if none were seen.
    if let joint = errors.fitted(model.layout, model.options, threads: threads), let found = try? solved(joint.model, joint.fit) {
      (design, self.blocks, shared, sharedErrorCorrelation) = (joint.model, found, errors.codes, errors.correlation)
      return
    }
    (design, shared, sharedErrorCorrelation) = (model.layout.model, nil, nil)
    do {
      self.blocks = try solved(model.layout.model, model.fit)
    } catch {
      throw .notEstimable(ModelWords.message(error))
    }
  }

  /// The draw of an index; each is a function of the seed and the index alone.
  ///
  /// - Parameter byOthers: whether ratings by other raters are drawn, too: what the error of a score is before one knows how severe its raters are.
  /// - Throws: ``StudyModelError`` when the equations can't be solved.
  package func draw(_ index: Int, byOthers: Bool = false) throws(StudyModelError) -> Draw {
    let solution = blocks[index % blocks.count]
    var stream = stream.substream("effects").substream(index)
    let effects = try effects(solution, &stream)
    var level = [Double](repeating: 0, count: kept.count)
    var luck = level
    for (position, row) in kept.enumerated() {
      for entry in entries(row) { level[position] += values[entry] * effects.fixed[Int(columns[entry])] }
    }
    for (term, kind) in model.layout.terms.enumerated() {
      let isLuck = kind.term == .severity || kind.term == .raterUnit
      let codes = model.layout.model.random[term].codes
      let own = effects.random[term]
      for (position, row) in kept.enumerated() where codes[row] >= 0 {
        if isLuck { luck[position] += own[Int(codes[row])] } else { level[position] += own[Int(codes[row])] }
      }
    }
    var draw = Draw(withoutError: level, ratedAgain: [], tierAgain: [])
    for (position, row) in kept.enumerated() { draw.withoutError[position] = points(level[position], row) }
    (draw.ratedAgain, draw.tierAgain) = rated(level, luck, solution, &stream)
    if byOthers {
      var others = self.stream.substream("other raters").substream(index)
      let luck = otherLuck(luck, effects.random, solution, &others)
      (draw.ratedByOthers, draw.tierByOthers) = rated(level, luck, solution, &others)
    }
    return draw
  }

  /// A value on the common scale in points of a row's component.
  private func points(_ value: Double, _ row: Int) -> Double {
    let scale = model.components[Int(model.rows.component[row])]
    let period = model.rows.period[row]
    // A component without a score in the period has no rows there.
    return (period < 0 ? 0 : scale.centres[Int(period)] ?? 0) + scale.spread * value
  }

  /// New ratings around a level with the raters' part in it, as raters could give them.
  private func rated(
    _ level: [Double], _ luck: [Double], _ solution: MixedModelSolution, _ stream: inout RandomStream
  ) -> (scores: [Double], tiers: [Int32]) {
    let deviations = deviations(solution)
    let opinions = opinions(solution, &stream)
    var (scores, tiers) = (level, [Int32](repeating: -1, count: kept.count))
    for (position, row) in kept.enumerated() {
      let component = Int(model.rows.component[row])
      let together = shared.map { $0[row] >= 0 ? opinions[Int($0[row])] : 0 } ?? 0
      let again = points(level[position] + luck[position] + together, row) + deviations[component] * stream.normal()
      (scores[position], tiers[position]) = lattices[component].nearest(again)
    }
    return (scores, tiers)
  }

  /// What other raters would add: severities and tastes drawn from their distributions. Levels that are fixed, having one member, stay.
  private func otherLuck(
    _ luck: [Double], _ effects: [[Double]], _ solution: MixedModelSolution, _ stream: inout RandomStream
  ) -> [Double] {
    var luck = luck
    for (term, kind) in model.layout.terms.enumerated() where (kind.term == .severity || kind.term == .raterUnit) && !kind.isFixed {
      let deviation = solution.variances.terms[term].squareRoot()
      let other = effects[term].map { _ in deviation * stream.normal() }
      let codes = model.layout.model.random[term].codes
      for (position, row) in kept.enumerated() where codes[row] >= 0 {
        luck[position] += other[Int(codes[row])] - effects[term][Int(codes[row])]
      }
    }
    return luck
  }

  /// New errors that components share, on the common scale; none where they share none.
  private func opinions(_ solution: MixedModelSolution, _ stream: inout RandomStream) -> [Double] {
    guard shared != nil, let term = design.random.last, let variance = solution.variances.terms.last else { return [] }
    return term.levels.map { _ in variance.squareRoot() * stream.normal() }
  }

  /// By component the standard deviation of a new rating before it is put on the lattice, in points.
  private func deviations(_ solution: MixedModelSolution) -> [Double] {
    zip(solution.variances.residuals, zip(model.components, lattices)).map { variance, part in
      let points = variance * part.0.spread * part.0.spread
      return max(points - part.1.roundingVariance, points / 2).squareRoot()
    }
  }

  /// The positions of a row's entries of the design.
  private func entries(_ row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }

  /// Modes and a draw of their errors.
  private func effects(
    _ solution: MixedModelSolution, _ stream: inout RandomStream
  ) throws(StudyModelError) -> (fixed: [Double], random: [[Double]]) {
    var random = solution.conditionalModes.map { [Double](repeating: 0, count: $0.count) }
    var fixed = [Double](repeating: 0, count: solution.isDropped.count)
    let precisions = solution.variances.residuals.map { 1 / $0.squareRoot() }
    for row in 0..<model.rows.count {
      let noise = stream.normal() * precisions[Int(model.rows.component[row])]
      for term in random.indices {
        let code = design.random[term].codes[row]
        if code >= 0 { random[term][Int(code)] += noise }
      }
      for entry in entries(row) { fixed[Int(columns[entry])] += noise * values[entry] }
    }
    var parts: [Contrast.Part] = []
    for term in random.indices {
      let variance = solution.variances.terms[term]
      guard variance > 0 else { continue }
      for level in random[term].indices {
        parts.append(.init(.random(term: term, level: level), random[term][level] + stream.normal() / variance.squareRoot()))
      }
    }
    for column in fixed.indices where !solution.isDropped[column] { parts.append(.init(.fixed(column), fixed[column])) }
    do {
      let errors = try solution.covarianceWithEffects(of: Contrast(parts))
      return (
        zip(solution.fixedEffects, errors.fixed).map(+),
        zip(solution.conditionalModes, errors.random).map { modes, errors in zip(modes, errors).map(+) }
      )
    } catch {
      throw .notEstimable(ModelWords.message(error))
    }
  }
}

/// Draws of a fit's variances.
private struct VarianceDraws {
  let fit: MixedModelFit
  let stream: RandomStream
  /// The lower factor of the covariance of the estimated variances' logarithms.
  private let factor: [[Double]]
  private let estimated: [Int]
  /// Logarithms are kept within so many units of the estimate: beyond, the normal approximation says nothing.
  private static let mostLogarithm = 2.0

  init(_ fit: MixedModelFit, _ stream: RandomStream) {
    self.fit = fit
    self.stream = stream
    let values = fit.solution.variances.terms + fit.solution.variances.residuals
    let estimated = values.indices.filter { values[$0] > 0 && fit.varianceCovariance[$0, $0] > 0 }
    self.estimated = estimated
    factor = Self.factor(
      estimated.map { i in estimated.map { fit.varianceCovariance[i, $0] / (values[i] * values[$0]) } })
  }

  /// Variances of a block; the estimates themselves in the first.
  func draw(_ block: Int) -> VarianceComponents {
    guard block > 0 else { return fit.solution.variances }
    var stream = stream.substream(block)
    var values = fit.solution.variances.terms + fit.solution.variances.residuals
    let normals = estimated.map { _ in stream.normal() }
    for (place, index) in estimated.enumerated() {
      let shift = zip(factor[place], normals).reduce(0) { $0 + $1.0 * $1.1 }
      values[index] *= Double.exp(min(max(shift, -Self.mostLogarithm), Self.mostLogarithm))
    }
    let count = fit.variances.terms.count
    return VarianceComponents(terms: Array(values[..<count]), residuals: Array(values[count...]))
  }

  /// L with L L′ = the matrix; rows without variance of their own are 0.
  private static func factor(_ matrix: [[Double]]) -> [[Double]] {
    var lower = matrix.map { $0.map { _ in 0.0 } }
    for i in matrix.indices {
      for j in 0...i {
        var sum = matrix[i][j]
        for k in 0..<j { sum -= lower[i][k] * lower[j][k] }
        if i == j {
          lower[i][i] = max(0, sum).squareRoot()
        } else {
          lower[i][j] = lower[j][j] > 0 ? sum / lower[j][j] : 0
        }
      }
    }
    return lower
  }
}
