import Messages
import RatingStudy
import Testing
import _TestSupport

@testable import StudyModel

/// What can't be estimated is given up by itself, and the rest of the model stays.
@Suite struct SmallestPartTests {
  /// Eight leaders score the people of ten units in two groups; further ratings as given.
  private static func study(further: [[String]] = [], leaders: Int = 8) throws -> Study {
    var people: [[String]] = []
    var ratings: [[String]] = []
    for unit in 0..<10 {
      for own in 0..<5 {
        let name = "p\(unit)\(own)"
        people.append([name, "u\(unit)"])
        for rater in 0..<leaders {
          let score = 80 + merit(unit, own) + level(rater) + noise(unit, own, rater)
          ratings.append(["leaders", "L\(rater)", name, text(score)])
        }
      }
    }
    return try Study(tables: [
      District.table("units", ["unit", "group"], (0..<10).map { ["u\($0)", $0 % 2 == 0 ? "A" : "B"] }),
      District.table("people", ["person", "unit"], people),
      District.table("ratings", ["component", "rater", "person", "score"], ratings + further),
    ])
  }

  private static func text(_ value: Double) -> String { String((value * 100).rounded() / 100) }
  private static func merit(_ unit: Int, _ own: Int) -> Double { Double((unit * 7 + own * 13) % 11) - 5 }
  private static func level(_ rater: Int) -> Double { Double((rater * 5) % 7) - 3 }
  private static func noise(_ unit: Int, _ own: Int, _ rater: Int) -> Double {
    let mixed = unit * 31 + own * 17 + rater * 23
    let crossed = unit * rater * 3 + own * rater
    return Double((mixed + crossed) % 13) / 3 - 2
  }

  private static func says(_ model: FittedStudyModel, _ text: String) -> Bool {
    model.limits.contains { $0.text(in: .english).contains(text) }
  }

  private static func contrast(_ model: FittedStudyModel, _ study: Study) throws -> GroupContrast {
    let from = try #require(study.groups.code(of: "A"))
    let to = try #require(study.groups.code(of: "B"))
    let found = try model.groupContrast(from: from, to: to, period: 0)
    return try #require(found)
  }

  /// One head among eight leaders, bound to one unit: the head's level is fixed and said; the groups compare as if the head weren't there.
  @Test func oneHeadOfOneUnit() throws {
    let head = (0..<5).map { ["leaders", "H0", "p3\($0)", Self.text(75 + Self.merit(3, $0))] }
    let (without, with) = (try Self.study(), try Self.study(further: head))
    let (first, second) = (try StudyModel.fit(without), try StudyModel.fit(with))
    #expect(first.limits.isEmpty)
    #expect(Self.says(second, "H0 is the only rater of a single unit"))
    #expect(!second.variances.contains { $0.term == .unitLevel })
    // The head tells people of the unit apart a little better; the unit's own level is seen by the leaders alone.
    let (before, after) = (try Self.contrast(first, without), try Self.contrast(second, with))
    #expect(isClose(before.estimate, after.estimate, absolute: 0.02))
    #expect(second.connectivity.link("A", "B")?.raters.count == 8)
    let effect = try #require(second.raterEffects.first { $0.rater == "H0" })
    #expect(effect.isUnitBound && effect.n == 5 && effect.estimate < -3 && effect.standardError > 0)
  }

  /// One leader among heads: the leader's level is fixed, heads stand around it.
  @Test func oneLeaderAmongHeads() throws {
    let heads = (0..<10).flatMap { unit in
      (0..<5).map { ["leaders", "H\(unit)", "p\(unit)\($0)", Self.text(80 + Self.merit(unit, $0) + Self.noise(unit, $0, 9))] }
    }
    let study = try Self.study(further: heads, leaders: 1)
    let model = try StudyModel.fit(study)
    #expect(Self.says(model, "L0 is the only rater of several units"))
    #expect(model.variances.contains { $0.term == .unitLevel } && !model.variances.contains { $0.term == .severity })
    #expect(try Self.contrast(model, study).counts == (25, 25))
  }

  /// A component in which every rater gave one rating has no severity; the others keep theirs, and comparisons between groups rest on them.
  @Test func everyRatingByARaterOfItsOwn() throws {
    let ballots = (0..<10).flatMap { unit in
      (0..<5).flatMap { own in
        (0..<3).map {
          ["peers", "V\(unit)\(own)\($0)", "p\(unit)\(own)", Self.text(85 + Self.merit(unit, own) + Self.noise(unit, own, $0))]
        }
      }
    }
    let (without, with) = (try Self.study(), try Self.study(further: ballots))
    let model = try StudyModel.fit(with)
    #expect(!model.identifies(.severity, in: "peers") && model.identifies(.severity, in: "leaders"))
    #expect(model.identification.contains { $0.component == "peers" && $0.reason?.text(in: .english).contains("one rating only") == true })
    let plain = try Self.contrast(try StudyModel.fit(without), without)
    let own = try Self.contrast(model, with)
    #expect(isClose(own.estimate, plain.estimate, absolute: 0.02))
  }

  /// Raters who agree exactly beside raters who don't: said, and modelled.
  @Test func exactAgreementInOneComponent() throws {
    let exact = (0..<10).flatMap { unit in
      (0..<5).flatMap { own in (0..<3).map { ["exact", "E\($0)", "p\(unit)\(own)", Self.text(85 + Self.merit(unit, own) + Double($0))] } }
    }
    let model = try StudyModel.fit(try Self.study(further: exact))
    #expect(Self.says(model, "in exact the ratings agree exactly"))
    #expect(model.converged)
    #expect(model.variances.contains { $0.term == .residual && $0.component == "exact" && $0.variance == 0 })
    #expect(!model.residuals.scaled.contains { !$0.isFinite })
  }
}
