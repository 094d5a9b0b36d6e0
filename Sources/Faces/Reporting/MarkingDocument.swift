package import Evenhand
internal import Messages

extension Document {
  /// How well examinations are marked.
  package init(_ result: MarkingResult) {
    let report = result.report
    let sections =
      [MarkingDocument.looks(report)] + report.parts.flatMap { MarkingDocument.sections($0, result) }
      + (report.grades.map { GradeCertaintySections(all: $0).sections } ?? [])
      + (report.notes.isEmpty
        ? [] : [Section(id: "notes", title: Message(MarkingHead.notes), blocks: [.notes(report.notes)])])
    self.init(title: Message(MarkingSentence.title), sections: sections)
    if let period = result.period { periods = [period] }
  }
}

/// Seeds and double marking of one part of a script.
private enum MarkingDocument {
  static func looks(_ report: MarkingReport) -> Document.Section {
    Document.Section(id: "looks", title: Message(MarkingHead.looks), blocks: [.notes(report.looks)])
  }

  static func sections(_ part: MarkingReport.Part, _ result: MarkingResult) -> [Document.Section] {
    var sections: [Document.Section] = []
    if let seeds = part.seeds {
      sections.append(markers(part.name, seeds, result))
      sections.append(adjustments(part.name, seeds))
      sections.append(scripts(part.name, seeds))
    }
    if let double = part.double { sections += DoubleMarkingSections(part: part.name, double: double).sections }
    return sections
  }

  private static func difference(_ found: TestedDifference) -> [DataTable.Cell] {
    [
      .optionalSigned(found.estimate, places: 2), .interval(found.interval, places: 2), found.qValue.map { .probability($0) } ?? .missing,
      found.reason.map { .message($0) } ?? .message(Message(found.verdict.name)),
    ]
  }

  private static let differenceHeads: [DataTable.Column] = [
    .head(.difference), .number(.interval), .number(.qValue), .head(.says, isNumeric: false),
  ]

  private static func within(_ share: CountedShare?) -> DataTable.Cell { share.map { .text("\($0.count)/\($0.of)") } ?? .missing }

  private static func markers(_ name: String, _ seeds: SeedFindings, _ result: MarkingResult) -> Document.Section {
    Document.Section(
      id: "seeds-\(name)", title: Message(MarkingHead.seeds(part: name)),
      blocks: [
        .table(
          DataTable(
            id: "markers-\(name)",
            columns: [.head(.marker, isNumeric: false), .head(.seedCount), .head(.within), .number(.interval)] + differenceHeads + [
              .head(.spread), .head(.largest), .head(.standardisation), .head(.stoppedAt), .head(.after),
            ],
            rows: .init(
              seeds.markers.map { own in
                [.text(own.marker), .integer(own.seeds), within(own.within), .percents(own.within?.interval)] + difference(own.difference)
                  + [
                    .optional(own.spread, places: 2), .optionalSigned(own.largest, places: 1), within(own.standardisation?.within),
                    own.stop.map { .integer($0.seed) } ?? .missing, own.stop.map { .integer($0.marksAfter) } ?? .missing,
                  ]
              }), mayBeCut: true)),
        .notes([Message(MarkingHead.seedNote(level: result.interval, smallest: seeds.smallestEffect))]),
      ])
  }

