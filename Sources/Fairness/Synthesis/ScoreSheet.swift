internal import RatingStudy
internal import RealModule
internal import Statistics

/// The scores of a synthetic study, drawn component by component from streams of their own.
struct ScoreSheet {
  struct Rater {
    var code: String
    var role: String
    /// The own unit of a unit head.
    var unit: Int?
    /// The only group that this rater scores.
    var group: Int?
    var level: Double
    var slope: Double
    var favor: Double
    /// Of the component's error SD.
    var noise = 1.0
    /// Points from the first period to the last.
    var drift = 0.0
    /// The correlation of errors between components.
    var halo = 0.0
    /// The periods in which the rater scores; `nil`: all.
    var served: [Int]?
    /// How far the rater has wandered, by period, in points.
    var steps: [Double] = []
  }
  struct Row {
    var period: Int
    var component: Int
    var rater: Int
    var person: Int
    var score: Double
    /// Where the component is scored in tiers.
    var tier: String?
    /// Whether the rater scored the person at all.
    var isScored = true
  }

  let plan: Plan
  let district: District
  var raters: [Rater] = []
  /// The raters of each component, as a range of `raters`.
  var range: [Range<Int>] = []
  var rows: [Row] = []
  /// Unit scores by component, period, unit.
  var unitScores: [(component: Int, period: Int, unit: Int, score: Double)] = []
  /// By person, then period.
  var merit: [[Double]] = []
  /// Moves by person.
  let transfersOf: [Int: [District.Transfer]]
  /// Reference cases; none where the plan has none.
  private(set) var cases: CaseSheet?
  /// Official outcomes; empty where the plan has none.
  var outcomes: [TierSheet.Outcome] = []
  var truth: Truth
  private let stream: RandomStream

  init(_ plan: Plan, _ district: District) {
    self.plan = plan
    self.district = district
    stream = RandomStream(seed: plan.seed)
    transfersOf = Dictionary(grouping: district.transfers, by: \.person)
    truth = Truth(plan: plan.name, seed: plan.seed)
  }

  mutating func fill() {
    drawMerit()
    appointRaters()
    for component in plan.components.indices {
      switch plan.components[component].source {
      case .unitScores: scoreUnits(component)
      case .raters, .unitHeads: rate(component)
      }
    }
    giveTiers()
    if plan.cases != nil { cases = CaseSheet(self) }
    recordTruth()
  }

  private mutating func giveTiers() {
    let sheet = TierSheet(plan, district)
    let found = sheet.outcomes(merit)
    outcomes = found.outcomes
    let withholding = sheet.assign(&rows, range: range)
    if plan.effects.rotation != nil { truth.rotation = found.rotating.map { district.units[$0].code } }
    if let effect = plan.effects.withholding {
      truth.withholding = withholding.map { .init(component: effect.component, rater: raters[$0].code, tier: effect.tier) }
    }
  }

  private mutating func drawMerit() {
    let merit = plan.merit
    var units = stream.substream("unit-merit")
    let unitMerit = district.units.map { _ in units.normal() * merit.unitSD }
    var people = stream.substream("person-merit")
    let persistent = merit.persistence.squareRoot() * merit.personSD
    let yearly = (1 - merit.persistence).squareRoot() * merit.personSD
    let isOverseen = overseenBetter()
    self.merit = district.persons.map { person in
      let own = people.normal() * persistent
      return plan.periods.indices.map { period in
        let unit = person.unit[period]
        return own + people.normal() * yearly + unitMerit[unit] + plan.groups[district.units[unit].group].level
          + (isOverseen[unit] ? plan.effects.overseenMerit : 0)
      }
    }
    for person in transfersOf.keys.sorted() where plan.effects.movers.merit != 0 {
      for period in plan.periods.indices { self.merit[person][period] += plan.effects.movers.merit }
    }
    for transfer in district.transfers where plan.effects.moverMerit != 0 {
      for period in transfer.period..<plan.periods.count { self.merit[transfer.person][period] += plan.effects.moverMerit }
    }
  }

  /// Units whose people are truly better, or worse.
  private func overseenBetter() -> [Bool] {
    guard plan.effects.overseenShare < 1 else { return district.overseer.map { $0 != nil } }
    let overseers = Set(district.overseer.compactMap { $0 }).sorted()
    var chosen = stream.substream("overseen")
    let count = Int((plan.effects.overseenShare * Double(overseers.count)).rounded())
    let better = Set(chosen.subset(size: count, of: overseers.count).map { overseers[$0] })
    return district.overseer.map { $0.map(better.contains) ?? false }
  }

