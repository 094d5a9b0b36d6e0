package import RatingStudy

/// Weights as a proposal: a partial scheme that is laid over the one in force, which keeps everything else.
package enum ProposalWriter {
  /// The text of `proposal.yaml`.
  ///
  /// - Parameters:
  ///   - weights: by component, in the order in which they are written; a name may hold any text.
  ///   - comments: lines at the top; breaks inside become lines of their own.
  package static func text(_ weights: [(component: String, weight: ExactDecimal)], comments: [String]) -> String {
    let head = comments.flatMap { $0.split(whereSeparator: \.isNewline) }.map { "# \($0)" }
    guard !weights.isEmpty else { return (head + ["components: {}"]).joined(separator: "\n") + "\n" }
    let lines = weights.map { "  \(SchemeWriter.quoted($0.component)): {weight: \($0.weight)}" }
    return (head + ["components:"] + lines).joined(separator: "\n") + "\n"
  }
}
