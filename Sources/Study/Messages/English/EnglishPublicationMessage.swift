extension PublicationMessage {
  package var english: String {
    switch self {
    case .hidden: "hidden"
    case .untold: "a hidden number"
    case .title: "For publication"
    case .howHidden:
      "Counts of 1 to {last} are hidden, and so is what would give them away: whoever knows all that is shown can only say that a hidden count lies in a range at least {minimum} wide. Hidden for being small: {primary}; hidden to protect those: {complementary}. Figures that rest on a hidden count are hidden, too."
    case .noNames: "No person, rater or unit is named; there are no ranks, scores or bands of single people."
    case .bands: "Bands by group"
    case .bandsNote: "People in each band, group by group."
    case .noBand: "in no band"
    case .all: "all"
    case .raters: "Raters without names"
    case .ratersNote:
      "In the order of their estimates, each table for itself, so that no order, code or place tells who is who. Raters of fewer than {minimum} people are left out; how many people a rater scored is said in classes."
    case .ratersFew: "There are too few raters for a table: each could be guessed."
    case .ratersNone: "No rater can be tested."
    case .detectors: "What was tested"
    case .detectorsNote:
      "How many raters, units or pairs each detector could test, and how many of them are worth a second look. Flags are hints for review, not conclusions."
    case .tested: "tested"
    case .untestable: "untestable"
    case .flagged: "flagged"
    case .countRange: "{low}–{high}"
    case .countOver: "{low} and more"
    case .peopleScored: "people scored"
    case .groupsHidden: "Some groups are too small to be shown, or would give away one that is; they are left out of every table."
    }
  }
}
