internal import Messages
internal import RatingStudy
internal import Yams

/// Decodes a scheme key by key; the parts have files of their own.
struct SchemeReader {
  var yaml: YAMLReader
  /// Every weight that isn't 0: whose it is, and whether it is written with a percent sign.
  var weights: [(name: String, isPercent: Bool)] = []

  mutating func scheme(_ root: Node) throws(DataError) -> Scheme {
    var scheme = Scheme(components: [])
    let entries = yaml.mapping(root, allowed: SchemeKeys.names(under: ""), required: ["components"]) ?? []
    // Whatever refers to components or bands is read after them.
    for (key, node) in entries where key == "components" { scheme.components = components(node) }
    for (key, node) in entries where key == "bands" { scheme.bands = bands(node) }
    for (key, node) in entries {
      switch key {
      case "scheme", "proposal": scheme.name = yaml.text(node) ?? scheme.name
      case "round": scheme.rounding = rounding(node)
      case "total": scheme.total = yaml.choice(node, Scheme.Total.self) ?? scheme.total
      case "adjust": scheme.adjust = adjust(node)
      case "points": scheme.points = points(node, scheme)
      case "pools": scheme.poolsBy = pools(node)
      case "ties": ties(node, &scheme)
      case "rankBy": scheme.rankBy = yaml.choice(node, Scheme.RankBy.self) ?? scheme.rankBy
      case "missing": scheme.missing = yaml.choice(node, Scheme.Missing.self) ?? scheme.missing
      case "repeats": scheme.repeats = repeats(node, scheme)
      default: continue
      }
    }
    try yaml.finish()
    return scheme
  }

  // MARK: Values

  /// A decimal, kept as it is written.
  mutating func decimal(_ node: Node) -> ExactDecimal? {
    if let text = node.scalar?.string, let value = ExactDecimal(text: Wording.folded(text)) { return value }
    if let text = node.scalar?.string, let number = NumberText.value(text), let value = ExactDecimal(number) { return value }
    // `weight：40` is one text to YAML.
    let isWide = node.scalar?.string.contains("：") ?? false
    if isWide { yaml.report(node, YAMLSentence.fullWidthColon) } else { yaml.report(node, SchemeSentence.notADecimal) }
    return nil
  }

  /// A share of people.
  mutating func share(_ node: Node, fractionOnly: Bool = false) -> Share? {
    guard let text = node.scalar?.string, let share = Share(text: Wording.folded(text)) else {
      yaml.report(node, SchemeSentence.notAShare)
      return nil
    }
    if fractionOnly, share.fraction == nil {
      yaml.report(node, SchemeSentence.fractionNeeded)
      return nil
    }
    return share
  }

  /// One name, or a list of names.
  mutating func names(_ node: Node) -> [String] {
    if node.scalar != nil { return yaml.text(node).map { [$0] } ?? [] }
    return (yaml.sequence(node) ?? []).compactMap { yaml.text($0) }
  }

  /// The name among those defined elsewhere that a name means (`单位考绩` is the component `单位考绩（40%）`); says so when it means none.
  mutating func known(
    _ name: String, among known: [String], _ node: Node, _ sentence: (_ name: String, _ known: [String]) -> SchemeSentence
  ) -> String? {
    if let position = WordIndex(known).position(name) { return known[position] }
    yaml.report(node, sentence(name, known))
    return nil
  }

  /// Whether a node says `none`.
  func isNone(_ node: Node) -> Bool { node.scalar?.string == "none" }

  // MARK: Rounding

  private mutating func rounding(_ node: Node) -> RoundingRules {
    if isNone(node) { return RoundingRules() }
    var rules = RoundingRules()
    if node.mapping == nil {
      rules.base = roundingRule(node, mode: .halfUp)
      return rules
    }
    let entries = yaml.mapping(node, allowed: SchemeKeys.names(under: "round")) ?? []
    var places: Int?
    var mode = RoundingMode.halfUp
    for (key, value) in entries {
      switch key {
      case "places": places = yaml.integer(value, in: 0...12)
      case "mode": mode = yaml.choice(value, RoundingMode.self) ?? mode
      default: continue
      }
    }
    if let places { rules.base = Rounding(places: places, mode: mode) }
    for (key, value) in entries where key == "steps" {
      for (name, rule) in yaml.mapping(value, allowed: RoundingRules.Step.allCases.map(\.rawValue)) ?? [] {
        guard let step = RoundingRules.Step(rawValue: name) else { continue }
        rules.steps[step] = .some(isNone(rule) ? nil : roundingRule(rule, mode: mode, places: places))
      }
    }
    return rules
  }

  /// `2`, or `{places: 2, mode: truncate}`; what isn't stated is taken from the rule above.
  mutating func roundingRule(_ node: Node, mode: RoundingMode, places: Int? = nil) -> Rounding? {
    if node.scalar != nil { return yaml.integer(node, in: 0...12).map { Rounding(places: $0, mode: mode) } }
    var rule = Rounding(places: places ?? 0, mode: mode)
    for (key, value) in yaml.mapping(node, allowed: ["places", "mode"], required: places == nil ? ["places"] : []) ?? [] {
      if key == "places" { rule.places = yaml.integer(value, in: 0...12) ?? rule.places }
      if key == "mode" { rule.mode = yaml.choice(value, RoundingMode.self) ?? rule.mode }
    }
    return rule
  }

  // MARK: Pools and ties

  private mutating func pools(_ node: Node) -> [String] {
    if isNone(node) { return [] }
    guard node.mapping != nil else { return names(node) }
    let entries = yaml.mapping(node, allowed: SchemeKeys.names(under: "pools"), required: ["by"]) ?? []
    return entries.flatMap { names($0.node) }
  }

  private mutating func ties(_ node: Node, _ scheme: inout Scheme) {
    let components = WordIndex(scheme.components.map(\.name))
    for item in node.sequence.map(Array.init) ?? [node] {
      guard let name = yaml.text(item) else { continue }
      let rule = Scheme.RankTies(rawValue: Wording.folded(name)) ?? Scheme.RankTies.meaning(Wording.folded(name))
      if let rule, scheme.component(name) == nil {
        scheme.ties = rule
      } else if let position = components.position(name) {
        scheme.tieBreakers.append(scheme.components[position].name)
      } else {
        _ = known(
          name, among: Scheme.RankTies.allCases.map(\.rawValue) + scheme.components.map(\.name), item, SchemeSentence.unknownComponent)
      }
    }
  }
}
