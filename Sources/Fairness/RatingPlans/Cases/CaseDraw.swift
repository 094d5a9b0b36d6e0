internal import RealModule
package import Statistics

/// Which rater is shown which reference case under which label.
///
/// Within a case the raters of one panel are dealt the labels at random, each as often as can be; which labels are dealt once more than others goes round from
/// case to case. These are the draws that the test of shared preference exchanges labels by (Fisher 1935, *The Design of Experiments*, §21), so that it is exact.
package struct CaseDraw: Sendable {
  /// By case, then rater: the label's number.
  package let labels: [[Int]]
  /// By rater the panel's number: raters of one panel are dealt labels among themselves.
  package let panels: [Int]
  /// How many labels there are.
  package let labelCount: Int
  /// Pairs of case and rater whose label stood before.
  package let settled: Int

  /// - Parameters:
  ///   - cases: how many, ≥ 0.
  ///   - panels: by rater the panel's number, from 0.
  ///   - labelCount: how many labels, ≥ 1.
  ///   - settled: by case, then rater: the label that the rater has seen it under before and sees it under again; −1: none. Empty: none at all.
  package init(cases: Int, panels: [Int], labelCount: Int, settled: [[Int]] = [], stream: RandomStream) {
    (self.panels, self.labelCount) = (panels, labelCount)
    self.settled = settled.reduce(0) { $0 + $1.count { $0 >= 0 } }
    var members = [[Int]](repeating: [], count: (panels.max() ?? -1) + 1)
    for (rater, panel) in panels.enumerated() { members[panel].append(rater) }
    var drawn = [[Int]](repeating: [Int](repeating: 0, count: panels.count), count: cases)
    for (panel, raters) in members.enumerated() where !raters.isEmpty {
      var own = stream.substream(panel)
      var next = own.integer(below: labelCount)
      for index in 0..<cases {
        let before = index < settled.count ? settled[index] : []
        var counts = [Int](repeating: 0, count: labelCount)
        var open: [Int] = []
        for rater in raters {
          let label = before.isEmpty ? -1 : before[rater]
          if label >= 0 {
            drawn[index][rater] = label
            counts[label] += 1
          } else {
            open.append(rater)
          }
        }
        for place in own.permutation(open.count) {
          // The label that is fewest so far; of equals the next in turn.
          let label = (0..<labelCount).map { ($0 + next) % labelCount }.min { counts[$0] < counts[$1] } ?? 0
          drawn[index][open[place]] = label
          counts[label] += 1
          next = (label + 1) % labelCount
        }
      }
    }
    labels = drawn
  }

  /// What the difference between two labels is known by: n₁n₂/(n₁ + n₂) summed over cases and panels, in units of 1/σ² of a rating; the degrees of freedom of σ²; and
  /// the logarithm of how many draws of the labels there could have been.
  package func information(_ from: Int, _ to: Int) -> (weight: Double, degreesOfFreedom: Double, logAssignments: Double) {
    var (weight, freedom, logarithm) = (0.0, -1.0, 0.0)
    let panelCount = (panels.max() ?? -1) + 1
    for own in labels {
      var counts = [(first: Int, second: Int)](repeating: (0, 0), count: panelCount)
      for (rater, label) in own.enumerated() {
        if label == from { counts[panels[rater]].first += 1 }
        if label == to { counts[panels[rater]].second += 1 }
      }
      for (first, second) in counts where first > 0 && second > 0 {
        weight += Double(first) * Double(second) / Double(first + second)
        freedom += Double(first + second - 1)
        logarithm += Self.logBinomial(first + second, first)
      }
    }
    return (weight, freedom, logarithm)
  }

  /// log of n over k.
  private static func logBinomial(_ n: Int, _ k: Int) -> Double {
    Double.logGamma(Double(n + 1)) - Double.logGamma(Double(k + 1)) - Double.logGamma(Double(n - k + 1))
  }
}
