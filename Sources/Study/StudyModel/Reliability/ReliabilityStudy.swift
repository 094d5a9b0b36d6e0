internal import FacetsModels
internal import Messages
package import RatingStudy
internal import Statistics

/// Agreement, generalizability and the reliability of the total, of a study's ratings.
package struct ReliabilityStudy: Sendable {
  /// What is asked, and what decides.
  package var options: ReliabilityOptions

  /// A study of reliability.
  package init(_ options: ReliabilityOptions = ReliabilityOptions()) { self.options = options }

  /// Studies the ratings of the periods selected.
  ///
  /// - Parameters:
  ///   - scheme: whose total is asked for; nil: none.
  ///   - period: in which people are in their units, for the total.
  ///   - threads: changes nothing but time.
  /// - Throws: `ReliabilityError`, or `RatingColumnError` for a facet that the ratings don't have.
  package func result(_ study: Study, scheme: Scheme?, period: Int32, threads: Int = 1) throws -> ReliabilityResult {
    guard let ratings = study.ratings, ratings.count > 0, let columns = RatingColumns(study) else { throw ReliabilityError.noRatings }
    guard ratings.score.reduce(0, { $0 + $1 * $1 }).isFinite else { throw ReliabilityError.overflow }
    let several = Set(ratings.component).count > 1
    let text = options.design ?? (several ? "person x (rater:component)" : "person x rater")
    let design: GeneralizabilityDesign
    do {
      design = try GeneralizabilityDesign(parsing: text)
    } catch {
      throw ReliabilityError.badDesign(text)
    }
    let names = try design.facets.map { try columns.resolved($0) }
    let named = try GeneralizabilityDesign(parsing: Self.renamed(text, design.facets, names))
    let facets = try names.map { try columns.column($0).codes }
    guard let object = names.firstIndex(of: try columns.resolved(options.object)) else {
      throw ReliabilityError.objectMissing(options.object)
    }
    let fixedNames = try options.fixed.map { try $0.map { try columns.resolved($0) } } ?? names.filter { $0 == "component" }
    let fixed = Set(names.indices.filter { fixedNames.contains(names[$0]) && $0 != object })
    let generalizability = GeneralizabilityStudy(named, facets: facets, scores: ratings.score, threads: threads)
    let observed = names.indices.map { $0 == object ? 1 : generalizability.levels.meanSize(of: $0, object: object) }
    let known = generalizability.known(object: object, fixed: fixed)
    let decisions = try DecisionGrid(
      names: names, object: object, fixed: fixed, observed: observed, known: known, options: options)
    func coefficients(_ sizes: [Double]) -> ReliabilityCoefficients {
      generalizability.coefficients(object: object, fixed: fixed, sizes: sizes, known: known, level: options.interval)
    }
    var notes = generalizability.notes
    if let untestable = known.untestable(names[object]) { notes.append(Message(untestable)) }
    let parts = RatingGraph(ratings) { _ in true }.partCount
    if parts > 1 { notes.append(Message(ReliabilitySentence.severalParts(count: parts))) }
    if several, options.design == nil { notes.append(Message(ReliabilitySentence.componentsFixed)) }
    let total = scheme.flatMap { scheme in
      TotalStudy(study: study, ratings: ratings, period: period, scheme: scheme, options: options, threads: threads).total(&notes)
    }
    let agreement = try AgreementStudy(study, options: options, threads: threads)
    let (components, differences) = try agreement.agreement(ratings)
    return ReliabilityResult(
      agreement: components,
      design: DesignUsed(
        design: Self.renamed(text, design.facets, names), object: names[object], fixed: fixed.sorted().map { names[$0] },
        isBalanced: generalizability.levels.balancedSizes != nil, ratings: ratings.count),
      components: generalizability.rows(residualName: "residual", level: options.interval),
      coefficients: coefficients(observed), dStudy: decisions.rows(coefficients),
      needed: decisions.needed { generalizability.decision(object: object, fixed: fixed, sizes: $0) }, total: total,
      leaveOut: LeaveOutStudy(options: options, threads: threads).components(study, ratings), notes: notes,
      differences: differences, settings: options)
  }

  /// The design's text with the columns' full names.
  private static func renamed(_ text: String, _ short: [String], _ long: [String]) -> String {
    var result = ""
    var word = ""
    func flush() {
      result += short.firstIndex(of: word).map { long[$0] } ?? word
      word = ""
    }
    for character in text {
      if "():×* ".contains(character) {
        flush()
        result.append(character)
      } else {
        word.append(character)
      }
    }
    flush()
    return result
  }
}
