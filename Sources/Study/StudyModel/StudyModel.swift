internal import Messages
internal import MixedModels
package import RatingStudy
internal import Statistics

/// The model of a study's ratings. See ``FittedStudyModel`` for what it is.
package enum StudyModel {
  /// Fits the model.
  ///
  /// - Parameters:
  ///   - study: with ratings.
  ///   - options: which components, and the constants that decide statements.
  ///   - threads: changes nothing but time.
  /// - Throws: ``StudyModelError`` with the reason why the ratings can't carry the model.
  package static func fit(
    _ study: Study, _ options: StudyModelOptions = StudyModelOptions(), threads: Int = 1
  ) throws(StudyModelError) -> FittedStudyModel {
    try Work.stage(.model) { () throws(StudyModelError) in
      var fitting = try StudyModelFitting(study, options)
      do {
        return try fitting.fit(threads: threads)
      } catch let error as StudyModelError {
        throw error
      } catch {
        throw .notEstimable(ModelWords.message(error))
      }
    }
  }
}

/// The stages of a fit.
struct StudyModelFitting {
  let study: Study
  let options: StudyModelOptions
  let ratings: Ratings
  /// By rating: given in the name of a unit that the person had left.
  let isLeftOut: [Bool]
  var rows: ModelRows
  var scales: [ComponentScale]
  var names: [String]
  var notes: [Message] = []
  /// What had to be given up, and why.
  var limits: [Message] = []

  /// Chooses the components and puts them on one scale.
  init(_ study: Study, _ options: StudyModelOptions) throws(StudyModelError) {
    guard let ratings = study.ratingsWithCases, ratings.count > 0 else { throw .noRatings }
    self.study = study
    self.options = options
    self.ratings = ratings
    var codes: [Int32] = []
    for name in options.components ?? study.components.names {
      guard let code = study.components.code(of: name) else { throw .unknownComponent(name) }
      codes.append(code)
    }
    let isLeftOut = study.isFormerUnitRatingWithCases
    self.isLeftOut = isLeftOut
    rows = ModelRows(ratings, components: codes.sorted(), isLeftOut: isLeftOut, firstCase: study.ratings?.count ?? 0)
    names = rows.components.map { study.components.names[Int($0)] }
    scales = SpreadEstimator(rows.ofPersons).scales(names: names, periods: study.periods.count)
    let kept = scales.indices.filter { scales[$0].spread > 0 && scales[$0].count > 1 }
    if kept.count < scales.count {
      for index in scales.indices where !kept.contains(index) && scales[index].count > 0 {
        limits.append(Message(ModelSentence.noVariation(component: names[index])))
      }
      guard !kept.isEmpty else { throw .noVariation }
      rows = ModelRows(
        ratings, components: kept.map { rows.components[$0] }, isLeftOut: isLeftOut, firstCase: study.ratings?.count ?? 0)
      scales = kept.map { scales[$0] }
      names = kept.map { names[$0] }
    }
    if let count = study.caseRatings?.count, count > 0 {
      notes.append(Message(ModelSentence.withCases(cases: Set(study.caseRatings?.person ?? []).count, count: count)))
    }
    let former = isLeftOut.count { $0 }
    if former > 0 { notes.append(Message(ModelSentence.formerUnitRatings(count: former))) }
    guard Set(rows.subject).count < rows.count else { throw .nothingRepeated }
    for scale in scales {
      switch scale.method {
      case .betweenTargets: break
      case .covariance: notes.append(Message(ModelSentence.spreadFromCovariance(component: scale.component)))
      case .withinRaters: notes.append(Message(ModelSentence.spreadWithinRaters(component: scale.component)))
      }
    }
  }

  /// Scores on the common scale.
  private var scaled: [Double] {
    (0..<rows.count).map { position in
      let scale = scales[Int(rows.component[position])]
      return (rows.score[position] - (scale.centres[Int(rows.period[position])] ?? 0)) / scale.spread
    }
  }

  mutating func fit(threads: Int) throws -> FittedStudyModel {
    let design = Identification(rows, names: names, options: options)
    let estimated: Estimated
    switch attempt(design, threads) {
    case .success(let found): estimated = found
    case .failure(let reason): return try withoutComponent(reason, threads: threads)
    }
    let (layout, fit, fixedRaters) = (estimated.layout, estimated.fit, estimated.fixedRaters)
    for term in estimated.givenUp {
      limits.append(Message(ModelSentence.termGivenUp(term: Message(term.name), reason: estimated.reason)))
    }
    let graph = RatingGraph(ratings) { [rows, isLeftOut] in
      rows.components.contains(ratings.component[$0]) && !isLeftOut[$0]
    }
    let reader = ModelReader(
      study: study, rows: rows, scales: scales, design: design, layout: layout, fit: fit, fixedRaters: fixedRaters,
      graph: graph, options: options)
    limits += reader.limits()
    notes += reader.fitNotes()
    var connectivity = Connectivity(study, options: options)
    connectivity.assignment = AssignmentCheck.all(rows, names: names, scaled: scaled, fit: fit, layout: layout)
    return FittedStudyModel(
      options: options, components: scales, identification: estimated.identification(design.table), variances: reader.variances(),
      raterEffects: try reader.raterEffects(), raterUnitEffects: reader.raterUnitEffects(), merits: reader.merits(),
      loadings: loadings(), residuals: try reader.residuals(threads: threads), connectivity: connectivity,
      notes: limits + notes + connectivity.notes, limits: limits, converged: fit.converged, iterations: fit.iterations,
      meritSpread: reader.meritSpread, study: study, rows: rows, layout: layout, solution: fixedRaters, fit: fit, graph: graph)
  }

