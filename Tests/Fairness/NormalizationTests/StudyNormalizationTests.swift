import Messages
import RatingStudy
import Statistics
import StudyModel
import Testing
import _TestSupport

@testable import Normalization

@Suite("Normalizing a study")
struct StudyNormalizationTests {
  private func draw(_ district: District, _ seed: UInt64) throws -> (Study, District.Truth) {
    var study = try district.skeleton()
    let truth = district.fill(&study, RandomStream(seed: seed))
    return (study, truth)
  }

  private func gap(_ report: MethodReport) -> Double {
    let mean = Dictionary(uniqueKeysWithValues: report.groups.map { ($0.group, $0.mean ?? 0) })
    return (mean["township"] ?? 0) - (mean["department"] ?? 0)
  }

  @Test("A bonus in the unit score goes, a true gap stays with anchored and is lost with k and z")
  func anchored() throws {
    var district = District()
    district.unitBonus = 4
    district.trueGap = 3
    let (study, truth) = try draw(district, 11)
    let model = try StudyModel.fit(study)
    let report = try NormalizationReport(
      [.none, .correctionCoefficient, .z, .anchored], study, model: model,
      scores: study.scores(of: .unitScores, period: 0), source: .unitScores)
    let gaps = report.methods.map(gap)
    #expect(abs(gaps[0] - 7) < 2.5)
    #expect(abs(gaps[1]) < 1e-9 && abs(gaps[2]) < 1e-9)
    #expect(abs(gaps[3] - truth.realizedGap[0]) < 0.6)
    let warnings = report.methods[1].warnings.map { $0.text(in: .english) }
    #expect(warnings.contains { $0.contains("do not see them as equal: township") })
    #expect(report.methods[0].people.count == study.persons.count)
  }

  @Test("Anchored is refused where nobody links the groups; the reason names them")
  func refused() throws {
    var district = District()
    district.teamIsNested = true
    district.leadersAreNested = true
    district.organizationIsNested = true
    district.departments = 6
    district.townships = 5
    let (study, _) = try draw(district, 12)
    let report = try NormalizationReport(
      [.anchored, .none], study, model: try StudyModel.fit(study), scores: study.scores(of: .unitScores, period: 0),
      source: .unitScores)
    #expect(report.methods[0].people.isEmpty)
    #expect(report.methods[0].warnings.first?.text(in: .english).contains("department and township") == true)
    #expect(!report.methods[1].people.isEmpty)
  }

  @Test("Removing severities brings scores nearer to merit when teams meet different people")
  func severity() throws {
    var district = District()
    district.team = 8
    district.severity = 8
    let (complete, truth) = try draw(district, 13)
    var study = complete
    let ratings = try #require(study.ratings)
    let team = study.components.code(of: "team")
    // Every team member scores a quarter of the people only.
    study.ratings = ratings.rows(
      (0..<ratings.count).filter { row in
        ratings.component[row] != team || (Int(ratings.person[row]) * 3 + Int(ratings.rater[row]) * 5) % 8 < 2
      })
    let report = try NormalizationReport(
      [.none, .severityAdjusted], study, model: try StudyModel.fit(study),
      scores: study.scores(of: .ratings("team"), period: 0), source: .ratings("team"))
    func distance(_ method: MethodReport) -> Double {
      let pairs = method.people.map { person in
        (person.adjusted, truth.merit[0][Int(study.persons.code(of: person.person) ?? 0)])
      }
      let shift = pairs.reduce(0) { $0 + $1.0 - $1.1 } / Double(pairs.count)
      return pairs.reduce(0) { $0 + ($1.0 - $1.1 - shift) * ($1.0 - $1.1 - shift) } / Double(pairs.count)
    }
    #expect(distance(report.methods[1]) < 0.6 * distance(report.methods[0]))
    let heads = try NormalizationReport(
      [.severityAdjusted], study, model: try StudyModel.fit(study), scores: study.scores(of: .ratings("head"), period: 0),
      source: .ratings("head"))
    #expect(heads.methods[0].people.isEmpty)
  }
}
