extension PlanMessage {
  package var english: String {
    switch self {
    case .unknownName: "the plan speaks of {name}, but defines only {known}"
    case .favoritismNeedsOversight: "effects.favoritism needs oversight: it is the overseers who favor"
    case .departureNeedsMoves: "effects.departure needs moves: somebody must leave"
    case .rotationNeedsTiers: "effects.rotation needs tiers: something must go round"
    case .notARange: "two numbers [least, most] are expected here"
    case .written: "{file}: {persons} people, {ratings} ratings; what was planted is in truth.json"
    }
  }
}
