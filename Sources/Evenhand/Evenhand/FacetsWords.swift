public import FacetsModels
public import Messages

extension FacetsError {
  /// What to tell people.
  public var message: Message {
    switch self {
    case .noRatings: Message(FacetsMessage.noRatings)
    case .tooFewFacets: Message(FacetsMessage.tooFewFacets)
    case .badCodes(let facet): Message(FacetsMessage.badCodes, ["facet": .text(facet)])
    case .unknownFacet(let name, let known):
      Message(FacetsMessage.unknownFacet, ["facet": .text(name), "known": .list(known.map { .text($0) })])
    case .oneElement(let facet): Message(FacetsMessage.oneElement, ["facet": .text(facet)])
    case .oneCategory(let value): Message(FacetsMessage.oneCategory, ["value": .value(value)])
    case .tooManyCategories(let found, let allowed):
      Message(FacetsMessage.tooManyCategories, ["found": .integer(found), "allowed": .integer(allowed)])
    case .notFinite(let row): Message(FacetsMessage.notFinite, ["row": .integer(row)])
    case .scoreTooLarge(let row, _): Message(FacetsMessage.scoreTooLarge, ["row": .integer(row), "allowed": "10¹⁵"])
    case .everythingExtreme: Message(FacetsMessage.everythingExtreme)
    case .badThresholds(let expected): Message(FacetsMessage.badThresholds, ["expected": .integer(expected)])
    case .badAnchor(let facet, let element):
      Message(FacetsMessage.badAnchor, ["facet": .text(facet), "element": .text(element)])
    case .tooManyParameters(let found, let allowed):
      Message(FacetsMessage.tooManyParameters, ["found": .integer(found), "allowed": .integer(allowed)])
    case .noFiniteMaximum(let moving, let others):
      moving.isEmpty
        ? Message(FacetsMessage.noFiniteMaximum)
        : Message(
          FacetsMessage.noFiniteMaximumOf,
          [
            "elements": .list(
              moving.map { .text($0) } + (others > 0 ? [.message(Message(FacetsMessage.more, ["count": .integer(others)]))] : []))
          ])
    case .coarseQuadrature(let points): Message(FacetsMessage.coarseQuadrature, ["points": .integer(points)])
    case .singular: Message(FacetsMessage.singular)
    }
  }
}

extension FacetsDiagnostic {
  /// Names that are listed before the rest is only counted.
  private static let mostNames = 12

  /// What to tell people.
  public var message: Message {
    let values = Argument.list(self.values.map { .value($0) })
    let names = elements.prefix(Self.mostNames).map { Argument.text($0) } + (elements.count > Self.mostNames ? [.text("…")] : [])
    let arguments: [String: Argument] = ["facet": .text(facet), "elements": .list(names)]
    func scale(_ whole: FacetsMessage, _ own: FacetsMessage) -> Message {
      guard let element = elements.first else { return Message(whole, ["values": values]) }
      return Message(own, ["element": .text(element), "values": values])
    }
    switch kind {
    case .extreme: return Message(FacetsMessage.extreme, arguments)
    case .unmeasured: return Message(FacetsMessage.unmeasured, arguments)
    case .oneRating: return Message(FacetsMessage.oneRating, arguments)
    case .disjoint:
      return Message(FacetsMessage.disjoint, ["facet": .text(facet), "count": .integer(Int(self.values.first ?? 0))])
    case .unusedCategories: return Message(FacetsMessage.unusedCategories, ["values": values])
    case .lostCategories: return Message(FacetsMessage.lostCategories, ["values": values])
    case .disorderedThresholds: return scale(.disorderedThresholds, .disorderedThresholdsOf)
    case .rareCategories: return scale(.rareCategories, .rareCategoriesOf)
    case .notConverged: return Message(FacetsMessage.notConverged, ["residual": .number(self.values.first ?? 0, places: 6)])
    case .connectionUnknown: return Message(FacetsMessage.connectionUnknown)
    case .nothingEstimated: return Message(FacetsMessage.nothingEstimated)
    case .cellsTooSmall: return Message(FacetsMessage.cellsTooSmall)
    case .shrunken: return Message(FacetsMessage.shrunken, ["facet": .text(facet)])
    }
  }
}

extension ElementStatus {
  /// The status in words.
  public var name: FacetsMessage {
    switch self {
    case .measured: .statusMeasured
    case .noisy: .statusNoisy
    case .muted: .statusMuted
    case .lowest: .statusLowest
    case .highest: .statusHighest
    case .anchored: .statusAnchored
    case .unmeasured: .statusUnmeasured
    }
  }
}
