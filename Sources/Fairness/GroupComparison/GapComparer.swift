internal import HiddenReasons
internal import Messages
internal import Normalization
internal import RatingStudy
internal import Statistics
internal import StudyModel

/// The merit contrasts of pairs of groups, each asked of the model once.
struct MeritContrasts {
  let model: FittedStudyModel?
  let periods: [Int32]
  /// What raters say of units, read once.
  private(set) lazy var sightings: [UnitSighting] = model?.unitSightings(periods: periods) ?? []
  private var found: [[Int32]: GroupContrast?] = [:]

  init(model: FittedStudyModel?, periods: [Int32]) {
    self.model = model
    self.periods = periods
  }

  mutating func contrast(_ from: Int32, _ to: Int32) throws(StudyModelError) -> GroupContrast? {
    if let known = found[[from, to]] { return known }
    guard let model else { return nil }
    func members(_ group: Int32) -> [Int] {
      model.merits.indices.filter {
        model.merits[$0].groupCode == group && periods.contains(model.merits[$0].periodCode)
      }
    }
    let contrast = try model.contrast(members(from), members(to))
    found.updateValue(contrast, forKey: [from, to])
    return contrast
  }
}

/// Compares groups component by component.
struct GapComparer {
  let study: Study
  let model: FittedStudyModel?
  /// Why there is no model, where that is known.
  let refusal: StudyModelError?
  let periods: [Int32]
  /// What the unit scores are called; `nil`: by their table.
  let unitScoresName: String?
  let options: ComparisonOptions
  /// What reference cases show; `nil` where there are none.
  let cases: CaseFindings?
  /// Who joins whom, known without a model too.
  let connectivity: Connectivity?

  func name(_ source: ComponentSource) -> String { source == .unitScores ? unitScoresName ?? source.name : source.name }

  func compare(
    _ source: ComponentSource, _ contrasts: inout MeritContrasts
  ) throws(StudyModelError) -> ComponentComparison {
    let scores = periods.flatMap { study.scores(of: source, period: $0) }
    let shown = study.groups.names.indices.map(Int32.init).filter { group in
      scores.count { $0.group == group } >= max(1, options.minimumGroupSize)
    }
    var gaps: [GroupGap] = []
    for (place, from) in shown.enumerated() {
      for to in shown[(place + 1)...] {
        let contrast = try contrasts.contrast(from, to)
        let sightings = contrast != nil && isBound(source) ? contrasts.sightings : []
        gaps.append(
          GapFinder(self, source, from: from, to: to, scores: scores, contrast: contrast, sightings: isBound(source) ? sightings : nil)
            .gap())
      }
    }
    return ComponentComparison(
      component: name(source), groups: shown.map { summary($0, scores) }, gaps: gaps)
  }

  /// Whether the component has no raters who score several units: what it says of units is held against nothing within it.
  private func isBound(_ source: ComponentSource) -> Bool {
    guard case .ratings(let name) = source else { return true }
    guard let ratings = study.ratingsWithCases, let component = study.components.code(of: name) else { return true }
    let isLeftOut = study.isFormerUnitRatingWithCases
    var unit: [Int64: Int32] = [:]
    for row in 0..<ratings.count
    where ratings.component[row] == component && periods.contains(ratings.period[row]) && !isLeftOut[row] {
      let own = ratings.personUnit[row]
      if own < 0 { return false }
      let key = Int64(ratings.period[row]) << 32 | Int64(ratings.rater[row])
      if unit.updateValue(own, forKey: key).map({ $0 != own }) == true { return false }
    }
    return Set(unit.values).count > 1
  }

  private func summary(_ group: Int32, _ scores: [PersonScore]) -> GroupSummary {
    let own = scores.filter { $0.group == group }.map(\.score)
    let mean = own.reduce(0, +) / Double(own.count)
    return GroupSummary(
      group: study.groups[group] ?? "", n: own.count, mean: mean, standardDeviation: SampleMoments.standardDeviation(own),
      minimum: own.min() ?? mean, maximum: own.max() ?? mean)
  }
}

/// The gap of one pair of groups in one component.
struct GapFinder {
  private let comparer: GapComparer
  private let source: ComponentSource
  private let from: Int32
  private let to: Int32
  /// The people of both groups.
  private let scores: [PersonScore]
  private let contrast: GroupContrast?
  /// Of units by raters who score several; `nil` for a component whose raters do.
  private let sightings: [UnitSighting]?
  /// How many of `scores` are of each group; counted once, for a hundred thousand people ask for it.
  private let counts: (from: Double, to: Double)

