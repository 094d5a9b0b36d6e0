internal import Messages
internal import RatingStudy
internal import Yams

/// The components of a scheme.
extension SchemeReader {
  mutating func components(_ node: Node) -> [SchemeComponent] {
    let components = (yaml.mapping(node) ?? []).map { component($0.key, $0.node) }
    if node.mapping != nil, components.isEmpty { yaml.report(node, SchemeSentence.noComponents) }
    let isWeightless = components.allSatisfy { component in
      (component.weight.base ?? 0).mantissa == 0 && component.weight.pools.values.allSatisfy { $0.mantissa == 0 }
    }
    if !components.isEmpty, isWeightless { yaml.report(node, SchemeSentence.weightsAllZero) }
    checkPercents(node)
    return components
  }

  private mutating func component(_ name: String, _ node: Node) -> SchemeComponent {
    var component = SchemeComponent(name, weight: ComponentWeight(1))
    if node.scalar != nil {
      component.weight = weight(node, of: name)
      return component
    }
    // A head such as 单位考绩（40%） says what the component weighs.
    let stated = Wording.weight(in: name).flatMap { $0.isShare ? $0.number : nil }
    let entries = yaml.mapping(node, allowed: SchemeKeys.names(under: "components.*"), required: stated == nil ? ["weight"] : []) ?? []
    if let stated, !entries.contains(where: { $0.key == "weight" }), let share = stated.hundredth {
      component.weight = ComponentWeight(share)
      weights.append((name, true))
    }
    for (key, value) in entries {
      switch key {
      case "weight": component.weight = weight(value, of: name)
      case "from": component.from = yaml.choice(value, SchemeComponent.Source.self)
      case "of", "class": component.of = yaml.text(value)
      case "aggregate": component.aggregate = aggregate(value)
      case "tiers": component.tiers = tiers(value)
      case "ballots": component.ballots = ballots(value)
      case "convert": component.conversion = conversion(value)
      case "adjust": component.adjust = adjust(value)
      default: continue
      }
    }
    for (key, value) in entries where key == "quota" { component.quotas = quotas(value, component.tiers) }
    if component.from == .ballots, component.ballots == nil {
      yaml.report(node, SchemeSentence.ballotsNeeded(component: name))
    }
    return component
  }

  /// `40`, or by pool `{township: 30, default: 40}`.
  private mutating func weight(_ node: Node, of component: String) -> ComponentWeight {
    guard node.mapping != nil else { return ComponentWeight(nonNegative(node, of: component)) }
    var weight = ComponentWeight(nil)
    for (pool, value) in yaml.mapping(node) ?? [] {
      let number = nonNegative(value, of: component)
      if pool == "default" { weight.base = number } else { weight.pools[pool] = number }
    }
    return weight
  }

  /// A percent sign is a hundredth, so that weights with and without one can't stand side by side.
  private mutating func checkPercents(_ node: Node) {
    let signed = weights.filter(\.isPercent).map(\.name)
    let plain = weights.filter { !$0.isPercent }.map(\.name)
    guard let first = signed.first, let other = plain.first else { return }
    yaml.report(node, SchemeSentence.percentAmongWeights(percent: first, plain: other))
  }

  private mutating func nonNegative(_ node: Node, of component: String) -> ExactDecimal {
    guard let number = decimal(node) else { return 1 }
    if number.mantissa != 0, let text = node.scalar?.string {
      weights.append((component, Wording.folded(text).hasSuffix("%")))
    }
    if number.mantissa < 0 || number.places > 9 || number > ExactDecimal(mantissa: 1_000_000_000) {
      yaml.report(node, SchemeSentence.negativeWeight)
    }
    return number
  }

  private mutating func aggregate(_ node: Node) -> SchemeComponent.Aggregate {
    var aggregate = SchemeComponent.Aggregate()
    if node.scalar != nil {
      aggregate.method = yaml.choice(node, SchemeComponent.Aggregate.Method.self) ?? .mean
      return aggregate
    }
    for (key, value) in yaml.mapping(node, allowed: SchemeKeys.names(under: "components.*.aggregate")) ?? [] {
      switch key {
      case "method": aggregate.method = yaml.choice(value, SchemeComponent.Aggregate.Method.self) ?? .mean
      case "trim": aggregate.trim = trim(value)
      case "weights": aggregate.weights = yaml.text(value)
      default:
        for (_, least) in yaml.mapping(value, allowed: ["atLeast"], required: ["atLeast"]) ?? [] {
          aggregate.atLeast = yaml.integer(least, in: 1...1_000_000)
        }
      }
    }
    if aggregate.weights != nil, aggregate.method != .mean {
      yaml.report(node, SchemeSentence.weightsNeedMean)
    }
    return aggregate
  }

