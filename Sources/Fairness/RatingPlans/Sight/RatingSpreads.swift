package import RatingStudy
package import StudyModel

/// How scores vary, as standard deviations in points of a component.
package struct RatingSpreads: Sendable, Hashable {
  /// Of a single rating's error.
  package var error: Double
  /// Between people: what the ratings are to show.
  package var people: Double
  /// Between raters' levels.
  package var severity: Double
  /// Between raters' tastes for units.
  package var taste: Double
  /// The mean score, in points.
  package var mean = 0.0
  /// Scores lie on steps of this size, in points; 0: any number.
  package var step = 0.0

  /// Each parameter the property of its name.
  package init(error: Double, people: Double, severity: Double, taste: Double) {
    (self.error, self.people, self.severity, self.taste) = (error, people, severity, taste)
  }

  /// Where nothing has been rated yet, in units of the error of a rating: between people 4/3, between raters' levels 2/3, tastes 3/10, as in the studies that detectors are
  /// calibrated on.
  package static let assumed = RatingSpreads(error: 1, people: 4.0 / 3, severity: 2.0 / 3, taste: 0.3)

  /// What a study's model found in a component; `nil` where it has no error of its own there.
  ///
  /// A component in which raters score one unit only doesn't show their severity: their levels' spread, the units' own in it, stands for it.
  package init?(_ model: FittedStudyModel, component: String) {
    guard let index = model.componentIndex(component) else { return nil }
    func deviation(_ term: ModelTerm) -> Double {
      model.variances.first { $0.term == term && ($0.component == nil || $0.component == component) }
        .flatMap { $0.standardDeviation[index] } ?? 0
    }
    let error = deviation(.residual)
    guard error > 0 else { return nil }
    let (merit, peculiar) = (deviation(.merit), deviation(.targetDeviation))
    self.init(
      error: error, people: (merit * merit + peculiar * peculiar).squareRoot(), severity: max(deviation(.severity), deviation(.unitLevel)),
      taste: deviation(.raterUnit))
    mean = model.components[index].centres.compactMap(\.self).last ?? 0
  }

  /// The assumed ones, scaled so that together they make what scores of a component lie apart; as they are where nothing is rated, or all is equal.
  package static func assumed(of study: Study, component: Int32) -> RatingSpreads {
    let scores =
      (study.ratings.map { ratings in (0..<ratings.count).filter { ratings.component[$0] == component }.map { ratings.score[$0] } }) ?? []
    let mean = scores.reduce(0, +) / Double(max(1, scores.count))
    let variance = scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, scores.count - 1))
    let usual = assumed
    let whole = [usual.error, usual.people, usual.severity, usual.taste].reduce(0) { $0 + $1 * $1 }
    guard variance > 0 else { return usual }
    let factor = (variance / whole).squareRoot()
    var scaled = RatingSpreads(
      error: factor * usual.error, people: factor * usual.people, severity: factor * usual.severity, taste: factor * usual.taste)
    scaled.mean = mean
    return scaled
  }
}
