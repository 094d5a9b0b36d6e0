internal import Messages
internal import Panels
package import RatingStudy
internal import Statistics

/// Works out what marking shows: seeds, double marking, grades.
package struct MarkingAnalysis {
  let study: Study
  let options: MarkingOptions
  let reading: MarkReading

  /// Of some components in a period.
  ///
  /// - Parameter components: codes; `nil`: all.
  package init(_ study: Study, period: Int32, components: [Int32]?, _ options: MarkingOptions) {
    (self.study, self.options) = (study, options)
    let all = components ?? study.components.names.indices.map { Int32($0) }
    reading = MarkReading(study, period: period, components: all, total: MarkTotal.name, options)
  }

  /// The names of parts with a tolerance of their own that there are none of.
  package var unknownParts: [String] {
    let known = Set(reading.parts.map(\.name))
    return options.tolerance.byPart.keys.filter { !known.contains($0) }.sorted()
  }
  /// The parts' names.
  package var partNames: [String] { reading.parts.map(\.name) }

  /// What is said.
  package func report() -> MarkingReport {
    let whole = reading.parts.last { $0.isWhole }
    let range = whole.map { self.range(of: $0) } ?? self.range(ofAll: reading.parts)
    let ladder = options.boundaries.isEmpty ? nil : GradeLadder(options.boundaries, least: range.range.lowerBound)
    var own = options
    // One number is of every part where nobody marks scripts as wholes.
    if whole == nil, let tolerance = own.tolerance.whole {
      for part in reading.parts where own.tolerance.byPart[part.name] == nil { own.tolerance.byPart[part.name] = tolerance }
    }
    var parts: [MarkingReport.Part] = []
    var doubles: [DoubleAnalysis?] = []
    for part in reading.parts {
      let partLadder = part.isWhole ? ladder : nil
      let double = DoubleAnalysis(part, own, ladder: partLadder)
      let live = part.liveScripts
      doubles.append(double)
      parts.append(
        .init(
          name: part.name, liveMarks: live.rows.count, liveScripts: live.count, markers: Set(part.marker).count,
          tolerance: own.tolerance.of(part.name, isWhole: part.isWhole),
          seeds: SeedAnalysis(study, part, own, isOrdered: reading.isOrdered, ladder: partLadder)?.findings(), double: double?.findings()))
    }
    var report = MarkingReport(parts: parts, grades: nil, looks: [], notes: [])
    if !options.boundaries.isEmpty { report.grades = grades(parts, doubles, range) }
    report.looks = MarkingWords.looks(report, own)
    report.notes = MarkingWords.notes(report, reading, own)
    return report
  }

  // MARK: Grades

  private typealias MarkRange = (range: ClosedRange<Double>, isStated: Bool)

  private func grades(_ parts: [MarkingReport.Part], _ doubles: [DoubleAnalysis?], _ range: MarkRange) -> GradeCertainty {
    let place = reading.parts.indices.last { reading.parts[$0].isWhole }
    let analysis = GradeAnalysis(boundaries: options.boundaries, range: range.range, options)
    let marks = place.map { singleMarks(reading.parts[$0]) } ?? summedMarks()
    let (knowledge, source) = knowledge(place.map { [parts[$0]] } ?? parts)
    var bases = [analysis.basis(nil, marks, knowledge)]
    if let place, let double = doubles[place], let found = parts[place].double {
      let resolved = double.marks.compactMap { options.rule.mark($0, limit: double.limit) }.map { double.lattice.nearest($0) }
      if let effect = found.rules.first(where: { $0.rule == options.rule }), resolved.count > 1 {
        let share = found.errorVariance > 0 ? effect.errorDeviation * effect.errorDeviation / found.errorVariance : 0
        bases.append(
          analysis.basis(
            options.rule, ScoreCounts(resolved),
            options.reliability == nil
              ? .error(variance: share * found.errorVariance, freedom: found.errorFreedom)
              // A single mark's reliability goes up as its error goes down.
              : options.reliability.map { .reliability($0 / ($0 + (1 - $0) * share)) },
            bias: options.rule.isBiased && effect.errorDeviation > 0 ? effect.bias / effect.errorDeviation : 0))
      }
    }
    return GradeCertainty(
      part: place.map { reading.parts[$0].name } ?? MarkTotal.name, range: [range.range.lowerBound, range.range.upperBound],
      isRangeStated: range.isStated, source: source, bases: bases)
  }

  /// What is known of the error of a script's mark: the parts' error variances add up where other markers mark other parts.
  private func knowledge(_ parts: [MarkingReport.Part]) -> (GradeAnalysis.Knowledge?, GradeCertainty.Source?) {
    if let stated = options.reliability { return (.reliability(stated), .stated) }
    func sum(_ terms: [(variance: Double, freedom: Double)]) -> GradeAnalysis.Knowledge {
      let variance = terms.reduce(0) { $0 + $1.variance }
      // Satterthwaite 1946.
      let spread = terms.reduce(0) { $0 + $1.variance * $1.variance / $1.freedom }
      return .error(variance: variance, freedom: spread > 0 ? variance * variance / spread : 1)
    }
    let double = parts.compactMap { $0.double.map { ($0.errorVariance, $0.errorFreedom) } }
    if !parts.isEmpty, double.count == parts.count { return (sum(double), .doubleMarking) }
    let seeds = parts.compactMap { $0.seeds.map { ($0.errorVariance, $0.errorFreedom) } }
    if !parts.isEmpty, seeds.count == parts.count { return (sum(seeds), .seeds) }
    return (nil, nil)
  }

  private func singleMarks(_ part: MarkPart) -> ScoreCounts {
    let live = part.liveScripts
    return ScoreCounts((0..<live.count).map { part.value[Int(live.rows(of: $0).first ?? 0)] })
  }

  /// Sums of the first marks of all components, of scripts that have them all.
  private func summedMarks() -> ScoreCounts {
    var sums: [Int32: (sum: Double, count: Int)] = [:]
    for part in reading.parts {
      let live = part.liveScripts
      for script in 0..<live.count {
        guard let row = live.rows(of: script).first.map(Int.init) else { continue }
        sums[part.script[row], default: (0, 0)].sum += part.value[row]
        sums[part.script[row], default: (0, 0)].count += 1
      }
    }
    return ScoreCounts(sums.values.filter { $0.count == reading.parts.count }.map(\.sum))
  }

  /// What marks of a part can be: as stated with the question, else by the study's scale, else from 0 to the highest seen.
  private func range(of part: MarkPart) -> MarkRange {
    if let stated = options.range { return (stated, true) }
    let names =
      MarkReading.isUnnamed(study)
      ? study.components.names : part.name == MarkTotal.name ? reading.parts.filter { !$0.isWhole }.map(\.name) : [part.name]
    let scales = names.compactMap { study.settings.scale[$0] }
    if !names.isEmpty, scales.count == names.count {
      let (low, high) = (scales.reduce(0) { $0 + $1.minimum }, scales.reduce(0) { $0 + $1.maximum })
      if low < high { return (low...high, true) }
    }
    return (Self.seen([part.value]), false)
  }

  private func range(ofAll parts: [MarkPart]) -> MarkRange {
    if let stated = options.range { return (stated, true) }
    let scales = parts.compactMap { study.settings.scale[$0.name] }
    if !parts.isEmpty, scales.count == parts.count {
      let (low, high) = (scales.reduce(0) { $0 + $1.minimum }, scales.reduce(0) { $0 + $1.maximum })
      if low < high { return (low...high, true) }
    }
    return (Self.seen(parts.map(\.value)), false)
  }

  private static func seen(_ values: [[Double]]) -> ClosedRange<Double> {
    let low = values.reduce(0) { $0 + min(0, $1.min() ?? 0) }
    let high = values.reduce(0) { $0 + ($1.max() ?? 0) }
    return low...max(high, low + 1)
  }
}
