package import RatingStudy

/// Where a component's scores come from.
package enum ComponentSource: Sendable, Hashable {
  /// The ratings of a component; a person's score is the mean of their ratings in the period.
  case ratings(String)
  /// The scores of the units, handed down to their people.
  case unitScores
  /// A column of already aggregated components.
  case column(String)

  /// The component's name in results; unit scores are named `unit_scores`.
  package var name: String {
    switch self {
    case .ratings(let name), .column(let name): name
    case .unitScores: "unit_scores"
    }
  }

  /// Every component that a study holds: rated ones, unit scores, then columns.
  package static func all(in study: Study) -> [ComponentSource] {
    (study.ratings == nil ? [] : study.components.names.map { .ratings($0) })
      + (study.unitScores.isEmpty ? [] : [.unitScores]) + (study.componentScores?.names.map { .column($0) } ?? [])
  }
}

/// A person's score in a component and period, with where the person was.
package struct PersonScore: Sendable, Hashable {
  /// The person's code.
  package var person: Int32
  /// The period's code.
  package var period: Int32
  /// −1 when unknown.
  package var unit: Int32
  /// −1 when unknown.
  package var group: Int32
  /// In points.
  package var score: Double

  /// A person score, each parameter the property of its name.
  package init(person: Int32, period: Int32, unit: Int32, group: Int32, score: Double) {
    self.person = person
    self.period = period
    self.unit = unit
    self.group = group
    self.score = score
  }
}

extension Study {
  /// The people's plain scores of a component in a period, in the order of persons: nothing trimmed, rounded or weighted.
  package func scores(of source: ComponentSource, period: Int32) -> [PersonScore] {
    let values: [Double?] =
      switch source {
      case .ratings(let name): ratingMeans(name, period)
      case .unitScores: unitScoreOfPersons(period)
      case .column(let name): columnValues(name, period)
      }
    return values.enumerated().compactMap { person, value in
      guard let value, value.isFinite else { return nil }
      let unit = people.unit(of: Int32(person), in: period)
      return PersonScore(
        person: Int32(person), period: period, unit: unit, group: unitTable.group(of: unit), score: value)
    }
  }

  private func ratingMeans(_ name: String, _ period: Int32) -> [Double?] {
    var sum = [Double](repeating: 0, count: persons.count)
    var count = sum
    guard let ratings, let component = components.code(of: name) else { return [] }
    for row in 0..<ratings.count where ratings.component[row] == component && ratings.period[row] == period {
      sum[Int(ratings.person[row])] += ratings.score[row]
      count[Int(ratings.person[row])] += 1
    }
    return zip(sum, count).map { $1 > 0 ? $0 / $1 : nil }
  }

  private func unitScoreOfPersons(_ period: Int32) -> [Double?] {
    var byUnit = [Double?](repeating: nil, count: units.count)
    for score in unitScores where score.period == period || score.period < 0 { byUnit[Int(score.unit)] = score.score }
    return persons.names.indices.map { person in
      let unit = people.unit(of: Int32(person), in: period)
      return unit >= 0 ? byUnit[Int(unit)] : nil
    }
  }

  private func columnValues(_ name: String, _ period: Int32) -> [Double?] {
    var result = [Double?](repeating: nil, count: persons.count)
    guard let table = componentScores, let column = table.names.firstIndex(of: name) else { return result }
    for row in table.person.indices where table.period[row] == period || table.period[row] < 0 {
      result[Int(table.person[row])] = table.values[column][row]
    }
    return result
  }
}
