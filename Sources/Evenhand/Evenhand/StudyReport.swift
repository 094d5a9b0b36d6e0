public import GroupComparison
public import Normalization
public import RaterBias
public import RatingStudy
public import Scoring
public import StudyModel
public import WeightSimulation

/// Everything that is known of a study, each part computed once: the value behind the page.
public struct StudyReport: Sendable {
  /// The study's name.
  public var name: String
  /// The study as it was read.
  public var study: Study
  /// The period that scores, gaps and the proposal are about.
  public var period: Int32
  /// What was understood of the study's tables.
  public var check: StudyCheck
  /// The study model; `nil` where none could be fitted.
  package var model: FittedStudyModel?
  /// The official result of the period; `nil` without a scheme, or where it can't be applied.
  public var score: ScoreResult?
  /// Groups side by side; `nil` without groups.
  public var comparison: GroupComparison?
  /// Normalizations side by side; `nil` where there is nothing to normalize.
  public var normalization: NormalizationReport?
  /// The audit; `nil` without ratings.
  public var audit: AuditResult?
  /// The period on the scale of the one before; `nil` where nothing joins them.
  package var years: YearsResult?
  /// Who gives which grades, where each person has one rater; `nil` where no component is given so.
  package var grades: GradesResult?
  /// What the proposal would do; `nil` without a proposal, or where it can't be computed.
  public var simulation: SimulationResult?
  /// Whether the importances asked for are the proposal's own weights, since no others were named.
  package var asksForWeights: Bool
  /// What the scheme calls the unit scores.
  package var unitScoresName: String?
  /// What a missing table or scheme leaves out, and parts that could not be computed.
  public var absent: [Absent]
}

// MARK: What drawings and tables are made of

/// Scores of a component by group.
package struct ComponentDistribution: Sendable {
  /// The component, as the scheme calls it.
  package var component: String
  /// Every group that has somebody, in the study's order, with people's plain scores in points.
  package var groups: [(group: String, scores: [Double])]
}

/// A rater's mean residual for a unit, net of merit and of the rater's own level.
package struct RaterUnitResidual: Sendable {
  /// The rater's code.
  package var rater: Int32
  /// The unit's code.
  package var unit: Int32
  /// In points.
  package var mean: Double
  /// Ratings.
  package var count: Int
  /// Whether any of the ratings is of somebody whom the rater has a tie to.
  package var isTied: Bool
}

extension StudyReport {
  /// How people's scores lie in the period, a component after another.
  package var distributions: [ComponentDistribution] {
    ComponentSource.all(in: study).map { source in
      let scores = study.scores(of: source, period: period)
      let groups = study.groups.names.indices.map { group in
        (group: study.groups.names[group], scores: scores.filter { Int($0.group) == group }.map(\.score))
      }
      return ComponentDistribution(
        component: source == .unitScores ? unitScoresName ?? source.name : source.name, groups: groups.filter { !$0.scores.isEmpty })
    }
  }

  /// Of all units, the least share that a rater must score to stand among ``raterUnitResiduals``.
  private static let leastShareOfUnits = 0.25

  /// Mean residuals by rater and unit, for raters who score at least a quarter of the units; empty without a model.
  package var raterUnitResiduals: [RaterUnitResidual] {
    guard let model, let ratings = study.ratings else { return [] }
    let tied = study.tieKinds.indices.map { study.tied(kind: $0) }
    var sums: [Int64: RaterUnitResidual] = [:]
    let level = levels(ratings, model)
    for (position, row) in model.residuals.row.prefix(model.personRatings).enumerated() {
      let index = Int(row)
      let unit = ratings.personUnit[index]
      guard unit >= 0 else { continue }
      let key = Int64(ratings.rater[index]) << 32 | Int64(unit)
      var cell = sums[key] ?? RaterUnitResidual(rater: ratings.rater[index], unit: unit, mean: 0, count: 0, isTied: false)
      cell.mean += model.residuals.withRaterEffects[position] - level[Int(ratings.rater[index])]
      cell.count += 1
      cell.isTied = cell.isTied || tied.contains { $0[index] }
      sums[key] = cell
    }
    let cells = sums.sorted { $0.key < $1.key }.map { entry in
      var cell = entry.value
      cell.mean /= Double(cell.count)
      return cell
    }
    var units: [Int32: Int] = [:]
    for cell in cells { units[cell.rater, default: 0] += 1 }
    let least = Self.leastShareOfUnits * Double(Set(cells.map(\.unit)).count)
    return cells.filter { Double(units[$0.rater, default: 0]) >= max(2, least) && !isUnitBound($0.rater, model) }
  }

  /// Each rater's mean over everybody they score.
  private func levels(_ ratings: Ratings, _ model: FittedStudyModel) -> [Double] {
    var sum = [Double](repeating: 0, count: study.raters.count)
    var count = sum
    for (position, row) in model.residuals.row.prefix(model.personRatings).enumerated() {
      let rater = Int(ratings.rater[Int(row)])
      sum[rater] += model.residuals.withRaterEffects[position]
      count[rater] += 1
    }
    return zip(sum, count).map { $1 > 0 ? $0 / $1 : 0 }
  }

  private func isUnitBound(_ rater: Int32, _ model: FittedStudyModel) -> Bool {
    let own = model.raterEffects.filter { $0.code == rater }
    return !own.isEmpty && own.allSatisfy(\.isUnitBound)
  }
}
