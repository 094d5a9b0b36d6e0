import RatingStudy
import Testing

@Suite struct ScoreLatticeTests {
  /// The coarsest steps, whatever the origin; none where scores are continuous or one.
  @Test func findsTheSteps() {
    #expect(ScoreLattice([70, 72.5, 80, 77.5]).step == 2.5)
    #expect(ScoreLattice([0.1, 0.3, 0.2]).step == 0.1)
    #expect(ScoreLattice([71, 71]).step == 0)
    #expect(ScoreLattice([0, 1, 2.0.squareRoot()]).step == 0)
    #expect(ScoreLattice([]).nearest(3.14) == 3.14)
  }

  @Test func holdsToTheNearestPoint() {
    #expect(ScoreLattice([70, 75, 90]).nearest(76) == 75)
    #expect(ScoreLattice([70, 75, 90]).nearest(-3) == -5)
  }

  /// Scores too far apart for their last place to be counted are taken for any number.
  @Test func scoresOfAllSizes() {
    #expect(ScoreLattice([-9_000_000_000_000, 0.000001, 9_000_000_000_000]).step == 0)
    #expect(ScoreLattice([-999_999_999_999_999, 999_999_999_999_999]).step == 1_999_999_999_999_998)
  }
}
