internal import Messages
internal import Panels
internal import Statistics

/// Intraclass correlations and Kendall's W of one component: by mean squares where the table has them, else by restricted maximum likelihood.
struct IntraclassStudy {
  let options: ReliabilityOptions
  let threads: Int

  typealias Row = [(rater: Int32, score: Double)]

  /// - Parameters:
  ///   - rows: of each target, who gave what, in the order of raters.
  ///   - reasons: why others are missing is added here.
  /// - Returns: with n₀ where ICC1 is by mean squares of an uneven table.
  func coefficients(
    _ rows: [Row], raters: Int, isComplete: Bool, _ reasons: inout [Message]
  ) -> (coefficients: [AgreementCoefficient], ratingsEach: Double?) {
    let scores = rows.map { $0.map(\.score) }
    if isComplete, let table = IntraclassCorrelation(scores) {
      var found = IntraclassCorrelation.Form.allCases.map { Self.row($0.rawValue, table.coefficient($0, level: options.interval)) }
      if let w = KendallW(scores) {
        found.append(.init(coefficient: "W", estimate: w.coefficient, interval: nil, standardError: nil, pValue: w.pValue))
      }
      return (found, nil)
    }
    guard let table = OneWayCorrelation(scores) else {
      reasons.append(Message(raters < 2 || rows.count < 2 ? ReliabilitySentence.tooFewForIntraclass : .incompleteTable))
      return ([], nil)
    }
    var found = [Self.row("ICC1", table.single(level: options.interval))]
    if table.isEven { found.append(Self.row("ICC1k", table.mean(level: options.interval))) }
    if !table.isEven {
      found += reml(rows, "target", [("ICC1 REML", \.absolute, \.absoluteInterval)])
      reasons.append(Message(AgreementSentence.uneven(ratings: table.ratingsEach)))
    }
    if Self.isNested(rows) {
      reasons.append(Message(ReliabilitySentence.ratersOfTheirOwn))
    } else {
      found += reml(
        rows, "target x rater", [("ICC2 REML", \.absolute, \.absoluteInterval), ("ICC3 REML", \.relative, \.relativeInterval)])
      reasons.append(Message(ReliabilitySentence.incompleteTable))
    }
    return (found, table.isEven ? nil : table.ratingsEach)
  }

  private static func row(_ name: String, _ own: IntraclassCorrelation.Coefficient?) -> AgreementCoefficient {
    .init(
      coefficient: name, estimate: own?.estimate, interval: own.map { [$0.interval.lowerBound, $0.interval.upperBound] },
      standardError: nil, pValue: nil)
  }

  /// Of single ratings, from the variances of a design; those that can't be distinguished are left out.
  private func reml(
    _ rows: [Row], _ text: String,
    _ asked: [(name: String, value: KeyPath<ReliabilityCoefficients, Double?>, interval: KeyPath<ReliabilityCoefficients, [Double]?>)]
  ) -> [AgreementCoefficient] {
    guard let design = try? GeneralizabilityDesign(parsing: text) else { return [] }
    let targets = rows.indices.flatMap { [Int32](repeating: Int32($0), count: rows[$0].count) }
    let raters = DenseCodes(rows.flatMap { $0.map(\.rater) }).codes
    let study = GeneralizabilityStudy(
      design, facets: design.facets.count == 1 ? [targets] : [targets, raters], scores: rows.flatMap { $0.map(\.score) }, threads: threads)
    let known = study.known(object: 0, fixed: [])
    let found = study.coefficients(
      object: 0, fixed: [], sizes: [Double](repeating: 1, count: design.facets.count), known: known, level: options.interval)
    return asked.compactMap { name, value, interval in
      found[keyPath: value].map {
        .init(coefficient: name, estimate: $0, interval: found[keyPath: interval], standardError: nil, pValue: nil)
      }
    }
  }

  /// Whether every target has raters of its own.
  private static func isNested(_ rows: [Row]) -> Bool {
    var seen = Set<Int32>()
    for row in rows {
      let own = Set(row.map(\.rater))
      if !own.isDisjoint(with: seen) { return false }
      seen.formUnion(own)
    }
    return true
  }
}
