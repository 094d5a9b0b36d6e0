import FacetsModels
import Statistics

/// Ratings as rows of names, for tests.
struct RatingTable {
  var names: [String]
  var rows: [[String]] = []
  var scores: [Double] = []

  /// The data; elements in the order of their first appearance, the named facet positive.
  func data(positive: String = "person", anchors: [String: [String: Double]] = [:]) -> FacetsData {
    let facets = names.enumerated().map { f, name in
      var elements: [String] = []
      var places: [String: Int32] = [:]
      let codes = rows.map { row in
        if let code = places[row[f]] { return code }
        places[row[f]] = Int32(elements.count)
        elements.append(row[f])
        return Int32(elements.count - 1)
      }
      let given = anchors[name].map { own in elements.map { own[$0] } } ?? []
      return Facet(name: name, elements: elements, codes: codes, isPositive: name == positive, anchors: given)
    }
    return FacetsData(facets: facets, scores: scores)
  }
}

/// Ratings drawn from the model with known parameters.
struct FacetsSimulation {
  var persons: [Double]
  var raters: [Double]
  var items: [Double]
  /// τ, lowest first.
  var thresholds: [Double] = [-1.5, 0, 1.5]
  /// By what each rater multiplies persons' measures; empty: 1.
  var slopes: [Double] = []
  /// Whether rater r rates person p.
  var meets: (Int, Int) -> Bool = { _, _ in true }

  /// One set of ratings; raters named in `random` throw dice.
  func draw(_ stream: inout RandomStream, random: Set<Int> = []) -> RatingTable {
    var table = RatingTable(names: ["person", "rater", "item"])
    for (p, person) in persons.enumerated() {
      for (r, rater) in raters.enumerated() where meets(p, r) {
        for (i, item) in items.enumerated() {
          let category =
            random.contains(r)
            ? stream.integer(below: thresholds.count + 1) : category((slopes.isEmpty ? 1 : slopes[r]) * person - rater - item, &stream)
          table.rows.append(["p\(p)", "r\(r)", "i\(i)"])
          table.scores.append(Double(category))
        }
      }
    }
    return table
  }

  private func category(_ eta: Double, _ stream: inout RandomStream) -> Int {
    var weights = [1.0]
    for tau in thresholds { weights.append((weights.last ?? 1) * FacetsSimulation.exponential(eta - tau)) }
    var rest = stream.uniform() * weights.reduce(0, +)
    for (k, weight) in weights.enumerated() {
      rest -= weight
      if rest < 0 { return k }
    }
    return thresholds.count
  }

  /// exp by its series on a halved argument, so that the test doesn't lean on the kernel's.
  static func exponential(_ x: Double) -> Double {
    var term = 1.0
    var sum = 1.0
    for k in 1..<30 {
      term *= x / 16 / Double(k)
      sum += term
    }
    let fourth = sum * sum * sum * sum
    return fourth * fourth * fourth * fourth
  }

  /// Normal scores, standardized to a mean and deviation, in a shuffled-like but fixed order.
  static func spread(_ count: Int, deviation: Double) -> [Double] {
    let raw = (0..<count).map { NormalDistribution.standard.quantile((Double(($0 * 7 + 3) % count) + 0.5) / Double(count)) }
    let square = raw.reduce(0) { $0 + $1 * $1 } / Double(count)
    return raw.map { $0 * deviation / square.squareRoot() }
  }
}
