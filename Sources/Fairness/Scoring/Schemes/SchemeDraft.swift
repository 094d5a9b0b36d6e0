package import Messages
package import RatingStudy

/// A scheme to start from, read off a study: which components there are, what their heads say they weigh, what tiers are worth, who is ranked
/// against whom, which bands were announced. Every choice is said, so that nothing is taken over unseen.
package struct SchemeDraft: Sendable {
  /// What a scheme is for.
  package enum Purpose: String, Sendable, CaseIterable {
    /// Assessing people in office: the best fifth stands out.
    case office
    /// Contests, grants, peer review: judges differ, and a few win.
    case contest
  }

  /// A component of the draft.
  package struct Part: Sendable {
    /// Its name in the scheme: the word of the table.
    package var name: String
    /// Where its scores come from.
    package var source: SchemeComponent.Source
    /// Its weight.
    package var weight: ExactDecimal
    /// Whether a head says so.
    package var isStated: Bool
    /// How many people have a score in it.
    package var people: Int
    /// Where it was found, and how its weight was.
    package var reasons: [Message]
  }

  /// The scheme.
  package var scheme: Scheme
  /// The components, in the scheme's order.
  package var parts: [Part]
  /// Columns of numbers that were not taken, and why.
  package var leftOut: [Message]
  /// What is to be said above a key of the scheme: `round`, `bands`, `components/NAME`, … (``SchemeWriter``).
  package var comments: [String: [Message]]

  /// Drafts a scheme for a study.
  ///
  /// - Parameters:
  ///   - study: the study, checked.
  ///   - name: what to call the scheme.
  ///   - purpose: what it is for.
  /// - Throws: ``ScoringError/nobody(period:)`` where nothing can be scored.
  package init(_ study: Study, name: String, purpose: Purpose = .office) throws(ScoringError) {
    let period = study.latestPeriod
    var found = DraftComponents(study, period)
    found.find()
    guard !found.drafts.isEmpty else { throw .nobody(period: study.periodName(period)) }
    let weights = DraftWeights(found.drafts)
    var scheme = Scheme(name: name, total: weights.total, components: [], missing: weights.missing)
    parts = []
    comments = [:]
    for (draft, weight) in zip(found.drafts, weights.weights) {
      var component = draft.component
      component.weight = ComponentWeight(weight.number)
      scheme.components.append(component)
      let part = Part(
        name: component.name, source: component.from ?? .ratings, weight: weight.number, isStated: weight.isStated,
        people: draft.people, reasons: draft.reasons + [weight.reason])
      parts.append(part)
      comments["components/" + component.name] = part.reasons
    }
    leftOut = found.leftOut
    comments["components"] = weights.comments + found.leftOut
    let rules = DraftRules(study, period, purpose)
    rules.complete(&scheme, &comments)
    if let total = weights.totalReason { comments["total", default: []].append(total) }
    if let missing = weights.missingReason { comments["missing", default: []].append(missing) }
    self.scheme = scheme
  }
}
