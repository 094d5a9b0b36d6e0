public import Messages
public import RatingStudy

extension Scheme {
  /// What a scheme says that its author will hardly have meant, though it can be applied.
  public var remarks: [Message] {
    bands.indices.compactMap { index -> Message? in
      let later = bands[(index + 1)...].first { bands[index].isWithin($0) }
      return later.map { Message(ScoringSentence.bandNeverGiven(band: bands[index].name, later: $0.name)) }
    }
  }
}

extension Band {
  /// Whether whoever meets the condition meets another's too, whatever the scores.
  func isWithin(_ other: Band) -> Bool {
    guard Self.isWithin(top, other.top), Self.isWithin(bottom, other.bottom) else { return false }
    // Seats that are counted otherwise can't be compared.
    let hasSeats = other.top != nil || other.bottom != nil
    if hasSeats, rounding != other.rounding || base != other.base || atCut != other.atCut { return false }
    if let limit = other.below { guard let below, below <= limit else { return false } }
    if let limit = other.above { guard let above, limit <= above else { return false } }
    return true
  }

  /// Whether a share from one end lies in another from the same end; a band without one takes everybody.
  private static func isWithin(_ share: Share?, _ other: Share?) -> Bool {
    switch (share, other) {
    case (_, nil): true
    case (.fraction(let a, let b), .fraction(let c, let d)): Int128(a) * Int128(d) <= Int128(c) * Int128(b)
    case (.count(let own), .count(let limit)): own <= limit
    default: false
    }
  }
}
