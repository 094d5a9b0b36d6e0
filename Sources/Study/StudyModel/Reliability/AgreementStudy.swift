internal import Messages
internal import RatingStudy
internal import Statistics

/// Agreement coefficients of a study, component by component, and whether they differ between components.
struct AgreementStudy {
  let study: Study
  let options: ReliabilityOptions
  let threads: Int
  /// Codes of the pair of raters that was asked for.
  private let pair: (Int32, Int32)?

  /// - Throws: where the pair of raters asked for isn't one.
  init(_ study: Study, options: ReliabilityOptions, threads: Int) throws(ReliabilityError) {
    (self.study, self.options, self.threads) = (study, options, threads)
    guard let names = options.pair else {
      pair = nil
      return
    }
    guard names.count == 2, names[0] != names[1] else { throw .badPair(names.joined(separator: ",")) }
    var codes: [Int32] = []
    for name in names {
      guard let code = study.raters.code(of: name) else { throw .unknownRater(name) }
      codes.append(code)
    }
    pair = (codes[0], codes[1])
  }

  func agreement(_ ratings: Ratings) throws(ReliabilityError) -> (components: [ComponentAgreement], differences: [ComponentDifference]) {
    let subjects = ComponentDifferences.subjects(study, ratings)
    var components: [ComponentAgreement] = []
    var sources: [ComponentDifferences.Source] = []
    for code in Set(ratings.component).sorted() {
      let rows = (0..<ratings.count).filter { ratings.component[$0] == code }
      let own = ratings.rows(rows)
      let name = study.components[code] ?? ""
      let known = try AgreementCategories(study, component: name, own, asked: options.categories, most: options.mostCategories)
      let categories = known.values.count <= options.mostCategories ? known : nil
      let table = Self.table(own, by: own.target)
      components.append(component(name, own, table, categories, found: known.values.count, place: Int(code)))
      let common = Self.table(own, by: rows.map { subjects[$0] }).filter { $0.value.count >= 2 }
      sources.append(.init(name: name, categories: categories?.values, rows: common))
    }
    return (components, ComponentDifferences(options: options).differences(sources))
  }

  /// Who gave what, in the order of raters.
  private static func table(_ ratings: Ratings, by targets: [Int32]) -> [Int32: [(rater: Int32, score: Double)]] {
    var rows: [Int32: [(rater: Int32, score: Double)]] = [:]
    for i in 0..<ratings.count { rows[targets[i], default: []].append((ratings.rater[i], ratings.score[i])) }
    for key in rows.keys { rows[key]?.sort { ($0.rater, $0.score) < ($1.rater, $1.score) } }
    return rows
  }

  private func component(
    _ name: String, _ ratings: Ratings, _ table: [Int32: [(rater: Int32, score: Double)]], _ categories: AgreementCategories?, found: Int,
    place: Int
  ) -> ComponentAgreement {
    let rows = table.keys.sorted().map { table[$0] ?? [] }
    let raters = Set(ratings.rater).count
    let isComplete = rows.allSatisfy { row in row.count == raters && Set(row.map(\.rater)).count == raters }
    var reasons: [Message] = []
    var own = IntraclassStudy(options: options, threads: threads).coefficients(rows, raters: raters, isComplete: isComplete, &reasons)
    let paired = rows.filter { $0.count >= 2 }
    switch paired.count {
    case 0: reasons.append(Message(ReliabilitySentence.nothingPaired))
    // What a single target shows is at once all agreement seen and all that chance could give: α is 0 whatever its ratings are.
    case 1: reasons.append(Message(ReliabilitySentence.onePaired))
    default:
      own.coefficients += alphas(rows.map { $0.map { $0.score } }, place: place)
      if let categories {
        own.coefficients += categorical(rows, categories.values)
        reasons += said(categories)
      } else {
        reasons.append(Message(ReliabilitySentence.notCategories(found: found, allowed: options.mostCategories)))
      }
    }
    let undefined = own.coefficients.filter { $0.estimate == nil }.map(\.coefficient)
    if !undefined.isEmpty { reasons.append(Message(ReliabilitySentence.notDefined(coefficients: undefined))) }
    // Kendall's W comes with a test in place of an interval.
    let bare = own.coefficients.filter { $0.estimate != nil && $0.interval == nil && $0.pValue == nil }.map(\.coefficient)
    if !bare.isEmpty { reasons.append(Message(ReliabilitySentence.noInterval(coefficients: bare))) }
    return ComponentAgreement(
      component: name, targets: rows.count, raters: raters, ratings: ratings.count,
      paired: .init(
        ratings: paired.reduce(0) { $0 + $1.count }, raters: Set(paired.joined().map(\.rater)).count, targets: paired.count),
      isComplete: isComplete, categories: categories, ratingsEach: own.ratingsEach, coefficients: own.coefficients,
      pairs: PairStudy(options: options, threads: threads, raters: study.raters, categories: categories?.values).pairs(rows, asked: pair),
      reasons: reasons)
  }

  private func said(_ categories: AgreementCategories) -> [Message] {
    let values = categories.values
    let known: AgreementSentence? =
      switch categories.origin {
      case .asked: .categoriesAsked(values: values)
      case .scale: .categoriesOfScale(values: values)
      case .tiers: .categoriesOfTiers(values: values)
      case .seen: nil
      }
    return ([known] + [categories.unused.isEmpty ? nil : .neverGiven(values: categories.unused)]).compactMap { $0.map { Message($0) } }
  }

  private func alphas(_ rows: [[Double?]], place: Int) -> [AgreementCoefficient] {
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

  /// A coefficient for categories under its name.
  typealias Named = (name: String, coefficient: CategoricalAgreement.Coefficient, weights: AgreementWeights)

  /// The coefficients for categories, first those without weights.
  static func categorical(_ weights: [AgreementWeights]) -> [Named] {
    let plain: [Named] = [
      ("AC1", .gwet, .identity), ("Fleiss kappa", .fleiss, .identity), ("Conger kappa", .conger, .identity),
      ("Brennan-Prediger", .brennanPrediger, .identity),
    ]
    let weighted: [Named] = [
      ("AC2", .gwet, .identity), ("Fleiss kappa", .fleiss, .identity), ("Conger kappa", .conger, .identity),
      ("Brennan-Prediger", .brennanPrediger, .identity),
    ]
    return plain
      + weights.filter { $0 != .identity }.flatMap { own in weighted.map { (PairStudy.name($0.name, own), $0.coefficient, own) } }
  }

  private func categorical(_ rows: [[(rater: Int32, score: Double)]], _ categories: [Double]) -> [AgreementCoefficient] {
    let agreement = CategoricalAgreement(units: rows, categories: categories)
    let possible = Self.categorical(options.weights).filter { $0.weights.matrix(categories) != nil }
    return possible.map { name, coefficient, weights in
      let own = agreement.estimate(coefficient, weights: weights)
      return .init(
        coefficient: name, estimate: own?.value, interval: own?.interval(level: options.interval).map { [$0.lowerBound, $0.upperBound] },
        standardError: own?.standardError, pValue: nil)
    }
  }
}
