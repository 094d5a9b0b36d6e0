extension MutualMessage {
  package var english: String {
    switch self {
    case .people: "people"
    case .units: "units"
    case .reciprocityRivals:
      "Other explanations: members who work together know each other's work better, similar tasks, and a shared idea of good work."
    case .blocRivals:
      "Other explanations: better knowledge of each other's work, truly good work that the other raters do not see, and similar tasks."
    case .reciprocitySeen:
      "In {component}, over {pairs} pairs of {members} {kind} that score each other, what one gives beyond the others goes together with what it gets back by a correlation of {correlation} ({low} to {high}). {verdict} {rivals}"
    case .reciprocityUntestable:
      "Whether members who score each other give back what they get ({component}) cannot be tested: {reason}. {rivals}"
    case .blocSeen:
      "{own} and {other} ({component}): {own} scores {other} {forth} points, {other} scores {own} {back} points above what the other raters say, at their own levels ({count} scores); against the typical two {size} points ({low} to {high}). {verdict} {rivals}"
    case .blocUntestable:
      "Whether members score each other above what the other raters say ({component}) cannot be tested: {reason}. {rivals}"
    case .communitySeen:
      "{names} ({component}): over the {inside} pairs among them scores lie {size} points ({low} to {high}) above what the other raters say, against the typical two. {verdict} {rivals}"
    case .noneMutual:
      "no two members scored each other: it is not known which person or unit a rater belongs to, or only one direction was scored"
    case .fewMutual:
      "{members} members and {pairs} pairs scored each other, and below {leastMembers} members or {leastPairs} pairs nothing is said"
    case .fewEncounters:
      "{members} members and {pairs} pairs with {encounters} or more scores either way, and below {leastMembers} members or {leastPairs} pairs nothing is said"
    case .nothingLeft: "after what members give and get from everybody no differences between pairs are left"
    }
  }
}
