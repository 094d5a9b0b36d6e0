package import Evenhand
internal import Messages

extension Document {
  /// A many-facet Rasch model.
  package init(_ fit: FacetsFit) {
    let title = Message(FacetsMessage.title)
    var sections = [Section(id: "facets", title: title, blocks: Self.overview(fit))]
    sections += fit.facets.map { facet in
      Section(
        id: "facets-\(facet.facet)", title: Message(FacetsMessage.facetTitle, ["facet": .text(facet.facet)]),
        blocks: [.table(Self.measures(facet))])
    }
    sections.append(
      Section(id: "facets-scale", title: Message(FacetsMessage.scaleTitle), blocks: [.table(Self.categories(fit))]))
    sections += fit.biasTerms.map(Self.interactions)
    if !fit.unexpected.isEmpty {
      sections.append(
        Section(
          id: "facets-unexpected", title: Message(FacetsMessage.unexpectedTitle), blocks: [.table(Self.unexpected(fit))]))
    }
    sections.append(
      Section(
        id: "facets-settings", title: Message(FacetsMessage.settingsTitle),
        blocks: [.table(Self.settingTable(of: fit.settings, id: "facets-settings-table"))]))
    self.init(title: title, sections: sections)
  }

  /// Every constant that decided, as names and values.
  static func settingTable(of settings: some Record, id: String) -> DataTable {
    DataTable(
      id: id,
      columns: [.init(Message(FindingMessage.setting), isNumeric: false), .init(Message(FindingMessage.value), isNumeric: false)],
      rows: settings.settingTexts.map { [.text($0.name), .text($0.value)] })
  }

  private static func overview(_ fit: FacetsFit) -> [Block] {
    let method: FacetsMessage = fit.method == .joint ? .methodJoint : .methodMarginal
    var notes = [Message(FacetsMessage.model)]
    if let population = fit.population {
      notes.append(
        Message(
          FacetsMessage.population,
          ["deviation": .number(population.standardDeviation, places: 3), "error": .number(population.standardError, places: 3)]))
    }
    if fit.correction == .length { notes.append(Message(FacetsMessage.correctionLength)) }
    if fit.correction == .weighted { notes.append(Message(FacetsMessage.correctionWeighted)) }
    return [
      .paragraph(
        Message(
          FacetsMessage.summary,
          [
            "method": .message(Message(method)), "ratings": .integer(fit.ratings), "used": .integer(fit.ratingsUsed),
            "iterations": .integer(fit.iterations), "log": .number(fit.logLikelihood, places: 3),
          ])),
      .notes(notes + fit.diagnostics.map(\.message) + fit.facets.flatMap(separation)),
      .chart(FacetsCharts.map(fit)),
    ]
  }

  private static func separation(_ facet: FacetMeasures) -> [Message] {
    func number(_ value: Double?) -> Argument { value.map { .number($0, places: 2) } ?? "–" }
    var messages = [
      Message(
        FacetsMessage.separation,
        [
          "facet": .text(facet.facet), "separation": number(facet.separation.population), "strata": number(facet.strata.population),
          "reliability": number(facet.reliability.population), "sampleReliability": number(facet.reliability.sample),
        ])
    ]
    if let fixed = facet.fixed {
      messages.append(
        Message(
          FacetsMessage.fixedTest,
          [
            "facet": .text(facet.facet), "chi": .number(fixed.chiSquared, places: 1), "df": .integer(fixed.degreesOfFreedom),
            "p": .probability(fixed.pValue),
          ]))
    }
    if let agreement = facet.agreement {
      messages.append(
        Message(
          FacetsMessage.exactAgreement,
          [
            "facet": .text(facet.facet), "pairs": .integer(agreement.opportunities), "observed": .percent(agreement.observed, places: 1),
            "expected": .percent(agreement.expected, places: 1),
          ]))
    }
    return messages
  }

  private static func column(_ title: FacetsMessage, isNumeric: Bool = true) -> DataTable.Column {
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
          .message(Message(isDisordered ? FacetsMessage.outOfOrder : .inOrder)),
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
          term.qValue.map { .probability($0) } ?? .missing, .message(Message(term.isFlagged ? FacetsMessage.flagged : .notFlagged)),
        ]
      }, mayBeCut: true)
    let names = ["first": Argument.text(family.facets[0]), "second": .text(family.facets[1])]
    return Section(
      id: "facets-bias-\(family.facets.joined(separator: "-"))", title: Message(FacetsMessage.biasTitle, names),
      blocks: [
        .paragraph(
          Message(
            FacetsMessage.biasNote,
            [
              "tested": .integer(family.tested), "flagged": .integer(family.terms.count { $0.isFlagged }),
              "fdr": .text(family.fdr.rawValue),
              "level": .value(family.fdrLevel),
            ])), .table(table),
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
