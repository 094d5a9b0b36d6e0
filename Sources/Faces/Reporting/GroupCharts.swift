internal import Charts
internal import Evenhand
internal import Messages

/// Drawings of groups: how scores lie, and what gaps are made of.
enum GroupCharts {
  /// Strips and boxes of people's scores, a panel a component.
  static func distribution(_ report: StudyReport) -> ChartSource {
    let distributions = report.distributions
    return ChartSource { words in
      let panels = distributions.map { own in
        DistributionChart.Panel(
          title: words.name(own.component),
          groups: own.groups.map { DistributionChart.Group(label: words.name($0.group), values: $0.scores) })
      }
      return DistributionChart(
        id: "chart-distribution",
        text: words.chart(.distributionTitle, .distributionText, horizontal: .points),
        panels: panels.filter { !$0.groups.isEmpty },
        names: .init(value: words.text(FindingSentence.person), box: words.text(.box), mean: words.text(.mean)))
    }
  }

  /// So many components fit a printed page at the size of its text.
  private static let mostComponents = 7

  /// For each pair of groups the gaps of all components and their parts, seen from the side of the group that is higher in the widest of them.
  ///
  /// Where components are many, several drawings a pair, the widest gaps first.
  static func gaps(_ comparison: GroupComparison) -> [ChartSource] { gapPages(comparison).flatMap(\.self) }

  /// The same, pair by pair.
  static func gapPages(_ comparison: GroupComparison) -> [[ChartSource]] {
    let all = comparison.components.flatMap { component in component.gaps.map { (component: component.component, gap: $0) } }
    var pairs: [(from: String, to: String)] = []
    for (_, gap) in all where !pairs.contains(where: { $0 == (gap.from, gap.to) }) { pairs.append((gap.from, gap.to)) }
    return pairs.enumerated().map { number, pair in
      let own = all.filter { ($0.gap.from, $0.gap.to) == pair }
      let widest = own.map(\.gap).max { abs($0.estimate) < abs($1.estimate) }?.higherFirst
      let gaps = own.map { ($0.component, $0.gap.from == widest?.from ? $0.gap : $0.gap.turned) }
      let (from, to) = (widest?.from ?? pair.from, widest?.to ?? pair.to)
      let ordered = gaps.count > mostComponents ? gaps.sorted { abs($0.1.estimate) > abs($1.1.estimate) } : gaps
      return stride(from: 0, to: ordered.count, by: mostComponents).map { start in
        let shown = ordered[start..<min(start + mostComponents, ordered.count)]
        return ChartSource { words in
          var text = words.chart(.gapTitle(from: from, to: to), .gapText, horizontal: .gapAxis(from: from, to: to))
          if shown.count < ordered.count { text.remarks.append(text.phrases.drawn(shown.count, ordered.count)) }
          return DecompositionChart(
            id: "chart-gaps-\(number)" + (start > 0 ? "-\(start / mostComponents)" : ""), text: text,
            partNames: [words.text(.partSupported), words.text(.partComposition), words.text(.partUnsupported)],
            totalName: words.text(.total), components: shown.map { component($0.0, $0.1, words) })
        }
      }
    }
  }

  private static func component(_ name: String, _ gap: GroupGap, _ words: ChartWords) -> DecompositionChart.Component {
    let composition = gap.raterComposition.map { Estimate($0) }
    return DecompositionChart.Component(
      label: words.name(name),
      parts: [
        gap.supported.map { Estimate($0, Interval(gap.supportedInterval)) }, composition,
        gap.unsupported.map { Estimate($0, Interval(gap.unsupportedInterval)) },
      ], total: Estimate(gap.estimate, Interval(gap.interval)),
      missing: gap.reason.map(words.text) ?? "")
  }
}

extension Interval {
  /// From two numbers; `nil` when there are none.
  init?(_ ends: [Double]?) {
    guard let ends, ends.count == 2 else { return nil }
    self.init(ends[0], ends[1])
  }
}
