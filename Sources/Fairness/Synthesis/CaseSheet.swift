internal import RatingStudy
internal import Statistics

extension Plan {
  /// Reference cases that the raters of components score beside the people, each shown under a label drawn at random.
  package struct Cases: Sendable, Hashable {
    /// How many.
    package var count: Int
    /// Whether the table of cases gives an agreed score: what a typical rater would give without error, before any label.
    package var hasKey = true
    /// Of the cases' merit, in points; `nil`: the people's.
    package var spread: Double?
    /// Whether each is shown under the name of a group, drawn anew for every rater so that of each case the groups are shown equally often.
    package var hasLabels = true
    /// The components in which cases are scored; empty: all whose raters are no unit heads.
    package var components: [String] = []

    /// So many cases with a key, shown under labels.
    package init(count: Int) { self.count = count }
  }
}

/// The ratings of reference cases, drawn from streams of their own, so that everything else in a study stays what it is without them.
struct CaseSheet {
  struct Row {
    var period: Int
    var component: Int
    var rater: Int
    var person: Int
    var score: Double
    /// A group of the plan; `nil`: shown as nobody's.
    var label: Int?
  }

  private(set) var codes: [String] = []
  /// By case, in points around 0.
  private(set) var merit: [Double] = []
  /// By case the agreed score, in points.
  private(set) var key: [Double] = []
  private(set) var rows: [Row] = []
  /// Cases that are scored differently in the last period.
  private(set) var drifted: [Int: Double] = [:]

  init(_ sheet: ScoreSheet) {
    let plan = sheet.plan
    guard let cases = plan.cases, cases.count > 0 else { return }
    let stream = RandomStream(seed: plan.seed).substream("cases")
    var merits = stream.substream("merit")
    let spread = cases.spread ?? plan.merit.personSD
    codes = (1...cases.count).map { "CASE" + Wording.padded($0, cases.count) }
    merit = codes.map { _ in merits.normal() * spread }
    let scored = plan.components.indices.filter { index in
      let component = plan.components[index]
      if !cases.components.isEmpty { return cases.components.contains(component.name) }
      if case .raters = component.source { return true } else { return false }
    }
    guard let first = scored.first else { return }
    key = merit.map { plan.components[first].held(plan.components[first].mean + plan.components[first].loading * $0) }
    if let drift = plan.drift {
      var chosen = stream.substream("drift")
      for (number, place) in chosen.subset(size: min(drift.cases, cases.count), of: cases.count).sorted().enumerated() {
        drifted[place] = drift.points * (drift.isBothWays && number % 2 == 1 ? -1 : 1)
      }
    }
    for index in scored { rate(index, sheet, stream.substream("ratings").substream(index), hasLabels: cases.hasLabels) }
  }

  private mutating func rate(_ index: Int, _ sheet: ScoreSheet, _ stream: RandomStream, hasLabels: Bool) {
    let plan = sheet.plan
    let component = plan.components[index]
    var (targets, errors, labels) = (stream.substream("deviation"), stream.substream("error"), stream.substream("label"))
    // Raters of one group are dealt labels among themselves.
    let panels = Dictionary(grouping: sheet.range[index], by: { sheet.raters[$0].group ?? -1 }).sorted { $0.key < $1.key }.map(\.value)
    var steps = stream.substream("step")
    let sizes = codes.map { _ in plan.drift.map { $0.size($0.caseSD, &steps) } ?? 0 }
    for period in plan.periods.indices {
      for person in codes.indices {
        var deviation = targets.normal() * component.deviationSD
        if let drift = plan.drift {
          deviation += sizes[person] * drift.noise(&steps) + (period == plan.periods.count - 1 ? drifted[person] ?? 0 : 0)
        }
        for panel in panels.map({ $0.filter { sheet.raters[$0].serves(period) } }) {
          let order = labels.permutation(panel.count)
          let start = labels.integer(below: plan.groups.count)
          for (place, rater) in panel.enumerated() {
            let who = sheet.raters[rater]
            let label = hasLabels ? (order[place] + start) % plan.groups.count : nil
            let preference = label.flatMap { plan.effects.sharedPreference[plan.groups[$0].name] } ?? 0
            let score =
              component.mean + component.loading * (1 + who.slope) * sheet.stretch(period) * merit[person] + deviation + who.level
              + who.step(period) + sheet.shift(period) + preference
              + (plan.drift.map { $0.noise(&errors) } ?? errors.normal()) * component.errorSD * who.noise
            rows.append(Row(period: period, component: index, rater: rater, person: person, score: component.held(score), label: label))
          }
        }
      }
    }
  }
}
