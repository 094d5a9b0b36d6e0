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
  package var title: String
  let kind: Kind

  /// What `calibrate --plans` runs.
  package static let all: [PlanScenario] = [
    PlanScenario(
      name: "favoritism-5", title: "favoritism of 4 of 26 leaders, 5 ratings a person, tied people wanted",
      kind: .detectable(.favoritism, ratings: 5)),
    PlanScenario(
      name: "favoritism-9", title: "the same with 9 ratings a person", kind: .detectable(.favoritism, ratings: 9)),
    PlanScenario(
      name: "favoritism-5-together", title: "5 ratings a person, people of a unit scored by the same leaders",
      kind: .detectable(.favoritism, ratings: 5, unitsTogether: true)),
    PlanScenario(
      name: "pooled-5", title: "favoritism of all leaders, 5 ratings a person, tied people wanted",
      kind: .detectable(.pooledFavoritism, ratings: 5)),
    PlanScenario(
      name: "severity-5", title: "severity of 4 of 26 leaders, 5 ratings a person", kind: .detectable(.severity, ratings: 5)),
    PlanScenario(
      name: "gap-5", title: "a gap between townships and departments, 5 ratings a person", kind: .detectable(.groupGap, ratings: 5)),
    PlanScenario(
      name: "cases-8", title: "a preference that all 12 leaders share, 8 reference cases", kind: .cases(8, isParted: false)),
    PlanScenario(
      name: "cases-16", title: "the same with 16 reference cases", kind: .cases(16, isParted: false)),
    PlanScenario(
      name: "cases-6-parted", title: "the same preference of 8 leaders a group who score their own group only, 6 reference cases",
      kind: .cases(6, isParted: true)),
    PlanScenario(
      name: "settle", title: "200 people, 4 of 8 raters each in two components, 50 further ratings",
      kind: .settled(
        BandScenario(name: "settle", title: "", people: 200, raters: 8, meritSD: 3, deviationSD: 1, severitySD: 0.5, errorSD: 4),
        ratings: 50)),
    PlanScenario(
      name: "settle-severe", title: "the same, raters' levels differ by 2 points",
      kind: .settled(
        BandScenario(name: "settle", title: "", people: 200, raters: 8, meritSD: 3, deviationSD: 1, severitySD: 2, errorSD: 4), ratings: 50)
    ),
  ]
}
