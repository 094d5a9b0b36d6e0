internal import Messages
internal import Panels
internal import RaterBias
internal import RatingStudy
internal import Statistics

/// The seeds of one part.
struct SeedAnalysis {
  let study: Study
  let part: MarkPart
  let options: MarkingOptions
  let tolerance: Double?
  let isOrdered: Bool
  let ladder: GradeLadder?
  let step: Double
  /// Rows of seeds marked while live scripts were; of all where there is no stage before, or nothing but it.
  let rows: [Int]
  /// Rows of seeds before.
  let early: [Int]

  /// - Returns: `nil` where there are no seeds.
  init?(_ study: Study, _ part: MarkPart, _ options: MarkingOptions, isOrdered: Bool, ladder: GradeLadder?) {
    let seeds = part.seeds
    guard !seeds.isEmpty else { return nil }
    let live = seeds.filter { !part.isStandardisation[$0] }
    rows = live.isEmpty ? seeds : live
    early = live.isEmpty || live.count == seeds.count ? [] : seeds.filter { part.isStandardisation[$0] }
    (self.study, self.part, self.options, self.isOrdered, self.ladder) = (study, part, options, isOrdered, ladder)
    tolerance = options.tolerance.of(part.name, isWhole: part.isWhole)
    step = ScoreLattice(part.value).step
  }

  var smallest: Double { options.smallestEffect ?? tolerance.map { $0 / 2 } ?? 0 }

  func difference(_ row: Int) -> Double { part.value[row] - part.definitive[row] }

  /// Whether a mark lies within tolerance; the last bits of a difference of decimals don't decide.
  func isWithin(_ difference: Double, _ tolerance: Double) -> Bool { abs(difference) <= tolerance + 1e-9 * max(1, tolerance) }

  func share(_ differences: [Double]) -> CountedShare? {
    tolerance.map { t in CountedShare(differences.count { isWithin($0, t) }, of: differences.count, level: options.interval) }
  }

  func findings() -> SeedFindings {
    let byMarker = Self.groups(rows, by: part.marker)
    let earlyRows = Dictionary(grouping: early) { part.marker[$0] }
    let liveRows = Dictionary(grouping: part.definitive.indices.filter { part.definitive[$0].isNaN }) { part.marker[$0] }
    let differences = byMarker.map { $0.rows.map(difference) }
    let tested = TestedDifferences.tests(differences, smallest: smallest, fewest: options.fewest, options)
    let worse = worse(differences)
    let wider = wider(differences)
    let adjusting = byMarker.map { MarkAdjusting(self, $0.rows, liveRows[$0.code] ?? []) }
    let lines = lines(adjusting)
    let markers = byMarker.indices.map { place -> SeedFindings.Marker in
      let (code, own) = (byMarker[place].code, byMarker[place].rows)
      var marker = SeedFindings.Marker(
        marker: study.raters[code] ?? "", seeds: own.count, within: share(differences[place]), withinPValue: worse.p[place],
        withinQValue: worse.q[place], difference: tested[place], spread: SampleMoments.standardDeviation(differences[place]),
        spreadPValue: wider.p[place],
        spreadQValue: wider.q[place],
        largest: differences[place].max { abs($0) < abs($1) }, standardisation: earlyRows[code].map(standing),
        stop: stop(own, adjusting[place].live),
        adjustment: adjusting[place].adjustment(
          tested[place], .init(isWide: wider.isWider[place], isOften: (worse.q[place] ?? 1) <= options.falseShare), lines[place]),
        message: Message(MarkingSentence.title))
      marker.message = MarkingWords.marker(marker, tolerance: tolerance, smallest: smallest)
      return marker
    }
    let byScript = Self.groups(rows, by: part.script)
    let scriptDifferences = byScript.map { $0.rows.map(difference) }
    let scriptTests = TestedDifferences.tests(
      scriptDifferences, smallest: smallest, fewest: options.fewest, isShrunken: false, options)
    let scripts = byScript.indices.map { place in
      SeedFindings.Script(
        script: study.persons[byScript[place].code] ?? "", definitive: part.definitive[byScript[place].rows[0]],
        marks: byScript[place].rows.count, within: share(scriptDifferences[place]), difference: scriptTests[place])
    }
    let (variance, freedom) = errorVariance(differences)
    return SeedFindings(
      seeds: byScript.count, marks: rows.count, within: share(rows.map(difference)), difference: overall(scriptDifferences),
      smallestEffect: smallest, stopAfter: options.stopAfter, stoppedByChance: stoppedByChance(differences), isOrdered: isOrdered,
      markers: markers, scripts: scripts, errorVariance: variance, errorFreedom: freedom)
  }

