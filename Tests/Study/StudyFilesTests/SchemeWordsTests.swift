import Messages
import RatingStudy
import Testing

@testable import StudyFiles

@Suite("Schemes in the words of rules") struct SchemeWordsTests {
  private func keys(_ text: String) -> [String] {
    do throws(DataError) {
      _ = try Scheme(yaml: text, file: "s.yaml")
      return []
    } catch {
      return error.problems.map { "\($0.row ?? 0):\($0.column ?? "") \($0.message.kind)" }
    }
  }

  @Test("choices in Chinese, digits and signs of full width")
  func chinese() throws {
    let scheme = try Scheme(
      yaml: """
        scheme: 年度考核
        round: {places: ２, mode: 四舍五入, steps: {component: {places: ３, mode: 截尾}}}
        total: 加权平均
        components:
          单位考绩（40%）: {from: 单位考绩}
          区领导评分: {weight: ３０％, from: 评分, aggregate: {trim: [１, １], when: {atLeast: ６}}}
          民主测评: {weight: 30%, from: 票数, ballots: {denominator: 有效票, points: {优秀: １００, 称职: 80, 基本称职: 60, 不称职: 0}}}
        points: {cap: ２, floor: -１０, apply: 加权后, count: [有效, 申诉中]}
        pools: 组别
        ties: [民主测评, 并列]
        rankBy: 修约后
        missing: 按零分
        bands:
          优秀: {top: ２０％, rounding: 只舍不入, atCut: 都不算, base: 参加排名}
          较差: {below: ６０}
        """, file: "s.yaml")
    #expect(scheme.rounding[.total] == Rounding(places: 2, mode: .halfUp))
    #expect(scheme.rounding[.component] == Rounding(places: 3, mode: .truncate))
    #expect(scheme.components.map { $0.weight.base?.description } == ["0.4", "0.3", "0.3"])
    #expect(scheme.components.map(\.from) == [.unitScores, .ratings, .ballots])
    #expect(scheme.components[1].aggregate == .init(trim: Trim(high: 1, low: 1), atLeast: 6))
    #expect(scheme.components[2].ballots?.points.map(\.points) == [100, 80, 60, 0])
    #expect(scheme.points == PointsRule(bounds: .init(cap: 2, floor: -10), counted: [.active, .appealed]))
    #expect(scheme.poolsBy == ["组别"])
    #expect(scheme.tieBreakers == ["民主测评"] && scheme.ties == .min)
    #expect(scheme.missing == .zero)
    #expect(scheme.bands[0] == Band("优秀", top: .fraction(20, of: 100), rounding: .floor, atCut: .exclude))
    #expect(scheme.bands[1].below == 60)
  }

  @Test("a head's share is the weight, a head's full score is not")
  func heads() throws {
    #expect(
      try Scheme(yaml: "components: {民主测评（30%）: {from: ratings}, 考绩（70%）: {from: components}}", file: "s").components.map {
        $0.weight.base?.description
      } == ["0.3", "0.7"])
    #expect(keys("components:\n  单位考绩（40分）: {from: components}") == ["2:14 YAMLSentence.missingKey"])
    // What is stated holds.
    #expect(try Scheme(yaml: "components: {民主测评（30%）: {weight: 20%}}", file: "s").components[0].weight.base?.description == "0.2")
  }

  @Test("weights with and without a percent sign can't be meant together; 0 has no unit")
  func mixed() {
    #expect(keys("components:\n  a: {weight: 40%}\n  b: {weight: 60}") == ["2:3 SchemeSentence.percentAmongWeights"])
    #expect(keys("components: {a: {weight: {x: 40%, default: 0}}, b: {weight: 60%}, c: {weight: 0}}") == [])
    #expect(keys("components:\n  单位考绩（40%）: {from: components}\n  b: {weight: 60}") == ["2:3 SchemeSentence.percentAmongWeights"])
  }

  @Test("components are referred to with or without their weights, tiers in either word")
  func references() throws {
    let scheme = try Scheme(
      yaml: """
        components:
          民主测评（30%）: {from: ratings, tiers: {优秀: 95, 称职: 85, 基本称职: 70}, quota: {"competent＋基本称职": {atLeast: 10%}}}
          单位考绩（70%）: {from: unit_scores}
        ties: 单位考绩
        points: {apply: before-weighting, to: 民主测评}
        """, file: "s")
    #expect(scheme.tieBreakers == ["单位考绩（70%）"])
    #expect(scheme.points.to == "民主测评（30%）")
    #expect(scheme.components[0].quotas.map(\.tiers) == [["称职", "基本称职"]])
  }

  @Test("a full-width colon is named")
  func colon() {
    #expect(keys("components:\n  a:\n    weight：40") == ["3:5 YAMLSentence.fullWidthColon"])
  }
}
