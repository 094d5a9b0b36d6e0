package import Evenhand
internal import Messages

extension Document {
  /// A many-facet Rasch model.
  package init(_ fit: FacetsFit) {
    let title = Message(FacetsSentence.title)
    var sections = [Section(id: "facets", title: title, blocks: Self.overview(fit))]
    sections += fit.facets.map { facet in
      Section(
        id: "facets-\(facet.facet)", title: Message(FacetsSentence.facetTitle(facet: facet.facet)),
        blocks: [.table(Self.measures(facet))])
    }
    if let slopes = fit.slopes { sections.append(Self.slopes(slopes)) }
    sections.append(
      Section(id: "facets-scale", title: Message(FacetsSentence.scaleTitle), blocks: [.table(Self.categories(fit))]))
    sections += fit.biasTerms.map(Self.interactions)
    if !fit.unexpected.isEmpty {
      sections.append(
        Section(
          id: "facets-unexpected", title: Message(FacetsSentence.unexpectedTitle), blocks: [.table(Self.unexpected(fit))]))
    }
    sections.append(
      Section(
        id: "facets-settings", title: Message(FacetsSentence.settingsTitle),
        blocks: [.table(Self.settingTable(of: fit.settings, id: "facets-settings-table"))]))
    self.init(title: title, sections: sections)
  }

  /// Every constant that decided, as names and values.
  static func settingTable(of settings: some Record, id: String) -> DataTable {
    DataTable(
      id: id,
      columns: [.init(Message(FindingSentence.setting), isNumeric: false), .init(Message(FindingSentence.value), isNumeric: false)],
      rows: settings.settingTexts.map { [.text($0.name), .text($0.value)] })
  }

  private static func overview(_ fit: FacetsFit) -> [Block] {
    let method: FacetsSentence = fit.method == .joint ? .methodJoint : .methodMarginal
    var notes = [Message(FacetsSentence.model)]
    if let population = fit.population {
      notes.append(
        Message(
          FacetsSentence.population(deviation: population.standardDeviation, error: population.standardError)))
    }
    if fit.correction == .length { notes.append(Message(FacetsSentence.correctionLength)) }
    if fit.correction == .weighted { notes.append(Message(FacetsSentence.correctionWeighted)) }
    return [
      .paragraph(
        Message(
          FacetsSentence.summary(
            method: Message(method), used: fit.ratingsUsed, ratings: fit.ratings, iterations: fit.iterations, log: fit.logLikelihood))),
      .notes(notes + fit.diagnostics.map(\.message) + fit.facets.flatMap(separation)),
      .chart(FacetsCharts.map(fit)),
    ]
  }

  private static func separation(_ facet: FacetMeasures) -> [Message] {
    var messages = [
      Message(
        FacetsSentence.separation(
          facet: facet.facet, separation: facet.separation.population, strata: facet.strata.population,
          reliability: facet.reliability.population, sampleReliability: facet.reliability.sample))
    ]
    if let fixed = facet.fixed {
      messages.append(
        Message(
          FacetsSentence.fixedTest(facet: facet.facet, chi: fixed.chiSquared, df: fixed.degreesOfFreedom, p: fixed.pValue)))
    }
    if let agreement = facet.agreement {
      messages.append(
        Message(
          FacetsSentence.exactAgreement(
            facet: facet.facet, pairs: agreement.opportunities, observed: agreement.observed, expected: agreement.expected)))
    }
    return messages
  }

  private static func column(_ title: FacetsSentence, isNumeric: Bool = true) -> DataTable.Column {
    .init(Message(title), isNumeric: isNumeric)
  }

  private static func measures(_ facet: FacetMeasures) -> DataTable {
    DataTable(
      id: "facets-\(facet.facet)-table",
      columns: [
        column(.columnElement, isNumeric: false), column(.columnRatings), column(.columnScore), column(.columnMeasure),
        column(.columnError),
        column(.columnJointError), column(.columnInfit), column(.columnZ), column(.columnOutfit), column(.columnZ), column(.columnFair),
        column(.columnFairZero), column(.columnStatus, isNumeric: false),
      ],
      rows: facet.elements.map { element in
        [
          .text(element.element), .integer(element.count), .number(element.rawScore, places: 1),
          .optionalSigned(element.measure, places: 3),
          .optional(element.standardError, places: 3), .optional(element.jointStandardError, places: 3),
          .optional(element.infit, places: 2),
          .optionalSigned(element.infitZ, places: 1), .optional(element.outfit, places: 2), .optionalSigned(element.outfitZ, places: 1),
          .optional(element.fairAverage?.mean, places: 2), .optional(element.fairAverage?.zero, places: 2),
          .message(Message(element.status.name)),
        ]
      }, mayBeCut: true)
  }

