package import Evenhand
internal import Messages

extension Document {
  /// Agreement and reliability.
  package init(_ result: ReliabilityResult) {
    var sections = [Self.agreement(result)] + Self.raterPairs(result) + Self.agreementDifferences(result)
    sections += [Self.variances(result), Self.decision(result)]
    if let total = result.total { sections.append(Self.total(total)) }
    sections.append(Self.leaveOut(result))
    sections.append(
      Section(
        id: "reliability-settings", title: Message(FacetsSentence.settingsTitle),
        blocks: [.table(Self.settingTable(of: result.settings, id: "reliability-settings-table"))]))
    self.init(title: Message(ReliabilitySentence.title), sections: sections)
  }

  private static func column(_ title: ReliabilitySentence, isNumeric: Bool = true) -> DataTable.Column {
    .init(Message(title), isNumeric: isNumeric)
  }

  private static func agreement(_ result: ReliabilityResult) -> Section {
    let rows = result.agreement.flatMap { own in
      own.coefficients.map { one -> [DataTable.Cell] in
        [
          .text(own.component), .text(one.coefficient), .optional(one.estimate, places: 3), .interval(one.interval, places: 3),
          one.pValue.map { .probability($0) } ?? .missing, .integer(own.paired.targets), .integer(own.paired.raters),
          .integer(own.paired.ratings), .integer(own.ratings - own.paired.ratings),
        ]
      }
    }
    let reasons = result.agreement.flatMap { own in
      own.reasons.map { Message(ReliabilitySentence.reasonIn(component: own.component, reason: $0)) }
        + singles(own)
    }
    return Section(
      id: "reliability-agreement", title: Message(ReliabilitySentence.agreementTitle),
      blocks: [
        .paragraph(Message(ReliabilitySentence.agreementNote)), .notes(reasons),
        .table(
          DataTable(
            id: "reliability-agreement-table",
            columns: [
              .text(.component), column(.columnCoefficient, isNumeric: false), .number(.estimate), .number(.interval), .number(.pValue),
              column(.columnTargetsIn), column(.columnRatersIn), column(.columnRatingsIn), column(.columnRatingsOut),
            ], rows: rows)),
      ])
  }

  /// What agreement had to leave out; nothing is said where nothing enters, which has a reason of its own.
  private static func singles(_ own: ComponentAgreement) -> [Message] {
    guard own.paired.targets > 1, own.targets > own.paired.targets else { return [] }
    return [
      Message(
        ReliabilitySentence.singlesLeftOut(
          component: own.component, targets: own.paired.targets, ratings: own.paired.ratings, count: own.targets - own.paired.targets))
    ]
  }

  private static func variances(_ result: ReliabilityResult) -> Section {
    let fixed: Argument =
      result.design.fixed.isEmpty ? .message(Message(ReliabilitySentence.nothingFixed)) : .list(result.design.fixed.map { .text($0) })
    let rows = result.components.map { source -> [DataTable.Cell] in
      [
        .text(source.source), .integer(source.levels), .optional(source.variance, places: 4), .interval(source.interval, places: 4),
        source.share.map { .percent($0, places: 1) } ?? .missing,
        source.expectedMeanSquares.map { .integer($0.degreesOfFreedom) } ?? .missing,
        .optional(source.expectedMeanSquares?.meanSquare, places: 4), .optional(source.expectedMeanSquares?.variance, places: 4),
      ]
    }
    return Section(
      id: "reliability-variances", title: Message(ReliabilitySentence.variancesTitle),
      blocks: [
        .paragraph(
          Message(
            ReliabilitySentence.designSummary(
              ratings: result.design.ratings, design: result.design.design, object: result.design.object, fixed: fixed,
              relative: result.coefficients.relative, absolute: result.coefficients.absolute))), .notes(result.notes),
        .table(
          DataTable(
            id: "reliability-variances-table",
            columns: [
              column(.columnSource, isNumeric: false), column(.columnLevels), .number(.variance), .number(.interval), column(.columnShare),
              column(.columnDegrees), column(.columnMeanSquare), column(.columnMeanSquareVariance),
            ], rows: rows)),
      ])
  }

  private static func decision(_ result: ReliabilityResult) -> Section {
    let facets = result.dStudy.first?.sizes.map(\.facet) ?? []
    let rows = result.dStudy.map { row -> [DataTable.Cell] in
      row.sizes.map { .number($0.size, places: $0.size == $0.size.rounded() ? 0 : 2) } + [
        .optional(row.coefficients.relative, places: 3), .interval(row.coefficients.relativeInterval, places: 3),
        .optional(row.coefficients.absolute, places: 3), .interval(row.coefficients.absoluteInterval, places: 3),
      ]
    }
    guard !rows.isEmpty else {
      return Section(
        id: "reliability-decision", title: Message(ReliabilitySentence.decisionTitle),
        blocks: [.paragraph(Message(ReliabilitySentence.bothUntestable(object: result.design.object)))])
    }
    return Section(
      id: "reliability-decision", title: Message(ReliabilitySentence.decisionTitle),
      blocks: [
        .notes(needed(result)),
        .table(
          DataTable(
            id: "reliability-decision-table",
            columns: facets.map { .init(Message(verbatim: $0)) } + [
              column(.columnRelative), .number(.interval), column(.columnAbsolute), .number(.interval),
            ],
            rows: rows)),
      ])
  }

