internal import Messages

/// A reference case: an anonymous or invented dossier that all or many raters score and that is paid into no pool, perhaps with an agreed score.
package struct ReferenceCase: Sendable, Hashable {
  /// The number that the person sees the row by.
  package var row: Int32
  /// The case's code among the persons.
  package var person: Int32
  /// The agreed score, in points; `nil` where there is none.
  package var key: Double?

  /// A reference case, each parameter the property of its name.
  package init(row: Int32, person: Int32, key: Double? = nil) {
    self.row = row
    self.person = person
    self.key = key
  }
}

extension Study {
  /// Whether a person is a reference case.
  package func isCase(_ person: Int32) -> Bool { cases.contains { $0.person == person } }

  /// All ratings, those of persons first (in the places that they have in `ratings`), then those of reference cases: what raters are measured by.
  ///
  /// Scores, ranks, bands, group means and ties go by `ratings` alone. `nil` where nobody and no case was rated.
  package var ratingsWithCases: Ratings? {
    guard let own = caseRatings, own.count > 0 else { return ratings }
    return ratings?.followed(by: own) ?? own
  }

  /// As ``isFormerUnitRating`` of ``ratingsWithCases``: nobody moves away from a reference case.
  package var isFormerUnitRatingWithCases: [Bool] {
    isFormerUnitRating + [Bool](repeating: false, count: caseRatings?.count ?? 0)
  }

  /// The study as its raters see it, the cases' ratings among the others; for questions about raters and scales, not about persons.
  package var withCasesAmongRatings: Study {
    guard caseRatings != nil else { return self }
    var copy = self
    copy.ratings = ratingsWithCases
    copy.caseRatings = nil
    return copy
  }
}

extension Ratings {
  /// These ratings, then others of the same study; targets and words of the others stay apart from these.
  fileprivate func followed(by other: Ratings) -> Ratings {
    var all = self
    all.row += other.row
    all.period += other.period
    all.component += other.component
    all.rater += other.rater
    all.person += other.person
    all.score += other.score
    all.tier += other.tier
    all.unit += other.unit
    all.personUnit += other.personUnit
    all.personGroup += other.personGroup
    all.target += other.target.map { $0 + Int32(targetCount) }
    all.targetCount += other.targetCount
    all.stratum += other.stratum
    all.label = (label.isEmpty ? Array(repeating: -1, count: count) : label) + other.label
    all.extra = zip(extra, other.extra).map { own, added in
      TextColumn(
        name: own.name, header: own.header,
        texts: own.codes.indices.map { own[$0] } + added.codes.indices.map { added[$0] })
    }
    return all
  }

  /// The ratings of persons, and those of reference cases; targets are numbered anew in each.
  func split(cases: Set<Int32>) -> (persons: Ratings?, cases: Ratings?) {
    guard !cases.isEmpty else { return (self, nil) }
    func part(_ isKept: (Int32) -> Bool) -> Ratings {
      var part = rows((0..<count).filter { isKept(person[$0]) })
      StudyBuilder.number(&part, by: part.target.map(Int64.init))
      return part
    }
    var (persons, own) = (part { !cases.contains($0) }, part(cases.contains))
    persons.label = Array(repeating: -1, count: persons.count)
    own.missingScores = 0
    return (persons.count > 0 ? persons : nil, own.count > 0 ? own : nil)
  }
}

extension StudyBuilder {
  /// Reads the reference cases. A case that stands in a table of persons is an error: it is nobody who could be ranked.
  mutating func readCases(_ reader: inout TableReader) {
    guard let personColumn = reader.required("person") else { return }
    let persons = reader.requiredCodes(personColumn, in: study.persons)
    let keys = reader.table.column("key").map { reader.numbers($0) }
    var seen: [Int32: Int] = [:]
    for row in persons.indices where persons[row] >= 0 {
      let name = study.persons.names[Int(persons[row])]
      let key = keys.flatMap { $0[row].isNaN ? nil : $0[row] }
      if let earlier = seen[persons[row]] {
        guard study.cases[earlier].key != key else { continue }
        reader.report(.error, row: row, personColumn, .caseTwice(person: name, row: Int(study.cases[earlier].row)))
        continue
      }
      seen[persons[row]] = study.cases.count
      study.cases.append(ReferenceCase(row: reader.table.rowNumbers[row], person: persons[row], key: key))
    }
    study.cases.sort { $0.person < $1.person }
    for table in Self.tablesOfPersons {
      guard let column = tables[table]?.column("person") else { continue }
      for row in persons.indices where persons[row] >= 0 && column.levels.contains(study.persons.names[Int(persons[row])]) {
        reader.report(
          .error, row: row, personColumn, .caseAmongPersons(person: study.persons.names[Int(persons[row])], table: table))
      }
    }
  }

  /// The tables that say something of persons which is not said of a case.
  private static let tablesOfPersons = ["people", "raters", "components", "ties", "moves", "points", "tiers", "ballots", "official"]

  /// Puts the ratings of reference cases apart, and says which cases nobody scored, and labels that nothing will be done with.
  mutating func putCasesApart(_ ratings: Ratings, _ reader: inout TableReader) {
    let (persons, cases) = ratings.split(cases: Set(study.cases.map(\.person)))
    study.ratings = persons
    study.caseRatings = cases
    let scored = Set(cases?.person ?? [])
    let unscored = study.cases.filter { !scored.contains($0.person) }.compactMap { study.persons[$0.person] }
    if !unscored.isEmpty {
      reader.report(.warning, nil, .casesUnscored(count: unscored.count, cases: unscored.prefix(8).map { .text($0) }))
    }
    if let column = reader.table.column("label"), study.cases.isEmpty == false, ratings.label.contains(where: { $0 >= 0 }) {
      let own = Set(study.cases.map(\.person))
      let count = (0..<ratings.count).count { ratings.label[$0] >= 0 && !own.contains(ratings.person[$0]) }
      if count > 0 { reader.report(.note, row: nil, column, .labelsOfPersons(count: count)) }
    }
  }
}
