internal import RatingStudy

/// Which ratings were given in the name of a unit that the person had left, and which by a unit that the person would leave.
struct FormerUnitRatings: Sendable {
  /// By rating: the unit left; −1 where the rating is not the former unit's.
  var unit: [Int32]
  /// By rating: periods since the move, from 0, for the former unit's ratings; negative for those of the unit that will be left.
  var eventTime: [Int?]
  /// By rating: whether the move crossed groups.
  var crossesGroups: [Bool]
  /// By rating: the person moves in this study, before or after.
  var isMover: [Bool]
  /// By rating of a mover: whether it was given in or after the period of the (first) move.
  var isAfter: [Bool]

  var count: Int { unit.count { $0 >= 0 } }

  init(_ study: Study, _ ratings: Ratings) {
    var movesOf: [Int32: [Move]] = [:]
    for move in study.moves { movesOf[move.person, default: []].append(move) }
    unit = [Int32](repeating: -1, count: ratings.count)
    eventTime = [Int?](repeating: nil, count: ratings.count)
    crossesGroups = [Bool](repeating: false, count: ratings.count)
    isMover = crossesGroups
    isAfter = crossesGroups
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
