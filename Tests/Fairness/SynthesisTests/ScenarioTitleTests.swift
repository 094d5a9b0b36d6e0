import Messages
import Testing

@testable import Synthesis

/// Titles of scenarios, which `calibrate` prints in the language of its run.
@Suite("Scenarios say in both languages what they plant")
struct ScenarioTitleTests {
  private static let families: [(family: String, titles: [ScenarioTitle])] = [
    ("detectors", CalibrationScenario.all.map(\.title)), ("gaps", GapScenario.all.map(\.title)), ("bands", BandScenario.all.map(\.title)),
    ("ranks", RankScenario.all.map(\.title)), ("multiverse", JointScenario.all.map(\.title)), ("facets", FacetsScenario.all.map(\.title)),
    ("plans", PlanScenario.all.map(\.title)), ("cases", CaseScenario.all.map(\.title)), ("years", YearScenario.all.map(\.title)),
    ("strata", StrataScenario.all.map(\.title)),
  ]

  @Test("Chinese titles are Chinese, and distinguish what the English ones distinguish", arguments: families.map(\.family))
  func chinese(family: String) throws {
    let titles = try #require(Self.families.first { $0.family == family }).titles.map(Message.init)
    let (english, chinese) = (titles.map { $0.text(in: .english) }, titles.map { $0.text(in: .chinese) })
    #expect(!titles.isEmpty && Set(chinese).count == Set(english).count)
    for (english, chinese) in zip(english, chinese) {
      // Names of scenarios and methods stay; English words in a row do not.
      #expect(chinese != english && chinese.contains(/\p{Han}/) && !chinese.contains(/[a-z]{2,} [a-z]{2,}/), "\(english): \(chinese)")
      #expect(!english.contains(/\p{Han}/), "\(english)")
    }
  }

  @Test("A detector's scenarios call it as its findings do")
  func detectorsAreNamed() throws {
    let scenario = try #require(CalibrationScenario.all.first { $0.name == "copying-full" })
    let title = Message(scenario.title)
    #expect(title.text(in: .english) == "copying: one of 3 sheets copied in 2 pairs, rivals")
    #expect(title.text(in: .chinese) == "评分雷同：2 对评分人中，3 份评分表有一份照抄，另有各种干扰")
  }
}
