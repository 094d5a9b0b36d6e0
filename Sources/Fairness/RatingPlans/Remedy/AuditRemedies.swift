internal import Messages
package import RaterBias
package import RatingStudy
internal import Statistics

/// What would make findings testable that the design can't answer: further ratings, planned by the engine of next year's assignment, with the effect that could then be seen.
package struct AuditRemedies: Sendable {
  /// The study that was audited.
  package let study: Study
  /// The audit's.
  package let settings: AuditSettings
  /// How scores of a component vary, by its code.
  package let spreads: @Sendable (Int32) -> RatingSpreads

  /// Each parameter the property of its name.
  package init(_ study: Study, settings: AuditSettings, spreads: @escaping @Sendable (Int32) -> RatingSpreads) {
    (self.study, self.settings, self.spreads) = (study, settings, spreads)
  }

  /// Whether any of the findings lacks what a plan must find.
  package static func isAsked(by findings: [Finding]) -> Bool { findings.contains { $0.lack.map { !isLeavers($0) } ?? false } }

  /// Says of each finding what would make it testable, where something would.
  package func add(to findings: inout [Finding]) {
    addLeavers(&findings)
    guard Self.isAsked(by: findings) else { return }
    let scored = ComponentsScored(study)
    addSharing(&findings, scored)
    addTies(&findings, scored)
  }

  // MARK: People who leave

  private static func isLeavers(_ lack: Lack) -> Bool { if case .leavers = lack { true } else { false } }

  /// No assignment brings people who leave: how many more it would take.
  private func addLeavers(_ findings: inout [Finding]) {
    for index in findings.indices {
      guard case .leavers(let missing)? = findings[index].lack else { continue }
      findings[index].remedy = Message(RemedySentence.leavers(missing: missing))
    }
  }

  // MARK: People whom others score too

  private func addSharing(_ findings: inout [Finding], _ scored: ComponentsScored) {
    let lonely = findings.indices.filter { findings[$0].lack == .sharedPeople }
    for (component, own) in Self.grouped(lonely, by: { component(of: findings[$0], scored) }) {
      let remedy = sharing(component, own.map { findings[$0] })
      for index in own { findings[index].remedy = remedy }
    }
  }

  private func sharing(_ component: Int32, _ findings: [Finding]) -> Message? {
    guard let name = study.components[component], let roster = roster(component) else { return tooLarge(component) }
    let lonely = Self.raters(of: findings, in: roster)
    guard !lonely.isEmpty else { return nil }
    guard let found = SharingRemedy(roster, lonely: lonely, needed: needed, seed: settings.seed) else {
      return Message(RemedySentence.sharingImpossible(component: name, people: needed))
    }
    let effect = sight.effect(roster.planned(found.assigned, spreads: spreads(component)))
    return Message(
      RemedySentence.sharing(
        component: name, ratings: found.ratings, people: found.people, most: found.most, raters: found.raters, all: lonely.count,
        seen: RemedySentence.seen(effect.effect, settings.power), command: PlanCommand.testable(component: name)))
  }

  /// People whom somebody else scores as well, below which nothing is said of a rater.
  private var needed: Int { max(settings.minimumComparedPeople, settings.minimumSheet) }

  // MARK: Tied people

  private func addTies(_ findings: inout [Finding], _ scored: ComponentsScored) {
    let lacking = findings.indices.filter { findings[$0].lacksTies }
    for (tie, own) in Self.grouped(lacking, by: { findings[$0].subject.tie }) {
      guard let component = scored.most(by: own.compactMap { findings[$0].subject.rater }) else { continue }
      guard let name = study.components[component], let roster = roster(component) else {
        for index in own { findings[index].remedy = tooLarge(component) }
        continue
      }
      let raters = Self.raters(of: own.map { findings[$0] }, in: roster)
      guard let found = try? TieRemedy(roster, raters: raters, tie: tie, minimum: settings.minimumTiedPeople, seed: settings.seed) else {
        continue
      }
      let effect = sight.effect(roster.planned(found.assigned, spreads: spreads(component)), tie: tie)
      let seen = RemedySentence.favored(effect.effect, settings.power)
      for index in own {
        guard let rater = findings[index].subject.rater, let tied = roster.place(ofRater: rater).flatMap({ found.raters[$0] }) else {
          continue
        }
        findings[index].remedy = sentence(rater, tie, tied, component: name, seen).map { Message($0) }
      }
    }
  }

  private func sentence(_ rater: String, _ tie: String, _ tied: TieRemedy.Rater, component: String, _ seen: Message) -> RemedySentence? {
    // Where nobody is tied there is nothing to be tested.
    guard tied.tied > 0 else { return nil }
    if tied.tied < settings.minimumTiedPeople {
      return .fewTied(rater: rater, tie: tie, tied: tied.tied, minimum: settings.minimumTiedPeople)
    }
    switch (tied.further, tied.untied) {
    case (0, 0): return nil
    case (let further, 0):
      return .tied(rater: rater, component: component, tie: tie, scored: tied.scored, tied: tied.tied, further: further, seen: seen)
    case (0, let untied): return .untied(rater: rater, component: component, tie: tie, untied: untied, seen: seen)
    case (let further, let untied):
      return .both(
        rater: rater, component: component, tie: tie, scored: tied.scored, tied: tied.tied, further: further, untied: untied, seen: seen)
    }
  }

  // MARK: What a plan is asked for

  /// Asks of this year's roster what makes findings in its component testable.
  ///
  /// - Throws: where a tie can't be read.
  package func ask(of roster: inout StudyRoster, for findings: [Finding]) throws {
    let scored = ComponentsScored(study)
    let own = findings.filter { $0.lack != nil && component(of: $0, scored) == roster.component }
    let lonely = Self.raters(of: own.filter { $0.lack == .sharedPeople }, in: roster)
    let sharing = lonely.isEmpty ? nil : SharingRemedy(roster, lonely: lonely, needed: needed, seed: settings.seed)
    roster.demand(sharing?.further ?? 0, of: Set(sharing?.chosen ?? []))
    for (rater, minimum) in sharing?.minimum ?? [:] { roster.limit(rater, minimum: minimum, maximum: nil, blocks: []) }
    for (tie, findings) in Self.grouped(own.filter(\.lacksTies), by: \.subject.tie) {
      let raters = Self.raters(of: findings, in: roster)
      let found = try TieRemedy(roster, raters: raters, tie: tie, minimum: settings.minimumTiedPeople, seed: settings.seed)
      for (person, own) in found.assigned.enumerated() {
        let before = Set(roster.roster.present?[person] ?? [])
        for rater in own where !before.contains(rater) { roster.decide(.wanted, person: person, rater: rater) }
      }
    }
  }

  // MARK: The study

  private var sight: PlanSight {
    var sight = PlanSight(settings: settings)
    (sight.seed, sight.threads) = (settings.seed, settings.threads)
    return sight
  }

  /// This year's roster of a component; `nil` where it is too large to be planned in passing.
  private func roster(_ component: Int32) -> StudyRoster? {
    guard let ratings = study.ratings else { return nil }
    let periods = (0..<ratings.count).lazy.filter { ratings.component[$0] == component }.map { ratings.period[$0] }
    guard let period = periods.max() else { return nil }
    let roster = StudyRoster(study, component: component, period: period)
    return roster.isSmall ? roster : nil
  }

  private func tooLarge(_ component: Int32) -> Message? {
    study.components[component].map { Message(RemedySentence.tooLarge(command: PlanCommand.testable(component: $0))) }
  }

  /// The component that a finding is about, or in which its rater scores most.
  private func component(of finding: Finding, _ scored: ComponentsScored) -> Int32? {
    finding.subject.component.flatMap { study.components.code(of: $0) } ?? finding.subject.rater.flatMap { scored.most(by: [$0]) }
  }

  /// Whom findings are about, by the roster's numbers, in ascending order.
  private static func raters(of findings: [Finding], in roster: StudyRoster) -> [Int] {
    Set(findings.compactMap { $0.subject.rater.flatMap { roster.place(ofRater: $0) } }).sorted()
  }

  /// By what they have in common, in its order; those without it are left out.
  private static func grouped<Element, Key: Hashable & Comparable>(
    _ elements: [Element], by key: (Element) -> Key?
  ) -> [(key: Key, elements: [Element])] {
    var groups: [Key: [Element]] = [:]
    for element in elements { if let own = key(element) { groups[own, default: []].append(element) } }
    return groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension Finding {
  /// Whether a rater's favoritism can't be tested for want of people who are tied, or of such who are not.
  fileprivate var lacksTies: Bool { [.tiedPeople, .untiedPeople].contains(lack) && level == .rater }
}

/// How many ratings raters gave in each component.
private struct ComponentsScored {
  private let study: Study
  /// By rater, then component.
  private let counts: [[Int]]

  init(_ study: Study) {
    var counts = [[Int]](repeating: [Int](repeating: 0, count: study.components.count), count: study.raters.count)
    if let ratings = study.ratings {
      for row in 0..<ratings.count { counts[Int(ratings.rater[row])][Int(ratings.component[row])] += 1 }
    }
    (self.study, self.counts) = (study, counts)
  }

  /// The component in which some raters gave most ratings, the first of equals; `nil` where they gave none.
  func most(by names: [String]) -> Int32? {
    let own = Set(names.compactMap { study.raters.code(of: $0) }).map { counts[Int($0)] }
    let sums = study.components.names.indices.map { component in own.reduce(0) { $0 + $1[component] } }
    guard let most = sums.max(), most > 0 else { return nil }
    return sums.firstIndex(of: most).map(Int32.init)
  }
}