  /// Rows by code, in the order of the codes.
  static func groups(_ rows: [Int], by codes: [Int32]) -> [(code: Int32, rows: [Int])] {
    Dictionary(grouping: rows) { codes[$0] }.map { ($0.key, $0.value) }.sorted { $0.code < $1.code }
  }

  /// The mean over seeds of the seeds' means, with Student's t over seeds: over seeds like these.
  private func overall(_ bySeed: [[Double]]) -> TestedDifference {
    let means = bySeed.map { $0.reduce(0, +) / Double($0.count) }
    return TestedDifferences.tests([means], smallest: smallest, fewest: options.fewest, options)[0]
  }

  /// Whether a marker is out of tolerance more often than all others together: Fisher's exact test, one-sided.
  private func worse(_ differences: [[Double]]) -> (p: [Double?], q: [Double?]) {
    guard let tolerance, differences.count > 1 else {
      return ([Double?](repeating: nil, count: differences.count), [Double?](repeating: nil, count: differences.count))
    }
    let out = differences.map { own in own.count { !isWithin($0, tolerance) } }
    let (allOut, all) = (out.reduce(0, +), differences.reduce(0) { $0 + $1.count })
    let p = differences.indices.map { place -> Double? in
      let own = differences[place].count
      guard own >= options.fewest, all > own else { return nil }
      return FisherExactTest(
        TwoProportions(
          Proportion(successes: out[place], trials: own), Proportion(successes: allOut - out[place], trials: all - own))
      ).pValue(.greater)
    }
    return (p, MultipleTesting.benjaminiHochberg.adjust(p, level: options.falseShare).adjusted)
  }

  /// A spread this much larger than the others' matters.
  private static let smallestRatio = 1.25

  /// Whether a marker's differences scatter more than all others' together, whatever their mean: F, one-sided.
  private func wider(_ differences: [[Double]]) -> (p: [Double?], q: [Double?], isWider: [Bool]) {
    let freedom = differences.map { Double(max(0, $0.count - 1)) }
    let squares = differences.indices.map { place in
      let deviation = SampleMoments.standardDeviation(differences[place]) ?? 0
      return deviation * deviation * freedom[place]
    }
    let (all, total) = (squares.reduce(0, +), freedom.reduce(0, +))
    let ratios = differences.indices.map { place -> Double? in
      let (rest, others) = (total - freedom[place], all - squares[place])
      guard differences[place].count >= options.fewest, rest > 0, others > 0 else { return nil }
      return squares[place] / freedom[place] / (others / rest)
    }
    let p = differences.indices.map { place in
      ratios[place].map { FDistribution(numerator: freedom[place], denominator: total - freedom[place]).upperTail($0) }
    }
    let family = MultipleTesting.benjaminiHochberg.adjust(p, level: options.falseShare)
    return (
      p, family.adjusted,
      differences.indices.map { family.rejected[$0] && (ratios[$0] ?? 0).squareRoot() > Self.smallestRatio }
    )
  }

  /// The markers' lines of marks on definitive marks, their slopes beside 1 adjusted for the others.
  private func lines(_ markers: [MarkAdjusting]) -> [MarkAdjusting.TestedLine?] {
    let lines = markers.map { $0.rows.count >= options.fewest ? $0.line : nil }
    let family = MultipleTesting.benjaminiHochberg.adjust(lines.map { $0?.pValue }, level: options.falseShare)
    return lines.indices.map { place in lines[place].map { ($0, family.adjusted[place], family.rejected[place]) } }
  }

