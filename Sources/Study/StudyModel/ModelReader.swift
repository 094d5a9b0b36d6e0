internal import Messages
internal import MixedModels
internal import RatingStudy
internal import Statistics

/// Reads a fitted mixed model back into the study's terms and points.
struct ModelReader {
  let study: Study
  let rows: ModelRows
  let scales: [ComponentScale]
  let design: Identification
  let layout: ModelLayout
  let fit: MixedModelFit
  let fixedRaters: MixedModelSolution
  let graph: RatingGraph
  let options: StudyModelOptions

  /// Points per unit of the common scale for what belongs to no component.
  var meritSpread: Double {
    let linking = scales.indices.filter { design.hasSeverity[$0] }
    let chosen = linking.isEmpty ? Array(scales.indices) : linking
    return chosen.reduce(0) { $0 + scales[$1].spread } / Double(chosen.count)
  }

  /// What is held instead of estimated.
  func limits() -> [Message] {
    layout.terms.indices.filter { layout.terms[$0].isFixed }.map(fixedNote)
      + fit.diagnostics.filter { $0.kind == .exactFit }.flatMap { diagnostic in
        scales.indices.filter { diagnostic.subject.hasSuffix(" \($0)") }.map {
          Message(ModelSentence.exactRatings(component: scales[$0].component))
        }
      }
  }

  func fitNotes() -> [Message] {
    var notes: [Message] = []
    for (index, term) in layout.terms.enumerated() where fit.variances.terms[index] == 0 {
      let name = Message(term.term.name)
      notes.append(
        term.component.map {
          Message(ModelSentence.varianceAtZeroIn(term: name, component: scales[$0].component))
        } ?? Message(ModelSentence.varianceAtZero(term: name)))
    }
    for diagnostic in fit.diagnostics where diagnostic.kind == .notIdentified {
      let term = layout.model.random.firstIndex { $0.group == diagnostic.subject }.map { layout.terms[$0].term } ?? .residual
      notes.append(Message(ModelSentence.notTold(term: Message(term.name))))
    }
    if !fit.converged { notes.append(Message(ModelSentence.notConverged)) }
    return notes
  }

  /// The only rater of their kind: what is not estimated because of it.
  private func fixedNote(_ index: Int) -> Message {
    let term = layout.terms[index]
    let cell = term.raterCells[0]
    let component = scales[term.component ?? 0].component
    let rater = study.raters[design.cells[cell].rater] ?? ""
    guard term.term == .unitLevel else { return Message(ModelSentence.freeRaterFixed(component: component, rater: rater)) }
    let count = design.raterCells.count { Int($0) == cell }
    return Message(ModelSentence.unitRaterFixed(component: component, rater: rater, count: count))
  }

  func variances() -> [VarianceComponent] {
    var result: [VarianceComponent] = []
    for (index, term) in layout.terms.enumerated() where !term.isFixed {
      let variance = fit.variances.terms[index]
      result.append(
        VarianceComponent(
          term: term.term, component: term.component.map { scales[$0].component }, variance: variance,
          standardDeviation: scales.indices.map { component in
            isPresent(term, component) ? variance.squareRoot() * scales[component].spread : nil
          }, levels: term.levels, isAtBoundary: variance == 0))
    }
    for component in scales.indices {
      let variance = fit.variances.residuals[component]
      result.append(
        VarianceComponent(
          term: .residual, component: scales[component].component, variance: variance,
          standardDeviation: scales.indices.map {
            $0 == component ? variance.squareRoot() * scales[component].spread : nil
          }, levels: scales[component].count, isAtBoundary: variance == 0))
    }
    return result
  }

  private func isPresent(_ term: ModelLayout.Term, _ component: Int) -> Bool {
    switch term.term {
    case .merit, .residual: true
    case .targetDeviation: design.hasTargetDeviation[component]
    case .raterUnit: design.hasRaterUnit[component]
    case .severity, .unitLevel: term.component == component
    }
  }

  private static let contrastsTogether = 256

