extension Study {
  /// The study with only the ratings of some periods and components; all else stays.
  ///
  /// Codes keep their meaning, except that targets are numbered anew without gaps.
  /// - Parameters:
  ///   - periods: codes; `nil`: all.
  ///   - components: codes; `nil`: all.
  package func selecting(periods: [Int32]?, components: [Int32]? = nil) -> Study {
    guard periods != nil || components != nil, let ratings else { return self }
    let keep = (0..<ratings.count).filter { row in
      (periods?.contains(ratings.period[row]) ?? true) && (components?.contains(ratings.component[row]) ?? true)
    }
    guard keep.count < ratings.count else { return self }
    return selecting(ratings: keep)
  }

  /// The study with only some ratings; all else stays. Targets are numbered anew without gaps.
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
