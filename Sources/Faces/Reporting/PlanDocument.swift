package import Evenhand
internal import Messages

extension Document {
  /// Who should score whom, and what can be seen on it.
  package init(_ result: PlanResult) {
    let maker = PlanDocument(result: result)
    self.init(
      title: Message(AssignmentSentence.title),
      sections: [maker.summary, maker.designs, maker.detectable, maker.cases, maker.curve, maker.load, maker.assignments].compactMap(\.self)
    )
    if let period = result.period { periods = [period] }
  }
}

/// The parts of a plan's document.
struct PlanDocument {
  let result: PlanResult

  private func section(_ id: String, _ title: AssignmentSentence, _ blocks: [Document.Block]) -> Document.Section {
    Document.Section(id: id, title: Message(title), blocks: blocks)
  }

  private func head(_ sentence: AssignmentSentence, isNumeric: Bool = true) -> DataTable.Column {
    .init(Message(sentence), isNumeric: isNumeric)
  }

  var summary: Document.Section {
    let plan = result.plan
    let loads = result.workload.map(\.n).filter { $0 > 0 }
    let people = Set(result.assignments.map(\.person)).count
    var blocks: [Document.Block] = [
      .paragraph(
        Message(
          AssignmentSentence.summary(
            raters: loads.count, people: people, component: result.component, ratings: plan.ratings, least: loads.min() ?? 0,
            most: loads.max() ?? 0)))
    ]
    if plan.parts == 1, people > 1 {
      let said: AssignmentSentence =
        plan.efficiency > 1 - 1e-9 ? .exact : plan.efficiency > 0.9999 ? .nearlyExact : .efficiency(share: plan.efficiency)
      blocks.append(.paragraph(Message(said)))
    }
    if let error = plan.standardError {
      blocks.append(.paragraph(Message(AssignmentSentence.difference(error: error, points: 1.96 * error))))
    }
    if let relative = plan.relative, let absolute = plan.absolute {
      blocks.append(.paragraph(Message(AssignmentSentence.reliability(relative: relative, absolute: absolute))))
    }
    blocks.append(.notes(result.notes + [Message(spreads)]))
    return section("plan", .summaryTitle, blocks)
  }

  /// What everything in points goes by.
  private var spreads: AssignmentSentence {
    let own = result.spreads
    if result.spreadsAreMeasured { return .measured(error: own.error, people: own.people, severity: own.severity, taste: own.taste) }
    if result.spreadsAreStated { return .stated(error: own.error, people: own.people, severity: own.severity, taste: own.taste) }
    guard let reason = result.whyNotMeasured else {
      return .assumed(error: own.error, people: own.people, severity: own.severity, taste: own.taste)
    }
    return .notSeen(
      component: result.component, reason: reason, error: own.error, people: own.people, severity: own.severity, taste: own.taste)
  }

  private func name(_ kind: PlanResult.Design.Kind) -> AssignmentSentence {
    switch kind {
    case .plan: .plan
    case .present: .present
    case .random: .random
    case .roundRobin: .roundRobin
    }
  }

  var designs: Document.Section {
    let hasGroups = result.plan.links.count > 0
    return section(
      "designs", .designsTitle,
      [
        .table(
          DataTable(
            id: "designs-table",
            columns: [head(.designHead, isNumeric: false), head(.ratingsHead), head(.efficiencyHead), head(.errorHead), head(.partsHead)]
              + (hasGroups ? [head(.linksHead)] : []) + [head(.relativeHead), head(.absoluteHead)],
            rows: .init(
              result.designs.map { design in
                [
                  .message(Message(name(design.kind))), .integer(design.ratings), .number(design.efficiency, places: 4),
                  .optional(design.standardError, places: 3), .integer(design.parts),
                ] + (hasGroups ? [design.links.map(\.raters).min().map { .integer($0) } ?? .missing] : [])
                  + [.optional(design.relative, places: 3), .optional(design.absolute, places: 3)]
              })))
      ])
  }

  /// What is found from which size on, the plan beside this year's design.
  var detectable: Document.Section? {
    let plan = result.plan.detectable
    guard !plan.isEmpty else { return nil }
    let present = result.designs.first { $0.kind == .present }?.detectable ?? []
    return section(
      "detectable", .detectableTitle,
      [
        .paragraph(Message(AssignmentSentence.detectableIntro(power: result.power))),
        .table(
          DataTable(
            id: "detectable-table",
            columns: [head(.whatHead, isNumeric: false), head(.planHead), head(.drawnHead)] + (present.isEmpty ? [] : [head(.presentHead)])
              + [head(.askedOfHead), head(.reasonHead, isNumeric: false)],
            rows: .init(
              plan.map { effect in
                let other = present.first { $0.kind == effect.kind && $0.tie == effect.tie && $0.groups == effect.groups }
                return [
                  .message(Message(what(effect))), .optional(effect.effect, places: 2),
                  effect.error > 0 ? .number(effect.error, places: 2) : .missing,
                ]
                  + (present.isEmpty ? [] : [.optional(other?.effect, places: 2)])
                  + [.integer(effect.subjects), effect.reason.map { .message($0) } ?? .missing]
              }))),
      ])
  }

  private func what(_ effect: DetectableEffect) -> AssignmentSentence {
    switch effect.kind {
    case .sharedPreference: .preference(from: effect.groups?.first ?? "", to: effect.groups?.last ?? "")
    case .favoritism: .favoritism(tie: effect.tie ?? "")
    case .pooledFavoritism: .pooledFavoritism(tie: effect.tie ?? "")
    case .severity: .severity
    case .departure: .departure
    case .groupGap: .groupGap(from: effect.groups?.first ?? "", to: effect.groups?.last ?? "")
    }
  }

  var curve: Document.Section? {
    guard !result.curve.isEmpty else { return nil }
    return section(
      "curve", .curveTitle,
      [
        .paragraph(Message(AssignmentSentence.curveIntro(component: result.component))),
        .table(
          DataTable(
            id: "curve-table",
            columns: [head(.eachHead), head(.loadHead), head(.errorHead), head(.relativeHead), head(.absoluteHead)],
            rows: .init(
              result.curve.map { point in
                [
                  .integer(point.ratings), .integer(point.load), .optional(point.standardError, places: 3),
                  .optional(point.relative, places: 3), .optional(point.absolute, places: 3),
                ]
              }))),
      ])
  }

  var load: Document.Section {
    section(
      "workload", .loadTitle,
      [
        .table(
          DataTable(
            id: "workload-table", columns: [.text(.rater), head(.peopleHead), head(.settledHead)],
            rows: .init(result.workload.map { [.text($0.rater), .integer($0.n), .integer($0.settled)] }), mayBeCut: true))
      ])
  }

  var assignments: Document.Section {
    let hasBlocks = result.assignments.contains { $0.block != nil }
    let rows = result.assignments
    return section(
      "assignments", .assignmentsTitle,
      [
        .table(
          DataTable(
            id: "assignments-table",
            columns: [.text(.person), .text(.unit), .text(.rater)] + (hasBlocks ? [head(.blockHead, isNumeric: false)] : []),
            rows: .init(count: rows.count) { row in
              [.text(rows[row].person), .optional(rows[row].unit), .text(rows[row].rater)]
                + (hasBlocks ? [.optional(rows[row].block)] : [])
            }, mayBeCut: true))
      ])
  }
}
