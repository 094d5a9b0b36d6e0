import Testing
import _TestSupport

@testable import Statistics

@Suite struct PermutationTests {
  private let stream = RandomStream(seed: 1)

  /// Every subset of the tied size, tried from the definition: the share with |mean difference| at least as large.
  private func bruteForce(_ values: [Double], _ isTied: [Bool], _ alternative: Alternative) -> Double {
    let n = values.count
    let size = isTied.count { $0 }
    func difference(_ mask: Int) -> Double {
      var tied = 0.0
      var untied = 0.0
      for index in 0..<n {
        if mask >> index & 1 == 1 { tied += values[index] } else { untied += values[index] }
      }
      return tied / Double(size) - untied / Double(n - size)
    }
    let seen = difference(isTied.indices.reduce(0) { isTied[$1] ? $0 | 1 << $1 : $0 })
    let all = (0..<(1 << n)).filter { $0.nonzeroBitCount == size }.map(difference)
    let extreme = all.count { value in
      switch alternative {
      case .twoSided: abs(value) >= abs(seen) - 1e-9
      case .greater: value >= seen - 1e-9
      case .less: value <= seen + 1e-9
      }
    }
    return Double(extreme) / Double(all.count)
  }

  private func options(_ alternative: Alternative = .twoSided) -> PermutationOptions {
    var options = PermutationOptions()
    options.alternative = alternative
    return options
  }

  /// Fisher's classic by hand: 3 tied of 7, values 0...6; of 35 subsets those with sum ≥ 14 are {6,5,4}, {6,5,3}, and ≤ 4 two more.
  @Test func byHand() {
    let test = PermutationTest(values: [0, 1, 2, 3, 4, 5, 6], isTied: [false, false, false, true, false, true, true])
    #expect(test.assignments == 35)
    #expect(isClose(test.observed, 14 - 9, relative: 1e-14))
    // m (N − m)/(N (N − 1)) Σ(x − x̄)² = 3 · 4/42 · 28
    #expect(isClose(test.standardDeviation, 8.0.squareRoot(), relative: 1e-14))
    #expect(isClose(test.run(options(), stream: stream).pValue, 4 / 35.0, relative: 1e-14))
    #expect(isClose(test.run(options(.greater), stream: stream).pValue, 2 / 35.0, relative: 1e-14))
  }

  @Test(arguments: Alternative.allCases)
  func enumerationAndLatticeAgreeWithTheDefinition(alternative: Alternative) {
    var draws = stream.substream("brute")
    for round in 0..<40 {
      let n = 4 + draws.integer(below: 9)
      let size = 1 + draws.integer(below: n - 1)
      let isLattice = round % 2 == 0
      let values = (0..<n).map { _ in isLattice ? Double(draws.integer(below: 6)) / 14 - 0.2 : draws.normal() }
      let chosen = Set(draws.subset(size: size, of: n))
      let isTied = (0..<n).map { chosen.contains($0) }
      let expected = bruteForce(values, isTied, alternative)
      let test = PermutationTest(values: values, isTied: isTied)
      let enumerated = test.run(options(alternative), stream: stream)
      #expect(enumerated.method == .enumeration)
      #expect(isClose(enumerated.pValue, expected, absolute: 1e-12))
      guard isLattice, test.standardDeviation > 0 else { continue }
      var exact = options(alternative)
      exact.enumerationLimit = 0
      let lattice = test.run(exact, stream: stream)
      #expect(lattice.method == .lattice)
      #expect(isClose(lattice.pValue, expected, absolute: 1e-12))
    }
  }

  /// Two strata on one lattice with offsets of their own: enumeration and the shift algorithm agree.
  @Test func strataAgree() {
    var draws = stream.substream("strata")
    for _ in 0..<20 {
      let strata = (0..<16).map { $0 % 2 }
      let values = strata.map { Double(draws.integer(below: 7)) * 0.25 + ($0 == 1 ? 3.13 : 0) }
      let isTied = (0..<16).map { $0 < 5 }
      let test = PermutationTest(values: values, isTied: isTied, strata: strata)
      #expect(test.assignments == 56 * 28)
      var lattice = options()
      lattice.enumerationLimit = 0
      let exact = test.run(lattice, stream: stream)
      #expect(exact.method == .lattice)
      #expect(isClose(exact.pValue, test.run(options(), stream: stream).pValue, absolute: 1e-12))
    }
  }

