import Evenhand
import Foundation
import Testing
import _TestSupport

/// The code of the module's documentation, line by line.
@Suite struct DocumentedExampleTests {
  @Test func overview() throws {
    let folder = Repository.root.appending(path: "datasets/coastal-district").path
    let district = try Study.open(folder)
    let gaps = try Compare().run(district)
    let adjusted = try Normalize([.anchored]).run(district)
    let hints = try Audit().run(district)
    let change = try Simulate().run(district)
    #expect(!gaps.components.isEmpty && adjusted.methods.count == 1)
    #expect(hints.findings.contains { $0.verdict == .flagged } && change.changes.count > 0)
  }

  /// The walk from a folder to findings.
  @Test func walk() throws {
    let folder = Repository.root.appending(path: "datasets/five-people").path
    let opened = try Study.open(folder)
    for note in opened.notes { print(note.file, note.message.text(in: .english)) }

    let study = opened.study
    print(study.persons.count, "people,", study.raters.count, "raters,", study.ratings?.count ?? 0, "ratings")
    var audit = Audit()
    audit.settings.detectors = [.severity, .favoritism]
    audit.settings.seed = 1
    let found = try audit.run(opened)
    for finding in found.findings {
      print(finding.verdict, finding.summary.text(in: .english))
      if let estimate = finding.estimate, let interval = finding.interval {
        print(estimate, interval.lowerBound, interval.upperBound, finding.n, finding.method)
      } else if let reason = finding.reason {
        print(reason.text(in: .english))
      }
    }
    let report = try Report().run(opened)
    for part in report.absent { print(part.part, part.message.text(in: .english)) }
    #expect(!report.absent.isEmpty)
    do {
      _ = try Study.open(folder + "/absent")
    } catch {
      print(error.kind, error.message.text(in: .english))
      for problem in error.problems {
        print(problem.file, problem.row ?? 0, problem.column ?? "", problem.message.text(in: .english))
      }
    }
    // The study's README has these figures.
    let level = try #require(found.findings.first { $0.detector == .severity && $0.subject.rater == "R04" })
    #expect(level.verdict == .flagged)
    #expect(abs((level.estimate ?? 0) - 4.29) < 0.005)
    #expect(abs((level.interval?.lowerBound ?? 0) - 1.59) < 0.005 && abs((level.interval?.upperBound ?? 0) - 6.98) < 0.005)
    #expect(found.findings.allSatisfy { $0.verdict != .untestable || $0.reason != nil })
  }
}
