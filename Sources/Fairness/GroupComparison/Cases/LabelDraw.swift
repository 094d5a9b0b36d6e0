internal import Panels
internal import Statistics

/// How labels were drawn, read off who saw which: by rating within a case, once for a rater and case, or once for a rater.
struct LabelDraw {
  let rater: [Int32]
  let person: [Int32]
  /// A case in a period.
  let subject: [Int32]
  let component: [Int32]
  let group: [Int32]
  let isFirst: [Bool]
  /// Whether every rater who saw several cases saw them all under one label, and more than a few did.
  let isByRater: Bool
  /// Whether every rater who saw a case in several periods saw it under one label throughout, and more than a few did: labels were kept, not drawn anew.
  let isKept: Bool

  /// Of so many raters with several cases, or pairs seen in several periods, all of one label each, no draw anew would do that.
  private static let fewest = 5

  /// All by rating; `period` and `person` are the case's.
  init(rater: [Int32], person: [Int32], period: [Int32], component: [Int32], group: [Int32], isFirst: [Bool]) {
    (self.rater, self.person, self.component, self.group, self.isFirst) = (rater, person, component, group, isFirst)
    let subject = DenseCodes(crossing: period, person).codes
    self.subject = subject
    func areOne(_ key: [Int32], over part: [Int32]) -> Bool {
      var (labels, parts): ([Int32: Set<Bool>], [Int32: Set<Int32>]) = ([:], [:])
      for row in key.indices {
        labels[key[row], default: []].insert(isFirst[row])
        parts[key[row], default: []].insert(part[row])
      }
      let several = parts.filter { $0.value.count > 1 }.keys
      return several.count >= Self.fewest && several.allSatisfy { labels[$0]?.count == 1 }
    }
    isByRater = areOne(rater, over: person)
    isKept = areOne(DenseCodes(crossing: rater, person).codes, over: period)
  }

  /// What is exchanged: a rater's ratings of a case in all components (and periods, where labels were kept), or all of a rater's ratings; within a case, or among those who saw the same cases,
  /// and within the group of raters.
  func units(_ values: [Double]) -> [ExchangeUnit] {
    let unit = isByRater ? DenseCodes(rater) : DenseCodes(crossing: rater, isKept ? person : subject)
    var rows = [[Int]](repeating: [], count: unit.count)
    for row in rater.indices { rows[Int(unit.codes[row])].append(row) }
    // A case that a rater saw under both labels is two units.
    let parts = rows.flatMap { own in isByRater ? [own] : [own.filter { isFirst[$0] }, own.filter { !isFirst[$0] }].filter { !$0.isEmpty } }
      .map { own in own.sorted { (subject[$0], component[$0]) < (subject[$1], component[$1]) } }
    var strata: [[Int32]: Int] = [:]
    return parts.map { own in
      let key = [group[own[0]]] + own.flatMap { [subject[$0], component[$0]] }
      let stratum = strata[key] ?? strata.count
      strata[key] = stratum
      return ExchangeUnit(stratum: stratum, values: own.map { values[$0] }, isTied: own.map { isFirst[$0] })
    }
  }
}
