internal import Charts
internal import Evenhand
internal import Messages

/// Drawings of how ranks hold: over a region of weights, and on the way to the proposal.
enum RobustnessCharts {
  /// A heat map for each pool: a row a person, best expected rank first, a column a rank.
  static func acceptability(_ robustness: Robustness) -> [ChartSource] {
    var pools: [String] = []
    var rows: [String: [Robustness.Row]] = [:]
    for row in robustness.rows {
      let pool = row.pool ?? ""
      if rows[pool] == nil { pools.append(pool) }
      rows[pool, default: []].append(row)
    }
    return pools.enumerated().map { number, pool in
      let ordered = (rows[pool] ?? []).enumerated().sorted { first, second in
        let (left, right) = (first.element.expectedRank, second.element.expectedRank)
        return left != right ? left < right : first.offset < second.offset
      }.map { RankAcceptabilityChart.Row(label: $0.element.person, shares: $0.element.acceptability) }
      return ChartSource { words in
        RankAcceptabilityChart(
          id: "chart-acceptability-\(number)",
          text: words.chart(
            .acceptabilityTitle(pool: pool), .acceptabilityText, horizontal: .acceptabilityAxis, vertical: .person),
          rows: ordered, scaleName: words.text(.acceptabilityScale), neverName: words.text(.acceptabilityNever))
      }
    }
  }

  /// People whose band changes, at most so many a pool: more lines can't be distinguished.
  private static let mostLines = 16

  /// The totals of people whose band changes along the path, pool by pool, where there is a path.
  static func swapPaths(_ simulation: SimulationResult) -> [ChartSource] {
    guard !simulation.swaps.isEmpty else { return [] }
    let (old, new) = (simulation.before.scores, simulation.after.scores)
    var pools: [String] = []
    var people: [String: [(name: String, line: SwapPathChart.Line)]] = [:]
    var incomplete: [String: Int] = [:]
    for (row, position) in zip(0..., simulation.changes.indices) where row < old.count && row < new.count {
      let bands = simulation.changes.bands(position)
      guard bands.before != bands.after, old.exactTotal[row].isFinite, new.exactTotal[row].isFinite else { continue }
      let pool = old.poolName(row) ?? ""
      let name = old.persons.names[Int(old.person[row])]
      if people[pool] == nil, incomplete[pool] == nil { pools.append(pool) }
      // Where a component is missing its weight goes to the others, and the way from one total to the other is not straight.
      guard old.components.allSatisfy({ $0.adjusted[row].isFinite }) else {
        incomplete[pool, default: 0] += 1
        continue
      }
      people[pool, default: []].append(
        (name, .init(label: name, start: old.exactTotal[row], end: new.exactTotal[row], isHighlighted: true)))
    }
    return pools.enumerated().map { number, pool in
      let complete = people[pool] ?? []
      let shown = Array(complete.prefix(mostLines))
      let missing = incomplete[pool] ?? 0
      let places = Dictionary(zip(shown.map(\.name), 0...), uniquingKeysWith: { first, _ in first })
      let crossings = simulation.swaps.compactMap { swap -> SwapPathChart.Crossing? in
        guard let up = places[swap.up], let down = places[swap.down] else { return nil }
        return .init(at: swap.at, up: up, down: down)
      }
      return ChartSource { words in
        SwapPathChart(
          id: "chart-path-\(number)",
          text: words.chart(
            .swapPathTitle(pool: pool), .swapPathText, horizontal: .swapPathAxis, vertical: .points),
          startName: words.text(.now), endName: words.text(.proposed), lines: shown.map(\.line), crossings: crossings,
          crossingName: words.text(.swapCrossing), risingName: words.text(.swapRising), fallingName: words.text(.swapFalling),
          note: shown.count == complete.count && missing == 0
            ? "" : words.text(.swapPathLeftOut(drawn: shown.count, total: complete.count + missing, incomplete: missing)))
      }
    }
  }
}
