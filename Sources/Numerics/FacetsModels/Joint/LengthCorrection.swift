/// Joint estimates with the usual corrections of their bias.
enum LengthCorrection {
  /// Multiplies all measures but the persons' and the thresholds by (L − 1)/L, and estimates the persons again.
  ///
  /// - Returns: L, the mean number of ratings a person.
  static func apply(
    _ parameters: inout [Double], _ design: ActiveDesign, persons: Int, weighted: Bool
  ) -> Double {
    let range = design.starts[persons]..<design.starts[persons + 1]
    var rows = [[Int]](repeating: [], count: range.count)
    for i in 0..<design.count { rows[Int(design.codes[persons][i]) - range.lowerBound].append(i) }
    let met = rows.count { !$0.isEmpty }
    let length = Double(design.count) / Double(max(1, met))
    let factor = (length - 1) / length
    for p in parameters.indices where !range.contains(p) && design.isFree[p] { parameters[p] *= factor }
    let eta = design.logits(parameters)
    let thresholds = design.thresholds(parameters)
    let sign = design.signs[persons]
    for (e, own) in rows.enumerated() where design.isFree[range.lowerBound + e] && !own.isEmpty {
      let p = range.lowerBound + e
      let shift = LogitShift(
        logits: own.map { eta[$0] - sign * parameters[p] }, groups: own.map { design.groups[$0] }, scales: design.scales,
        thresholds: thresholds, target: own.reduce(0) { $0 + Double(design.categories[$1]) }, warm: weighted)
      parameters[p] = sign * shift.shift
    }
    return length
  }
}