  /// How many are enough; nothing of a coefficient that can't be computed.
  private static func needed(_ result: ReliabilityResult) -> [Message] {
    guard let needed = result.needed else { return [] }
    let (wanted, most, facet) = (needed.wanted, result.settings.mostConditions, needed.facet)
    var sentences: [ReliabilitySentence] = []
    if result.coefficients.relative != nil {
      sentences.append(
        needed.relative.map { .neededRelative(wanted: wanted, count: $0, facet: facet) }
          ?? .outOfReachRelative(most: most, facet: facet, wanted: wanted))
    }
    if result.coefficients.absolute != nil {
      sentences.append(
        needed.absolute.map { .neededAbsolute(wanted: wanted, count: $0, facet: facet) }
          ?? .outOfReachAbsolute(most: most, facet: facet, wanted: wanted))
    }
    return sentences.map { Message($0) }
  }

  private static func total(_ total: TotalReliability) -> Section {
    let parts = total.parts.map { part -> [DataTable.Cell] in
      [
        .text(part.component), .number(part.weight, places: 3), .number(part.universe, places: 3), .number(part.relativeError, places: 3),
        .optional(part.raters, places: 2), part.ratersNeeded.map { .integer($0) } ?? .missing,
        part.ratersAllocated.map { .integer($0) } ?? .missing,
      ]
    }
    var blocks: [Block] = [
      .paragraph(
        Message(
          ReliabilitySentence.totalSummary(
            people: total.people, relative: total.coefficients.relative, absolute: total.coefficients.absolute, wanted: total.wanted))),
      .notes(total.notes),
      .table(
        DataTable(
          id: "reliability-total-table",
          columns: [
            .text(.component), .number(.weight), column(.columnTruth), column(.columnError), column(.columnRaters), column(.columnNeeded),
            column(.columnAllocated),
          ], rows: parts)),
    ]
    if let share = total.misclassified {
      blocks.append(.paragraph(Message(ReliabilitySentence.misclassified(share: share))))
      blocks.append(
        .table(
          DataTable(
            id: "reliability-bands-table",
            columns: [.text(.band), column(.columnShare), column(.columnMissed), column(.columnUndeserved)],
            rows: total.bands.map { band in
              [
                band.band.map { .text($0) } ?? .message(Message(ReliabilitySentence.noBand)), .percent(band.share, places: 1),
                band.missed.map { .percent($0, places: 1) } ?? .missing, band.undeserved.map { .percent($0, places: 1) } ?? .missing,
              ]
            })))
    }
    return Section(id: "reliability-total", title: Message(ReliabilitySentence.totalTitle), blocks: blocks)
  }

  private static func leaveOut(_ result: ReliabilityResult) -> Section {
    let rows = result.leaveOut.flatMap { own -> [[DataTable.Cell]] in
      guard let plugIn = own.plugIn, let corrected = own.corrected else { return [] }
      var lines: [(ReliabilitySentence, Double?, Double?)] = [
        (.betweenRaters, plugIn.rater, corrected.rater), (.betweenTargets, plugIn.target, corrected.target),
        (.covariance, plugIn.covariance, corrected.covariance), (.ratingError, nil, own.residual),
      ]
      if let group = plugIn.group { lines.insert((.betweenUnits, group, corrected.group), at: 2) }
      return lines.map { name, before, after in
        [
          .text(own.component), .message(Message(name)), .optional(before, places: 4), .optional(after, places: 4),
          .text("\(own.kept.ratings)/\(own.all.ratings)"),
        ]
      }
    }
    let reasons = result.leaveOut.compactMap { own in
      own.reason.map { Message(ReliabilitySentence.reasonIn(component: own.component, reason: $0)) }
    }
    return Section(
      id: "reliability-leave-out", title: Message(ReliabilitySentence.leaveOutTitle),
      blocks: [
        .paragraph(Message(ReliabilitySentence.leaveOutNote)), .notes(reasons),
        .table(
          DataTable(
            id: "reliability-leave-out-table",
            columns: [
              .text(.component), column(.columnSource, isNumeric: false), column(.columnPlugIn), column(.columnCorrected),
              column(.columnKept, isNumeric: false),
            ], rows: rows)),
      ])
  }
}
