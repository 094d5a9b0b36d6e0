import Messages

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
      let distance = distance(asked, entry.name)
      guard isBeginning || distance <= min(farthest, max(1, asked.count / 3)) else { return nil }
      return (entry.name, isBeginning ? 0 : distance)
    }
    return found.sorted { $0.distance < $1.distance }.prefix(most).map(\.name)
  }

  /// How many letters are put in, left out, exchanged, or change places with their neighbour (Damerau 1964).
  static func distance(_ first: String, _ second: String) -> Int {
    let (a, b) = (Array(first), Array(second))
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, rows[i - 1][j - 1] + 1) }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
