import Messages
import StudyModel
import Testing
import _TestSupport

@testable import Normalization

@Suite("Single methods and their edges")
struct MethodTests {
  @Test("Half up is decimal: 72.975 becomes 72.98, 1.005 becomes 1.01, 2.4999 stays 2")
  func halfUp() {
    #expect(HalfUp.round(72.975, places: 2) == 72.98)
    #expect(HalfUp.round(1.005, places: 2) == 1.01)
    #expect(HalfUp.round(2.4999, places: 0) == 2)
    #expect(HalfUp.round(-0.5, places: 0) == -1)
    #expect(HalfUp.round(1459.5 / 20, places: 2) == 72.98)
  }

  @Test("The coefficient refuses means that are not above 0, and trimming that leaves nobody")
  func refusals() {
    var options = NormalizationOptions()
    #expect(throws: NormalizationError.meanNotPositive(group: "g1", mean: -1)) {
      try NormalizationMethod.correctionCoefficient.apply(to: input([[3, 5], [-1, -1]]), options: options)
    }
    options.trim = .init(high: 1, low: 1)
    #expect(throws: NormalizationError.tooFewToTrim(group: "g1", count: 2, trimmed: 2)) {
      try NormalizationMethod.shift.apply(to: input([[3, 5, 7], [1, 2]]), options: options)
    }
  }

  @Test("k and shift make the groups' means equal; quantiles make the distributions equal")
  func equalized() throws {
    let groups = [[70.0, 75, 80, 83], [60.0, 66, 71]]
    for method in [NormalizationMethod.correctionCoefficient, .shift] {
      let result = try method.apply(to: input(groups))
      #expect(isClose(result.groups[0].mean, result.groups[1].mean ?? 0, absolute: 1e-9))
    }
    // A single group is its own pool.
    #expect(isClose(try NormalizationMethod.quantile.apply(to: input([groups[0]])).scores, groups[0], absolute: 1e-12))
  }

  @Test("Anchored leaves the gap that the anchor sees, moves nothing below the tolerance, and refuses where nothing links")
  func anchored() throws {
    var sample = input([[84, 86, 88], [80, 82, 84]])
    sample.anchor = Anchor(values: Array(repeating: 0, count: 6), groupMeans: [0.5, -0.5])
    var options = NormalizationOptions()
    let result = try NormalizationMethod.anchored.apply(to: sample, options: options)
    #expect(isClose(result.groups.map { $0.mean ?? 0 }, [84.5, 83.5], absolute: 1e-12))
    #expect(isClose(result.groups.map { $0.shift ?? 0 }, [-1.5, 1.5], absolute: 1e-12))
    options.tolerance = 1.6
    #expect(try NormalizationMethod.anchored.apply(to: sample, options: options).scores == sample.scores)
    let reason = Message(ModelSentence.groupsInDifferentParts(from: "A", to: "B"))
    sample.anchor?.refusal = reason
    #expect(throws: NormalizationError.notLinked(reason)) {
      try NormalizationMethod.anchored.apply(to: sample, options: options)
    }
  }

  @Test("The spread is matched on request with enough units only")
  func spread() throws {
    func sample(units: Int) -> NormalizationInput {
      var scores: [Double] = []
      var anchor: [Double] = []
      var groups: [Int32] = []
      var codes: [Int32] = []
      for group in 0..<2 {
        for unit in 0..<units {
          for _ in 0..<2 {
            scores.append(80 + Double(unit) * (group == 0 ? 1 : 3))
            anchor.append(Double(unit))
            groups.append(Int32(group))
            codes.append(Int32(group * units + unit))
          }
        }
      }
      return NormalizationInput(
        scores: scores, groups: groups, groupNames: ["a", "b"], units: codes, anchor: Anchor(values: anchor))
    }
    var options = NormalizationOptions()
    options.spread = true
    let few = try NormalizationMethod.anchored.apply(to: sample(units: 9), options: options)
    #expect(few.warnings.contains { $0.text(in: .english).contains("only the level") })
    let many = try NormalizationMethod.anchored.apply(to: sample(units: 12), options: options)
    #expect(isClose(many.groups.map { $0.coefficient ?? 0 }, [1, 1.0 / 3], absolute: 1e-12))
    #expect(isClose(many.groups[0].standardDeviation, many.groups[1].standardDeviation ?? 0, absolute: 1e-9))
  }

  @Test("A quadratic that would turn gives way to a power curve through the same three points")
  func turning() throws {
    // The mean lies near the top before and near the bottom after.
    let result = try NormalizationMethod.moderation.apply(
      to: input([[0, 9, 9.5, 10]], anchor: [[50, 51, 52, 100]]))
    #expect(result.warnings.contains { $0.text(in: .english).contains("turn") })
    #expect(isClose(result.scores.reduce(0, +) / 4, 253.0 / 4, absolute: 1e-6))
    #expect(result.scores.first == 50 && result.scores.last == 100)
    #expect(zip(result.scores, result.scores.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("Bands hold their shares, equals stay in the better band, and a tie of all gets the middle of the band their first falls into")
  func bands() throws {
    let result = try NormalizationMethod.bandConversion.apply(to: input([(1...100).map(Double.init)]))
    #expect(result.scores.count { $0 >= 86 } == 15)
    #expect(result.scores.count { $0 >= 71 && $0 <= 85 } == 35)
    #expect(result.scores.max() == 100 && result.scores.min() == 30)
    // 15 % of three people is nobody: the first band that holds somebody is the second.
    #expect(try NormalizationMethod.bandConversion.apply(to: input([[5, 5, 5]])).scores == [78, 78, 78])
  }

  @Test("Moves of people are counted against the bound")
  func moved() throws {
    let result = try NormalizationMethod.shift.apply(to: input([[70, 71], [80, 81]]))
    #expect(result.warnings.map { $0.text(in: .english) } == ["4 people (100%) move by more than 2 points"])
  }
}
