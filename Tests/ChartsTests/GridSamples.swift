@testable import Charts

extension Sample {
  static func heatMaps(_ language: Language) -> [Sample] {
    [(1, 1), (8, 7), (60, 50), (2000, 12), (15, 300)].map { rows, columns in
      var numbers = Numbers(UInt64(rows))
      var cells: [HeatMap.Cell] = []
      for row in 0..<rows {
        for column in 0..<columns where numbers.uniform() < 0.7 || rows == 1 {
          let value = numbers.normal() * 1.2
          cells.append(.init(row: row, column: column, value: value, isMarked: value > 3))
        }
      }
      return Sample(
        name: "heat-\(language)-\(rows)x\(columns)",
        chart: HeatMap(
          id: "heat-\(rows)-\(columns)",
          text: language.text(
            ("How each rater scores each unit against the other raters", "各评分人对各单位的评分与其他评分人之差"),
            horizontal: ("units", "单位"), vertical: ("raters", "评分人")),
          rowNames: (0..<rows).map(language.person), columnNames: (0..<columns).map(language.unit), cells: cells,
          scaleName: language("points above the other raters", "高于其他评分人（分）"),
          missingName: language("never met", "未评分"), markedName: language("flagged", "提示复核")))
    }
  }

  static func acceptabilities(_ language: Language) -> [Sample] {
    [1, 12, 120].map { count in
      let rows = (0..<count).map { person in
        let weights = (0..<count).map { rank -> Double in
          let distance = Double((rank - person).magnitude)
          return distance < 6 ? 1 / (1 + distance * distance) : 0
        }
        let sum = weights.reduce(0, +)
        return RankAcceptabilityChart.Row(label: language.person(person), shares: weights.map { $0 / sum })
      }
      return Sample(
        name: "acceptability-\(language)-\(count)",
        chart: RankAcceptabilityChart(
          id: "acceptability-\(count)",
          text: language.text(
            ("How often each rank, over all weights allowed", "在允许的权重范围内各名次出现的比例"), horizontal: ("rank", "名次"),
            vertical: ("person", "人员")),
          rows: rows, scaleName: language("share of the weights", "权重占比"), neverName: language("never", "从未出现")))
    }
  }

  static func distributions(_ language: Language) -> [Sample] {
    [(1, 2, 1), (1, 3, 30), (5, 3, 120), (3, 15, 900)].map { panels, groups, count in
      var numbers = Numbers(UInt64(panels * 100 + groups))
      let names = components(language)
      return Sample(
        name: "distribution-\(language)-\(panels)x\(groups)x\(count)",
        chart: DistributionChart(
          id: "groups-\(panels)-\(groups)",
          text: language.text(("Scores by group", "各组得分分布"), horizontal: ("points", "分")),
          panels: (0..<panels).map { panel in
            .init(
              title: names[panel],
              groups: (0..<groups).map { group in
                .init(
                  label: language.unit(group),
                  values: (0..<count).map { _ in 82 + Double(group) + numbers.normal() * (4 + Double(panel)) })
              })
          },
          names: .init(
            value: language("one score", "一个得分"), box: language("middle half and median", "中间一半与中位数"),
            mean: language("mean", "平均值"))))
    }
  }
}