  /// Rater effects with standard errors of their difference from the mean of their kind.
  func raterEffects() throws -> [RaterEffect] {
    let multiplier = NormalDistribution.standard.quantile(upperTail: (1 - options.intervalLevel) / 2)
    var counts = [Int](repeating: 0, count: design.cells.count)
    for cell in design.raterCells { counts[Int(cell)] += 1 }
    let people = peopleByCell()
    var result: [RaterEffect] = []
    for (index, term) in layout.terms.enumerated() {
      guard let component = term.component, term.term == .severity || term.term == .unitLevel else { continue }
      // Some at a time: each has a part for every rater.
      let estimates = try stride(from: 0, to: term.levels, by: Self.contrastsTogether).flatMap { first in
        try fixedRaters.contrasts((first..<min(first + Self.contrastsTogether, term.levels)).map { contrast(index, level: $0) })
      }
      let spread = scales[component].spread
      for (level, estimate) in estimates.enumerated() {
        let cell = term.raterCells[level]
        let points = estimate.estimate * spread
        let error = estimate.standardError * spread
        let interval = [points - multiplier * error, points + multiplier * error]
        let rater = design.cells[cell].rater
        result.append(
          RaterEffect(
            rater: study.raters[rater] ?? "", component: scales[component].component, estimate: points,
            standardError: error, interval: interval, shrunken: term.isFixed ? points : fit.conditionalModes[index][level] * spread,
            n: counts[cell], people: people[cell], isUnitBound: design.isUnitBound[cell],
            isGroupBound: design.isGroupBound[cell],
            message: sentence(cell, points, interval, people[cell]), raterCode: rater))
      }
    }
    return result.sorted {
      (study.components.code(of: $0.component) ?? 0, $0.raterCode)
        < (study.components.code(of: $1.component) ?? 0, $1.raterCode)
    }
  }

  /// A rater against the mean of their kind in the component; the only one of a kind against the mean of the other kind.
  private func contrast(_ index: Int, level: Int) -> Contrast {
    let term = layout.terms[index]
    if term.isFixed, let component = term.component,
      let other = layout.raterTerm(term.term == .severity ? .unitLevel : .severity, component: component)
    {
      let share = -1 / Double(layout.terms[other].levels)
      let others = (0..<layout.terms[other].levels).map { (Effect.random(term: other, level: $0), share) }
      return Contrast([(Effect.random(term: index, level: level), 1)] + others)
    }
    let share = -1 / Double(term.levels)
    return Contrast((0..<term.levels).map { (Effect.random(term: index, level: $0), $0 == level ? 1 + share : share) })
  }

  private func peopleByCell() -> [Int] {
    var people = [Set<Int32>](repeating: [], count: design.cells.count)
    for position in 0..<rows.count {
      people[Int(design.raterCells[position])].insert(rows.subjects[Int(rows.subject[position])].person)
    }
    return people.map(\.count)
  }

  private func sentence(_ cell: Int, _ points: Double, _ interval: [Double], _ people: Int) -> Message {
    let isHigher = points >= 0
    let ends = isHigher ? interval : [-interval[1], -interval[0]]
    let (rater, component) = (study.raters[design.cells[cell].rater] ?? "", scales[Int(design.cells[cell].component)].component)
    guard design.isUnitBound[cell] else {
      let says = isHigher ? ModelSentence.raterHigher : ModelSentence.raterLower
      return Message(says(rater, abs(points), ends[0], ends[1], component))
    }
    let says = isHigher ? ModelSentence.unitRaterHigher : ModelSentence.unitRaterLower
    return Message(says(rater, people, abs(points), ends[0], ends[1], component))
  }

