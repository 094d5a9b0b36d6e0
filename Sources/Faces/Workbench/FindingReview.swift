internal import Evenhand
internal import Messages
internal import Reporting

/// What somebody who looked into a finding came to.
struct FindingReview: Codable, Sendable, Equatable {
  /// The outcome of a review.
  enum Outcome: String, Codable, Sendable, CaseIterable {
    /// What the finding hints at is so.
    case confirmed
    /// There is something to it, and it has a good reason.
    case explained
    /// There is nothing to it.
    case dismissed
    /// An earlier review no longer holds.
    case reopened

    var word: PageWord {
      switch self {
      case .confirmed: .confirmed
      case .explained: .explained
      case .dismissed: .dismissed
      case .reopened: .reopened
      }
    }
  }

  /// Tells the finding from all others of a study (``Finding/key``).
  var finding: String
  var detector: String
  var level: String
  /// The names that the finding is about.
  var subject: String
  /// What the finding said.
  var verdict: String
  var outcome: Outcome
  var reason: String
  /// SHA-256 of the study's input.
  var study: String
  /// Of the program.
  var version: String

  /// A reason has so many characters at most.
  static let longestReason = 2_000
}

extension FindingReview {
  init(_ finding: Finding, _ outcome: Outcome, _ reason: String, _ study: LiveStudy) {
    self.init(
      finding: finding.key, detector: finding.detector.rawValue, level: finding.level.rawValue,
      subject: finding.subject.text, verdict: finding.verdict.rawValue, outcome: outcome, reason: reason,
      study: study.opened.study.sha256, version: Version.number)
  }
}

extension Finding {
  /// Tells the finding from all others of an audit, and stays the same when figures change: detector, level, subject and method. What comes
  /// by another method is another finding.
  var key: String {
    let parts = [
      detector.rawValue, level.rawValue, subject.rater, subject.other, subject.person, subject.unit, subject.group,
      subject.component, subject.period, subject.tie, method,
    ]
    // A name may hold any character; its length in front keeps parts apart.
    let text = parts.map { $0.map { "\($0.utf8.count):\($0)" } ?? "-" }.joined(separator: "\n")
    return String(StudyDigest.sha256(text).prefix(24))
  }
}
