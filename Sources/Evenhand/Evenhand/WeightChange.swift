public import RatingStudy

/// Weights that are said rather than read from a proposal.
public struct WeightChange: Sendable, Hashable {
  /// A component and its weight, of which only the proportion to the others counts; ≥ 0.
  public struct Entry: Sendable, Hashable {
    /// The component's name.
    public var component: String
    /// Its weight.
    public var weight: ExactDecimal

    /// A component's weight.
    public init(_ component: String, _ weight: ExactDecimal) {
      self.component = component
      self.weight = weight
    }
  }

  /// The weights now, of these components alone; `nil`: the scheme's.
  public var now: [Entry]?
  /// The weights proposed; components that aren't named keep theirs.
  public var proposed: [Entry]?

  /// What a plain weighted mean is called where there is no scheme.
  public var name: String

  /// Weights now and proposed.
  public init(now: [Entry]? = nil, proposed: [Entry]?, name: String = "weights") {
    self.now = now
    self.proposed = proposed
    self.name = name
  }

  /// The schemes with these weights.
  ///
  /// - Throws: ``QuestionError`` where nothing is proposed, there is neither scheme nor weights now, or a component is named that there isn't.
  public func schemes(_ opened: OpenedStudy) throws(QuestionError) -> (before: Scheme, after: Scheme) {
    let before = try base(opened)
    guard let proposed else { throw .noProposal }
    return (before, try Self.changed(before, proposed))
  }

  /// The scheme with the weights now.
  ///
  /// - Throws: ``QuestionError`` where there is neither scheme nor weights now, or a component is named that there isn't.
  public func base(_ opened: OpenedStudy) throws(QuestionError) -> Scheme {
    guard let now else { return try opened.requiredScheme() }
    return try Self.scheme(now, opened.scheme, name: name).inWords(of: opened.study)
  }

  /// A scheme of these components with these weights: another scheme's rules where there is one, else the plain weighted mean of the columns of a
  /// components table.
  private static func scheme(_ entries: [Entry], _ base: Scheme?, name: String) throws(QuestionError) -> Scheme {
    guard var scheme = base else {
      return Scheme(name: name, components: entries.map { SchemeComponent($0.component, weight: ComponentWeight($0.weight)) })
    }
    let weights = try named(entries, scheme)
    scheme.components = scheme.components.filter { weights[$0.name] != nil }
    return scheme.withWeights(weights)
  }

  /// A scheme with other weights for some components.
  private static func changed(_ scheme: Scheme, _ entries: [Entry]) throws(QuestionError) -> Scheme {
    scheme.withWeights(try named(entries, scheme))
  }

  /// The weights under the names that the scheme's components have: `单位考绩` is its `单位考绩（40%）`.
  private static func named(_ entries: [Entry], _ scheme: Scheme) throws(QuestionError) -> [String: ExactDecimal] {
    let index = WordIndex(scheme.components.map(\.name))
    let names = entries.map { entry in index.position(entry.component).map { scheme.components[$0].name } ?? entry.component }
    for name in names where scheme.component(name) == nil {
      throw .unknownComponent(name, known: scheme.components.map(\.name))
    }
    return Dictionary(zip(names, entries.map(\.weight)), uniquingKeysWith: { first, _ in first })
  }
}
