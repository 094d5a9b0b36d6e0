package import RatingStudy

/// Weights that are said rather than read from a proposal.
package struct WeightChange: Sendable, Hashable {
  /// A component and its weight, of which only the proportion to the others counts; ≥ 0.
  package struct Entry: Sendable, Hashable {
    /// The component's name.
    package var component: String
    /// Its weight.
    package var weight: ExactDecimal

    /// A component's weight.
    package init(_ component: String, _ weight: ExactDecimal) {
      self.component = component
      self.weight = weight
    }
  }

  /// The weights now, of these components alone; `nil`: the scheme's.
  package var now: [Entry]?
  /// The weights proposed; components that aren't named keep theirs.
  package var proposed: [Entry]?

  /// What a plain weighted mean is called where there is no scheme.
  package var name: String

  /// Weights now and proposed.
  package init(now: [Entry]? = nil, proposed: [Entry]?, name: String = "weights") {
    self.now = now
    self.proposed = proposed
    self.name = name
  }

  /// The schemes with these weights.
  ///
  /// - Throws: ``QuestionError`` where nothing is proposed, there is neither scheme nor weights now, or a component is named that there isn't.
  package func schemes(_ opened: OpenedStudy) throws(QuestionError) -> (before: Scheme, after: Scheme) {
    let before = try base(opened)
    guard let proposed else { throw .noProposal }
    return (before, try Self.changed(before, proposed))
  }

  /// The scheme with the weights now.
  ///
  /// - Throws: ``QuestionError`` where there is neither scheme nor weights now, or a component is named that there isn't.
  package func base(_ opened: OpenedStudy) throws(QuestionError) -> Scheme {
    guard let now else { return try opened.requiredScheme() }
    return try Self.scheme(now, opened.scheme, name: name)
  }

  /// A scheme of these components with these weights: another scheme's rules where there is one, else the plain weighted mean of the columns of a
  /// components table.
  private static func scheme(_ entries: [Entry], _ base: Scheme?, name: String) throws(QuestionError) -> Scheme {
    guard var scheme = base else {
      return Scheme(name: name, components: entries.map { SchemeComponent($0.component, weight: ComponentWeight($0.weight)) })
    }
    let changed = try changed(scheme, entries)
    scheme.components = changed.components.filter { component in entries.contains { $0.component == component.name } }
    return scheme
  }

  /// A scheme with other weights for some components.
  private static func changed(_ scheme: Scheme, _ entries: [Entry]) throws(QuestionError) -> Scheme {
    for entry in entries where scheme.component(entry.component) == nil {
      throw .unknownComponent(entry.component, known: scheme.components.map(\.name))
    }
    return scheme.withWeights(Dictionary(entries.map { ($0.component, $0.weight) }, uniquingKeysWith: { first, _ in first }))
  }
}