  init(
    _ comparer: GapComparer, _ source: ComponentSource, from: Int32, to: Int32, scores: [PersonScore],
    contrast: GroupContrast?, sightings: [UnitSighting]?
  ) {
    self.comparer = comparer
    self.source = source
    self.from = from
    self.to = to
    self.scores = scores.filter { $0.group == from || $0.group == to }
    self.contrast = contrast
    self.sightings = sightings
    counts = (Double(self.scores.count { $0.group == from }), Double(self.scores.count { $0.group == to }))
  }

  private var study: Study { comparer.study }
  private var level: Double { comparer.options.intervalLevel }

  /// +1/n for a person of `from`, −1/n for one of `to`.
  private func weight(_ group: Int32) -> Double { group == from ? 1 / counts.from : -1 / counts.to }

  func gap() -> GroupGap {
    let raw = rawGap()
    let link = comparer.connectivity?.link(study.groups[from] ?? "", study.groups[to] ?? "")
    var gap = GroupGap(
      from: study.groups[from] ?? "", to: study.groups[to] ?? "", estimate: raw.value,
      interval: raw.linearization.interval(around: raw.value, level: level), supported: nil, supportedInterval: nil,
      unsupported: nil, unsupportedInterval: nil, unsupportedIntervalHere: nil, underLoading: nil, raterComposition: nil,
      linkingRaters: link?.raters ?? [],
      label: link?.label ?? .notComparable, bridges: link?.bridges ?? [], equivalencePValue: nil, verdict: .untestable, reason: nil,
      message: Message(ComparisonSentence.noGap))
    if let contrast, let model = comparer.model, let carry = carry(model) {
      decompose(&gap, raw, contrast, model, carry)
    } else {
      gap.reason = untestableReason(link)
    }
    if gap.verdict == .clear || gap.verdict == .flagged, let other = gap.underLoading?.verdict, other != gap.verdict {
      gap.verdict = .inconclusive
    }
    if gap.verdict != .flagged { gap.robustnessValue = nil }
    gap.message = GapWords(gap: gap, component: comparer.name(source)).message
    return gap
  }

  // MARK: The parts

  /// A figure with its linear form.
  struct Part {
    var value: Double
    var linearization = Linearization()
  }

  private func unitKey(_ score: PersonScore) -> Int64 {
    score.unit >= 0 ? Int64(score.unit) : Int64(score.person) | 1 << 31
  }

  /// mean(from) − mean(to), over units, and over raters where a person has several.
  private func rawGap() -> Part {
    var part = Part(value: 0)
    var mean: [Int32: Double] = [:]
    for score in scores { mean[score.group, default: 0] += score.score * abs(weight(score.group)) }
    part.value = (mean[from] ?? 0) - (mean[to] ?? 0)
    for score in scores {
      part.linearization.add(
        share: abs(weight(score.group)), side: score.group == from ? 0 : 1, unit: unitKey(score))
      part.linearization.add(
        weight(score.group) * (score.score - (mean[score.group] ?? 0)), side: score.group == from ? 0 : 1,
        unit: unitKey(score))
    }
    addRaters(&part.linearization)
    return part
  }

  /// How the plain mean of a person's ratings moves with its raters.
  private func addRaters(_ linearization: inout Linearization) {
    guard case .ratings(let name) = source, let ratings = study.ratings, let component = study.components.code(of: name)
    else { return }
    var person: [Int64: (score: PersonScore, count: Double)] = [:]
    for score in scores { person[Int64(score.period) << 32 | Int64(score.person)] = (score, 0) }
    let rows = (0..<ratings.count).filter { ratings.component[$0] == component }
    for row in rows { person[Int64(ratings.period[row]) << 32 | Int64(ratings.person[row])]?.count += 1 }
    for row in rows {
      guard let own = person[Int64(ratings.period[row]) << 32 | Int64(ratings.person[row])], own.count > 1 else { continue }
      linearization.add(
        weight(own.score.group) / own.count * (ratings.score[row] - own.score.score),
        side: own.score.group == from ? 0 : 1, rater: ratings.rater[row], unit: unitKey(own.score))
    }
  }

  /// Points of the component per unit of the model's common scale; `nil` for a component that the model can't speak of.
  private func carry(_ model: FittedStudyModel) -> Double? {
    switch source {
    case .ratings(let name): model.componentIndex(name).map { model.components[$0].spread } ?? model.meritSpread
    case .unitScores: model.meritSpread * (comparer.options.unitScorePerPoint ?? statedRatio(model))
    case .column: model.meritSpread
    }
  }

  /// The range of the unit scores over that of the ratings, where the study states both; else 1.
  private func statedRatio(_ model: FittedStudyModel) -> Double {
    let scales = study.settings.scale
    guard let own = scales[comparer.name(source)] ?? scales[source.name] else { return 1 }
    let ranges = model.components.compactMap { scales[$0.component] }.map { $0.maximum - $0.minimum }
    guard ranges.count == model.components.count, own.maximum > own.minimum, ranges.allSatisfy({ $0 > 0 }) else { return 1 }
    return (own.maximum - own.minimum) / (ranges.reduce(0, +) / Double(ranges.count))
  }