  func raterUnitEffects() -> [RaterUnitEffect] {
    guard let index = layout.terms.firstIndex(where: { $0.term == .raterUnit }) else { return [] }
    var cells = [(rater: Int, unit: Int32, n: Int)](repeating: (-1, -1, 0), count: layout.terms[index].levels)
    for position in 0..<rows.count where design.raterUnitCells[position] >= 0 {
      let cell = Int(design.raterUnitCells[position])
      cells[cell] = (Int(design.raterCells[position]), rows.unit[position], cells[cell].n + 1)
    }
    return cells.indices.map { cell in
      let own = design.cells[cells[cell].rater]
      let scale = scales[Int(own.component)]
      return RaterUnitEffect(
        rater: study.raters[own.rater] ?? "", unit: study.units[cells[cell].unit] ?? "", component: scale.component,
        shrunken: fit.conditionalModes[index][cell] * scale.spread,
        standardDeviation: (fit.conditionalStandardDeviations?[index][cell] ?? 0) * scale.spread, n: cells[cell].n)
    }
  }

  /// Merits from the solution with rater effects fixed, centred within period and part.
  func merits() -> [MeritEstimate] {
    let term = layout.meritTerm
    let part = subjectParts()
    var count = [Int](repeating: 0, count: rows.subjects.count)
    for subject in rows.subject { count[Int(subject)] += 1 }
    var values = rows.subjects.indices.map { index in
      let subject = rows.subjects[index]
      let share = layout.groupColumn(subject.group, period: subject.period).map { fixedRaters.fixedEffects[$0] } ?? 0
      return share + fixedRaters.conditionalModes[term][index]
    }
    var sums: [[Int]: (sum: Double, count: Double)] = [:]
    let isCase = rows.isCase
    let centres = values.indices.filter { !isCase[$0] }
    for index in centres.isEmpty ? Array(values.indices) : centres {
      let key = [Int(rows.subjects[index].period), part[index]]
      sums[key, default: (0, 0)].sum += values[index]
      sums[key, default: (0, 0)].count += 1
    }
    for index in values.indices {
      if let mean = sums[[Int(rows.subjects[index].period), part[index]]] { values[index] -= mean.sum / mean.count }
    }
    let deviations = fit.conditionalStandardDeviations?[term]
    let spread = meritSpread
    return rows.subjects.indices.map { index in
      let subject = rows.subjects[index]
      return MeritEstimate(
        personCode: subject.person, periodCode: subject.period, unitCode: subject.unit, groupCode: subject.group,
        person: study.persons[subject.person] ?? "", period: study.periodName(subject.period), value: values[index],
        points: values[index] * spread, standardError: (deviations?[index] ?? 0) * spread, n: count[index],
        part: part[index])
    }
  }

  /// The connected part of each person × period.
  private func subjectParts() -> [Int] {
    var result = [Int](repeating: 0, count: rows.subjects.count)
    var position = 0
    // Edges of the graph and rows of the model are the same ratings in the same order.
    for edge in graph.row.indices where position < rows.count {
      result[Int(rows.subject[position])] = Int(graph.subjectPart[Int(graph.subjectOf[edge])])
      position += 1
    }
    return result
  }

  func residuals(threads: Int) throws -> ModelResiduals {
    let leverage = try fit.leverages ?? fit.solution.leverages(threads: threads)
    let residual = fit.solution.residuals
    let raterTerms = layout.terms.indices.filter {
      [.severity, .unitLevel, .raterUnit].contains(layout.terms[$0].term)
    }
    var withRaters = residual
    for index in raterTerms {
      let codes = layout.model.random[index].codes
      let modes = fit.conditionalModes[index]
      for position in codes.indices where codes[position] >= 0 { withRaters[position] += modes[Int(codes[position])] }
    }
    let spread = rows.component.map { scales[Int($0)].spread }
    let deviation = fit.solution.variances.residuals.map { $0.squareRoot() }
    return ModelResiduals(
      row: rows.row, points: zip(residual, spread).map(*),
      scaled: zip(residual, rows.component).map { $0 / deviation[Int($1)] }, leverage: leverage,
      withRaterEffects: zip(withRaters, spread).map(*))
  }
}

extension ModelTerm {
  /// The term in words.
  package var name: ModelSentence {
    switch self {
    case .merit: .termMerit
    case .targetDeviation: .termTargetDeviation
    case .severity: .termSeverity
    case .unitLevel: .termUnitLevel
    case .raterUnit: .termRaterUnit
    case .residual: .termResidual
    }
  }
}
