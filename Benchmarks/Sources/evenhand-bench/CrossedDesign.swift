import LinearAlgebra
import MixedModels
import Statistics

/// A generated crossed design: targets scored ten times each by raters who score 200 each, targets spread over 500 units.
struct CrossedDesign {
  static let ratingsPerTarget = 10
  static let ratingsPerRater = 200
  static let units = 500
  /// The standard deviations planted, in points.
  static let (target, rater, unit, residual) = (1.0, 0.7, 0.5, 1.5)

  let score: [Double]
  let targets: [Int32]
  let raters: [Int32]
  let unitCodes: [Int32]

  init(ratings: Int, seed: UInt64 = 1) {
    let targetCount = ratings / Self.ratingsPerTarget
    let raterCount = ratings / Self.ratingsPerRater
    let stream = RandomStream(seed: seed)
    func normals(_ name: String, _ count: Int, _ deviation: Double) -> [Double] {
      var s = stream.substream(name)
      return (0..<count).map { _ in deviation * s.normal() }
    }
    let targetEffect = normals("target", targetCount, Self.target)
    let raterEffect = normals("rater", raterCount, Self.rater)
    let unitEffect = normals("unit", Self.units, Self.unit)
    var choice = stream.substream("who scores whom")
    var noise = stream.substream("noise")
    var score = [Double](repeating: 0, count: ratings)
    var targets = [Int32](repeating: 0, count: ratings)
    var raters = targets
    var unitCodes = targets
    for i in 0..<ratings {
      let t = i / Self.ratingsPerTarget
      let r = choice.integer(below: raterCount)
      let u = t % Self.units
      (targets[i], raters[i], unitCodes[i]) = (Int32(t), Int32(r), Int32(u))
      score[i] = 50 + targetEffect[t] + raterEffect[r] + unitEffect[u] + Self.residual * noise.normal()
    }
    self.score = score
    self.targets = targets
    self.raters = raters
    self.unitCodes = unitCodes
  }

  var model: MixedModel {
    func term(_ group: String, _ codes: [Int32]) -> RandomTerm {
      let count = Int(codes.max() ?? -1) + 1
      return RandomTerm(group: group, levels: (0..<count).map(String.init), codes: codes)
    }
    return MixedModel(
      response: score, fixed: .intercept(rows: score.count),
      random: [term("target", targets), term("rater", raters), term("unit", unitCodes)])
  }
}
