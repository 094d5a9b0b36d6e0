package import GroupComparison
package import Normalization
package import RatingStudy
package import Scoring

extension BandOutcome {
  /// The band that each scored person got, with unit and group.
  package static func all(_ score: ScoreResult, _ study: Study) -> [BandOutcome] {
    (0..<score.count).compactMap { row in
      let unit = study.people.unit(of: score.person[row], in: score.period[row])
      guard let group = study.groups[study.unitTable.group(of: unit)], score.rank[row].isFinite else { return nil }
      return BandOutcome(
        person: score.persons[score.person[row]] ?? "", period: score.periodName(row), group: group,
        unit: study.units[unit] ?? "", band: score.bandName(row), pool: score.poolName(row))
    }
  }
}

extension PersonScore {
  /// The totals of a scoring, each with the person's unit and group.
  package static func totals(_ score: ScoreResult, _ study: Study) -> [PersonScore] {
    (0..<score.count).compactMap { row in
      guard score.total[row].isFinite else { return nil }
      let unit = study.people.unit(of: score.person[row], in: score.period[row])
      return PersonScore(
        person: score.person[row], period: score.period[row], unit: unit, group: study.unitTable.group(of: unit),
        score: score.total[row])
    }
  }
}
