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
    (target, targetCount) = CellCode.dense(row.indices.map { (component[$0], ratings.target[Int(row[$0])], 0) })
    (raterPeriod, raterPeriodCount) = CellCode.dense(row.indices.map { (component[$0], rater[$0], period[$0]) })
    (raterComponent, raterComponentCount) = CellCode.dense(row.indices.map { (component[$0], rater[$0], 0) })
  }

  /// The positions of each rater's rows, by rater code, in the rows' order.
  func rows(raters: Int) -> [[Int]] {
    var result = [[Int]](repeating: [], count: raters)
    for index in 0..<count { result[Int(rater[index])].append(index) }
    return result
  }
}

/// Dense codes of cells given by several codes.
enum CellCode {
  /// Codes in lexicographic order of the triples, whatever the order of the rows. The first part lies below 2¹⁵, the middle
  /// one below 2²⁸ and the last below 2²⁰, all from −1.
  static func dense(_ triples: some Collection<(Int32, Int32, Int32)>) -> (codes: [Int32], count: Int) {
    let keys = triples.map { (UInt64($0.0 + 1) << 48) ^ (UInt64($0.1 + 1) << 20) ^ UInt64($0.2 + 1) }
    return dense(keys)
  }

  /// Codes in the order of the keys.
  static func dense(_ keys: [UInt64]) -> (codes: [Int32], count: Int) {
    var levels = keys.sorted()
    var last = 0
    for index in levels.indices where levels[index] != levels[last] {
      last += 1
      levels[last] = levels[index]
    }
    levels.removeSubrange((keys.isEmpty ? 0 : last + 1)...)
    let codes = keys.map { key in
      var low = 0
      var high = levels.count - 1
      while low < high {
        let middle = (low + high) / 2
        if levels[middle] < key { low = middle + 1 } else { high = middle }
      }
      return Int32(low)
    }
    return (codes, levels.count)
  }
}
