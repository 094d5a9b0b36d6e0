internal import Normalization
package import RatingStudy
package import Scoring
package import StudyModel

/// The error variance of people's scores, in points², as the study model sees it: what rating again would change.
///
/// A component's mean of n ratings has (σ² + τ²)/n, σ² the residual and τ² the rater × unit variance, plus σ_s²/n, σ_s² the variance of severity (of
/// unit-bound levels too), where raters differ between people: where everybody meets the same raters their levels shift nobody against
/// anybody. A weighted total has Σ w² of these; parts without raters count as fixed. (Relative error variance, Brennan 2001, ch. 1.)
package struct ScoreError: Sendable {
  private let study: Study
  private let model: FittedStudyModel

  /// The error of scores of a study under its fitted model.
  package init(_ study: Study, _ model: FittedStudyModel) {
    self.study = study
    self.model = model
  }

  /// By person code, in a period; `nil` where the component has no ratings that the model speaks of.
  package func variances(component: String, period: Int32) -> [Double?]? {
    guard let index = model.componentIndex(component), let ratings = study.ratings, let code = study.components.code(of: component)
    else { return nil }
    let isComplete = model.connectivity.assignment.first { $0.component == component }?.isComplete ?? false
    var single = 0.0
    for variance in model.variances where variance.component == nil || variance.component == component {
      guard let deviation = variance.standardDeviation[index] else { continue }
      switch variance.term {
      case .residual, .raterUnit, .unitLevel: single += deviation * deviation
      case .severity: single += isComplete ? 0 : deviation * deviation
      case .merit, .targetDeviation: break
      }
    }
    var count = [Double](repeating: 0, count: study.persons.count)
    for row in 0..<ratings.count where ratings.component[row] == code && ratings.period[row] == period {
      count[Int(ratings.person[row])] += 1
    }
    return count.map { $0 > 0 ? single / $0 : nil }
  }

  /// By row of a scoring; `nil` where no part of the total has ratings, or a rated part is not weighed in points.
  package func variances(of score: ScoreResult, _ scheme: Scheme) -> [Double]? {
    guard scheme.total == .mean, scheme.adjust.map({ $0.method == "none" }) ?? true else { return nil }
    var result = [Double](repeating: 0, count: score.count)
    var hasRaters = false
    for (component, column) in zip(scheme.components, score.components) {
      var byPeriod: [Int32: [Double?]] = [:]
      for period in Set(score.period) {
        byPeriod[period] = variances(component: component.of ?? component.name, period: period)
      }
      guard !byPeriod.isEmpty else { continue }
      guard component.adjust.map({ $0.method == "none" }) ?? true else { return nil }
      hasRaters = true
      for row in result.indices {
        guard let own = byPeriod[score.period[row]]?[Int(score.person[row])], column.weight[row].isFinite else { continue }
        result[row] += column.weight[row] * column.weight[row] * own
      }
    }
    return hasRaters ? result : nil
  }
}
