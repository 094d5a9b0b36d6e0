package import RatingStudy
package import Statistics

/// Shares of the random assignments of an audit's permutation tests.
extension Auditor {
  /// What a share of the random assignments shows that ``audit(_:ties:version:scheme:)`` will probably draw: of favoritism's and
  /// departure's tests, as far as they are chosen and not exact. Nothing else is computed than what these tests need.
  ///
  /// An audit with all shares in ``AuditSettings/permutationCounts`` is the audit without any, to the last digit; what is lacking it draws.
  /// - Parameters:
  ///   - study: as read.
  ///   - ties: further kinds of tie, from rules.
  ///   - shard: which share.
  package func permutationParts(_ study: Study, ties: [TieKind] = [], _ shard: Shard) -> [PermutationPart] {
    let context = AuditContext(study, settings, ties: ties)
    return settings.detectors.flatMap { $0.room.permutationParts(context, shard) }
  }
}
