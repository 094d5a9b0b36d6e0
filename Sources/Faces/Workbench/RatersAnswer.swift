internal import Evenhand

/// Scores as each rater gave them, a component after another.
struct RatersAnswer: Sendable {
  var components: [RaterScores]
}
