internal import Messages
internal import StudyFiles
internal import Yams

/// Reads what a plan says of tiers.
extension PlanReader {
  mutating func tiers(_ node: Node) -> Plan.Tiers {
    var tiers = Plan.Tiers()
    for (key, value) in yaml.mapping(node, allowed: ["top", "other", "share", "reliability"]) ?? [] {
      switch key {
      case "top": tiers.top = yaml.text(value) ?? tiers.top
      case "other": tiers.other = yaml.text(value) ?? tiers.other
      case "share": tiers.share = yaml.number(value, in: 0...1) ?? tiers.share
      default: tiers.reliability = yaml.number(value, in: 0.01...1) ?? tiers.reliability
      }
    }
    return tiers
  }

  mutating func componentTiers(_ node: Node) -> [Plan.ComponentTier] {
    (yaml.mapping(node) ?? []).map { name, value in Plan.ComponentTier(name, share: yaml.number(value, in: 0...1) ?? 0) }
  }

  mutating func rotation(_ node: Node) -> Plan.Rotation {
    var effect = Plan.Rotation(units: 0)
    for (key, value) in yaml.mapping(node, allowed: ["units", "order"], required: ["units"]) ?? [] {
      if key == "units" {
        effect.units = yaml.integer(value, in: 0...10_000_000) ?? 0
      } else {
        effect.bySeniority = yaml.choice(value, RotationOrder.self) == .seniority
      }
    }
    return effect
  }

  mutating func withholding(_ node: Node) -> Plan.Withholding {
    var effect = Plan.Withholding(component: "", raters: 0, tier: "", instead: "")
    let keys = ["component", "raters", "tier", "instead"]
    for (key, value) in yaml.mapping(node, allowed: keys, required: keys) ?? [] {
      switch key {
      case "component": effect.component = yaml.text(value) ?? ""
      case "raters": effect.raters = yaml.integer(value, in: 0...10_000_000) ?? 0
      case "tier": effect.tier = yaml.text(value) ?? ""
      default: effect.instead = yaml.text(value) ?? ""
      }
    }
    return effect
  }
}

/// Values of a rotation's `order`.
enum RotationOrder: String, CaseIterable {
  case lot, seniority
}
