internal import RatingStudy
internal import Statistics

/// The cast of a synthetic study: units, people and where they are in each period, overseers, moves.
struct District {
  struct Unit {
    var code: String
    var name: String
    var group: Int
  }
  struct Person {
    var code: String
    var name: String
    var position: String
    var seniority: Int
    /// The unit in each period.
    var unit: [Int]
  }
  struct Transfer {
    var person: Int
    var from: Int
    var to: Int
    var period: Int
  }

  var units: [Unit] = []
  var persons: [Person] = []
  var transfers: [Transfer] = []
  /// For each unit its overseer, an index among the overseeing component's raters; `nil` when nobody oversees it.
  var overseer: [Int?] = []
  /// The former units that score leavers down.
  var departureUnits: [Int] = []

  /// - Complexity: O(people × periods).
  init(_ plan: Plan) {
    let stream = RandomStream(seed: plan.seed)
    recruit(plan, stream.substream("people"))
    chooseDepartureUnits(plan, stream.substream("departure"))
    transfer(plan, stream.substream("moves"))
    oversee(plan, stream.substream("oversight"))
  }

  private mutating func recruit(_ plan: Plan, _ start: RandomStream) {
    var stream = start
    for (index, group) in plan.groups.enumerated() {
      for number in 0..<group.units {
        let suffix = Wording.padded(number + 1, group.units)
        let unit = units.count
        units.append(Unit(code: group.prefix + suffix, name: group.label + suffix, group: index))
        let size = group.people.lowerBound + stream.integer(below: group.people.count)
        for member in 0..<size {
          persons.append(
            Person(
              code: "", name: "", position: member == 0 ? "deputy-chief" : "section-head",
              seniority: 1 + stream.integer(below: 25), unit: Array(repeating: unit, count: plan.periods.count)))
        }
      }
    }
    for index in persons.indices {
      let suffix = Wording.padded(index + 1, max(persons.count, 999))
      persons[index].code = "P" + suffix
      persons[index].name = "干部" + suffix
    }
  }

  private mutating func chooseDepartureUnits(_ plan: Plan, _ start: RandomStream) {
    guard let effect = plan.effects.departure else { return }
    var stream = start
    departureUnits = stream.subset(size: min(effect.units, units.count), of: units.count).sorted()
  }

  /// Moves people, each at most once: first the leavers that a planted effect needs, as early as the periods allow, then
  /// at random.
  private mutating func transfer(_ plan: Plan, _ start: RandomStream) {
    guard let moves = plan.moves, units.count > 1, plan.periods.count > 1 else { return }
    var stream = start
    var hasMoved = Array(repeating: false, count: persons.count)
    let wanted = plan.effects.departure?.leavers ?? 0
    for period in 1..<plan.periods.count {
      var movers: [Int] = []
      if period == 1 {
        for unit in departureUnits {
          let members = persons.indices.filter { persons[$0].unit[period - 1] == unit }
          movers += stream.subset(size: min(wanted, max(0, members.count - 1)), of: members.count).sorted().map { members[$0] }
        }
      }
      let others = persons.indices.filter { !hasMoved[$0] && !movers.contains($0) }
      let count = min(others.count, max(0, Int((moves.share * Double(persons.count)).rounded()) - movers.count))
      movers += stream.subset(size: count, of: others.count).sorted().map { others[$0] }
      for person in movers {
        let from = persons[person].unit[period]
        let to = destination(from, moves, &stream)
        hasMoved[person] = true
        for later in period..<plan.periods.count { persons[person].unit[later] = to }
        transfers.append(Transfer(person: person, from: from, to: to, period: period))
      }
    }
  }

  private func destination(_ from: Int, _ moves: Plan.Moves, _ stream: inout RandomStream) -> Int {
    let staysInGroup = stream.uniform() < moves.withinGroup
    let same = units.indices.filter { $0 != from && (units[$0].group == units[from].group) == staysInGroup }
    let candidates = same.isEmpty ? units.indices.filter { $0 != from } : same
    return candidates[stream.integer(below: candidates.count)]
  }

  private mutating func oversee(_ plan: Plan, _ start: RandomStream) {
    overseer = Array(repeating: nil, count: units.count)
    guard let oversight = plan.oversight,
      let component = plan.components.first(where: { $0.name == oversight.component }),
      case .raters(let raters, let isNested) = component.source, raters > 0
    else { return }
    var stream = start
    // Raters who score their group alone oversee units of it.
    let pools = isNested ? plan.groups.indices.map { group in units.indices.filter { units[$0].group == group } } : [Array(units.indices)]
    for (number, pool) in pools.enumerated() {
      oversee(
        stream.permutation(pool.count).map { pool[$0] }, by: (number * raters)..<((number + 1) * raters), oversight.unitsEach, &stream)
    }
  }

  private mutating func oversee(_ order: [Int], by raters: Range<Int>, _ each: ClosedRange<Int>?, _ stream: inout RandomStream) {
    guard let each else {
      for (position, unit) in order.enumerated() { overseer[unit] = raters.lowerBound + position % raters.count }
      return
    }
    var next = 0
    for rater in raters {
      for _ in 0..<(each.lowerBound + stream.integer(below: each.count)) where next < order.count {
        overseer[order[next]] = rater
        next += 1
      }
    }
  }
}
