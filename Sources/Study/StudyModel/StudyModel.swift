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

  /// Chooses the components and puts them on one scale.
  init(_ study: Study, _ options: StudyModelOptions) throws(StudyModelError) {
    guard let ratings = study.ratings, ratings.count > 0 else { throw .noRatings }
    self.study = study
    self.options = options
    self.ratings = ratings
    var codes: [Int32] = []
    for name in options.components ?? study.components.names {
      guard let code = study.components.code(of: name) else { throw .unknownComponent(name) }
      codes.append(code)
    }
    let isLeftOut = study.isFormerUnitRating
    self.isLeftOut = isLeftOut
    rows = ModelRows(ratings, components: codes.sorted(), isLeftOut: isLeftOut)
    names = rows.components.map { study.components.names[Int($0)] }
    scales = SpreadEstimator(rows).scales(names: names, periods: study.periods.count)
    let kept = scales.indices.filter { scales[$0].spread > 0 && scales[$0].count > 1 }
    if kept.count < scales.count {
      for index in scales.indices where !kept.contains(index) && scales[index].count > 0 {
        notes.append(Message(ModelSentence.noVariation(component: names[index])))
      }
      guard !kept.isEmpty else { throw .noVariation }
      rows = ModelRows(ratings, components: kept.map { rows.components[$0] }, isLeftOut: isLeftOut)
      scales = kept.map { scales[$0] }
      names = kept.map { names[$0] }
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
    let layout = ModelLayout(rows, scaled: scaled, design: design, periods: study.periods.count)
    var fitOptions = FitOptions(threads: threads)
    fitOptions.maximumIterations = options.maximumIterations
    fitOptions.conditionalStandardDeviations = true
    let fit = try layout.model.fit(fitOptions)
    let fixedRaters = try layout.model.solve(
      at: Self.withFixedRaters(fit.variances, layout), sharing: fit, threads: threads)
    let graph = RatingGraph(ratings) { [rows, isLeftOut] in
      rows.components.contains(ratings.component[$0]) && !isLeftOut[$0]
    }
    let reader = ModelReader(
      study: study, rows: rows, scales: scales, design: design, layout: layout, fit: fit, fixedRaters: fixedRaters,
      graph: graph, options: options)
    notes += reader.fitNotes()
    var connectivity = Connectivity(study, options: options)
    connectivity.assignment = AssignmentCheck.all(rows, names: names, scaled: scaled, fit: fit, layout: layout)
    return FittedStudyModel(
      options: options, components: scales, identification: design.table, variances: reader.variances(),
      raterEffects: try reader.raterEffects(), raterUnitEffects: reader.raterUnitEffects(), merits: reader.merits(),
      loadings: loadings(), residuals: try reader.residuals(threads: threads), connectivity: connectivity,
      notes: notes + connectivity.notes, converged: fit.converged, iterations: fit.iterations,
      meritSpread: reader.meritSpread, study: study, rows: rows, layout: layout, solution: fixedRaters, fit: fit, graph: graph)
  }

  /// The variance, relative to the largest residual variance, at which a rater effect is as good as fixed: shrinkage below 1e-6.
  private static let fixedVariance = 1e6

  /// The estimated variances with those of raters so large that their effects are fixed.
  private static func withFixedRaters(_ variances: VarianceComponents, _ layout: ModelLayout) -> VarianceComponents {
    var result = variances
    let large = fixedVariance * (variances.residuals.max() ?? 1)
    for (index, term) in layout.terms.enumerated() where term.term == .severity || term.term == .unitLevel {
      result.terms[index] = large
    }
    return result
  }

  private func loadings() -> [ComponentLoading] {
    let means = SpreadEstimator(rows).subjectMeans()
    return LoadingEstimator(
      names: names,
      means: zip(means, scales).map { column, scale in column.map { $0.map { $0 / scale.spread } } },
      unit: rows.subjects.map(\.unit)
    ).loadings()
  }
}