  /// A fit, and what it took.
  private struct Estimated {
    var layout: ModelLayout
    var fit: MixedModelFit
    var fixedRaters: MixedModelSolution
    /// Terms without which it was possible, and why it wasn't with them.
    var givenUp: [ModelTerm]
    var reason = Message(ModelSentence.nothingVaries)

    func identification(_ table: [TermIdentification]) -> [TermIdentification] {
      table.map { own in
        guard givenUp.contains(own.term), own.isIdentified else { return own }
        return TermIdentification(
          term: own.term, component: own.component, isIdentified: false,
          reason: Message(ModelSentence.termGivenUp(term: Message(own.term.name), reason: reason)))
      }
    }
  }

  /// The whole model, or where the equations refuse it, the model without what is peculiar to units, then to targets as well.
  private func attempt(_ design: Identification, _ threads: Int) -> Result<Estimated, any Error> {
    var first: (any Error)?
    for givenUp in [[], [ModelTerm.raterUnit], [.raterUnit, .targetDeviation]] {
      do {
        var found = try estimate(design, givenUp, threads)
        if let first { found.reason = ModelWords.message(first) }
        return .success(found)
      } catch {
        first = first ?? error
      }
    }
    return .failure(first ?? StudyModelError.noVariation)
  }

  private func estimate(_ design: Identification, _ givenUp: [ModelTerm], _ threads: Int) throws -> Estimated {
    let layout = ModelLayout(rows, scaled: scaled, design: design, periods: study.periods.count, givenUp: Set(givenUp))
    var fitOptions = FitOptions(threads: threads)
    fitOptions.maximumIterations = options.maximumIterations
    fitOptions.conditionalStandardDeviations = true
    fitOptions.leverages = true
    if layout.terms.contains(where: \.isFixed) {
      fitOptions.fixedTermVariances = layout.terms.map { $0.isFixed ? Self.fixedVariance : nil }
    }
    let fit = try layout.model.fit(fitOptions)
    let fixedRaters = try layout.model.solve(
      at: Self.withFixedRaters(fit.solution.variances, layout, design), sharing: fit, threads: threads)
    return Estimated(layout: layout, fit: fit, fixedRaters: fixedRaters, givenUp: givenUp)
  }

  /// The model of the other components, the first of them left out, smallest first, without which there is one.
  private func withoutComponent(_ reason: any Error, threads: Int) throws -> FittedStudyModel {
    for place in names.indices.sorted(by: { scales[$0].count < scales[$1].count }) where names.count > 1 {
      var fewer = options
      fewer.components = names.indices.filter { $0 != place }.map { names[$0] }
      guard var fitting = try? StudyModelFitting(study, fewer) else { continue }
      fitting.limits.append(
        Message(
          ModelSentence.componentGivenUp(component: names[place], count: scales[place].count, reason: ModelWords.message(reason))))
      if let found = try? fitting.fit(threads: threads) { return found }
    }
    throw reason
  }

  /// The variance, relative to the largest residual variance, at which a rater effect is as good as fixed: shrinkage below 1e-6.
  static let fixedVariance = 1e6

  /// The estimated variances with those of raters so large that their effects are fixed.
  /// Where every rater gave one rating, rater effects stand in its error: fixed, they leave the ratings nothing to say.
  private static func withFixedRaters(
    _ variances: VarianceComponents, _ layout: ModelLayout, _ design: Identification
  ) -> VarianceComponents {
    var result = variances
    let large = fixedVariance * (variances.residuals.max() ?? 1)
    for (index, term) in layout.terms.enumerated() where term.isRaterLevel { result.terms[index] = large }
    for component in result.residuals.indices where design.isRatedOnceByEach[component] { result.residuals[component] = large }
    return result
  }

  private func loadings() -> [ComponentLoading] {
    let rows = rows.ofPersons
    let means = SpreadEstimator(rows).subjectMeans()
    return LoadingEstimator(
      names: names,
      means: zip(means, scales).map { column, scale in column.map { $0.map { $0 / scale.spread } } },
      unit: rows.subjects.map(\.unit)
    ).loadings()
  }
}
