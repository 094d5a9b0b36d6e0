import Evenhand

/// Which words may have been meant by one that is not known.
enum NearWords {
  /// Words further away than so many letters are not meant.
  private static let farthest = 3
  /// So many are named at most.
  private static let most = 4

  /// The nearest words first: those with few letters exchanged, and those that begin alike; for a Chinese word, those whose meaning holds it.
  static func near(_ word: String, among known: [(name: String, meaning: String)]) -> [String] {
    let asked = word.lowercased()
    guard asked.unicodeScalars.allSatisfy(\.isASCII) else {
      return known.filter { $0.meaning.contains(word) }.prefix(most).map(\.name)
    }
    let found = known.compactMap { entry -> (name: String, distance: Int)? in
      let isBeginning = asked.count >= 3 && (entry.name.hasPrefix(asked) || asked.hasPrefix(entry.name))
      let distance = EditDistance.between(asked, entry.name, countsSwaps: true)
      guard isBeginning || distance <= min(farthest, max(1, asked.count / 3)) else { return nil }
      return (entry.name, isBeginning ? 0 : distance)
    }
    return found.sorted { $0.distance < $1.distance }.prefix(most).map(\.name)
  }
}
