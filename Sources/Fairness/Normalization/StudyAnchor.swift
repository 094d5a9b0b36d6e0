package import Messages
package import RatingStudy
internal import Statistics
package import StudyModel

/// What the study model says of the people whose scores are to be normalized: merit, rater effects, and whether groups can be compared.
package struct StudyAnchor: Sendable {
  /// The people's merit, as the methods take it.
  package var anchor: Anchor
  /// By person: the points that the raters they met add on average; `nil` where the component has none that can be told.
  package var raterOffsets: [Double]?
  /// For each pair of groups what the raters who score both see.
  package var gaps: [Gap]

  /// The gap between two groups in the eyes of the raters who score both.
  package struct Gap: Sendable, Hashable {
    /// The first group's name.
    package var from: String
    /// The second group's name.
    package var to: String
    /// Mean merit of `from` minus that of `to`, in points.
    package var estimate: Double
    /// 95 % (or the model's interval level), for these very people.
    package var interval: [Double]

    /// Whether the interval leaves out 0.
    package var isClear: Bool { interval[0] > 0 || interval[1] < 0 }

    /// The gap in a sentence.
    package var message: Message {
      let isReversed = isClear && estimate < 0
      let ends = isReversed ? [-interval[1], -interval[0]] : interval
      return Message(
        isClear
          ? NormalizationSentence.ratersSeeGap(
            from: isReversed ? to : from, gap: isReversed ? -estimate : estimate, low: ends[0], high: ends[1], to: isReversed ? from : to)
          : .ratersSeeNoGap(
            from: isReversed ? to : from, to: isReversed ? from : to, gap: isReversed ? -estimate : estimate, low: ends[0], high: ends[1]))
    }
  }

  /// Asks the model.
  ///
  /// - Parameters:
  ///   - model: the study's model.
  ///   - study: the study it was fitted to.
  ///   - scores: the people of one period, in the order of the normalization's input.
  ///   - groups: a group for each of them (codes into `groupNames`); any grouping.
  ///   - groupNames: the groups' names.
  ///   - source: the component that is to be normalized; `nil` for a total.
  /// - Throws: ``StudyModelError`` when a contrast can't be solved.
  package init(
    _ model: FittedStudyModel, _ study: Study, scores: [PersonScore], groups: [Int32], groupNames: [String],
    source: ComponentSource?
  ) throws(StudyModelError) {
    let reader = AnchorReader(model, study, scores, groups, groupNames, source)
    let refusal = reader.refusal()
    var means: [Double] = []
    var errors: [Double] = []
    if refusal == nil {
      for group in groupNames.indices {
        let contrast = try reader.groupAgainstAll(group)
        means.append((contrast?.estimate ?? 0) * reader.spread)
        errors.append((contrast?.standardError ?? 0) * reader.spread)
      }
    }
    anchor = Anchor(
      values: reader.values, groupMeans: means, groupErrors: errors,
      unitSpreads: groupNames.indices.map(reader.unitSpread), refusal: refusal, isInternal: reader.isInternal)
    raterOffsets = reader.raterOffsets()
    gaps = try reader.gaps()
  }
}

/// The steps of reading an anchor.
private struct AnchorReader {
  let model: FittedStudyModel
  let study: Study
  let scores: [PersonScore]
  let groups: [Int32]
  let groupNames: [String]
  let source: ComponentSource?
  /// For each person the position in the model's merits; `nil` where the person has none.
  let merit: [Int?]
  /// Points per unit of the common scale.
  let spread: Double

  init(
    _ model: FittedStudyModel, _ study: Study, _ scores: [PersonScore], _ groups: [Int32], _ groupNames: [String],
    _ source: ComponentSource?
  ) {
    self.model = model
    self.study = study
    self.scores = scores
    self.groups = groups
    self.groupNames = groupNames
    self.source = source
    var index: [Int64: Int] = [:]
    for (position, merit) in model.merits.enumerated() {
      index[Int64(merit.periodCode) << 32 | Int64(merit.personCode)] = position
    }
    merit = scores.map { index[Int64($0.period) << 32 | Int64($0.person)] }
    if case .ratings(let name) = source, let component = model.componentIndex(name) {
      spread = model.components[component].spread
    } else {
      spread = model.meritSpread
    }
  }

