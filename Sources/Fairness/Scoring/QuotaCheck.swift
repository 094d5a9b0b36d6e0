package import RatingStudy

/// What a quota asked of a rater, and what the rater gave. A count, not a judgement.
public struct QuotaCheck: Sendable, Equatable {
  /// The component's name.
  public var component: String
  /// The period's name; `nil` when the study knows no periods.
  public var period: String?
  /// The rater's name.
  public var rater: String
  /// The tiers that count together.
  public var tiers: [String]
  /// How many people the rater gave a tier.
  public var n: Int
  /// How many of them had to get one of the tiers; `nil` without such a rule.
  public var required: Int?
  /// How many at most might; `nil` without such a rule.
  public var allowed: Int?
  /// How many did.
  public var given: Int
  /// Whether the count is within its bounds.
  public var isMet: Bool { given >= required ?? 0 && given <= allowed ?? n }
}

extension QuotaCheck {
  /// The checks of all quotas of a scheme in one period, by component, quota and rater.
  ///
  /// The base is everybody to whom the rater gave a tier in that component and period. Under `floor` nobody has to be
  /// named until the share makes a whole person.
  package static func checks(_ scheme: Scheme, _ study: Study, period: Int32) -> [QuotaCheck] {
    guard let ratings = study.ratings else { return [] }
    var checks: [QuotaCheck] = []
    for component in scheme.components where !component.quotas.isEmpty {
      guard let code = study.components.code(of: component.of ?? component.name) else { continue }
      let rows = ratings.score.indices.filter {
        ratings.component[$0] == code && ratings.tier[$0] >= 0
          && (ratings.period[$0] == period || ratings.period[$0] < 0)
      }
      for quota in component.quotas {
        let tiers = Set(quota.tiers.compactMap { ratings.tierNames.code(of: $0) })
        var n = [Int](repeating: 0, count: study.raters.count)
        var given = n
        for row in rows {
          n[Int(ratings.rater[row])] += 1
          if tiers.contains(ratings.tier[row]) { given[Int(ratings.rater[row])] += 1 }
        }
        for rater in n.indices where n[rater] > 0 {
          checks.append(
            QuotaCheck(
              component: component.name, period: study.periodName(period), rater: study.raters.names[rater],
              tiers: quota.tiers, n: n[rater],
              required: quota.atLeast?.seats(of: n[rater], rounding: quota.rounding),
              allowed: quota.atMost?.seats(of: n[rater], rounding: quota.rounding), given: given[rater]))
        }
      }
    }
    return checks
  }
}
