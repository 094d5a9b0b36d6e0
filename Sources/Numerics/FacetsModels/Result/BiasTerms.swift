public import Statistics

/// Interactions of two facets: for every cell the shift of its logits that its ratings ask for, all measures held.
public struct BiasFamily: Sendable {
  /// The two facets.
  public let facets: [String]
  /// In the order of the first facet's elements, then the second's.
  public let terms: [BiasTerm]
  /// How the family was adjusted, at which level.
  public let fdr: MultipleTesting
  /// The false discovery rate that is kept: q ≤ this.
  public let fdrLevel: Double
  /// Σ t², and the number of terms in it.
  public let chiSquared: Double
  /// The number of terms in `chiSquared`.
  public let tested: Int
}

/// One cell's interaction.
///
/// Solves Σ(x − E(η + bias)) = 0 over the cell. Source: Linacre 1989, section 9; *Facets* manual, tables 9 and 13.
public struct BiasTerm: Sendable {
  /// The two elements.
  public let elements: [String]
  /// Ratings in the cell.
  public let count: Int
  /// Sum of categories given and expected, counted from 0.
  public let observed: Double
  /// See `observed`.
  public let expected: Double
  /// In logits; positive: rated higher than the measures say. From an adjusted extreme score where it is extreme; nil where the cell has
  /// fewer ratings than the setting asks.
  public internal(set) var bias: Double?
  /// 1/√information at the shifted logits.
  public internal(set) var standardError: Double?
  /// bias/standardError.
  public internal(set) var t: Double?
  /// Ratings less one.
  public let degreesOfFreedom: Int
  /// Two-sided, of Student's t.
  public internal(set) var pValue: Double?
  /// Adjusted within the family.
  public internal(set) var qValue: Double?
  /// q ≤ level.
  public let isFlagged: Bool
  /// Whether the cell's ratings are all lowest or all highest.
  public let isExtreme: Bool
}

/// Computes interactions of pairs of facets.
struct BiasTerms {
  let data: FacetsData
  let design: ActiveDesign
  let residuals: Residuals
  let thresholds: [Double]
  let options: FacetsOptions

  /// The pairs that are tested: those named, or all whose cells hold `biasCell` ratings on average.
  ///
  /// - Throws: `FacetsError.unknownFacet`.
  func pairs() throws -> [(Int, Int)] {
    let names = data.facets.map(\.name)
    if let asked = options.biasPairs {
      return try asked.map { pair in
        let found = try pair.map { name in
          guard let f = names.firstIndex(of: name) else { throw FacetsError.unknownFacet(name, known: names) }
          return f
        }
        guard found.count == 2, found[0] != found[1] else {
          throw FacetsError.unknownFacet(pair.joined(separator: ","), known: names)
        }
        return (found[0], found[1])
      }
    }
    var pairs: [(Int, Int)] = []
    for a in names.indices {
      for b in names.indices where b > a {
        let cells = Set((0..<design.count).map { Int(design.codes[a][$0]) * design.parameterCount + Int(design.codes[b][$0]) }).count
        if design.count >= cells * max(2, options.biasCell) { pairs.append((a, b)) }
      }
    }
    return pairs
  }

  /// The interactions of a pair.
  func family(_ a: Int, _ b: Int) -> BiasFamily {
    let keys = (0..<design.count).map { Int(design.codes[a][$0]) * design.parameterCount + Int(design.codes[b][$0]) }
    let order = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    var cells: [[Int]] = []
    for i in order {
      if let last = cells.last, keys[last[0]] == keys[i] { cells[cells.count - 1].append(i) } else { cells.append([i]) }
    }
    let found = cells.map { cell($0) }
    let family = options.fdr.adjust(found.map(\.pValue), level: options.fdrLevel)
    let rejected = family.rejected
    let terms = cells.indices.map { k in
      let first = cells[k][0]
      let own = found[k]
      return BiasTerm(
        elements: [a, b].map { data.facets[$0].elements[Int(design.codes[$0][first]) - design.starts[$0]] }, count: cells[k].count,
        observed: own.observed, expected: own.expected, bias: own.bias, standardError: own.error, t: own.t,
        degreesOfFreedom: cells[k].count - 1, pValue: own.pValue, qValue: family.adjusted[k], isFlagged: rejected[k],
        isExtreme: own.isExtreme)
    }
    return BiasFamily(
      facets: [data.facets[a].name, data.facets[b].name], terms: terms, fdr: options.fdr, fdrLevel: options.fdrLevel,
      chiSquared: found.reduce(0) { $0 + ($1.t.map { $0 * $0 } ?? 0) }, tested: found.count { $0.t != nil })
  }

  private struct Cell {
    var observed: Double
    var expected: Double
    var bias: Double?
    var error: Double?
    var t: Double?
    var pValue: Double?
    var isExtreme: Bool
  }

  private func cell(_ rows: [Int]) -> Cell {
    let observed = rows.reduce(0) { $0 + Double(design.categories[$1]) }
    let expected = observed - rows.reduce(0) { $0 + residuals.values[$1] }
    let most = rows.reduce(0) { $0 + Double(design.scales.scales[Int(design.groups[$1])].steps) }
    let isExtreme = observed == 0 || observed == most
    var cell = Cell(observed: observed, expected: expected, isExtreme: isExtreme)
    guard rows.count >= max(2, options.biasCell), most > 2 * options.extremeAdjustment else { return cell }
    let target = isExtreme ? (observed == 0 ? options.extremeAdjustment : most - options.extremeAdjustment) : observed
    let shift = LogitShift(
      logits: rows.map { residuals.eta[$0] }, groups: rows.map { design.groups[$0] }, scales: design.scales, thresholds: thresholds,
      target: target)
    guard shift.information > 0 else { return cell }
    let error = 1 / shift.information.squareRoot()
    cell.bias = shift.shift
    cell.error = error
    cell.t = shift.shift / error
    cell.pValue = StudentTDistribution(degreesOfFreedom: Double(rows.count - 1)).twoSided(shift.shift / error)
    return cell
  }
}