  /// A difference between strata is nobody's favor: all tied in the high stratum, none better than the rest of it.
  @Test func differencesBetweenStrataCountForNothing() {
    let values = [0.0, 0.1, 0.2, 0.3, 9.0, 9.1, 9.2, 9.3]
    let isTied = [false, false, false, false, false, true, true, false]
    let stratified = PermutationTest(values: values, isTied: isTied, strata: [0, 0, 0, 0, 1, 1, 1, 1])
    #expect(isClose(stratified.observed, 0, absolute: 1e-12))
    #expect(stratified.run(options(), stream: stream).pValue == 1)
    #expect(PermutationTest(values: values, isTied: isTied).run(options(), stream: stream).pValue < 0.5)
  }

  /// Persons exchanged with their whole history, against all permutations of the persons tried one by one.
  @Test func unitsWithHistoriesAgreeWithAllPermutations() {
    var draws = stream.substream("histories")
    let histories = [[true, true], [false, true], [false, false], [false, true], [false, false], [false, false]]
    let values = (0..<6).map { _ in [draws.normal(), draws.normal()] }
    let units = zip(values, histories).map { ExchangeUnit(stratum: 0, values: $0, isTied: $1) }
    let test = PermutationTest(units: units)
    #expect(test.assignments == 60)
    func total(_ order: [Int]) -> Double {
      order.enumerated().reduce(0) { sum, pair in
        sum + zip(values[pair.offset], histories[pair.element]).reduce(0) { $1.1 ? $0 + $1.0 : $0 }
      }
    }
    let totals = everyOrder(6).map(total)
    let mean = totals.reduce(0, +) / 720
    let seen = total(Array(0..<6)) - mean
    #expect(isClose(test.observed, seen, absolute: 1e-12))
    let variance = totals.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 720
    #expect(isClose(test.standardDeviation, variance.squareRoot(), relative: 1e-12))
    let expected = Double(totals.count { abs($0 - mean) >= abs(seen) - 1e-9 }) / 720
    #expect(isClose(test.run(options(), stream: stream).pValue, expected, absolute: 1e-12))
    var drawn = options()
    drawn.enumerationLimit = 0
    drawn.thresholds = [expected]
    drawn.maximumDraws = 200_000
    let sampled = test.run(drawn, stream: stream)
    #expect(sampled.method == .monteCarlo && sampled.draws == 200_000)
    #expect(abs(sampled.pValue - expected) < 4 * sampled.standardError)
  }

  private func everyOrder(_ count: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    return everyOrder(count - 1).flatMap { order in
      (0..<count).map { place in Array(order[..<place]) + [count - 1] + Array(order[place...]) }
    }
  }

  /// Monte Carlo against the exact value, small and large tied sets, one and more strata.
  @Test(arguments: [(40, 3), (60, 25), (60, 40), (200, 9)])
  func monteCarloAgreesWithTheLattice(count: Int, tied: Int) {
    var draws = stream.substream("carlo").substream(count + tied)
    let values = (0..<count).map { _ in Double(draws.integer(below: 9)) / 3 }
    let isTied = (0..<count).map { $0 < tied }
    for strata in [nil, (0..<count).map { $0 % 3 }] as [[Int]?] {
      let test = PermutationTest(values: values, isTied: isTied, strata: strata)
      var exactly = options()
      exactly.enumerationLimit = 0
      let exact = test.run(exactly, stream: stream)
      #expect(exact.method == .lattice && exact.standardError == 0 && exact.isDecided)
      var random = exactly
      random.latticeLimit = 0
      random.maximumDraws = 100_000
      random.thresholds = [exact.pValue]
      let sampled = test.run(random, stream: draws)
      #expect(sampled.method == .monteCarlo && sampled.draws == 100_000 && !sampled.isDecided)
      #expect(abs(sampled.pValue - exact.pValue) < 4 * sampled.standardError + 1e-5)
    }
  }

  @Test func drawingStopsWhenClear() {
    var draws = stream.substream("stop")
    let values = (0..<100).map { _ in draws.normal() }
    let isTied = (0..<100).map { $0 < 20 }
    var sequential = options()
    sequential.thresholds = [0.05, 0.001]
    let null = PermutationTest(values: values, isTied: isTied).run(sequential, stream: stream)
    #expect(null.isDecided && null.draws == 1 << 14)
    let shifted = zip(values, isTied).map { $0 + ($1 ? 2 : 0) }
    let strong = PermutationTest(values: shifted, isTied: isTied).run(sequential, stream: stream)
    #expect(strong.isDecided && strong.pValue < 0.001 && strong.draws < 1_000_000)
  }