  private static func adjustments(_ name: String, _ seeds: SeedFindings) -> Document.Section {
    func point(_ own: MarkAdjustment, _ place: Int) -> DataTable.Cell {
      guard own.points.count == 3 else { return .missing }
      return .text("\(Argument.value(own.points[place].mark).text(in: .english)) → \(Argument.fixed(own.points[place].adjusted, 1))")
    }
    return Document.Section(
      id: "adjustments-\(name)", title: Message(MarkingHead.adjustments(part: name)),
      blocks: [
        .table(
          DataTable(
            id: "adjustments-table-\(name)",
            columns: [
              .head(.marker, isNumeric: false), .head(.action, isNumeric: false), .head(.amount), .number(.interval), .head(.applied),
              .head(.slope), .number(.interval), .number(.qValue), .head(.lowest), .head(.middle), .head(.highest), .head(.withinAfter),
              .head(.live), .head(.gradeChanges),
            ],
            rows: .init(
              seeds.markers.map { marker in
                let own = marker.adjustment
                let slope: DataTable.Cell = own.slopeQValue.map { .probability($0) } ?? .missing
                let grades: DataTable.Cell = own.gradeChanges.map { .integer($0) } ?? .missing
                return [
                  .text(marker.marker), .message(Message(own.action.word)), .optionalSigned(own.amount, places: 2),
                  .interval(own.interval, places: 2), .signed(own.applied, places: 1), .optional(own.slope, places: 2),
                  .interval(own.slopeInterval, places: 2), slope, point(own, 0),
                  point(own, 1), point(own, 2), within(own.withinAfter), .integer(own.scripts),
                  grades,
                ]
              }), mayBeCut: true)), .notes([Message(MarkingHead.pointNote)]),
      ])
  }

  private static func scripts(_ name: String, _ seeds: SeedFindings) -> Document.Section {
    Document.Section(
      id: "scripts-\(name)", title: Message(MarkingHead.scripts(part: name)),
      blocks: [
        .table(
          DataTable(
            id: "scripts-table-\(name)",
            columns: [.head(.script, isNumeric: false), .head(.definitive), .head(.markers), .head(.within)] + differenceHeads,
            rows: .init(
              seeds.scripts.map { own in
                [.text(own.script), .number(own.definitive, places: 1), .integer(own.marks), within(own.within)]
                  + difference(own.difference)
              }), mayBeCut: true))
      ])
  }
}

/// Two markers a script.
private struct DoubleMarkingSections {
  let part: String
  let double: DoubleMarking

  var sections: [Document.Section] {
    [
      Document.Section(id: "beyond-\(part)", title: Message(MarkingHead.beyond(part: part)), blocks: [.table(beyond)]),
      Document.Section(
        id: "rules-\(part)", title: Message(MarkingHead.rules(part: part)),
        blocks: [.table(rules), .notes([Message(MarkingSentence.ruleNote(limit: double.limit))])]),
    ]
  }

  private var beyond: DataTable {
    DataTable(
      id: "beyond-table-\(part)", columns: [.head(.limit), .head(.toThird), .head(.share), .number(.interval), .head(.expected)],
      rows: .init(
        double.beyond.map { own in
          [
            .number(own.limit, places: 1), .integer(own.pairs.count), .percent(own.pairs.share ?? 0, places: 1),
            .percents(own.pairs.interval), .percent(own.expected, places: 1),
          ]
        }))
  }

  private var rules: DataTable {
    DataTable(
      id: "rules-table-\(part)",
      columns: [
        .head(.rule, isNumeric: false), .head(.resolved), .head(.waiting), .head(.thirdShare), .head(.bias), .head(.error),
        .head(.reliability), .number(.interval), .head(.rightGrade), .head(.meanChange), .head(.rankMove), .head(.tau),
        .head(.gradeChanges),
      ],
      rows: .init(
        double.rules.map { own in
          [
            .message(Message(own.rule.word)), .integer(own.resolved), .integer(own.waiting), .percent(own.thirdShare, places: 1),
            .signed(own.bias, places: 2), .number(own.errorDeviation, places: 2), .optional(own.reliability, places: 3),
            .interval(own.reliabilityInterval, places: 3), own.rightGrade.map { .percent($0, places: 1) } ?? .missing,
            .optionalSigned(own.meanChange, places: 2), .optional(own.rankMove, places: 1), .optional(own.tau, places: 3),
            own.gradeChanges.map { .integer($0) } ?? .missing,
          ]
        }))
  }
}

/// How sure grades are.
private struct GradeCertaintySections {
  let all: GradeCertainty

  var sections: [Document.Section] {
    let note = all.source.map {
      Message(MarkingHead.gradeNote(source: Message($0.word), low: all.range[0], high: all.range[1]))
    }
    return [
      Document.Section(
        id: "grades", title: Message(MarkingHead.grades(part: all.part)),
        blocks: [.table(whole)] + (note.map { [.notes([$0])] } ?? []) + [.table(byGrade), .table(byBoundary)])
    ]
  }

