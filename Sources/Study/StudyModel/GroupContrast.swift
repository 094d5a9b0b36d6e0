internal import LinearAlgebra
internal import MixedModels
internal import RatingStudy

/// The difference between the mean merits of two sets of people, as the raters who score both see it.
///
/// Rater effects are fixed: only comparisons within a rater count. On the common scale; times a component's spread it is in points.
package struct GroupContrast: Sendable {
  /// Mean merit of the first set minus that of the second, on the common scale.
  package var estimate: Double
  /// For these very people, units and raters (prediction error given the variances); on the common scale.
  package var standardError: Double
  /// For each modelled rating (in the order of `FittedStudyModel.residuals`) its contribution to the estimate's deviation from what
  /// fixed effects expect: wᵢ(zᵢ − xᵢ′β̂ − rater effect). Summed over a unit or a rater they are what resampling these would move.
  package var contributions: [Double]
  /// The same with merit and the target's deviation taken out: what remains for raters to vary in.
  package var raterContributions: [Double]
  /// People of either set.
  package var counts: (first: Int, second: Int)
}

extension FittedStudyModel {
  /// The merit contrast of two groups in a period; `nil` where no part of the design holds people of both.
  ///
  /// - Parameters:
  ///   - from: the code of a group.
  ///   - to: the code of the group it is compared with.
  ///   - period: the code of a period.
  /// - Throws: ``StudyModelError`` when the equations can't be solved.
  package func groupContrast(from: Int32, to: Int32, period: Int32) throws(StudyModelError) -> GroupContrast? {
    try contrast(
      merits.indices.filter { merits[$0].groupCode == from && merits[$0].periodCode == period },
      merits.indices.filter { merits[$0].groupCode == to && merits[$0].periodCode == period })
  }

  /// The merit contrast of two sets of people.
  ///
  /// - Parameters:
  ///   - first: positions in `merits`.
  ///   - second: positions in `merits`.
  /// - Returns: `nil` where no connected part holds people of both; people outside the largest shared part are left out.
  /// - Throws: ``StudyModelError`` when the equations can't be solved.
  package func contrast(_ first: [Int], _ second: [Int]) throws(StudyModelError) -> GroupContrast? {
    guard let (left, right) = shared(first, second) else { return nil }
    var parts: [Contrast.Part] = []
    for (sign, members) in [(1.0, left), (-1.0, right)] {
      for index in members {
        let weight = sign / Double(members.count)
        parts.append(Contrast.Part(.random(term: layout.meritTerm, level: index), weight))
        if let column = layout.groupColumn(merits[index].groupCode, period: merits[index].periodCode) {
          parts.append(Contrast.Part(.fixed(column), weight))
        }
      }
    }
    do {
      let result = try solution.contrast(Contrast(parts))
      let vector = try solution.covarianceWithEffects(of: Contrast(parts))
      let weights = rowWeights(vector.fixed, vector.random)
      return GroupContrast(
        estimate: result.estimate, standardError: result.standardError,
        contributions: zip(weights, deviations(without: [.severity, .unitLevel])).map(*),
        raterContributions: zip(weights, deviations(without: [.severity, .unitLevel, .merit, .targetDeviation])).map(*),
        counts: (left.count, right.count))
    } catch {
      throw .notEstimable(ModelWords.message(error))
    }
  }

  /// The members in the largest part that both sets share.
  private func shared(_ first: [Int], _ second: [Int]) -> ([Int], [Int])? {
    let common = Set(first.map { merits[$0].part }).intersection(second.map { merits[$0].part })
    let sized = common.sorted().map { part in
      (part, min(first.count { merits[$0].part == part }, second.count { merits[$0].part == part }))
    }
    guard let best = sized.max(by: { ($0.1, -$0.0) < ($1.1, -$1.0) })?.0 else { return nil }
    return (first.filter { merits[$0].part == best }, second.filter { merits[$0].part == best })
  }

  /// For each rating its weight in the estimate.
  private func rowWeights(_ fixed: [Double], _ random: [[Double]]) -> [Double] {
    let columns = layout.model.fixed.columns
    var weight = [Double](repeating: 0, count: rows.count)
    for index in layout.terms.indices {
      let codes = layout.model.random[index].codes
      for position in codes.indices where codes[position] >= 0 {
        weight[position] += random[index][Int(codes[position])]
      }
    }
    for column in fixed.indices where fixed[column] != 0 {
      for position in weight.indices { weight[position] += columns[position, column] * fixed[column] }
    }
    return weight.indices.map { weight[$0] / solution.variances.residuals[Int(rows.component[$0])] }
  }

  /// zᵢ less fixed effects and the effects of some terms: the residual plus every other random effect.
  func deviations(without removed: Set<ModelTerm>) -> [Double] {
    var deviation = solution.residuals
    for (index, term) in layout.terms.enumerated() where !removed.contains(term.term) {
      let codes = layout.model.random[index].codes
      for position in codes.indices where codes[position] >= 0 {
        deviation[position] += solution.conditionalModes[index][Int(codes[position])]
      }
    }
    return deviation
  }
}
