internal import RatingStudy
internal import Statistics

/// What is done to sheets of scores beyond what a plan can say: sheets filled in without looking and copied ones, and honest habits that must not be
/// taken for them. Each takes raters of its own, drawn anew in every study; what is planted is planted in one period alone, except where said.
package struct SheetEdit: Sendable, Hashable {
  /// Raters whose scores are rounded to these many points, everywhere. Honest.
  package var coarse: [Double] = []
  /// Pairs whose departures from the others share this correlation, everywhere. Honest: they saw the same.
  package var sharing = 0
  /// The correlation that such a pair's departures share.
  package var sharedCorrelation = 0.15
  /// Raters with one value on a sheet.
  package var uniform = 0
  /// Raters with a repeating pattern on a sheet.
  package var pattern = 0
  /// The pattern, in points around the rater's mean.
  package var turns: [Double] = [0, 3, -2, 1, -4]
  /// Pairs of which the second copies the first.
  package var copies = 0
  /// The share of scores that are copied; the others are the rater's own.
  package var copiedShare = 1.0
  /// The standard deviation of what is added to a copied score, in points.
  package var copyingNoise = 0.0
  /// What is added to every copied score, in points.
  package var copyingShift = 0.0

  /// Everything at its default.
  package init() {}

  /// Changes a study's scores.
  ///
  /// - Parameters:
  ///   - step, scale: of the scores.
  ///   - seed: of the study.
  /// - Returns: raters by what was planted in them: −1 a uniform or repeating sheet, +1 a copied one, on either side.
  func apply(to study: inout Study, step: Double, scale: ClosedRange<Double>, seed: UInt64) -> [String: Double] {
    guard var ratings = study.ratings, ratings.count > 0 else { return [:] }
    let stream = RandomStream(seed: seed).substream("sheets")
    var raters = stream.substream("raters")
    var free = raters.permutation(study.raters.count)
    var noise = stream.substream("noise")
    func held(_ value: Double, _ step: Double) -> Double { value.held(step: step, scale: scale) }
    func rows(_ rater: Int, _ period: Int32?) -> [Int] {
      (0..<ratings.count).filter { Int(ratings.rater[$0]) == rater && (period == nil || ratings.period[$0] == period) }
        .sorted { (ratings.period[$0], ratings.person[$0]) < (ratings.period[$1], ratings.person[$1]) }
    }
    func period() -> Int32 { Int32(raters.integer(below: study.periods.count)) }
    var planted: [String: Double] = [:]
    for points in coarse { for row in rows(free.removeLast(), nil) { ratings.score[row] = held(ratings.score[row], points) } }
    for _ in 0..<sharing {
      let pair = (rows(free.removeLast(), nil), rows(free.removeLast(), nil))
      // Of error variance 1: a common part that gives the correlation.
      let common = CalibrationScenario.errorSD * (sharedCorrelation / (1 - sharedCorrelation)).squareRoot()
      for (first, second) in zip(pair.0, pair.1) {
        let seen = noise.normal() * common
        for row in [first, second] { ratings.score[row] = held(ratings.score[row] + seen, step) }
      }
    }
    for index in 0..<(uniform + pattern) {
      let rater = free.removeLast()
      let sheet = rows(rater, period())
      let mean = sheet.reduce(0) { $0 + ratings.score[$1] } / Double(max(1, sheet.count))
      for (place, row) in sheet.enumerated() {
        ratings.score[row] = held(mean + (index < uniform ? 0 : turns[place % turns.count]), step)
      }
      planted[study.raters.names[rater]] = -1
    }
    for _ in 0..<copies {
      let (source, copier) = (free.removeLast(), free.removeLast())
      let period = period()
      for (from, to) in zip(rows(source, period), rows(copier, period)) where noise.bernoulli(copiedShare) {
        ratings.score[to] = held(ratings.score[from] + copyingShift + noise.normal() * copyingNoise, step)
      }
      for rater in [source, copier] { planted[study.raters.names[rater]] = 1 }
    }
    study.ratings = ratings
    return planted
  }
}
