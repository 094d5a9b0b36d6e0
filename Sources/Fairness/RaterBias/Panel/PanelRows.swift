internal import Panels
internal import RatingStudy

/// Ratings as plain columns with dense codes, for the detectors' sums.
struct PanelRows: Sendable {
  /// The position of each row in the study's ratings.
  var row: [Int32] = []
  var score: [Double] = []
  var component: [Int32] = []
  var period: [Int32] = []
  var rater: [Int32] = []
  var person: [Int32] = []
  /// The person's unit in the period; −1 when unknown.
  var unit: [Int32] = []
  var stratum: [Int32] = []
  /// Dense codes of component × target.
  var target: [Int32] = []
  var targetCount = 0
  /// Dense codes of component × rater × period.
  var raterPeriod: [Int32] = []
  var raterPeriodCount = 0
  /// Dense codes of component × rater.
  var raterComponent: [Int32] = []
  var raterComponentCount = 0

  var count: Int { row.count }

  /// - Parameter isUsed: which of the study's ratings to take.
  init(_ ratings: Ratings, where isUsed: (Int) -> Bool = { _ in true }) {
    for index in 0..<ratings.count where isUsed(index) {
      row.append(Int32(index))
      score.append(ratings.score[index])
      component.append(ratings.component[index])
      period.append(ratings.period[index])
      rater.append(ratings.rater[index])
      person.append(ratings.person[index])
      unit.append(ratings.personUnit[index])
      stratum.append(ratings.stratum[index])
    }
    let targets = DenseCodes(crossing: component, row.map { ratings.target[Int($0)] })
    (target, targetCount) = (targets.codes, targets.count)
    let raterPeriods = DenseCodes(crossing: component, rater, period)
    (raterPeriod, raterPeriodCount) = (raterPeriods.codes, raterPeriods.count)
    let raterComponents = DenseCodes(crossing: component, rater)
    (raterComponent, raterComponentCount) = (raterComponents.codes, raterComponents.count)
  }

  /// The code of each row's unit, or of its person where the unit is unknown, among some rows: what errors are clustered by.
  func unitsOrPersons(_ rows: [Int]) -> DenseCodes {
    DenseCodes(
      crossing: rows.map { unit[$0] >= 0 ? 1 : 0 }, rows.map { unit[$0] >= 0 ? unit[$0] : person[$0] })
  }

  /// Targets and rater × periods as the two effects of a rating.
  var targetsByRaterPeriods: TwoWayDesign {
    TwoWayDesign(first: target, firstCount: targetCount, second: raterPeriod, secondCount: raterPeriodCount)
  }

  /// The positions of each rater's rows, by rater code, in the rows' order.
  func rows(raters: Int) -> [[Int]] {
    var result = [[Int]](repeating: [], count: raters)
    for index in 0..<count { result[Int(rater[index])].append(index) }
    return result
  }
}
