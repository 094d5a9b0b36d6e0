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

extension Sample {
  static func swapPaths(_ language: Language) -> [Sample] {
    [1, 10, 36, 200].map { count in
      var numbers = Numbers(UInt64(count) + 11)
      let lines = (0..<count).map { index in
        let start = 80 + numbers.normal() * 4
        return SwapPathChart.Line(
          label: language.person(index), start: start, end: start + numbers.normal() * 1.5,
          isHighlighted: index.isMultiple(of: count > 50 ? 20 : 4))
      }
      var crossings: [SwapPathChart.Crossing] = []
      for one in lines.indices {
        for other in lines.indices.dropFirst(one + 1) {
          let before = lines[one].start - lines[other].start
          let after = lines[one].end - lines[other].end
          guard before * after < 0 else { continue }
          crossings.append(
            .init(at: before / (before - after), up: before < 0 ? one : other, down: before < 0 ? other : one))
        }
      }
      return Sample(
        name: "swaps-\(language)-\(count)",
        chart: SwapPathChart(
          id: "swaps-\(count)",
          text: language.text(
            ("Who passes whom on the way to the new weights", "从旧权重到新权重途中的名次互换"),
            horizontal: ("share of the change carried out", "调整完成的比例"), vertical: ("total, points", "总分（分）")),
          startName: language("old weights", "旧权重"), endName: language("new weights", "新权重"), lines: lines,
          crossings: crossings, crossingName: language("one passes another", "名次互换"),
          risingName: language("total rises", "总分上升"), fallingName: language("total falls", "总分下降")))
    }
  }

  static func wrightMaps(_ language: Language) -> [Sample] {
    [3, 200].map { count in
      var numbers = Numbers(UInt64(count) + 5)
      return Sample(
        name: "wright-\(language)-\(count)",
        chart: WrightMap(
          id: "wright-\(count)",
          text: language.text(
            ("Persons, raters and components on one scale", "人员、评分人与分项在同一量尺上"), vertical: ("logits", "logit 值")),
          personsName: language("persons", "人员"), persons: (0..<count * 5).map { _ in numbers.normal() * 1.3 },
          facets: [
            .init(
              name: language("raters", "评分人"),
              items: (0..<count).map { .init(label: language.person($0), measure: numbers.normal() * 0.7) }),
            .init(
              name: language("components", "分项"),
              items: components(language).map { .init(label: $0, measure: numbers.normal() * 0.3) }),
          ],
          thresholds: [-1.8, 0.1, 0.2, 1.9].enumerated().map { index, measure in
            .init(label: language("\(index)→\(index + 1)", "第 \(index + 1) 档"), measure: measure)
          }))
    }
  }
}
