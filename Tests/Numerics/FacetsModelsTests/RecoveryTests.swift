import FacetsModels
import Statistics
import Testing
import _TestSupport

/// Parameters, errors and fit on ratings drawn from the model.
@Suite struct RecoveryTests {
  static let raters = [-0.6, -0.2, 0.1, 0.3, 0.4]
  static let items = [-0.5, 0, 0.2, 0.3]

  /// 2 points, and four Monte Carlo errors of a share of 300.
  static let allowance = 0.02 + 4 * Double(0.95 * 0.05 / 300).squareRoot()

  /// Shares of |estimate − truth| ≤ 1.96 errors among raters and persons over many data sets.
  static func coverage(_ options: FacetsOptions, studies: Int, persons: Int) throws -> (raters: Double, persons: Double, slope: Double) {
    var covered = (raters: 0, persons: 0)
    var counted = (raters: 0, persons: 0)
    var slope = 0.0
    for study in 0..<studies {
      var stream = RandomStream(seed: 5).substream(study)
      // Persons are drawn anew: MML's errors are about such draws.
      let truth = (0..<persons).map { _ in stream.normal() }
      let table = FacetsSimulation(persons: truth, raters: raters, items: items).draw(&stream)
      let fit = try FacetsModel(table.data(), options: options).fit()
      #expect(fit.converged)
      let mean = options.method == .joint ? truth.reduce(0, +) / Double(persons) : 0
      var products = 0.0
      var squares = 0.0
      for (r, element) in try #require(fit["rater"]).elements.enumerated() {
        guard let measure = element.measure, let error = element.jointStandardError ?? element.standardError else { continue }
        counted.raters += 1
        if abs(measure - (raters[r] - mean)) <= 1.96 * error { covered.raters += 1 }
        products += measure * (raters[r] - mean)
        squares += (raters[r] - mean) * (raters[r] - mean)
      }
      for (p, element) in try #require(fit["person"]).elements.enumerated() {
        guard let measure = element.measure, let error = element.standardError else { continue }
        counted.persons += 1
        if abs(measure - (truth[p] - mean)) <= 1.96 * error { covered.persons += 1 }
      }
      slope += products / squares / Double(studies)
    }
    return (Double(covered.raters) / Double(counted.raters), Double(covered.persons) / Double(counted.persons), slope)
  }

  /// 60 studies of 80 persons, 5 raters, 4 items: 300 raters' intervals, 4800 persons'.
  @Test func marginalErrorsAreCalibrated() throws {
    var options = FacetsOptions()
    options.method = .marginal
    options.biasPairs = []
    let found = try Self.coverage(options, studies: 60, persons: 80)
    #expect(abs(found.raters - 0.95) < Self.allowance, "\(found)")
    #expect((0.93...0.97).contains(found.persons), "\(found)")
    #expect(abs(found.slope - 1) < 0.06, "\(found)")
  }

  @Test func correctedJointErrorsAreCalibrated() throws {
    var options = FacetsOptions()
    options.correction = .weighted
    options.biasPairs = []
    let found = try Self.coverage(options, studies: 60, persons: 80)
    #expect(abs(found.raters - 0.95) < Self.allowance, "\(found)")
    #expect((0.93...0.97).contains(found.persons), "\(found)")
    #expect(abs(found.slope - 1) < 0.06, "\(found)")
  }

  /// With three ratings a person JMLE stretches measures by about 3/2; both the correction and MML undo it.
  @Test func jointEstimatesAreStretched() throws {
    let items = [-1.0, 0, 1]
    func slope(_ change: (inout FacetsOptions) -> Void) throws -> Double {
      var stream = RandomStream(seed: 6)
      let persons = FacetsSimulation.spread(1500, deviation: 1)
      let table = FacetsSimulation(persons: persons, raters: [0, 0.01], items: items, thresholds: [0], meets: { $0 % 2 == $1 }).draw(
        &stream)
      var options = FacetsOptions()
      options.biasPairs = []
      change(&options)
      let fit = try FacetsModel(table.data(), options: options).fit()
      let found = try #require(fit["item"]).elements.compactMap(\.measure)
      return (found[2] - found[0]) / 2
    }
    // Binary items, L = 3: exactly 3/2 in the limit for items of equal difficulty (Wright & Douglas 1977).
    let stretched = try slope { _ in }
    let corrected = try slope { $0.correction = .length }
    let marginal = try slope { $0.method = .marginal }
    #expect(abs(stretched - 1.5) < 0.15, "\(stretched)")
    #expect(abs(corrected - 1) < 0.1, "\(corrected)")
    #expect(abs(marginal - 1) < 0.08, "\(marginal)")
  }

  @Test func aRandomRaterIsNoisy() throws {
    var stream = RandomStream(seed: 7)
    let persons = FacetsSimulation.spread(60, deviation: 1.2)
    let simulation = FacetsSimulation(persons: persons, raters: Self.raters, items: Self.items)
    let table = simulation.draw(&stream, random: [2])
    let fit = try FacetsModel(table.data()).fit()
    let status = try #require(fit["rater"]).elements.map(\.status)
    #expect(status[2] == .noisy)
    #expect(status.enumerated().allSatisfy { $0.offset == 2 || $0.element != .noisy })
  }

  /// Infit and outfit of raters who follow the model: means near 1, z near standard normal.
  @Test func fitStatisticsFollowTheirReference() throws {
    var z: [Double] = []
    var meanSquares: [Double] = []
    for study in 0..<30 {
      var stream = RandomStream(seed: 8).substream(study)
      let persons = FacetsSimulation.spread(60, deviation: 1)
      let fit = try FacetsModel(FacetsSimulation(persons: persons, raters: Self.raters, items: Self.items).draw(&stream).data()).fit()
      for element in try #require(fit["rater"]).elements {
        z.append(try #require(element.infitZ))
        meanSquares.append(try #require(element.infit))
      }
    }
    let mean = z.reduce(0, +) / Double(z.count)
    let squares: Double = z.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let deviation = (squares / Double(z.count - 1)).squareRoot()
    #expect(abs(mean) < 0.4 && (0.8...1.2).contains(deviation), "\(mean) \(deviation)")
    let meanSquare: Double = meanSquares.reduce(0, +) / Double(z.count)
    #expect(abs(meanSquare - 1) < 0.05)
  }

  /// A planted interaction is found, and little else.
  @Test func aPlantedInteractionIsFlagged() throws {
    var stream = RandomStream(seed: 9)
    let persons = FacetsSimulation.spread(80, deviation: 1)
    var table = FacetsSimulation(persons: persons, raters: Self.raters, items: Self.items).draw(&stream)
    // Rater 1 gives item 3 a category more wherever there is one.
    for (i, row) in table.rows.enumerated() where row[1] == "r1" && row[2] == "i3" { table.scores[i] = min(3, table.scores[i] + 1) }
    var options = FacetsOptions()
    options.biasPairs = [["rater", "item"]]
    let family = try #require(try FacetsModel(table.data(), options: options).fit().biasTerms.first)
    let planted = try #require(family.terms.first { $0.elements == ["r1", "i3"] })
    #expect(planted.isFlagged && (planted.bias ?? 0) > 0.7)
  }
}
