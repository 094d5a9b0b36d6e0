internal import Messages
package import Normalization
package import RatingStudy
internal import Statistics
internal import StudyModel

/// Every method that `normalize` knows, as a step of a scheme.
///
/// `anchored` and the methods that link through an anchor ask the study model, which rests on the ratings as they were
/// given and on no scheme; so that a scheme may adjust by it without going round in circles. The model is fitted once a study.
package struct NormalizationAdjuster: Adjuster {
  private let models: FittedModels

  /// - Parameter threads: changes nothing but time; one a processor when `nil`.
  package init(threads: Int? = nil) { models = FittedModels(threads: threads ?? Parallel.processorCount) }

  /// Adjusts by the method that the request names.
  ///
  /// - Throws: ``ScoringError/adjustment(method:problem:)`` when the method is unknown or can't be applied here.
  package func adjust(_ request: AdjustRequest) throws -> AdjustOutcome {
    let specification = request.specification
    let refuse = { (problem: Message) in ScoringError.adjustment(method: specification.method, problem: problem) }
    guard let method = NormalizationMethod(rawValue: specification.method) else {
      throw refuse(Message(AdjustSentence.unknownMethod))
    }
    if let reason = AdjustLimits(request).refusal { throw refuse(reason) }
    let rows = request.values.indices.filter { !request.values[$0].isNaN }
    try refuseUngrouped(rows, request)
    let names = Labels(rows.map { request.groups[$0] ?? "" })
    let isReversed = specification.low.flatMap { low in specification.high.map { $0 < low } } ?? false
    let sign: Double = isReversed ? -1 : 1
    var input = NormalizationInput(
      scores: rows.map { sign * request.values[$0] },
      groups: rows.map { names.code(of: request.groups[$0] ?? "") ?? -1 }, groupNames: names.names,
      units: rows.map { request.study.people.unit(of: request.persons[$0], in: request.period) })
    do {
      if method.needsAnchor || method == .severityAdjusted { try anchor(&input, rows, request) }
      if method.needsRatings {
        input.judged = JudgedScores(
          request.study, period: request.period, persons: rows.map { request.persons[$0] }, weights: request.judgedWeights)
      }
      let result = try method.apply(to: input, options: try options(specification, isReversed))
      var values = [Double](repeating: .nan, count: request.values.count)
      for (position, row) in rows.enumerated() { values[row] = result.scores[position] }
      return AdjustOutcome(values: values, notes: notes(result, request))
    } catch let error as NormalizationError {
      throw refuse(error.message)
    } catch let error as StudyModelError {
      throw refuse(error.message)
    }
  }

  /// What the method assumes and what it noticed, each said of what was adjusted.
  private func notes(_ result: Normalized, _ request: AdjustRequest) -> [Message] {
    let target: String? =
      switch request.target {
      case .component(let component, _): component.name
      case .total: nil
      }
    return ([result.assumption] + result.warnings).map { note in
      Message(
        AdjustSentence.note(target: target, method: result.method.rawValue, note: note))
    }
  }

  private func refuseUngrouped(_ rows: [Int], _ request: AdjustRequest) throws(ScoringError) {
    let lost = rows.filter { request.groups[$0] == nil }
    guard !lost.isEmpty else { return }
    let names = lost.prefix(10).map { request.study.persons.names[Int(request.persons[$0])] }
    throw .adjustment(
      method: request.specification.method,
      problem: Message(AdjustSentence.withoutGroup(count: lost.count, people: names)))
  }

  private func anchor(_ input: inout NormalizationInput, _ rows: [Int], _ request: AdjustRequest) throws {
    let model = try models.model(of: request.study)
    let scores = rows.indices.map { position in
      let unit = input.units[position]
      return PersonScore(
        person: request.persons[rows[position]], period: request.period, unit: unit,
        group: request.study.unitTable.group(of: unit), score: input.scores[position])
    }
    let anchor = try StudyAnchor(
      model, request.study, scores: scores, groups: input.groups, groupNames: input.groupNames, source: request.source)
    input.anchor = anchor.anchor
    input.raterOffsets = anchor.raterOffsets
  }

  private func options(_ specification: AdjustSpecification, _ isReversed: Bool) throws -> NormalizationOptions {
    var options = NormalizationOptions()
    if specification.overall == .meanOfMeans { options.overall = .meanOfMeans }
    if let trim = specification.trim { options.trim = .init(high: trim.high, low: trim.low) }
    // The result is rounded by whoever asked, in whatever mode.
    options.places = .init(mean: specification.round["mean"]?.places, coefficient: specification.round["k"]?.places)
    options.low = specification.low.map { isReversed ? -$0 : $0 }
    options.high = specification.high.map { isReversed ? -$0 : $0 }
    options.cap = specification.cap
    options.spread = specification.spread ?? options.spread
    options.tolerance = specification.tolerance ?? options.tolerance
    options.shrinkage = specification.shrinkage ?? options.shrinkage
    options.curve = specification.curve == .linear ? .linear : .quadratic
    options.reference = specification.reference
    if !specification.bands.isEmpty {
      options.bands = specification.bands.map { .init(share: $0.share.fraction ?? 0, low: $0.low, high: $0.high) }
    }
    return options
  }
}

