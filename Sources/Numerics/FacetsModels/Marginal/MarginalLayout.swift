/// What MML estimates: all parameters but the persons', the log of their standard deviation and, where anchors fix the origin, their mean.
struct MarginalLayout: Sendable {
  /// For each parameter of the design its place among those estimated; −1 for the others.
  let place: [Int]
  /// The parameters estimated, by place.
  let parameters: [Int]
  /// The place of log σ.
  let logDeviation: Int
  /// The place of μ; nil where it is 0.
  let mean: Int?
  /// Every person's ratings, as places among the ratings that count.
  let rows: [[Int]]
  /// The persons' facet.
  let persons: Int

  init(_ design: ActiveDesign, persons: Int, estimatingMean: Bool) {
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
    logDeviation = parameters.count
    mean = estimatingMean ? parameters.count + 1 : nil
  }

  /// The number of parameters estimated.
  var order: Int { parameters.count + (mean == nil ? 1 : 2) }
}
