import Statistics

/// How fast random assignments are drawn: one is `tied` labels among a rater's `ratings` residuals.
struct PermutationRate {
  let draws: Int
  let best: Measurement

  /// Random assignments a CPU second, on one thread.
  var perSecond: Double { Double(draws) / best.cpuSeconds }

  /// - Parameters:
  ///   - tied, ratings: the design; residuals lie on no lattice, so that nothing is exact.
  ///   - draws: in each of the repeats, of which the fastest counts.
  init(tied: Int, ratings: Int, draws: Int, repeats: Int) {
    var stream = RandomStream(seed: 1)
    let values = (0..<ratings).map { _ in stream.normal() }
    let test = PermutationTest(values: values, isTied: (0..<ratings).map { $0 < tied })
    var options = PermutationOptions()
    options.maximumDraws = draws
    options.thresholds = [-1]
    options.standardErrors = .infinity
    options.enumerationLimit = 0
    options.latticeLimit = 0
    var best: Measurement?
    var drawn = 0
    for repetition in 0..<max(1, repeats) {
      let measured = Measurement.of { drawn = test.run(options, stream: stream.substream(repetition)).draws }
      if measured.cpuSeconds < best?.cpuSeconds ?? .infinity { best = measured }
    }
    self.draws = drawn
    self.best = best ?? Measurement.of {}
  }
}
