package import RatingStudy

extension Study {
  /// By rating: whether it was given in the name of a unit that the person had left by then.
  ///
  /// Such ratings do not enter the study model: they are what a departure effect would show in, they would make a unit's head look like
  /// a rater of several units, and groups would seem linked through the very scores under suspicion.
  /// Empty for a study without ratings.
  package var isFormerUnitRating: [Bool] {
    guard let ratings else { return [] }
    var result = [Bool](repeating: false, count: ratings.count)
    var movesOf: [Int32: [Move]] = [:]
    for move in moves { movesOf[move.person, default: []].append(move) }
    guard !movesOf.isEmpty else { return result }
    for row in result.indices {
      guard let own = movesOf[ratings.person[row]], ratings.unit[row] >= 0, ratings.unit[row] != ratings.personUnit[row]
      else { continue }
      result[row] = own.contains { $0.from == ratings.unit[row] && $0.period <= ratings.period[row] }
    }
    return result
  }
}
