internal import LinearAlgebra

/// What a part of the persons adds to the marginal likelihood and its derivatives.
struct MarginalSums: Sendable {
  var logLikelihood = 0.0
  var gradient: [Double]
  /// The lower triangle.
  var information: Matrix
  var posteriors: [PersonPosterior?] = []

  init(order: Int) {
    gradient = [Double](repeating: 0, count: order)
    information = Matrix(rows: order, columns: order)
  }

  mutating func add(_ other: MarginalSums) {
    logLikelihood += other.logLikelihood
    for i in gradient.indices { gradient[i] += other.gradient[i] }
    for i in information.values.indices { information.values[i] += other.information.values[i] }
    posteriors += other.posteriors
  }

  /// Adds a person.
  mutating func add(
    _ posterior: PersonPosterior, _ rows: [Int], _ offsets: [Double], _ tau: [Double], _ design: ActiveDesign, _ layout: MarginalLayout,
    _ point: MarginalPoint, _ scratch: inout [Double]
  ) {
    let touched = Self.touched(rows, design, layout)
    var local: [Int: Int] = [:]
    for (index, place) in touched.enumerated() { local[place] = index }
    let count = touched.count
    var ratings = rows.map { Self.columns($0, design, layout, local) }
    var meanGradient = [Double](repeating: 0, count: count)
    var second = [Double](repeating: 0, count: count * count)
    let sign = design.signs[layout.persons]
    let loadings = rows.map { layout.loading($0, point, design) }
    let precision = 1 / (point.deviation * point.deviation)
    var own = [Double](repeating: 0, count: count)
    for (theta, weight) in zip(posterior.nodes, posterior.weights) where weight > 1e-14 {
      for a in 0..<count { own[a] = 0 }
      for (k, i) in rows.enumerated() {
        if let slope = ratings[k].slope { ratings[k].facets[slope].sign = sign * theta }
        let start = design.scales.starts[Int(design.groups[i])]
        let m = ratings[k].steps.count
        let category = Int(design.categories[i])
        _ = ResponseKernel.fill(eta: offsets[i] + loadings[k] * theta, tau, start, m, category: category, into: &scratch, at: 0)
        Self.add(ratings[k], category, scratch, weight, &own, &second, count)
      }
      let distance = theta - point.mean
      let scaled = distance * distance * precision
      let deviationPlace = layout.logDeviation.flatMap { local[$0] }
      if let deviationPlace {
        own[deviationPlace] = scaled - 1
        second[deviationPlace * count + deviationPlace] += weight * 2 * scaled
      }
      if let meanColumn = layout.mean, let meanPlace = local[meanColumn] {
        own[meanPlace] = distance * precision
        second[meanPlace * count + meanPlace] += weight * precision
        if let deviationPlace {
          second[meanPlace * count + deviationPlace] += weight * 2 * distance * precision
          second[deviationPlace * count + meanPlace] += weight * 2 * distance * precision
        }
      }
      for a in 0..<count {
        let scaledOwn = weight * own[a]
        meanGradient[a] += scaledOwn
        for b in 0..<count { second[a * count + b] -= scaledOwn * own[b] }
      }
    }
    for a in 0..<count {
      gradient[touched[a]] += meanGradient[a]
      for b in 0..<count where touched[b] <= touched[a] {
        information[touched[a], touched[b]] += second[a * count + b] + meanGradient[a] * meanGradient[b]
      }
    }
  }

  /// Where one rating's derivatives go.
  private struct Columns {
    /// Facets' places, and how they enter the logit: their signs; of a slope the person's measure at the node.
    var facets: [(place: Int, sign: Double)]
    /// Which of these is the slope.
    var slope: Int?
    /// Places of thresholds; −1 for given ones.
    var steps: [Int]
  }

  /// A rating's gradient and information at a node.
  private static func add(
    _ rating: Columns, _ category: Int, _ c: [Double], _ weight: Double, _ own: inout [Double], _ second: inout [Double], _ count: Int
  ) {
    let m = rating.steps.count
    var expected = 0.0
    var square = 0.0
    for j in 0..<m {
      expected += c[j]
      square += Double(2 * j + 1) * c[j]
    }
    let variance = max(0, square - expected * expected)
    for facet in rating.facets {
      own[facet.place] += facet.sign * (Double(category) - expected)
      for other in rating.facets { second[facet.place * count + other.place] += weight * facet.sign * other.sign * variance }
    }
    var tail = expected
    for j in 0..<m where rating.steps[j] >= 0 {
      let place = rating.steps[j]
      own[place] -= (j < category ? 1 : 0) - c[j]
      // Cov(x, [x ≥ j]) = C_j (j + 1) + Σ_{l > j} C_l − C_j E x, j counted from 0.
      tail = 0
      for l in (j + 1)..<max(m, j + 1) { tail += c[l] }
      let covariance = c[j] * Double(j + 1) + tail - c[j] * expected
      for facet in rating.facets {
        second[facet.place * count + place] -= weight * facet.sign * covariance
        second[place * count + facet.place] -= weight * facet.sign * covariance
      }
      for l in 0..<m where rating.steps[l] >= 0 {
        second[place * count + rating.steps[l]] += weight * (c[max(j, l)] - c[j] * c[l])
      }
    }
  }

  private static func columns(_ i: Int, _ design: ActiveDesign, _ layout: MarginalLayout, _ local: [Int: Int]) -> Columns {
    var facets: [(place: Int, sign: Double)] = []
    for f in design.codes.indices where f != layout.persons {
      let place = layout.place[Int(design.codes[f][i])]
      if place >= 0, let own = local[place] { facets.append((own, design.signs[f])) }
    }
    var slope: Int?
    if let element = layout.slopeElement(i, design), let own = local[layout.slopes[element]] {
      slope = facets.count
      facets.append((own, 0))
    }
    let group = Int(design.groups[i])
    let steps = (design.scales.starts[group]..<design.scales.starts[group + 1]).map { j -> Int in
      let place = layout.place[design.thresholdStart + j]
      return place < 0 ? -1 : local[place] ?? -1
    }
    return Columns(facets: facets, slope: slope, steps: steps)
  }

  /// The places that a person's ratings speak of, ascending; slopes or log σ, and μ, are among them.
  private static func touched(_ rows: [Int], _ design: ActiveDesign, _ layout: MarginalLayout) -> [Int] {
    var places: Set<Int> = []
    if let deviation = layout.logDeviation { places.insert(deviation) }
    if let mean = layout.mean { places.insert(mean) }
    for i in rows {
      if let element = layout.slopeElement(i, design) { places.insert(layout.slopes[element]) }
      for f in design.codes.indices where f != layout.persons { places.insert(layout.place[Int(design.codes[f][i])]) }
      let group = Int(design.groups[i])
      for j in design.scales.starts[group]..<design.scales.starts[group + 1] { places.insert(layout.place[design.thresholdStart + j]) }
    }
    places.remove(-1)
    return places.sorted()
  }
}
