internal import RatingStudy

extension Ratings {
  /// Keeps some rows, as far as scoring looks at them.
  mutating func keep(_ rows: [Int]) {
    func chosen<Value>(_ column: [Value]) -> [Value] { rows.map { column[$0] } }
    row = chosen(row)
    period = chosen(period)
    component = chosen(component)
    rater = chosen(rater)
    person = chosen(person)
    score = chosen(score)
    tier = chosen(tier)
    unit = chosen(unit)
    personUnit = chosen(personUnit)
    personGroup = chosen(personGroup)
    target = chosen(target)
    stratum = chosen(stratum)
    extra = []
  }
}
