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
  /// As what a reference case was shown, a code; −1 where nothing is stated, and for persons.
  var label: [Int32] = []
  /// The rows of persons come first, those of reference cases last: how many are of persons.
  var personCount = 0

  var count: Int { row.count }

  /// No rows.
  init() {}

  /// The rows of persons alone, by which scores are put on one scale; all rows where a component has none of persons.
  var ofPersons: ModelRows {
    let rated = Set(component[..<personCount])
    guard personCount < count, rated.count == components.count else { return self }
    var own = ModelRows()
    own.components = components
    own.row = Array(row[..<personCount])
    own.score = Array(score[..<personCount])
    own.period = Array(period[..<personCount])
    own.component = Array(component[..<personCount])
    own.rater = Array(rater[..<personCount])
    own.unit = Array(unit[..<personCount])
    own.group = Array(group[..<personCount])
    own.label = Array(label[..<personCount])
    own.personCount = personCount
    let coded = DenseCodes(subject[..<personCount].map(\.self))
    own.subject = coded.codes
    own.subjects = coded.firstRows.map { subjects[Int(subject[$0])] }
    let dense = DenseCodes(target[..<personCount].map(\.self))
    (own.target, own.targetCount) = (dense.codes, dense.count)
    return own
  }

  /// By subject whether it is a reference case.
  var isCase: [Bool] {
    var result = [Bool](repeating: false, count: subjects.count)
    for position in personCount..<count { result[Int(subject[position])] = true }
    return result
  }

  /// - Parameters:
  ///   - ratings: the ratings of a study.
  ///   - components: the study's codes of the components to use, in order.
  ///   - isLeftOut: by rating; empty: none.
  ///   - firstCase: the ratings from this place on are of reference cases; `nil`: none is.
  init(_ ratings: Ratings, components: [Int32], isLeftOut: [Bool] = [], firstCase: Int? = nil) {
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
      let isCase = firstCase.map { position >= $0 } ?? false
      label.append(isCase && !ratings.label.isEmpty ? ratings.label[position] : -1)
      if !isCase { personCount += 1 }
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
