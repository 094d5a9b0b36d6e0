@testable import Charts

extension Sample {
  static func eventStudies(_ language: Language) -> [Sample] {
    [(1, -4, 4), (2, -3, 3), (4, -12, 20)].map { count, first, last in
      var numbers = Numbers(UInt64(count) + 7)
      let names = [
        language("former unit", "原单位"), language("other units", "其他单位"), language("both, third difference", "三重差分"),
        language("superiors", "上级领导"),
      ]
      let series = (0..<count).map { index in
        EventStudyChart.Series(
          name: names[index],
          points: (first...last).map { time in
            let value = time == -1 ? 0 : numbers.normal() * 0.3 - (time >= 0 && index == 0 ? 1.4 : 0)
            return EventStudyChart.Point(
              time: time, estimate: Estimate(value, time == -1 ? nil : Interval(value - 0.7, value + 0.7)),
              isReference: time == -1)
          })
      }
      return Sample(
        name: "event-\(language)-\(count)",
        chart: EventStudyChart(
          id: "event-\(count)",
          text: language.text(
            ("Scores by the former unit before and after a person leaves", "调离前后原单位的评分"),
            horizontal: ("years since the move", "距调动的年数"),
            vertical: ("points against the person’s other raters", "与其他评分人之差（分）")),
          series: series,
          periods: [
            .init(from: 0, through: 0, name: language("year of the move", "调动当年")),
            .init(from: 1, through: last, name: language("after the move", "调动之后")),
          ], referenceName: language("reference year", "基准年")))
    }
  }

  static func slopes(_ language: Language) -> [Sample] {
    [1, 12, 45, 300, 2000].map { count in
      var numbers = Numbers(UInt64(count) + 3)
      let scores = (0..<count).map { _ in numbers.normal() }
      let moved = scores.map { $0 + numbers.normal() * 0.25 }
      func ranks(_ values: [Double]) -> [Double] {
        var ranks = Array(repeating: 0.0, count: values.count)
        for (rank, index) in values.indices.sorted(by: { values[$0] > values[$1] }).enumerated() {
          ranks[index] = Double(rank + 1)
        }
        return ranks
      }
      let (before, after) = (ranks(scores), ranks(moved))
      return Sample(
        name: "slope-\(language)-\(count)",
        chart: SlopeChart(
          id: "ranks-\(count)", text: language.text(("Who moves when the weights change", "权重调整后的名次变化")),
          beforeName: language("rank before", "调整前名次"), afterName: language("rank after", "调整后名次"),
          lines: (0..<count).map { index in
            .init(
              label: language.person(index), before: before[index], after: after[index],
              isHighlighted: index.isMultiple(of: count > 100 ? count / 25 : 4))
          },
          cuts: count < 5
            ? []
            : [
              .init(
                before: Double(count / 5), after: Double(count / 5), name: language("excellent ends here", "优秀线"))
            ],
          names: .init(
            up: language("moves up", "上升"), down: language("moves down", "下降"), same: language("stays", "不变"),
            others: language("others", "其他人"))))
    }
  }

  static func components(_ language: Language) -> [String] {
    [
      language("Unit performance", "单位实绩"), language("District leaders", "区领导评价"),
      language("Year-end inspection team", "年终考核组"), language("Organization department, daily", "组织部日常考核"),
      language("Head of the unit", "单位主要负责人"),
    ]
  }

  static func importances(_ language: Language) -> [Sample] {
    [1, 4].map { measures in
      var numbers = Numbers(UInt64(measures))
      let names = [
        language("nominal weight", "名义权重"), language("covariance share", "协方差份额"),
        language("main effect", "主效应"), language("Shapley share", "Shapley 份额"),
      ]
      return Sample(
        name: "importance-\(language)-\(measures)",
        chart: ImportanceChart(
          id: "importance-\(measures)",
          text: language.text(
            ("What the total really depends on", "总分实际取决于什么"), horizontal: ("share of the total", "占总分的份额")),
          measures: Array(names.prefix(measures)),
          components: components(language).enumerated().map { index, label in
            .init(
              label: label,
              values: (0..<measures).map { measure in
                if index == 2, measure == 2 { return nil }
                let value = index == 3 && measure > 0 ? -0.05 : 0.1 + 0.3 * numbers.uniform()
                return Estimate(value, measure == 0 ? nil : Interval(value - 0.05, value + 0.06))
              })
          }))
    }
  }

