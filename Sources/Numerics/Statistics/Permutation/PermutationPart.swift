/// What some chunks of the random assignments of one permutation test showed, exactly.
///
/// How many chunks a test needs, only the whole knows: a part holds a share of those that it probably needs, and a run that is given
/// parts takes from them what it can and draws the rest.
package struct PermutationPart: Sendable, Codable, Equatable {
  /// The test: its stream of random numbers, and a digest of what is exchanged. Where another machine's arithmetic gave other last
  /// digits it differs, and the part is passed over.
  package var test: String
  /// Which chunks, from 0; in the order of `extreme`.
  package var chunks: [Int]
  /// How many assignments of each chunk are at least as extreme as the one seen.
  package var extreme: [Int]

  /// A part of a test.
  package init(test: String, chunks: [Int], extreme: [Int]) {
    self.test = test
    self.chunks = chunks
    self.extreme = extreme
  }
}

/// Chunks of permutation tests that were drawn elsewhere.
public struct PermutationCounts: Sendable {
  private var counts: [String: [Int: Int]] = [:]

  /// The chunks of all parts; `nil` where a part is none, or two differ about a chunk.
  package init?(_ parts: [PermutationPart]) {
    for part in parts {
      guard part.chunks.count == part.extreme.count, part.extreme.allSatisfy({ $0 >= 0 }) else { return nil }
      for (chunk, extreme) in zip(part.chunks, part.extreme) {
        if let other = counts[part.test, default: [:]].updateValue(extreme, forKey: chunk), other != extreme { return nil }
      }
    }
  }

  /// The extreme assignments of a test by chunk.
  func chunks(of test: String) -> [Int: Int]? { counts[test] }
}
