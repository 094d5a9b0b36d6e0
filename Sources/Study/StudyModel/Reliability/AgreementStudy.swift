internal import Messages
internal import RatingStudy
internal import Statistics

/// Agreement coefficients of a study, component by component.
struct AgreementStudy {
  let options: ReliabilityOptions
  let threads: Int

  func agreement(_ study: Study, _ ratings: Ratings) -> [ComponentAgreement] {
    Set(ratings.component).sorted().map { code in
      let rows = (0..<ratings.count).filter { ratings.component[$0] == code }
      return component(study.components[code] ?? "", ratings.rows(rows), place: Int(code))
    }
  }

  private func component(_ name: String, _ ratings: Ratings, place: Int) -> ComponentAgreement {
    var byTarget: [Int32: [(rater: Int32, score: Double)]] = [:]
    for i in 0..<ratings.count { byTarget[ratings.target[i], default: []].append((ratings.rater[i], ratings.score[i])) }
    let rows = byTarget.keys.sorted().map { key in (byTarget[key] ?? []).sorted { ($0.rater, $0.score) < ($1.rater, $1.score) } }
    let raters = Set(ratings.rater).count
    let isComplete = rows.allSatisfy { row in row.count == raters && Set(row.map(\.rater)).count == raters }
    var reasons: [Message] = []
    var found: [AgreementCoefficient] = []
    if isComplete, let table = IntraclassCorrelation(rows.map { $0.map(\.score) }) {
      found += intraclass(table)
      if let w = KendallW(rows.map { $0.map(\.score) }) {
        found.append(.init(coefficient: "W", estimate: w.coefficient, interval: nil, standardError: nil, pValue: w.pValue))
      }
    } else if raters == ratings.count || Self.isNested(rows), let table = OneWayCorrelation(rows.map { $0.map(\.score) }) {
      found += oneWay(table)
      reasons.append(Message(ReliabilitySentence.ratersOfTheirOwn))
    } else {
      reasons.append(Message(raters < 2 || rows.count < 2 ? ReliabilitySentence.tooFewForIntraclass : .incompleteTable))
    }
    let paired = rows.filter { $0.count >= 2 }
    switch paired.count {
    case 0: reasons.append(Message(ReliabilitySentence.nothingPaired))
    // What a single target shows is at once all agreement seen and all that chance could give: α is 0 whatever its ratings are.
    case 1: reasons.append(Message(ReliabilitySentence.onePaired))
    default:
      found += alphas(rows.map { $0.map { $0.score } }, place: place, &reasons)
      found += categorical(rows.map { $0.map { $0.score } }, &reasons)
    }
    let undefined = found.filter { $0.estimate == nil }.map(\.coefficient)
    if !undefined.isEmpty { reasons.append(Message(ReliabilitySentence.notDefined(coefficients: undefined))) }
    // Kendall's W comes with a test in place of an interval.
    let bare = found.filter { $0.estimate != nil && $0.interval == nil && $0.pValue == nil }.map(\.coefficient)
    if !bare.isEmpty { reasons.append(Message(ReliabilitySentence.noInterval(coefficients: bare))) }
    return ComponentAgreement(
      component: name, targets: rows.count, raters: raters, ratings: ratings.count,
      paired: .init(
        ratings: paired.reduce(0) { $0 + $1.count }, raters: Set(paired.joined().map(\.rater)).count, targets: paired.count),
      isComplete: isComplete, coefficients: found, reasons: reasons)
  }

  /// Whether every target has raters of its own.
  private static func isNested(_ rows: [[(rater: Int32, score: Double)]]) -> Bool {
    var seen = Set<Int32>()
    for row in rows {
      let own = Set(row.map(\.rater))
      if !own.isDisjoint(with: seen) { return false }
      seen.formUnion(own)
    }
    return true
  }

  private func oneWay(_ table: OneWayCorrelation) -> [AgreementCoefficient] {
    let forms: [(IntraclassCorrelation.Form, IntraclassCorrelation.Coefficient?)] =
      [(.oneWay, table.single(level: options.interval))] + (table.isEven ? [(.oneWayMean, table.mean(level: options.interval))] : [])
    return forms.map { form, own in
      .init(
        coefficient: form.rawValue, estimate: own?.estimate, interval: own.map { [$0.interval.lowerBound, $0.interval.upperBound] },
        standardError: nil, pValue: nil)
    }
  }

  private func intraclass(_ table: IntraclassCorrelation) -> [AgreementCoefficient] {
    IntraclassCorrelation.Form.allCases.map { form in
      let own = table.coefficient(form, level: options.interval)
      return .init(
        coefficient: form.rawValue, estimate: own?.estimate, interval: own.map { [$0.interval.lowerBound, $0.interval.upperBound] },
        standardError: nil, pValue: nil)
    }
  }

  private func alphas(_ rows: [[Double?]], place: Int, _ reasons: inout [Message]) -> [AgreementCoefficient] {
    let values = Set(rows.joined().compactMap { $0 })
    let stream = RandomStream(seed: options.seed).substream("krippendorff").substream(place)
    return KrippendorffAlpha.Metric.allCases.compactMap { metric in
      if metric == .nominal, values.count > options.mostCategories { return nil }
      if metric == .ratio, values.count > options.mostRatioValues || values.contains(where: { $0 < 0 }) { return nil }
      let alpha = KrippendorffAlpha(rows, metric: metric)
      let interval = alpha.interval(
        level: options.interval, draws: options.draws, stream: stream.substream(metric.rawValue), threads: threads)
      return .init(
        coefficient: "alpha \(metric.rawValue)", estimate: alpha.estimate, interval: interval.map { [$0.lowerBound, $0.upperBound] },
        standardError: nil, pValue: nil)
    }
  }

  private func categorical(_ rows: [[Double?]], _ reasons: inout [Message]) -> [AgreementCoefficient] {
    let values = Set(rows.joined().compactMap { $0 })
    guard values.count <= options.mostCategories else {
      reasons.append(
        Message(ReliabilitySentence.notCategories(found: values.count, allowed: options.mostCategories)))
      return []
    }
    let asked: [(String, CategoricalAgreement.Weights, CategoricalAgreement.Coefficient)] = [
      ("AC1", .identity, .gwet), ("AC2 linear", .linear, .gwet), ("AC2 quadratic", .quadratic, .gwet), ("Fleiss kappa", .identity, .fleiss),
      ("Brennan-Prediger", .identity, .brennanPrediger),
    ]
    return asked.map { name, weights, coefficient in
      let own = CategoricalAgreement(rows, weights: weights).estimate(coefficient)
      return .init(
        coefficient: name, estimate: own?.value, interval: own?.interval(level: options.interval).map { [$0.lowerBound, $0.upperBound] },
        standardError: own?.standardError, pValue: nil)
    }
  }
}
