extension Study {
  /// The study with only the ratings of some periods and components; all else stays.
  ///
  /// Codes keep their meaning, except that targets are numbered anew without gaps.
  /// - Parameters:
  ///   - periods: codes; `nil`: all.
  ///   - components: codes; `nil`: all.
  package func selecting(periods: [Int32]?, components: [Int32]? = nil) -> Study {
    guard periods != nil || components != nil else { return self }
    func kept(_ ratings: Ratings) -> [Int] {
      (0..<ratings.count).filter { row in
        (periods?.contains(ratings.period[row]) ?? true) && (components?.contains(ratings.component[row]) ?? true)
      }
    }
    var copy = self
    if let own = caseRatings {
      let keep = kept(own)
      if keep.count < own.count {
        var fewer = own.rows(keep)
        StudyBuilder.number(&fewer, by: fewer.target.map(Int64.init))
        copy.caseRatings = fewer
      }
    }
    guard let ratings else { return copy }
    let keep = kept(ratings)
    guard keep.count < ratings.count else { return copy }
    return copy.selecting(ratings: keep)
  }

  /// The study without what one rater said of reference cases; all else stays.
  ///
  /// - Parameter rater: a code; one that is no rater's changes nothing.
  package func withoutCaseRatings(of rater: Int32) -> Study {
    guard let own = caseRatings, own.rater.contains(rater) else { return self }
    var fewer = own.rows((0..<own.count).filter { own.rater[$0] != rater })
    StudyBuilder.number(&fewer, by: fewer.target.map(Int64.init))
    var copy = self
    copy.caseRatings = fewer
    return copy
  }

  /// The study with only some ratings of persons; all else stays. Targets are numbered anew without gaps.
  ///
  /// - Parameter keep: positions among the ratings, in the order that they are to have.
  package func selecting(ratings keep: [Int]) -> Study {
    guard var ratings else { return self }
    ratings = ratings.rows(keep)
    StudyBuilder.number(&ratings, by: ratings.target.map(Int64.init))
    var copy = self
    copy.ratings = ratings
    return copy
  }
}
