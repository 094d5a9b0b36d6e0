internal import Charts
internal import Evenhand
internal import Messages

/// Drawings of a proposal: what weighs how much, and who moves.
enum ProposalCharts {
  /// So many components fit a printed page at the size of its text.
  private static let mostComponents = 10

  /// Nominal weights and Shapley shares, now and proposed; where components are many, several drawings, those first whose weight changes most.
  static func importance(_ simulation: SimulationResult) -> [ChartSource] {
    let after = Dictionary(
      simulation.after.importance.map { ($0.component, $0) }, uniquingKeysWith: { first, _ in first })
    var before = simulation.before.importance
    if before.count > mostComponents {
      func change(_ old: Importance) -> Double { abs((after[old.component]?.nominal ?? 0) - old.nominal) }
      before.sort { change($0) > change($1) }
    }
    return stride(from: 0, to: max(1, before.count), by: mostComponents).map { start in
      let shown = before[start..<min(start + mostComponents, before.count)]
      let count = before.count
      return ChartSource { words in
        var text = words.chart(.importanceTitle, .importanceText, horizontal: .importanceAxis)
        if shown.count < count { text.remarks.append(text.phrases.drawn(shown.count, count)) }
        return ImportanceChart(
          id: "chart-importance" + (start > 0 ? "-\(start / mostComponents)" : ""), text: text,
          measures: [
            words.text(.nominalNow), words.text(.shapleyNow), words.text(.nominalThen), words.text(.shapleyThen),
          ],
          components: shown.map { old in
            let new = after[old.component]
            return .init(
              label: words.name(old.component),
              values: [old.nominal, old.shapley, new?.nominal, new?.shapley].map { $0.map { Estimate($0) } })
          })
      }
    }
  }

  /// For each pool and band a slope chart of those who cross its line, and of its neighbours.
  static func nearCuts(_ simulation: SimulationResult) -> [ChartSource] {
    simulation.slopes.enumerated().map { number, slopes in
      ChartSource { words in
        let title = words.text(Message(FrontSentence.slopes(band: slopes.band, pool: slopes.pool)))
        return SlopeChart(
          id: "chart-cut-\(number)", text: words.chart(.slopeTitle(pool: title), .slopeText, vertical: nil), beforeName: words.text(.now),
          afterName: words.text(.proposed),
          lines: slopes.lines.map { .init(label: $0.person, before: $0.before, after: $0.after, isHighlighted: $0.crosses) },
          cuts: slopes.cut.map { [.init(before: $0.before, after: $0.after, name: words.text(.cutOf(band: slopes.band)))] } ?? [],
          names: .init(
            up: words.text(.slopeUp), down: words.text(.slopeDown), same: words.text(.slopeSame), others: words.text(.slopeOthers)))
      }
    }
  }

  /// A slope chart for each pool: every person a line, those whose band changes highlighted.
  static func slopes(_ simulation: SimulationResult) -> [ChartSource] {
    let scores = simulation.before.scores
    var pools: [String] = []
    var lines: [String: [SlopeChart.Line]] = [:]
    for (row, change) in simulation.changes.enumerated() where row < scores.count {
      guard change.rankBefore.isFinite, change.rankAfter.isFinite else { continue }
      let pool = scores.poolName(row) ?? ""
      if lines[pool] == nil { pools.append(pool) }
      lines[pool, default: []].append(
        .init(
          label: change.person, before: change.rankBefore, after: change.rankAfter,
          isHighlighted: change.bandBefore != change.bandAfter))
    }
    return pools.enumerated().map { number, pool in
      let drawn = lines[pool] ?? []
      return ChartSource { words in
        SlopeChart(
          id: "chart-slope-\(number)", text: words.chart(.slopeTitle(pool: pool), .slopeText, vertical: nil),
          beforeName: words.text(.now), afterName: words.text(.proposed), lines: drawn,
          names: .init(
            up: words.text(.slopeUp), down: words.text(.slopeDown), same: words.text(.slopeSame),
            others: words.text(.slopeOthers)))
      }
    }
  }
}
