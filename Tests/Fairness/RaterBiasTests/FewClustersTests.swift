import Messages
import RatingStudy
import Synthesis
import Testing

@testable import RaterBias

/// What decides about departure where clusters are few.
@Suite struct FewClustersTests {
  static func audit(_ change: (inout AuditSettings) -> Void = { _ in }, points: Double = -8) throws -> AuditResult {
    var plan = try Plan(yaml: AuditLawsTests.yaml, file: "plan.yaml")
    plan.effects.departure?.points = points
    var settings = AuditLawsTests.settings { $0.detectors = [.departure] }
    change(&settings)
    return Auditor(settings).audit(try SyntheticStudy(plan).study())
  }

  static func overall(_ result: AuditResult) -> [Finding] { result.findings(.departure, .overall) }

  /// 24 raters are fewer than 30: the bootstrap decides, and the model's own p stands beside it.
  @Test func theBootstrapDecides() throws {
    for finding in Self.overall(try Self.audit()) {
      #expect(finding.method.hasSuffix("wild-bootstrap"))
      #expect(finding.evidence.tree("bootstrap").number("clusters") == 24)
      #expect(finding.evidence.tree("bootstrap").number("pValue") == finding.pValue)
      #expect(finding.evidence.number("modelPValue") != nil)
    }
    for finding in Self.overall(try Self.audit({ $0.fewClusters = 10 })) {
      #expect(!finding.method.contains("bootstrap"))
      #expect(finding.evidence["bootstrap"] == nil)
    }
  }

  /// More former units than `fewTreatedClusters`: units are exchanged only when asked to.
  @Test func formerUnitsAreExchangedWhereTheyAreFew() throws {
    let usual = try #require(Self.overall(try Self.audit()).first)
    #expect(usual.evidence["randomization"] == nil)
    let few = try #require(Self.overall(try Self.audit({ $0.fewTreatedClusters = 100 })).first)
    // As many former units as units leaves no other choice of units.
    let formerUnits = try #require(usual.evidence.number("formerUnits"))
    #expect((few.evidence["randomization"] == nil) == (formerUnits >= 16))
    if few.evidence["randomization"] != nil {
      let tree = few.evidence.tree("randomization")
      #expect(tree.number("pValue") == few.pValue)
      #expect((tree.number("smallestPValue") ?? 1) <= few.pValue ?? 0)
      #expect(few.method == "second-difference-randomization-of-units")
    }
  }

  /// The joint test of the leads is a sentence that people read.
  @Test func theLeadsAreSaid() throws {
    let second = try #require(Self.overall(try Self.audit()).first)
    let p = try #require(second.evidence.tree("eventStudy").number("leadsPValue"))
    #expect(second.summary.text(in: .english).contains("joint test of"))
    #expect(second.summary.text(in: .chinese).contains("联合检验"))
    #expect(p > 0 && p <= 1)
  }
}
