package import RatingStudy
package import Scoring
internal import Statistics

/// What a chunk of the draws of weights showed in one pool, exactly: the chunks of any division together make the whole run.
public struct RobustnessChunk: Sendable, Codable {
  /// The pool's place among the result's pools, from 0.
  public var pool: Int
  /// The chunk's place among the pool's 16, from 0.
  public var chunk: Int
  /// As in ``RankAcceptability``: by person, then rank; by person, then component; by component.
  var counts: [UInt32]
  var favorableSums: [Double]
  var means: [Double]
  var squares: [Double]
}

extension Robustness {
  /// Draws some chunks of every pool.
  ///
  /// - Parameters: as for ``init(_:_:_:)``; chunks are numbered pool by pool, and `choose` says which of so many are drawn.
  /// - Returns: the chunks drawn; none where no pool is looked at.
  package static func chunks(
    _ scores: ScoreResult, _ scheme: Scheme, _ options: RobustnessOptions, choose: (Int) -> [Int]
  ) -> [RobustnessChunk] {
    guard scheme.adjust.map({ $0.method == "none" }) ?? true else { return [] }
    let perPool = RankAcceptability.chunkCount(options.draws)
    let pools = looked(at: scores, scheme, options)
    let chosen = Set(choose(pools.count * perPool))
    return pools.enumerated().flatMap { place, entry -> [RobustnessChunk] in
      let wanted = (0..<perPool).filter { chosen.contains(place * perPool + $0) }
      let parts = RankAcceptability.parts(
        wanted, scores: entry.pool.columns, people: entry.pool.members.count, sampler: entry.sampler, draws: options.draws,
        stream: stream(options, pool: entry.index), threads: options.threads)
      return zip(wanted, parts).map { chunk, part in
        RobustnessChunk(
          pool: entry.index, chunk: chunk, counts: part.counts, favorableSums: part.favorable, means: part.means,
          squares: part.squares)
      }
    }
  }

  /// Which chunks a whole run has, as items from 0 in the order of ``chunks(_:_:_:choose:)``, and which of them are there; `nil` for one that no
  /// run with these scores has.
  package static func items(
    _ chunks: [RobustnessChunk], _ scores: ScoreResult, _ scheme: Scheme, _ options: RobustnessOptions
  ) -> (found: [Int?], total: Int) {
    let perPool = RankAcceptability.chunkCount(options.draws)
    let pools = looked(at: scores, scheme, options)
    let found = chunks.map { chunk -> Int? in
      guard let place = pools.firstIndex(where: { $0.index == chunk.pool }), (0..<perPool).contains(chunk.chunk) else { return nil }
      let (n, d) = (pools[place].pool.members.count, pools[place].pool.columns.count)
      guard chunk.counts.count == n * n, chunk.favorableSums.count == n * d, chunk.means.count == d, chunk.squares.count == d else {
        return nil
      }
      return place * perPool + chunk.chunk
    }
    return (found, pools.count * perPool)
  }

  /// The pools whose ranks are drawn.
  private static func looked(
    at scores: ScoreResult, _ scheme: Scheme, _ options: RobustnessOptions
  ) -> [(index: Int, pool: PoolRegion, sampler: WeightSampler)] {
    pools(of: scores).enumerated().compactMap { index, entry in
      guard entry.members.count <= options.largestPool else { return nil }
      let pool = PoolRegion(scores, scheme, entry.pool, entry.members)
      return WeightSampler(options.region.restricted(to: pool.counting), center: pool.center).map { (index, pool, $0) }
    }
  }
}

extension RankAcceptability {
  /// From chunks that were drawn elsewhere; every chunk of the pool is there.
  init(_ chunks: [RobustnessChunk], pool: Int, people: Int, components: Int, draws: Int) {
    let own = chunks.filter { $0.pool == pool }.sorted { $0.chunk < $1.chunk }
    self.init(own.map { Part($0) }, people: people, components: components, draws: draws)
  }
}

extension WhatIf {
  /// The chunks of the robustness draws that a share makes, without the rest of the comparison.
  ///
  /// - Parameter choose: which of so many.
  /// - Throws: ``ScoringError`` when the proposal can't be applied.
  package func robustnessChunks(
    _ study: Study, periods: [Int32], _ options: RobustnessOptions, choose: (Int) -> [Int]
  ) throws -> [RobustnessChunk] {
    Robustness.chunks(try Scorer(after, adjuster: adjuster).score(study, periods: periods), after, options, choose: choose)
  }

  /// ``Robustness/items(_:_:_:_:)`` of the proposal's scores.
  package func robustnessItems(
    _ chunks: [RobustnessChunk], _ study: Study, periods: [Int32], _ options: RobustnessOptions
  ) throws -> (found: [Int?], total: Int) {
    Robustness.items(chunks, try Scorer(after, adjuster: adjuster).score(study, periods: periods), after, options)
  }
}
