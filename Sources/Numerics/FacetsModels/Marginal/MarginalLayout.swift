/// What MML estimates: all parameters but the persons', then slopes or the log of the persons' standard deviation and, where anchors fix the
/// origin, their mean.
///
/// Slopes and the persons' standard deviation have one unit between them: beside slopes the standard deviation is 1.
struct MarginalLayout: Sendable {
  /// For each parameter of the design its place among those estimated; −1 for the others.
  let place: [Int]
  /// The parameters estimated, by place.
  let parameters: [Int]
  /// The place of log σ; nil beside slopes.
  let logDeviation: Int?
  /// The facet whose elements have slopes.
  let slopeFacet: Int?
  /// The place of each of its elements' slope; −1 without ratings that count; empty without slopes.
  let slopes: [Int]
  /// The place of μ; nil where it is 0.
  let mean: Int?
  /// Every person's ratings, as places among the ratings that count.
  let rows: [[Int]]
  /// The persons' facet.
  let persons: Int
  /// The number of parameters estimated.
  let order: Int

  init(_ design: ActiveDesign, persons: Int, slopeFacet: Int?, estimatingMean: Bool) {
    let own = design.starts[persons]..<design.starts[persons + 1]
    let parameters = design.isFree.indices.filter { design.isFree[$0] && !own.contains($0) }
    var place = [Int](repeating: -1, count: design.isFree.count)
    for (index, p) in parameters.enumerated() { place[p] = index }
    var rows = [[Int]](repeating: [], count: own.count)
    for i in 0..<design.count { rows[Int(design.codes[persons][i]) - own.lowerBound].append(i) }
    self.place = place
    self.parameters = parameters
    self.rows = rows
    self.persons = persons
    self.slopeFacet = slopeFacet
    var next = parameters.count
    var slopes: [Int] = []
    if let f = slopeFacet {
      slopes = [Int](repeating: -1, count: design.starts[f + 1] - design.starts[f])
      for code in design.codes[f] { slopes[Int(code) - design.starts[f]] = 0 }
      for element in slopes.indices where slopes[element] == 0 {
        slopes[element] = next
        next += 1
      }
    }
    self.slopes = slopes
    logDeviation = slopeFacet == nil ? next : nil
    next += slopeFacet == nil ? 1 : 0
    mean = estimatingMean ? next : nil
    order = next + (estimatingMean ? 1 : 0)
  }

  /// The element with a slope that gave a rating.
  func slopeElement(_ i: Int, _ design: ActiveDesign) -> Int? {
    slopeFacet.map { Int(design.codes[$0][i]) - design.starts[$0] }
  }

  /// By what a rating's person is multiplied: sign and slope.
  func loading(_ i: Int, _ point: MarginalPoint, _ design: ActiveDesign) -> Double {
    design.signs[persons] * (slopeElement(i, design).map { point.slopes[$0] } ?? 1)
  }
}