  private func name(_ basis: GradeCertainty.Basis) -> DataTable.Cell { .message(Message(basis.rule?.word ?? .singleMark)) }

  private func name(_ grade: String?) -> DataTable.Cell {
    if let grade { return .text(grade) }
    let lowest = all.bases.first?.grades.dropFirst().first?.from
    return lowest.map { .message(Message(MarkingWord.below(mark: $0))) } ?? .missing
  }

  private func known(_ mark: Double) -> DataTable.Cell { mark.isNaN ? .missing : .number(mark, places: 2) }

  private func measure(_ own: GradeCertainty.Measure?) -> [DataTable.Cell] {
    [own.map { .percent($0.value, places: 1) } ?? .missing, .percents(own?.interval)]
  }

  private var whole: DataTable {
    DataTable(
      id: "grades-whole",
      columns: [
        .head(.basis, isNumeric: false), .head(.scriptCount), .head(.mean), .head(.spread), .head(.reliability), .number(.interval),
        .head(.accuracy), .number(.interval), .head(.withinOne), .head(.tooHigh), .head(.tooLow), .head(.consistency), .number(.interval),
        .head(.kappa), .head(.wrong), .number(.interval),
      ],
      rows: .init(
        all.bases.map { own in
          [
            name(own), .integer(own.scripts), known(own.mean), known(own.deviation),
            .optional(own.reliability?.value, places: 3), .interval(own.reliability?.interval, places: 3),
          ] + measure(own.accuracy) + [own.withinOne, own.tooHigh, own.tooLow].map { measure($0)[0] } + measure(own.consistency) + [
            .optional(own.kappa?.value, places: 3), .optional(own.wrong?.value, places: 0), .interval(own.wrong?.interval, places: 0),
          ]
        }))
  }

  private var byGrade: DataTable {
    DataTable(
      id: "grades-by-grade", title: Message(MarkingHead.byGrade),
      columns: [
        .head(.basis, isNumeric: false), .head(.grade, isNumeric: false), .head(.from), .head(.scriptCount), .head(.share),
        .head(.trueShare), .head(.right), .number(.interval),
      ],
      rows: .init(
        all.bases.flatMap { basis in
          basis.grades.reversed().map { own in
            [
              name(basis), name(own.grade), own.from.map { .number($0, places: 1) } ?? .missing, .integer(own.count),
              .percent(own.share, places: 1), .percent(own.trueShare, places: 1),
            ] + measure(own.right)
          }
        }))
  }

  private var byBoundary: DataTable {
    DataTable(
      id: "grades-by-boundary", title: Message(MarkingHead.byBoundary),
      columns: [
        .head(.basis, isNumeric: false), .head(.grade, isNumeric: false), .head(.from), .head(.accuracy), .number(.interval),
        .head(.tooHigh), .head(.tooLow), .head(.consistency), .number(.interval), .head(.kappa),
      ],
      rows: .init(
        all.bases.flatMap { basis in
          basis.boundaries.reversed().map { own in
            [name(basis), .text(own.grade), .number(own.mark, places: 1)] + measure(own.accuracy) + [
              .percent(own.tooHigh, places: 1), .percent(own.tooLow, places: 1),
            ] + measure(own.consistency) + [.optional(own.kappa, places: 3)]
          }
        }))
  }
}

extension DataTable.Column {
  fileprivate static func head(_ sentence: MarkingHead, isNumeric: Bool = true) -> Self { .init(Message(sentence), isNumeric: isNumeric) }
}

extension DataTable.Cell {
  /// Two shares as percentages.
  fileprivate static func percents(_ ends: [Double]?) -> Self {
    guard let ends, ends.count == 2 else { return .missing }
    return .text("\(Argument.fixed(ends[0] * 100, 1))–\(Argument.fixed(ends[1] * 100, 1))%")
  }
}
