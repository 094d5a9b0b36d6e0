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
    guard let ratings = study.ratings else { return [] }
    return settings.detectors.flatMap { detector -> [PermutationPart] in
      switch detector {
      case .favoritism:
        return tieKinds(study, ties).flatMap { Favoritism(study, ratings, $0, settings)?.permutationParts(shard) ?? [] }
      case .departure where settings.draws > 0 && !study.moves.isEmpty:
        let source = SourcePanel(study, ratings, settings)
        return Departure.components(source).flatMap {
          Departure(study, source, component: $0, settings: settings).permutationParts(shard)
        }
      default: return []
      }
    }
  }
}

extension Favoritism {
  /// By rater: the tests that stand beside the model's p-value or decide, then the deciding one under the other panel adjustment.
  func permutationParts(_ shard: Shard) -> [PermutationPart] {
    let (view, rival) = views()
    let testable = testable(view)
    let tests = tests(view)
    let isTestable = Set(testable)
    return view.contrasts.indices.flatMap { rater -> [PermutationPart] in
      guard let contrast = view.contrasts[rater], tests[rater] != nil else { return [] }
      var runs = permutations(contrast, rater, view, testable.count).map(\.1)
      if settings.exchange != .model, isTestable.contains(rater), let rival, let other = rival.contrasts[rater],
        let run = rivalPermutation(other, rater, rival, exchanging: settings.exchange, testable.count)
      {
        runs.append(run)
      }
      return runs.compactMap { $0.part(shard) }
    }
  }
}

extension Departure {
  /// By former unit.
  func permutationParts(_ shard: Shard) -> [PermutationPart] {
    let columns = columns()
    let residuals = residuals(columns)
    return residuals.treatedOf.indices.compactMap { unit in
      residuals.treatedOf[unit].isEmpty ? nil : permutation(unit, columns, residuals)?.part(shard)
    }
  }
}
