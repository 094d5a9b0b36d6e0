internal import Evenhand
internal import Foundation
internal import Messages

/// Which ranks each person can have while every share of the weights moves a little.
struct RangeAnswer: Sendable {
  /// What the page asks for.
  struct Request: Decodable, Sendable {
    var weights: [String: String]
    /// δ, a share of 1.
    var distance: Double
  }

  /// No share moves further: at one half of everything the region is no longer near the weights.
  static let furthest = 0.5

  /// One person's range.
  struct Row: Sendable {
    var pool: String?
    var best: Int
    var worst: Int
    var bestLimit: Int
    var worstLimit: Int
  }

  var distance: Double
  /// By person.
  var people: [String: Row]
  /// People whose rank nothing in the region changes.
  var fixed: Int
  var sentence: Message
  /// What was left out, and why.
  var notes: [Message]

  /// - Complexity: that of ``RankRanges``; seconds for pools of a thousand people.
  init(_ request: Request, _ study: LiveStudy) throws {
    guard request.distance > 0, request.distance <= Self.furthest else { throw WebRefusal(.badDistance) }
    let outcome = try study.moved(to: try WeightChoice(weights: request.weights).decimals(study.scheme))
    let ranges = study.ranges(outcome, distance: request.distance)
    distance = request.distance
    people = Dictionary(
      ranges.people.map { row in
        (
          row.person,
          Row(
            pool: row.pool, best: row.bestReached, worst: row.worstReached, bestLimit: row.bestLimit,
            worstLimit: row.worstLimit)
        )
      }, uniquingKeysWith: { first, _ in first })
    fixed = ranges.people.count { $0.bestLimit == $0.worstLimit }
    notes = ranges.notes
    sentence = Message(
      WorkbenchSentence.rangesFixed(fixed: fixed, people: ranges.people.count))
  }
}