  private func supported(_ contrast: GroupContrast, _ model: FittedStudyModel, _ carry: Double) -> Part {
    var part = Part(value: contrast.estimate * carry)
    guard let ratings = study.ratingsWithCases else { return part }
    for (index, row) in model.residuals.row.enumerated().dropFirst(model.personRatings) {
      let own = Int64(ratings.person[Int(row)])
      part.linearization.add(carry * contrast.contributions[index], side: Linearization.cases, unit: own)
      part.linearization.add(
        carry * contrast.raterContributions[index], side: Linearization.cases, rater: ratings.rater[Int(row)], unit: own)
    }
    for (index, row) in model.residuals.row.enumerated() {
      let group = ratings.personGroup[Int(row)]
      guard group == from || group == to else { continue }
      let unit = ratings.personUnit[Int(row)] >= 0 ? Int64(ratings.personUnit[Int(row)]) : Int64(ratings.person[Int(row)]) | 1 << 31
      let side = group == from ? 0 : 1
      part.linearization.add(carry * contrast.contributions[index], side: side, unit: unit)
      part.linearization.add(
        carry * contrast.raterContributions[index], side: side, rater: ratings.rater[Int(row)], unit: unit)
    }
    return part
  }

  private func decompose(
    _ gap: inout GroupGap, _ raw: Part, _ contrast: GroupContrast, _ model: FittedStudyModel, _ carry: Double
  ) {
    var supported = supported(contrast, model, carry)
    supported.linearization.takeShares(of: raw.linearization)
    gap.supported = supported.value
    gap.supportedInterval = supported.linearization.interval(around: supported.value, level: level)
    if let shared = comparer.cases?.preference(from: gap.from, to: gap.to) { gap.split(supported, by: shared, carry: carry, level: level) }
    var remainder = raw
    switch source {
    case .unitScores:
      gap.raterComposition = 0
    case .column(let name):
      gap.reason = Message(ComparisonSentence.aggregatedColumn(component: name))
    case .ratings(let name):
      let adjusted = AdjustedGap(study, model, name, from: from, to: to, people: scores)
      if let part = adjusted.part {
        gap.raterComposition = raw.value - part.value
        remainder = part
        remainder.linearization.takeShares(of: raw.linearization)
      } else {
        gap.reason = adjusted.reason
      }
    }
    if case .ratings(let name) = source, sightings == nil, !isLinkedElsewhere(name) {
      // What common raters support is then this component's own gap: there is nothing to hold it against.
      gap.linkingCases = model.connectivity.link(gap.from, gap.to)?.cases ?? []
      gap.reason = Message(ComparisonSentence.ownRatersOnly(component: comparer.name(source), from: gap.from, to: gap.to))
      return
    }
    let unsupported = remainder.value - supported.value
    gap.unsupported = unsupported
    let rest = remainder.linearization.adding(supported.linearization, times: -1)
    gap.unsupportedInterval = rest.interval(around: unsupported, level: level)
    // Of scores without raters alone: in a rated component what its raters would say again of the same people can't be distinguished from their levels.
    if case .ratings = source {
    } else {
      let error = carry * contrast.standardError
      gap.unsupportedIntervalHere = rest.intervalHere(around: unsupported, level: level, least: error * error)
    }
    if let sightings { gap.underLoading = loadingCheck(sightings, remainder, contrast, model, carry) }
    gap.equivalencePValue = rest.equivalence(of: unsupported, margin: comparer.options.smallestEffect)
    gap.verdict = verdict(unsupported, gap.unsupportedInterval)
    if gap.verdict == .flagged { gap.robustnessValue = robustness(rest, unsupported) }
    if gap.unsupportedInterval == nil, gap.reason == nil { gap.reason = Message(ComparisonSentence.tooFewUnits) }
    if gap.reason == nil, gap.label == .weaklyLinked {
      gap.reason = model.connectivity.link(gap.from, gap.to)?.message
    }
  }

  /// How strong something unmeasured about the units would have to be, beside what is measured of their people.
  private func robustness(_ rest: Linearization, _ unsupported: Double) -> HiddenReasonRobustness? {
    guard let estimate = rest.regression(of: unsupported) else { return nil }
    func measured() -> AttributeBenchmarks.Found {
      var people: [Int64: [(person: Int32, period: Int32)]] = [:]
      for score in scores { people[unitKey(score), default: []].append((score.person, score.period)) }
      return AttributeBenchmarks(people: study.people).benchmarks(
        rest.deviations().map { side, unit, value in
          AttributeBenchmarks.Unit(outcome: value, treatment: side == 0 ? 1 : 0, people: people[unit] ?? [])
        })
    }
    return HiddenReasonRobustness(estimate, level: 1 - level, measured: measured) { $0 }
  }

