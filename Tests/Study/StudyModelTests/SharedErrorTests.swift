import MixedModels
import RatingStudy
import Statistics
import Testing
import _TestSupport

@testable import StudyModel

/// Errors of one rater about one person that go together over components.
@Suite struct SharedErrorTests {
  /// `people` by `raters` in two components; errors of SD 3 correlate by `correlation`.
  static func study(_ correlation: Double, people: Int = 80, raters: Int = 6, seed: UInt64 = 1) throws -> Study {
    var stream = RandomStream(seed: seed)
    var rows: [[String]] = []
    for person in 0..<people {
      let merit = 4 * stream.normal()
      let own = [merit + stream.normal(), merit + stream.normal()]
      for rater in 0..<raters {
        let shared = stream.normal()
        for component in 0..<2 {
          let error = correlation.squareRoot() * shared + (1 - correlation).squareRoot() * stream.normal()
          rows.append(["c\(component)", "r\(rater)", "p\(person)", "\(80 + own[component] + 3 * error)"])
        }
      }
    }
    return try Study(tables: [District.table("ratings", ["component", "rater", "person", "score"], rows)])
  }

  @Test("Errors that go together get a term of their own with about their share of the variance; independent ones get none")
  func estimates() throws {
    let together = try StudyModel.fit(try Self.study(0.7))
    let shared = SharedErrors(together.rows, residuals: together.residuals.scaled)
    #expect(shared.isSeen && shared.levels == 480)
    let found = try #require(shared.fitted(together.layout, together.options, threads: 1))
    let variance = try #require(found.fit.variances.terms.last)
    let residual = found.fit.variances.residuals.reduce(0, +) / 2
    // 480 pairs: the correlation has a standard error of .02.
    #expect(isClose(variance / (variance + residual), 0.7, absolute: 0.08))
    let apart = try StudyModel.fit(try Self.study(0))
    #expect(!SharedErrors(apart.rows, residuals: apart.residuals.scaled).isSeen)
  }

  @Test("Draws of the mean over components vary more where errors go together; where they don't, nothing is drawn together")
  func draws() throws {
    func spread(_ correlation: Double) throws -> (spread: Double, correlation: Double?) {
      let study = try Self.study(correlation)
      let draws = try ScoreDraws(try StudyModel.fit(study), study, stream: RandomStream(seed: 3))
      let ratings = try #require(study.ratings)
      let rows = draws.ratings.indices.filter { ratings.person[Int(draws.ratings[$0])] == 0 }
      var values: [Double] = []
      for index in 0..<400 {
        let level = try draws.draw(index).withoutError
        values.append(rows.reduce(0) { $0 + level[$1] } / Double(rows.count))
      }
      let mean = values.reduce(0, +) / 400
      return ((values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 399).squareRoot(), draws.sharedErrorCorrelation)
    }
    let (together, apart) = (try spread(0.7), try spread(0))
    #expect(apart.correlation == nil && (together.correlation ?? 0) > 0.5)
    // √1.7 without shrinkage; the spread has a standard error of 4 %.
    #expect(together.spread / apart.spread > 1.12, "\(together.spread) \(apart.spread)")
  }

  @Test("By hand: two raters of both components, errors that mirror each other")
  func linked() throws {
    func ratings(_ sign: Double) throws -> Ratings {
      var rows: [[String]] = []
      for person in 0..<12 {
        let error = Double((person * 7) % 5 - 2)
        rows.append(["r0", "p\(person)", "\(50 + 3 * Double(person) + sign * error)"])
        rows.append(["r1", "p\(person)", "\(50 + 3 * Double(person) - sign * error)"])
      }
      return try #require(try Study(tables: [District.table("ratings", ["rater", "person", "score"], rows)]).ratings)
    }
    let (first, second) = (LinkedErrors.Side(try ratings(1)), LinkedErrors.Side(try ratings(1)))
    let same = try #require(LinkedErrors(first, second))
    // All of a person is half of what two raters differ by: errors are equal, and so are their variance and covariance.
    #expect(isClose(same.correlation, 1, relative: 1e-9) && same.overlap == 1 && isClose(same.shareOfMeans, 0.5, relative: 1e-12))
    let turned = try #require(LinkedErrors(first, LinkedErrors.Side(try ratings(-1))))
    #expect(isClose(turned.correlation, -1, relative: 1e-9) && isClose(turned.covariance, -same.covariance, relative: 1e-9))
  }

  @Test("The total's error counts what components have in common, and raters that share it")
  func composite() {
    let joint = CompositeReliability.Joint(first: 0, second: 1, covariance: 1.5, overlap: 1)
    let total = CompositeReliability(weights: [0.5, 0.5], universe: 1, errors: [2, 4], sizes: [2, 4], joint: [joint])
    // ¼·2/2 + ¼·4/4 + 2·¼·1.5/4.
    #expect(isClose(total.error([2, 4]), 0.25 + 0.25 + 0.1875, relative: 1e-12))
    let plain = CompositeReliability(weights: [0.5, 0.5], universe: 1, errors: [2, 4], sizes: [2, 4])
    #expect((total.coefficient ?? 1) < (plain.coefficient ?? 0))
    let needed = total.needed(component: 0, wanted: 0.6)
    let enough: Double = total.coefficient([Double(needed ?? 0), 4]) ?? 0
    let fewer: Double = total.coefficient([Double((needed ?? 2) - 1), 4]) ?? 1
    #expect(enough >= 0.6 && (needed == 1 || fewer < 0.6))
    let allocation = total.allocation(wanted: 0.8)
    let allocated: Double = total.coefficient((allocation ?? [1, 1]).map(Double.init)) ?? 0
    #expect(allocated >= 0.8 - 1e-9)
    let (together, apart) = (allocation?.reduce(0, +) ?? 0, plain.allocation(wanted: 0.8)?.reduce(0, +) ?? 1_000)
    #expect(together >= apart)
  }
}
