internal import Statistics

/// A permutation test with all that its p-value depends on.
struct PermutationRun {
  let test: PermutationTest
  let options: PermutationOptions
  let stream: RandomStream

  func result() -> PermutationResult { test.run(options, stream: stream) }

  /// A share of its random assignments; `nil` where it draws none.
  func part(_ shard: Shard) -> PermutationPart? { test.part(shard, options, stream: stream) }

  /// What a finding tells of a result.
  func evidence(_ found: PermutationResult) -> EvidenceValue {
    .object([
      "pValue": .number(found.pValue), "pValueError": .number(found.standardError),
      "method": .text(found.method.rawValue), "draws": .integer(found.draws),
      "smallestPValue": .number(test.smallestPValue),
    ])
  }
}