  // MARK: Stages

  private func standing(_ rows: [Int]) -> SeedFindings.Standing {
    let own = rows.map(difference)
    let within = share(own) ?? CountedShare(own.count, of: own.count, level: options.interval)
    return SeedFindings.Standing(
      within: within, meanDifference: own.reduce(0, +) / Double(own.count), isApproved: (within.share ?? 0) >= options.approval - 1e-12)
  }

  /// The first live seed by which a marker was out of tolerance as often as is allowed.
  private func stop(_ seeds: [Int], _ live: [Int]) -> SeedFindings.Stop? {
    guard let tolerance else { return nil }
    let inOrder = seeds.sorted { (part.place[$0], $0) < (part.place[$1], $1) }
    let out = inOrder.indices.filter { !isWithin(difference(inOrder[$0]), tolerance) }
    guard out.count >= options.stopAfter else { return nil }
    let at = out[options.stopAfter - 1]
    let moment = part.place[inOrder[at]]
    let before = live.count { part.place[$0] < moment }
    return SeedFindings.Stop(
      seed: at + 1, outAt: out.prefix(options.stopAfter).map { $0 + 1 }, marksBefore: before, marksAfter: live.count - before)
  }

  /// Markers stopped were all out of tolerance as often as those are who are not stopped.
  private func stoppedByChance(_ differences: [[Double]]) -> Double? {
    guard let tolerance else { return nil }
    let out = differences.map { own in own.count { !isWithin($0, tolerance) } }
    let kept = out.indices.filter { out[$0] < options.stopAfter }
    guard !kept.isEmpty else { return nil }
    let rate = Double(kept.reduce(0) { $0 + out[$1] }) / Double(kept.reduce(0) { $0 + differences[$1].count })
    return differences.reduce(0) { sum, own in
      sum + BinomialDistribution(trials: own.count, successProbability: rate).atLeast(options.stopAfter)
    }
  }

  // MARK: Error

  /// The mean square difference, and how well it is known where markers differ in it: the degrees of freedom that the jackknife over markers gives.
  private func errorVariance(_ differences: [[Double]]) -> (Double, Double) {
    let sums = differences.map { $0.reduce(0) { $0 + $1 * $1 } }
    return ErrorVariance.pooled(sums: sums, counts: differences.map(\.count))
  }
}

/// A variance pooled over clusters.
enum ErrorVariance {
  /// Σ sums/Σ counts, with 2σ⁴/V degrees of freedom, V by leaving out one cluster at a time; no more than there are terms.
  static func pooled(sums: [Double], counts: [Int]) -> (variance: Double, freedom: Double) {
    let (sum, count) = (sums.reduce(0, +), counts.reduce(0, +))
    guard count > 0 else { return (0, 0) }
    let variance = sum / Double(count)
    let kept = sums.indices.filter { counts[$0] > 0 && counts[$0] < count }
    guard kept.count > 1, variance > 0 else { return (variance, Double(count)) }
    let without = kept.map { (sum - sums[$0]) / Double(count - counts[$0]) }
    let mean = without.reduce(0, +) / Double(kept.count)
    let spread = without.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } * Double(kept.count - 1) / Double(kept.count)
    return (variance, min(Double(count), max(1, spread > 0 ? 2 * variance * variance / spread : Double(count))))
  }
}

extension CountedShare {
  /// A share with Clopper & Pearson's interval.
  init(_ count: Int, of all: Int, level: Double) {
    self.init(count: count, of: all, share: all > 0 ? Double(count) / Double(all) : nil, interval: nil)
    guard all > 0 else { return }
    let ends = BinomialDistribution.interval(successes: count, trials: all, level: level)
    interval = [ends.lowerBound, ends.upperBound]
  }
}
