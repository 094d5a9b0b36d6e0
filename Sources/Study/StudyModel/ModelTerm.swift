package import Messages

/// The random terms of the study model.
package enum ModelTerm: String, Sendable, Hashable, CaseIterable {
  /// The level of a person in a period, shared by all components.
  case merit
  /// What is peculiar to one target beyond merit.
  case targetDeviation
  /// How much higher than others a rater scores, within a component (positive: lenient).
  case severity
  /// The same of a rater who scores one unit only: it can't be distinguished from that unit's own level in the component.
  case unitLevel
  /// How much higher than expected a rater scores one unit.
  case raterUnit
  /// The error of a single rating.
  case residual
}

/// Whether a term can be distinguished in a component, and if not, why.
package struct TermIdentification: Sendable {
  /// The term.
  package var term: ModelTerm
  /// The component's name.
  package var component: String
  /// Whether the design can tell the term apart from the others.
  package var isIdentified: Bool
  /// `nil` when identified.
  package var reason: Message?

  private enum CodingKeys: String, CodingKey { case term, component, isIdentified }
}

/// A variance of the model.
package struct VarianceComponent: Sendable, Hashable {
  /// The term whose effects vary.
  package var term: ModelTerm
  /// The component it belongs to; `nil`: shared by all.
  package var component: String?
  /// On the common scale.
  package var variance: Double
  /// The standard deviation in points, by component in the order of the model's components; `nil` where the term is absent.
  package var standardDeviation: [Double?]
  /// Effects, or ratings for the residual.
  package var levels: Int
  /// Whether the estimate lies at 0.
  package var isAtBoundary: Bool
}