  private mutating func appointRaters() {
    for component in plan.components {
      let start = raters.count
      switch component.source {
      case .unitScores: break
      case .raters(let count, let isNested):
        for group in isNested ? plan.groups.indices.map(Optional.some) : [nil] {
          let joining = isNested ? 0 : (plan.drift?.joining ?? 0) * (plan.periods.count - 1)
          for _ in 0..<(count + joining) { raters.append(rater(component, group: group, unit: nil)) }
        }
      case .unitHeads:
        for unit in district.units.indices { raters.append(rater(component, group: nil, unit: unit)) }
      }
      name(component, start..<raters.count)
      range.append(start..<raters.count)
    }
    var levels = stream.substream("severity")
    for (component, range) in zip(plan.components, range) {
      for index in range {
        raters[index].level = levels.normal() * component.severitySD
        raters[index].slope = levels.normal() * component.slopeSD
      }
    }
    plantLeniency()
    plantFavoritism()
    spreadNoise()
    plantHabits()
    plantDrift()
  }

  private func rater(_ component: Plan.Component, group: Int?, unit: Int?) -> Rater {
    Rater(code: "", role: component.role, unit: unit, group: group, level: 0, slope: 0, favor: 0)
  }

  private mutating func name(_ component: Plan.Component, _ range: Range<Int>) {
    for index in range {
      raters[index].code =
        raters[index].unit.map { component.prefix + "-" + district.units[$0].code }
        ?? component.prefix + Wording.padded(index - range.lowerBound + 1, range.count)
    }
  }

  private mutating func plantLeniency() {
    guard let effect = plan.effects.lenient, let component = plan.components.firstIndex(where: { $0.name == effect.component })
    else { return }
    var chosen = stream.substream("lenient")
    let range = range[component]
    for offset in chosen.subset(size: min(effect.raters, range.count), of: range.count).sorted() {
      raters[range.lowerBound + offset].level += effect.points
      truth.lenient.append(.init(rater: raters[range.lowerBound + offset].code, points: effect.points))
    }
  }

  private mutating func spreadNoise() {
    for (index, component) in plan.components.enumerated() where component.errorSpread > 0 {
      var noises = stream.substream("noise").substream(index)
      for rater in range[index] { raters[rater].noise = Double.exp(noises.normal() * component.errorSpread) }
    }
  }

  private mutating func plantHabits() {
    for (index, habit) in plan.effects.habits.enumerated() {
      guard let component = plan.components.firstIndex(where: { $0.name == habit.component }) else { continue }
      var chosen = stream.substream("habit").substream(index)
      let range = range[component]
      for offset in chosen.subset(size: min(habit.raters, range.count), of: range.count).sorted() {
        plant(habit, component, offset)
        truth.habits =
          (truth.habits ?? []) + [
            .init(
              kind: habit.kind.rawValue, component: habit.component, rater: raters[range.lowerBound + offset].code,
              size: habit.size)
          ]
      }
    }
  }

  private mutating func plant(_ habit: Plan.Habit, _ component: Int, _ offset: Int) {
    let rater = range[component].lowerBound + offset
    switch habit.kind {
    case .centrality: raters[rater].slope += habit.size
    case .misfit: raters[rater].noise *= 1 + habit.size
    case .drift: raters[rater].drift += habit.size
    case .halo:
      for other in range.dropFirst(component) where offset < other.count {
        raters[other.lowerBound + offset].halo = habit.size
      }
    }
  }

  private mutating func plantFavoritism() {
    guard let effect = plan.effects.favoritism, let oversight = plan.oversight,
      let component = plan.components.firstIndex(where: { $0.name == oversight.component })
    else { return }
    var chosen = stream.substream("favoritism")
    let range = range[component]
    let overseers = Set(district.overseer.compactMap { $0 }).sorted()
    for position in chosen.subset(size: min(effect.raters, overseers.count), of: overseers.count).sorted() {
      let rater = overseers[position]
      raters[range.lowerBound + rater].favor = effect.points
      let units = district.units.indices.filter { district.overseer[$0] == rater }.map { district.units[$0].code }
      truth.favoritism.append(.init(rater: raters[range.lowerBound + rater].code, units: units, points: effect.points))
    }
  }

  private mutating func scoreUnits(_ index: Int) {
    let component = plan.components[index]
    var noise = stream.substream("unit-score").substream(index)
    for period in plan.periods.indices {
      for unit in district.units.indices {
        let members = district.persons.indices.filter { district.persons[$0].unit[period] == unit }
        let mean = members.isEmpty ? 0 : members.map { merit[$0][period] }.reduce(0, +) / Double(members.count)
        let own = noise.normal() * component.unitSD
        let bonus = component.bonus[plan.groups[district.units[unit].group].name] ?? 0
        let score = component.held(component.mean + component.loading * mean + own + bonus)
        unitScores.append((index, period, unit, score))
        truth.unitNoise.append(
          .init(component: component.name, unit: district.units[unit].code, period: plan.periods[period], value: own))
      }
    }
  }

