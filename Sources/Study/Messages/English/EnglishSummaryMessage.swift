extension SummaryMessage {
  package var english: String {
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
    case .tiedMethod: "tied against untied people, each rater's and each person's own level taken out"
    case .secondMethod: "against the same people's other raters"
    case .thirdMethod: "the same, against the time before the move"
    case .singlyMethod: "each by itself, one false discovery rate for all"
    case .ratersSingly: "{tie}, rater by rater"
    case .unitsSingly: "former unit by former unit"
    case .flaggedSingly: "{flagged} of {tested} flagged; {untestable} untestable"
    case .exactMethod: "both schemes applied to the same scores; nothing is estimated"
    case .bandsChange: "{count} {count:person changes|people change} band"
    case .notAsked: "not asked"
    case .lines: "Who crosses a line under the proposal"
    case .noLines: "Nobody changes band."
    case .howSure: "how sure"
    case .counted: "n"
    case .figure: "in the draws"
    case .furtherLines: "{count} more {count:person changes|people change} band: see the section on the proposal."
    case .reading:
      "Findings are hints for review, never conclusions; estimates and intervals are in points. Inconclusive and untestable do not mean that nothing is wrong: the data do not say. An answer for all together may hide single raters or units, which have rows of their own."
    case .scale:
      "How sure: the share of draws of the scores without the error of the ratings in which the change of scheme alters the band. In words: virtually certain above 99%, very likely above 90%, likely above 66%, as likely as not from 33%, unlikely below (Mastrandrea et al. 2010)."
    case .virtuallyCertain: "virtually certain"
    case .veryLikely: "very likely"
    case .likely: "likely"
    case .asLikelyAsNot: "as likely as not"
    case .unlikely: "unlikely"
    }
  }
}