extension AdjustRequest {
  /// Whether a component that doesn't say where it comes from comes from ratings.
  func isRated(_ component: SchemeComponent) -> Bool {
    let name = component.of ?? component.name
    return study.componentScores?.names.contains(name) != true && study.ratings != nil
  }

  /// What components weigh in what is adjusted.
  var judgedWeights: JudgedScores.Weights {
    func code(_ component: SchemeComponent) -> Int32? {
      study.components.code(of: component.of ?? component.name) ?? (study.components.names == ["score"] ? 0 : nil)
    }
    if case .component(let component, _) = target {
      return JudgedScores.Weights(rated: code(component).map { [$0: 1] } ?? [:])
    }
    return JudgedScores.Weights(scheme, study)
  }

  /// What is adjusted, as the normalizations name it; `nil` for a total.
  var source: ComponentSource? {
    guard case .component(let component, let from) = target else { return nil }
    let name = component.of ?? component.name
    switch from {
    case .ratings: return .ratings(study.components.code(of: name) == nil ? "score" : name)
    case .unitScores: return .unitScores
    case .components, .ballots: return .column(name)
    }
  }
}

/// Combinations of a method and a component that would mean something else than they say.
private struct AdjustLimits {
  let request: AdjustRequest

  init(_ request: AdjustRequest) { self.request = request }

  /// Why the adjustment can't be made; `nil` when it can.
  var refusal: Message? {
    if request.specification.isByRater {
      guard case .component(_, .ratings) = request.target else { return Message(AdjustSentence.byRaterNeedsRatings) }
      let method = NormalizationMethod(rawValue: request.specification.method)
      if method.map({ $0.needsAnchor || $0.needsRatings || $0 == .severityAdjusted }) ?? false { return Message(AdjustSentence.notByRater) }
    }
    let round = request.specification.round
    if let figure = ["k", "mean"].first(where: { round[$0].map { $0.mode != .halfUp } ?? false }) {
      return Message(AdjustSentence.halfUpOnly(figure: figure))
    }
    switch request.specification.method {
    case "severity-adjusted": return severityRefusal
    case "two-way", "fair-average":
      if case .component = request.target { return severityRefusal }
      return request.scheme.components.lazy.compactMap { refusal(of: $0) }.first
    default: return nil
    }
  }

  /// Of a component of a total out of which raters' effects are taken.
  private func refusal(of component: SchemeComponent) -> Message? {
    guard component.from == .ratings || (component.from == nil && request.isRated(component)) else { return nil }
    guard component.adjust?.isNone ?? true else { return Message(AdjustSentence.severityNeedsMean) }
    return meanRefusal(component)
  }

  /// Rater effects are points of the ratings as they stand: they can be taken out of a plain mean of them and of nothing else.
  private var severityRefusal: Message? {
    guard case .component(let component, .ratings) = request.target else {
      return Message(AdjustSentence.severityNeedsRatings)
    }
    return meanRefusal(component)
  }

  private func meanRefusal(_ component: SchemeComponent) -> Message? {
    if component.conversion != nil || component.aggregate.method != .mean || component.aggregate.trim != nil {
      return Message(AdjustSentence.severityNeedsMean)
    }
    let name = component.of ?? component.name
    let own = Dictionary(component.tiers.map { ($0.name, $0.points.value) }, uniquingKeysWith: { first, _ in first })
    if !own.isEmpty, own != request.study.settings.tierPoints[name] ?? own {
      return Message(AdjustSentence.severityOtherTiers)
    }
    return nil
  }
}

extension JudgedScores.Weights {
  /// What a scheme's components weigh where pools have no weights of their own.
  package init(_ scheme: Scheme, _ study: Study) {
    self.init(rated: [:])
    for component in scheme.components {
      let name = component.of ?? component.name
      let weight = component.weight.base?.value ?? 0
      let isRated =
        component.from == .ratings || (component.from == nil && study.componentScores?.names.contains(name) != true && study.ratings != nil)
      if isRated, let code = study.components.code(of: name) ?? (study.components.names == ["score"] ? 0 : nil) {
        rated[code, default: 0] += weight
      } else {
        others += weight
      }
    }
  }
}
