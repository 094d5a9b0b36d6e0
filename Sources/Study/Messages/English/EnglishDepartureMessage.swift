extension DepartureMessage {
  package var english: String {
    switch self {
    case .withLeads: "{sentence} {leads}"
    case .leadsDiffer:
      "In the {periods:period|periods} before the move these units already scored those who would leave differently (joint test of {periods} {periods:lead|leads}: p {p}): what is seen after it need not have come with the move."
    case .leadsDoNotDiffer:
      "Before the move no difference shows (joint test of {periods} {periods:lead|leads}: p {p}); that is no proof that there was none."
    }
  }
}
