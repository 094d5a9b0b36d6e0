internal import Messages
internal import RaterBias
internal import Statistics

/// Mean differences of a family, tested as the detectors of an audit decide: q at most the level and the shrunken difference beyond the smallest that matters.
enum TestedDifferences {
  /// A test a list of differences.
  ///
  /// - Parameter isShrunken: whether they are drawn towards each other first; seeds are not: one wrong definitive mark among right ones has nothing in common with them.
  ///
  /// Variances are drawn towards what they have in common; of a flagged difference the interval allows for its selection.
  static func tests(
    _ differences: [[Double]], smallest: Double, fewest: Int, isShrunken: Bool = true, _ options: MarkingOptions
  ) -> [TestedDifference] {
    let count = differences.map { Double($0.count) }
    let means = zip(differences, count).map { $0.reduce(0, +) / max(1, $1) }
    let variances = differences.indices.map { place in
      differences[place].reduce(0) { $0 + ($1 - means[place]) * ($1 - means[place]) } / max(1, count[place] - 1)
    }
    var found = differences.indices.map { TestedDifference(estimate: differences[$0].isEmpty ? nil : means[$0]) }
    let fewest = max(2, fewest)
    let tried = differences.indices.filter { differences[$0].count >= fewest }
    // With no scatter at all nothing tells chance; a single one without any has that of the others.
    let spreads = tried.filter { variances[$0] > 0 }
    let usable = spreads.isEmpty ? [] : tried
    for place in differences.indices where !usable.contains(place) {
      found[place].reason = Message(
        differences[place].count < fewest
          ? MarkingSentence.fewSeeds(count: differences[place].count, fewest: fewest) : .noSpread)
    }
    guard !usable.isEmpty else { return found }
    let moderated = ModeratedVariances(spreads.map { variances[$0] }, freedom: spreads.map { count[$0] - 1 })
    let places = Dictionary(uniqueKeysWithValues: spreads.enumerated().map { ($1, $0) })
    let total = spreads.reduce(0) { $0 + count[$1] - 1 }
    // One that does not scatter at all gets the whole of what the others have in common: its own 0 is one of steps too coarse to show it.
    let errors = usable.map { ((places[$0].map { moderated.values[$0] } ?? moderated.prior) / count[$0]).squareRoot() }
    let t = usable.map { index in
      StudentTDistribution(
        degreesOfFreedom: places[index].map { moderated.degreesOfFreedom[$0] } ?? min(total, moderated.priorFreedom + count[index] - 1))
    }
    let shrinkage = Shrinkage(estimates: usable.map { means[$0] }, errors: errors)
    let family = MultipleTesting.benjaminiHochberg.adjust(
      usable.indices.map { t[$0].twoSided(means[usable[$0]] / errors[$0]) }, level: options.falseShare)
    for (place, index) in usable.enumerated() {
      let (mean, error) = (means[index], errors[place])
      // Alone there is nothing to be drawn towards.
      let shrunken = isShrunken && usable.count > 1 ? shrinkage.shrink(mean, error: error) : mean
      let width = error * t[place].criticalValue(level: options.interval)
      let isFlagged = family.rejected[place] && abs(shrunken) > smallest && shrunken * mean > 0
      let own = isFlagged ? error * t[place].criticalValue(level: family.intervalLevel(confidence: options.interval)) : width
      found[index].pValue = t[place].twoSided(mean / error)
      found[index].qValue = family.adjusted[place]
      found[index].shrunken = shrunken
      found[index].interval = [mean - own, mean + own]
      found[index].detectable = error * (t[place].criticalValue(level: 1 - options.falseShare) + t[place].quantile(power))
      found[index].verdict =
        isFlagged ? .flagged : mean - width > -smallest && mean + width < smallest ? .clear : .inconclusive
    }
    for place in differences.indices where !usable.contains(place) && !differences[place].isEmpty {
      // What as many would have shown, were this one as others are.
      let error = (moderated.prior / count[place]).squareRoot()
      found[place].detectable = error * (NormalDistribution.standard.criticalValue(level: 1 - options.falseShare) + normalPower)
    }
    return found
  }

  private static let power = 0.8
  private static var normalPower: Double { NormalDistribution.standard.quantile(power) }
}
