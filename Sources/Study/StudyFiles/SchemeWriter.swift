package import RatingStudy

/// A scheme as YAML, every rule stated, with comments where they are given; reading the text gives the scheme again.
package struct SchemeWriter: Sendable {
  private let scheme: Scheme
  private let comments: [String: [String]]

  /// - Parameters:
  ///   - scheme: what to write.
  ///   - comments: lines to put above a key: a top-level key, `components/NAME`, `bands/NAME`, or an empty text for the top of the file; under
  ///     `end` those at its end.
  package init(_ scheme: Scheme, comments: [String: [String]] = [:]) {
    self.scheme = scheme
    self.comments = comments
  }

  /// The text of `scheme.yaml`.
  package var text: String {
    var lines = comment("", indent: "")
    add("scheme", Self.quoted(scheme.name), to: &lines)
    add("round", rounding, to: &lines)
    add("total", scheme.total.rawValue, to: &lines)
    lines += comment("components", indent: "") + ["components:"]
    for component in scheme.components {
      lines += comment("components/" + component.name, indent: "  ")
      lines.append("  \(Self.quoted(component.name)): \(Self.flow(entries(component)))")
    }
    if let adjust = scheme.adjust { add("adjust", Self.adjust(adjust), to: &lines) }
    add("points", points, to: &lines)
    add("pools", scheme.poolsBy.isEmpty ? "none" : "{by: \(Self.list(scheme.poolsBy))}", to: &lines)
    add("ties", ties, to: &lines)
    add("rankBy", scheme.rankBy.rawValue, to: &lines)
    add("missing", scheme.missing.rawValue, to: &lines)
    addBands(to: &lines)
    if !scheme.repeats.isEmpty { add("repeats", "[" + scheme.repeats.map(Self.repeated).joined(separator: ", ") + "]", to: &lines) }
    lines += comment("end", indent: "")
    return lines.joined(separator: "\n") + "\n"
  }

  private func add(_ key: String, _ value: String, to lines: inout [String]) {
    lines += comment(key, indent: "") + ["\(key): \(value)"]
  }

  private func comment(_ key: String, indent: String) -> [String] {
    (comments[key] ?? []).flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }.map { "\(indent)# \($0)" }
  }

  private func addBands(to lines: inout [String]) {
    guard !scheme.bands.isEmpty else { return add("bands", "none", to: &lines) }
    lines += comment("bands", indent: "") + ["bands:"]
    for band in scheme.bands {
      lines += comment("bands/" + band.name, indent: "  ")
      lines.append("  \(Self.quoted(band.name)): \(Self.band(band))")
    }
  }

  // MARK: Parts

  private typealias Entry = (key: String, value: String)

  private static func flow(_ entries: [Entry]) -> String {
    "{" + entries.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
  }

  private static func list(_ names: [String]) -> String { "[" + names.map(quoted).joined(separator: ", ") + "]" }

  private var rounding: String {
    let rules = scheme.rounding
    guard rules.base != nil || !rules.steps.isEmpty else { return "none" }
    var entries: [Entry] = []
    if let base = rules.base { entries = [("places", "\(base.places)"), ("mode", base.mode.rawValue)] }
    let steps = RoundingRules.Step.allCases.compactMap { step -> Entry? in
      rules.steps[step].map { (step.rawValue, $0.map(Self.rule) ?? "none") }
    }
    if !steps.isEmpty { entries.append(("steps", Self.flow(steps))) }
    return Self.flow(entries)
  }

  private static func rule(_ rounding: Rounding) -> String {
    flow([("places", "\(rounding.places)"), ("mode", rounding.mode.rawValue)])
  }

  private func entries(_ component: SchemeComponent) -> [Entry] {
    var entries: [Entry] = [("weight", Self.weight(component.weight))]
    if let from = component.from { entries.append(("from", from.rawValue)) }
    if let of = component.of { entries.append((component.from == .ballots ? "class" : "of", Self.quoted(of))) }
    let aggregate = component.aggregate
    if aggregate != SchemeComponent.Aggregate() {
      var parts: [Entry] = aggregate.method == .mean ? [] : [("method", aggregate.method.rawValue)]
      if let trim = aggregate.trim { parts.append(("trim", "[\(trim.high), \(trim.low)]")) }
      if let least = aggregate.atLeast { parts.append(("when", "{atLeast: \(least)}")) }
      if let weights = aggregate.weights { parts.append(("weights", Self.quoted(weights))) }
      entries.append(("aggregate", Self.flow(parts)))
    }
    if !component.tiers.isEmpty { entries.append(("tiers", Self.tiers(component.tiers))) }
    if !component.quotas.isEmpty { entries.append(("quota", Self.flow(component.quotas.map(Self.quota)))) }
    if let ballots = component.ballots { entries.append(("ballots", Self.ballots(ballots))) }
    if let conversion = component.conversion { entries.append(("convert", Self.conversion(conversion))) }
    if let adjust = component.adjust { entries.append(("adjust", Self.adjust(adjust))) }
    return entries
  }

  private static func weight(_ weight: ComponentWeight) -> String {
    guard weight.base == nil || !weight.pools.isEmpty else { return "\(weight.base ?? 0)" }
    var entries: [Entry] = weight.pools.sorted { $0.key < $1.key }.map { (quoted($0.key), "\($0.value)") }
    if let base = weight.base { entries.append(("default", "\(base)")) }
    return flow(entries)
  }

  private static func tiers(_ tiers: [SchemeComponent.Tier]) -> String { flow(tiers.map { (quoted($0.name), "\($0.points)") }) }

  private static func quota(_ quota: SchemeComponent.Quota) -> Entry {
    var entries: [Entry] = []
    if let share = quota.atLeast { entries.append(("atLeast", "\(share)")) }
    if let share = quota.atMost { entries.append(("atMost", "\(share)")) }
    if quota.rounding != .halfUp { entries.append(("rounding", quota.rounding.rawValue)) }
    return (quoted(quota.tiers.joined(separator: "+")), flow(entries))
  }

  private static func ballots(_ rule: BallotRule) -> String {
    var entries: [Entry] = [("denominator", rule.denominator.rawValue)]
    if !rule.points.isEmpty { entries.append(("points", tiers(rule.points))) }
    if !rule.steps.isEmpty {
      let steps = rule.steps.map { step -> String in
        var parts: [Entry] = step.tiers.isEmpty ? [] : [("rate", list(step.tiers)), ("atLeast", "\(step.atLeast)")]
        parts.append(("score", "\(step.score)"))
        return flow(parts)
      }
      entries.append(("steps", "[" + steps.joined(separator: ", ") + "]"))
    }
    if let rates = rule.rates { entries.append(("rates", Self.rule(rates))) }
    return flow(entries)
  }

  private static func conversion(_ conversion: SchemeComponent.Conversion) -> String {
    switch conversion {
    case .ratioToBest(let full): flow([("ratioToBest", "\(full)")])
    case .byRank(let full, let step, let given):
      flow([("byRank", flow([("full", "\(full)"), ("step", "\(step)")] + (given ? [("rank", "given")] : [])))])
    }
  }

  private static func adjust(_ adjust: AdjustSpecification) -> String {
    guard adjust != AdjustSpecification(method: adjust.method) else { return adjust.method }
    var entries: [Entry] = [("method", adjust.method)]
    for (key, number) in [("low", adjust.low), ("high", adjust.high), ("cap", adjust.cap), ("tolerance", adjust.tolerance)] {
      if let number { entries.append((key, "\(number)")) }
    }
    if !adjust.within.isEmpty { entries.append(("within", list(adjust.within))) }
    if let overall = adjust.overall { entries.append(("overall", overall.rawValue)) }
    if let trim = adjust.trim { entries.append(("trim", "[\(trim.high), \(trim.low)]")) }
    if !adjust.round.isEmpty { entries.append(("round", flow(adjust.round.sorted { $0.key < $1.key }.map { ($0.key, rule($0.value)) }))) }
    if let spread = adjust.spread { entries.append(("spread", "\(spread)")) }
    if let shrinkage = adjust.shrinkage { entries.append(("shrinkage", "\(shrinkage)")) }
    if let curve = adjust.curve { entries.append(("curve", curve.rawValue)) }
    if let reference = adjust.reference { entries.append(("reference", quoted(reference))) }
    if !adjust.bands.isEmpty {
      let bands = adjust.bands.map { flow([("share", "\($0.share)"), ("low", "\($0.low)"), ("high", "\($0.high)")]) }
      entries.append(("bands", "[" + bands.joined(separator: ", ") + "]"))
    }
    return flow(entries)
  }

  private var points: String {
    let rule = scheme.points
    var entries = Self.bounds(rule.bounds)
    entries.append(("apply", rule.apply.rawValue))
    if let to = rule.to { entries.append(("to", Self.quoted(to))) }
    let counted = PointEntry.Status.allCases.filter(rule.counted.contains)
    entries.append(("count", "[" + counted.map(\.rawValue).joined(separator: ", ") + "]"))
    if !rule.aspects.isEmpty {
      entries.append(
        ("aspects", Self.flow(rule.aspects.sorted { $0.key < $1.key }.map { (Self.quoted($0.key), Self.flow(Self.bounds($0.value))) })))
    }
    if let veto = rule.veto {
      var parts: [Entry] = [("items", Self.list(veto.items))]
      if let band = veto.band { parts.append(("band", Self.quoted(band))) }
      if let total = veto.total { parts.append(("total", "\(total)")) }
      entries.append(("veto", Self.flow(parts)))
    }
    return Self.flow(entries)
  }

  private static func bounds(_ bounds: PointsRule.Bounds) -> [Entry] {
    [("cap", bounds.cap), ("floor", bounds.floor)].compactMap { key, number in number.map { (key, "\($0)") } }
  }

  private var ties: String {
    guard !scheme.tieBreakers.isEmpty else { return scheme.ties.rawValue }
    return "[" + (scheme.tieBreakers.map(Self.quoted) + [scheme.ties.rawValue]).joined(separator: ", ") + "]"
  }

  private static func band(_ band: Band) -> String {
    var entries: [Entry] = []
    if let share = band.top { entries.append(("top", "\(share)")) }
    if let share = band.bottom { entries.append(("bottom", "\(share)")) }
    if let number = band.below { entries.append(("below", "\(number)")) }
    if let number = band.above { entries.append(("above", "\(number)")) }
    if band.top != nil || band.bottom != nil {
      entries.append(("rounding", band.rounding.rawValue))
      entries.append(("atCut", band.atCut.rawValue))
      if band.base != .ranked { entries.append(("base", band.base.rawValue)) }
    }
    return flow(entries)
  }

  private static func repeated(_ rule: Repeat) -> String {
    var entries: [Entry] = [("band", quoted(rule.band)), ("times", "\(rule.times)"), ("becomes", quoted(rule.becomes))]
    if let within = rule.within { entries.append(("within", "\(within)")) }
    return flow(entries)
  }

  // MARK: Text

  /// A name that YAML takes as the text it is: plain where it is made of letters, digits, `-` and `_` and no other value, else in quotes.
  static func quoted(_ name: String) -> String {
    let isPlain =
      name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_（）".unicodeScalars.contains($0) }
      && name.unicodeScalars.first.map { $0.properties.isAlphabetic } == true
      && !["null", "true", "false", "yes", "no", "on", "off", "none", "nan", "inf", "y", "n"].contains(name.lowercased())
    guard !isPlain else { return name }
    var text = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          let digits = String(scalar.value, radix: 16)
          text += "\\x" + String(repeating: "0", count: 2 - digits.count) + digits
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    return "\"\(text)\""
  }
}
