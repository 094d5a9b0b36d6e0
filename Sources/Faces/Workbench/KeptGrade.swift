/// A grade that was moved in a calibration meeting, or a move that was taken back, as the record keeps it.
struct KeptGrade: Codable, Sendable, Equatable {
  /// The component.
  var component: String
  /// The cycle; `nil` where the study knows none.
  var period: String?
  /// Which of the sheet's grades, from 0 in the order of the ratings.
  var card: Int
  var person: String
  /// Who had given the grade.
  var rater: String
  var from: String
  var to: String
  /// Why; `nil` where a move was taken back.
  var reason: String?
  /// The number of the entry that was taken back.
  var undoes: Int?
  /// SHA-256 of the study's input.
  var study: String
  /// Of the program.
  var version: String

  /// A reason has so many characters at most.
  static let longestReason = 2_000
}

/// A move that stands, and its entry.
struct KeptMove: Sendable, Equatable {
  var grade: KeptGrade
  var number: Int
  var when: String
  var digest: String
}
