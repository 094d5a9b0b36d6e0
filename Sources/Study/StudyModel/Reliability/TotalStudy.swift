internal import LinearAlgebra
internal import Messages
internal import MixedModels
internal import RatingStudy
internal import Statistics

/// Puts the reliability of a weighted total together: true variances and errors of its components, covariances between them.
///
/// True variances and rating errors come from `score ~ pool + (1|person) + (1|rater)` in each component; covariances between components
/// from people's means, less what their errors have in common where the same raters score several components (``LinkedErrors``). Unit scores and components rated once a person have no replicates and are taken as
/// fixed, which is said.
struct TotalStudy {
  let study: Study
  let ratings: Ratings
  let period: Int32
  let scheme: Scheme
  let options: ReliabilityOptions
  let threads: Int

  /// One component as it is known.
  private struct Source {
    var name: String
    var weight: Double
    /// By person; nil where there is none.
    var scores: [Double?]
    var universe: Double?
    var residual = 0.0
    var severity = 0.0
    var raters: Double?
    /// What is left of each rating after person and rater; nil where that is not known.
    var left: LinkedErrors.Side?
  }

  /// Nil with the reason in `notes` where the total isn't a weighted sum of known components.
  func total(_ notes: inout [Message]) -> TotalReliability? {
    guard scheme.total != .geometric else {
      notes.append(Message(ReliabilitySentence.geometricTotal))
      return nil
    }
    var own: [Message] = []
    var sources = scheme.components.compactMap { source($0, &own) }
    let people = (0..<study.persons.count).filter { p in sources.allSatisfy { $0.scores[p] != nil } }
    let lacking = (0..<study.persons.count).count { p in sources.contains { $0.scores[p] != nil } } - people.count
    if lacking > 0 { own.append(Message(ReliabilitySentence.peopleWithoutAll(count: lacking))) }
    let weight = sources.reduce(0) { $0 + $1.weight }
    guard !sources.isEmpty, weight > 0, people.count >= 3 else {
      notes.append(Message(ReliabilitySentence.noTotal))
      return nil
    }
    if scheme.total == .mean { for c in sources.indices { sources[c].weight /= weight } }
    var covariance = covariances(sources, people)
    let linked = linkedErrors(sources)
    for pair in linked {
      covariance[pair.joint.first, pair.joint.second] -= pair.inMeans
      covariance[pair.joint.second, pair.joint.first] -= pair.inMeans
      own.append(
        Message(
          ReliabilitySentence.errorsTogether(
            first: sources[pair.joint.first].name, second: sources[pair.joint.second].name, correlation: pair.correlation)))
    }
    for c in sources.indices where sources[c].universe == nil { sources[c].universe = covariance[c, c] }
    var universe = 0.0
    for a in sources.indices {
      for b in sources.indices {
        universe += sources[a].weight * sources[b].weight * (a == b ? sources[a].universe ?? 0 : covariance[a, b])
      }
    }
    guard universe > 0 else {
      notes.append(Message(ReliabilitySentence.noTotal))
      return nil
    }
    return assemble(sources, people, universe, own, linked.map(\.joint))
  }

  /// Pairs of components in which one rater's errors about one person go together beyond chance.
  private func linkedErrors(_ sources: [Source]) -> [(joint: CompositeReliability.Joint, inMeans: Double, correlation: Double)] {
    sources.indices.flatMap { second in
      (0..<second).compactMap { first in
        guard let a = sources[first].left, let b = sources[second].left, let linked = LinkedErrors(a, b) else { return nil }
        let joint = CompositeReliability.Joint(
          first: first, second: second, covariance: linked.covariance, overlap: linked.overlap)
        return (joint, linked.covariance * linked.shareOfMeans, linked.correlation)
      }
    }
  }

  private func assemble(
    _ sources: [Source], _ people: [Int], _ universe: Double, _ notes: [Message], _ joint: [CompositeReliability.Joint]
  ) -> TotalReliability {
    let sizes = sources.map { $0.raters ?? 1 }
    func composite(_ errors: [Double]) -> CompositeReliability {
      CompositeReliability(weights: sources.map(\.weight), universe: universe, errors: errors, sizes: sizes, joint: joint)
    }
    let relative = composite(sources.map(\.residual))
    let absolute = composite(sources.map { $0.residual + $0.severity })
    let allocation = relative.allocation(wanted: options.wanted)
    let parts = sources.indices.map { c in
      TotalReliability.Part(
        component: sources[c].name, weight: sources[c].weight, universe: sources[c].universe ?? 0, relativeError: sources[c].residual,
        absoluteError: sources[c].residual + sources[c].severity, raters: sources[c].raters,
        ratersNeeded: sources[c].raters == nil ? nil : relative.needed(component: c, wanted: options.wanted),
        ratersAllocated: sources[c].raters == nil ? nil : allocation?[c])
    }
    let coefficients = ReliabilityCoefficients(
      relative: relative.coefficient, absolute: absolute.coefficient, universe: universe, relativeError: relative.error(sizes),
      absoluteError: absolute.error(sizes))
    let totals = people.map { p in sources.reduce(0) { $0 + $1.weight * ($1.scores[p] ?? 0) } }
    let mean = totals.reduce(0, +) / Double(totals.count)
    let bands = TotalBands(scheme: scheme, people: people.count, mean: mean).misclassification(coefficients)
    return TotalReliability(
      people: people.count, parts: parts, coefficients: coefficients, wanted: options.wanted, misclassified: bands?.probability,
      bands: bands?.bands ?? [], notes: notes)
  }

