/// Which ratings were given in the name of a unit that the person had left, and which by a unit that the person would leave.
package struct FormerUnitRatings: Sendable {
  /// By rating: the unit left; −1 where the rating is not the former unit's.
  package private(set) var unit: [Int32]
  /// By rating: periods since the move, from 0, for the former unit's ratings; negative for those of the unit that will be left.
  package private(set) var eventTime: [Int?]
  /// By rating: whether the move crossed groups.
  package private(set) var crossesGroups: [Bool]
  /// By rating: the person moves in this study, before or after.
  package private(set) var isMover: [Bool]
  /// By rating of a mover: whether it was given in or after the period of the (first) move.
  package private(set) var isAfter: [Bool]

  /// How many ratings are the former unit's.
  package var count: Int { unit.count { $0 >= 0 } }

  /// The unit in whose name a rating was given is that of `ratings.unit`, else the rater's own in the period; where the person works in it
  /// again, it is no former unit.
  ///
  /// - Parameter ratings: the study's, or some of them.
  package init(_ study: Study, _ ratings: Ratings) {
    var movesOf: [Int32: [Move]] = [:]
    for move in study.moves { movesOf[move.person, default: []].append(move) }
    unit = [Int32](repeating: -1, count: ratings.count)
    eventTime = [Int?](repeating: nil, count: ratings.count)
    crossesGroups = [Bool](repeating: false, count: ratings.count)
    isMover = crossesGroups
    isAfter = crossesGroups
    guard !movesOf.isEmpty else { return }
    for row in 0..<ratings.count {
      guard let moves = movesOf[ratings.person[row]] else { continue }
      isMover[row] = true
      isAfter[row] = moves.contains { ratings.period[row] >= $0.period }
      let scoring = ratings.unit[row]
      guard scoring >= 0 else { continue }
      let hasReturned = ratings.personUnit[row] == scoring
      // The latest move away from the scoring unit that lies behind; else the next one ahead.
      let away = moves.filter { $0.from == scoring }
      if let last = away.filter({ $0.period <= ratings.period[row] }).max(by: { $0.period < $1.period }), !hasReturned {
        unit[row] = scoring
        set(row, last, ratings, study)
      } else if let next = away.filter({ $0.period > ratings.period[row] }).min(by: { $0.period < $1.period }), hasReturned {
        set(row, next, ratings, study)
      }
    }
  }

  private mutating func set(_ row: Int, _ move: Move, _ ratings: Ratings, _ study: Study) {
    eventTime[row] = Int(ratings.period[row]) - Int(move.period)
    let (from, to) = (study.unitTable.group(of: move.from), study.unitTable.group(of: move.to))
    crossesGroups[row] = from >= 0 && to >= 0 && from != to
  }
}

extension Study {
  /// By rating: whether it was given in the name of a unit that the person had left by then (``FormerUnitRatings``).
  ///
  /// Such ratings do not enter the study model: they are what a departure effect would show in, they would make a unit's head look like
  /// a rater of several units, and groups would seem linked through the very scores under suspicion.
  /// Empty for a study without ratings.
  public var isFormerUnitRating: [Bool] {
    guard let ratings else { return [] }
    guard !moves.isEmpty else { return [Bool](repeating: false, count: ratings.count) }
    return FormerUnitRatings(self, ratings).unit.map { $0 >= 0 }
  }
}
