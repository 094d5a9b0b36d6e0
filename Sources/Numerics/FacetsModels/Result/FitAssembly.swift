internal import Statistics

/// Puts estimates, fit and everything else that follows from them into a result.
struct FitAssembly {
  let data: FacetsData
  let options: FacetsOptions
  let roles: FacetRoles
  let preparation: DesignPreparation
  let design: ActiveDesign
  let estimates: Estimates

  /// - Throws: `FacetsError.unknownFacet` for pairs of interactions that don't exist.
  func fit() throws -> FacetsFit {
    var parameters = estimates.parameters
    let extremes = ExtremeMeasures.estimate(data, preparation, design, &parameters, adjustment: options.extremeAdjustment)
    let residuals = Residuals(design, parameters)
    let bias = BiasTerms(
      data: data, design: design, residuals: residuals, thresholds: design.thresholds(parameters), options: options)
    let pairs = try bias.pairs()
    var stream = RandomStream(seed: 1).substream("facets").substream("connection")
    var withoutSlopes = design
    withoutSlopes.slopes = nil
    let connection = Connection(withoutSlopes, data, stream: &stream)
    let subsets = disjoint(connection)
    let names = roles.partialCredit.map { data.facets[$0].elements }
    let facets = measures(parameters, extremes, FitStatistics(design, residuals), residuals)
    let thresholds = CategoryStatistics.thresholds(design, parameters, errors: estimates.errors, names: names)
    let categories = CategoryStatistics.uses(design, residuals, thresholds: design.thresholds(parameters), names: names)
    let diagnostics = Diagnosis(assembly: self, facets: facets, thresholds: thresholds, categories: categories, subsets: subsets)
      .diagnostics(connection, hasPairs: !pairs.isEmpty)
    return FacetsFit(
      method: options.method, partialCredit: options.partialCredit, correction: options.method == .joint ? options.correction : .none,
      facets: facets, thresholds: thresholds, categories: categories, biasTerms: pairs.map { bias.family($0.0, $0.1) }, subsets: subsets,
      unexpected: unexpected(residuals), ratings: data.scores.count, ratingsUsed: design.count, logLikelihood: estimates.logLikelihood,
      population: estimates.population, slopes: slopes(), iterations: estimates.iterations, largestResidual: estimates.largestResidual,
      converged: estimates.converged, diagnostics: diagnostics, settings: options)
  }

  private func slopes() -> SlopeFamily? {
    estimates.slopes.map { found in
      let names = data.facets[found.facet].elements
      return SlopeFamily(
        facet: data.facets[found.facet].name, elements: zip(names, found.values).map { SlopeEstimate($0, $1) }, equality: found.equality)
    }
  }

  private func disjoint(_ connection: Connection) -> [DisjointFacet] {
    zip(data.facets, connection.classes).compactMap { facet, classes in
      guard classes.count > 1 else { return nil }
      return DisjointFacet(facet: facet.name, parts: classes.map { $0.map { facet.elements[$0] } })
    }
  }

  private func measures(
    _ parameters: [Double], _ extremes: [ExtremeMeasures.Estimate], _ fit: FitStatistics, _ residuals: Residuals
  ) -> [FacetMeasures] {
    var extreme: [Int: ExtremeMeasures.Estimate] = [:]
    for one in extremes { extreme[design.starts[one.facet] + one.element] = one }
    func known(_ f: Int, _ e: Int) -> Double? {
      let p = design.starts[f] + e
      if design.isFree[p] || data.facets[f].anchor(of: e) != nil { return parameters[p] }
      return extreme[p]?.measure
    }
    let measured = data.facets.indices.map { f in data.facets[f].elements.indices.compactMap { known(f, $0) } }
    let fair = FairAverages(design, parameters, measured: measured, groupFacet: roles.partialCredit)
    return data.facets.indices.map { f in
      let facet = data.facets[f]
      var counts = [Int](repeating: 0, count: facet.elements.count)
      var scores = [Double](repeating: 0, count: facet.elements.count)
      for i in data.scores.indices {
        counts[Int(facet.codes[i])] += 1
        scores[Int(facet.codes[i])] += data.scores[i]
      }
      let elements = facet.elements.indices.map { e -> ElementMeasure in
        let p = design.starts[f] + e
        let measure = known(f, e)
        let statistics = fit.elements[f][e]
        return ElementMeasure(
          element: facet.elements[e], count: counts[e], rawScore: scores[e], measure: measure,
          standardError: extreme[p].map(\.standardError) ?? estimates.errors[p], jointStandardError: estimates.jointErrors?[p] ?? nil,
          infit: statistics?.infit, infitZ: statistics?.infitZ, outfit: statistics?.outfit, outfitZ: statistics?.outfitZ,
          fairAverage: measure.flatMap { fair.average(facet: f, element: e, measure: $0) },
          status: status(facet, e, measure, extreme[p], statistics))
      }
      let separation = Separation(
        elements.compactMap { element in
          guard let measure = element.measure, let error = element.standardError else { return nil }
          return (measure, error)
        })
      return FacetMeasures(
        facet: facet.name, isPositive: facet.isPositive, isCentred: estimates.centring.isCentred[f], elements: elements,
        separation: separation.separation, strata: separation.strata, reliability: separation.reliability, fixed: separation.fixed,
        agreement: f == roles.floating && f != roles.partialCredit
          ? ExactAgreement(design, residuals, thresholds: design.thresholds(parameters), facet: f) : nil)
    }
  }

  private func status(
    _ facet: Facet, _ element: Int, _ measure: Double?, _ extreme: ExtremeMeasures.Estimate?, _ fit: FitStatistics.Element?
  ) -> ElementStatus {
    if facet.anchor(of: element) != nil { return .anchored }
    guard measure != nil else { return .unmeasured }
    if let extreme { return extreme.isLow ? .lowest : .highest }
    guard let fit else { return .measured }
    if fit.infit > options.noisyMeanSquare && (fit.infitZ ?? 0) > options.misfitBeyond { return .noisy }
    if fit.outfit > options.noisyMeanSquare && (fit.outfitZ ?? 0) > options.misfitBeyond { return .noisy }
    if fit.infit < options.mutedMeanSquare && (fit.infitZ ?? 0) < -options.misfitBeyond { return .muted }
    return .measured
  }

  private func unexpected(_ residuals: Residuals) -> [UnexpectedRating] {
    let z = (0..<design.count).map { i in
      residuals.variances[i] > Residuals.leastVariance ? residuals.values[i] / residuals.variances[i].squareRoot() : 0
    }
    let far = z.indices.filter { abs(z[$0]) > options.unexpectedBeyond }.sorted { (-abs(z[$0]), $0) < (-abs(z[$1]), $1) }
    return far.prefix(options.unexpectedListed).map { i in
      UnexpectedRating(
        row: data.rowNumbers.isEmpty ? design.rows[i] + 1 : Int(data.rowNumbers[design.rows[i]]),
        elements: data.facets.map { $0.elements[Int($0.codes[design.rows[i]])] },
        score: data.scores[design.rows[i]], expected: residuals.expectedScores[i], standardizedResidual: z[i])
    }
  }
}