  private func source(_ component: SchemeComponent, _ notes: inout [Message]) -> Source? {
    let weight = component.weight.base?.value ?? 0
    if !component.weight.pools.isEmpty { notes.append(Message(ReliabilitySentence.poolWeights(component: component.name))) }
    guard weight > 0 else { return nil }
    if component.from == .unitScores {
      notes.append(Message(ReliabilitySentence.takenAsFixed(component: component.name)))
      return Source(name: component.name, weight: weight, scores: unitScores())
    }
    guard component.from == nil || component.from == .ratings, let code = study.components.code(of: component.of ?? component.name)
    else {
      notes.append(Message(ReliabilitySentence.leftOutOfTotal(component: component.name)))
      return nil
    }
    let rows = (0..<ratings.count).filter { ratings.component[$0] == code && ratings.period[$0] == period }
    guard !rows.isEmpty else {
      notes.append(Message(ReliabilitySentence.leftOutOfTotal(component: component.name)))
      return nil
    }
    if component.aggregate.trim != nil || component.aggregate.method != .mean {
      notes.append(Message(ReliabilitySentence.asMean(component: component.name)))
    }
    return rated(component.name, weight, ratings.rows(rows), &notes)
  }

  private func unitScores() -> [Double?] {
    var byUnit: [Int32: Double] = [:]
    for score in study.unitScores where score.period == period || score.period < 0 { byUnit[score.unit] = score.score }
    return (0..<Int32(study.persons.count)).map { byUnit[study.people.unit(of: $0, in: period)] }
  }

  private func rated(_ name: String, _ weight: Double, _ own: Ratings, _ notes: inout [Message]) -> Source {
    var sums = [Double](repeating: 0, count: study.persons.count)
    var counts = sums
    for i in 0..<own.count {
      sums[Int(own.person[i])] += own.score[i]
      counts[Int(own.person[i])] += 1
    }
    let scores = zip(sums, counts).map { $1 > 0 ? $0 / $1 : nil }
    var source = Source(name: name, weight: weight, scores: scores)
    let rated = counts.filter { $0 > 0 }
    let severity = RandomTerm(group: "rater", levels: study.raters.names, codes: own.rater)
    let merit = RandomTerm(group: "person", levels: study.persons.names, codes: own.person)
    let raters = Set(own.rater).count
    let terms = raters > 1 && raters < own.count ? [merit, severity] : [merit]
    let model = MixedModel(response: own.score, fixed: poolColumns(own), random: terms)
    guard rated.count < own.count, let fit = try? model.fit(FitOptions(method: .reml, threads: threads)) else {
      notes.append(Message(ReliabilitySentence.takenAsFixed(component: name)))
      return source
    }
    source.universe = fit.variances.terms[0]
    source.severity = terms.count > 1 ? fit.variances.terms[1] : 0
    source.residual = fit.variances.residuals.first ?? 0
    source.left = LinkedErrors.Side(own)
    source.raters = Double(rated.count) / rated.reduce(0) { $0 + 1 / $1 }
    return source
  }

  /// Which pool a person is ranked in: by group where the scheme says so, else one for all.
  private func pool(_ person: Int) -> Int32 {
    guard scheme.poolsBy.contains("group") else { return 0 }
    return study.unitTable.group(of: study.people.unit(of: Int32(person), in: period))
  }

  private func poolColumns(_ own: Ratings) -> FixedEffects {
    let pools = own.person.map { pool(Int($0)) }
    let distinct = Set(pools).sorted()
    var columns = [[Double](repeating: 1, count: own.count)]
    for other in distinct.dropFirst() { columns.append(pools.map { $0 == other ? 1 : 0 }) }
    return FixedEffects(names: columns.indices.map { $0 == 0 ? "(Intercept)" : "pool \($0)" }, columns: Matrix(columns: columns))
  }

  /// Covariances within pools, degrees of freedom people less pools.
  private func covariances(_ sources: [Source], _ people: [Int]) -> Matrix {
    let pools = people.map { pool($0) }
    var sums: [Int32: (count: Double, values: [Double])] = [:]
    for (p, pool) in zip(people, pools) {
      let values = sources.map { $0.scores[p] ?? 0 }
      let before = sums[pool] ?? (0, [Double](repeating: 0, count: sources.count))
      sums[pool] = (before.count + 1, zip(before.values, values).map { $0 + $1 })
    }
    var matrix = Matrix(rows: sources.count, columns: sources.count)
    for (p, pool) in zip(people, pools) {
      guard let own = sums[pool] else { continue }
      let deviations = sources.indices.map { (sources[$0].scores[p] ?? 0) - own.values[$0] / own.count }
      for a in deviations.indices { for b in deviations.indices { matrix[a, b] += deviations[a] * deviations[b] } }
    }
    return (1 / Double(max(1, people.count - sums.count))) * matrix
  }
}
