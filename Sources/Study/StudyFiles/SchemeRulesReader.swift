internal import Messages
internal import RatingStudy
internal import Yams

/// Adjustments, points, bands and repeated bands of a scheme.
extension SchemeReader {
  /// A method's name, or a mapping with its parameters.
  mutating func adjust(_ node: Node) -> AdjustSpecification? {
    if node.scalar != nil { return AdjustSpecification(method: method(node)) }
    var specification = AdjustSpecification(method: "none")
    for (key, value) in yaml.mapping(node, allowed: SchemeKeys.names(under: "adjust"), required: ["method"]) ?? [] {
      switch key {
      case "method": specification.method = method(value)
      case "low": specification.low = yaml.number(value)
      case "high": specification.high = yaml.number(value)
      case "cap": specification.cap = yaml.number(value)
      case "within", "by": specification.within = names(value)
      case "overall": specification.overall = yaml.choice(value, AdjustSpecification.Overall.self)
      case "trim": specification.trim = trim(value)
      case "round": specification.round = figures(value)
      case "spread": specification.spread = yaml.choice(value, Answer.self).map { $0 == .true }
      case "tolerance": specification.tolerance = yaml.number(value, in: 0...1e9)
      case "shrinkage": specification.shrinkage = yaml.choice(value, Answer.self).map { $0 == .true }
      case "curve": specification.curve = yaml.choice(value, AdjustSpecification.Curve.self)
      case "reference": specification.reference = yaml.text(value)
      default: specification.bands = conversionBands(value)
      }
    }
    if let low = specification.low, specification.high == low { yaml.report(node, SchemeSentence.equalGoalposts) }
    return specification
  }

  private mutating func method(_ node: Node) -> String {
    guard let name = yaml.text(node) else { return "none" }
    guard AdjustSpecification.methods.contains(name) else {
      yaml.report(node, YAMLSentence.notAChoice(allowed: AdjustSpecification.methods))
      return "none"
    }
    return name
  }

  /// A list of `{share: 15%, low: 86, high: 100}`, best first.
  private mutating func conversionBands(_ node: Node) -> [AdjustSpecification.ConversionBand] {
    let keys = ["share", "low", "high"]
    var bands: [AdjustSpecification.ConversionBand] = []
    for item in yaml.sequence(node) ?? [] {
      var band = AdjustSpecification.ConversionBand(share: .fraction(0, of: 1), low: 0, high: 0)
      for (key, value) in yaml.mapping(item, allowed: keys, required: keys) ?? [] {
        switch key {
        case "share": band.share = share(value, fractionOnly: true) ?? band.share
        case "low": band.low = yaml.number(value) ?? band.low
        default: band.high = yaml.number(value) ?? band.high
        }
      }
      bands.append(band)
    }
    let sum = bands.reduce(0) { $0 + ($1.share.fraction ?? 0) }
    if !bands.isEmpty, abs(sum - 1) > 1e-12 { yaml.report(node, SchemeSentence.conversionShares) }
    return bands
  }

  private enum Answer: String, CaseIterable { case `true`, `false` }

  private mutating func figures(_ node: Node) -> [String: Rounding] {
    var figures: [String: Rounding] = [:]
    for (key, value) in yaml.mapping(node, allowed: SchemeKeys.names(under: "adjust.round")) ?? [] {
      figures[key] = roundingRule(value, mode: .halfUp)
    }
    return figures
  }

  // MARK: Points

  mutating func points(_ node: Node, _ scheme: Scheme) -> PointsRule {
    var rule = PointsRule()
    for (key, value) in yaml.mapping(node, allowed: SchemeKeys.names(under: "points")) ?? [] {
      switch key {
      case "cap": rule.bounds.cap = decimal(value)
      case "floor": rule.bounds.floor = decimal(value)
      case "apply": rule.apply = yaml.choice(value, PointsRule.Apply.self) ?? rule.apply
      case "to":
        rule.to = yaml.text(value).flatMap { known($0, among: scheme.components.map(\.name), value, SchemeSentence.unknownComponent) }
      case "count":
        let items = value.sequence.map(Array.init) ?? [value]
        rule.counted = Set(items.compactMap { yaml.choice($0, PointEntry.Status.self) })
      case "aspects":
        for (aspect, bounds) in yaml.mapping(value) ?? [] { rule.aspects[aspect] = self.bounds(bounds) }
      default: rule.veto = veto(value, scheme)
      }
    }
    if let cap = rule.bounds.cap, let floor = rule.bounds.floor, cap < floor { yaml.report(node, SchemeSentence.floorAboveCap) }
    return rule
  }

