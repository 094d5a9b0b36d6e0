import FacetsModels
import Statistics
import Testing
import _TestSupport

/// Slopes of raters, by which persons' measures enter.
@Suite struct SlopeTests {
  static let slopes = [0.5, 0.8, 1.0, 1.25, 2.0]
  static let raters = [-0.6, -0.2, 0.1, 0.3, 0.4]
  static let items = [-0.5, 0, 0.2, 0.3]

  static var options: FacetsOptions {
    var options = FacetsOptions()
    options.method = .marginal
    options.slopes = "rater"
    options.biasPairs = []
    return options
  }

  static func draw(_ slopes: [Double], persons: Int, deviation: Double = 1, _ stream: inout RandomStream) -> RatingTable {
    var simulation = FacetsSimulation(
      persons: (0..<persons).map { _ in deviation * stream.normal() }, raters: raters, items: items)
    simulation.slopes = slopes
    return simulation.draw(&stream)
  }

  /// 60 studies of 80 persons, 5 raters, 4 items; the planted slopes have product 1.
  @Test func intervalsHoldPlantedSlopes() throws {
    var covered = 0
    var counted = 0
    var means = [Double](repeating: 0, count: 5)
    var severities = 0
    let studies = 60
    for study in 0..<studies {
      var stream = RandomStream(seed: 21).substream(study)
      let fit = try FacetsModel(Self.draw(Self.slopes, persons: 80, &stream).data(), options: Self.options).fit()
      #expect(fit.converged)
      let found = try #require(fit.slopes)
      #expect(found.facet == "rater")
      for (r, slope) in found.elements.enumerated() {
        let value = try #require(slope.slope)
        means[r] += value / Double(studies)
        counted += 1
        if try #require(slope.low) <= Self.slopes[r], try #require(slope.high) >= Self.slopes[r] { covered += 1 }
      }
      #expect(abs(found.elements.reduce(1) { $0 * ($1.slope ?? 0) } - 1) < 1e-9)
      let equality = try #require(found.equality)
      #expect(equality.pValue < 1e-4 && equality.degreesOfFreedom == 4)
      for (r, element) in try #require(fit["rater"]).elements.enumerated() {
        let error = try #require(element.standardError)
        if abs(try #require(element.measure) - Self.raters[r]) <= 1.96 * error { severities += 1 }
      }
    }
    let share = Double(covered) / Double(counted)
    #expect(abs(share - 0.95) < RecoveryTests.allowance, "\(share)")
    #expect(abs(Double(severities) / Double(counted) - 0.95) < RecoveryTests.allowance, "\(severities) of \(counted)")
    for (mean, truth) in zip(means, Self.slopes) { #expect(abs(mean / truth - 1) < 0.05, "\(means)") }
  }

  /// Where all slopes are the same the test of that rejects at its level: 5 % of 120 studies, give or take 3.5 standard errors.
  @Test func equalSlopesAreSeldomRejected() throws {
    var rejected = 0
    for study in 0..<120 {
      var stream = RandomStream(seed: 22).substream(study)
      let fit = try FacetsModel(Self.draw([1, 1, 1, 1, 1], persons: 60, &stream).data(), options: Self.options).fit()
      let equality = try #require(fit.slopes?.equality)
      if equality.pValue < 0.05 { rejected += 1 }
      #expect(fit.logLikelihood >= equality.logLikelihood)
    }
    #expect((0...14).contains(rejected), "\(rejected)")
  }

  /// The persons' standard deviation and the slopes have one unit between them: twice the spread is the same as slopes twice as large.
  @Test func slopesHaveProductOne() throws {
    var stream = RandomStream(seed: 23)
    let fit = try FacetsModel(Self.draw(Self.slopes.map { 2 * $0 }, persons: 400, &stream).data(), options: Self.options).fit()
    let population = try #require(fit.population)
    #expect(abs(population.standardDeviation - 2) < 3 * population.standardError, "\(population)")
    for (slope, truth) in zip(try #require(fit.slopes).elements, Self.slopes) {
      #expect(abs(try #require(slope.slope) - truth) < 3.5 * (try #require(slope.standardError)))
    }
  }

  /// A rater who throws dice has a slope of about 0; the unit of the others' slopes doesn't hang on it.
  @Test func aRandomRaterHasNoSlope() throws {
    var stream = RandomStream(seed: 24)
    var simulation = FacetsSimulation(persons: (0..<200).map { _ in stream.normal() }, raters: Self.raters, items: Self.items)
    simulation.slopes = [1, 1, 1, 1, 1]
    let fit = try FacetsModel(simulation.draw(&stream, random: [2]).data(), options: Self.options).fit()
    let found = try #require(fit.slopes).elements
    #expect(abs(try #require(found[2].slope)) < 3.5 * (try #require(found[2].standardError)))
    for r in [0, 1, 3, 4] { #expect((0.6...1.6).contains(try #require(found[r].slope)), "\(found)") }
    let flat = fit.diagnostics.first { $0.kind == .flatSlopes }
    #expect((try #require(found[2].low) <= 0) == (flat?.elements == ["r2"]))
  }

  /// Whoever ranks persons the other way round has a negative slope, and the others keep theirs.
  @Test func aContraryRaterHasANegativeSlope() throws {
    var stream = RandomStream(seed: 25)
    let fit = try FacetsModel(Self.draw([1, 1, -1, 1, 1], persons: 200, &stream).data(), options: Self.options).fit()
    let found = try #require(fit.slopes).elements
    #expect(try #require(found[2].high) < 0 && !found[2].isInProduct)
    #expect(fit.diagnostics.contains { $0.kind == .flatSlopes && $0.elements == ["r2"] && $0.values == [1] })
  }

  /// Printed by `rm.facets` of sirt 4.3-21 on the same ratings (item thresholds of their own, 241 nodes from −9 to 9, convergence to 1e-6).
  @Test func slopesAreThoseOfSirt() throws {
    var stream = RandomStream(seed: 30)
    let data = Self.draw(Self.slopes, persons: 150, deviation: 1.5, &stream).data()
    var options = Self.options
    options.partialCredit = "item"
    options.floating = "item"
    let fit = try FacetsModel(data, options: options).fit()
    let slopes = [0.4991039021, 0.8164736652, 1.0204620166, 1.2280062771, 1.9582558039]
    let severities = [-0.4415106938, -0.2633861475, 0.1634840799, 0.2259291259, 0.3154836355]
    let found = try #require(fit.slopes).elements.compactMap(\.slope)
    for (own, other) in zip(found, slopes) { #expect(abs(own - other) < 1e-5) }
    for (own, other) in zip(try #require(fit["rater"]).elements, severities) { #expect(abs(try #require(own.measure) - other) < 5e-5) }
    #expect(abs(-2 * fit.logLikelihood - 6135.322254) < 1e-5)
    #expect(abs(try #require(fit.population).standardDeviation - 1.56436812) < 1e-5)
  }

  @Test func threadsChangeNothing() throws {
    var stream = RandomStream(seed: 26)
    let data = Self.draw(Self.slopes, persons: 150, &stream).data()
    let one = try FacetsModel(data, options: Self.options).fit(threads: 1)
    let two = try FacetsModel(data, options: Self.options).fit(threads: 2)
    #expect(one.logLikelihood == two.logLikelihood)
    #expect(one.slopes?.elements.map(\.slope) == two.slopes?.elements.map(\.slope))
  }

  @Test func jointEstimationAndPersonsAreRefused() throws {
    var stream = RandomStream(seed: 27)
    let data = Self.draw(Self.slopes, persons: 20, &stream).data()
    var options = Self.options
    options.method = .joint
    #expect(throws: FacetsError.slopesNeedMarginal) { try FacetsModel(data, options: options).fit() }
    options.method = .marginal
    options.slopes = "person"
    #expect(throws: FacetsError.slopesOfPersons(facet: "person")) { try FacetsModel(data, options: options).fit() }
  }

  /// Given severities are kept and fix the origin; the persons' mean is estimated in the slopes' unit.
  @Test func givenSeveritiesAreKept() throws {
    var stream = RandomStream(seed: 28)
    var simulation = FacetsSimulation(persons: (0..<400).map { _ in 0.7 + stream.normal() }, raters: Self.raters, items: Self.items)
    simulation.slopes = Self.slopes
    let given = Dictionary(uniqueKeysWithValues: Self.raters.enumerated().map { ("r\($0)", $1) })
    let fit = try FacetsModel(simulation.draw(&stream).data(anchors: ["rater": given]), options: Self.options).fit()
    #expect(try #require(fit["rater"]).elements.map(\.measure) == Self.raters)
    for (slope, truth) in zip(try #require(fit.slopes).elements, Self.slopes) {
      #expect(abs(try #require(slope.slope) - truth) < 4 * (try #require(slope.standardError)))
    }
    let population = try #require(fit.population)
    #expect(abs(population.mean - 0.7) < 4 / Double(400).squareRoot() && abs(population.standardDeviation - 1) < 0.2, "\(population)")
  }
}
