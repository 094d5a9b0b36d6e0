package import RatingStudy
package import Scoring

/// What ranks and bands become when a flagged rater's scores of tied people are replaced by what the other raters imply.
///
/// A replaced score is y − r, r being the deletion residual: the other raters' mean for the target, at the flagged rater's own level (and slope,
/// under linear adjustment). It is held within the component's scale where one is stated. A tier becomes a number. Everything else stays.
/// It says how much depends on the hint, not what the right ranks are.
public struct FlagImpact: Sendable {
  /// Somebody whose rank or band changes.
  public struct Change: Sendable {
    /// The person's name.
    public var person: String
    /// The period's name; `nil` when the study knows no periods.
    public var period: String?
    /// The pool's name; `nil` when there are no pools.
    public var pool: String?
    /// Whether scores of this very person in this period were replaced.
    public var isTied: Bool
    /// The official total, in points; `nil` where there is none.
    public var totalBefore: Double?
    /// The total with the scores replaced, in points; `nil` where there is none.
    public var totalAfter: Double?
    /// The official rank in the pool, 1 the best; `nil` without a total.
    public var rankBefore: Double?
    /// The rank with the scores replaced; `nil` without a total.
    public var rankAfter: Double?
    /// The official band; `nil`: none.
    public var bandBefore: String?
    /// The band with the scores replaced; `nil`: none.
    public var bandAfter: String?
  }

  /// The flagged rater's name.
  public var rater: String
  /// The kind of tie that the finding is about.
  public var tie: String
  /// How many ratings were replaced.
  public var replaced: Int
  /// Tied ratings that nobody else's can stand for; they stay.
  public var kept: Int
  /// The mean of new − old over the replaced ratings, in points.
  public var meanChange: Double
  /// How many people's rank changes.
  public var rankChanges: Int
  /// How many people's band changes.
  public var bandChanges: Int
  /// By period and person, in the study's order.
  public var people: [Change]
}

extension Auditor {
  /// The impact of every flagged finding of favoritism about one rater, each by itself.
  ///
  /// - Parameters:
  ///   - result: of auditing `study` with `ties`.
  ///   - whole: the study that the scheme is applied to, where the audited one is a selection of its ratings.
  ///   - scorer: applies the scheme.
  /// - Throws: ``ScoringError`` where the scheme can't be applied.
  /// - Complexity: two scorings of all audited periods a flagged rater.
  package func impact(
    of result: AuditResult, _ study: Study, ties: [TieKind] = [], in whole: Study, scorer: Scorer
  ) throws -> [FlagImpact] {
    let flagged = result.findings(.favoritism, .rater).filter { $0.verdict == .flagged }
    guard !flagged.isEmpty, let ratings = study.ratings else { return [] }
    let periods = Set(ratings.period).sorted()
    let before = try scorer.score(whole, periods: periods)
    return try AuditContext(study, settings, ties: ties).ties.flatMap { kind -> [FlagImpact] in
      let raters = flagged.filter { $0.subject.tie == kind.name }.compactMap(\.subject.rater)
      guard !raters.isEmpty, let favoritism = Favoritism(study, ratings, kind, settings) else { return [] }
      let residuals = favoritism.residuals(settings.panelAdjustment)
      return try raters.compactMap { name -> FlagImpact? in
        guard let code = study.raters.code(of: name) else { return nil }
        let replacement = Replacement(favoritism, residuals, ratings, rater: code, whole)
        var changed = whole
        changed.ratings = replacement.ratings
        return replacement.impact(rater: name, tie: kind.name, before, try scorer.score(changed, periods: periods))
      }
    }
  }
}

/// A study's ratings with some of them replaced.
private struct Replacement {
  var ratings: Ratings?
  /// Whose scores were replaced, and in which period.
  private var tied: Set<Tied> = []
  var replaced = 0
  var kept = 0
  var sum = 0.0

  private struct Tied: Hashable {
    var person: Int32
    var period: Int32
  }

  init(_ favoritism: Favoritism, _ residuals: DeletionResiduals, _ audited: Ratings, rater: Int32, _ whole: Study) {
    ratings = whole.ratings
    guard let all = whole.ratings else { return }
    var place: [Int32: Int] = [:]
    for index in 0..<all.count { place[all.row[index]] = index }
    let panel = favoritism.panel
    for row in favoritism.rowsOf[Int(rater)] where favoritism.isTied[row] {
      guard residuals.scale[row] > 0, let index = place[audited.row[Int(panel.row[row])]] else {
        kept += 1
        continue
      }
      var score = panel.score[row] - residuals.value[row]
      if let scale = whole.settings.scale[whole.components.names[Int(panel.component[row])]] {
        score = min(max(score, scale.minimum), scale.maximum)
      }
      ratings?.score[index] = score
      ratings?.tier[index] = -1
      replaced += 1
      sum += score - panel.score[row]
      tied.insert(Tied(person: panel.person[row], period: all.period[index]))
    }
  }

  func impact(rater: String, tie: String, _ before: ScoreResult, _ after: ScoreResult) -> FlagImpact {
    var changes: [FlagImpact.Change] = []
    for row in 0..<min(before.count, after.count) {
      let hasRank = before.rank[row].isFinite || after.rank[row].isFinite
      guard hasRank, before.rank[row] != after.rank[row] || before.band[row] != after.band[row] else { continue }
      func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }
      changes.append(
        .init(
          person: before.persons[before.person[row]] ?? "", period: before.periodName(row), pool: before.poolName(row),
          isTied: tied.contains(Tied(person: before.person[row], period: before.period[row])), totalBefore: finite(before.total[row]),
          totalAfter: finite(after.total[row]), rankBefore: finite(before.rank[row]),
          rankAfter: finite(after.rank[row]), bandBefore: before.bandName(row), bandAfter: after.bandName(row)))
    }
    return FlagImpact(
      rater: rater, tie: tie, replaced: replaced, kept: kept, meanChange: replaced > 0 ? sum / Double(replaced) : 0,
      rankChanges: changes.count { $0.rankBefore != $0.rankAfter },
      bandChanges: changes.count { $0.bandBefore != $0.bandAfter }, people: changes)
  }
}
