import FacetsModels
import Foundation
import Statistics
import Testing
import _TestSupport

/// Bad input and odd designs: said, not silently estimated.
@Suite struct DesignTests {
  static func table(_ rows: [(String, String, Double)]) -> RatingTable {
    RatingTable(names: ["person", "rater"], rows: rows.map { [$0.0, $0.1] }, scores: rows.map(\.2))
  }

  /// Two persons and two raters who meet nobody else.
  static let apart = table([
    ("a", "x", 1), ("a", "y", 2), ("b", "x", 2), ("b", "y", 2), ("b", "x", 3), ("a", "y", 1), ("c", "u", 1), ("c", "v", 3), ("d", "u", 2),
    ("d", "v", 3), ("d", "u", 2), ("c", "v", 2), ("c", "u", 3),
  ])

  @Test func refusals() {
    func error(_ table: RatingTable, _ change: (inout FacetsOptions) -> Void = { _ in }) -> FacetsError? {
      var options = FacetsOptions()
      change(&options)
      do {
        _ = try FacetsModel(table.data(), options: options).fit()
        return nil
      } catch { return error as? FacetsError }
    }
    #expect(error(Self.table([])) == .noRatings)
    #expect(error(Self.table([("a", "x", 3), ("a", "y", 3), ("b", "x", 3), ("b", "y", 3)])) == .oneCategory(3))
    #expect(error(Self.table([("a", "x", 3), ("a", "y", 2)])) == .oneElement(facet: "person"))
    #expect(error(Self.table([("a", "x", 1), ("a", "x", 1), ("b", "y", 3), ("b", "y", 3)])) == .everythingExtreme)
    #expect(error(Self.apart) { $0.maximumCategories = 2 } == .tooManyCategories(found: 3, allowed: 2))
    #expect(
      error(Self.table([("a", "x", 1e308), ("a", "y", -1e308), ("b", "x", 5), ("b", "y", 6)])) == .scoreTooLarge(row: 1, allowed: 1e15))
    #expect(error(Self.apart) { $0.floating = "judge" } == .unknownFacet("judge", known: ["person", "rater"]))
    #expect(error(Self.apart) { $0.biasPairs = [["rater", "day"]] } == .unknownFacet("day", known: ["person", "rater"]))
    #expect(error(Self.apart) { $0.anchoredThresholds = [0] } == .badThresholds(expected: 2))
    #expect(error(RatingTable(names: ["person"], rows: [["a"], ["b"]], scores: [1, 2])) { $0.floating = "person" } == .tooFewFacets)
  }

  /// One person, rated by raters and on items that all have measures: a measure, as its likelihood says.
  @Test func onePersonOnAnchoredElements() throws {
    let items = [0.5, -0.5, 0, 1, -1, 0.25]
    let rows = items.indices.map { ["P", "i\($0)"] }
    let table = RatingTable(names: ["person", "rater"], rows: rows, scores: [1, 1, 0, 0, 1, 1])
    var data = table.data()
    #expect(throws: FacetsError.oneElement(facet: "person")) { try FacetsModel(data, options: FacetsOptions()).fit() }
    data.facets[1].anchors = items
    let options = FacetsOptions()
    let fit = try FacetsModel(data, options: options).fit()
    let person = try #require(fit.facets.first { $0.facet == "person" }?.elements.first)
    let measure = try #require(person.measure)
    // Where the expected score is the observed one, 4 of 6.
    let expected = items.reduce(0) { $0 + 1 / (1 + exp($1 - measure)) }
    #expect(isClose(expected, 4, absolute: 1e-6))
    #expect((person.standardError ?? .nan).isFinite)
  }

  /// One person on two anchored items of a scale with thresholds −1 and 1: whatever categories were given, the person's measure is where
  /// the expected score is the observed one, here by hand.
  @Test func onePersonUnderGivenThresholds() throws {
    func person(_ scores: [Double], items: [Double] = [0, 0]) throws -> ElementMeasure {
      let rows = items.indices.map { ["P", "i\($0)"] }
      var data = RatingTable(names: ["person", "rater"], rows: rows, scores: scores).data()
      data.facets[1].anchors = items
      data.categories = [1, 2, 3]
      var options = FacetsOptions()
      options.anchoredThresholds = [-1, 1]
      let fit = try FacetsModel(data, options: options).fit()
      #expect(fit.thresholds.map(\.threshold) == [-1, 1])
      #expect(fit.categories.isEmpty || fit.categories.map(\.category) == [1, 2, 3])
      return try #require(fit.facets[0].elements.first)
    }
    // P(0) : P(1) : P(2) = 1 : e^(θ + 1) : e^2θ. Middle categories alone: by symmetry θ = 0, with variance 2/(2 + e) a rating.
    let middle = try person([2, 2])
    #expect(isClose(middle.measure ?? .nan, 0, absolute: 1e-6))
    let information: Double = 4 / (2 + exp(1.0))
    #expect(isClose(middle.standardError ?? .nan, 1 / information.squareRoot(), absolute: 1e-6))
    // Middle and highest: E x = 1.5: e u + 2 u² = 1.5 (1 + e u + u²) with u = e^θ, or u² − e u − 3 = 0.
    let e: Double = exp(1.0)
    let above: Double = (e + (e * e + 12).squareRoot()) / 2
    let upper = try person([2, 3])
    #expect(isClose(upper.measure ?? .nan, log(above), absolute: 1e-6))
    // Both items easier by 0.5: the person lies lower by as much.
    let eased = try person([2, 3], items: [-0.5, -0.5])
    #expect(isClose(eased.measure ?? .nan, log(above) - 0.5, absolute: 1e-6))
    // Highest throughout: the expected sum is 4 − 0.3, so E x = 1.85 and 0.15 u² − 0.85 e u − 1.85 = 0.
    let highest = try person([3, 3])
    let under: Double = 0.85 * 0.85 * e * e + 4 * 0.15 * 1.85
    let extreme: Double = (0.85 * e + under.squareRoot()) / 0.3
    #expect(highest.status == .highest)
    #expect(isClose(highest.measure ?? .nan, log(extreme), absolute: 1e-6))
  }

  /// Known categories need thresholds, one fewer, and hold every score; a given element may stand alone in its facet.
  @Test func knownCategories() throws {
    var data = Self.table([("a", "x", 1), ("a", "y", 2), ("b", "x", 2), ("b", "y", 1)]).data()
    data.categories = [1, 3]
    #expect(throws: FacetsError.badThresholds(expected: 1)) { try FacetsModel(data).fit() }
    var options = FacetsOptions()
    options.anchoredThresholds = [0]
    #expect(throws: FacetsError.unknownCategory(row: 2, score: 2)) { try FacetsModel(data, options: options).fit() }
    data.categories = [0, 1, 2]
    options.anchoredThresholds = [-1, 1]
    data.facets.append(Facet(name: "task", elements: ["only"], codes: [0, 0, 0, 0], anchors: [0.25]))
    let fit = try FacetsModel(data, options: options).fit()
    #expect(fit.categories.map(\.count) == [0, 2, 2])
    #expect(!fit.diagnostics.contains { $0.kind == .rareCategories || $0.kind == .unusedCategories })
  }

  /// Two persons and two raters, every rating another category: each follows from the rest, and the likelihood grows to 1 without end.
  static let certain = table([("A", "x", 5), ("B", "x", 6), ("A", "y", 7), ("B", "y", 9)])

  /// Low persons got 1 and 2, high ones 3 and 4: no element's ratings are certain, yet the two halves may move apart without end.
  static let halves = table([
    ("a", "x", 1), ("a", "y", 2), ("b", "x", 2), ("b", "y", 1), ("c", "x", 1), ("c", "y", 2), ("d", "x", 2), ("d", "y", 1), ("e", "x", 3),
    ("e", "y", 4), ("f", "x", 4), ("f", "y", 3), ("g", "x", 3), ("g", "y", 4), ("h", "x", 4), ("h", "y", 3),
  ])

  @Test(arguments: [certain, halves]) func noFiniteMaximumIsRefused(table: RatingTable) {
    #expect {
      try FacetsModel(table.data()).fit()
    } throws: { error in
      guard case .noFiniteMaximum(let moving, _)? = error as? FacetsError else { return false }
      return moving.contains { $0.hasPrefix("person ") }
    }
  }

  /// Under MML the persons' distribution holds them, but raters and thresholds may still run away.
  @Test func noFiniteMaximumIsRefusedByMarginalLikelihood() {
    var options = FacetsOptions()
    options.method = .marginal
    // Rater x never goes above 1, rater y never below 2.
    var rows: [(String, String, Double)] = []
    for p in 0..<12 { rows += [("p\(p)", "x", Double(p % 2)), ("p\(p)", "y", Double(2 + p / 3 % 2))] }
    #expect {
      try FacetsModel(Self.table(rows).data(), options: options).fit()
    } throws: { error in
      guard case .noFiniteMaximum? = error as? FacetsError else { return false }
      return true
    }
    let turned = Self.table(zip(Self.certain.rows, Self.certain.scores).map { ($0[1], $0[0], $1) })
    // Persons without chance are drawn apart as far as the nodes can follow: a maximum that more nodes move is none.
    #expect(throws: FacetsError.coarseQuadrature(points: 15)) { try FacetsModel(turned.data(), options: options).fit() }
  }

  /// A mean square with less than one degree of freedom has no z: ratings that are all but certain would give any number.
  @Test func aMeanSquareWithoutDegreesOfFreedomHasNoZ() throws {
    // Anchors a long way apart: what the model expects is all but certain, and happens but once not to come.
    let table = Self.table([("a", "x", 1), ("a", "y", 1), ("a", "x", 0), ("b", "x", 0), ("b", "y", 0), ("b", "y", 1)])
    let anchors = ["person": ["a": 9.0, "b": -9], "rater": ["x": 0.0, "y": 0]]
    let fit = try FacetsModel(table.data(anchors: anchors)).fit()
    let persons = try #require(fit["person"]).elements
    #expect(persons.allSatisfy { $0.infitZ == nil && $0.outfitZ == nil && ($0.infit ?? 0) > 1 && $0.status == .anchored })
  }

  /// Two persons who got low and high ratings from both raters join the halves. That these ratings have a maximum, and the ones above none,
  /// was found apart from the kernel: a linear programme that seeks a direction of recession finds none here, and one there.
  @Test func anOverlapIsEnoughForAMaximum() throws {
    var table = Self.halves
    let between =
      [("x", 2.0), ("y", 3.0), ("x", 1.0), ("y", 4.0)].map { ("i", $0.0, $0.1) }
      + [("x", 3.0), ("y", 2.0), ("y", 4.0), ("x", 1.0)].map { ("j", $0.0, $0.1) }
    for (person, rater, score) in between {
      table.rows.append([person, rater])
      table.scores.append(score)
    }
    let fit = try FacetsModel(table.data()).fit()
    #expect(fit.converged && fit.logLikelihood < 0)
    #expect(fit.facets.allSatisfy { $0.elements.allSatisfy { abs($0.measure ?? 0) < 20 && ($0.standardError ?? 0) < 20 } })
  }

  @Test func unconnectedPartsAreNamed() throws {
    let fit = try FacetsModel(Self.apart.data()).fit()
    #expect(fit.converged)
    #expect(
      fit.subsets == [
        DisjointFacet(facet: "person", parts: [["a", "b"], ["c", "d"]]), DisjointFacet(facet: "rater", parts: [["x", "y"], ["u", "v"]]),
      ])
    #expect(fit.diagnostics.contains { $0.kind == .disjoint && $0.facet == "rater" })
    // One rating that joins them is enough.
    var joined = Self.apart
    joined.rows.append(["a", "u"])
    joined.scores.append(2)
    #expect(try FacetsModel(joined.data()).fit().subsets.isEmpty)
    // Anchors join, too.
    let anchored = Self.apart.data(anchors: ["rater": ["x": 0, "u": 0.5]])
    #expect(try FacetsModel(anchored).fit().subsets.isEmpty)
  }

  /// Raters nested in periods are one connected graph through the persons' absence: three facets need more than connected components.
  @Test func confoundedFacetsAreNamed() throws {
    var table = RatingTable(names: ["person", "rater", "period"])
    var stream = RandomStream(seed: 3)
    for p in 0..<12 {
      for r in 0..<4 where p / 6 == r / 2 {
        table.rows.append(["p\(p)", "r\(r)", r < 2 ? "2016" : "2017"])
        table.scores.append(Double(1 + stream.integer(below: 3)))
      }
    }
    let fit = try FacetsModel(table.data()).fit()
    #expect(fit.subsets.map(\.facet) == ["person", "rater", "period"])
  }

  @Test func extremesAreMeasuredFromInside() throws {
    var stream = RandomStream(seed: 4)
    var table = FacetsSimulation(persons: FacetsSimulation.spread(30, deviation: 1), raters: [-0.3, 0.3, 0], items: [0, 0.2]).draw(&stream)
    for (i, row) in table.rows.enumerated() {
      if row[0] == "p3" { table.scores[i] = 3 }
      if row[0] == "p4" { table.scores[i] = 0 }
    }
    let fit = try FacetsModel(table.data()).fit()
    let persons = try #require(fit["person"]).elements
    #expect(persons[3].status == .highest && persons[4].status == .lowest)
    let others = persons.filter { $0.status == .measured }.compactMap(\.measure)
    let (top, bottom) = (try #require(persons[3].measure), try #require(persons[4].measure))
    #expect(others.allSatisfy { bottom < $0 && $0 < top })
    #expect(persons[3].infit == nil && persons[3].standardError != nil)
    #expect(fit.diagnostics.contains { $0.kind == .extreme && $0.elements.contains("p3") })
    #expect(fit.ratingsUsed <= fit.ratings - 12)
    // MML needs no such thing.
    var options = FacetsOptions()
    options.method = .marginal
    let marginal = try FacetsModel(table.data(), options: options).fit()
    #expect(marginal.ratingsUsed == marginal.ratings && marginal.converged)
  }

  @Test func aRaterWithOneRatingIsNamed() throws {
    var stream = RandomStream(seed: 5)
    var table = FacetsSimulation(persons: FacetsSimulation.spread(20, deviation: 1), raters: [-0.3, 0.3], items: [0, 0.2]).draw(&stream)
    table.rows.append(["p7", "once", "i0"])
    table.scores.append(1)
    let fit = try FacetsModel(table.data()).fit()
    #expect(fit.diagnostics.contains { $0.kind == .oneRating && $0.elements == ["once"] })
    #expect(fit.converged)
  }

  @Test func unusedCategoriesAreNamed() throws {
    let fit = try FacetsModel(
      Self.table([("a", "x", 1), ("a", "y", 2), ("b", "x", 5), ("b", "y", 2), ("c", "x", 2), ("c", "y", 5), ("c", "x", 1), ("a", "x", 2)])
        .data()
    ).fit()
    #expect(fit.diagnostics.contains { $0.kind == .unusedCategories && $0.values == [3, 4] })
    #expect(fit.categories.map(\.category) == [1, 2, 5])
  }

  /// Row order, names of elements and which facet comes first change nothing; a shift of scores moves fair averages only.
  @Test(arguments: FacetsOptions.Method.allCases) func laws(method: FacetsOptions.Method) throws {
    var stream = RandomStream(seed: 6)
    let table = FacetsSimulation(persons: FacetsSimulation.spread(24, deviation: 1), raters: [-0.3, 0.3, 0], items: [0, 0.2]).draw(&stream)
    var options = FacetsOptions()
    options.method = method
    let fit = try FacetsModel(table.data(), options: options).fit()
    var turned = table
    turned.rows.reverse()
    turned.scores = turned.scores.reversed().map { 10 + 2 * $0 }
    turned.names = ["item", "person", "rater"]
    turned.rows = turned.rows.map { [$0[2], $0[0], $0[1]] }
    let again = try FacetsModel(turned.data(), options: options).fit(threads: 3)
    for facet in fit.facets {
      let other = try #require(again[facet.facet])
      for element in facet.elements {
        let twin = try #require(other.elements.first { $0.element == element.element })
        #expect(isClose(element.measure, try #require(twin.measure), absolute: 2e-6))
        #expect(isClose(element.infit, try #require(twin.infit), absolute: 2e-6))
        #expect(isClose(element.fairAverage.map { 10 + 2 * $0.mean }, try #require(twin.fairAverage).mean, absolute: 1e-5))
      }
    }
    let threads = try FacetsModel(table.data(), options: options).fit(threads: 4)
    #expect(threads.facets.flatMap { $0.elements.map(\.measure) } == fit.facets.flatMap { $0.elements.map(\.measure) })
  }

  /// At the maximum every element's score is what is expected of it: the defining equations, computed apart from the kernel.
  @Test func scoresEqualTheirExpectations() throws {
    var stream = RandomStream(seed: 7)
    let table = FacetsSimulation(
      persons: FacetsSimulation.spread(20, deviation: 1), raters: [-0.3, 0.3, 0], items: [0, 0.2], meets: { ($0 + $1) % 3 != 0 }
    ).draw(&stream)
    var options = FacetsOptions()
    options.partialCredit = "item"
    let data = table.data()
    let fit = try FacetsModel(data, options: options).fit()
    #expect(fit.thresholds.count == 6 && fit.converged)
    var gaps: [String: Double] = [:]
    for (i, row) in table.rows.enumerated() {
      func element(_ facet: String, _ name: String) -> ElementMeasure? { fit[facet]?.elements.first { $0.element == name } }
      let status = element("person", row[0])?.status
      if status == .lowest || status == .highest { continue }
      let person = try #require(element("person", row[0])?.measure)
      let rater = try #require(element("rater", row[1])?.measure)
      let item = try #require(element("item", row[2])?.measure)
      let eta = person - rater - item
      var weights = [1.0]
      for threshold in fit.thresholds where threshold.element == row[2] {
        weights.append((weights.last ?? 1) * FacetsSimulation.exponential(eta - threshold.threshold))
      }
      let sum: Double = weights.reduce(0, +)
      let expected = weights.indices.reduce(0.0) { $0 + Double($1) * weights[$1] } / sum
      gaps[row[1], default: 0] += table.scores[i] - expected
      gaps[row[2], default: 0] += table.scores[i] - expected
    }
    #expect(gaps.count == 5)
    #expect(gaps.values.allSatisfy { abs($0) < 1e-4 })
  }
}
