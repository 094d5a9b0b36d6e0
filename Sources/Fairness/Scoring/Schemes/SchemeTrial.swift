package import Messages
package import RatingStudy

/// A scheme tried on a study: which components are found, who lacks what, which bands nobody gets, with every problem at once.
package struct SchemeTrial: Sendable {
  /// What became of a component.
  package struct Component: Sendable {
    /// The component's name in the scheme.
    package var name: String
    /// The weight of pools that aren't named, as the scheme states it; `nil` where the component counts in named pools only.
    package var weight: ExactDecimal?
    /// Where its scores come from.
    package var source: SchemeComponent.Source
    /// What the study calls it; `nil` where the study hasn't got it.
    package var found: String?
    /// How many people have a score in it.
    package var people: Int
    /// People whose pool gives it a weight and who have a score in something else.
    package var missing: [String]
    /// The lowest and the highest score, in points; `nil` where nobody has one.
    package var range: ClosedRange<Double>?
  }

  /// What became of a band.
  package struct BandCount: Sendable {
    /// The band's name.
    package var band: String
    /// How many people get it.
    package var people: Int
    /// Why nobody does, as far as the scores say; `nil` where somebody does.
    package var reason: Message?
  }

  /// The scheme's name.
  package var scheme: String
  /// The period it was tried on; `nil` when the study knows no periods, or the scheme was read alone.
  package var period: String?
  /// Everything found, errors first.
  package var problems: [Problem]
  /// In the scheme's order.
  package var components: [Component]
  /// In the scheme's order; empty where nobody could be scored.
  package var bands: [BandCount]
  /// How many people have a total; `nil` where nobody could be scored, or the scheme was read alone.
  package var ranked: Int?
  /// How the totals compare with those that the office announced.
  package var reconciliation: Reconciliation?
  /// Whether a study was there.
  package var hasStudy: Bool

  /// A scheme that was read alone.
  package init(_ scheme: Scheme, places: SchemePlaces) {
    self.scheme = scheme.name
    components = scheme.components.map {
      Component(name: $0.name, weight: $0.weight.base, source: $0.from ?? .ratings, found: nil, people: 0, missing: [], range: nil)
    }
    bands = []
    hasStudy = false
    problems = SchemeRemarksInPlace(scheme, places).problems
  }

  /// A scheme, or a study, that can't be read: its problems are the result.
  package init(unreadable problems: [Problem]) {
    self.problems = problems
    scheme = ""
    components = []
    bands = []
    hasStudy = false
  }

  /// Tries a scheme on a period of a study.
  ///
  /// - Parameters:
  ///   - scheme: as it was read.
  ///   - places: where its keys stand.
  ///   - study: the study, checked.
  ///   - period: the period's code; the latest when `nil`.
  package init(_ scheme: Scheme, places: SchemePlaces, on study: Study, period: Int32? = nil) {
    let period = period ?? study.latestPeriod
    self.scheme = scheme.name
    self.period = study.periodName(period)
    hasStudy = true
    let resolved = scheme.inWords(of: study)
    var finder = TrialProblems(resolved, places, study, period)
    let columns = finder.columns()
    components = finder.components(columns)
    finder.checkNames()
    problems = SchemeRemarksInPlace(scheme, places).problems + finder.problems
    bands = []
    guard !problems.contains(where: { $0.severity == .error }) else { return }
    do {
      let scorer = Scorer(resolved)
      var result = try scorer.score(study, periods: [period])
      ranked = result.rank.count { $0.isFinite }
      bands = BandReasons(resolved, result).counts
      result.reconciliation = Reconciler(resolved).reconcile(result, study)
      reconciliation = result.reconciliation
      finder.noteMissing(result, &components)
    } catch let error as ScoringError {
      problems.append(finder.placed(error))
    } catch {
      problems.append(places.problem(.error, at: [], message: Message(verbatim: "\(error)")))
    }
    problems.sort { $0.severity < $1.severity }
  }
}

/// What a scheme says that its author will hardly have meant, at its place.
struct SchemeRemarksInPlace {
  let problems: [Problem]

  init(_ scheme: Scheme, _ places: SchemePlaces) {
    var problems: [Problem] = []
    for (index, band) in scheme.bands.enumerated() {
      guard let later = scheme.bands[(index + 1)...].first(where: { band.isWithin($0) }) else { continue }
      problems.append(
        places.problem(
          .warning, at: ["bands", band.name], message: Message(ScoringSentence.bandNeverGiven(band: band.name, later: later.name))))
    }
    let all = scheme.components.reduce(0.0) { $0 + ($1.weight.base?.value ?? 0) }
    for component in scheme.components {
      guard let stated = Wording.weight(in: component.name), stated.isShare, let base = component.weight.base, all > 0 else { continue }
      let share = base.value / all * 100
      guard abs(share - stated.number.value) > 0.05 else { continue }
      problems.append(
        places.problem(
          .warning, at: ["components", component.name, "weight"],
          message: Message(TrialSentence.otherWeight(component: component.name, head: "\(stated.number)", share: share))))
    }
    self.problems = problems
  }
}
