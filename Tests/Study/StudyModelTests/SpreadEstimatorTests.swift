import Panels
import RatingStudy
import Statistics
import Testing
import _TestSupport

@testable import StudyModel

@Suite struct SpreadEstimatorTests {
  private static func district() -> District {
    var district = District()
    district.leaders = 40
    (district.team, district.organization) = (2, 0)
    district.hasHeads = false
    return district
  }

  /// Leaders who score three people of forty each are put on the scale that they have when they score everybody: what centring by
  /// their few ratings takes away is known.
  ///
  /// Over 20 studies the mean ratio has a standard error of about 0.01; without the correction it was 0.9.
  @Test func smallCellsDoNotShrinkTheSpread() throws {
    var ratios: [Double] = []
    for seed in 1...20 {
      let district = Self.district()
      var study = try district.skeleton()
      _ = district.fill(&study, RandomStream(seed: UInt64(seed)))
      let ratings = try #require(study.ratings)
      let leaders = try #require(study.components.code(of: "leaders"))
      var stream = RandomStream(seed: UInt64(seed)).substream("panels")
      let panels = (0..<study.persons.count).map { _ in Set(stream.subset(size: 3, of: 40)) }
      let raters = DenseCodes((0..<ratings.count).map { ratings.component[$0] == leaders ? ratings.rater[$0] : -1 }, missing: -1)
      let isLeftOut = (0..<ratings.count).map {
        ratings.component[$0] == leaders && !panels[Int(ratings.person[$0])].contains(Int(raters.codes[$0]))
      }
      func spread(_ isLeftOut: [Bool]) -> Double {
        ComponentScale.all(study, ratings, isLeftOut: isLeftOut, minimumErrors: 3, minimumCommunality: 0.05)[Int(leaders)].spread
      }
      ratios.append(spread(isLeftOut) / spread([]))
    }
    let moments = WeightedMoments(ratios)
    #expect(isClose(moments.mean, 1, absolute: 0.04))
  }

  /// The twin: expectations of products of centred scores from the centring matrices themselves.
  @Test func theShareLeftIsThatOfTheMatrices() throws {
    // Three raters of five, four and two of the people 0…4.
    let given: [[Int32]] = [[0, 1, 2, 3, 4], [0, 1, 3, 4], [2, 4]]
    var rows = ModelRows()
    for (rater, people) in given.enumerated() {
      for person in people {
        rows.row.append(Int32(rows.count))
        rows.score.append(0)
        rows.period.append(0)
        rows.component.append(0)
        rows.rater.append(Int32(rater))
        rows.group.append(0)
        rows.target.append(person)
      }
    }
    (rows.targetCount, rows.components) = (5, [0])
    let cells = DenseCodes(rows.rater)
    var missing = 0.0
    for first in 0..<3 {
      for second in 0..<3 where second != first {
        let (a, b) = (given[first], given[second])
        for person in a where b.contains(person) {
          // E[(x_p − x̄_a)(x_p − x̄_b)] for independent x of variance 1.
          var expected = 0.0
          for other in Int32(0)..<5 {
            let left = (other == person ? 1 : 0) - (a.contains(other) ? 1 / Double(a.count) : 0)
            let right = (other == person ? 1 : 0) - (b.contains(other) ? 1 / Double(b.count) : 0)
            expected += left * right
          }
          missing += expected - ((1 - 1 / Double(a.count)) * (1 - 1 / Double(b.count))).squareRoot()
        }
      }
    }
    let found = CentringShare.missing(rows, cells)
    #expect(found.count == 1 && isClose(found[0], missing, absolute: 1e-12))
    #expect(missing < -0.1)
  }

  /// Everybody scored by all: nothing is missing, to the last digit.
  @Test func nothingIsMissingWhereAllScoreAll() throws {
    let district = Self.district()
    let study = try district.skeleton()
    let ratings = try #require(study.ratings)
    let rows = ModelRows(ratings, components: study.components.names.indices.map(Int32.init))
    let cells = DenseCodes(crossing: rows.component, rows.rater, rows.period, rows.group)
    #expect(CentringShare.missing(rows, cells).allSatisfy { $0 == 0 })
  }
}
