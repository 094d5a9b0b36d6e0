package import Messages
package import RaterBias

/// What all readings of a study say side by side.
package struct MultiverseResult: Sendable {
  /// A choice and its options.
  package struct Choice: Sendable {
    /// What is chosen.
    package var choice: ReadingChoice
    /// The first is the reading as it stands.
    package var options: [String]
  }

  /// A share of the readings.
  package struct BandShare: Sendable {
    /// `nil`: no band.
    package var band: String?
    /// Of the readings.
    package var share: Double
  }

  /// What an option makes of a person's band.
  package struct OptionShare: Sendable {
    /// What is chosen.
    package var choice: ReadingChoice
    /// Its option, as the file of choices has it.
    package var option: String
    /// Of the readings with this option, the share in which the person has the band of the reading as it stands.
    package var share: Double
  }

  /// One person in the period that is scored.
  package struct Person: Sendable {
    /// The person's name.
    package var person: String
    /// Who is ranked against whom; `nil` when there are no pools.
    package var pool: String?
    /// Under the scheme as it stands; `nil`: none.
    package var band: String?
    /// Under the scheme as it stands; `nil` for people without a total.
    package var rank: Int?
    /// Best and worst over the readings.
    package var ranks: [Int]
    /// Most frequent first; those that no reading gives are left out.
    package var bands: [BandShare]
    /// The choice on which the band depends most; `nil` where all readings agree.
    package var decidedBy: ReadingChoice?
    /// Of every choice that bears on scores, where readings disagree.
    package var options: [OptionShare]

    /// The share of readings that give the band of the reading as it stands.
    package var agreement: Double { bands.first { $0.band == band }?.share ?? 0 }
  }

  /// What one way of looking says of a finding.
  package struct Specification: Sendable {
    /// By choice that bears on findings, the option's name.
    package var options: [NamedOption]
    /// In points.
    package var estimate: Double
    /// Around it, at the audit's level; `nil` where there is none.
    package var interval: [Double]?
    /// What may be said.
    package var verdict: Verdict
  }

  /// An option of a choice.
  package struct NamedOption: Sendable, Hashable {
    /// What is chosen.
    package var choice: ReadingChoice
    /// Its option, as the file of choices has it.
    package var option: String
  }

  /// A finding over all readings that bear on it.
  package struct FindingShare: Sendable {
    /// What found it.
    package var detector: Detector
    /// What it is about.
    package var level: FindingLevel
    /// Whom it is about.
    package var subject: Subject
    /// How its p-value comes about where nothing is changed: what tells two findings about one subject.
    package var method: String
    /// Of the readings, those in which it is flagged.
    package var shareFlagged: Double
    /// Of the readings, those in which it can be tested.
    package var shareTestable: Double
    /// Smallest and largest estimate, in points; `nil`: there is none.
    package var range: [Double]?
    /// In the order of the estimates.
    package var specifications: [Specification]
  }

  /// All combinations of options.
  package var readings: Int
  /// What is chosen, with all options.
  package var choices: [Choice]
  /// The name of the period whose bands are looked at; `nil`: the study knows none.
  package var period: String?
  /// By pool and rank of the reading as it stands.
  package var people: [Person]
  /// Those flagged in any reading, and all overall findings; the most often flagged first.
  package var findings: [FindingShare]
  /// How often ties were dealt anew; 0: the joint test was not asked for.
  package var deals: Int
  /// One a kind of tie.
  package var joint: [JointTest]
  /// Of deals and nothing else.
  package var seed: UInt64
  /// Choices that could not be made here, and what is assumed.
  package var notes: [Message]

  /// The smallest over the kinds of tie, times their number; `nil` without ties that could be dealt anew.
  package var jointPValue: Double? { joint.map(\.pValue).min().map { min(1, $0 * Double(joint.count)) } }

  /// Only what concerns one person.
  package func keeping(_ person: String) -> MultiverseResult {
    var copy = self
    copy.people = people.filter { $0.person == person }
    return copy
  }
}

extension MultiverseResult.Choice {
  /// The options in words.
  package var named: [Message] { options.map { Message(ReadingOptionSentence(choice, $0)) } }
}
