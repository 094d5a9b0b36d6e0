import Messages
import Statistics
import Testing
import _TestSupport

@testable import Normalization

/// Laws that every method of the registry must keep.
@Suite("Laws of every normalization")
struct LawTests {
  /// Three groups of 9, 7 and 12 people in units of two or three, with ties, an anchor and rater offsets.
  static func sample(_ seed: UInt64) -> NormalizationInput {
    var stream = RandomStream(seed: seed)
    let sizes = [9, 7, 12]
    let groups = sizes.indices.flatMap { group in Array(repeating: Int32(group), count: sizes[group]) }
    var scores = groups.map { 80 + 3 * Double($0) + (stream.normal() * 8).rounded() / 2 }
    scores[3] = scores[2]
    scores[20] = scores[21]
    let merit = scores.map { ($0 - 82) * 0.8 + stream.normal() }
    return NormalizationInput(
      scores: scores, groups: groups, groupNames: ["a", "b", "c"],
      units: groups.enumerated().map { Int32($0.offset / 2) * 3 + $0.element }, anchor: Anchor(values: merit),
      raterOffsets: groups.map { Double($0) - 1 })
  }

  static func bySelection(_ input: NormalizationInput, _ order: [Int]) -> NormalizationInput {
    var result = input
    result.scores = order.map { input.scores[$0] }
    result.groups = order.map { input.groups[$0] }
    result.units = order.map { input.units[$0] }
    result.anchor = input.anchor.map { anchor in Anchor(values: order.map { anchor.values[$0] }) }
    result.raterOffsets = input.raterOffsets.map { offsets in order.map { offsets[$0] } }
    return result
  }

  /// Methods that need no ratings beside the scores; those that do are of ``JudgedScoresTests``.
  static let methods = NormalizationMethod.allCases.filter { !$0.needsRatings }

  @Test("Row order changes nothing", arguments: methods)
  func rowOrder(method: NormalizationMethod) throws {
    let sample = Self.sample(1)
    var stream = RandomStream(seed: 2)
    let order = stream.permutation(sample.scores.count)
    let one = try method.apply(to: sample).scores
    let other = try method.apply(to: Self.bySelection(sample, order)).scores
    #expect(isClose(other, order.map { one[$0] }, absolute: 1e-10))
  }

  @Test("Order within a group stays, and ties stay ties", arguments: methods)
  func order(method: NormalizationMethod) throws {
    for seed in 1...20 {
      let sample = Self.sample(UInt64(seed))
      let result = try method.apply(to: sample).scores
      for one in result.indices {
        for other in result.indices where sample.groups[one] == sample.groups[other] {
          if sample.scores[one] < sample.scores[other] { #expect(result[one] <= result[other] + 1e-9) }
          if sample.scores[one] == sample.scores[other] { #expect(isClose(result[one], result[other], absolute: 1e-9)) }
        }
      }
    }
  }

  /// What adding 5 to every score does to the result.
  private func shifts(_ method: NormalizationMethod) -> Double? {
    switch method {
    case .none, .shift, .quantile, .tucker, .equipercentile, .anchored, .severityAdjusted, .levine: 5
    case .z, .tScore, .minMax, .robust, .rank, .bandConversion, .moderation: 0
    case .correctionCoefficient, .twoWay, .fairAverage: nil
    }
  }

  @Test("Adding a constant to every score moves the result by it, or not at all", arguments: methods)
  func shiftEquivariance(method: NormalizationMethod) throws {
    guard let expected = shifts(method) else { return }
    let sample = Self.sample(3)
    var moved = sample
    moved.scores = sample.scores.map { $0 + 5 }
    let one = try method.apply(to: sample).scores
    let other = try method.apply(to: moved).scores
    #expect(isClose(other, one.map { $0 + expected }, absolute: 1e-8))
  }

  @Test("Doubling every score (and the anchor) doubles the result, or changes nothing", arguments: methods)
  func scaleEquivariance(method: NormalizationMethod) throws {
    let sample = Self.sample(4)
    var doubled = sample
    doubled.scores = sample.scores.map { $0 * 2 }
    doubled.anchor = sample.anchor.map { Anchor(values: $0.values.map { $0.map { $0 * 2 } }) }
    doubled.raterOffsets = sample.raterOffsets.map { $0.map { $0 * 2 } }
    let one = try method.apply(to: sample).scores
    let other = try method.apply(to: doubled).scores
    let isFree = [.z, .tScore, .minMax, .robust, .rank, .bandConversion].contains(method)
    #expect(isClose(other, one.map { isFree ? $0 : 2 * $0 }, absolute: 1e-8))
  }

  @Test("One person, all equal, an empty group: finite results, ties kept", arguments: methods)
  func degenerate(method: NormalizationMethod) throws {
    for scores in [[[70.0]], [[70, 70, 70], [70, 70]], [[70.0, 71, 75], []], [[80.0], [70, 71]]] {
      var sample = input(scores, anchor: scores.map { $0.map { $0 - 70 } })
      sample.raterOffsets = sample.scores.map { _ in 0 }
      let result = try method.apply(to: sample)
      #expect(result.scores.count == sample.scores.count)
      #expect(result.scores.allSatisfy { $0.isFinite })
      #expect(result.groups.allSatisfy { ($0.mean ?? 0).isFinite && ($0.standardDeviation ?? 0).isFinite })
      if Set(scores[0]).count == 1 {
        #expect(Set(result.scores.prefix(scores[0].count)).count == 1)
      }
    }
    var empty = input([[], []], anchor: [[], []])
    empty.raterOffsets = []
    let nobody = try method.apply(to: empty)
    #expect(nobody.scores.isEmpty)
  }

  @Test("No score that is not finite gets through", arguments: methods)
  func notFinite(method: NormalizationMethod) {
    #expect(throws: NormalizationError.notFinite(position: 1)) {
      try method.apply(to: input([[1, .nan]], anchor: [[1, 2]]))
    }
  }

  @Test("Every method states its assumption in both languages", arguments: NormalizationMethod.allCases)
  func assumption(method: NormalizationMethod) {
    let message = method.normalizer().assumption
    #expect(!message.text(in: .english).isEmpty && !message.text(in: .chinese).isEmpty)
  }
}