  /// `[highest, lowest]`, or one number for both.
  mutating func trim(_ node: Node) -> Trim? {
    if node.scalar != nil { return yaml.integer(node, in: 0...100_000).map { Trim(high: $0, low: $0) } }
    guard let items = node.sequence, items.count == 2 else {
      yaml.report(node, SchemeSentence.trimShape)
      return nil
    }
    guard let high = yaml.integer(items[0], in: 0...100_000), let low = yaml.integer(items[1], in: 0...100_000) else {
      return nil
    }
    return Trim(high: high, low: low)
  }

  mutating func tiers(_ node: Node) -> [SchemeComponent.Tier] {
    (yaml.mapping(node) ?? []).compactMap { entry in
      decimal(entry.node).map { SchemeComponent.Tier(entry.key, $0) }
    }
  }

  private mutating func quotas(_ node: Node, _ tiers: [SchemeComponent.Tier]) -> [SchemeComponent.Quota] {
    (yaml.mapping(node) ?? []).map { entry in
      var names = Self.tierNames(entry.key)
      if !tiers.isEmpty { names = names.compactMap { tier($0, among: tiers, entry.node) } }
      var quota = SchemeComponent.Quota(tiers: names)
      for (key, value) in yaml.mapping(entry.node, allowed: SchemeKeys.names(under: "components.*.quota.*")) ?? [] {
        switch key {
        case "atLeast": quota.atLeast = share(value)
        case "atMost": quota.atMost = share(value)
        default: quota.rounding = yaml.choice(value, SeatRounding.self) ?? quota.rounding
        }
      }
      if entry.node.mapping != nil, quota.atLeast == nil, quota.atMost == nil {
        yaml.report(entry.node, SchemeSentence.nothingRequired)
      }
      return quota
    }
  }

  /// The tiers of `C+D`, `基本称职、不称职`.
  private static func tierNames(_ text: String) -> [String] {
    text.split { "+＋、".contains($0) }.map { MissingText.trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  private mutating func tier(_ name: String, among tiers: [SchemeComponent.Tier], _ node: Node) -> String? {
    let names = tiers.map(\.name)
    return TierWords.position(name, among: names).map { names[$0] } ?? known(name, among: names, node, SchemeSentence.unknownTier)
  }

  // MARK: Ballots

  private mutating func ballots(_ node: Node) -> BallotRule {
    var rule = BallotRule()
    for (key, value) in yaml.mapping(node, allowed: SchemeKeys.names(under: "components.*.ballots")) ?? [] {
      switch key {
      case "denominator": rule.denominator = yaml.choice(value, BallotRule.Denominator.self) ?? rule.denominator
      case "points": rule.points = tiers(value)
      case "steps": rule.steps = (yaml.sequence(value) ?? []).compactMap { step($0) }
      default: rule.rates = roundingRule(value, mode: .halfUp)
      }
    }
    if node.mapping != nil, rule.points.isEmpty == rule.steps.isEmpty { yaml.report(node, SchemeSentence.pointsOrSteps) }
    return rule
  }

  /// `{rate: excellent, atLeast: 90%, score: 200}`; without a rate the step always holds.
  private mutating func step(_ node: Node) -> BallotRule.Step? {
    var step = BallotRule.Step(tiers: [], atLeast: .fraction(0, of: 1), score: 0)
    for (key, value) in yaml.mapping(node, allowed: SchemeKeys.names(under: "components.*.ballots.steps.[]"), required: ["score"]) ?? [] {
      switch key {
      case "rate":
        step.tiers = names(value).flatMap(Self.tierNames)
      case "atLeast": step.atLeast = share(value, fractionOnly: true) ?? step.atLeast
      default: step.score = decimal(value) ?? 0
      }
    }
    return step
  }

  // MARK: Conversion

  private mutating func conversion(_ node: Node) -> SchemeComponent.Conversion? {
    guard let entries = yaml.mapping(node, allowed: SchemeKeys.names(under: "components.*.convert")), entries.count == 1 else {
      if node.mapping != nil { yaml.report(node, SchemeSentence.conversionShape) }
      return nil
    }
    let (key, value) = entries[0]
    if key == "ratioToBest" { return decimal(value).map { .ratioToBest(full: $0) } }
    var full: ExactDecimal?
    var step: Share?
    var given = false
    for (part, inner) in yaml.mapping(value, allowed: SchemeKeys.names(under: "components.*.convert.byRank"), required: ["full", "step"])
      ?? []
    {
      switch part {
      case "full": full = decimal(inner)
      case "step": step = share(inner, fractionOnly: true)
      default: given = yaml.choice(inner, RankOrigin.self) == .given
      }
    }
    guard let full, let step else { return nil }
    return .byRank(full: full, step: step, given: given)
  }

  private enum RankOrigin: String, CaseIterable { case given, computed }
}
