package import RatingStudy
internal import Statistics

/// The roster of a study: this year's people and raters of a component, with what ties say of pairs.
package struct StudyRoster: Sendable {
  /// Who could score whom.
  package private(set) var roster: Roster
  /// By person of the roster the study's code.
  package let persons: [Int32]
  /// By rater of the roster the study's code.
  package let raters: [Int32]
  /// The component's code.
  package let component: Int32
  /// The period's code.
  package let period: Int32
  /// Whose roster it is.
  package let study: Study

  /// Pairs of so many people and raters are no longer looked through for a rule.
  private static let mostPairs = 8_000_000
  /// Of more pairs nothing is planned in passing, beside a question about something else.
  private static let mostPairsInPassing = 2_000_000

  /// Whether it can be planned in passing.
  package var isSmall: Bool { persons.count * raters.count <= Self.mostPairsInPassing }

  /// - Parameters:
  ///   - period: whose people, raters and design are this year's.
  ///   - everybody: whether raters who scored nobody in the component count as well.
  ///   - newcomers: raters who count though they scored nobody.
  ///   - hasRatings: whether the ratings are this year's; else they only make everybody known.
  package init(
    _ study: Study, component: Int32, period: Int32, hasRatings: Bool = true, everybody: Bool = false, newcomers: Set<String> = []
  ) {
    var isRater = [Bool](repeating: everybody, count: study.raters.count)
    for name in newcomers { if let rater = study.raters.code(of: name) { isRater[Int(rater)] = true } }
    var isPerson = [Bool](repeating: false, count: study.persons.count)
    for person in 0..<study.persons.count { isPerson[person] = study.people.isListed(Int32(person), in: period) }
    var scored: [Int32: Set<Int32>] = [:]
    if let ratings = study.ratings {
      let isFormer = study.isFormerUnitRating
      for row in 0..<ratings.count where ratings.period[row] == period && ratings.component[row] == component {
        isRater[Int(ratings.rater[row])] = true
        isPerson[Int(ratings.person[row])] = true
        if isFormer.isEmpty || !isFormer[row] { scored[ratings.person[row], default: []].insert(ratings.rater[row]) }
      }
    }
    persons = isPerson.indices.filter { isPerson[$0] }.map(Int32.init)
    raters = isRater.indices.filter { isRater[$0] }.map(Int32.init)
    (self.study, self.component, self.period) = (study, component, period)
    roster = Roster(
      people: persons.map { person in
        let unit = study.people.unit(of: person, in: period)
        return Roster.Person(
          name: study.persons[person] ?? "", unit: study.units[unit], group: study.groups[study.unitTable.group(of: unit)],
          block: study.people.attribute("block", of: person, in: period))
      },
      raters: raters.map { rater in
        Roster.Rater(name: study.raters[rater] ?? "", unit: study.units[study.raterTable.unit(of: rater, in: period)])
      })
    let place = Dictionary(uniqueKeysWithValues: zip(raters, raters.indices))
    if hasRatings, !scored.isEmpty { roster.present = persons.map { (scored[$0] ?? []).compactMap { place[$0] }.sorted() } }
    let people = Dictionary(uniqueKeysWithValues: zip(persons, persons.indices))
    for (own, rater) in raters.enumerated() {
      if let person = people[study.raterTable.person(of: rater, in: period)] {
        roster.decide(.forbidden, person: person, rater: own)
      }
    }
  }

  /// Decides of all pairs that a kind of tie, or a rule `A == B`, joins.
  ///
  /// - Returns: how many pairs.
  /// - Throws: `RosterErrors` for what is neither, with the kinds that there are; ``TieRuleError`` for a rule that can't be read.
  @discardableResult
  package mutating func decide(_ rule: Roster.PairRule, tied name: String) throws -> Int {
    let pairs = try pairs(tied: name)
    for pair in pairs { roster.decide(rule, person: pair.person, rater: pair.rater) }
    return pairs.count
  }

  /// Pairs that a kind of tie, or a rule `A == B`, joins, by the roster's own numbers.
  ///
  /// - Throws: as ``decide(_:tied:)``.
  package func pairs(tied name: String) throws -> [(person: Int, rater: Int)] {
    if let kind = study.tieKinds.firstIndex(of: name) { return tied(kind: kind) }
    guard name.contains("=") else {
      throw RosterErrors([study.tieKinds.isEmpty ? .noTies(name: name) : .unknownTie(name: name, known: study.tieKinds)])
    }
    let rule = try TieRule(name)
    guard persons.count * raters.count <= Self.mostPairs else {
      throw RosterErrors([.ruleOfTooMany(rule: name)])
    }
    let all = persons.indices.flatMap { person in raters.indices.map { (person: person, rater: $0) } }
    let crossed = study.rated(
      all.map { (persons[$0.person], raters[$0.rater]) }, component: component, period: period, scores: all.map { _ in 0 })
    return zip(all, try rule.mask(in: crossed)).filter(\.1).map(\.0)
  }

  private func tied(kind: Int) -> [(person: Int, rater: Int)] {
    let place = Dictionary(uniqueKeysWithValues: zip(raters, raters.indices))
    let ofUnit = Dictionary(grouping: persons.indices) { study.people.unit(of: persons[$0], in: period) }
    let ofPerson = Dictionary(uniqueKeysWithValues: zip(persons, persons.indices))
    var found: Set<[Int]> = []
    for tie in study.ties where tie.kind == kind && (tie.period < 0 || tie.period == period) {
      guard let rater = place[tie.rater] else { continue }
      let people = tie.unit >= 0 ? ofUnit[tie.unit] ?? [] : [ofPerson[tie.person]].compactMap(\.self)
      for person in people { found.insert([person, rater]) }
    }
    return found.sorted { $0.lexicographicallyPrecedes($1) }.map { ($0[0], $0[1]) }
  }

  /// Decides of a pair by the roster's own numbers.
  package mutating func decide(_ rule: Roster.PairRule, person: Int, rater: Int) { roster.decide(rule, person: person, rater: rater) }

  /// The number of a rater in the roster; `nil`: nobody of that name scores.
  package func place(ofRater name: String) -> Int? { study.raters.code(of: name).flatMap { code in Self.place(code, raters) } }

  /// The number of a person in the roster; `nil`: nobody of that name is to be scored.
  package func place(ofPerson name: String) -> Int? { study.persons.code(of: name).flatMap { code in Self.place(code, persons) } }

  /// Codes stand in ascending order.
  private static func place(_ code: Int32, _ codes: [Int32]) -> Int? {
    let place = codes.partitionPoint { $0 < code }
    return place < codes.count && codes[place] == code ? place : nil
  }

  /// Everybody of a unit.
  package func places(ofUnit name: String) -> [Int] { roster.people.indices.filter { roster.people[$0].unit == name } }

  /// That a person of the roster has no unit, whatever the study's table says.
  package mutating func dropUnit(_ place: Int) { (roster.people[place].unit, roster.people[place].group) = (nil, nil) }

  /// How many ratings a person of the roster is to get.
  package mutating func describe(_ place: Int, ratings: Int) { roster.people[place].ratings = ratings }

  /// That some people get so many ratings more than they have, and all others as many as they have.
  package mutating func demand(_ further: Int, of people: Set<Int>) {
    for place in persons.indices {
      describe(place, ratings: (roster.present?[place].count ?? 0) + (people.contains(place) ? further : 0))
    }
  }

  /// What is known of a person beyond the study.
  package mutating func describe(person name: String, block: String?, ratings: Int?) {
    guard let place = place(ofPerson: name) else { return }
    (roster.people[place].block, roster.people[place].ratings) = (block, ratings)
  }

  /// The limits of a rater of the roster.
  package mutating func limit(_ rater: Int, minimum: Int?, maximum: Int?, blocks: Set<String>) {
    if let minimum { roster.raters[rater].minimum = minimum }
    if let maximum { roster.raters[rater].maximum = maximum }
    if !blocks.isEmpty { roster.raters[rater].blocks = blocks }
  }

  /// The study in which exactly these pairs rate.
  ///
  /// - Parameter raters: by person of the roster, the roster's raters.
  package func planned(_ raters: [[Int]], spreads: RatingSpreads) -> PlannedStudy {
    PlannedStudy(
      study, persons: persons, raters: raters.map { $0.map { self.raters[$0] } }, component: component, period: period, spreads: spreads)
  }
}
