internal import Messages

/// Puts a shared preference into a sentence.
struct PreferenceWords {
  private let own: SharedPreference

  init(_ own: SharedPreference) { self.own = own }

  var message: Message {
    let among =
      own.raters.map { Message(CaseSentence.byRaters(raters: $0)) }
      ?? (own.isPooled ? Message(CaseSentence.everyone) : Message(CaseSentence.inComponent(component: own.component ?? "")))
    guard own.reason == nil, let estimate = own.estimate, let p = own.pValue else {
      return Message(
        CaseSentence.preferenceUntestable(
          among: among, from: own.from, to: own.to, reason: own.reason ?? Message(CaseSentence.notShownUnderBoth)))
    }
    // The label that got more comes first.
    let isTurned = estimate < 0
    let (from, to) = isTurned ? (own.to, own.from) : (own.from, own.to)
    func ends(_ interval: [Double]?) -> (Double, Double)? { interval.map { isTurned ? (-$0[1], -$0[0]) : ($0[0], $0[1]) } }
    let interval = ends(own.interval)
    var reach =
      ends(own.acrossCases).map { Message(CaseSentence.reach(cases: own.cases, raters: own.raterCount, low: $0.0, high: $0.1)) }
      ?? Message(CaseSentence.oneCase(raters: own.raterCount))
    if own.isDrawnByRater { reach = Message(CaseSentence.byRater(reach: reach)) }
    let says =
      switch own.verdict {
      case .flagged: CaseSentence.preferenceFlagged
      case .clear: CaseSentence.preferenceClear
      case .inconclusive, .untestable: CaseSentence.preferenceInconclusive
      }
    return Message(says(among, from, to, abs(estimate), interval?.0, interval?.1, p, reach))
  }
}

/// Puts a rater's accuracy into a sentence.
struct AccuracyWords {
  private let own: CaseAccuracy.Rater
  private let component: String

  init(_ own: CaseAccuracy.Rater, _ component: String) { (self.own, self.component) = (own, component) }

  var message: Message {
    guard let level = own.level.estimate, let interval = own.level.interval else {
      return Message(
        CaseSentence.raterUntestable(rater: own.rater, component: component, reason: own.level.reason ?? Message(CaseSentence.noVariation)))
    }
    let rest =
      if let slope = own.slope.estimate, let ends = own.slope.interval, let spread = own.spread.estimate {
        Message(CaseSentence.line(slope: slope, low: ends[0], high: ends[1], spread: spread))
      } else {
        Message(CaseSentence.noLine)
      }
    return Message(
      CaseSentence.rater(
        rater: own.rater, component: component, level: level, low: interval[0], high: interval[1], cases: own.ratings, rest: rest))
  }
}
