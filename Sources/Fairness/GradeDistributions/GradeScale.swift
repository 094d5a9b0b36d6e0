package import RatingStudy
internal import Statistics

/// The grades that are given in a component, the best first: tiers, or numbers where they are few.
package struct GradeScale: Sendable, Hashable {
  /// The grades' names, the best first.
  package let names: [String]
  /// The scores that they stand for, in the same order.
  private let scores: [Double]

  /// More different numbers are a scale of points, not grades.
  package static let most = 12

  /// Of some ratings.
  ///
  /// - Parameter declared: grades that a scale has whether somebody gave them or not, in any order.
  /// - Returns: `nil` where there are more different scores than grades have, or only one.
  package init?(_ ratings: Ratings, rows: [Int], declared: [(name: String, score: Double)] = []) {
    var names: [Double: String] = Dictionary(declared.map { ($0.score, $0.name) }, uniquingKeysWith: { first, _ in first })
    for row in rows {
      let score = ratings.score[row]
      guard names[score] == nil else { continue }
      names[score] =
        ratings.tierNames[ratings.tier[row]] ?? (score == score.rounded() && abs(score) < 1e15 ? String(Int(score)) : String(score))
      guard names.count <= Self.most else { return nil }
    }
    guard names.count > 1 else { return nil }
    scores = names.keys.sorted(by: >)
    self.names = scores.map { names[$0] ?? "" }
  }

  /// How many grades there are.
  package var count: Int { names.count }

  /// The grades with the scores that they stand for.
  package var declared: [(name: String, score: Double)] { zip(names, scores).map { (name: $0, score: $1) } }

  /// The score that a grade stands for; `nil` where it is no grade of these.
  package func score(of name: String) -> Double? { names.firstIndex(of: name).map { scores[$0] } }

  /// The grade of a score.
  package func name(of score: Double) -> String { name(steps: steps(score)) }

  /// Steps above the lowest grade.
  func steps(_ score: Double) -> Int {
    let place = scores.partitionPoint { $0 > score }
    return scores.count - 1 - min(place, scores.count - 1)
  }

  /// The grade so many steps above the lowest.
  func name(steps: Int) -> String { names[names.count - 1 - steps] }
}
