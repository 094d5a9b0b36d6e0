internal import Messages
internal import RatingPlans

/// A kind of plan whose promises are held against studies: what a detector would find, or what further ratings would settle.
package struct PlanScenario: NamedScenario {
  /// What is promised.
  enum Kind: Sendable {
    /// The smallest effect of a kind that is found with power 0.8, on a plan of so many ratings a person.
    case detectable(DetectableEffect.Kind, ratings: Int, unitsTogether: Bool = false)
    /// The smallest preference shared by all raters that so many reference cases find with power 0.8.
    case cases(Int, isParted: Bool)
    /// Fewer wrong bands after so many further ratings.
    case settled(BandScenario, ratings: Int)
  }

  /// The scenario's name, as `calibrate --plans` prints it.
  package var name: String
  /// What is special, in a sentence.
  package var title: ScenarioTitle
  let kind: Kind

  /// What `calibrate --plans` runs.
  package static let all: [PlanScenario] = [
    PlanScenario(
      name: "favoritism-5",
      title: .init(
        en: "favoritism of 4 of 26 leaders, 5 ratings a person, tied people wanted", zh: "26 位领导中有 4 位厚此薄彼，每人 5 次评分，存在分管等关联的人员应由其评分"),
      kind: .detectable(.favoritism, ratings: 5)),
    PlanScenario(
      name: "favoritism-9", title: .init(en: "the same with 9 ratings a person", zh: "同上，每人 9 次评分"),
      kind: .detectable(.favoritism, ratings: 9)),
    PlanScenario(
      name: "favoritism-5-together",
      title: .init(en: "5 ratings a person, people of a unit scored by the same leaders", zh: "每人 5 次评分，同一单位的人由相同的领导评分"),
      kind: .detectable(.favoritism, ratings: 5, unitsTogether: true)),
    PlanScenario(
      name: "pooled-5",
      title: .init(en: "favoritism of all leaders, 5 ratings a person, tied people wanted", zh: "全体领导厚此薄彼，每人 5 次评分，存在分管等关联的人员应由其评分"),
      kind: .detectable(.pooledFavoritism, ratings: 5)),
    PlanScenario(
      name: "severity-5", title: .init(en: "severity of 4 of 26 leaders, 5 ratings a person", zh: "26 位领导中有 4 位偏宽或偏严，每人 5 次评分"),
      kind: .detectable(.severity, ratings: 5)),
    PlanScenario(
      name: "gap-5", title: .init(en: "a gap between townships and departments, 5 ratings a person", zh: "乡镇与部门之间的差距，每人 5 次评分"),
      kind: .detectable(.groupGap, ratings: 5)),
    PlanScenario(
      name: "cases-8", title: .init(en: "a preference that all 12 leaders share, 8 reference cases", zh: "12 位领导共有的偏好，8 个参照案例"),
      kind: .cases(8, isParted: false)),
    PlanScenario(
      name: "cases-16", title: .init(en: "the same with 16 reference cases", zh: "同上，16 个参照案例"), kind: .cases(16, isParted: false)),
    PlanScenario(
      name: "cases-6-parted",
      title: .init(
        en: "the same preference of 8 leaders a group who score their own group only, 6 reference cases",
        zh: "同样的偏好，每组 8 位领导各自只评一组人，6 个参照案例"
      ),
      kind: .cases(6, isParted: true)),
    settling(
      "settle",
      .init(
        en: "200 people, 4 of 8 raters each in two components, 50 further ratings",
        zh: "200 人，两个分项，每项由 8 名评分人中的 4 名评分，再补 50 次评分"),
      severitySD: 0.5),
    settling("settle-severe", .init(en: "the same, raters' levels differ by 2 points", zh: "同上，评分人宽严相差 2 分"), severitySD: 2),
  ]

  private static func settling(_ name: String, _ title: ScenarioTitle, severitySD: Double) -> PlanScenario {
    let study = BandScenario(
      name: "settle", title: title, people: 200, raters: 8, meritSD: 3, deviationSD: 1, severitySD: severitySD, errorSD: 4)
    return PlanScenario(name: name, title: title, kind: .settled(study, ratings: 50))
  }
}
