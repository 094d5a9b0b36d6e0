internal import Messages
internal import Panels
package import RatingStudy
internal import Statistics

/// Puts a period's scores on another's scale, component by component, through what both have in common.
package struct YearLinker: Sendable {
  /// What is done.
  package var options: YearOptions

  /// With options.
  package init(_ options: YearOptions = YearOptions()) { self.options = options }

  /// The link of every rated component.
  ///
  /// - Parameter components: codes; nil: all.
  package func links(_ study: Study, from: Int32, onto: Int32, components: [Int32]? = nil) -> [YearLink] {
    (components ?? study.components.names.indices.map { Int32($0) }).map { link(study, component: $0, from: from, onto: onto) }
  }

  /// The link of one component.
  package func link(_ study: Study, component: Int32, from: Int32, onto: Int32) -> YearLink {
    let names = Names(study: study, component: component, from: from, onto: onto)
    let isPeople = options.anchors.contains(.people)
    let (ontoRows, fromRows) =
      (YearPanel.Rows(study, component: component, period: onto), YearPanel.Rows(study, component: component, period: from))
    let common = isPeople ? Set(ontoRows.person).intersection(fromRows.person) : []
    return link(YearPanel(ontoRows, wanted: common), YearPanel(fromRows, wanted: common), names) { study.isCase($0) }
  }

  /// What things are called.
  package struct Names {
    /// The component's name.
    package var component: String
    /// The moved period's name.
    package var from: String
    /// The kept period's name.
    package var onto: String
    /// A person's or case's name by code.
    package var person: (Int32) -> String
    /// A rater's name by code.
    package var rater: (Int32) -> String

    /// Each parameter the property of its name.
    package init(
      component: String, from: String, onto: String, person: @escaping (Int32) -> String, rater: @escaping (Int32) -> String
    ) {
      (self.component, self.from, self.onto, self.person, self.rater) = (component, from, onto, person, rater)
    }

    init(study: Study, component: Int32, from: Int32, onto: Int32) {
      self.init(
        component: study.components[component] ?? "", from: study.periods[from] ?? "", onto: study.periods[onto] ?? "",
        person: { study.persons[$0] ?? "" }, rater: { study.raters[$0] ?? "" })
    }
  }

  /// The link of two panels.
  ///
  /// - Parameter isCase: whether a person's code is a case's.
  package func link(_ onto: YearPanel?, _ from: YearPanel?, _ names: Names, isCase: (Int32) -> Bool) -> YearLink {
    var result = found(onto, from, names, isCase: isCase)
    result.messages = YearWords.messages(result, options)
    return result
  }

  private func found(_ onto: YearPanel?, _ from: YearPanel?, _ names: Names, isCase: (Int32) -> Bool) -> YearLink {
    var result = YearLink(component: names.component, from: names.from, onto: names.onto, level: options.rule.intervalLevel)
    guard let onto, let from else {
      result.reason = Message(YearSentence.noRatings(period: onto == nil ? names.onto : names.from))
      return result
    }
    (result.ontoRaters, result.fromRaters) = (onto.ratings.count { $0 > 0 }, from.ratings.count { $0 > 0 })
    let scored = { (panel: YearPanel) in Set(zip(panel.raters, panel.ratings).filter { $0.1 > 0 }.map(\.0)) }
    result.commonRaters = scored(onto).intersection(scored(from)).count
    for (panel, period) in [(onto, names.onto), (from, names.from)] where panel.share < options.leastShare {
      result.reason = Message(YearSentence.fallsApart(period: period, parts: panel.parts))
      return result
    }
    let all = AnchorKind.allCases.map { kind in
      CommonElements(kind, onto: onto, from: from) { isCase($0) == (kind == .cases) }
    }
    let found = all.map { own in own.anchors.isEmpty ? nil : own.link(options.rule) }
    let chosen = choice(all)
    let used = all.indices.filter { chosen.contains(all[$0].kind) && found[$0] != nil }
    for (place, own) in all.enumerated() {
      guard own.kind != .people || chosen.contains(.people), let link = found[place] else { continue }
      result.anchors += rows(own, link, names, isUsed: used.contains(place))
    }
    result.anchorKinds = used.map { all[$0].kind }
    guard !used.isEmpty else {
      result.reason = Message(YearSentence.nothingCommon)
      return result
    }
    fill(&result, used.compactMap { found[$0] }, used.map { all[$0].codes }, from)
    result.raterMove = move(all, found)
    return result
  }

  /// What is asked for, or cases where there are enough, else raters.
  private func choice(_ all: [CommonElements]) -> Set<AnchorKind> {
    guard options.anchors.isEmpty else { return Set(options.anchors) }
    let count = Dictionary(all.map { ($0.kind, $0.anchors.count) }, uniquingKeysWith: { first, _ in first })
    let (cases, raters) = (count[.cases] ?? 0, count[.raters] ?? 0)
    return cases >= options.minimumCases || (cases > 0 && raters < 2 && cases >= raters) ? [.cases] : raters > 0 ? [.raters] : []
  }

  private func fill(_ result: inout YearLink, _ links: [AnchorLink], _ codes: [[Int32]], _ from: YearPanel) {
    result.anchorCount = links.reduce(0) { $0 + $1.anchors.count }
    result.driftedCount = links.reduce(0) { $0 + $1.drifted }
    let variances = links.map { $0.variance(at: from.mean) }
    // Anchors that can't say how sure they are carry nothing beside others that can.
    let sure = links.indices.filter { variances[$0] != nil }
    let own = sure.isEmpty ? [0] : sure
    let precision = own.map { place in variances[place].map { 1 / max($0, 1e-12) } ?? 1 }
    let total = precision.reduce(0, +)
    (result.links, result.codes) = (own.map { links[$0] }, own.map { codes[$0] })
    result.shares = precision.map { $0 / total }
    if !sure.isEmpty {
      var parts = VariancePart()
      for (share, link) in zip(result.shares, result.links) {
        parts += VariancePart(
          variance: share * share * (link.variance(at: from.mean) ?? 0), degreesOfFreedom: link.degreesOfFreedom ?? 1)
      }
      result.degreesOfFreedom = parts.degreesOfFreedom ?? result.links.compactMap(\.degreesOfFreedom).min()
    }
    result.scale = zip(result.shares, result.links).reduce(0) { $0 + $1.0 * $1.1.line.scale }
    result.movesSpread = result.links.contains { $0.movesSpread }
    if let measured = result.links.lazy.compactMap(\.measuredScale).first {
      (result.measuredScale, result.measuredScaleInterval) = (measured.estimate, measured.interval)
    }
    result.anchorSpread = result.links.first.flatMap { $0.kept.count > 1 ? $0.spread.squareRoot() : nil }
    guard let center = result.converted(from.mean) else { return }
    result.shift = from.mean - center.converted
    result.standardError = center.standardError
    result.interval = center.interval.map { [from.mean - $0[1], from.mean - $0[0]] }
    result.conversion = ScoreGrid.scores(from.range).compactMap { result.converted($0) }
    if result.standardError == nil { result.reason = Message(YearSentence.oneAnchor) }
  }

  private func rows(_ own: CommonElements, _ link: AnchorLink, _ names: Names, isUsed: Bool) -> [YearLink.Anchor] {
    let sign = own.kind == .raters ? -1.0 : 1.0
    let kept = Set(link.kept)
    return own.anchors.indices.map { place in
      let moved = link.displacements.isEmpty ? nil : link.displacements[place]
      let interval = moved.map { found in
        found.interval(level: options.rule.intervalLevel).map { sign * $0 }.sorted()
      }
      return YearLink.Anchor(
        kind: own.kind, name: own.kind == .raters ? names.rater(own.codes[place]) : names.person(own.codes[place]),
        onto: sign * own.anchors[place].onto, from: sign * own.anchors[place].from, displacement: moved.map { sign * $0.estimate },
        standardError: moved?.standardError, interval: interval, pValue: moved?.pValue, qValue: moved?.qValue,
        isDrifted: !kept.contains(place), isUsed: isUsed && kept.contains(place))
    }
  }

  /// What cases show above what raters show: the move of common raters as a whole.
  private func move(_ all: [CommonElements], _ found: [AnchorLink?]) -> YearLink.RaterMove? {
    guard let cases = zip(all, found).first(where: { $0.0.kind == .cases })?.1,
      let raters = zip(all, found).first(where: { $0.0.kind == .raters })?.1,
      let free = cases.degreesOfFreedom, let other = raters.degreesOfFreedom
    else { return nil }
    let at = cases.line.fromMean
    let (a, b) = (cases.shift(at: at), raters.shift(at: at))
    guard let first = a.standardError, let second = b.standardError else { return nil }
    var both = VariancePart(variance: first * first, degreesOfFreedom: free)
    both += VariancePart(variance: second * second, degreesOfFreedom: other)
    guard both.variance > 0 else { return nil }
    let joint = both.distribution
    let estimate = a.estimate - b.estimate
    let error = both.variance.squareRoot()
    let half = joint.criticalValue(level: options.rule.intervalLevel) * error
    return YearLink.RaterMove(
      estimate: estimate, standardError: error, interval: [estimate - half, estimate + half], pValue: joint.twoSided(estimate / error))
  }
}