  private mutating func bounds(_ node: Node) -> PointsRule.Bounds {
    var bounds = PointsRule.Bounds()
    for (key, value) in yaml.mapping(node, allowed: ["cap", "floor"]) ?? [] {
      if key == "cap" { bounds.cap = decimal(value) } else { bounds.floor = decimal(value) }
    }
    if let cap = bounds.cap, let floor = bounds.floor, cap < floor { yaml.report(node, SchemeSentence.floorAboveCap) }
    return bounds
  }

  private mutating func veto(_ node: Node, _ scheme: Scheme) -> PointsRule.Veto {
    if node.mapping == nil { return PointsRule.Veto(items: names(node)) }
    var veto = PointsRule.Veto(items: [])
    for (key, value) in yaml.mapping(node, allowed: SchemeKeys.names(under: "points.veto"), required: ["items"]) ?? [] {
      switch key {
      case "items": veto.items = names(value)
      case "band":
        veto.band = yaml.text(value).flatMap { known($0, among: scheme.bands.map(\.name), value, SchemeSentence.unknownBand) }
      default: veto.total = decimal(value)
      }
    }
    return veto
  }

  // MARK: Bands

  mutating func bands(_ node: Node) -> [Band] {
    if isNone(node) { return [] }
    let bands = (yaml.mapping(node) ?? []).map { band($0.key, $0.node) }
    for base in Band.Base.allCases {
      let joint = bands.filter { $0.rounding == .largestRemainder && $0.base == base }
      let top = joint.compactMap { $0.top?.fraction }.max() ?? 0
      let bottom = joint.compactMap { $0.bottom?.fraction }.max() ?? 0
      if top + bottom > 1 + 1e-12 { yaml.report(node, SchemeSentence.sharesExceed) }
    }
    return bands
  }

  private mutating func band(_ name: String, _ node: Node) -> Band {
    var band = Band(name)
    for (key, value) in yaml.mapping(node, allowed: SchemeKeys.names(under: "bands.*")) ?? [] {
      switch key {
      case "top": band.top = share(value)
      case "bottom": band.bottom = share(value)
      case "below": band.below = decimal(value)
      case "above": band.above = decimal(value)
      case "rounding": band.rounding = yaml.choice(value, SeatRounding.self) ?? band.rounding
      case "atCut": band.atCut = yaml.choice(value, Band.AtCut.self) ?? band.atCut
      default: band.base = yaml.choice(value, Band.Base.self) ?? band.base
      }
    }
    return band
  }

  /// A list of `{band: yellow, times: 2, becomes: red, within: 3}`.
  mutating func repeats(_ node: Node, _ scheme: Scheme) -> [Repeat] {
    (yaml.sequence(node) ?? []).compactMap { item in
      var rule = Repeat(band: "", times: 2, becomes: "")
      let keys = SchemeKeys.names(under: "repeats.[]")
      for (key, value) in yaml.mapping(item, allowed: keys, required: ["band", "becomes"]) ?? [] {
        switch key {
        case "times": rule.times = yaml.integer(value, in: 2...1_000) ?? rule.times
        case "within": rule.within = yaml.integer(value, in: 1...1_000)
        default:
          guard let text = yaml.text(value), let name = known(text, among: scheme.bands.map(\.name), value, SchemeSentence.unknownBand)
          else {
            continue
          }
          if key == "band" { rule.band = name } else { rule.becomes = name }
        }
      }
      return rule
    }
  }
}
