public import RatingStudy
internal import Statistics

/// One scheme's outcome in aggregates.
public struct PublishedSide: Sendable {
  /// The weights by component, in the scheme's order.
  public var weights: [(component: String, weight: ComponentWeight)]
  /// How much each component matters, in the scheme's order.
  public var importance: [Importance]
  /// The same by pool; empty where there is only one, or one is too small.
  public var importanceByPool: [PoolImportance]
  /// How groups fare, without those that are hidden.
  public var groups: [GroupOutcome]

  init(_ side: SimulationSide) {
    weights = side.weights
    importance = side.importance
    importanceByPool = side.importanceByPool
    groups = side.groups
  }

  /// Hides groups of too few people and shares of too few people, with what would give them away.
  ///
  /// - Returns: how many figures.
  mutating func hide(_ minimum: Int, _ concealed: PublishedSimulation.Concealed) -> Int {
    let counts = groups.map { group -> [Int] in
      let selected = Int((Double(group.n) * (group.selectionRate ?? 0)).rounded())
      return [selected, group.n - selected]
    }
    let found = CellSuppression(counts, minimum: minimum)
    var hidden = 0
    groups = groups.indices.compactMap { index in
      var group = groups[index]
      if found.isRowTotalHidden[index] || concealed.groups.contains(group.group) {
        hidden += 1
        return nil
      }
      // The share of the reference group is the denominator of every ratio: where one share is hidden, ratios would tell it.
      let isHidden = found.isHidden[index].contains(true) || concealed.rates.contains(group.group)
      if PublishedSimulation.isCoarse(group.n, minimum) { group.meanRank = group.meanRank.rounded() }
      if isHidden {
        group.selectionRate = nil
        hidden += 1
      }
      if found.isHidden.joined().contains(true) || !concealed.rates.isEmpty || !concealed.groups.isEmpty {
        group.impactRatio = nil
        group.impactInterval = nil
        group.isBelowFourFifths = false
      }
      return group
    }
    return hidden
  }
}
