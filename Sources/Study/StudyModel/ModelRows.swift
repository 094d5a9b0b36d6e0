internal import Panels
internal import RatingStudy

/// The ratings that the model speaks of, in columns of one length, with dense codes.
struct ModelRows {
  /// A person in a period, where they were then.
  struct Subject: Hashable {
    var person: Int32
    var period: Int32
    var unit: Int32
    var group: Int32
  }

  /// The rows of the study's ratings.
  var row: [Int32] = []
  var score: [Double] = []
  var period: [Int32] = []
  /// Index into `components`.
  var component: [Int32] = []
  var rater: [Int32] = []
  var unit: [Int32] = []
  var group: [Int32] = []
  /// Index into `subjects`.
  var subject: [Int32] = []
  /// Dense code of the target within its component.
  var target: [Int32] = []
  var targetCount = 0
  /// The study's codes of the components in use, in order.
  var components: [Int32] = []
  /// In the order of period, then person.
  var subjects: [Subject] = []

  var count: Int { row.count }

  /// No rows.
  init() {}

  /// - Parameters:
  ///   - ratings: the ratings of a study.
  ///   - components: the study's codes of the components to use, in order.
  ///   - isLeftOut: by rating; empty: none.
  init(_ ratings: Ratings, components: [Int32], isLeftOut: [Bool] = []) {
    self.components = components
    let index = Dictionary(uniqueKeysWithValues: zip(components, Int32(0)...))
    var targets: [Int32] = []
    var persons: [Int32] = []
    for position in 0..<ratings.count {
      guard let own = index[ratings.component[position]], isLeftOut.isEmpty || !isLeftOut[position] else { continue }
      row.append(Int32(position))
      component.append(own)
      score.append(ratings.score[position])
      period.append(ratings.period[position])
      rater.append(ratings.rater[position])
      unit.append(ratings.personUnit[position])
      group.append(ratings.personGroup[position])
      persons.append(ratings.person[position])
      targets.append(ratings.target[position])
    }
    let coded = DenseCodes(crossing: period, persons)
    subject = coded.codes
    subjects = Array(
      repeating: Subject(person: -1, period: -1, unit: -1, group: -1), count: coded.count)
    for position in row.indices {
      subjects[Int(subject[position])] = Subject(
        person: ratings.person[Int(row[position])], period: period[position], unit: unit[position],
        group: group[position])
    }
    let dense = DenseCodes(crossing: component, targets)
    (target, targetCount) = (dense.codes, dense.count)
  }
}
