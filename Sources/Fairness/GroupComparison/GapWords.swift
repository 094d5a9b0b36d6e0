internal import HiddenReasons
package import Messages

/// Puts a gap into a sentence.
struct GapWords {
  let gap: GroupGap
  /// The component's name.
  let component: String

  var message: Message {
    let isReversed = gap.estimate < 0
    let sign = isReversed ? -1.0 : 1.0
    let (from, to) = isReversed ? (gap.to, gap.from) : (gap.from, gap.to)
    let size = abs(gap.estimate)
    guard let supported = gap.supported, let unsupported = gap.unsupported else {
      if let supported = gap.supported, !gap.linkingCases.isEmpty {
        let ends = gap.supportedInterval.map { isReversed ? (-$0[1], -$0[0]) : ($0[0], $0[1]) }
        return split(
          Message(
            ComparisonSentence.gapThroughCases(
              component: component, from: from, gap: size, to: to, cases: gap.linkingCases.count, supported: sign * supported, low: ends?.0,
              high: ends?.1)))
      }
      if let supported = gap.supported, gap.supportedByMerit != nil {
        return split(
          Message(
            ComparisonSentence.gapOfOwnRaters(component: component, from: from, gap: size, to: to, supported: sign * supported)))
      }
      let reason = gap.reason ?? Message(ComparisonSentence.noModel)
      return Message(ComparisonSentence.gapUntestable(component: component, from: from, gap: size, to: to, reason: reason))
    }
    let ends = gap.unsupportedInterval.map { isReversed ? (-$0[1], -$0[0]) : ($0[0], $0[1]) }
    let (seen, rest) = (sign * supported, sign * unsupported)
    // Half a hundredth is nothing at the digits shown.
    let meaning = rest <= -0.005 ? Message(ComparisonSentence.understated(hidden: -rest)) : nil
    let sentence: ComparisonSentence =
      switch gap.raterComposition {
      case nil:
        .gapUnsplit(
          component: component, from: from, gap: size, to: to, supported: seen, unsupported: rest, low: ends?.0, high: ends?.1,
          meaning: meaning)
      case 0:
        .gapWithoutRaters(
          component: component, from: from, gap: size, to: to, supported: seen, unsupported: rest, low: ends?.0, high: ends?.1,
          meaning: meaning)
      case .some(let composition):
        .gapSplit(
          component: component, from: from, gap: size, to: to, supported: seen, composition: sign * composition, unsupported: rest,
          low: ends?.0, high: ends?.1, meaning: meaning)
      }
    let whole = split(Message(sentence))
    guard gap.verdict == .flagged else { return whole }
    guard let robustness = gap.robustnessValue else { return Message(ComparisonSentence.noRobustness(gap: whole)) }
    return Message(
      ComparisonSentence.mustExplain(
        gap: whole, share: robustness.toZero, significance: robustness.toSignificance,
        comparison: robustness.comparison(ofUnits: true)))
  }
}

extension GapWords {
  /// Adds how much of the supported part reference cases leave to merit.
  private func split(_ message: Message) -> Message {
    guard let merit = gap.supportedByMerit, let preference = gap.sharedPreference, let cases = gap.sharedPreferenceCases else {
      return message
    }
    let isReversed = gap.estimate < 0
    let sign = isReversed ? -1.0 : 1.0
    func ends(_ interval: [Double]?) -> (Double, Double)? { interval.map { isReversed ? (-$0[1], -$0[0]) : ($0[0], $0[1]) } }
    let (around, of) = (ends(gap.supportedByMeritInterval), ends(gap.sharedPreferenceInterval))
    return Message(
      ComparisonSentence.splitByCases(
        gap: message, merit: sign * merit, low: around?.0, high: around?.1, preference: sign * preference, least: of?.0, most: of?.1,
        cases: cases))
  }
}

extension GroupGap {
  /// Gives another reason why something is not said, in the sentence too.
  ///
  /// - Parameter component: the component's name.
  package mutating func explain(_ reason: Message, component: String) {
    self.reason = reason
    message = GapWords(gap: self, component: component).message
  }
}
