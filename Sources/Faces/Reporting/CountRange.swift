internal import Evenhand

/// A class of counts, which tells no exact number.
enum CountRange {
  /// The class of a count, of which the lowest begins at the fewest people that a figure is shown of.
  static func message(_ count: Int, from minimum: Int) -> Message {
    let starts = [minimum] + [10, 20, 50, 100].filter { $0 > minimum }
    let place = starts.lastIndex { count >= $0 } ?? 0
    guard place + 1 < starts.count else { return Message(PublicationSentence.countOver(low: starts[place])) }
    return Message(PublicationSentence.countRange(low: starts[place], high: starts[place + 1] - 1))
  }
}
