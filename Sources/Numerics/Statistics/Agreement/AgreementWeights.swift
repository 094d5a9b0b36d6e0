internal import RealModule

/// How much two different categories agree, from 0 to 1; equal ones agree fully.
///
/// Source of the formulas: Gwet 2014, *Handbook of Inter-Rater Reliability*, 4th ed., section 3.5; linear and quadratic ones are those of Cicchetti &
/// Allison 1971 and Fleiss & Cohen 1973.
package enum AgreementWeights: String, Sendable, CaseIterable, Codable {
  /// Not at all.
  case identity
  /// 1 − M/M_max, M = ½ d(d + 1) for categories d places apart: by their order alone.
  case ordinal
  /// 1 − |k − l|/range.
  case linear
  /// 1 − (k − l)²/range².
  case quadratic
  /// 1 − √(|k − l|/range).
  case radical
  /// 1 − ((k − l)/(k + l))² over the largest of these; for values ≥ 0.
  case ratio
  /// 1 − sin²(π(k − l)/(range + 1)) over the largest of these: the highest category is next to the lowest.
  case circular
  /// 1 − (k − l)²/((k + l − 2 min)(2 max − k − l)) over the largest of these: differences at the ends count more.
  case bipolar

  /// Agreement of every pair of categories.
  ///
  /// - Parameter categories: in ascending order, none twice.
  /// - Returns: nil for `ratio` where a value is below 0.
  package func matrix(_ categories: [Double]) -> [[Double]]? {
    guard self != .ratio || (categories.first ?? 0) >= 0 else { return nil }
    let distances = categories.indices.map { a in categories.indices.map { a == $0 ? 0 : distance(a, $0, categories) } }
    let largest = distances.lazy.map { $0.max() ?? 0 }.max() ?? 0
    return distances.map { row in row.map { largest > 0 ? 1 - $0 / largest : 1 } }
  }

  /// In any unit.
  private func distance(_ a: Int, _ b: Int, _ categories: [Double]) -> Double {
    let (x, y) = (categories[a], categories[b])
    let (low, high) = (categories[0], categories[categories.count - 1])
    switch self {
    case .identity: return 1
    case .ordinal: return Double(abs(a - b) * (abs(a - b) + 1)) / 2
    case .linear: return abs(x - y)
    case .quadratic: return (x - y) * (x - y)
    case .radical: return abs(x - y).squareRoot()
    case .ratio: return (x - y) * (x - y) / ((x + y) * (x + y))
    case .circular:
      let sine = Double.sin(.pi * (x - y) / (high - low + 1))
      return sine * sine
    case .bipolar: return (x - y) * (x - y) / ((x + y - 2 * low) * (2 * high - x - y))
    }
  }
}