  /// Whether merit rests on the very scores that are linked: ratings of a modelled component, or totals that contain some.
  var isInternal: Bool {
    switch source {
    case .ratings(let name): model.componentIndex(name) != nil
    case .unitScores, .column: false
    case nil: true
    }
  }

  /// Merit in points around the mean score, so that scores may be moved to it.
  var values: [Double?] {
    let level = SampleMoments.mean(scores.map(\.score)) ?? 0
    return merit.map { $0.map { level + model.merits[$0].value * spread } }
  }

  private func members(_ group: Int) -> [Int] {
    groups.indices.compactMap { groups[$0] == Int32(group) ? merit[$0] : nil }
  }

  /// The first two groups that no part of the design joins.
  func refusal() -> Message? {
    let parts = groupNames.indices.map { Set(members($0).map { model.merits[$0].part }) }
    let present = parts.indices.filter { !parts[$0].isEmpty }
    for (place, first) in present.enumerated() {
      for second in present[(place + 1)...] where parts[first].isDisjoint(with: parts[second]) {
        return Message(
          ModelSentence.groupsInDifferentParts(from: groupNames[first], to: groupNames[second]))
      }
    }
    let unmeasured = groupNames.indices.first { group in
      groups.contains(Int32(group)) && parts[group].isEmpty
    }
    return unmeasured.map { Message(NormalizationSentence.noAnchor(group: groupNames[$0])) }
  }

  func groupAgainstAll(_ group: Int) throws(StudyModelError) -> GroupContrast? {
    let own = members(group)
    return own.isEmpty ? nil : try model.contrast(own, merit.compactMap { $0 })
  }

  func gaps() throws(StudyModelError) -> [StudyAnchor.Gap] {
    let multiplier = NormalDistribution.standard.criticalValue(level: model.options.intervalLevel)
    var result: [StudyAnchor.Gap] = []
    for first in groupNames.indices {
      for second in groupNames.indices where second > first {
        guard let contrast = try model.contrast(members(first), members(second)) else { continue }
        let estimate = contrast.estimate * spread
        let margin = multiplier * contrast.standardError * spread
        result.append(
          StudyAnchor.Gap(
            from: groupNames[first], to: groupNames[second], estimate: estimate,
            interval: [estimate - margin, estimate + margin]))
      }
    }
    return result
  }

  /// √(S² of the units' mean modes + the mean error variance of these means): what the model expects of true means.
  func unitSpread(_ group: Int) -> Double? {
    let positions = groups.indices.filter { groups[$0] == Int32(group) && merit[$0] != nil }
    let values = positions.map { (merit[$0].map { model.merits[$0].value } ?? 0) * spread }
    let units = positions.map { scores[$0].unit }
    guard let modes = UnitSpread.spread(values, units) else { return nil }
    var errors: [Int32: (sum: Double, count: Double)] = [:]
    for position in positions {
      let error = (merit[position].map { model.merits[$0].standardError } ?? 0) / model.meritSpread * spread
      errors[scores[position].unit, default: (0, 0)].sum += error * error
      errors[scores[position].unit, default: (0, 0)].count += 1
    }
    let variance = errors.keys.sorted().reduce(0.0) { total, unit in
      let own = errors[unit] ?? (0, 1)
      return total + own.sum / own.count
    }
    return (modes * modes + variance / Double(positions.count)).squareRoot()
  }

  /// The mean effect of the raters that each person met in the component, those of one unit only left out.
  func raterOffsets() -> [Double]? {
    guard case .ratings(let name) = source, let ratings = study.ratings, let component = study.components.code(of: name),
      model.identifies(.severity, in: name)
    else { return nil }
    var effect = [Double](repeating: 0, count: study.raters.count)
    for own in model.raterEffects where own.component == name && !own.isUnitBound { effect[Int(own.code)] = own.estimate }
    var sums: [Int64: (sum: Double, count: Double)] = [:]
    for row in 0..<ratings.count where ratings.component[row] == component {
      let key = Int64(ratings.period[row]) << 32 | Int64(ratings.person[row])
      sums[key, default: (0, 0)].sum += effect[Int(ratings.rater[row])]
      sums[key, default: (0, 0)].count += 1
    }
    return scores.map { score in
      sums[Int64(score.period) << 32 | Int64(score.person)].map { $0.sum / $0.count } ?? 0
    }
  }
}