  /// Few different values by rater, as grades are.
  static func counted(_ language: Language) -> [Sample] {
    [1, 40, 60].map { count in
      var numbers = Numbers(UInt64(count) + 7)
      let groups = (0..<count).map { index in
        DistributionChart.Group(
          label: language.person(index), values: (0..<(3 + index % 9)).map { _ in (1 + 5 * numbers.uniform()).rounded(.down) })
      }
      return Sample(
        name: "counted-\(language)-\(count)",
        chart: DistributionChart(
          id: "counted-\(count)", text: language.text(("Grades by rater", "各评分人给出的等级"), horizontal: ("grade", "等级")),
          panels: [.init(title: "", groups: groups)],
          names: .init(
            value: language("a rating", "一条评分"), box: language("middle half", "中间一半"), mean: language("mean", "均值"),
            counted: language("area: share", "面积为比例")), isPlain: true))
    }
  }

  static func shareBars(_ language: Language) -> [Sample] {
    [(1, 1), (12, 5), (60, 7), (36, 12)].map { rows, categories in
      var numbers = Numbers(UInt64(rows * categories))
      func shares() -> [Double] {
        let parts = (0..<categories).map { _ in numbers.uniform() < 0.3 && categories > 1 ? 0 : numbers.uniform() + 0.01 }
        let sum = parts.reduce(0, +)
        return sum > 0 ? parts.map { $0 / sum } : parts
      }
      return Sample(
        name: "shares-\(language)-\(rows)-\(categories)",
        chart: ShareBars(
          id: "shares-\(rows)-\(categories)", text: language.text(("Share of each grade by rater", "各评分人给出各等级的比例")),
          rows: (0..<rows).map { .init(label: language.person($0), count: 3 + $0 * 7, shares: shares(), others: shares()) },
          names: .init(
            categories: (1...categories).map { language("grade \($0)", "第 \($0) 等") }, others: language("thin bar: all others", "细条：其他人合计"),
            count: language("ratings", "评分数"))))
    }
  }

  static func decompositions(_ language: Language) -> [Sample] {
    let parts: [(Estimate?, Estimate?, Estimate?)] = [
      (Estimate(2.1, Interval(0.9, 3.3)), Estimate(0.8, Interval(0.2, 1.4)), Estimate(1.4, Interval(-0.3, 3.1))),
      (Estimate(-0.6, Interval(-1.9, 0.7)), Estimate(1.9, Interval(1.1, 2.7)), Estimate(-0.4, Interval(-2, 1.2))),
      (Estimate(1.1, Interval(0.2, 2)), nil, Estimate(3.2, Interval(1.5, 4.9))),
    ]
    return [
      Sample(
        name: "decomposition-\(language)",
        chart: DecompositionChart(
          id: "gap",
          text: language.text(
            ("Township against department: what each gap is made of", "乡镇与部门的差距由什么构成"),
            horizontal: ("points, township − department", "分，乡镇减部门")),
          partNames: [
            language("supported by common raters", "共同评分人支持"), language("who rated whom", "评分人构成"),
            language("unsupported", "缺乏支持"),
          ], totalName: language("raw gap", "原始差距"),
          components: zip(components(language), parts).map { label, part in
            let values = [part.0, part.1, part.2]
            let sum = values.reduce(0) { $0 + ($1?.value ?? 0) }
            return .init(
              label: label, parts: values, total: Estimate(sum, Interval(sum - 1.1, sum + 1.2)),
              missing: language("can’t be told apart", "无法区分"))
          }))
    ]
  }
}
