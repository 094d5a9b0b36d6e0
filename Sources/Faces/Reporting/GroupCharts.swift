internal import Charts
internal import Evenhand
internal import Messages

/// Drawings of groups: how scores lie, and what gaps are made of.
enum GroupCharts {
  /// Strips and boxes of people's scores, a panel a component.
  static func distribution(_ report: StudyReport) -> ChartSource {
    let panels = report.distributions.map { own in
      DistributionChart.Panel(
        title: own.component, groups: own.groups.map { DistributionChart.Group(label: $0.group, values: $0.scores) })
    }
    return ChartSource { words in
      DistributionChart(
        id: "chart-distribution",
        text: words.chart(.distributionTitle, .distributionText, horizontal: .points),
        panels: panels.filter { !$0.groups.isEmpty },
        names: .init(value: words.text(FindingSentence.person), box: words.text(.box), mean: words.text(.mean)))
    }
  }

  /// For each pair of groups the gaps of all components and their parts.
  static func gaps(_ comparison: GroupComparison) -> [ChartSource] {
    var pairs: [(from: String, to: String)] = []
    for gap in comparison.components.flatMap(\.gaps) where !pairs.contains(where: { $0 == (gap.from, gap.to) }) {
      pairs.append((gap.from, gap.to))
    }
    return pairs.enumerated().map { number, pair in
      let gaps = comparison.components.flatMap { component in
        component.gaps.filter { ($0.from, $0.to) == pair }.map { (component.component, $0) }
      }
      return ChartSource { words in
        DecompositionChart(
          id: "chart-gaps-\(number)",
          text: words.chart(
            .gapTitle(from: pair.from, to: pair.to), .gapText, horizontal: .points),
          partNames: [words.text(.partSupported), words.text(.partComposition), words.text(.partUnsupported)],
          totalName: words.text(.total), components: gaps.map { component($0.0, $0.1, words) })
      }
    }
  }

  private static func component(_ name: String, _ gap: GroupGap, _ words: ChartWords) -> DecompositionChart.Component {
    let composition = gap.raterComposition.map { Estimate($0) }
    return DecompositionChart.Component(
      label: name,
      parts: [
        gap.supported.map { Estimate($0, Interval(gap.supportedInterval)) }, composition,
        gap.unsupported.map { Estimate($0, Interval(gap.unsupportedInterval)) },
      ], total: Estimate(gap.estimate, Interval(gap.interval)),
      missing: gap.reason.map { $0.text(in: words.language) } ?? "")
  }
}

extension Interval {
  /// From two numbers; `nil` when there are none.
  init?(_ ends: [Double]?) {
    guard let ends, ends.count == 2 else { return nil }
    self.init(ends[0], ends[1])
  }
}
