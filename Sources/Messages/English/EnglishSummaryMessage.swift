extension SummaryMessage {
  public var english: String {
    switch self {
    case .complaints: "Four questions, answered"
    case .question: "question"
    case .answer: "answer"
    case .gap: "Do groups score apart beyond what common raters support?"
    case .favoritism: "Are tied people scored differently?"
    case .departure: "Do former units score people who left differently?"
    case .weights: "Whom does the proposal move?"
    case .gapAbout: "{component}: {from} − {to}"
    case .tieAbout: "{tie}, all raters together"
    case .componentAbout: "{component}, all former units together"
    case .about: "about"
    case .gapMethod: "unsupported part of the gap"
    case .exactMethod: "both schemes applied to the same scores; nothing is estimated"
    case .bandsChange: "{count} {count:person changes|people change} band"
    case .notAsked: "not asked"
    case .lines: "Who crosses a line under the proposal"
    case .noLines: "Nobody changes band."
    case .howSure: "how sure"
    case .figure: "in the draws"
    case .furtherLines: "{count} more {count:person changes|people change} band; they are listed with the proposal below."
    case .reading: "Findings are hints for review, never conclusions; estimates and intervals are in points. Not clear is no acquittal: where the answer is inconclusive or untestable, the data do not say."
    case .scale: "How sure: the share of draws of the scores without the error of the ratings in which the change of scheme alters the band. In words: virtually certain above 99%, very likely above 90%, likely above 66%, as likely as not from 33%, unlikely below (Mastrandrea et al. 2010)."
    case .virtuallyCertain: "virtually certain"
    case .veryLikely: "very likely"
    case .likely: "likely"
    case .asLikelyAsNot: "as likely as not"
    case .unlikely: "unlikely"
    }
  }
}
