import Messages
import RatingStudy
import Testing
import _TestSupport

@testable import StudyModel

@Suite("What ratings can say of reliability, and what not")
struct ReliabilityStudyTests {
  static func result(
    _ pairs: [(String, String)], _ scores: [Double], _ change: (inout ReliabilityOptions) -> Void = { _ in }
  ) throws -> ReliabilityResult {
    let groups = Dictionary(pairs.map { ($0.1, "A") }) { first, _ in first }
    var options = ReliabilityOptions()
    options.draws = 200
    change(&options)
    return try ReliabilityStudy(options).result(smallStudy(pairs, groups: groups, scores: scores), scheme: nil, period: 0)
  }

  /// Every person by every one of the raters, with fixed scores that rise from person to person.
  static func crossed(persons: Int, raters: Int) -> (pairs: [(String, String)], scores: [Double]) {
    var pairs: [(String, String)] = []
    var scores: [Double] = []
    for p in 0..<persons {
      for r in 0..<raters {
        let i = p * raters + r
        pairs.append(("r\(r)", "p\(p)"))
        scores.append(Double(50 + 3 * p + i * i % 5))
      }
    }
    return (pairs, scores)
  }

  static func says(_ notes: [Message], _ kind: String) -> Bool { notes.contains { $0.kind == "ReliabilitySentence.\(kind)" } }

  /// Ten people by one rater: true variance can't be told from error, so that nothing is 0.
  @Test func oneRater() throws {
    let pairs = (0..<10).map { ("r", "p\($0)") }
    let found = try Self.result(pairs, [61, 72, 55, 80, 66, 71, 59, 90, 64, 77])
    #expect(found.coefficients.relative == nil && found.coefficients.absolute == nil && found.coefficients.universe == nil)
    #expect(found.coefficients.relativeError == nil && found.coefficients.absoluteError == nil)
    #expect(found.dStudy.isEmpty && found.needed == nil)
    #expect(Self.says(found.notes, "bothUntestable") && Self.says(found.notes, "oneLevel") && Self.says(found.notes, "confounded"))
    #expect(found.agreement[0].coefficients.isEmpty && Self.says(found.agreement[0].reasons, "nothingPaired"))
  }

  /// One person by six raters: α would be 0 whatever the ratings are, and one person has no interval.
  @Test func onePerson() throws {
    let found = try Self.result((0..<6).map { ("r\($0)", "p") }, [1, 2, 3, 4, 5, 5])
    #expect(found.coefficients.relative == nil && found.coefficients.absolute == nil && found.dStudy.isEmpty)
    #expect(found.agreement[0].coefficients.isEmpty)
    #expect(Self.says(found.agreement[0].reasons, "onePaired"))
  }

  /// Everybody has two raters of their own: the raters' severities can't be told from the error, of the score or of a ranking alike.
  @Test func ratersOfOnesOwnLeaveTheScoreTestable() throws {
    let (pairs, scores) = Self.crossed(persons: 8, raters: 2)
    let found = try Self.result(pairs.map { ($0.0 + $0.1, $0.1) }, scores)
    #expect(found.coefficients.relative == nil && found.coefficients.relativeError == nil)
    #expect(found.coefficients.absolute != nil && found.coefficients.universe != nil)
    #expect(found.needed?.relative == nil && Self.says(found.notes, "relativeUntestable"))
  }

  /// A complete table knows all of it.
  @Test func completeTable() throws {
    let (pairs, scores) = Self.crossed(persons: 6, raters: 3)
    let found = try Self.result(pairs, scores)
    #expect(found.coefficients.relative != nil && found.coefficients.absolute != nil && found.dStudy.count == 10 && found.needed != nil)
    #expect(found.agreement[0].paired == LeaveOutComponent.Counts(ratings: 18, raters: 3, targets: 6))
  }

  /// Single ratings enter no pair: they are counted out, and change no α.
  @Test func singlesAreCountedOut() throws {
    let (pairs, scores) = Self.crossed(persons: 6, raters: 2)
    let singles = (0..<4).map { ("only", "single \($0)") }
    let with = try Self.result(pairs + singles, scores + [50, 60, 70, 80]).agreement[0]
    let without = try Self.result(pairs, scores).agreement[0]
    #expect(with.targets == 10 && with.raters == 3 && with.ratings == 16)
    #expect(with.paired == LeaveOutComponent.Counts(ratings: 12, raters: 2, targets: 6) && with.paired == without.paired)
    func alpha(_ own: ComponentAgreement) -> AgreementCoefficient? { own.coefficients.first { $0.coefficient == "alpha interval" } }
    #expect(alpha(with)?.estimate == alpha(without)?.estimate && alpha(with)?.interval == alpha(without)?.interval)
  }

  /// Ratings that don't vary: undefined, and it is said of what.
  @Test func withoutVariationAlphaIsNotDefined() throws {
    let pairs = Self.crossed(persons: 4, raters: 2).pairs
    let study = try smallStudy(pairs, groups: ["p0": "A", "p1": "A", "p2": "A", "p3": "A"], scores: pairs.map { _ in 7 })
    let agreement = try AgreementStudy(study, options: ReliabilityOptions(), threads: 1)
    let found = try agreement.agreement(try #require(study.ratings)).components[0]
    #expect(found.coefficients.contains { $0.estimate == nil } && Self.says(found.reasons, "notDefined"))
  }

  /// Scores whose squares overflow are refused at the door, in words, in both languages.
  @Test func overflowIsToldInWords() throws {
    let pairs = Self.crossed(persons: 3, raters: 2).pairs
    let scores = [1e308, -1e308, 1e308, -1e308, 5, 6]
    #expect {
      try Self.result(pairs, scores)
    } throws: { error in
      guard let error = error as? DataError, error.problems.count == 4 else { return false }
      return error.problems.allSatisfy { problem in
        [Language.english, .chinese].allSatisfy { problem.row != nil && !problem.message.text(in: $0).contains("(part:") }
      }
    }
  }
}
