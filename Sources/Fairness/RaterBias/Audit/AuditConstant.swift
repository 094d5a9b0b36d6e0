/// A constant that decides a verdict or how much is spent on one, by the name under which it is printed, so that each can be changed.
package struct AuditConstant: Sendable {
  /// As in the printed settings.
  package let name: String
  /// Values that make sense.
  package let range: ClosedRange<Double>
  /// Whether only whole numbers do.
  package let isWhole: Bool
  private let write: @Sendable (inout AuditSettings, Double) -> Void

  /// All of them, in the order in which settings are printed; what has an option of its own on the command line among them.
  package static let all: [AuditConstant] = [
    .number("fdrLevel", 1e-12...0.999_999) { $0.fdrLevel = $1 },
    .number("smallestEffect", 0...1e12) { $0.smallestEffect = $1 },
    .number("smallestEffectInErrors", 0...1e6) { $0.smallestEffectInErrors = $1 },
    .number("interval", 1e-6...0.999_999) { $0.interval = $1 },
    .whole("minimumTied") { $0.minimumTied = $1 },
    .whole("minimumLeavers") { $0.minimumLeavers = $1 },
    .whole("minimumRatings") { $0.minimumRatings = $1 },
    .number("power", 1e-6...0.999_999) { $0.power = $1 },
    .whole("draws") { $0.draws = $1 },
    .whole("evidenceDraws") { $0.evidenceDraws = $1 },
    .number("minimumSlopeReliability", 0...1) { $0.minimumSlopeReliability = $1 },
    .whole("minimumComparedPeople") { $0.minimumComparedPeople = $1 },
    .number("smallestCorrelation", 0...1) { $0.smallestCorrelation = $1 },
    .whole("levelBins", from: 1) { $0.levelBins = $1 },
    .number("typicalCut", 0.1...1e6) { $0.typicalCut = $1 },
    .whole("minimumReplicates", from: 1) { $0.minimumReplicates = $1 },
    .number("minimumSlopeErrors", 0...1e6) { $0.minimumSlopeErrors = $1 },
    .number("minimumCommunality", 1e-6...1) { $0.minimumCommunality = $1 },
    .number("decidedErrors", 0...1e6) { $0.decidedErrors = $1 },
    .whole("enumerationLimit") { $0.enumerationLimit = $1 },
    .whole("latticeLimit") { $0.latticeLimit = $1 },
    .number("equalityTolerance", 0...0.1) { $0.equalityTolerance = $1 },
    .whole("minimumWithinUnits", from: 1) { $0.minimumWithinUnits = $1 },
    .number("largestCorrelation", 0.5...0.999_999) { $0.largestCorrelation = $1 },
    .whole("jointModelRatings") { $0.jointModelRatings = $1 },
    .whole("fewClusters") { $0.fewClusters = $1 },
    .whole("fewTreatedClusters") { $0.fewTreatedClusters = $1 },
    .whole("bootstrapDraws", from: 1) { $0.bootstrapDraws = $1 },
    .whole("minimumTierPeriods", from: 2) { $0.minimumTierPeriods = $1 },
    .number("smallestRepeatShare", 0...1) { $0.smallestRepeatShare = $1 },
    .number("smallestWithheldShare", 0...1) { $0.smallestWithheldShare = $1 },
    .whole("tierDraws", from: 1) { $0.tierDraws = $1 },
    .whole("fidelityDraws", from: 1) { $0.fidelityDraws = $1 },
    .whole("minimumSheet", from: 4) { $0.minimumSheet = $1 },
    .number("smallestResponse", 0...1) { $0.smallestResponse = $1 },
    .whole("longestPattern", from: 1) { $0.longestPattern = $1 },
    .whole("sheetDraws", from: 1) { $0.sheetDraws = $1 },
    .number("sharedCorrelation", 0...0.99) { $0.sharedCorrelation = $1 },
    .whole("minimumPairs", from: 2) { $0.minimumPairs = $1 },
    .whole("sameLevelPeople", from: 2) { $0.sameLevelPeople = $1 },
    .whole("minimumMembers", from: 4) { $0.minimumMembers = $1 },
    .whole("minimumMutualPairs", from: 3) { $0.minimumMutualPairs = $1 },
    .whole("minimumEncounters", from: 1) { $0.minimumEncounters = $1 },
    .whole("communityDraws", from: 1) { $0.communityDraws = $1 },
    .number("smallestCopied", 0...1) { $0.smallestCopied = $1 },
  ]

  /// Whether a value makes sense here.
  package func accepts(_ value: Double) -> Bool { range.contains(value) && (!isWhole || value == value.rounded()) }

  /// Sets the constant to a value that it accepts.
  package func set(_ settings: inout AuditSettings, to value: Double) {
    precondition(accepts(value), "a value in the constant's range")
    write(&settings, value)
  }

  static func number(
    _ name: String, _ range: ClosedRange<Double>, _ write: @escaping @Sendable (inout AuditSettings, Double) -> Void
  ) -> AuditConstant {
    AuditConstant(name: name, range: range, isWhole: false, write: write)
  }

  static func whole(
    _ name: String, from least: Double = 0, _ write: @escaping @Sendable (inout AuditSettings, Int) -> Void
  ) -> AuditConstant {
    AuditConstant(name: name, range: least...1e12, isWhole: true) { write(&$0, Int($1)) }
  }
}
