import Foundation
import Testing
import _TestSupport

@testable import Evenhand

/// Every reading side by side.
@Suite struct MultiverseTests {
  private static func opened() throws -> OpenedStudy {
    try StudyOpening().open(Repository.root.appending(path: "datasets/coastal-district").path)
  }

  /// A small product, so that everything can be counted.
  private static var few: ReadingChoices {
    var choices = ReadingChoices()
    choices.normalization = [.scheme, .severityAdjusted]
    choices.trimming = [.scheme, .none]
    choices.missing = [.scheme]
    choices.minimumRatings = [1]
    choices.tiesCounted = [.counted, .leftOut]
    choices.leftOut = [.nobody]
    choices.panelAdjustment = [.additive, .linear]
    choices.periods = [.all]
    return choices
  }

  @Test func sharesAddUpAndTheFirstReadingIsTheOfficialOne() throws {
    var question = Multiverse()
    (question.choices, question.deals, question.threads) = (Self.few, 9, 2)
    let opened = try Self.opened()
    let result = try question.run(opened)
    #expect(result.readings == 16 && result.choices.map(\.options.count).reduce(1, *) == 16)
    let official = try Score().run(opened)
    #expect(result.people.count == official.count)
    for person in result.people {
      let row = try #require((0..<official.count).first { official.persons[official.person[$0]] == person.person })
      #expect(person.band == official.bandName(row) && person.rank == Int(official.rank[row]))
      #expect(abs(person.bands.reduce(0) { $0 + $1.share } - 1) < 1e-12)
      // Eight readings bear on scores.
      #expect(person.bands.allSatisfy { abs(($0.share * 8).rounded() - $0.share * 8) < 1e-9 })
      #expect((person.decidedBy == nil) == (person.bands.count == 1) && person.options.isEmpty == (person.decidedBy == nil))
      #expect(person.ranks[0] <= person.ranks[1] && person.ranks[0] <= person.rank ?? 0 && person.rank ?? 0 <= person.ranks[1])
      if let choice = person.decidedBy {
        // Of a choice with two options the mean over its options is the share over all.
        let own = person.options.filter { $0.choice == choice }
        #expect(abs(own.reduce(0) { $0 + $1.share } / Double(own.count) - person.agreement) < 1e-12)
      }
    }
    #expect(result.people.contains { $0.decidedBy != nil } && result.people.contains { $0.decidedBy == nil })
    let flagged = result.findings.filter { $0.shareFlagged == 1 }
    #expect(flagged.contains { $0.subject.rater == "L17" } && result.findings.allSatisfy { $0.shareFlagged <= $0.shareTestable })
    #expect(result.findings.allSatisfy { $0.specifications.count <= 2 })
    let joint = try #require(result.joint.first)
    #expect(result.joint.count == 1 && joint.readings == 2 && joint.deals == 9 && joint.pValue >= 0.1)
    // Planted favors: nothing dealt anew flags as many.
    #expect(joint.shareFlagged.pValue == 0.1 && joint.shareFlagged.value > 0)
    question.threads = 1
    let again = try question.run(opened)
    #expect(
      again.joint.map(\.shareFlagged) == result.joint.map(\.shareFlagged) && again.people.map(\.agreement) == result.people.map(\.agreement)
    )
    question.person = result.people[3].person
    #expect(try question.run(opened).people.map(\.person) == [result.people[3].person])
  }

  @Test func choicesAreReadAndFaultsNamed() throws {
    let choices = try ReadingChoices(
      yaml: "trimming: [scheme, median]\nleftOut: [nobody, L01]\nminimumRatings: [1, 2, 5]\n", file: "m.yaml")
    #expect(choices.trimming == [.scheme, .median] && choices.leftOut == [.nobody, .rater("L01")] && choices.minimumRatings == [1, 2, 5])
    #expect(choices.normalization == ReadingChoices().normalization && ReadingChoices().count == 1152)
    for text in [
      "trimming: [some]", "wrong: [a]", "normalization: [anchored]", "minimumRatings: [0]", "leftOut: []", "periods: [all, all]",
      "missing: scheme", "minimumRatings: [\((1...1000).map { String($0) }.joined(separator: ","))]", "", "[",
    ] {
      #expect(throws: (any Error).self, "\(text)") { try ReadingChoices(yaml: text, file: "m.yaml") }
    }
    var question = Multiverse()
    question.choices.leftOut = [.rater("nobody at all")]
    #expect(throws: Failure.self) { try question.run(try Self.opened()) }
  }

  /// What a study lacks takes options away, and it is said which.
  @Test func whatCannotBeChosenIsSaid() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "multiverse-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let rows = (0..<12).flatMap { person in (0..<4).map { "p\(person),r\($0),\(60 + 3 * person + $0 + (person * $0) % 5)" } }
    try ("person,rater,score\n" + rows.joined(separator: "\n")).write(
      to: folder.appending(path: "ratings.csv"), atomically: true, encoding: .utf8)
    try "components: {score: {weight: 1, from: ratings}}\nbands: {first: {top: 3}}\n".write(
      to: folder.appending(path: "scheme.yaml"), atomically: true, encoding: .utf8)
    let result = try Multiverse().run(try StudyOpening().open(folder.path))
    #expect(result.notes.count == 3 && result.joint.isEmpty && result.jointPValue == nil)
    #expect(result.readings == result.choices.map(\.options.count).reduce(1, *))
    #expect(result.people.count == 12)
  }
}