  private mutating func rate(_ index: Int) {
    let component = plan.components[index]
    let streams = stream.substream("ratings").substream(index)
    var targets = streams.substream("deviation")
    var errors = streams.substream("error")
    var tastes = streams.substream("taste")
    let taste = range[index].map { _ in district.units.map { _ in tastes.normal() * component.tasteSD } }
    let oversees = plan.oversight?.component == component.name
    let draws = ViolationDraws(
      component, raters: range[index].count, persons: district.persons.count, units: district.units.count, merit: plan.merit,
      streams.substream("violations"))
    for period in plan.periods.indices {
      for person in district.persons.indices {
        let unit = district.persons[person].unit[period]
        let deviation = targets.normal() * component.deviationSD
        let bonus = component.bonus[plan.groups[district.units[unit].group].name] ?? 0
        for (offset, rater) in zip(0..., range[index]) where scores(rater, person, period) {
          let who = raters[rater]
          var noise = plan.drift.map { $0.noise(&errors) } ?? errors.normal()
          if who.halo > 0 {
            var common = stream.substream("halo").substream(offset).substream(person).substream(period)
            noise = who.halo.squareRoot() * common.normal() + (1 - who.halo).squareRoot() * noise
          }
          let isTied = oversees && district.overseer[unit] == offset
          let error = noise * component.errorSD * who.noise * draws.noise(at: merit[person][period])
          if component.missing > 0, errors.uniform() < component.missing { continue }
          var score =
            component.mean + component.loading * (1 + who.slope) * stretch(period)
            * draws.seen(merit[person][period], person: person, isTied: isTied)
            + deviation + bonus
          if plan.periods.count > 1 { score += who.drift * Double(period) / Double(plan.periods.count - 1) }
          score += who.level + who.step(period) + shift(period) + taste[offset][unit] + draws.taste(rater: offset, unit: unit) + error
          if isTied { score += who.favor }
          if !plan.effects.sharedPreference.isEmpty {
            score += plan.effects.sharedPreference[plan.groups[district.units[unit].group].name] ?? 0
          }
          if let own = who.unit { score += moverPoints(head: own, person: person, period: period) }
          if let own = who.unit, own != unit, district.departureUnits.contains(own) {
            score += plan.effects.departure?.points ?? 0
          }
          rows.append(
            Row(
              period: period, component: index, rater: rater, person: person, score: component.held(score),
              isScored: draws.isScored(error, isTied: isTied, rater: offset, person: person, period: period)))
        }
      }
    }
  }

  /// Whether a rater scores a person in a period.
  private func scores(_ rater: Int, _ person: Int, _ period: Int) -> Bool {
    guard raters[rater].serves(period) else { return false }
    let unit = district.persons[person].unit[period]
    if let group = raters[rater].group { return district.units[unit].group == group }
    guard let own = raters[rater].unit else { return true }
    if own == unit { return true }
    let duration = plan.moves?.formerUnitScoresFor ?? 0
    return district.transfers.contains {
      $0.person == person && $0.from == own && period >= $0.period && period < $0.period + duration
    }
  }

  private mutating func recordTruth() {
    for component in plan.components {
      for group in component.bonus.keys.sorted() {
        truth.bonus.append(.init(component: component.name, group: group, points: component.bonus[group] ?? 0))
      }
    }
    if !plan.effects.sharedPreference.isEmpty {
      truth.sharedPreference = plan.effects.sharedPreference.keys.sorted().map {
        .init(group: $0, points: plan.effects.sharedPreference[$0] ?? 0)
      }
    }
    recordDrift()
    if let cases {
      truth.cases = cases.codes.indices.map { .init(person: cases.codes[$0], merit: cases.merit[$0], key: cases.key[$0]) }
      truth.raterSlopes = zip(plan.components, range).flatMap { component, range in
        range.map { .init(component: component.name, rater: raters[$0].code, value: raters[$0].slope) }
      }
    }
    for unit in district.departureUnits {
      let leavers = district.transfers.filter { $0.from == unit }.map { district.persons[$0.person].code }
      truth.departure.append(
        .init(unit: district.units[unit].code, points: plan.effects.departure?.points ?? 0, leavers: leavers.sorted()))
    }
    for (component, range) in zip(plan.components, range) {
      for index in range {
        truth.raterLevels.append(.init(component: component.name, rater: raters[index].code, value: raters[index].level))
      }
    }
    for period in plan.periods.indices {
      for group in plan.groups.indices {
        let values = district.persons.indices.filter { district.units[district.persons[$0].unit[period]].group == group }
          .map { merit[$0][period] }
        truth.groupMerit.append(
          .init(
            group: plan.groups[group].name, period: plan.periods[period], n: values.count,
            meanMerit: values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)))
      }
      for person in district.persons.indices {
        truth.merit.append(
          .init(person: district.persons[person].code, period: plan.periods[period], value: merit[person][period]))
      }
    }
  }
}
