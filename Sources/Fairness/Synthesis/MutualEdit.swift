package import RatingStudy
internal import Statistics

/// Raters who belong to the units that are scored, one a unit in the order of names, and what units then give each other beyond what a plan can say.
package struct MutualEdit: Sendable, Hashable {
  /// The standard deviation of what two units give each other alike, in points.
  package var sharedSD = 0.0
  /// Units of one bloc.
  package var blocUnits = 0
  /// What they score each other higher, in points.
  package var blocPoints = 0.0
  /// What units of one profession score each other higher, in points: of one group where the study has several, else every second unit, which nobody states.
  package var professionPoints = 0.0
  /// What the study says of kinds that no group shows.
  package var memberKinds = MemberKinds.alike

  /// Everything at its default.
  package init() {}

  /// Changes a study's scores.
  ///
  /// - Returns: points by unit of the bloc.
  func apply(to study: inout Study, step: Double, scale: ClosedRange<Double>, seed: UInt64) -> [String: Double] {
    guard var ratings = study.ratings else { return [:] }
    study.settings.memberKinds = memberKinds
    let units = study.units.count
    for rater in 0..<min(study.raters.count, units) { study.raterTable.setUnit(Int32(rater), of: Int32(rater)) }
    let stream = RandomStream(seed: seed).substream("mutual")
    var shared = stream.substream("shared")
    var added = [Double](repeating: 0, count: units * units)
    for first in 0..<units {
      for second in 0..<units where second > first {
        let value = shared.normal() * sharedSD
        added[first * units + second] = value
        added[second * units + first] = value
      }
    }
    var chosen = stream.substream("bloc")
    let bloc = chosen.subset(size: min(blocUnits, units), of: units)
    for first in bloc { for second in bloc where second != first { added[first * units + second] += blocPoints } }
    for first in 0..<units where professionPoints != 0 {
      for second in 0..<units where profession(study, first) == profession(study, second) {
        added[first * units + second] += professionPoints
      }
    }
    for row in 0..<ratings.count {
      let (from, to) = (Int(ratings.rater[row]), Int(ratings.personUnit[row]))
      guard from < units, to >= 0 else { continue }
      ratings.score[row] = (ratings.score[row] + added[from * units + to]).held(step: step, scale: scale)
    }
    study.ratings = ratings
    return Dictionary(uniqueKeysWithValues: bloc.map { (study.units.names[$0], blocPoints) })
  }

  private func profession(_ study: Study, _ unit: Int) -> Int {
    study.groups.count > 1 ? Int(study.unitTable.group(of: Int32(unit))) : unit % 2
  }
}
