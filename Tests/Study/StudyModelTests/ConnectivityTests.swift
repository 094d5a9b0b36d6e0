import Messages
import RatingStudy
import Testing
import _TestSupport

@testable import StudyModel

@Suite("How well the design links groups")
struct ConnectivityTests {
  let groups = ["p1": "A", "p2": "A", "p3": "B", "p4": "B"]

  @Test("Nobody scores both groups: not comparable, and no number")
  func apart() throws {
    let study = try smallStudy([("r1", "p1"), ("r1", "p2"), ("r2", "p3"), ("r2", "p4")], groups: groups)
    let link = try #require(Connectivity(study).links.first)
    #expect(link.label == .notComparable)
    #expect(link.variance == nil && link.raters.isEmpty && link.bridges == [])
    #expect(Connectivity(study).parts.count == 2)
  }

  @Test("One rater in common is a weak link, named with the bridge")
  func weak() throws {
    let study = try smallStudy(
      [("r1", "p1"), ("r1", "p2"), ("r1", "p3"), ("r2", "p3"), ("r2", "p4")], groups: groups)
    let link = try #require(Connectivity(study).links.first)
    #expect(link.label == .weaklyLinked)
    #expect(link.raters == ["r1"])
    #expect(link.bridges?.map(\.person) == ["p3"])
    #expect(link.message.text(in: .english).contains("r1"))
  }

  @Test("Everybody scored by eight raters: comparable, with the variance of two means")
  func comparable() throws {
    let pairs = (1...8).flatMap { rater in groups.keys.sorted().map { ("r\(rater)", $0) } }
    let study = try smallStudy(pairs, groups: groups)
    let link = try #require(Connectivity(study).links.first)
    #expect(link.label == .comparable)
    #expect(link.raters.count == 8)
    // Crossed: each mean is of 16 ratings, and rater effects cancel.
    #expect(isClose(link.variance, 1 / 16 + 1 / 16, relative: 1e-12))
    var options = StudyModelOptions()
    options.weakVariance = 0.1
    #expect(Connectivity(study, options: options).links.first?.label == .weaklyLinked)
  }

  @Test("A study without ratings has no parts and no links")
  func empty() throws {
    var study = try smallStudy([("r1", "p1")], groups: groups)
    study.ratings = nil
    #expect(Connectivity(study).parts.isEmpty && Connectivity(study).links.isEmpty)
  }
}
