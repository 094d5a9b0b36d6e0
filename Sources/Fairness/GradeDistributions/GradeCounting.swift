internal import Messages
internal import RatingStudy
internal import Statistics

/// The grades of two periods of one component.
struct GradeCounting {
  let study: Study
  let ratings: Ratings
  let scale: GradeScale
  let now: [Int]
  let component: String
  let period: Int32
  let options: GradeComparison
  let guidelines: [GradeGuideline]
  /// By row of `now`.
  let steps: [Double]
  let strata: [Int]
  /// By person the rows of the last cycle.
  let before: [Int32: [Int]]
  let stream: RandomStream

  init(
    _ study: Study, _ ratings: Ratings, _ scale: GradeScale, _ now: [Int], _ then: [Int], component: String, period: Int32,
    options: GradeComparison
  ) {
    (self.study, self.ratings, self.scale, self.now) = (study, ratings, scale, now)
    (self.component, self.period, self.options) = (component, period, options)
    guidelines = options.guidelines.filter { Set($0.grades).isSubset(of: scale.names) }
    steps = now.map { Double(scale.steps(ratings.score[$0])) }
    let within = options.within.flatMap { ratings.extra.named($0) }
    let positions = now.map { row in
      within.map { $0[row] ?? "" } ?? study.people.attribute("position", of: ratings.person[row], in: period) ?? ""
    }
    let known = Labels(positions)
    strata = positions.map { known.code(of: $0).map(Int.init) ?? 0 }
    before = Dictionary(grouping: then, by: { ratings.person[$0] })
    stream = RandomStream(seed: options.seed).substream("grades").substream(component)
  }

  /// Places in `now` of whoever gives or gets.
  private struct Part {
    var level: GradeDistribution.Level
    var name: String
    var places: [Int]
  }

  private func parts(_ level: GradeDistribution.Level, _ codes: [Int32], _ names: Labels) -> [Part] {
    let places = Dictionary(grouping: now.indices.filter { codes[now[$0]] >= 0 }, by: { codes[now[$0]] })
    guard places.count > 1 else { return [] }
    return places.keys.sorted().map { Part(level: level, name: names[$0] ?? "", places: places[$0] ?? []) }
  }

  /// By the values of a column, in their order.
  private func parts(_ column: TextColumn) -> [Part] {
    let names = Labels(column.levels)
    let codes = column.levels.map { names.code(of: $0) ?? -1 }
    return parts(.unit, column.codes.map { $0 < 0 ? -1 : codes[Int($0)] }, names)
  }

  func distribution() -> GradeDistribution {
    let levels =
      [
        parts(.rater, ratings.rater, study.raters), parts(.unit, ratings.personUnit, study.units),
        parts(.group, ratings.personGroup, study.groups),
      ]
      + options.by.compactMap { ratings.extra.named($0) }.map { parts($0) }
    let changes = changesByPlace()
    let compared = Compared(steps, changes, strata: strata)
    // A unit whose people one rater grades, all of that rater's, is that rater once more.
    let byRaters = Set(levels[0].map(\.places))
    let givers = levels.enumerated().flatMap { index, parts in
      told(index == 0 ? parts : parts.filter { !byRaters.contains($0.places) }, changes, compared)
    }
    let byPerson = Dictionary(grouping: now.indices) { ratings.person[now[$0]] }
    let both = byPerson.keys.filter { before[$0] != nil }
    let switched = both.filter { isSwitched($0, byPerson[$0] ?? []) }.count
    let shared = byPerson.values.count { Set($0.map { ratings.rater[now[$0]] }).count > 1 }
    var result = GradeDistribution(
      component: component, grades: scale.names, n: now.count, counts: counts(Array(now.indices)),
      guidelines: guidelines.map { share($0, Array(now.indices), whole: nil) }, givers: givers, people: people(byPerson, changes),
      shared: shared,
      peopleCount: byPerson.count, switched: switched, both: both.count,
      reach: GradeWords.reach(component: component, people: byPerson.count, shared: shared, raters: levels[0].count), looks: [])
    result.looks = GradeWords.looks(result)
    return result
  }

  // MARK: Shares

  private func counts(_ places: [Int]) -> [Int] {
    var counts = [Int](repeating: 0, count: scale.count)
    for place in places { counts[scale.count - 1 - Int(steps[place])] += 1 }
    return counts
  }

  private func having(_ guideline: GradeGuideline, _ places: [Int]) -> Int {
    places.count { guideline.grades.contains(scale.name(steps: Int(steps[$0]))) }
  }

  /// - Parameter whole: how many of all have these grades; `nil` where it is all that is looked at.
  private func share(_ guideline: GradeGuideline, _ places: [Int], whole: Int?) -> GradeDistribution.Share {
    let count = having(guideline, places)
    let allowed = guideline.allowed(of: places.count)
    return GradeDistribution.Share(
      grades: guideline.grades, count: count, share: Double(count) / Double(max(1, places.count)),
      allowed: [allowed.lowerBound, min(allowed.upperBound, places.count)], excess: guideline.excess(count, of: places.count),
      chance: whole.flatMap { guideline.chance(count, of: places.count, having: $0, total: now.count) })
  }

  // MARK: Changes

  /// By place the change against the mean of the person's grades in the last cycle; `nil` where there was none.
  private func changesByPlace() -> [Double?] {
    now.indices.map { place in
      guard let rows = before[ratings.person[now[place]]] else { return nil }
      return steps[place] - rows.reduce(0.0) { $0 + Double(scale.steps(ratings.score[$1])) } / Double(rows.count)
    }
  }

  private func isSwitched(_ person: Int32, _ places: [Int]) -> Bool {
    let then = Set((before[person] ?? []).map { ratings.rater[$0] })
    return then.isDisjoint(with: places.map { ratings.rater[now[$0]] })
  }

