import RatingStudy
import Testing

@testable import StudyModel

/// The scores that raters can give.
struct RatingLatticeTests {
  @Test(
    "The step is the greatest common divisor of the differences",
    arguments: [
      ([80, 85, 95, 70], 5.0), ([80.5, 81, 90], 0.5), ([7, 8, 10, 11, 40], 1), ([80.25, 80.75, 81], 0.25), ([90], 0),
    ] as [([Double], Double)])
  func steps(scores: [Double], step: Double) {
    #expect(RatingLattice(scores).steps.step == step)
  }

  @Test("New scores are put on the nearest step; a computed number has no lattice")
  func nearest() {
    let lattice = RatingLattice([80, 85, 95, 70, 40])
    #expect(lattice.nearest(82.4).score == 80 && lattice.nearest(82.6).score == 85 && lattice.nearest(101).score == 100)
    #expect(abs(lattice.roundingVariance - 25.0 / 12) < 1e-12)
    let any = RatingLattice([80.0 / 3, 70.0 / 3])
    #expect(any.steps.step == 0 && any.nearest(12.345).score == 12.345 && any.roundingVariance == 0)
  }

  @Test("A short scale whose every step was used ends where the scores do; a stated scale wherever it says")
  func bounds() {
    let short = RatingLattice([1, 2, 3, 4, 5])
    #expect(short.nearest(6.2).score == 5 && short.nearest(-1).score == 1)
    #expect(RatingLattice([1, 2, 5]).nearest(6.2).score == 6)
    let stated = RatingLattice([80, 85, 95], scale: .init(minimum: 0, maximum: 100))
    #expect(stated.nearest(104).score == 100)
  }

  @Test("Tiers are drawn as tiers")
  func tiers() {
    let lattice = RatingLattice(tiers: [(95, 0), (85, 1), (70, 2)])
    #expect(lattice.nearest(88).tier == 1 && lattice.nearest(99).score == 95 && lattice.nearest(10).tier == 2)
    #expect(lattice.roundingVariance == 0)
  }
}
