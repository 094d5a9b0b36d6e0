internal import Panels
internal import RatingStudy
internal import Statistics

/// What decides about the overall differences where clusters are few: normal theory then rejects too often.
///
/// With fewer than `fewClusters` persons or raters, the restricted wild cluster bootstrap with Webb weights on the coarser of the two, the error
/// clustered by both; with fewer than `fewTreatedClusters` former units the bootstrap is no help either [MacKinnon & Webb 2018], and which
/// units are the former ones is exchanged.
/// Sources: MacKinnon, Nielsen & Webb 2021, J. Business & Economic Statistics 39; Webb 2023, Canadian J. Economics 56; MacKinnon & Webb 2020, J. Econometrics 218.
extension Departure {
  /// Puts the bootstrap's p-value in place of the model's, where clusters are few.
  func bootstrap(_ candidate: inout Candidate, _ regression: AbsorbedRegression?, _ columns: Columns, _ absorber: Absorber) {
    guard candidate.untestable == nil, let regression, regression.clusters < settings.fewClusters else { return }
    let headline = columns.headline
    // In an order of their own, so that a cluster's weights do not depend on the order of the file.
    let order = columns.rows.indices.sorted { key(columns, $0).lexicographicallyPrecedes(key(columns, $1)) }
    let person = order.map { source.rows.person[columns.rows[$0]] }
    let rater = order.map { source.rows.rater[columns.rows[$0]] }
    let coarser = Set(rater).count <= Set(person).count ? rater : person
    guard
      let test = try? WildClusterBootstrap(
        regressor: order.map { headline[$0] }, response: order.map { columns.y[$0] }, clusters: coarser,
        errorClusterings: [person, rater],
        partialOut: { values in
          var rows = values
          for (place, row) in order.enumerated() { rows[row] = values[place] }
          let left = absorber.residuals(rows)
          return order.map { left[$0] }
        })
    else { return }
    let stream = RandomStream(seed: settings.seed).substream("departure-bootstrap").substream(candidate.method)
    let found = test.pValue(.webb, draws: settings.bootstrapDraws, stream: stream, threads: settings.threads)
    candidate.evidence["modelPValue"] = .optional(candidate.pValue?.value)
    candidate.evidence["bootstrap"] = .object([
      "weights": .text("webb"), "clusters": .integer(test.clusters), "draws": .integer(found.draws),
      "pValue": .number(found.pValue), "exact": .boolean(found.isExact),
    ])
    candidate.pValue = PValue(
      oneSided(found.pValue, candidate.estimate?.value ?? 0),
      error: found.isExact ? 0 : PValue(found.pValue, draws: found.draws).error)
    candidate.method += "-wild-bootstrap"
  }

  private func key(_ columns: Columns, _ place: Int) -> [Int32] {
    let row = columns.rows[place]
    return [source.rows.rater[row], source.rows.person[row], source.rows.period[row], source.rows.component[row]]
  }

  /// A symmetric two-sided p-value as the tail that was asked for.
  private func oneSided(_ p: Double, _ estimate: Double) -> Double {
    switch settings.alternative {
    case .twoSided: p
    case .greater: estimate > 0 ? p / 2 : 1 - p / 2
    case .less: estimate < 0 ? p / 2 : 1 - p / 2
    }
  }

  /// Exchanges which units are the former ones, where they are few.
  ///
  /// The statistic is the mean over former units' ratings of what was given less what the persons' other ratings and the raters' levels imply.
  /// In every draw as many units are chosen from all whose raters score in the component, and in each as many ratings as the unit in
  /// whose place it stands has of people who left; the ratings' residuals stand for effects of 0.
  func randomizeUnits(_ candidate: inout Candidate, _ columns: Columns, _ residuals: Residuals) {
    let headline = columns.headline
    let treated = residuals.treatedOf.map { $0.filter { headline[$0] > 0 } }.filter { !$0.isEmpty }
    guard candidate.untestable == nil, !treated.isEmpty, treated.count < settings.fewTreatedClusters else { return }
    let pools = placeboPools(columns, residuals)
    guard pools.count > treated.count else { return }
    let sizes = treated.map(\.count)
    let total = Double(sizes.reduce(0, +))
    let seen = treated.joined().reduce(0) { $0 + residuals.value[$1] } / total
    var stream = RandomStream(seed: settings.seed).substream("departure-units")
    let draws = max(1, settings.evidenceDraws)
    var extreme = 0
    for _ in 0..<draws {
      var sum = 0.0
      for (place, size) in zip(stream.permutation(pools.count).prefix(sizes.count), sizes) {
        let pool = pools[place]
        let taken = min(size, pool.count)
        let own = stream.subset(size: taken, of: pool.count).reduce(0) { $0 + pool[$1] }
        sum += own * Double(size) / Double(taken)
      }
      if isAsExtreme(sum / total, seen) { extreme += 1 }
    }
    let p = Double(extreme + 1) / Double(draws + 1)
    candidate.evidence["modelPValue"] = candidate.evidence["modelPValue"] ?? .optional(candidate.pValue?.value)
    candidate.evidence["randomization"] = .object([
      "exchanged": .text("former units"), "units": .integer(pools.count), "formerUnits": .integer(treated.count),
      "draws": .integer(draws), "pValue": .number(p), "smallestPValue": .number(1 / Double(draws + 1)),
    ])
    candidate.pValue = PValue(p, draws: draws)
    candidate.method = "second-difference-randomization-of-units"
  }

  /// By unit whose raters score in the component: the residuals of their ratings, those of people who left included, in a fixed order.
  private func placeboPools(_ columns: Columns, _ residuals: Residuals) -> [[Double]] {
    var pools: [Int32: [Double]] = [:]
    for places in residuals.untreatedOf where !places.isEmpty {
      for place in places {
        let rating = Int(source.rows.row[columns.rows[place]])
        guard let unit = study.ratings?.unit[rating], unit >= 0 else { continue }
        pools[unit, default: []].append(residuals.value[place])
      }
    }
    for (unit, places) in residuals.treatedOf.enumerated() where !places.isEmpty {
      pools[Int32(unit), default: []] += places.map { residuals.value[$0] }
    }
    return pools.keys.sorted().compactMap { pools[$0]?.sorted() }
  }

  private func isAsExtreme(_ drawn: Double, _ seen: Double) -> Bool {
    let slack = settings.equalityTolerance * abs(seen)
    switch settings.alternative {
    case .twoSided: return abs(drawn) >= abs(seen) - slack
    case .greater: return drawn >= seen - slack
    case .less: return drawn <= seen + slack
    }
  }
}
