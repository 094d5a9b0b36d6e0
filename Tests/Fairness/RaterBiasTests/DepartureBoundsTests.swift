import Messages
import RatingStudy
import Testing
import _TestSupport

@testable import RaterBias
@testable import Synthesis

/// Departure where the relation may already have been changing before the move.
@Suite struct DepartureBoundsTests {
  /// - Parameters:
  ///   - slide: points by which what the own head gives those who will leave changes from period to period, before the move and after it.
  ///   - step: points that every former unit takes off after the move.
  static func overall(periods: Int = 6, slide: Double = 0, step: Double = 0, magnitude: Double? = nil) throws -> [Finding] {
    var plan = try Plan(yaml: AuditLawsTests.yaml, file: "plan.yaml")
    plan.periods = (1...periods).map(String.init)
    plan.effects.departure = step == 0 ? nil : .init(units: 16, points: step, leavers: 0)
    plan.effects.movers.slide = slide
    let settings = AuditLawsTests.settings {
      ($0.detectors, $0.smallestEffect) = ([.departure], 0)
      $0.honestMagnitude = magnitude ?? $0.honestMagnitude
    }
    return Auditor(settings).audit(try SyntheticStudy(plan).study()).findings(.departure, .overall)
  }

  /// A relation that slides at the same pace all along: no more than the slide makes of it, whatever the differences say.
  @Test func aSlideIsInconclusive() throws {
    let findings = try Self.overall(slide: -8)
    #expect(findings.count == 2)
    for finding in findings {
      #expect(finding.verdict != .flagged && finding.robustnessValue == nil)
      let honest = try #require(finding.honest)
      #expect(honest.relativeMagnitudes.map(\.m) == [0.5, 1, 1.5, 2] && honest.smoothness.first?.m == 0)
      #expect((honest.breakdown ?? 0) < 1)
      // Wider the more is allowed.
      let widths = honest.relativeMagnitudes.map { ($0.interval?.upperBound ?? 0) - ($0.interval?.lowerBound ?? 0) }
      #expect(widths == widths.sorted())
    }
    // Where it is beyond chance, what holds it back is said.
    for finding in findings where (finding.pValue ?? 1) <= 0.01 {
      #expect(finding.verdict == .inconclusive && finding.reason != nil)
    }
  }

  /// Who takes it for granted that nothing was going on before (M̄ = 0) flags the same slide: the setting decides, and nothing else.
  @Test func theSettingDecides() throws {
    let strict = try Self.overall(slide: -15)
    let granted = try Self.overall(slide: -15, magnitude: 0)
    #expect(granted.contains { $0.verdict == .flagged }, "\(granted.map { ($0.method, $0.estimate, $0.pValue, $0.verdict, $0.reason) })")
    for (a, b) in zip(strict, granted) {
      #expect(a.estimate == b.estimate && a.pValue == b.pValue && a.honest?.breakdown == b.honest?.breakdown)
      #expect(b.honest?.relativeMagnitudes.map(\.m) == [0, 0.5, 1, 1.5, 2])
    }
  }

  /// A step at the move is flagged, and says how much drift it would survive.
  @Test func aStepIsFlagged() throws {
    for finding in try Self.overall(step: -16) {
      #expect(finding.verdict == .flagged)
      let breakdown = try #require(finding.honest?.breakdown)
      #expect(breakdown > 1)
      #expect(finding.summary.text(in: .english).contains("would still hold if after the move the relation drifted up to"))
      #expect(finding.summary.text(in: .chinese).contains("仍然成立"))
    }
  }

  /// With three periods there is one lead beside the reference at most: no bound, which is said, and the verdict is that of the leads.
  @Test func fewPeriodsHaveNoBound() throws {
    let findings = try Self.overall(periods: 3, step: -16)
    #expect(findings.contains { $0.verdict == .flagged })
    for finding in findings {
      #expect(
        finding.honest == nil,
        "\(finding.method) \(finding.estimate ?? .nan) \(finding.pValue ?? .nan) \(finding.reason?.text(in: .english) ?? "")")
      #expect(finding.summary.text(in: .english).contains("needs three periods before the move"))
      #expect(finding.summary.text(in: .chinese).contains("无从说明"))
    }
  }
}
