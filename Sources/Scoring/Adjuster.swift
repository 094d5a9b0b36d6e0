public import Messages
public import RatingStudy

/// What an adjustment is asked to make comparable: the scores of one component, or the totals, of one period.
public struct AdjustRequest: Sendable {
  /// What is adjusted.
  public enum Target: Sendable, Hashable {
    /// The component of the scheme, and the name it bears in the study's ratings.
    case component(String, studyName: String)
    case total
  }

  public var specification: AdjustSpecification
  public var target: Target
  public var study: Study
  public var scheme: Scheme
  /// The period's code.
  public var period: Int32
  /// The people's codes.
  public var persons: [Int32]
  /// By person; NaN where missing.
  public var values: [Double]
  /// By person the group to be made comparable (the values of `within`, joined); `nil` where unknown.
  public var groups: [String?]
}

/// Adjusted scores.
public struct AdjustOutcome: Sendable {
  /// By person; NaN where the score was missing.
  public var values: [Double]
  /// What the method assumes, and what happened to some groups.
  public var notes: [Message]

  public init(values: [Double], notes: [Message] = []) {
    self.values = values
    self.notes = notes
  }
}

/// Carries out the adjustments that a scheme names. The module of normalizations is plugged in here.
public protocol Adjuster: Sendable {
  /// - Throws: ``ScoringError/adjustment(method:problem:)`` for a method it doesn't know.
  func adjust(_ request: AdjustRequest) throws -> AdjustOutcome
}

/// Knows `min-max` between goalposts, all that composite indicators need.
public struct GoalpostAdjuster: Adjuster {
  public init() {}

  /// (x − low) / (high − low), no larger than `cap`. A goalpost that isn't stated is the group's least or largest score.
  ///
  /// A group whose goalposts coincide has nothing to be told apart by: everybody in it gets 0, and it is said.
  /// - Source: OECD/JRC 2008, *Handbook on Constructing Composite Indicators*, p. 30.
  public func adjust(_ request: AdjustRequest) throws -> AdjustOutcome {
    let specification = request.specification
    guard specification.method == "min-max" else {
      throw ScoringError.adjustment(method: specification.method, problem: "unknown")
    }
    var bounds: [String?: (low: Double, high: Double)] = [:]
    for (value, group) in zip(request.values, request.groups) where !value.isNaN {
      let known = bounds[group] ?? (value, value)
      bounds[group] = (min(known.low, value), max(known.high, value))
    }
    var flat: Set<String?> = []
    let values = zip(request.values, request.groups).map { value, group -> Double in
      guard !value.isNaN, let observed = bounds[group] else { return .nan }
      let low = specification.low ?? observed.low
      let high = specification.high ?? observed.high
      guard high != low else {
        flat.insert(group)
        return 0
      }
      return min((value - low) / (high - low), specification.cap ?? .infinity)
    }
    let notes = flat.map { $0 ?? "–" }.sorted().map {
      Message(ScoringMessage.flatGoalposts, ["group": .text($0)])
    }
    return AdjustOutcome(values: values, notes: notes)
  }
}
