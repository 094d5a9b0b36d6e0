package import RatingStudy

/// One way in which an office may have computed otherwise than its scheme says.
///
/// A deviation changes a scheme (or, for ``formerUnit``, what a study says) so that the office's way can be tried on everybody.
package enum Deviation: Sendable, Hashable {
  /// A step rounds by another rule; `nil`: not at all.
  case rounding(RoundingRules.Step, Rounding?)
  /// Nothing is rounded on the way; only the total is.
  case onlyTotalRounded
  /// Entries of a status that the scheme leaves out count.
  case counted(PointEntry.Status)
  /// Entries of a status that the scheme counts are left out.
  case uncounted(PointEntry.Status)
  /// The points go in at another place; `to`: the one component that takes them before weighting.
  case points(PointsRule.Apply, to: String?)
  /// No points at all.
  case pointsLeftOut
  /// The points count twice.
  case pointsTwice
  /// The upper bound of the points is ignored; of an aspect, or of all.
  case capIgnored(aspect: String?)
  /// The lower bound of the points is ignored; of an aspect, or of all.
  case floorIgnored(aspect: String?)
  /// Missing components are dealt with otherwise.
  case missing(Scheme.Missing)
  /// A component doesn't count; `scaled`: the weights of the others are scaled up, else its share is lost.
  case leftOut(String, scaled: Bool)
  /// Other scores of a component are left out before the mean; `nil`: none.
  case trim(String, Trim?)
  /// Scores of a component become one otherwise.
  case aggregate(String, SchemeComponent.Aggregate.Method)
  /// A component's ballots are divided by another count.
  case denominator(String, BallotRule.Denominator)
  /// The rates of a component's ballots are rounded otherwise; `nil`: not at all.
  case rates(String, Rounding?)
  /// A component isn't adjusted; `nil`: the total isn't.
  case notAdjusted(String?)
  /// A component isn't converted by ratio or rank.
  case notConverted(String)
  /// The weights of another pool hold for everybody.
  case weights(ofPool: String)
  /// The components make the total otherwise.
  case total(Scheme.Total)
  /// Whoever moved has the unit score of the unit that was left.
  case formerUnit
  /// The veto is ignored.
  case vetoIgnored
  /// Equals get other ranks.
  case ties(Scheme.RankTies)
  /// A component decides between equals; `nil`: none does.
  case breaker(String?)
  /// Ranks follow the total before, or after, its last rounding.
  case rankBy(Scheme.RankBy)
  /// Other people are ranked together.
  case pools([String])
  /// A band's share becomes a number of seats otherwise.
  case seats(String, SeatRounding)
  /// Whoever is tied across a band's last seat is dealt with otherwise.
  case atCut(String, Band.AtCut)
  /// A band's share is taken of others.
  case base(String, Band.Base)

  /// The step of the computation at which an office may depart.
  package enum Step: String, Sendable, Hashable, CaseIterable {
    case component, points, weighting, total, rank, band
  }

  /// The step at which the deviation stands.
  package var step: Step {
    switch self {
    case .rounding(.component, _), .trim, .aggregate, .denominator, .rates, .notConverted, .formerUnit: .component
    case .rounding(.points, _), .counted, .uncounted, .points, .pointsLeftOut, .pointsTwice, .capIgnored, .floorIgnored,
      .vetoIgnored:
      .points
    case .rounding(.weighted, _), .missing, .leftOut, .weights: .weighting
    case .rounding(.total, _), .total, .onlyTotalRounded: .total
    case .notAdjusted(let component): component == nil ? .total : .component
    case .ties, .breaker, .rankBy, .pools: .rank
    case .seats, .atCut, .base: .band
    }
  }

  /// Whether it is about digits only. Such rules move totals by very little, so that one of many may fit a single person by accident.
  var isOfDigits: Bool {
    switch self {
    case .rounding, .rates, .onlyTotalRounded: true
    default: false
    }
  }

  /// The scheme with the deviation.
  package func applied(to scheme: Scheme) -> Scheme {
    var scheme = scheme
    switch self {
    case .rounding(let step, let rounding): scheme.rounding.steps[step] = .some(rounding)
    case .onlyTotalRounded:
      for step in RoundingRules.Step.allCases where step != .total { scheme.rounding.steps[step] = .some(nil) }
    case .counted(let status): scheme.points.counted.insert(status)
    case .uncounted(let status): scheme.points.counted.remove(status)
    case .points(let apply, let component): (scheme.points.apply, scheme.points.to) = (apply, component)
    case .pointsLeftOut: scheme.points.counted = []
    case .capIgnored(let aspect): scheme.points.withBounds(of: aspect) { $0.cap = nil }
    case .floorIgnored(let aspect): scheme.points.withBounds(of: aspect) { $0.floor = nil }
    case .missing(let rule): scheme.missing = rule
    case .total(let total): scheme.total = total
    case .notAdjusted(nil): scheme.adjust = nil
    case .weights(let pool): scheme.components = scheme.components.map { $0.withWeight(ofPool: pool) }
    case .vetoIgnored: scheme.points.veto = nil
    case .ties(let ties): scheme.ties = ties
    case .breaker(let component): scheme.tieBreakers = component.map { [$0] } ?? []
    case .rankBy(let rule): scheme.rankBy = rule
    case .pools(let names): scheme.poolsBy = names
    case .formerUnit, .pointsTwice: break
    case .leftOut(let name, _), .trim(let name, _), .aggregate(let name, _), .denominator(let name, _), .rates(let name, _),
      .notConverted(let name):
      scheme.components = scheme.components.map { $0.name == name ? changed($0) : $0 }
    case .notAdjusted(.some(let name)):
      scheme.components = scheme.components.map { $0.name == name ? changed($0) : $0 }
    case .seats(let name, _), .atCut(let name, _), .base(let name, _):
      scheme.bands = scheme.bands.map { $0.name == name ? changed($0) : $0 }
    }
    return scheme
  }

  private func changed(_ component: SchemeComponent) -> SchemeComponent {
    var component = component
    switch self {
    case .leftOut(_, scaled: true): component.weight = ComponentWeight(0)
    case .leftOut(_, scaled: false):
      // Score ÷ best × 0: everybody who has a score has 0, and keeps the weight.
      component.conversion = .ratioToBest(full: 0)
      component.adjust = nil
    case .trim(_, let trim): (component.aggregate.trim, component.aggregate.atLeast) = (trim, nil)
    case .aggregate(_, let method): component.aggregate.method = method
    case .denominator(_, let denominator): component.ballots?.denominator = denominator
    case .rates(_, let rounding): component.ballots?.rates = rounding
    case .notConverted: component.conversion = nil
    case .notAdjusted: component.adjust = nil
    default: break
    }
    return component
  }

  private func changed(_ band: Band) -> Band {
    var band = band
    switch self {
    case .seats(_, let rounding): band.rounding = rounding
    case .atCut(_, let rule): band.atCut = rule
    case .base(_, let base): band.base = base
    default: break
    }
    return band
  }

  /// The study as the office saw it.
  func applied(to study: Study) -> Study {
    switch self {
    case .formerUnit: study.withFormerUnits
    case .pointsTwice:
      study.withPointsTwice
    default: study
    }
  }

  /// Whether it changes what the study says rather than the scheme.
  var isOfStudy: Bool { self == .formerUnit || self == .pointsTwice }
}

extension PointsRule {
  /// Changes the bounds of an aspect, or of everything.
  fileprivate mutating func withBounds(of aspect: String?, _ change: (inout Bounds) -> Void) {
    if let aspect {
      if var own = aspects[aspect] {
        change(&own)
        aspects[aspect] = own
      }
    } else {
      change(&bounds)
    }
  }
}

extension SchemeComponent {
  fileprivate func withWeight(ofPool pool: String) -> SchemeComponent {
    var component = self
    component.weight = ComponentWeight(weight.weight(in: pool, parts: [pool]))
    return component
  }
}

extension Study {
  /// Every entry of the ledger stands there once more.
  fileprivate var withPointsTwice: Study {
    var study = self
    study.points += points
    return study
  }

  /// In the period of a move, and in all if the tables know no periods, people are where they came from.
  fileprivate var withFormerUnits: Study {
    var study = self
    for move in moves where move.period >= 0 { study.people.setUnit(move.from, of: move.person, in: move.period) }
    return study
  }
}
