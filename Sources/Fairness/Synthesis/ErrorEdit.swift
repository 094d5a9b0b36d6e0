internal import RatingStudy
internal import RealModule
internal import Statistics

/// Errors of ratings that no plan draws: with heavier tails than a normal distribution's, and going together over components. Made for plans without errors of their own.
package struct ErrorEdit: Sendable, Hashable {
  /// The standard deviation of an error, in points.
  package var errorSD = CalibrationScenario.errorSD
  /// Degrees of freedom of Student's t, scaled to `errorSD`; 0: a normal distribution.
  package var degreesOfFreedom = 0
  /// The correlation of one rater's errors about one person over components.
  package var correlation = 0.0
  /// By how much of themselves these raters' errors are larger.
  package var noise = 0.0
  /// How many raters' errors correlate so, and are larger; nil: all.
  package var raters: Int?
  /// What scores are rounded to.
  package var step = 0.5

  /// Everything at its default.
  package init() {}

  /// Changes a study's scores.
  ///
  /// - Returns: by rater in whom they were planted the correlation, or where there is none the larger noise; empty where all were taken.
  func apply(to study: inout Study, scale: ClosedRange<Double>, seed: UInt64) -> [String: Double] {
    guard var ratings = study.ratings else { return [:] }
    let stream = RandomStream(seed: seed).substream("errors")
    let names = study.raters.names
    // Raters of different components are the same persons where they stand at the same place: L01 of one, L01 of the other.
    var chosen = stream.substream("raters")
    let planted = raters.map { Set(chosen.subset(size: min($0, names.count), of: names.count).map(Int32.init)) }
    for row in 0..<ratings.count {
      let rater = ratings.rater[row]
      let pair = stream.substream(Int(rater)).substream(Int(ratings.person[row])).substream(Int(ratings.period[row]))
      let isPlanted = planted?.contains(rater) ?? true
      let rho = isPlanted ? correlation : 0
      var common = pair.substream("common")
      var own = pair.substream(Int(ratings.component[row]))
      let error = rho.squareRoot() * draw(&common) + (1 - rho).squareRoot() * draw(&own)
      ratings.score[row] = (ratings.score[row] + errorSD * (isPlanted ? 1 + noise : 1) * error).held(step: step, scale: scale)
    }
    study.ratings = ratings
    return Dictionary((planted ?? []).map { (names[Int($0)], correlation == 0 ? noise : correlation) }) { $1 }
  }

  /// Of variance 1.
  private func draw(_ stream: inout RandomStream) -> Double {
    let normal = stream.normal()
    guard degreesOfFreedom > 2 else { return normal }
    let square = (0..<degreesOfFreedom).reduce(0.0) { sum, _ in
      let z = stream.normal()
      return sum + z * z
    }
    return normal * (Double(degreesOfFreedom - 2) / square).squareRoot()
  }
}
