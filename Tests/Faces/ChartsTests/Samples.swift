@testable import Charts

/// Charts of every kind, small and large, English and Chinese, on which the laws are checked.
struct Sample: CustomStringConvertible, Sendable {
  let name: String
  let chart: any Chart
  var description: String { name }

  static let all: [Sample] = Language.allCases.flatMap(samples)

  private static func samples(_ language: Language) -> [Sample] {
    let kinds: [[Sample]] = [
      caterpillars(language), eventStudies(language), slopes(language), importances(language),
      decompositions(language), heatMaps(language), acceptabilities(language),
      distributions(language), counted(language), shareBars(language), swapPaths(language), wrightMaps(language), contours(language),
    ]
    return kinds.flatMap { $0 }
  }
}

/// The languages of the samples.
enum Language: String, CaseIterable {
  case english, chinese

  func callAsFunction(_ english: String, _ chinese: String) -> String { self == .english ? english : chinese }

  var phrases: ChartPhrases {
    self == .english
      ? ChartPhrases(
        skipped: { "\($0) values are not finite numbers and are not drawn." },
        withoutValue: { "\($0) rows have no estimate and are not drawn." },
        drawn: { "\($0) of \($1) are drawn." }, labelled: { "\($1) rows are drawn; \($0) carry their name." },
        clipped: "An arrow marks an interval that goes on beyond the axis.")
      : ChartPhrases(
        skipped: { "有 \($0) 个数值不是有限数，未绘出。" }, withoutValue: { "有 \($0) 行没有估计值，未绘出。" },
        drawn: { "共 \($1) 项，绘出 \($0) 项。" }, labelled: { "绘出 \($1) 行，其中 \($0) 行标出名称。" },
        clipped: "箭头表示区间超出坐标轴范围。")
  }

  func text(_ title: (String, String), horizontal: (String, String) = ("", ""), vertical: (String, String) = ("", ""))
    -> ChartText
  {
    ChartText(
      title: self(title.0, title.1), description: self("A sample: " + title.0, "示例：" + title.1),
      horizontal: self(horizontal.0, horizontal.1), vertical: self(vertical.0, vertical.1),
      empty: self("There is nothing to draw.", "没有可绘制的数据。"), phrases: phrases)
  }

  var statusNames: StatusNames {
    StatusNames(
      flagged: self("flagged for review", "提示复核"), clear: self("clear", "无异常"),
      inconclusive: self("inconclusive", "证据不足"), untestable: self("untestable", "无法检验"))
  }

  private static let surnames = Array("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗")
  private static let given = Array("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平")
  private static let latin = [
    "Anderson", "Wang Facheng", "Calderon", "Boussard", "Kathy Seaman", "McFarland", "Burk", "Geissbühler", "Xu",
    "van der Westhuizen-Montgomery", "Ito", "O’Brien",
  ]

  func person(_ index: Int) -> String {
    let round = index / 20
    return self == .english
      ? Self.latin[index % Self.latin.count] + (index < 12 ? "" : " \(index / 12)")
      : String([
        Self.surnames[index % 20], Self.given[(index * 7 + round) % 20], Self.given[(index * 3 + round * 5) % 20],
      ])
  }

  func unit(_ index: Int) -> String {
    let names = [
      ("Harbour Township", "港口镇"), ("Finance", "财政局"), ("Bureau of Human Resources and Social Security", "人力资源和社会保障局"),
      ("Education", "教育局"), ("Transport", "交通运输局"), ("Stone Bridge", "石桥乡"), ("Audit", "审计局"),
    ]
    let base = self(names[index % 7].0, names[index % 7].1)
    return index < 7 ? base : base + " \(index / 7 + 1)"
  }
}

/// Numbers that look random and are the same on every machine (a 64-bit linear congruential generator, Knuth's constants).
struct Numbers {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

  mutating func uniform() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / 9_007_199_254_740_992
  }

  /// Close to normal: the sum of twelve uniforms less six.
  mutating func normal() -> Double { (0..<12).reduce(-6.0) { sum, _ in sum + uniform() } }
}

extension Sample {
  static func caterpillars(_ language: Language) -> [Sample] {
    [1, 6, 30, 80, 81, 500, 2000].map { count in
      var numbers = Numbers(UInt64(count))
      let rows = (0..<count).map { index in
        let value = numbers.normal() * 1.4
        let half = 0.5 + numbers.uniform() * 1.5
        let status: Status =
          value.magnitude - half > 0.8
          ? .flagged : half > 1.9 ? .untestable : value.magnitude + half < 1.5 ? .clear : .inconclusive
        return CaterpillarChart.Row(
          label: language.person(index), estimate: Estimate(value, Interval(value - half, value + half)), status: status
        )
      }
      return Sample(
        name: "caterpillar-\(language)-\(count)",
        chart: CaterpillarChart(
          id: "severity-\(count)",
          text: language.text(
            (
              "Severity of raters: how far each scores above or below the others of the same people",
              "评分人宽严：同一对象上与其他评分人的差"
            ),
            horizontal: ("points above the other raters", "高于其他评分人的分数（分）")),
          rows: rows, references: [ReferenceLine(0, name: language("no difference", "无差别"))],
          smallestEffect: SmallestEffect(0.5, name: language("too small to matter (±0.5 points)", "小于最小关注效应（±0.5 分）")),
          statusNames: language.statusNames))
    }
  }
}
