/// Whether tied and untied residuals differ by more than exchanging the ties would make them.
///
/// The statistic is the sum of the tied residuals less its mean over all assignments. With one stratum that is
/// n₁ n₀/n · (mean tied − mean untied), so that p-values are those of the difference of means; with several strata it weighs the
/// strata's differences so, and a difference *between* strata counts for nothing.
///
/// Two-sided p is the share of assignments whose statistic is at least as far from 0 as the one seen; values within
/// ``PermutationOptions/equalityTolerance`` standard deviations count as equal.
public struct PermutationTest: Sendable {
  let blocks: [ExchangeBlock]
  /// The statistic as seen.
  public let observed: Double
  /// The standard deviation of the statistic over all assignments.
  public let standardDeviation: Double
  /// Number of distinct assignments of the labels; the greatest finite number where there are more.
  package let assignments: Double

  /// A test that exchanges single residuals within strata.
  ///
  /// - Parameters:
  ///   - values: residuals, finite.
  ///   - isTied: one label a residual.
  ///   - strata: one number a residual; nil for a single stratum.
  public init(values: [Double], isTied: [Bool], strata: [Int]? = nil) {
    precondition(values.count == isTied.count, "one label a value")
    precondition(strata.map { $0.count == values.count } ?? true, "one stratum a value")
    self.init(
      units: values.indices.map {
        ExchangeUnit(stratum: strata?[$0] ?? 0, values: [values[$0]], isTied: [isTied[$0]])
      })
  }

  /// A test that exchanges units whole, within their strata.
  package init(units: [ExchangeUnit]) {
    let strata = Dictionary(grouping: units, by: \.stratum).sorted { $0.key < $1.key }
    // A stratum with one kind of label has nothing to exchange.
    blocks = strata.map { ExchangeBlock($0.value) }.filter { !$0.counts.isEmpty }
    observed = blocks.reduce(0) { $0 + $1.observed - $1.expected }
    standardDeviation = blocks.reduce(0) { $0 + $1.variance }.squareRoot()
    assignments = min(.greatestFiniteMagnitude, blocks.reduce(1) { $0 * $1.assignments })
  }

  /// 1/assignments: no p-value of this test can be smaller, and none is this small where residuals are equal.
  public var smallestPValue: Double { 1 / assignments }

  /// Whether every assignment gives the same statistic, up to rounding.
  var isConstant: Bool { Self.isConstant(deviation: standardDeviation, magnitude: blocks.reduce(0) { max($0, $1.magnitude) }) }

  /// - Parameters:
  ///   - deviation: of the statistic.
  ///   - magnitude: the largest absolute score.
  static func isConstant(deviation: Double, magnitude: Double) -> Bool {
    let rounding = 1e-12
    return deviation <= rounding * magnitude
  }

  /// The p-value, exact where that is affordable.
  ///
  /// - Parameters:
  ///   - options: what to test and how far to go.
  ///   - stream: where random assignments come from, if it comes to that.
  /// - Returns: p = 1 where there is a single assignment or all give the same statistic.
  /// - Complexity: enumeration O(assignments); lattice O(n · tied · range); Monte Carlo O(draws · tied).
  public func run(_ options: PermutationOptions, stream: RandomStream) -> PermutationResult {
    if isConstant { return .exact(1, .enumeration) }
    let region = region(options)
    if assignments <= Double(options.enumerationLimit) {
      return .exact(enumeratedShare(in: region), .enumeration)
    }
    if let lattice = affordableLattice(options) {
      // A share may underflow, yet the assignment seen is one of them.
      return .exact(max(smallestPValue, lattice.share(in: region)), .lattice)
    }
    return MonteCarloPermutation(blocks: blocks, region: region, options: options, stream: stream).run()
  }

  /// A share of the random assignments that ``run(_:stream:)`` will probably need; `nil` where its p-value is exact.
  package func part(_ shard: Shard, _ options: PermutationOptions, stream: RandomStream) -> PermutationPart? {
    guard !isConstant, assignments > Double(options.enumerationLimit), affordableLattice(options) == nil else { return nil }
    return MonteCarloPermutation(blocks: blocks, region: region(options), options: options, stream: stream).part(shard)
  }

  private func region(_ options: PermutationOptions) -> RejectionRegion {
    RejectionRegion(
      observed: observed, tolerance: options.equalityTolerance * standardDeviation, alternative: options.alternative)
  }

  private func affordableLattice(_ options: PermutationOptions) -> SubsetLattice? {
    SubsetLattice(blocks).flatMap { $0.operations <= Double(options.latticeLimit) ? $0 : nil }
  }
}

/// What a permutation test asks and how much it may spend.
public struct PermutationOptions: Sendable {
  /// `greater`: tied residuals are higher.
  public var alternative = Alternative.twoSided
  /// Levels the p-value will be held against; drawing goes on until it lies clear of all of them.
  public var thresholds = [0.05]
  /// How many standard errors clear of a threshold is.
  public var standardErrors = 4.0
  /// Most random assignments drawn.
  public var maximumDraws = 1_000_000
  /// Most assignments that are enumerated.
  public var enumerationLimit = 1_000_000
  /// Most multiplications spent on the exact distribution over a lattice.
  public var latticeLimit = 400_000_000
  /// Standard deviations of the statistic within which two values count as equal.
  public var equalityTolerance = 1e-9
  /// Random assignments that were drawn elsewhere and needn't be drawn again.
  package var known: PermutationCounts?
  /// Worker threads; they change the time taken, never the result.
  public var threads = 1

  /// The defaults.
  public init() {}
}

/// A p-value and how it was come by.
public struct PermutationResult: Sendable, Equatable {
  /// How a p-value was come by.
  public enum Method: String, Sendable, Codable {
    /// Every assignment was looked at.
    case enumeration
    /// The exact distribution over a lattice, by the shift algorithm.
    case lattice
    /// Random assignments: p = (b + 1)/(B + 1).
    case monteCarlo = "monte-carlo"
  }
  /// In 0...1, never 0.
  public let pValue: Double
  /// √(p (1 − p)/B); 0 where exact.
  public let standardError: Double
  /// How it was come by.
  public let method: Method
  /// Random assignments drawn; 0 where exact.
  public let draws: Int
  /// Whether the p-value lies clear of every threshold; true where exact.
  public let isDecided: Bool

  static func exact(_ pValue: Double, _ method: Method) -> PermutationResult {
    PermutationResult(pValue: pValue, standardError: 0, method: method, draws: 0, isDecided: true)
  }
}

/// The statistics at least as extreme as the one seen: those ≥ upper or ≤ lower.
struct RejectionRegion: Sendable {
  let upper: Double
  let lower: Double

  init(observed: Double, tolerance: Double, alternative: Alternative) {
    switch alternative {
    case .twoSided:
      upper = abs(observed) - tolerance
      lower = -upper
    case .greater:
      upper = observed - tolerance
      lower = -.infinity
    case .less:
      upper = .infinity
      lower = observed + tolerance
    }
  }

  @inline(__always)
  func contains(_ statistic: Double) -> Bool { statistic >= upper || statistic <= lower }
}
