internal import Messages
public import RatingStudy
internal import StudyFiles
internal import StudyModel

/// A study with the schemes it is scored by: what every question is asked of.
public struct OpenedStudy: Sendable {
  /// The name of the file or folder, without its path and extension.
  public var name: String
  /// The tables checked and joined.
  public var study: Study
  /// The tables as they were read.
  public var tables: [Table]
  /// For each table what was taken for header, data, totals and notes.
  package var readings: [TableReading]
  /// What was noticed on the way: warnings and notes, no errors.
  public var notes: [Problem] { study.problems }
  /// Today's rules; `nil`: none are known.
  public var scheme: Scheme?
  /// The rules proposed; `nil`: none are.
  public var proposal: Scheme?
  /// SHA-256 of what was read, by `study`, `scheme` and `proposal`; that of no text where there is no such file.
  package var digests: [String: String]
  /// The paths of all files that were read.
  public var inputs: [String]

  /// A study that lies in memory; nothing was read.
  public init(name: String, study: Study, tables: [Table] = [], scheme: Scheme? = nil, proposal: Scheme? = nil) {
    self.name = name
    self.study = study
    self.tables = tables
    self.scheme = scheme
    self.proposal = proposal
    readings = []
    inputs = []
    digests = ["study": study.sha256, "scheme": StudyDigest.sha256(""), "proposal": StudyDigest.sha256("")]
  }

  /// The scheme.
  ///
  /// - Throws: ``QuestionError/noScheme``.
  public func requiredScheme() throws(QuestionError) -> Scheme {
    guard let scheme else { throw .noScheme }
    return scheme
  }

  /// The bands of the scheme that are a burden.
  var cards: Set<String> { Set(scheme?.bands.filter { !$0.isFavorable }.map(\.name) ?? []) }
}

/// The model of a study's ratings, or why there is none: they are missing or can't carry one.
struct FittedOrNot: Sendable {
  var model: FittedStudyModel?
  var refusal: StudyModelError?

  init(_ study: Study, threads: Int) {
    guard study.ratingsWithCases != nil else {
      refusal = .noRatings
      return
    }
    do {
      model = try StudyModel.fit(study, threads: threads)
    } catch {
      refusal = error
    }
  }

  /// What is to be said where there is none.
  var absent: [Absent] {
    switch refusal {
    case nil: []
    case .noRatings?: [Absent(part: .model, reason: .noRatings)]
    case let refusal?: [.failed(.model, refusal)]
    }
  }
}
