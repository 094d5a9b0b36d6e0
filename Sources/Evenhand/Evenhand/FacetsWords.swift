public import FacetsModels
public import Messages
internal import StudyModel

extension FacetsError {
  /// What to tell people.
  public var message: Message {
    switch self {
    case .noRatings: Message(FacetsSentence.noRatings)
    case .tooFewFacets: Message(FacetsSentence.tooFewFacets)
    case .badCodes(let facet): Message(FacetsSentence.badCodes(facet: facet))
    case .unknownFacet(let name, let known):
      Message(FacetsSentence.unknownFacet(facet: name, known: known))
    case .oneElement(let facet): Message(FacetsSentence.oneElement(facet: facet))
    case .oneCategory(let value): Message(FacetsSentence.oneCategory(value: value))
    case .tooManyCategories(let found, let allowed):
      Message(FacetsSentence.tooManyCategories(found: found, allowed: allowed))
    case .notFinite(let row): Message(FacetsSentence.notFinite(row: row))
    case .scoreTooLarge(let row, _): Message(FacetsSentence.scoreTooLarge(row: row, allowed: "10¹⁵"))
    case .everythingExtreme: Message(FacetsSentence.everythingExtreme)
    case .badThresholds(let expected): Message(FacetsSentence.badThresholds(expected: expected))
    case .unknownCategory(let row, let score): Message(FacetsSentence.unknownCategory(row: row, score: score))
    case .badAnchor(let facet, let element):
      Message(FacetsSentence.badAnchor(element: element, facet: facet))
    case .slopesNeedMarginal: Message(FacetsSentence.slopesNeedMarginal)
    case .slopesOfPersons(let facet): Message(FacetsSentence.slopesOfPersons(facet: facet))
    case .tooManyParameters(let found, let allowed):
      Message(FacetsSentence.tooManyParameters(found: found, allowed: allowed))
    case .noFiniteMaximum(let moving, let others):
      moving.isEmpty
        ? Message(FacetsSentence.noFiniteMaximum)
        : Message(
          FacetsSentence.noFiniteMaximumOf(
            elements: moving.map { Argument.text($0) } + (others > 0 ? [.message(Message(FacetsSentence.more(count: others)))] : [])))
    case .coarseQuadrature(let points): Message(FacetsSentence.coarseQuadrature(points: points))
    case .singular: Message(FacetsSentence.singular)
    }
  }
}

extension FacetsDiagnostic {
  /// Names that are listed before the rest is only counted.
  private static let mostNames = 12

  /// What to tell people.
  public var message: Message {
    let names = elements.prefix(Self.mostNames) + (elements.count > Self.mostNames ? ["…"] : [])
    func scale(_ whole: ([Double]) -> FacetsSentence, _ own: (String, [Double]) -> FacetsSentence) -> Message {
      Message(elements.first.map { own($0, values) } ?? whole(values))
    }
    switch kind {
    case .extreme: return Message(FacetsSentence.extreme(facet: facet, elements: Array(names)))
    case .unmeasured: return Message(FacetsSentence.unmeasured(facet: facet, elements: Array(names)))
    case .oneRating: return Message(FacetsSentence.oneRating(facet: facet, elements: Array(names)))
    case .disjoint:
      return Message(FacetsSentence.disjoint(facet: facet, count: Int(self.values.first ?? 0)))
    case .unusedCategories: return Message(FacetsSentence.unusedCategories(values: values))
    case .lostCategories: return Message(FacetsSentence.lostCategories(values: values))
    case .disorderedThresholds: return scale(FacetsSentence.disorderedThresholds, FacetsSentence.disorderedThresholdsOf)
    case .rareCategories: return scale(FacetsSentence.rareCategories, FacetsSentence.rareCategoriesOf)
    case .notConverged: return Message(FacetsSentence.notConverged(residual: self.values.first ?? 0))
    case .connectionUnknown: return Message(FacetsSentence.connectionUnknown)
    case .nothingEstimated: return Message(FacetsSentence.nothingEstimated)
    case .cellsTooSmall: return Message(FacetsSentence.cellsTooSmall)
    case .shrunken: return Message(FacetsSentence.shrunken(facet: facet))
    case .flatSlopes:
      let leftOut = Int(self.values.first ?? 0)
      return Message(
        leftOut > 0
          ? FacetsSentence.flatSlopesWithoutUnit(facet: facet, elements: Array(names), count: leftOut)
          : FacetsSentence.flatSlopes(facet: facet, elements: Array(names)))
    }
  }
}

extension ElementStatus {
  /// The status in words.
  package var name: FacetsSentence {
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