  private static func slopes(_ family: SlopeFamily) -> Section {
    let table = DataTable(
      id: "facets-slopes-table",
      columns: [
        column(.columnElement, isNumeric: false), column(.columnSlope), column(.columnError), column(.columnLow), column(.columnHigh),
        column(.columnProduct, isNumeric: false),
      ],
      rows: family.elements.map { element in
        [
          .text(element.element), .optionalSigned(element.slope, places: 3), .optional(element.standardError, places: 3),
          .optionalSigned(element.low, places: 3), .optionalSigned(element.high, places: 3),
          .message(Message(element.isInProduct ? FacetsSentence.inProduct : .notInProduct)),
        ]
      }, mayBeCut: true)
    let test = family.equality.map {
      Message(FacetsSentence.slopesEqual(chi: $0.chiSquared, df: $0.degreesOfFreedom, p: $0.pValue))
    }
    return Section(
      id: "facets-slopes", title: Message(FacetsSentence.slopesTitle(facet: family.facet)),
      blocks: [
        .notes([Message(FacetsSentence.slopesNote(facet: family.facet, level: SlopeFamily.level))] + (test.map { [$0] } ?? [])),
        .table(table),
      ])
  }

  private static func categories(_ fit: FacetsFit) -> DataTable {
    DataTable(
      id: "facets-scale-table",
      columns: [
        column(.columnElement, isNumeric: false), column(.columnCategory), column(.columnRatings), column(.columnShare),
        column(.columnAverage), column(.columnExpected), column(.columnOutfit), column(.columnThreshold), column(.columnError),
        column(.columnOrder, isNumeric: false),
      ],
      rows: fit.categories.map { use in
        let threshold = fit.thresholds.first { $0.element == use.element && $0.category == use.category }
        let isDisordered = use.isDisordered || threshold?.isDisordered == true
        return [
          .optional(use.element), .text(Argument.value(use.category).text(in: .english)), .integer(use.count),
          .percent(use.share, places: 1),
          .optionalSigned(use.averageMeasure, places: 3), .optionalSigned(use.expectedMeasure, places: 3), .optional(use.outfit, places: 2),
          .optionalSigned(threshold?.threshold, places: 3), .optional(threshold?.standardError, places: 3),
          .message(Message(isDisordered ? FacetsSentence.outOfOrder : .inOrder)),
        ]
      })
  }

  private static func interactions(_ family: BiasFamily) -> Section {
    let order = family.terms.indices.sorted { first, second in
      let sizes = [first, second].map { abs(family.terms[$0].t ?? 0) }
      return sizes[0] != sizes[1] ? sizes[0] > sizes[1] : first < second
    }
    let table = DataTable(
      id: "facets-bias-\(family.facets.joined(separator: "-"))",
      columns: family.facets.map { .named($0) } + [
        column(.columnRatings), column(.columnObserved), column(.columnExpected), column(.columnBias), column(.columnError),
        .number(.statistic), .number(.pValue), .number(.qValue), column(.columnStatus, isNumeric: false),
      ],
      rows: order.map { index in
        let term = family.terms[index]
        return term.elements.map { .text($0) } + [
          .integer(term.count), .number(term.observed, places: 0), .number(term.expected, places: 2), .optionalSigned(term.bias, places: 3),
          .optional(term.standardError, places: 3), .optionalSigned(term.t, places: 2), term.pValue.map { .probability($0) } ?? .missing,
          term.qValue.map { .probability($0) } ?? .missing, .message(Message(term.isFlagged ? FacetsSentence.flagged : .notFlagged)),
        ]
      }, mayBeCut: true)
    return Section(
      id: "facets-bias-\(family.facets.joined(separator: "-"))",
      title: Message(FacetsSentence.biasTitle(first: family.facets[0], second: family.facets[1])),
      blocks: [
        .paragraph(
          Message(
            FacetsSentence.biasNote(
              tested: family.tested, flagged: family.terms.count { $0.isFlagged }, fdr: family.fdr.rawValue, level: family.fdrLevel))),
        .table(table),
      ])
  }

  private static func unexpected(_ fit: FacetsFit) -> DataTable {
    DataTable(
      id: "facets-unexpected-table",
      columns: [column(.columnRow)] + fit.facets.map { .named($0.facet) } + [
        column(.columnObserved), column(.columnExpected), column(.columnZ),
      ],
      rows: fit.unexpected.map { rating in
        [.integer(rating.row)] + rating.elements.map { .text($0) } + [
          .number(rating.score, places: 1), .number(rating.expected, places: 2), .signed(rating.standardizedResidual, places: 2),
        ]
      }, mayBeCut: true)
  }
}
