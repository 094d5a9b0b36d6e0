import LinearAlgebra
import MixedModels
import Statistics
import Testing

/// Small random designs with everything a model can have.
enum Designs {
  struct Features: Sendable, CustomTestStringConvertible {
    var name: String
    var weights = false
    var groups = false
    var slope = false
    var gaps = false
    var nested = false
    var testDescription: String { name }
  }

  static let all = [
    Features(name: "crossed"), Features(name: "weights", weights: true), Features(name: "residual groups", groups: true),
    Features(name: "slope", slope: true), Features(name: "rows without a term", gaps: true),
    Features(name: "nested", nested: true),
    Features(name: "everything", weights: true, groups: true, slope: true, gaps: true, nested: true),
  ]

  static func model(_ features: Features, n: Int = 90, seed: UInt64 = 1) -> MixedModel {
    var stream = RandomStream(seed: seed)
    func draws(_ count: Int, below: Int) -> [Int32] { (0..<count).map { _ in Int32(stream.integer(below: below)) } }
    func normals(_ count: Int) -> [Double] { (0..<count).map { _ in stream.normal() } }
    let raters = draws(n, below: 6)
    var targets = draws(n, below: 24)
    if features.gaps { for i in 0..<n where i % 7 == 0 { targets[i] = -1 } }
    let covariate = normals(n).map { 2 + $0 }
    var terms = [
      RandomTerm(group: "rater", levels: (0..<6).map { "r\($0)" }, codes: raters),
      RandomTerm(group: "target", levels: (0..<24).map { "t\($0)" }, codes: targets),
    ]
    if features.nested {
      let parents = targets.map { $0 < 0 ? -1 : $0 / 4 }
      terms.append(RandomTerm(group: "unit", levels: (0..<6).map { "u\($0)" }, codes: parents))
      terms.append(
        RandomTerm(
          group: "rater:unit", levels: (0..<36).map { "ru\($0)" }, codes: zip(raters, parents).map { $1 < 0 ? -1 : $0 * 6 + $1 }))
    }
    if features.slope {
      terms.append(
        RandomTerm(group: "rater", term: "x", levels: (0..<6).map { "r\($0)" }, codes: raters, covariate: covariate))
    }
    var y = normals(n).map { 50 + $0 }
    for (k, term) in terms.enumerated() {
      let u = normals(term.levels.count).map { $0 * (0.6 + 0.3 * Double(k)) }
      for i in 0..<n where term.codes[i] >= 0 { y[i] += u[Int(term.codes[i])] * (term.covariate?[i] ?? 1) }
    }
    let group = (0..<n).map { Int32($0 % 3 == 0 ? 1 : 0) }
    let indicator = (0..<n).map { Double($0 % 4 == 1 ? 1 : 0) }
    return MixedModel(
      response: y,
      fixed: FixedEffects(
        names: ["(Intercept)", "x", "indicator"], columns: Matrix(columns: [Array(repeating: 1, count: n), covariate, indicator])),
      random: terms, weights: features.weights ? (0..<n).map { _ in 0.5 + stream.uniform() } : nil,
      residualGroups: features.groups ? ResidualGroups(levels: ["a", "b"], codes: group) : nil)
  }

  static func variances(for model: MixedModel) -> VarianceComponents {
    VarianceComponents(
      terms: model.random.indices.map { 0.3 + 0.4 * Double($0) },
      residuals: (0..<(model.residualGroups?.levels.count ?? 1)).map { 0.8 + 0.9 * Double($0) })
  }
}
