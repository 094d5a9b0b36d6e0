internal import Messages
package import RatingStudy
package import StudyModel

/// What reference cases show: what raters share, by the labels that cases were shown under, and how they score against an agreed key.
package struct CaseFindings: Sendable {
  /// One a pair of labels: over all components and raters first, then by component and by group of raters.
  package var sharedPreference: [SharedPreference]
  /// One a component in which cases with a key were scored.
  package var accuracy: [CaseAccuracy]
  /// Cases scored in these periods.
  package var cases: Int
  /// Their ratings.
  package var ratings: Int
  /// Of these, under a label.
  package var labelled: Int

  /// Looks at the reference cases of a study.
  ///
  /// - Parameters:
  ///   - model: of the study; `nil` where none could be fitted: components then stay on their own scales.
  ///   - periods: codes; ratings of others don't count.
  /// - Returns: `nil` where no case was scored then.
  package init?(_ study: Study, model: FittedStudyModel?, periods: [Int32], options: ComparisonOptions) {
    guard let all = study.caseRatings else { return nil }
    let ratings = all.rows((0..<all.count).filter { periods.contains(all.period[$0]) })
    guard ratings.count > 0 else { return nil }
    cases = Set(ratings.person).count
    self.ratings = ratings.count
    labelled = ratings.label.count { $0 >= 0 }
    sharedPreference = SharedPreferences(study, ratings, model, options).all()
    accuracy = CaseAccuracy.all(study, ratings, model, options)
  }

  /// What raters share between two labels, over all components and raters; `nil` where no case was shown under both.
  func preference(from: String, to: String) -> SharedPreference? {
    for own in sharedPreference where own.isPooled {
      if own.from == from, own.to == to { return own }
      if own.from == to, own.to == from { return own.reversed }
    }
    return nil
  }
}
