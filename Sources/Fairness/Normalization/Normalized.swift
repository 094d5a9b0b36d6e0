package import Messages
internal import Statistics

/// Scores after a normalization, with what was done to each group.
package struct Normalized: Sendable {
  /// The method that was applied.
  package var method: NormalizationMethod
  /// What must hold for the result to be fair.
  package var assumption: Message
  /// One a person, in the input's order.
  package var scores: [Double]
  /// One for each group, in the order of the input's `groupNames`.
  package var groups: [NormalizedGroup]
  /// Whether nobody overtook somebody of the same group with a higher raw score.
  package var orderKept: Bool
  /// What a reader must know of this result, each a sentence.
  package var warnings: [Message]
}

/// A group after a normalization.
public struct NormalizedGroup: Sendable, Hashable {
  /// The group's name.
  public var group: String
  /// People.
  public var n: Int
  /// Of the adjusted scores; `nil` for an empty group.
  public var mean: Double?
  /// Of the adjusted scores, n − 1 as the denominator; `nil` below two people.
  public var standardDeviation: Double?
  /// The factor that was applied, where the method has one.
  public var coefficient: Double?
  /// The points that were added, where the method has such.
  public var shift: Double?
}

extension NormalizationMethod {
  /// Applies the method and reports what it did.
  ///
  /// Scores are transformed, then rounded where the options say so; warnings tell when the order within a group changed,
  /// when more people moved farther than the options allow, and what the method itself noticed.
  /// - Throws: ``NormalizationError`` with the reason why the method can't be applied.
  /// - Complexity: O(n log n).
  package func apply(
    to input: NormalizationInput, options: NormalizationOptions = NormalizationOptions()
  ) throws(NormalizationError) -> Normalized {
    if let position = input.scores.firstIndex(where: { !$0.isFinite }) { throw .notFinite(position: position) }
    let normalizer = normalizer(options)
    var transformation = try normalizer.transform(input)
    if let places = options.places.result {
      transformation.scores = transformation.scores.map { HalfUp.round($0, places: places) }
    }
    let members = input.members
    let groups = input.groupNames.indices.map { group in
      let own = members[group].map { transformation.scores[$0] }
      return NormalizedGroup(
        group: input.groupNames[group], n: own.count, mean: SampleMoments.mean(own),
        standardDeviation: SampleMoments.standardDeviation(own),
        coefficient: transformation.coefficients.isEmpty ? nil : transformation.coefficients[group],
        shift: transformation.shifts.isEmpty ? nil : transformation.shifts[group])
    }
    let warnings =
      transformation.warnings + MoveWarnings.all(input, transformation.scores, normalizer, options)
    return Normalized(
      method: self, assumption: normalizer.assumption, scores: transformation.scores, groups: groups,
      orderKept: !members.contains { MoveWarnings.reverses($0, input.scores, transformation.scores) }, warnings: warnings)
  }
}

/// What a person should know about who moved.
enum MoveWarnings {
  static func all(
    _ input: NormalizationInput, _ adjusted: [Double], _ normalizer: any Normalizer, _ options: NormalizationOptions
  ) -> [Message] {
    var warnings: [Message] = []
    for (group, members) in input.members.enumerated() where reverses(members, input.scores, adjusted) {
      warnings.append(
        Message(
          input.groupNames[group] == NormalizationReport.everybody
            ? NormalizationSentence.orderOfAllChanged : .orderChanged(group: input.groupNames[group])))
    }
    guard normalizer.keepsPoints, !adjusted.isEmpty else { return warnings }
    let moved = zip(input.scores, adjusted).count { abs($1 - $0) > options.movedBeyond }
    let share = Double(moved) / Double(adjusted.count)
    if share > options.movedShare {
      warnings.append(
        Message(
          NormalizationSentence.manyMoved(count: moved, share: share, points: options.movedBeyond)))
    }
    return warnings
  }

  /// Whether somebody overtook somebody with a higher raw score, beyond rounding.
  static func reverses(_ members: [Int], _ raw: [Double], _ adjusted: [Double]) -> Bool {
    let order = members.sorted { (raw[$0], $0) < (raw[$1], $1) }
    var highest = -Double.infinity
    var level = -Double.infinity
    var highestOfLevel = -Double.infinity
    for member in order {
      if raw[member] > level {
        highest = max(highest, highestOfLevel)
        level = raw[member]
        highestOfLevel = -.infinity
      }
      if adjusted[member] < highest - 1e-9 * max(1, abs(highest)) { return true }
      highestOfLevel = max(highestOfLevel, adjusted[member])
    }
    return false
  }
}