  // MARK: Givers

  /// What each giver's grades are held against, put in order once.
  private struct Compared: Sendable {
    let levels: StratifiedValues
    /// Of those who had a grade in the last cycle; `nil` where nobody had.
    let changes: StratifiedValues?
    /// By place the position among those.
    let position: [Int?]

    init(_ steps: [Double], _ changes: [Double?], strata: [Int]) {
      levels = StratifiedValues(steps, strata: strata)
      let graded = changes.indices.filter { changes[$0] != nil }
      var position = [Int?](repeating: nil, count: changes.count)
      for (index, place) in graded.enumerated() { position[place] = index }
      self.position = position
      self.changes = graded.isEmpty ? nil : StratifiedValues(graded.map { changes[$0] ?? 0 }, strata: graded.map { strata[$0] })
    }
  }

  private func told(_ parts: [Part], _ changes: [Double?], _ compared: Compared) -> [GradeDistribution.Giver] {
    let found = Parallel.map(count: parts.count, threads: options.threads) {
      index -> (GradeDistribution.Difference, GradeDistribution.Difference?) in
      let own = parts[index].places
      let stream = stream.substream(parts[index].level.rawValue).substream(parts[index].name)
      let level = difference(own, in: compared.levels, stream.substream("level"))
      let change = compared.changes.map { difference(own.compactMap { compared.position[$0] }, in: $0, stream.substream("change")) }
      return (level, change)
    }
    let levels = judged(found.map(\.0))
    let moved = judged(found.compactMap(\.1))
    let wholes = guidelines.map { having($0, Array(now.indices)) }
    let shares = judged(parts.map { part in zip(guidelines, wholes).map { share($0, part.places, whole: $1) } })
    return parts.indices.map { index in
      let part = parts[index]
      let own = part.places.compactMap { changes[$0] }
      return GradeDistribution.Giver(
        level: part.level, name: part.name, n: part.places.count, counts: counts(part.places),
        mean: part.places.reduce(0) { $0 + steps[$1] } / Double(part.places.count), difference: levels[index],
        guidelines: shares[index],
        changes: own.isEmpty ? nil : [own.count { $0 > 0 }, own.count { $0 == 0 }, own.count { $0 < 0 }],
        change: moved.isEmpty ? nil : moved[index])
    }
  }

  /// Of some values from the others, within positions.
  private func difference(_ own: [Int], in all: StratifiedValues, _ stream: RandomStream) -> GradeDistribution.Difference {
    var result = GradeDistribution.Difference(n: own.count, verdict: .untestable)
    guard own.count >= options.fewest else {
      result.reason = Message(GradeSentence.few(count: own.count, fewest: options.fewest))
      return result
    }
    guard
      let found = all.difference(
        of: own, level: options.interval, options: RandomizedDifference.options(draws: options.draws, level: options.interval),
        stream: stream)
    else {
      result.reason = Message(GradeSentence.nobodyElse)
      return result
    }
    (result.estimate, result.pValue) = (found.estimate, found.test.pValue)
    result.interval = found.interval
    result.verdict = .open
    return result
  }

  private func judged(_ found: [GradeDistribution.Difference]) -> [GradeDistribution.Difference] {
    let adjusted = MultipleTesting.benjaminiHochberg.adjust(found.map(\.pValue), level: options.falseShare)
    return found.indices.map { index in
      var own = found[index]
      own.qValue = adjusted.adjusted[index]
      guard let estimate = own.estimate else { return own }
      if adjusted.rejected[index], abs(estimate) >= options.smallest {
        own.verdict = .look
      } else if let ends = own.interval, ends[0] > -options.smallest, ends[1] < options.smallest {
        own.verdict = .alike
      }
      return own
    }
  }

  /// Whoever keeps to a guideline counts among those that chance might have put beyond it.
  private func judged(_ shares: [[GradeDistribution.Share]]) -> [[GradeDistribution.Share]] {
    let all = shares.flatMap(\.self)
    let adjusted = MultipleTesting.benjaminiHochberg.adjust(all.map { $0.chance ?? 1 }, level: options.falseShare).adjusted
    return shares.indices.map { index in
      shares[index].indices.map { place in
        var own = shares[index][place]
        if own.chance != nil { own.qValue = adjusted[index * guidelines.count + place] }
        return own
      }
    }
  }

  // MARK: People

  /// Steps from which on a change, or what raters differ by, is worth a look.
  private static let large = 2.0

  private func people(_ byPerson: [Int32: [Int]], _ changes: [Double?]) -> [GradeDistribution.Person] {
    let found = byPerson.keys.sorted().compactMap { person -> GradeDistribution.Person? in
      let places = byPerson[person] ?? []
      let own = places.map { steps[$0] }
      let range = (own.max() ?? 0) - (own.min() ?? 0)
      let change = changes[places[0]].map { _ in places.reduce(0) { $0 + (changes[$1] ?? 0) } / Double(places.count) }
      let isOther = before[person] != nil && isSwitched(person, places)
      guard abs(change ?? 0) >= Self.large || range >= Self.large else { return nil }
      let then = before[person] ?? []
      return GradeDistribution.Person(
        person: study.persons[person] ?? "", raters: places.compactMap { study.raters[ratings.rater[now[$0]]] },
        grades: places.map { scale.name(steps: Int(steps[$0])) }, before: then.map { scale.name(steps: scale.steps(ratings.score[$0])) },
        change: change, isOtherRater: isOther,
        reason: GradeWords.reason(
          change: abs(change ?? 0) >= Self.large ? change : nil, range: range >= Self.large ? Int(range) : nil, isOther))
    }
    return found.sorted(descendingBy: { abs($0.change ?? 0) })
  }
}