  /// Whether raters of another component score both groups, or chains of them join them.
  private func isLinkedElsewhere(_ component: String) -> Bool {
    guard let ratings = study.ratingsWithCases, let code = study.components.code(of: component) else { return true }
    let isLeftOut = study.isFormerUnitRatingWithCases
    let graph = RatingGraph(ratings) { ratings.component[$0] != code && !isLeftOut[$0] }
    func parts(_ group: Int32) -> Set<Int32> {
      Set(
        graph.subjects.indices.filter { graph.subjects[$0].group == group && comparer.periods.contains(graph.subjects[$0].period) }
          .map { graph.subjectPart[$0] })
    }
    return !parts(from).isDisjoint(with: parts(to))
  }

  /// The gap under the loading that units show.
  private func loadingCheck(
    _ sightings: [UnitSighting], _ remainder: Part, _ contrast: GroupContrast, _ model: FittedStudyModel, _ carry: Double
  ) -> LoadingCheck {
    let component = comparer.name(source)
    let loading: UnitLoading
    switch UnitLoading.estimate(scores, sightings, groups: [from, to], level: level) {
    case .success(let found): loading = found
    case .failure(let error):
      let reason =
        switch error.refusal {
        case .fewUnits(let count): ComparisonSentence.loadingFewUnits(component: component, count: count, needed: UnitLoading.minimumUnits)
        case .noSharedMerit: ComparisonSentence.loadingUnseen(component: component)
        }
      let count = if case .fewUnits(let own) = error.refusal { own } else { Set(sightings.map(\.unit)).count }
      return LoadingCheck(
        loading: nil, interval: nil, units: count, supported: nil, unsupported: nil, unsupportedInterval: nil, verdict: nil,
        message: Message(reason))
    }
    let supported = supported(contrast, model, loading.value)
    var rest = remainder.linearization.adding(supported.linearization, times: -1)
    let side = scores.reduce(into: [Int32: Int]()) { $0[$1.unit] = $1.group == from ? 0 : 1 }
    for (unit, influence) in loading.influence {
      rest.add(-contrast.estimate * influence, side: side[unit] ?? 0, unit: Int64(unit))
    }
    let unsupported = remainder.value - supported.value
    let interval = rest.interval(around: unsupported, level: level)
    let margin = StudentTDistribution(degreesOfFreedom: loading.degreesOfFreedom).criticalValue(level: level) * loading.standardError
    let ends = [(loading.value - margin) / carry, (loading.value + margin) / carry]
    let (sign, towards, away) = gapSign(remainder.value)
    return LoadingCheck(
      loading: loading.value / carry, interval: ends, units: loading.units, supported: supported.value, unsupported: unsupported,
      unsupportedInterval: interval, verdict: verdict(unsupported, interval),
      message: Message(
        ComparisonSentence.loading(
          component: component, units: loading.units, loading: loading.value / carry, low: ends[0], high: ends[1], from: towards, to: away,
          unsupported: sign * unsupported, unsupportedLow: interval.map { sign > 0 ? $0[0] : -$0[1] },
          unsupportedHigh: interval.map { sign > 0 ? $0[1] : -$0[0] })))
  }

  /// In which order the groups stand in a sentence.
  private func gapSign(_ value: Double) -> (sign: Double, from: String, to: String) {
    let (first, second) = (study.groups[from] ?? "", study.groups[to] ?? "")
    return value < 0 ? (-1, second, first) : (1, first, second)
  }

  private func verdict(_ estimate: Double, _ interval: [Double]?) -> GapVerdict {
    guard let interval else { return .inconclusive }
    let smallest = comparer.options.smallestEffect
    if smallest > 0, interval[0] > -smallest, interval[1] < smallest { return .clear }
    // With a smallest effect of 0 nothing is small enough to be clear of: not to differ from 0 is no proof that it is 0.
    return (interval[0] > 0 || interval[1] < 0) && abs(estimate) > smallest ? .flagged : .inconclusive
  }

  private func untestableReason(_ link: GroupLink?) -> Message {
    if comparer.model == nil { return noModelReason() }
    if let link, link.label == .notComparable { return link.message }
    return Message(
      ModelSentence.groupsInDifferentParts(from: study.groups[from] ?? "", to: study.groups[to] ?? ""))
  }

  /// Ratings that can't carry a model (all equal, nobody rated twice) are another matter than no ratings.
  private func noModelReason() -> Message {
    guard let ratings = study.ratings, ratings.count > 0 else { return Message(ComparisonSentence.noModel) }
    return comparer.refusal?.message ?? Message(ComparisonSentence.notModelled)
  }
}