  @Test(arguments: [2, 3, 8])
  func resultsDoNotDependOnThreads(threads: Int) {
    var draws = stream.substream("threads")
    let values = (0..<300).map { _ in draws.normal() }
    let test = PermutationTest(values: values, isTied: (0..<300).map { $0 % 30 == 0 })
    var one = options()
    one.maximumDraws = 150_000
    one.thresholds = [test.run(one, stream: stream).pValue]
    var many = one
    many.threads = threads
    let expected = test.run(one, stream: stream)
    #expect(expected.draws == 150_000)
    #expect(test.run(many, stream: stream) == expected)
  }

  @Test func nothingToExchangeIsOne() {
    #expect(PermutationTest(values: [], isTied: []).run(options(), stream: stream).pValue == 1)
    let allTied = PermutationTest(values: [1, 2, 3], isTied: [true, true, true])
    #expect(allTied.assignments == 1 && allTied.smallestPValue == 1)
    #expect(allTied.run(options(), stream: stream).pValue == 1)
    // Each stratum has one kind of label only.
    let apart = PermutationTest(values: [1, 2, 3, 9], isTied: [true, true, false, false], strata: [0, 0, 1, 1])
    #expect(apart.run(options(.greater), stream: stream).pValue == 1)
    let equal = PermutationTest(values: [0.1, 0.1, 0.1, 0.1], isTied: [true, false, false, false])
    #expect(equal.run(options(.greater), stream: stream).pValue == 1)
  }

  @Test func latticesAreFoundAndRefused() throws {
    var draws = stream.substream("lattice")
    // Means of seven marks in half points: multiples of 1/14, with the rounding of real arithmetic.
    let marks = (0..<500).map { _ in
      let seven = (0..<7).map { _ in Double(draws.integer(below: 21)) / 2 }
      return seven[0] - seven.reduce(0, +) / 7
    }
    let minimum = try #require(marks.min())
    #expect(isClose(SubsetLattice.spacing(marks.map { $0 - minimum }), 1 / 14.0, relative: 1e-10))
    let normals = (0..<500).map { _ in draws.normal() }
    let lowest = try #require(normals.min())
    #expect(SubsetLattice.spacing(normals.map { $0 - lowest }) == nil)
    #expect(SubsetLattice.spacing([0, 0]) == nil)
    // One value off the lattice by a millionth of a step.
    #expect(SubsetLattice.spacing([0, 1, 2, 3, 5 + 1e-6]) == nil)
  }

  @Test func laws() {
    var draws = stream.substream("laws")
    let values = (0..<18).map { _ in draws.normal() }
    let isTied = (0..<18).map { $0 < 6 }
    func p(_ values: [Double], _ isTied: [Bool], _ alternative: Alternative = .twoSided) -> Double {
      PermutationTest(values: values, isTied: isTied).run(options(alternative), stream: stream).pValue
    }
    let expected = p(values, isTied)
    #expect(p(values.map { 3 * $0 + 100 }, isTied) == expected)
    #expect(p(values.map { -$0 }, isTied) == expected)
    #expect(p(values, isTied.map { !$0 }) == expected)
    #expect(p(values, isTied, .greater) == p(values.map { -$0 }, isTied, .less))
    let order = draws.permutation(18)
    #expect(p(order.map { values[$0] }, order.map { isTied[$0] }) == expected)
  }

  /// Under exchangeability P(p ≤ α) ≤ α, by enumeration and by Monte Carlo.
  @Test(arguments: [0, 1_000_000])
  func levelIsKept(enumerationLimit: Int) {
    var draws = stream.substream("level")
    var setting = options()
    setting.enumerationLimit = enumerationLimit
    setting.maximumDraws = 2000
    let studies = 2000
    let pValues = (0..<studies).map { study in
      let values = (0..<14).map { _ in draws.normal() }
      return PermutationTest(values: values, isTied: (0..<14).map { $0 < 4 }).run(
        setting, stream: stream.substream(study)
      ).pValue
    }
    for alpha in [0.01, 0.05, 0.1] {
      let share = Double(pValues.count { $0 <= alpha }) / Double(studies)
      #expect(share <= alpha + 4 * (alpha * (1 - alpha) / Double(studies)).squareRoot())
    }
  }
}
